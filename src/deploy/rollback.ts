import type { Org } from '../genesys/org.js';
import { OrgError } from '../genesys/org-error.js';
import { type BackedUp, objectOf } from './backup.js';
import { changeOf, keyOf } from './desired.js';
import { actualOf, type Site } from '../formats/site.js';
import type { Change } from './change.js';
import { objectHash } from './object-hash.js';
import { cleanEntry, type Planned, type PlanEntry } from './plan-entry.js';
import { lockHolder } from './plan-document.js';
import { formatInOrg, readSites } from './repo-document.js';
import type { JsonIndex } from '../source/json/index-json.js';

/** Plans to send backed-up objects back, where the org still has what the deploy wrote. */
export function planRollback(objects: readonly BackedUp[], org: Org): Promise<Planned[]> {
  return Promise.all(
    objects.map(async (object) => {
      const planned = await planOne(object, org);
      return { ...planned, entry: cleanEntry(planned.entry, org.clean) };
    }),
  );
}

async function planOne(object: BackedUp, org: Org): Promise<Planned> {
  const { format, id, file, json, writtenHash } = object;
  const { wayBack } = object.resource;
  const resource = wayBack ?? object.resource;
  const { name } = objectOf(object);
  const base = { file, pointer: '', format, id, ...(name === undefined ? {} : { name }) };
  const told = (rest: Pick<PlanEntry, 'status' | 'notes'> & Partial<PlanEntry>): Planned => ({
    entry: { ...base, changes: [], ...rest },
  });
  try {
    const live = await resource.read(org, id);
    if (live === undefined)
      return told({ status: 'missing', notes: ['it is not in the org any more'] });
    const liveHash = objectHash(live.json, resource);
    const desiredHash = objectHash(json, resource);
    const known = { liveHash, desiredHash, changes: changesBetween(format, live.json, json) };
    if (liveHash === desiredHash) return told({ status: 'unchanged', notes: [], ...known });
    if (liveHash !== writtenHash) {
      const notes = ['it is not what the deploy wrote: somebody changed it in the org since'];
      return told({ status: 'drift', notes, ...known });
    }
    const holder = lockHolder(live);
    if (holder !== undefined) {
      return told({ status: 'locked', notes: [`${holder} works on it in the org`], ...known });
    }
    const notes = wayBack === undefined ? [] : ['it goes back as a draft: publish it in Architect'];
    const { entry } = told({ status: 'update', notes, ...known });
    return { entry, update: { resource, live, desired: json } };
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    const { correlationId } = error.details;
    return told({
      status: 'failed',
      notes: [error.message],
      ...(correlationId === undefined ? {} : { correlationId }),
    });
  }
}

/** The timeouts that differ between two objects. */
function changesBetween(formatName: string, from: JsonIndex, to: JsonIndex): Change[] {
  const format = formatInOrg(formatName);
  if (format === undefined) return [];
  const keyIn = (site: Site): string => keyOf(format, site) ?? site.pointer;
  const ours = readSites(format, to).sites;
  const theirs = readSites(format, from).sites;
  const wanted = new Map(ours.map((site) => [keyIn(site), actualOf(site.state)]));
  const there = new Set(theirs.map(keyIn));
  const added = ours.filter((site) => !there.has(keyIn(site)) && actualOf(site.state) !== null);
  return [
    ...theirs.flatMap((site) => {
      const value = wanted.get(keyIn(site)) ?? null;
      return value === actualOf(site.state) ? [] : changeOf(site, value);
    }),
    ...added.map((site) => ({ ...changeOf(site, actualOf(site.state)), from: null })),
  ];
}
