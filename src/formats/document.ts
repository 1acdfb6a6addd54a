import type { JsonIndex } from '../source/json/index-json.js';
import type { Token } from '../source/json/tokens.js';
import type { TextEdit } from '../source/text-edit.js';
import type { Site, SiteKind, Span } from './site.js';

/** A JSON object in a file, and the RFC 6901 pointer to it. */
export interface JsonObject {
  readonly json: JsonIndex;
  readonly object: Token;
  readonly pointer: string;
}

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

/** What a file in YAML tells of a flow beside its steps. */
export interface FlowIdentity {
  /** As the file spells it. */
  readonly type: string;
  readonly name: string | undefined;
  /** Whether its file holds nothing beside it. */
  readonly isAlone: boolean;
  /** Whether a step of it stands there again by an alias. */
  readonly hasSharedSteps: boolean;
}

/** One flow, external API or data action. */
export interface Document {
  readonly format: string;
  /** The object that it was read from, where it is one. */
  readonly object?: JsonObject;
  /** What a file tells of a flow in words of its own. */
  readonly flow?: FlowIdentity;
  readonly sites: readonly Site[];
  readonly problems: readonly ShapeProblem[];
  readonly duplicates: readonly DuplicateKey[];
}
