import type { JsonIndex } from '../source/json/index-json.js';
import {
  createKey,
  findMember,
  type Key,
  kindOf,
  NO_TOKEN,
  stringOf,
  type Token,
} from '../source/json/tokens.js';

const SELF_URI = createKey('selfUri');

export function hasAll(json: JsonIndex, object: Token, keys: readonly Key[]): boolean {
  return keys.every((key) => findMember(json, object, key) !== NO_TOKEN);
}

export function hasAny(json: JsonIndex, object: Token, keys: readonly Key[]): boolean {
  return keys.some((key) => findMember(json, object, key) !== NO_TOKEN);
}

/** Whether the address that the server gave the object lies under `path`. */
export function hasSelfUri(json: JsonIndex, object: Token, path: string): boolean {
  const selfUri = findMember(json, object, SELF_URI);
  return (
    selfUri !== NO_TOKEN &&
    kindOf(json, selfUri) === 'string' &&
    stringOf(json, selfUri).includes(path)
  );
}
