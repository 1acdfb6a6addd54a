import type { JsonIndex } from './index-json.js';
import { pointerStep } from './pointer.js';
import {
  elementsOf,
  endOf,
  keysOf,
  kindOf,
  numberOf,
  sourceOf,
  startOf,
  stringOf,
  type Token,
} from './tokens.js';

/** A value in a JSON text. */
export interface JsonValue {
  readonly json: JsonIndex;
  readonly token: Token;
}

/** The members of an object by their names, as the server has them: of a repeated one the last. */
export function membersOf({ json, token }: JsonValue): Map<string, JsonValue> {
  const members = new Map<string, JsonValue>();
  for (const key of keysOf(json, token)) {
    members.set(stringOf(json, key), { json, token: key + 1 });
  }
  return members;
}

/**
 * A value as a text that is the same for all ways to write it: whatever the order of keys, the blanks and
 * the escapes are. Numbers that JavaScript cannot hold stay as they are written. Members of the value itself
 * that are named in `ignored` are left out.
 */
export function canonicalText(value: JsonValue, ignored: ReadonlySet<string> = NONE): string {
  const { json, token } = value;
  switch (kindOf(json, token)) {
    case 'object': {
      const members = [...membersOf(value)].filter(([name]) => !ignored.has(name));
      members.sort(([a], [b]) => (a < b ? -1 : 1));
      return `{${members.map(([name, child]) => `${JSON.stringify(name)}:${canonicalText(child)}`).join()}}`;
    }
    case 'array':
      return `[${[...elementsOf(json, token)].map((child) => canonicalText({ json, token: child })).join()}]`;
    case 'string':
      return JSON.stringify(stringOf(json, token));
    case 'number':
      return canonicalNumber(value);
    case 'boolean':
    case 'null':
      return sourceOf(json, token);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Digits that JavaScript's numbers hold without loss. */
const EXACT_DIGITS = 15;

function canonicalNumber({ json, token }: JsonValue): string {
  const source = sourceOf(json, token);
  const digits = source.replace(/[eE].*$/, '').replace(/\D/g, '').length;
  const number = numberOf(json, token);
  // What is too small for JavaScript is not nothing.
  const isLost = number === 0 && /^-?[0.]*[1-9]/.test(source);
  return digits <= EXACT_DIGITS && Number.isFinite(number) && !isLost ? String(number) : source;
}

/** RFC 6901 pointers to where two values differ, `most` of them at most. */
export function differencesOf(
  one: JsonValue,
  other: JsonValue,
  ignored: ReadonlySet<string>,
  most: number,
): string[] {
  const found: string[] = [];
  const compare = (a: JsonValue, b: JsonValue, pointer: string): void => {
    if (found.length >= most || canonicalText(a) === canonicalText(b)) return;
    const kind = kindOf(a.json, a.token);
    if (kind !== kindOf(b.json, b.token) || (kind !== 'object' && kind !== 'array')) {
      found.push(pointer);
      return;
    }
    const ours = childrenOf(a);
    const theirs = childrenOf(b);
    for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
      if (pointer === '' && ignored.has(name)) continue;
      const left = ours.get(name);
      const right = theirs.get(name);
      const at = pointer + pointerStep(name);
      if (left !== undefined && right !== undefined) compare(left, right, at);
      else if (found.length < most) found.push(at);
    }
  };
  compare(one, other, '');
  return found;
}

function childrenOf(value: JsonValue): Map<string, JsonValue> {
  const { json, token } = value;
  if (kindOf(json, token) === 'object') return membersOf(value);
  const elements = [...elementsOf(json, token)].map(
    (child, position) => [String(position), { json, token: child }] as const,
  );
  return new Map(elements);
}

/** The bytes of a value as it is written. */
export function sourceBytes({ json, token }: JsonValue): Buffer {
  return json.bytes.subarray(startOf(json, token), endOf(json, token));
}

/** The text of an object with these members, each as it was written. */
export function objectText(members: ReadonlyMap<string, JsonValue>): Buffer {
  const parts = [...members].flatMap(([name, value], index) => [
    Buffer.from(`${index === 0 ? '' : ','}${JSON.stringify(name)}:`),
    sourceBytes(value),
  ]);
  return Buffer.concat([Buffer.from('{'), ...parts, Buffer.from('}')]);
}

/** The text that an index is of. */
export function textOf({ bytes, size }: JsonIndex): Buffer {
  return bytes.subarray(0, size);
}
