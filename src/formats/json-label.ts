import type { JsonIndex } from '../source/json/index-json.js';
import {
  kindOf,
  NO_TOKEN,
  sourceOf,
  spanOf,
  startOf,
  stringOf,
  type Token,
} from '../source/json/tokens.js';
import type { Span } from './site.js';

/** An id or a name: a text, or a number as it is written. Undefined where there is neither. */
export function labelOf(json: JsonIndex, token: Token): string | undefined {
  if (token === NO_TOKEN) return undefined;
  switch (kindOf(json, token)) {
    case 'string':
      return stringOf(json, token);
    case 'number':
      return sourceOf(json, token);
    default:
      return undefined;
  }
}

/** Where a finding about an object points: at its name, where that is a text, else at its first token. */
export function labelPlace(json: JsonIndex, object: Token, name: Token): Span {
  if (name !== NO_TOKEN && kindOf(json, name) === 'string') return spanOf(json, name);
  const start = startOf(json, object);
  return { start, end: start + 1 };
}
