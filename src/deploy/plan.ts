import pLimit from 'p-limit';
import { isOrgId } from '../genesys/live-object.js';
import type { Org } from '../genesys/org.js';
import { CONCURRENT } from '../genesys/pace.js';
import { OrgError, withTrace } from '../genesys/org-error.js';
import type { LiveObject, OnAbsent, Resource } from '../genesys/resource.js';
import { cleanEntry, type Planned } from './plan-entry.js';
import { type Held, planDocument, type PlanRules, told } from './plan-document.js';
import { refusalsOf } from './refusals.js';
import type { RepoDocument } from './repo-document.js';

/** What documents are planned against. */
export interface PlanContext extends PlanRules {
  readonly org: Org;
  /** What the repository held of a document before; undefined where nobody knows. */
  readonly held?: Held;
  readonly isInterrupted?: () => boolean;
  /** Told after every document how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Plans documents, in their order. It only reads. What cannot be read is told, the others go on. */
export async function planDocuments(
  documents: readonly RepoDocument[],
  context: PlanContext,
): Promise<Planned[]> {
  const find = createFinder(context.org);
  const limit = pLimit(CONCURRENT);
  let done = 0;
  const planned = await Promise.all(
    documents.map(async (document) => {
      const result = await limit(() => planOne(document, find, context));
      context.onProgress?.(++done, documents.length);
      return result;
    }),
  );
  return withoutDoubles(documents, planned).map((each) => ({
    ...each,
    entry: cleanEntry(each.entry, context.org.clean),
  }));
}

async function planOne(
  document: RepoDocument,
  find: Finder,
  context: PlanContext,
): Promise<Planned> {
  const refusals = refusalsOf(document, context.strategy);
  if (refusals.length > 0) return told(document, undefined, 'blocked', refusals);
  try {
    if (context.isInterrupted?.() === true) throw new OrgError('the run was interrupted');
    let correlationId: string | undefined;
    const live = await find(document, ({ details }) => {
      correlationId = details.correlationId;
    });
    if (live === undefined) {
      const known = correlationId === undefined ? {} : { correlationId };
      return told(document, undefined, 'missing', [withTrace(MISSING, correlationId)], known);
    }
    if (typeof live === 'string') return told(document, undefined, 'blocked', [live]);
    return planDocument(document, live, context.held?.(document), context);
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    const { correlationId } = error.details;
    return told(document, undefined, 'failed', [error.message], {
      ...(correlationId === undefined ? {} : { correlationId }),
    });
  }
}

const MISSING =
  'it is not in the org: check its id or name, the region, and what the client may see';

/** Finds the live object of a document: by its id, else by its exact name. A text says why that is not sure. */
type Finder = (
  document: RepoDocument,
  onAbsent: OnAbsent,
) => Promise<LiveObject | string | undefined>;

function createFinder(org: Org): Finder {
  // Some resources are in the same list.
  const lists = new Map<Resource['list'], Promise<LiveObject[]>>();
  const listOf = ({ list }: Resource): Promise<LiveObject[]> => {
    const known = lists.get(list) ?? all(list(org));
    lists.set(list, known);
    return known;
  };
  return async ({ resource, id, name, json }, onAbsent) => {
    if (id !== undefined) return resource.read(org, id, onAbsent);
    if (name === undefined) return 'it has neither an id nor a name to find it by';
    const { isAlike = () => true } = resource;
    const found = (await listOf(resource)).filter(
      (live) => live.name === name && isAlike(live.json, json),
    );
    const [only] = found;
    if (found.length > 1)
      return `it has no id, and the org has ${String(found.length)} of its name`;
    if (only === undefined || !isOrgId(only.id)) return undefined;
    return resource.read(org, only.id, onAbsent);
  };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Files that are told of one object that stands in several. */
const MOST_PLACES = 3;

/** Documents that are about one object must not be deployed one over the other: none of them is. */
function withoutDoubles(
  documents: readonly RepoDocument[],
  planned: readonly Planned[],
): Planned[] {
  const files = new Map<string, string[]>();
  const keys = planned.map(({ entry: { id } }, index) =>
    id === undefined ? undefined : `${documents[index]?.resource.noun ?? ''} ${id}`,
  );
  for (const [index, key] of keys.entries()) {
    const file = planned[index]?.entry.file;
    if (key !== undefined && file !== undefined) files.set(key, [...(files.get(key) ?? []), file]);
  }
  return planned.map((each, index) => {
    const places = files.get(keys[index] ?? '') ?? [];
    const document = documents[index];
    if (places.length < 2 || document === undefined) return each;
    const named = places.slice(0, MOST_PLACES).join(', ');
    const more = places.length - MOST_PLACES;
    const note = `the same object stands more than once in the repository: ${named}${more > 0 ? `, and ${String(more)} more` : ''}`;
    return told(document, undefined, 'blocked', [note], {
      ...(each.entry.id === undefined ? {} : { id: each.entry.id }),
    });
  });
}
