import type { JsonIndex } from '../source/json/index-json.js';
import type { Org } from './org.js';

/** An object as the org holds it: the text that the org sent, whose numbers stay as they are. */
export interface LiveObject {
  readonly json: JsonIndex;
  readonly id: string;
  readonly name: string | undefined;
}

/** A kind of object that the org keeps, and how it is listed, read and written. */
export interface Resource {
  /** How it is called in words: `flow`. */
  readonly noun: string;
  /** The folder that `pull` writes it to. */
  readonly folder: string;
  /** Members that the server makes: they are never sent. */
  readonly serverMade: readonly string[];
  /** Members that change with every write, or by themselves: they say nothing of the object. */
  readonly volatile: readonly string[];
  /** All objects of the kind, with as much of each as the list tells. */
  list(org: Org): AsyncGenerator<LiveObject>;
  /** Whether a write leaves the members as they are that it does not hold. */
  readonly isMerged: boolean;
  /** Whether what the list tells is the whole object. */
  readonly isListWhole: boolean;
  /**
   * One object; undefined where the org has none.
   * @throws {OrgError}
   */
  read(org: Org, id: string): Promise<LiveObject | undefined>;
  /**
   * Sends an object back, once.
   * @throws {OrgError} whose `isUnknown` tells that it may have taken effect
   */
  write(org: Org, id: string, body: Buffer): Promise<void>;
}
