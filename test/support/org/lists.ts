import { randomUUID } from 'node:crypto';
import { type Answer, badRequest, ok } from './answers.js';
import type { Call } from './calls.js';
import {
  memberValue,
  type Members,
  parseMembers,
  printMembers,
  withoutMembers,
} from './json-members.js';
import type { OrgKind } from './kinds.js';

/** Remembers where continuation tokens go on. A token may be used again. */
export interface Cursors {
  readonly issue: (offset: number) => string;
  readonly offsetOf: (token: unknown) => number | undefined;
}

const DEFAULT_PAGE_SIZE = 25;

export function createCursors(): Cursors {
  const offsets = new Map<unknown, number>();
  return {
    issue: (offset) => {
      const token = randomUUID();
      offsets.set(token, offset);
      return token;
    },
    offsetOf: (token) => offsets.get(token),
  };
}

/**
 * One page of the objects of some kinds; beyond the last page there is an empty one.
 * @param kinds each with the members that lists do not show of it
 */
export function listPage(
  kinds: readonly { readonly kind: OrgKind; readonly without?: readonly string[] }[],
  { state, query }: Call,
): Answer {
  const wanted = countOf(query.get('pageSize') ?? DEFAULT_PAGE_SIZE);
  const pageNumber = countOf(query.get('pageNumber') ?? 1);
  if (wanted === undefined) return badRequest('pageSize: must be a whole number from 1');
  if (pageNumber === undefined) return badRequest('pageNumber: must be a whole number from 1');
  const pageSize = Math.min(wanted, state.maxPageSize);
  const all = kinds.flatMap(({ kind, without = [] }) =>
    state.objects.list(kind).map((members) => withoutMembers(members, without)),
  );
  const total = all.length;
  const shown = all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
  const pageCount = Math.ceil(total / pageSize);
  return listAnswer(shown, { pageSize, pageNumber, total, pageCount });
}

/** The external APIs from a continuation token on; the answer's own token is null at the end. */
export function queryExternalApis({ state, body }: Call): Answer {
  let query: Members;
  try {
    query = parseMembers(body);
  } catch {
    return badRequest('The body must be a JSON object');
  }
  const limit = countOf(memberValue(query, 'limit') ?? DEFAULT_PAGE_SIZE);
  const token = memberValue(query, 'continuationToken') ?? null;
  const offset = token === null ? 0 : state.cursors.offsetOf(token);
  if (limit === undefined) return badRequest('limit: must be a whole number from 1');
  if (offset === undefined) return badRequest('continuationToken: is not known');
  const pageSize = Math.min(limit, state.maxPageSize);
  const all = state.objects.list('external-api');
  const end = offset + pageSize;
  return listAnswer(all.slice(offset, end), {
    pageSize,
    pageNumber: Math.floor(offset / pageSize) + 1,
    total: all.length,
    firstUri: null,
    nextUri: null,
    continuationToken: end < all.length ? state.cursors.issue(end) : null,
  });
}

function listAnswer(entities: readonly Members[], more: object): Answer {
  const members = new Map([['entities', `[${entities.map(printMembers).join(',')}]`]]);
  for (const [name, value] of Object.entries(more)) members.set(name, JSON.stringify(value));
  return ok(printMembers(members));
}

function countOf(value: unknown): number | undefined {
  const count = Number(value);
  return Number.isSafeInteger(count) && count >= 1 ? count : undefined;
}
