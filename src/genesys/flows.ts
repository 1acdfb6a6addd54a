import { type ItemAddress, itemCalls, numberedPages, SERVER_MADE } from './item-calls.js';
import type { Resource } from './resource.js';

const FLOW: ItemAddress = {
  noun: 'flow',
  path: '/api/v2/flows',
  permissions: { read: 'flow:flow:read', write: 'flow:flow:write' },
  writeMethod: 'PUT',
};

/** What the server keeps of a flow beside its draft. */
const KEPT = [...SERVER_MADE, 'lockedUser', 'lockedClient', 'currentOperation'];

/** Drafts of flows, by the tutorials' calls: GET and PUT. */
export const flows: Resource = {
  noun: FLOW.noun,
  folder: 'flows',
  serverMade: KEPT,
  volatile: [...KEPT, 'version'],
  isMerged: false,
  isListWhole: false,
  isNamedInside: true,

  list: numberedPages(FLOW),

  ...itemCalls(FLOW),
};
