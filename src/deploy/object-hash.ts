import { createHash } from 'node:crypto';
import type { Resource } from '../genesys/resource.js';
import { canonicalText, differencesOf } from '../source/json/canonical.js';
import type { JsonIndex } from '../source/json/index-json.js';

/** The hash of an object, the same however it is written and whatever the server makes of it by itself. */
export function objectHash(json: JsonIndex, { volatile }: Pick<Resource, 'volatile'>): string {
  const text = canonicalText({ json, token: 0 }, new Set(volatile));
  return createHash('sha256').update(text).digest('hex');
}

/** Places that are told of two objects that differ. */
const MOST = 10;

/** Where two objects differ, apart from what the server makes by itself. */
export function objectDifferences(
  one: JsonIndex,
  other: JsonIndex,
  { volatile }: Resource,
): string[] {
  return differencesOf({ json: one, token: 0 }, { json: other, token: 0 }, new Set(volatile), MOST);
}
