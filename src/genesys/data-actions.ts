import { idInPath, readObject } from './live-object.js';
import type { Org, OrgCall } from './org.js';
import { pagesOf } from './pages.js';
import type { Resource } from './resource.js';

const PATH = '/api/v2/integrations/actions';
const READ = 'integrations:action:read';
const WRITE = 'integrations:action:write';
const EXECUTE = 'integrations:action:execute';

/** How long an execution may take with its answer, in ms: more than any timeout of a data action. */
const EXECUTION_MS = 90_000;

/** Data actions, by the tutorials' calls: numbered pages, GET and PUT with the version that was read. */
export const dataActions: Resource = {
  noun: 'data action',
  folder: 'data-actions',
  serverMade: ['selfUri', 'dateCreated', 'dateModified', 'createdBy', 'modifiedBy'],
  volatile: ['selfUri', 'dateCreated', 'dateModified', 'createdBy', 'modifiedBy', 'version'],
  isMerged: false,
  isListWhole: true,

  list: (org) =>
    pagesOf(org, (page) => ({
      what: 'the data actions',
      permission: READ,
      method: 'GET',
      path: `${PATH}?pageSize=100&pageNumber=${String(page)}`,
      isRepeatable: true,
    })),

  read: async (org, id) => readObject(org, id, callFor(id, { method: 'GET', permission: READ })),

  async write(org, id, body) {
    await org.ask({
      ...callFor(id, { method: 'PUT', permission: WRITE }),
      isOnce: true,
      body,
    });
  },
};

/**
 * Really runs a data action, once, and gives how long that took, in ms.
 * @throws {OrgError} with status 408 where the call behind it took longer than its timeout
 */
export async function executeDataAction(org: Org, id: string, input: string): Promise<number> {
  const call = callFor(id, { method: 'POST', permission: EXECUTE });
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

function callFor(id: string, how: Pick<OrgCall, 'method' | 'permission'>): OrgCall {
  return {
    ...how,
    what: `the data action ${id}`,
    path: `${PATH}/${idInPath(id)}`,
    isRepeatable: how.method === 'GET',
  };
}
