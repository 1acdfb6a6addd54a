import { type PlanContext, planDocuments } from '../../src/deploy/plan.js';
import { planDocument, type PlanRules } from '../../src/deploy/plan-document.js';
import type { PlanEntry } from '../../src/deploy/plan-entry.js';
import type { RepoDocument } from '../../src/deploy/repo-document.js';
import { type Content, liveObject, repoDocument } from './deploy-documents.js';
import type { MemoryOrg } from './deploy-org.js';
import { rebuild } from './json-texts.js';

/** A document, what the org has, and what the repository held before: the newest first, where it is several, and undefined where it held none at the base. */
export type Objects = readonly [
  document: Content,
  live: Content,
  before?: Content | readonly (Content | undefined)[] | undefined,
];

/** What a plan says of a document, without hashes, and what the object is to become where it is an update. */
export type ToldPlan = Omit<PlanEntry, 'liveHash' | 'desiredHash'> & { readonly wanted: unknown };

/** Plans a document against what the org has, and what the repository held before where that is given. */
export function plannedFor(
  [document, live, before]: Objects,
  rules: PlanRules = { strategy: 'timeouts', onDrift: 'refuse' },
): ToldPlan {
  const { entry, update } = planDocument(
    repoDocument(document),
    liveObject(live),
    before === undefined
      ? undefined
      : [before].flat().map((each) => (each === undefined ? undefined : repoDocument(each))),
    rules,
  );
  const told = { ...entry, wanted: update === undefined ? undefined : rebuild(update.desired) };
  delete told.liveHash;
  delete told.desiredHash;
  return told;
}

export const LOCK = { lockedUser: { id: 'u1', name: 'Ada Lovelace' } } as const;

/**
 * Plans documents, and gives what is told of each.
 * @throws where the plan writes something, or what it says is not what it would do
 */
export async function planWith(
  documents: readonly RepoDocument[],
  org: MemoryOrg,
  changes: Partial<PlanContext> = {},
): Promise<Pick<PlanEntry, 'file' | 'id' | 'status' | 'notes'>[]> {
  const planned = await planDocuments(documents, {
    org,
    strategy: 'timeouts',
    onDrift: 'refuse',
    ...changes,
  });
  if (org.writes().length > 0) throw new Error(`a plan wrote: ${org.writes().join()}`);
  return planned.map(({ entry: { file, id, status, notes }, update }) => {
    if ((update !== undefined) !== (status === 'update')) throw new Error(`${status} is no update`);
    return { file, ...(id === undefined ? {} : { id }), status, notes };
  });
}
