import type { JsonIndex } from '../source/json/index-json.js';
import type { Token } from '../source/json/tokens.js';
import type { Document, JsonObject } from './document.js';
import type { Setting, SiteKind } from './site.js';

/**
 * Whether a format comes from the tutorials, where a missing or default timeout is an error, or from the
 * platform, where it is usual.
 */
export type Tier = 'tutorial' | 'platform';

/** A format whose documents are objects of a JSON file: alone, in an array or in a saved list response. */
export interface JsonFormat {
  readonly name: string;
  readonly tier: Tier;
  readonly kind: SiteKind;
  readonly setting: Setting;
  /**
   * What gives a document away in a text that does not parse: it looks like one if it holds all the
   * texts of any of these lists.
   */
  readonly signs: readonly (readonly string[])[];
  /** Whether an object is such a document. */
  recognises(json: JsonIndex, object: Token): boolean;
  /** The document's sites, and what is wrong with its parts. */
  read(resource: JsonObject): Document;
}
