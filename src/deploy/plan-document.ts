import { type LiveObject } from '../genesys/resource.js';
import { indexBytes } from '../source/json/index-bytes.js';
import type { JsonIndex } from '../source/json/index-json.js';
import { messageOf } from '../safe/message-of.js';
import { member, parsedJson } from '../safe/member.js';
import { type Desired, keyOf, textOf, withDocument, withTimeouts } from './desired.js';
import { objectHash } from './object-hash.js';
import type { Planned, PlanEntry, PlanStatus } from './plan-entry.js';
import { readSites, type RepoDocument } from './repo-document.js';

/** What is carried to the org: the timeouts of a document into the object there, or the document itself. */
export type Strategy = 'timeouts' | 'replace';

/** By what documents are planned. */
export interface PlanRules {
  readonly strategy: Strategy;
  /** What becomes of an object that somebody changed in the org. */
  readonly onDrift: 'refuse' | 'overwrite';
}

/**
 * Plans one document against what the org has. `before` is the document as the repository held it before,
 * where that is known.
 */
export function planDocument(
  document: RepoDocument,
  live: LiveObject,
  before: RepoDocument | undefined,
  { strategy, onDrift }: PlanRules,
): Planned {
  const { format, resource } = document;
  let desired: Desired;
  try {
    const make = strategy === 'timeouts' ? withTimeouts : withDocument;
    desired = make(format, document.json, live.json);
  } catch (error) {
    return told(document, live, 'blocked', [messageOf(error)]);
  }
  const json = indexBytes(desired.bytes);
  if ('problem' in json) {
    return told(document, live, 'blocked', ['the org has an object that cannot be changed safely']);
  }
  const liveHash = objectHash(live.json, resource);
  const desiredHash = objectHash(json, resource);
  const { changes, notes } = desired;
  const known = { changes, liveHash, desiredHash };
  if (liveHash === desiredHash) return told(document, live, 'unchanged', notes, known);
  const drift =
    strategy === 'timeouts'
      ? timeoutDrift(document, live.json, before)
      : documentDrift(document, liveHash, before);
  if (drift !== undefined && onDrift === 'refuse') {
    return told(document, live, 'drift', [drift, ...notes], known);
  }
  const holder = lockHolder(live.json);
  if (holder !== undefined) {
    return told(document, live, 'locked', [`${holder} works on it in the org`, ...notes], known);
  }
  const { entry } = told(document, live, 'update', notes, known);
  return { entry, update: { resource, live, desired: json } };
}

/** An entry without an update. */
export function told(
  { file, pointer, format, id, name }: RepoDocument,
  live: LiveObject | undefined,
  status: PlanStatus,
  notes: readonly string[],
  known: Partial<PlanEntry> = {},
): Planned {
  const knownId = id ?? live?.id;
  const knownName = name ?? live?.name;
  return {
    entry: {
      file: file.name,
      pointer,
      format: format.name,
      ...(knownId === undefined ? {} : { id: knownId }),
      ...(knownName === undefined ? {} : { name: knownName }),
      status,
      changes: [],
      notes,
      ...known,
    },
  };
}

/** Tells of a timeout that the org has, and that the repository neither held before nor holds now. */
function timeoutDrift(
  { format, json }: RepoDocument,
  live: JsonIndex,
  before: RepoDocument | undefined,
): string | undefined {
  if (before === undefined) return undefined;
  const stateOf = (document: JsonIndex): Map<string | undefined, number | undefined> =>
    new Map(
      readSites(format, document).sites.map((site) => [
        keyOf(format, site),
        site.state.kind === 'literal' ? site.state.value : undefined,
      ]),
    );
  const held = stateOf(before.json);
  const holds = stateOf(json);
  for (const site of readSites(format, live).sites) {
    const key = keyOf(format, site);
    const wanted = holds.get(key);
    if (wanted === undefined || !held.has(key) || site.state.kind !== 'literal') continue;
    const { value } = site.state;
    // Where the repository set none, the default is what the org had.
    const past = held.get(key) ?? site.setting.default;
    if (value === wanted || value === past) continue;
    const who = site.name ?? site.id;
    const of = who === undefined ? 'the timeout' : `the timeout of ${JSON.stringify(who)}`;
    return `${of} is ${String(value)} ${site.setting.unit} in the org, which the repository neither held before (${String(past)}) nor holds now (${String(wanted)})`;
  }
  return undefined;
}

/** Tells of an object that is neither what the repository held before nor what it holds now. */
function documentDrift(
  { resource }: RepoDocument,
  liveHash: string,
  before: RepoDocument | undefined,
): string | undefined {
  if (before === undefined) {
    return 'it is not what the repository holds, and what it held before is not known: give --base, or --on-drift overwrite after a look';
  }
  if (objectHash(before.json, resource) === liveHash) return undefined;
  return 'it is neither what the repository held before nor what it holds now: look at it, then --on-drift overwrite';
}

/** Who holds the lock on an object, undefined where nobody does. */
export function lockHolder(live: JsonIndex): string | undefined {
  const user = member(parsedJson(textOf(live).toString()), 'lockedUser');
  if (typeof user !== 'object' || user === null) return undefined;
  const told = [member(user, 'name'), member(user, 'id')].find((text) => typeof text === 'string');
  return typeof told === 'string' ? JSON.stringify(told) : 'somebody';
}
