import type { JsonIndex } from '../source/json/index-json.js';
import { pointerStep } from '../source/json/pointer.js';
import {
  after,
  createKey,
  findMember,
  isKey,
  isObject,
  kindOf,
  NO_TOKEN,
  type RepeatedKey,
  spanOf,
  startOf,
  type Token,
} from '../source/json/tokens.js';
import type { JsonObject } from './document.js';
import { factsOf } from './facts.js';
import type { JsonFormat } from './json-format.js';
import {
  addLimitProblem,
  addOuterDuplicates,
  addSite,
  isFull,
  type DocumentDraft,
  startDocument,
} from './json-sites.js';
import { describe } from './json-value.js';
import { TUTORIAL_SETTING } from './tutorial-setting.js';

const FLOW_DATA = createKey('flowData');
const NODES = createKey('nodes');
const IDENTITY = ['id', 'name'].map(createKey);
const TYPE = createKey('type');
const DATA_ACTION = createKey('dataAction');
const TIMEOUT_PATH = [DATA_ACTION, createKey('timeout')];

/**
 * A Flow object as the flows API returns it, whole or as a wrapper with nothing but `flowData`. Its nodes
 * of type `dataAction` hold a timeout each; a node may lack the `dataAction` object altogether.
 */
export const flowExport: JsonFormat = {
  ...factsOf('flow-export'),
  signs: [['"flowData"'], ['"dataAction"', '"type"']],

  recognises(json, object) {
    const flowData = findMember(json, object, FLOW_DATA);
    if (flowData === NO_TOKEN) return false;
    if (isObject(json, flowData)) return findMember(json, flowData, NODES) !== NO_TOKEN;
    // Of another shape it is one of ours only if the object around it is a flow's.
    return IDENTITY.some((key) => findMember(json, object, key) !== NO_TOKEN);
  },

  read(resource) {
    const { json, object } = resource;
    const draft = startDocument(flowExport.name);
    const repeats: RepeatedKey[] = [];
    const flowData = findMember(json, object, FLOW_DATA, repeats);
    addOuterDuplicates(draft, json, repeats, resource.pointer);
    if (flowData === NO_TOKEN) {
      // Only where the config says so: a file that is the flow's data itself.
      readFlowData(draft, resource);
    } else {
      const pointer = `${resource.pointer}/flowData`;
      if (isObject(json, flowData)) readFlowData(draft, { json, object: flowData, pointer });
      else addShapeProblem(draft, json, flowData, pointer, '"flowData" must be an object');
    }
    return draft;
  },
};

function readFlowData(draft: DocumentDraft, flowData: JsonObject): void {
  const { json, object } = flowData;
  const repeats: RepeatedKey[] = [];
  const nodes = findMember(json, object, NODES, repeats);
  addOuterDuplicates(draft, json, repeats, flowData.pointer);
  const pointer = `${flowData.pointer}/nodes`;
  if (nodes === NO_TOKEN) {
    draft.problems.push({
      message: 'a flow must have an array "nodes"',
      span: { start: startOf(json, object), end: startOf(json, object) + 1 },
      pointer: flowData.pointer,
    });
  } else if (kindOf(json, nodes) !== 'array') {
    addShapeProblem(draft, json, nodes, pointer, '"nodes" must be an array');
  } else {
    const end = after(json, nodes);
    let position = 0;
    for (let node = nodes + 1; node < end; node = after(json, node)) {
      if (!readNode(draft, json, node, pointer, position++)) {
        addLimitProblem(
          draft,
          { start: startOf(json, node), end: startOf(json, node) + 1 },
          pointer,
        );
        return;
      }
    }
  }
}

/** Reads one node of the list that `nodes` points to. It gives false where there is no room for its entry. */
function readNode(
  draft: DocumentDraft,
  json: JsonIndex,
  node: Token,
  nodes: string,
  position: number,
): boolean {
  if (!isObject(json, node)) {
    if (isFull(draft)) return false;
    const pointer = nodes + pointerStep(position);
    addShapeProblem(draft, json, node, pointer, 'a node must be an object');
    return true;
  }
  const type = findMember(json, node, TYPE, typeRepeats);
  if (typeRepeats.length > 0) {
    addOuterDuplicates(draft, json, typeRepeats.splice(0), nodes + pointerStep(position));
  }
  if (type === NO_TOKEN || kindOf(json, type) !== 'string' || !isKey(json, type, DATA_ACTION)) {
    return true;
  }
  if (isFull(draft)) return false;
  const owner = { json, object: node, pointer: nodes, position, path: TIMEOUT_PATH };
  addSite(draft, owner, flowExport.kind, TUTORIAL_SETTING);
  return true;
}

/** Emptied after each node: most have nothing to put into it, and there are very many of them. */
const typeRepeats: RepeatedKey[] = [];

function addShapeProblem(
  draft: DocumentDraft,
  json: JsonIndex,
  token: Token,
  pointer: string,
  rule: string,
): void {
  draft.problems.push({
    message: `${rule}, but is ${describe(json, token)}`,
    span: spanOf(json, token),
    pointer,
  });
}
