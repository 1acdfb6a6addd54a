import type { Actual, Unit } from '../formats/site.js';

/** A timeout that a deploy sets, or has set. */
export interface Change {
  /** RFC 6901, in the live object. */
  readonly pointer: string;
  readonly id?: string;
  readonly name?: string;
  /** What the org has; null where it has none. */
  readonly from: Actual;
  /** In `unit`, like `from`; null where a rollback takes it out again. */
  readonly to: Actual;
  readonly unit: Unit;
}
