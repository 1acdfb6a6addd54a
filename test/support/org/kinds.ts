import { valueAt } from '../github/json.js';
import { memberValue, type Members } from './json-members.js';

/** What an org holds that the tutorials' calls are for. */
export type TutorialKind = 'external-api' | 'data-action' | 'flow';

/** What an org holds that the platform's own calls are for. */
export type PlatformKind = 'action' | 'architect-flow';

/** What an org holds. */
export type OrgKind = TutorialKind | PlatformKind;

/** The folder of the API that a kind of object is found in. */
export const FOLDERS: Readonly<Record<OrgKind, string>> = {
  'external-api': '/api/v2/architect/external-apis',
  'data-action': '/api/v2/integrations/actions',
  flow: '/api/v2/flows',
  action: '/api/v2/integrations/actions',
  'architect-flow': '/api/v2/flows',
};

/** How messages call a kind of object. */
export const TITLES: Readonly<Record<OrgKind, string>> = {
  'external-api': 'External API',
  'data-action': 'Action',
  flow: 'Flow',
  action: 'Action',
  'architect-flow': 'Flow',
};

/** The kinds, those of one folder in the order in which lists give them. */
export const KINDS: readonly OrgKind[] = [
  'external-api',
  'data-action',
  'flow',
  'action',
  'architect-flow',
];

/** The kinds of a folder: no two of their objects have one id. */
export function kindsBeside(kind: OrgKind): OrgKind[] {
  return KINDS.filter((other) => FOLDERS[other] === FOLDERS[kind]);
}

/** The member of a flow that tells one of its versions. */
export type FlowVersion = 'savedVersion' | 'checkedInVersion' | 'publishedVersion';

/**
 * An object as the org holds it after it was sent: with the members that the server makes.
 * The version and the date grow from those of the object before; a new object may bring its own.
 */
export function stamp(kind: OrgKind, id: string, sent: Members, before?: Members): Members {
  const members = new Map([['id', JSON.stringify(id)], ...sent]);
  const given = before ?? sent;
  if (kind === 'architect-flow') stampArchitectFlow(members, before);
  if (kind === 'data-action' || kind === 'action' || kind === 'flow') {
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

/** An architect flow with the version after its last saved one in those of its members that are named. */
export function withNextVersion(flow: Members, names: readonly FlowVersion[]): Members {
  const saved = valueAt(memberValue(flow, 'savedVersion'), 'id') ?? '0.0';
  const next = JSON.stringify({ id: nextVersion(saved) });
  return new Map([...flow, ...names.map((name) => [name, next] as const)]);
}

/** A flow that somebody changes gets saved, checked in and published, unless it then has a member `draft`. */
function stampArchitectFlow(members: Map<string, string>, before: Members | undefined): void {
  members.delete('lockedUser');
  members.delete('lockedClient');
  if (before !== undefined) {
    const isDraft = members.delete('draft');
    const names = [
      'savedVersion',
      'checkedInVersion',
      ...(isDraft ? [] : (['publishedVersion'] as const)),
    ] as const;
    const versions = withNextVersion(before, names);
    for (const name of names) members.set(name, versions.get(name) ?? 'null');
    return;
  }
  const saved = members.get('savedVersion') ?? '{"id":"1.0"}';
  const made = {
    division: '{"id":"division-home","name":"Home"}',
    checkedInVersion: saved,
    savedVersion: saved,
    publishedVersion: saved,
  };
  for (const [name, value] of Object.entries(made)) {
    if (!members.has(name)) members.set(name, value);
  }
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
