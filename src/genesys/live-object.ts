import { indexBytes } from '../source/json/index-bytes.js';
import type { JsonIndex } from '../source/json/index-json.js';
import {
  createKey,
  elementsOf,
  endOf,
  findMember,
  isObject,
  kindOf,
  memberText as textOfMember,
  NO_TOKEN,
  startOf,
  type Token,
} from '../source/json/tokens.js';
import { type Org, type OrgCall } from './org.js';
import { OrgError } from './org-error.js';
import { shorten } from '../safe/shorten.js';
import type { LiveObject, OnAbsent } from './resource.js';

const ID = createKey('id');
const NAME = createKey('name');
const ENTITIES = createKey('entities');

/**
 * Indexes a text of its own, which stays as long as the index does.
 * @throws {OrgError} where it is no JSON, or nested too deeply
 */
export function indexAnswer(bytes: Buffer, what: string): JsonIndex {
  const json = indexBytes(bytes);
  if ('problem' in json) {
    throw new OrgError(`the org answered ${what} with something that cannot be read as JSON`);
  }
  return json;
}

/** The text of a member, undefined where there is none. */
export function memberText(json: JsonIndex, object: Token, key: string): string | undefined {
  return isObject(json, object) ? textOfMember(json, object, createKey(key)) : undefined;
}

/**
 * Asks for the object with an id; undefined where the org has none.
 * @throws {OrgError}
 */
export async function readObject(
  org: Org,
  id: string,
  call: OrgCall,
  onAbsent?: OnAbsent,
): Promise<LiveObject | undefined> {
  try {
    return await org.read(call, (body) => {
      const live = liveObject(body, call.what);
      if (live.id === id) return live;
      throw new OrgError(`the org answered ${call.what} with an object of another id`);
    });
  } catch (error) {
    if (!(error instanceof OrgError) || error.details.status !== 404) throw error;
    onAbsent?.(error);
    return undefined;
  }
}

function liveObject(bytes: Buffer, what: string): LiveObject {
  const json = indexAnswer(bytes, what);
  const id = memberText(json, 0, ID.name);
  if (id === undefined) throw new OrgError(`the org answered ${what} with an object without an id`);
  return { json, id, name: memberText(json, 0, NAME.name) };
}

/** What stands on one page of a list. */
export interface Page {
  readonly json: JsonIndex;
  readonly objects: readonly LiveObject[];
  /** Entries without an id that can be one: nobody could ask for them. */
  readonly strays: number;
}

/**
 * Reads one page of a list.
 * @throws {OrgError} where there is none
 */
export function pageIn(body: Buffer, what: string): Page {
  const page = indexAnswer(body, what);
  const list = isObject(page, 0) ? findMember(page, 0, ENTITIES) : NO_TOKEN;
  if (list === NO_TOKEN || kindOf(page, list) !== 'array') {
    throw new OrgError(`the org answered ${what} without a list of them`);
  }
  const entries = [...elementsOf(page, list)];
  const objects = entries
    .filter((token) => isOrgId(memberText(page, token, ID.name) ?? ''))
    .map((token) =>
      // A copy: the page would be kept for as long as any object of it.
      liveObject(Buffer.from(page.bytes.subarray(startOf(page, token), endOf(page, token))), what),
    );
  return { json: page, objects, strays: entries.length - objects.length };
}

/** Ids that stand in a path for nothing but themselves. */
const ID_TEXT = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,199}$/;

/**
 * An id as it stands in a path, for nothing but itself.
 * @throws {OrgError} where it cannot be one
 */
export function idInPath(id: string): string {
  if (!isOrgId(id)) throw new OrgError(`${JSON.stringify(shorten(id))} cannot be an id of the org`);
  return encodeURIComponent(id);
}

/** Whether an id can be one of the org's. */
export function isOrgId(id: string): boolean {
  return ID_TEXT.test(id);
}
