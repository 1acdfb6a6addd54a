import type { JsonIndex } from '../source/json/index-json.js';
import {
  endOf,
  kindOf,
  numberOf,
  spanOf,
  startOf,
  stringOf,
  type Token,
} from '../source/json/tokens.js';
import { shorten } from '../safe/shorten.js';
import type { Actual, SiteState } from './site.js';

/** What a value is as a timeout. */
export function stateOf(json: JsonIndex, token: Token): SiteState {
  const span = spanOf(json, token);
  if (kindOf(json, token) === 'number') {
    const value = numberOf(json, token);
    if (Number.isInteger(value)) return { kind: 'literal', value, span };
  }
  return { kind: 'invalid', actual: actualOf(json, token), text: excerpt(json, token), span };
}

function actualOf(json: JsonIndex, token: Token): Actual {
  switch (kindOf(json, token)) {
    case 'string':
      return shorten(stringOf(json, token));
    case 'null':
      return null;
    case 'boolean':
      return endOf(json, token) - startOf(json, token) === 4;
    case 'number': {
      const value = numberOf(json, token);
      return Number.isFinite(value) ? value : excerpt(json, token);
    }
    case 'object':
    case 'array':
      return excerpt(json, token);
  }
}

/** A value on one line, cut where it is long. */
function excerpt(json: JsonIndex, token: Token): string {
  const start = startOf(json, token);
  const whole = endOf(json, token);
  const end = Math.min(whole, start + MAX_EXCERPT);
  const text = json.bytes.toString('utf8', start, end).replace(/\s+/g, ' ');
  return shorten(end < whole ? `${text}…` : text);
}

/** Bytes of a value that are looked at to show it. */
const MAX_EXCERPT = 1000;

/** What a value is, in words for a message. */
export function describe(json: JsonIndex, token: Token): string {
  const kind = kindOf(json, token);
  switch (kind) {
    case 'null':
      return 'null';
    case 'object':
    case 'array':
      return `an ${kind}`;
    case 'string':
    case 'number':
    case 'boolean':
      return `a ${kind}`;
  }
}
