import type { JsonIndex } from '../source/json/index-json.js';
import { pageIn } from './live-object.js';
import type { Org, OrgCall } from './org.js';
import { OrgError } from './org-error.js';
import type { LiveObject } from './resource.js';

/** Pages of one list at most: a server that never ends one is no reason to go on for ever. */
const MAX_PAGES = 10_000;

/**
 * All objects of a list that is read page by page, each object once. `callFor` gives the call for the page
 * after another one, undefined where that was the last; totals can be missing, so the list ends with them
 * or with an empty page.
 * @throws {OrgError} at the end, where some have no id that can be one, and where there is no end
 */
export async function* pagesOf(
  org: Org,
  callFor: (page: number, before: JsonIndex | undefined) => OrgCall | undefined,
): AsyncGenerator<LiveObject> {
  const seen = new Set<string>();
  let before: JsonIndex | undefined;
  let strays = 0;
  let what = '';
  for (let page = 1; ; page++) {
    const call = callFor(page, before);
    if (call === undefined) break;
    if (page > MAX_PAGES) throw new OrgError('the org gives page after page without an end');
    what = call.what;
    const { json, objects, strays: others } = await org.read(call, (body) => pageIn(body, what));
    before = json;
    strays += others;
    if (objects.length + others === 0) break;
    const known = seen.size;
    for (const object of objects) {
      if (seen.has(object.id)) continue;
      seen.add(object.id);
      yield object;
    }
    if (objects.length > 0 && seen.size === known) {
      throw new OrgError(`the org gives the same page of ${what} again`);
    }
  }
  if (strays > 0) {
    throw new OrgError(
      `${String(strays)} of ${what} were passed over, since they have no id that can be one`,
    );
  }
}
