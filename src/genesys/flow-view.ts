import { EXPORTED_S } from '../formats/architect/duration.js';
import { secondsInExpression } from '../formats/archy/duration.js';
import type { JsonFormat } from '../formats/json-format.js';
import { startDocument } from '../formats/json-sites.js';
import { WORKFLOW_STEP_SETTING } from '../formats/platform-setting.js';
import type { Site, SiteState } from '../formats/site.js';
import {
  createKey,
  elementsOf,
  findMember,
  isObject,
  NO_TOKEN,
  numberOf,
  spanOf,
} from '../source/json/tokens.js';
import { memberText } from './live-object.js';
import { flowType } from './platform-flow.js';

/**
 * What can be compared of a flow in Archy's YAML and the same flow as Architect keeps it: its name, its type, and
 * the timeouts that its steps were given. One minute is what a step has that was given none.
 */
export interface FlowView {
  readonly name: string;
  readonly type: string;
  readonly steps: readonly StepView[];
}

interface StepView {
  /** The step's name; with a number where several of that name were given a timeout. */
  readonly id: string;
  readonly name: string;
  /** In s. */
  readonly timeout: number;
}

/** What can be compared of a flow, and the names that its steps lack which were given a timeout. */
export function flowView(name: string, type: string, sites: readonly Site[]): FlowView {
  const given = sites.flatMap(({ name: step = '', state }) => {
    const timeout = secondsOf(state);
    return timeout === undefined || timeout === EXPORTED_S ? [] : { name: step, timeout };
  });
  // Steps of one name are told apart by nothing that both have: they are compared by their timeouts.
  given.sort((a, b) => (a.name === b.name ? a.timeout - b.timeout : a.name < b.name ? -1 : 1));
  let before = 0;
  const steps = given.map((step, index): StepView => {
    before = given[index - 1]?.name === step.name ? before + 1 : 0;
    // A line break is in no name.
    return { id: before === 0 ? step.name : `${step.name}\n(${String(before + 1)})`, ...step };
  });
  return { name, type: flowType(type), steps };
}

/** The seconds that a step was given: Architect keeps a workflow's `MakeDuration` as the expression that it is. */
function secondsOf(state: SiteState): number | undefined {
  if (state.kind === 'literal') return state.value;
  return state.kind === 'dynamic' ? secondsInExpression(state.text) : undefined;
}

/** Views as documents of a format, so that they are planned and compared as others are. */
export const flowViews: JsonFormat = {
  name: 'archy-yaml',
  tier: 'platform',
  kind: 'flow-node',
  setting: WORKFLOW_STEP_SETTING,
  signs: [],
  recognises: () => false,

  read({ json, object }) {
    const draft = startDocument(flowViews.name);
    const steps = findMember(json, object, STEPS);
    if (steps === NO_TOKEN) return draft;
    let position = 0;
    for (const step of elementsOf(json, steps)) {
      const timeout = isObject(json, step) ? findMember(json, step, TIMEOUT) : NO_TOKEN;
      if (timeout === NO_TOKEN) continue;
      draft.sites.push({
        format: flowViews.name,
        kind: flowViews.kind,
        setting: WORKFLOW_STEP_SETTING,
        state: { kind: 'literal', value: numberOf(json, timeout), span: spanOf(json, timeout) },
        id: memberText(json, step, 'id'),
        name: memberText(json, step, 'name'),
        pointer: `/steps/${String(position++)}/timeout`,
        edit: (value) => [{ ...spanOf(json, timeout), text: String(value) }],
      });
    }
    return draft;
  },
};

const STEPS = createKey('steps');
const TIMEOUT = createKey('timeout');
