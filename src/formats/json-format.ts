import type { JsonIndex } from '../source/json/index-json.js';
import type { Token } from '../source/json/tokens.js';
import type { Document, JsonObject } from './document.js';
import type { FormatFacts } from './facts.js';

/** What tells the documents of a format from other objects of a JSON file. */
export interface JsonRecogniser extends FormatFacts {
  /**
   * What gives a document away in a text that does not parse: it looks like one if it holds all the
   * texts of any of these lists.
   */
  readonly signs: readonly (readonly string[])[];
  /** Whether an object is such a document. */
  recognises(json: JsonIndex, object: Token): boolean;
}

/** A format whose documents are objects of a JSON file: alone, in an array or in a saved list response. */
export interface JsonFormat extends JsonRecogniser {
  /** The document's sites, and what is wrong with its parts. */
  read(resource: JsonObject): Document;
}
