import { MAX_REPEATS } from '../../safe/limits.js';
import type { JsonIndex } from './index-json.js';

/** The number of a token in a `JsonIndex`. */
export type Token = number;

/** What `findMember` gives when there is no such key. */
export const NO_TOKEN = -1;

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** A key to look for, encoded once. */
export interface Key {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A key that stands more than once in an object: the token of the earlier and of the repeated one. */
export interface RepeatedKey {
  readonly name: string;
  readonly earlier: Token;
  readonly repeated: Token;
  readonly object: Token;
}

/** Byte offsets into a file, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function createKey(name: string): Key {
  return { name, bytes: Buffer.from(name) };
}

export function startOf(json: JsonIndex, token: Token): number {
  return json.starts[token] ?? 0;
}

export function endOf(json: JsonIndex, token: Token): number {
  const end = json.ends[token] ?? 0;
  return end < 0 ? ~end : end;
}

export function spanOf(json: JsonIndex, token: Token): Span {
  return { start: startOf(json, token), end: endOf(json, token) };
}

export function kindOf(json: JsonIndex, token: Token): JsonKind {
  switch (json.bytes[startOf(json, token)]) {
    case 0x7b:
      return 'object';
    case 0x5b:
      return 'array';
    case 0x22:
      return 'string';
    case 0x74:
    case 0x66:
      return 'boolean';
    case 0x6e:
      return 'null';
    default:
      return 'number';
  }
}

export function isObject(json: JsonIndex, token: Token): boolean {
  return json.bytes[startOf(json, token)] === 0x7b;
}

/** The token after a value and all that is in it. */
export function after(json: JsonIndex, token: Token): Token {
  const byte = json.bytes[startOf(json, token)];
  return byte === 0x7b || byte === 0x5b ? (json.nexts[token] ?? 0) : token + 1;
}

/** The elements of an array, in order. */
export function* elementsOf(json: JsonIndex, array: Token): Generator<Token> {
  const end = after(json, array);
  for (let element = array + 1; element < end; element = after(json, element)) yield element;
}

/** The keys of an object, in order; the value of a key is the token after it. */
export function* keysOf(json: JsonIndex, object: Token): Generator<Token> {
  const end = after(json, object);
  for (let key = object + 1; key < end; key = after(json, key + 1)) yield key;
}

/**
 * The value of `key` in an object, `NO_TOKEN` if it has none. Of a key that stands more than once the
 * last one counts, as for `JSON.parse` and the server; the repetitions are added to `repeats`.
 */
export function findMember(
  json: JsonIndex,
  object: Token,
  key: Key,
  repeats?: RepeatedKey[],
): Token {
  const end = after(json, object);
  let found = NO_TOKEN;
  for (let at = object + 1; at < end; at = after(json, at + 1)) {
    if (!isKey(json, at, key)) continue;
    if (found !== NO_TOKEN && repeats !== undefined && repeats.length < MAX_REPEATS) {
      repeats.push({ name: key.name, earlier: found, repeated: at, object });
    }
    found = at;
  }
  return found === NO_TOKEN ? NO_TOKEN : found + 1;
}

/** The text of a member, its escapes decoded; undefined where there is none, or no text. */
export function memberText(json: JsonIndex, object: Token, key: Key): string | undefined {
  const token = findMember(json, object, key);
  return token !== NO_TOKEN && kindOf(json, token) === 'string' ? stringOf(json, token) : undefined;
}

/** The text of a token as it stands in the file. */
export function sourceOf(json: JsonIndex, token: Token): string {
  return json.bytes.toString('utf8', startOf(json, token), endOf(json, token));
}

/** The value of a string token, its escapes decoded. */
export function stringOf(json: JsonIndex, token: Token): string {
  if ((json.ends[token] ?? 0) < 0) {
    const decoded: unknown = JSON.parse(sourceOf(json, token));
    return String(decoded);
  }
  return json.bytes.toString('utf8', startOf(json, token) + 1, endOf(json, token) - 1);
}

/** The value of a number token as JavaScript reads it: `1e999` is Infinity. */
export function numberOf(json: JsonIndex, token: Token): number {
  return Number(json.bytes.toString('latin1', startOf(json, token), endOf(json, token)));
}

/** Whether a string token has exactly this value, however it is escaped. */
export function isKey(json: JsonIndex, token: Token, key: Key): boolean {
  const end = json.ends[token] ?? 0;
  if (end < 0) return stringOf(json, token) === key.name;
  const start = startOf(json, token) + 1;
  const wanted = key.bytes;
  if (end - 1 - start !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) {
    if (json.bytes[start + i] !== wanted[i]) return false;
  }
  return true;
}
