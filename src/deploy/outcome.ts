import { MAX_NOTE } from '../safe/limits.js';
import { shorten } from '../safe/shorten.js';
import type { PlanEntry } from './plan-entry.js';

/** What became of an object. */
export type DeployStatus =
  /** Written, read back, and as it should be. */
  | 'applied'
  /** The org had it already: nothing was written. */
  | 'unchanged'
  /** Somebody changed it in the org: nothing was written. */
  | 'drift'
  /** Somebody works on it: nothing was written. */
  | 'locked'
  /** The org refused it, or could not be asked. */
  | 'failed'
  /** It was written, or may have been, and is not what it should be. */
  | 'unverified'
  /** Nothing was tried. */
  | 'not attempted';

/** What became of one write. */
export interface WriteOutcome {
  readonly status: DeployStatus;
  readonly notes: readonly string[];
  readonly correlationId?: string;
}

/** What became of one document. */
export interface DeployEntry
  extends
    Omit<PlanEntry, 'status' | 'notes' | 'correlationId' | 'liveHash' | 'desiredHash'>,
    WriteOutcome {}

/** Whether an outcome is as one would wish. */
export function isFine({ status }: Pick<DeployEntry, 'status'>): boolean {
  return status === 'applied' || status === 'unchanged';
}

/** What a deploy says of a document that a plan has no update for. */
export function entryOf(entry: PlanEntry, outcome: WriteOutcome): DeployEntry {
  const { file, pointer, format, id, name, changes } = entry;
  return {
    file,
    pointer,
    format,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    changes,
    ...outcome,
    notes: outcome.notes.map((note) => shorten(note, MAX_NOTE)),
  };
}

/** What becomes of a document that a plan does not update. */
export function outcomeWithoutUpdate({ status, notes, correlationId }: PlanEntry): WriteOutcome {
  const known = { notes, ...(correlationId === undefined ? {} : { correlationId }) };
  switch (status) {
    case 'unchanged':
    case 'drift':
    case 'locked':
    case 'failed':
      return { status, ...known };
    case 'missing':
    case 'blocked':
    case 'update':
      return { status: 'not attempted', ...known };
  }
}
