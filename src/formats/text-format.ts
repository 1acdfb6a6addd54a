import type { Document } from './document.js';
import type { FormatFacts } from './facts.js';

/** What a text turned out to hold. Offsets are in bytes of the file. */
export type TextReading =
  /** The documents in it; none where it is none of ours. */
  | { readonly kind: 'documents'; readonly documents: readonly Document[] }
  /** It looks like one of ours, and cannot be read from `offset` on. */
  | { readonly kind: 'unreadable'; readonly message: string; readonly offset: number };

/** A format whose files are no JSON, each in a syntax of its own. */
export interface TextFormat extends FormatFacts {
  /** The names of the files that may hold it. What they hold decides. */
  readonly files: RegExp;
  /** Whether a text may hold it: what a glance tells, so that nobody else's files are parsed. */
  mayHold(text: Buffer): boolean;
  /** Loads what reads it: a parser that no other format needs. */
  load(): Promise<(text: Buffer) => TextReading>;
}
