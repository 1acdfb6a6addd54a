import { type ItemAddress, itemCall, itemCalls, numberedPages, SERVER_MADE } from './item-calls.js';
import type { Org } from './org.js';
import type { Resource } from './resource.js';

const DATA_ACTION: ItemAddress = {
  noun: 'data action',
  path: '/api/v2/integrations/actions',
  permissions: { read: 'integrations:action:read', write: 'integrations:action:write' },
  writeMethod: 'PUT',
};
const EXECUTE = 'integrations:action:execute';

/** How long an execution may take with its answer, in ms: more than any timeout of a data action. */
const EXECUTION_MS = 90_000;

/** Data actions, by the tutorials' calls: numbered pages, GET and PUT with the version that was read. */
export const dataActions: Resource = {
  noun: DATA_ACTION.noun,
  folder: 'data-actions',
  serverMade: SERVER_MADE,
  volatile: [...SERVER_MADE, 'version'],
  isMerged: false,
  isListWhole: true,
  isNamedInside: true,

  list: numberedPages(DATA_ACTION),

  ...itemCalls(DATA_ACTION),
};

/**
 * Really runs a data action, once, and gives how long that took, in ms.
 * @throws {OrgError} with status 408 where the call behind it took longer than its timeout
 */
export async function executeDataAction(org: Org, id: string, input: string): Promise<number> {
  const call = itemCall(DATA_ACTION, id, { method: 'POST', permission: EXECUTE });
  let latency = 0;
  await org.ask({
    ...call,
    path: `${call.path}/execute`,
    body: input,
    timeoutMs: EXECUTION_MS,
    onLatency: (ms) => (latency = ms),
  });
  return latency;
}
