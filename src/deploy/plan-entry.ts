import type { LiveObject, Resource } from '../genesys/resource.js';
import type { JsonIndex } from '../source/json/index-json.js';
import type { Change } from './change.js';

/** What a deploy would do with a document. */
export type PlanStatus =
  /** Set its timeouts. */
  | 'update'
  /** Nothing: the org has them already. */
  | 'unchanged'
  /** Nothing: the org has no such object. */
  | 'missing'
  /** Nothing: somebody changed the object in the org. */
  | 'drift'
  /** Nothing: somebody works on it. */
  | 'locked'
  /** Nothing: the org would refuse the document. */
  | 'blocked'
  /** Nothing: the org could not be asked. */
  | 'failed';

/** What a plan says of one document. It holds nothing of the object but its timeouts. */
export interface PlanEntry {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** RFC 6901, to where the document stands in the file. */
  readonly pointer: string;
  readonly format: string;
  readonly id?: string;
  readonly name?: string;
  readonly status: PlanStatus;
  readonly changes: readonly Change[];
  /** Why it is not an update, and what else should be known. */
  readonly notes: readonly string[];
  readonly correlationId?: string;
  /** Hashes of what the org has, and of what it would have. */
  readonly liveHash?: string;
  readonly desiredHash?: string;
}

/** An object, what it is, and what it should become. */
export interface Update {
  readonly resource: Resource;
  readonly live: LiveObject;
  readonly desired: JsonIndex;
}

/** What a plan says of a document, with what it takes to do it where there is something to do. */
export interface Planned {
  readonly entry: PlanEntry;
  readonly update?: Update;
  /** Whether it would be an update, were it not for how many there are. */
  readonly isHeldBack?: true;
}

/** An entry with the secrets taken out that the org might have told: it is printed, and kept in files. */
export function cleanEntry<Entry extends Pick<PlanEntry, 'name' | 'notes' | 'changes'>>(
  entry: Entry,
  clean: (text: string) => string,
): Entry {
  const { name, notes, changes } = entry;
  return {
    ...entry,
    ...(name === undefined ? {} : { name: clean(name) }),
    notes: notes.map(clean),
    changes: changes.map((change) =>
      change.name === undefined ? change : { ...change, name: clean(change.name) },
    ),
  };
}

/** Whether a deploy would do all that there is to do with a document. */
export function isDoable({ status }: Pick<PlanEntry, 'status'>): boolean {
  return status === 'update' || status === 'unchanged';
}
