import type { JsonIndex } from '../source/json/index-json.js';
import type { Org } from './org.js';
import type { OrgError } from './org-error.js';

/** An object as the org holds it: the text that the org sent, whose numbers stay as they are. */
export interface LiveObject {
  readonly json: JsonIndex;
  readonly id: string;
  readonly name: string | undefined;
  /** Who works on it, in words, where that is told elsewhere than in the object. */
  readonly holder?: string;
}

/** Told of the answer that an object is not there. */
export type OnAbsent = (answer: OrgError) => void;

/** A kind of object that the org keeps, and how it is listed, read and written. */
export interface Resource {
  /** How it is called in words: `flow`. */
  readonly noun: string;
  /** The folder that `pull` writes it to. */
  readonly folder: string;
  /** Members that the server makes: they are never sent. */
  readonly serverMade: readonly string[];
  /** The only members that are sent, beside the version; all that the server does not make unless given. */
  readonly sent?: readonly string[];
  /** Members that change with every write, or by themselves: they say nothing of the object. */
  readonly volatile: readonly string[];
  /** All objects of the kind, with as much of each as the list tells. */
  readonly list: (org: Org) => AsyncGenerator<LiveObject>;
  /** Whether a write leaves the members as they are that it does not hold. */
  readonly isMerged: boolean;
  /** Whether what the list tells is the whole object. */
  readonly isListWhole: boolean;
  /**
   * One object; undefined where the org has none, in words of its own that `onAbsent` is told.
   * @throws {OrgError}
   */
  read(org: Org, id: string, onAbsent?: OnAbsent): Promise<LiveObject | undefined>;
  /**
   * Sends what an object should become, once. `live` is what it was when it was looked at last.
   * @throws {OrgError} whose `isUnknown` tells that it may have taken effect
   */
  write(org: Org, live: LiveObject, body: Buffer): Promise<void>;
  /** Whether the object holds its id; else only its address does. */
  readonly isNamedInside: boolean;
  /** What is sent, where that is not made of the members. */
  readonly bodyOf?: (desired: JsonIndex) => Buffer;
  /** Whether an object of the name of a document can be that document's, by what else tells them apart. */
  readonly isAlike?: (listed: JsonIndex, document: JsonIndex) => boolean;
  /** Whether a document can be deployed at all; each can unless given. */
  readonly takes?: (document: JsonIndex) => boolean;
  /** Why an object cannot be changed by anybody; undefined where it can. */
  readonly whyFixed?: (id: string) => string | undefined;
  /** Whether a write reaches callers at once, and takes the document as a whole. */
  readonly isPublished?: true;
  /** What sends a kept object back, where that is not what deploys it. */
  readonly wayBack?: Resource;
}
