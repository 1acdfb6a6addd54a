import { memberValue, type Members } from './json-members.js';

/** What an org holds. */
export type OrgKind = 'external-api' | 'data-action' | 'flow';

/** The folder of the API that a kind of object is found in. */
export const FOLDERS: Readonly<Record<OrgKind, string>> = {
  'external-api': '/api/v2/architect/external-apis',
  'data-action': '/api/v2/integrations/actions',
  flow: '/api/v2/flows',
};

/** How messages call a kind of object. */
export const TITLES: Readonly<Record<OrgKind, string>> = {
  'external-api': 'External API',
  'data-action': 'Action',
  flow: 'Flow',
};

/** The kinds, in the order of their folders. */
export const KINDS: readonly OrgKind[] = ['external-api', 'data-action', 'flow'];

/**
 * An object as the org holds it after it was sent: with the members that the server makes.
 * The version and the date grow from those of the object before; a new object may bring its own.
 */
export function stamp(kind: OrgKind, id: string, sent: Members, before?: Members): Members {
  const members = new Map([['id', JSON.stringify(id)], ...sent]);
  const given = before ?? sent;
  if (kind === 'data-action' || kind === 'flow') {
    const version = memberValue(given, 'version') ?? (kind === 'flow' ? '1.0' : 1);
    members.set('version', JSON.stringify(before === undefined ? version : nextVersion(version)));
  }
  if (kind === 'flow') {
    members.delete('lockedUser');
    const date = memberValue(given, 'dateModified');
    const keeps = before === undefined && date !== undefined;
    members.set('dateModified', JSON.stringify(keeps ? date : laterDate(date)));
  }
  members.set('selfUri', JSON.stringify(`${FOLDERS[kind]}/${encodeURIComponent(id)}`));
  return members;
}

/** A flow's version is a text such as "14.0", an action's is a number. */
function nextVersion(version: unknown): unknown {
  return typeof version === 'number' ? version + 1 : `${String(Number(version) + 1)}.0`;
}

/** Now, but never the same as before: two writes can meet in one millisecond. */
function laterDate(before: unknown): string {
  const last = typeof before === 'string' ? Date.parse(before) : Number.NaN;
  const now = Date.now();
  return new Date(last >= now ? last + 1 : now).toISOString();
}
