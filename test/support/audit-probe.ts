import { probe, type ProbeOutcome, type ProbeRequest } from '../../src/commands/probe.js';
import type { Org, OrgCall } from '../../src/genesys/org.js';
import { OrgError } from '../../src/genesys/org-error.js';
import type { Clock } from '../../src/genesys/pace.js';
import { answering, BARE_ORG } from './bare-org.js';

/** What a run comes to: so many ms, or what the org refuses it with. */
export type Run = number | { readonly status?: number; readonly message: string };

/** The runs of a data action, on a clock that only they put forward. */
export interface Runs {
  readonly org: Org;
  readonly clock: Clock;
  /** What the org was asked. */
  readonly calls: readonly OrgCall[];
}

/** An org whose data action comes to one after another of these, and then to the first ones again. */
export function orgWith(runs: readonly Run[]): Runs {
  const calls: OrgCall[] = [];
  let now = 1_000_000;
  const ask = (call: OrgCall): Promise<Buffer> => {
    const run = runs[calls.length % runs.length] ?? 0;
    calls.push(call);
    if (typeof run === 'number') {
      now += run;
      call.onLatency?.(run);
      return Promise.resolve(Buffer.from('{}'));
    }
    now += 77_777;
    const details = run.status === undefined ? {} : { status: run.status };
    return Promise.reject(new OrgError(run.message, details));
  };
  const clock = { now: () => now, wait: () => Promise.resolve() };
  return { org: { ...BARE_ORG, ...answering(ask) }, clock, calls };
}

/** Probes a data action whose runs come to these, each once unless told otherwise. */
export function probeOf(
  runs: readonly Run[],
  request: Partial<ProbeRequest> = {},
): Promise<ProbeOutcome> {
  const { org } = orgWith(runs);
  return probe({
    org,
    id: 'custom_-_7c4e2b90',
    runs: runs.length,
    input: '{}',
    isInterrupted: () => false,
    ...request,
  });
}
