import type { TextEdit } from '../source/text-edit.js';
import type { Site, SiteKind, Span } from './site.js';

/** Something in a document that has the wrong shape. */
export interface ShapeProblem {
  readonly message: string;
  readonly span: Span;
  readonly pointer: string;
  readonly kind?: SiteKind;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** A key on the way to a timeout that stands more than once in its object. */
export interface DuplicateKey {
  readonly key: string;
  /** The repetition, and the one before it, which does not count. */
  readonly span: Span;
  readonly earlier: Span;
  readonly pointer: string;
  /** Takes the one before out, where it is a timeout. */
  readonly removal?: TextEdit;
  readonly kind?: SiteKind;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** One flow, external API or data action. */
export interface Document {
  readonly format: string;
  readonly sites: readonly Site[];
  readonly problems: readonly ShapeProblem[];
  readonly duplicates: readonly DuplicateKey[];
}
