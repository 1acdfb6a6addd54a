import type { JsonIndex } from './index-json.js';
import { after, isObject, keysOf, stringOf, type Token } from './tokens.js';

/** The keys that an object has before already, however they are escaped, in the order of the text. */
export function repeatedKeys(json: JsonIndex): Token[] {
  const repeated: Token[] = [];
  const end = after(json, 0);
  for (let token = 0; token < end; token++) {
    if (!isObject(json, token)) continue;
    const names = new Set<string>();
    for (const key of keysOf(json, token)) {
      const name = stringOf(json, key);
      if (names.has(name)) repeated.push(key);
      names.add(name);
    }
  }
  return repeated.sort((a, b) => a - b);
}
