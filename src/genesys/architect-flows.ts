import { SERVER_MADE } from './item-calls.js';
import { saveDraft } from './flow-draft.js';
import { CHANGING, FLOW, isOfType, listFlows, readFlow } from './platform-flow.js';
import type { Resource } from './resource.js';

/** Flows as Architect keeps them, by the platform's own calls: they are saved as draft versions, never published. */
export const architectFlows: Resource = {
  noun: FLOW.noun,
  folder: 'flows',
  serverMade: SERVER_MADE,
  volatile: CHANGING,
  isMerged: false,
  isListWhole: false,
  isNamedInside: false,
  list: listFlows,
  isAlike: isOfType,

  async read(org, id, onAbsent) {
    const flow = await readFlow(org, id, onAbsent);
    return flow === undefined ? undefined : { ...flow.about, json: flow.configuration };
  },

  write: (org, { id, json }, configuration) => saveDraft(org, { id, before: json, configuration }),
};
