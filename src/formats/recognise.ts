import type { JsonIndex } from '../source/json/index-json.js';
import {
  createKey,
  findMember,
  type Key,
  memberText,
  NO_TOKEN,
  type Token,
} from '../source/json/tokens.js';

const SELF_URI = createKey('selfUri');

export function hasAll(json: JsonIndex, object: Token, keys: readonly Key[]): boolean {
  return keys.every((key) => findMember(json, object, key) !== NO_TOKEN);
}

export function hasAny(json: JsonIndex, object: Token, keys: readonly Key[]): boolean {
  return keys.some((key) => findMember(json, object, key) !== NO_TOKEN);
}

const PROTOCOL = createKey('protocol');
const METHOD = createKey('method');
const URL = createKey('url');
const VERBS = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;

/** Whether an object says how to call something: by which method, at which address. */
export function isCall(json: JsonIndex, object: Token): boolean {
  return (
    memberText(json, object, METHOD) !== undefined && memberText(json, object, URL) !== undefined
  );
}

/** Whether an object's method is one of HTTP. */
export function hasHttpMethod(json: JsonIndex, object: Token): boolean {
  return VERBS.test(memberText(json, object, METHOD) ?? '');
}

/** Whether an object names HTTP as its protocol. */
export function hasHttpProtocol(json: JsonIndex, object: Token): boolean {
  return /^https?$/i.test(memberText(json, object, PROTOCOL) ?? '');
}

/** Whether the address that the server gave the object lies under `path`. */
export function hasSelfUri(json: JsonIndex, object: Token, path: string): boolean {
  return memberText(json, object, SELF_URI)?.includes(path) === true;
}
