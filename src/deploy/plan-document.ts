import { actualOf, type Site } from '../formats/site.js';
import { holderIn } from '../genesys/lock-holder.js';
import { isUnpublished } from '../genesys/published-flows.js';
import { type LiveObject } from '../genesys/resource.js';
import { textOf } from '../source/json/canonical.js';
import { indexBytes } from '../source/json/index-bytes.js';
import type { JsonIndex } from '../source/json/index-json.js';
import { parsedJson } from '../safe/member.js';
import { MAX_NOTE } from '../safe/limits.js';
import { shorten } from '../safe/shorten.js';
import { messageOf } from '../safe/message-of.js';
import { type Desired, keyOf, timeoutsOf, withDocument, withTimeouts } from './desired.js';
import { objectHash } from './object-hash.js';
import type { Planned, PlanEntry, PlanStatus } from './plan-entry.js';
import { readSites, type RepoDocument } from './repo-document.js';
import type { Strategy } from './strategy.js';

/** By what documents are planned. */
export interface PlanRules {
  readonly strategy: Strategy;
  /** What becomes of an object that somebody changed in the org. */
  readonly onDrift: 'refuse' | 'overwrite';
}

/**
 * What the repository held of a document: first at the base, undefined where that has none, then in the commits
 * before it, the newest first.
 */
export type Held = (document: RepoDocument) => History;

type History = Iterable<RepoDocument | undefined>;

/**
 * Plans one document against what the org has. `held` is what the repository held of it before, where that is
 * known. Of a timeout all that it ever held counts, since a deploy may have been left unfinished.
 */
export function planDocument(
  document: RepoDocument,
  live: LiveObject,
  held: History | undefined,
  { strategy, onDrift }: PlanRules,
): Planned {
  const { format, resource } = document;
  const isPublished = resource.isPublished === true;
  let desired: Desired;
  try {
    desired =
      strategy === 'timeouts' && !isPublished
        ? withTimeouts(format, document.json, live.json)
        : withDocument(format, document.json, live.json, resource);
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
  if (liveHash === desiredHash) {
    const locked = live.holder === undefined ? [] : [`${live.holder} works on it in the org`];
    return told(document, live, 'unchanged', [...locked, ...notes], known);
  }
  const fixed = resource.whyFixed?.(live.id);
  if (fixed !== undefined) return told(document, live, 'blocked', [fixed], known);
  const drift = isPublished
    ? publishedDrift(document, live.json, held)
    : strategy === 'timeouts'
      ? timeoutDrift(document, live.json, held)
      : documentDrift(document, live.json, held);
  if (drift !== undefined && onDrift === 'refuse') {
    return told(document, live, 'drift', [drift, ...notes], known);
  }
  const holder = lockHolder(live);
  if (holder !== undefined) {
    return told(document, live, 'locked', [`${holder} works on it in the org`, ...notes], known);
  }
  // Of a flow that is published all is part of the plan that is sent, and all that it replaces.
  const all = { volatile: [] };
  const hashes = isPublished
    ? { liveHash: objectHash(live.json, all), desiredHash: objectHash(json, all) }
    : {};
  const published = isPublished ? ['it is published at once, as a whole'] : [];
  const { entry } = told(document, live, 'update', [...published, ...notes], {
    ...known,
    ...hashes,
  });
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
      ...(knownName === undefined ? {} : { name: shorten(knownName) }),
      status,
      changes: [],
      notes: notes.map((note) => shorten(note, MAX_NOTE)),
      ...known,
    },
  };
}

