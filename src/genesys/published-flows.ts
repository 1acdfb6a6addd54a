import { architectJson } from '../formats/architect-json.js';
import { member, parsedJson } from '../safe/member.js';
import { membersOf, sourceBytes, textOf } from '../source/json/canonical.js';
import type { JsonIndex } from '../source/json/index-json.js';
import { saveDraft } from './flow-draft.js';
import { publishFlow } from './flow-jobs.js';
import { flowView } from './flow-view.js';
import { indexAnswer, memberText } from './live-object.js';
import type { Org } from './org.js';
import { OrgError } from './org-error.js';
import {
  changedSince,
  FLOW,
  isOfType,
  isSameConfiguration,
  listFlows,
  type PlatformFlow,
  readConfiguration,
  readFlow,
} from './platform-flow.js';
import type { LiveObject, OnAbsent, Resource } from './resource.js';

/** The members of a view that hold the flow itself: as Architect keeps it, and as Archy writes it. */
const CONFIGURATION = 'configuration';
export const SOURCE = 'source';
/** Stands in the view of a flow whose last version is a draft: nobody can tell what callers get. */
const UNPUBLISHED = 'unpublished';

/** What the org has is told as the view that can be compared, beside the configuration that it was made from. */
const views = {
  noun: FLOW.noun,
  folder: 'flows',
  serverMade: [],
  volatile: [CONFIGURATION, SOURCE],
  isMerged: false,
  isListWhole: false,
  isNamedInside: true,
  list: listFlows,
  isAlike: isOfType,

  async read(org: Org, id: string, onAbsent?: OnAbsent): Promise<LiveObject | undefined> {
    const flow = await readFlow(org, id, onAbsent);
    return flow === undefined ? undefined : viewOf(flow);
  },
} satisfies Partial<Resource>;

/** Sends back what was kept of a flow before it was published over: as a draft, which somebody must publish. */
const draftsOfViews: Resource = {
  ...views,
  volatile: [...views.volatile, UNPUBLISHED],
  bodyOf: configurationIn,
  write: (org, { id, json }, configuration) =>
    saveDraft(org, { id, before: indexAnswer(configurationIn(json), 'the flow'), configuration }),
};

/** Flows in Archy's YAML, by the platform's jobs, which publish what they make of it. */
export const publishedFlows: Resource = {
  ...views,
  isPublished: true,
  wayBack: draftsOfViews,
  bodyOf: (desired) => Buffer.from(memberText(desired, 0, SOURCE) ?? ''),

  async write(org, live, yaml) {
    const now = await readConfiguration(org, live.id);
    if (!isSameConfiguration(now, indexAnswer(configurationIn(live.json), 'the flow'))) {
      throw changedSince(live.id);
    }
    await publishFlow(org, yaml, `the flow ${live.id}`);
  },
};

function viewOf({ about, configuration }: PlatformFlow): LiveObject {
  const { sites, problems } = architectJson.read({ json: configuration, object: 0, pointer: '' });
  const [problem] = problems;
  if (problem !== undefined) {
    throw new OrgError(`the flow ${about.id} in the org is not as expected: ${problem.message}`);
  }
  const type = memberText(about.json, 0, 'type') ?? memberText(configuration, 0, 'type') ?? '';
  const draft = isDraft(about.json) ? { [UNPUBLISHED]: true } : {};
  const view = { id: about.id, ...flowView(about.name ?? '', type, sites), ...draft };
  const text = Buffer.concat([
    Buffer.from(`${JSON.stringify(view).slice(0, -1)},"${CONFIGURATION}":`),
    textOf(configuration),
    Buffer.from('}'),
  ]);
  return { ...about, json: indexAnswer(text, `the flow ${about.id}`) };
}

/** Whether the view of a flow is one of a draft. */
export function isUnpublished(view: JsonIndex): boolean {
  return membersOf({ json: view, token: 0 }).has(UNPUBLISHED);
}

/** Whether what was last saved or checked in of a flow is another version than the published one. */
function isDraft(about: JsonIndex): boolean {
  const flow = parsedJson(textOf(about).toString());
  const [published, ...others] = ['publishedVersion', 'savedVersion', 'checkedInVersion'].map(
    (name) => member(flow, name, 'id'),
  );
  return others.some((version) => version !== undefined && version !== published);
}

function configurationIn(view: JsonIndex): Buffer {
  const value = membersOf({ json: view, token: 0 }).get(CONFIGURATION);
  return value === undefined ? Buffer.alloc(0) : sourceBytes(value);
}
