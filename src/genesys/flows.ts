import { idInPath, readObject } from './live-object.js';
import type { OrgCall } from './org.js';
import { pagesOf } from './pages.js';
import type { Resource } from './resource.js';

const PATH = '/api/v2/flows';
const READ = 'flow:flow:read';
const WRITE = 'flow:flow:write';

/** What the server keeps of a flow beside its draft. */
const SERVER_MADE = [
  'selfUri',
  'dateCreated',
  'dateModified',
  'createdBy',
  'modifiedBy',
  'lockedUser',
  'lockedClient',
  'currentOperation',
];

/** Drafts of flows, by the tutorials' calls: GET and PUT. */
export const flows: Resource = {
  noun: 'flow',
  folder: 'flows',
  serverMade: SERVER_MADE,
  volatile: [...SERVER_MADE, 'version'],
  isMerged: false,
  isListWhole: false,

  list: (org) =>
    pagesOf(org, (page) => ({
      what: 'the flows',
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

function callFor(id: string, how: Pick<OrgCall, 'method' | 'permission'>): OrgCall {
  return {
    ...how,
    what: `the flow ${id}`,
    path: `${PATH}/${idInPath(id)}`,
    isRepeatable: how.method === 'GET',
  };
}