/** Tells of a timeout that the org has, and that the repository neither held before nor holds now. */
function timeoutDrift(
  { format, json }: RepoDocument,
  live: JsonIndex,
  held: History | undefined,
): string | undefined {
  if (held === undefined) return undefined;
  const wanted = timeoutsOf(format, json);
  // The document knows best what applies where nothing is set: a function says so only there.
  const defaults = new Map(
    readSites(format, json).sites.map((site) => [
      keyOf(format, site) ?? NO_KEY,
      site.setting.default,
    ]),
  );
  const inOrg = (site: Site): number | undefined =>
    effective(site, defaults.get(keyOf(format, site) ?? NO_KEY));
  // What differs, until it is found in what was held.
  let strange = readSites(format, live).sites.filter((site) => {
    const value = wanted.get(keyOf(format, site) ?? NO_KEY);
    return value !== undefined && inOrg(site) !== undefined && inOrg(site) !== value;
  });
  let newest: ReadonlyMap<string, number | undefined> | undefined;
  if (strange.length === 0) return undefined;
  for (const before of held) {
    if (before === undefined) continue;
    const values = new Map(
      readSites(format, before.json).sites.map((site) => [
        keyOf(format, site) ?? NO_KEY,
        effective(site, site.setting.default),
      ]),
    );
    newest ??= values;
    strange = strange.filter((site) => values.get(keyOf(format, site) ?? NO_KEY) !== inOrg(site));
    if (strange.length === 0) return undefined;
  }
  // Of a node that the repository did not hold nobody knows who set it.
  const site = strange.find((each) => newest?.has(keyOf(format, each) ?? NO_KEY));
  if (site === undefined) return undefined;
  const key = keyOf(format, site) ?? NO_KEY;
  const who = site.name ?? site.id;
  const of = who === undefined ? 'the timeout' : `the timeout of ${JSON.stringify(who)}`;
  return `${of} is ${site.state.kind === 'absent' ? 'not set' : `${String(actualOf(site.state))} ${site.setting.unit}`} in the org, which the repository neither held before (${String(newest?.get(key))}) nor holds now (${String(wanted.get(key))})`;
}

/** The value that applies at a site: where none is set, the default. Undefined where nobody knows. */
function effective({ state }: Site, fallback: number | undefined): number | undefined {
  switch (state.kind) {
    case 'literal':
      return state.value;
    case 'absent':
      return fallback;
    case 'inactive':
    case 'dynamic':
    case 'invalid':
      return undefined;
  }
}

/** Stands for the key of a node that has none, and so is never wanted. */
const NO_KEY = '\0';

/**
 * Tells of a flow whose timeouts are none that the repository ever held, nor those that it holds now. Of the rest
 * of it, and of a document that is new, nobody can tell.
 */
function publishedDrift(
  { resource }: RepoDocument,
  live: JsonIndex,
  held: History | undefined,
): string | undefined {
  if (isUnpublished(live)) {
    return 'the org has a draft of it that is not published: look at it, then --on-drift overwrite';
  }
  let isKnown = false;
  for (const before of held ?? []) {
    if (before === undefined) continue;
    isKnown = true;
    const sent = indexBytes(withDocument(before.format, before.json, live, resource).bytes);
    if (!('problem' in sent) && objectHash(sent, resource) === objectHash(live, resource)) {
      return undefined;
    }
  }
  return isKnown
    ? 'its timeouts in the org are neither those that the repository held before nor those that it holds now: look at it, then --on-drift overwrite'
    : undefined;
}

/** Tells of an object that is neither what the repository held before nor what it holds now. */
function documentDrift(
  { format, resource }: RepoDocument,
  live: JsonIndex,
  held: History | undefined,
): string | undefined {
  if (held === undefined) {
    return 'it is not what the repository holds, and what it held before is not known: give --base, or --on-drift overwrite after a look';
  }
  const [before] = held;
  if (before === undefined) {
    return 'it is not what the repository holds, which held nothing of it at the base: look at it, then --on-drift overwrite';
  }
  // As it was sent then: with the id, and with what only the org knows.
  const sent = indexBytes(withDocument(format, before.json, live, resource).bytes);
  if (!('problem' in sent) && objectHash(sent, resource) === objectHash(live, resource)) {
    return undefined;
  }
  return 'it is neither what the repository held before nor what it holds now: look at it, then --on-drift overwrite';
}

/** Who holds the lock on an object, undefined where nobody does. */
export function lockHolder({ json, holder }: LiveObject): string | undefined {
  return holder ?? holderIn(parsedJson(textOf(json).toString()));
}
