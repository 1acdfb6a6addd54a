import type { JsonIndex } from '../source/json/index-json.js';
import { entitiesOf, indexAnswer } from './live-object.js';
import type { Org, OrgCall } from './org.js';
import { OrgError } from './org-error.js';
import type { LiveObject } from './resource.js';

/** Pages of one list at most: a server that never ends one is no reason to go on for ever. */
const MAX_PAGES = 10_000;

/**
 * All objects of a list that is read page by page, each object once. `callFor` gives the call for the page
 * after another one, undefined where that was the last; totals can be missing, so the list ends with them
 * or with an empty page.
 */
export async function* pagesOf(
  org: Org,
  callFor: (page: number, before: JsonIndex | undefined) => OrgCall | undefined,
): AsyncGenerator<LiveObject> {
  const seen = new Set<string>();
  let before: JsonIndex | undefined;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const call = callFor(page, before);
    if (call === undefined) return;
    before = indexAnswer(await org.ask(call), call.what);
    const entities = entitiesOf(before, call.what);
    if (entities.length === 0) return;
    const fresh = entities.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) throw new OrgError(`the org gives the same page of ${call.what} again`);
    for (const entity of fresh) {
      seen.add(entity.id);
      yield entity;
    }
  }
  throw new OrgError('the org gives page after page without an end');
}
