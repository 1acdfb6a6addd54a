import type { JsonFormat } from '../formats/json-format.js';
import { type Actual, actualOf, type Site } from '../formats/site.js';
import { memberText } from '../genesys/live-object.js';
import type { Resource } from '../genesys/resource.js';
import { membersOf, objectText, textOf } from '../source/json/canonical.js';
import type { JsonIndex } from '../source/json/index-json.js';
import { shorten } from '../safe/shorten.js';
import { applyEdits } from '../source/text-edit.js';
import type { Change } from './change.js';
import { doubleIds } from './refusals.js';
import { readSites } from './repo-document.js';

/** What the live object should become. */
export interface Desired {
  readonly bytes: Buffer;
  readonly changes: readonly Change[];
  /** What the user should know beside: nodes that are not where they were. */
  readonly notes: readonly string[];
}

/** The timeouts of a document that are whole numbers, by what tells their owners apart. */
export function timeoutsOf(format: JsonFormat, json: JsonIndex): Map<string, number> {
  const { sites } = readSites(format, json);
  return new Map(
    sites.flatMap((site) => {
      const key = keyOf(format, site);
      return key === undefined || site.state.kind !== 'literal' ? [] : [[key, site.state.value]];
    }),
  );
}

/** What tells the owner of a site apart from others of its object: a node's id, or nothing where it is alone. */
export function keyOf({ kind }: JsonFormat, { id }: Site): string | undefined {
  return kind === 'flow-node' ? id : '';
}

/**
 * The live object with the timeouts of the document and nothing else changed, matched by the ids of the nodes.
 * @throws {Error} where the live object is not of the shape that it should be
 */
export function withTimeouts(format: JsonFormat, document: JsonIndex, live: JsonIndex): Desired {
  const wanted = timeoutsOf(format, document);
  const { sites, problems } = readSites(format, live);
  const [problem] = problems;
  if (problem !== undefined)
    throw new Error(`the object in the org is not as expected: ${problem.message}`);
  const [double] = format.kind === 'flow-node' ? doubleIds(sites) : [];
  if (double !== undefined) {
    throw new Error(`in the org more than one node has the id ${JSON.stringify(double)}`);
  }
  const left = new Map(wanted);
  const changes: Change[] = [];
  const edits = sites.flatMap((site) => {
    const key = keyOf(format, site);
    const to = key === undefined ? undefined : wanted.get(key);
    if (key === undefined || to === undefined) return [];
    left.delete(key);
    if (site.state.kind === 'literal' && site.state.value === to) return [];
    changes.push(changeOf(site, to));
    return site.edit(to);
  });
  return {
    bytes: applyEdits(textOf(live), edits),
    changes,
    notes: [
      ...unmatchedNotes(format, document),
      ...[...left.keys()].map(
        (key) => `the node ${JSON.stringify(key)} is not in the org any more`,
      ),
    ],
  };
}

/** Tells of timeouts that cannot be carried over, since nothing tells whose they are. */
function unmatchedNotes(format: JsonFormat, document: JsonIndex): string[] {
  const unmatched = readSites(format, document).sites.filter(
    (site) => keyOf(format, site) === undefined && site.state.kind === 'literal',
  );
  return unmatched.map(({ name, pointer }) => {
    const who = name === undefined ? `at ${pointer}` : JSON.stringify(name);
    return `the node ${who} has no id to find it by: its timeout is not carried over`;
  });
}

/**
 * The document itself, with the id of the live object; where the API merges what it is sent, with the members that
 * only the org has. Its changes are those of the timeouts.
 */
export function withDocument(
  format: JsonFormat,
  document: JsonIndex,
  live: JsonIndex,
  { isMerged, sent, isPublished }: Pick<Resource, 'isMerged' | 'sent' | 'isPublished'>,
): Desired {
  const ours = readSites(format, document).sites;
  const theirs = readSites(format, live).sites;
  const wanted = new Map(ours.map((site) => [keyOf(format, site), actualOf(site.state)]));
  const changes = theirs.flatMap((site) => {
    const key = keyOf(format, site);
    // Of a view that is compared, what it does not hold is not there.
    const isOurs = key !== undefined && (wanted.has(key) || isPublished === true);
    const to = isOurs ? (wanted.get(key) ?? null) : undefined;
    // What is sent as a whole takes out what it does not hold, even where the rest is merged.
    const isMergedIn = isMerged && sent === undefined;
    const isKept = to === undefined || to === actualOf(site.state) || (to === null && isMergedIn);
    return isKept ? [] : changeOf(site, to);
  });
  if (isPublished === true) {
    const known = new Set(theirs.map((site) => keyOf(format, site)));
    const added = ours.filter((site) => !known.has(keyOf(format, site)));
    changes.push(...added.map((site) => ({ ...changeOf(site, actualOf(site.state)), from: null })));
  }
  const there = membersOf({ json: live, token: 0 });
  const members = membersOf({ json: document, token: 0 });
  for (const name of members.keys()) if (sent?.includes(name) === false) members.delete(name);
  const id = there.get('id');
  if (id !== undefined && memberText(document, 0, 'id') === undefined) members.set('id', id);
  const all = isMerged ? new Map([...there, ...members]) : members;
  return { bytes: objectText(all), changes, notes: [] };
}

/**
 * What is sent: the desired object without what the server makes by itself, and with the version that the
 * live object has at this moment, by which the server tells whether somebody was faster.
 */
export function bodyOf(desired: JsonIndex, live: JsonIndex, resource: Resource): Buffer {
  if (resource.bodyOf !== undefined) return resource.bodyOf(desired);
  const members = membersOf({ json: desired, token: 0 });
  for (const name of members.keys()) if (!isSent(resource, name)) members.delete(name);
  const version = membersOf({ json: live, token: 0 }).get(VERSION);
  if (version !== undefined) members.set(VERSION, version);
  return objectText(members);
}

const VERSION = 'version';

/** Whether a member of the desired object is sent as it is there. */
function isSent(
  { sent, serverMade }: Pick<Resource, 'sent' | 'serverMade'>,
  name: string,
): boolean {
  return name !== VERSION && !serverMade.includes(name) && (sent?.includes(name) ?? true);
}

export function changeOf({ pointer, id, name, state, setting }: Site, to: Actual): Change {
  return {
    pointer,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name: shorten(name) }),
    from: actualOf(state),
    to,
    unit: setting.unit,
  };
}
