import type { JsonIndex } from '../source/json/index-json.js';
import {
  createKey,
  findMember,
  isKey,
  kindOf,
  NO_TOKEN,
  spanOf,
  startOf,
  stringOf,
  type Token,
} from '../source/json/tokens.js';
import { architectFlows, ITEMS } from './architect/recognise-flow.js';
import { duplicatesIn } from './architect/step-duplicates.js';
import { StepSite } from './architect/step-site.js';
import { type Found, pointerTo, walkFlow } from './architect/walk-flow.js';
import type { Document, JsonObject } from './document.js';
import type { JsonFormat } from './json-format.js';
import {
  addLimitProblem,
  addOuterDuplicates,
  type DocumentDraft,
  isFull,
  startDocument,
} from './json-sites.js';
import { describe } from './json-value.js';
import { STEP_SETTING, WORKFLOW_STEP_SETTING } from './platform-setting.js';
import type { Setting, Span } from './site.js';

const STEP_TYPE = createKey('__type');
const STEP_TYPES = ['DataAction', 'SecureAction', 'BridgeServerAction'].map(createKey);
const FLOW_TYPES = ['type', '__type'].map(createKey);

/**
 * A flow as Architect keeps it: tasks, states and menus, with actions in lists. Those that call a data
 * action have a timeout of their own, which applies unless `useSuggestedTimeout` says otherwise.
 */
export const architectJson: JsonFormat = {
  ...architectFlows,
  read: (object) => readArchitectFlow(object, architectJson.name),
};

/** The steps of a flow that call data actions, as a document of a format whose text is the same. */
export function readArchitectFlow(flow: JsonObject, format: string): Document {
  const { json, object } = flow;
  const draft = startDocument(format);
  const setting = isWorkflow(json, object) ? WORKFLOW_STEP_SETTING : STEP_SETTING;
  if (findMember(json, object, ITEMS) === NO_TOKEN) {
    const message = 'a flow must have an array "flowSequenceItemList"';
    draft.problems.push({ message, span: firstByte(json, object), pointer: flow.pointer });
  }
  let isTooFar = false;
  for (const found of walkFlow(flow)) {
    const { place } = found;
    if (found.kind === 'action' && !isStep(json, place.token)) continue;
    const pointer = pointerTo(json, place);
    if (isFull(draft)) {
      addLimitProblem(draft, firstByte(json, place.token), flow.pointer);
      break;
    }
    if (pointer.length <= MAX_POINTER) addFound(draft, json, found, pointer, setting);
    else if (!isTooFar) {
      isTooFar = true;
      const message = 'parts of this flow stand too deep in it: those are not checked';
      draft.problems.push({
        message,
        span: firstByte(json, place.token),
        pointer: flow.pointer,
      });
    }
  }
  return draft;
}

/** Characters of a pointer that a report can bear for each entry; real flows stay below 60. */
const MAX_POINTER = 1000;

function addFound(
  draft: DocumentDraft,
  json: JsonIndex,
  found: Found,
  pointer: string,
  setting: Setting,
): void {
  const { place } = found;
  switch (found.kind) {
    case 'action': {
      const site = new StepSite(draft.format, setting, json, place);
      draft.sites.push(site);
      for (const duplicate of duplicatesIn(json, place.token, pointer, site)) {
        draft.duplicates.push(duplicate);
      }
      return;
    }
    case 'repeats':
      addOuterDuplicates(draft, json, found.repeats, pointer);
      return;
    case 'misshapen':
      draft.problems.push({
        message: `${found.rule}, but is ${describe(json, place.token)}`,
        span: spanOf(json, place.token),
        pointer,
      });
  }
}

function isWorkflow(json: JsonIndex, flow: Token): boolean {
  return FLOW_TYPES.some((key) => {
    const type = findMember(json, flow, key);
    if (type === NO_TOKEN || kindOf(json, type) !== 'string') return false;
    return stringOf(json, type).toLowerCase() === 'workflow';
  });
}

/** Whether an action is a step that calls a data action. */
function isStep(json: JsonIndex, action: Token): boolean {
  const type = findMember(json, action, STEP_TYPE);
  if (type === NO_TOKEN || kindOf(json, type) !== 'string') return false;
  return STEP_TYPES.some((name) => isKey(json, type, name));
}

function firstByte(json: JsonIndex, token: Token): Span {
  const start = startOf(json, token);
  return { start, end: start + 1 };
}
