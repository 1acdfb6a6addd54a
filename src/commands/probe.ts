import { executeDataAction } from '../genesys/data-actions.js';
import type { Org } from '../genesys/org.js';
import { OrgError } from '../genesys/org-error.js';

/** What to run, and how often. */
export interface ProbeRequest {
  readonly org: Org;
  /** The data action's id. */
  readonly id: string;
  readonly runs: number;
  /** JSON. */
  readonly input: string;
  readonly isInterrupted: () => boolean;
  readonly onRun?: (done: number, total: number) => void;
}

/** What the runs took. Times are in ms, of the runs that came back. */
export interface ProbeOutcome {
  /** Runs that were made. */
  readonly runs: number;
  readonly failures: number;
  /** Of them those that ran into the data action's timeout. */
  readonly timeouts: number;
  /** What the last failure was. */
  readonly failure?: string;
  /** Undefined where no run came back. */
  readonly latency?: {
    readonly min: number;
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
  };
  /** The timeout that this suggests; undefined where it suggests none. */
  readonly suggested?: number;
}

/** Range and step of a timeout that is suggested, in ms, and by how much it is above the slowest runs. */
const MIN_MS = 1000;
const MAX_MS = 30_000;
const STEP_MS = 500;
const MARGIN = 1.5;

/**
 * Really runs a data action, one run after the other, and measures how long each takes.
 * @throws {OrgError} where the first answer is one that all others would be: no such action, not allowed
 */
export async function probe(request: ProbeRequest): Promise<ProbeOutcome> {
  const { org, id, runs, input, isInterrupted, onRun } = request;
  const times: number[] = [];
  let failures = 0;
  let timeouts = 0;
  let failure: string | undefined;
  for (let run = 1; run <= runs && !isInterrupted(); run++) {
    try {
      times.push(await executeDataAction(org, id, input));
    } catch (error) {
      const isFirst = times.length + failures === 0;
      if (!(error instanceof OrgError) || (isFirst && isFinal(error))) throw error;
      failures++;
      if (error.details.status === 408) timeouts++;
      failure = error.message;
    }
    onRun?.(run, runs);
  }
  times.sort((a, b) => a - b);
  const latency =
    times.length === 0
      ? undefined
      : {
          min: percentile(times, 0),
          p50: percentile(times, 50),
          p95: percentile(times, 95),
          p99: percentile(times, 99),
        };
  const suggested = suggestionFor(latency?.p99, timeouts);
  return {
    runs: times.length + failures,
    failures,
    timeouts,
    ...(failure === undefined ? {} : { failure }),
    ...(latency === undefined ? {} : { latency }),
    ...(suggested === undefined ? {} : { suggested }),
  };
}

/** Refusals that do not depend on the run. */
function isFinal({ details: { status } }: OrgError): boolean {
  return status === 401 || status === 403 || status === 404;
}

/** The value that so many in a hundred do not exceed, by the nearest rank. */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil((share / 100) * sorted.length));
  return sorted[rank - 1] ?? NaN;
}

/** Half as much again as the slowest runs took, in whole steps. Runs that were cut off tell that it is too short. */
function suggestionFor(p99: number | undefined, timeouts: number): number | undefined {
  if (p99 === undefined || timeouts > 0) return timeouts > 0 ? MAX_MS : undefined;
  const wanted = Math.ceil((p99 * MARGIN) / STEP_MS) * STEP_MS;
  return Math.min(MAX_MS, Math.max(MIN_MS, wanted));
}
