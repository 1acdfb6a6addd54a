import { idInPath, memberText, readObject } from './live-object.js';
import type { OrgCall } from './org.js';
import { pagesOf } from './pages.js';
import type { Resource } from './resource.js';

const PATH = '/api/v2/architect/external-apis';
const READ = 'architect:externalapis:read';
const WRITE = 'architect:externalapis:write';

/** Objects that are asked for at once. */
const LIMIT = 100;

/** External APIs of Architect, by the tutorials' calls: a query with continuation tokens, GET and PATCH. */
export const externalApis: Resource = {
  noun: 'external API',
  folder: 'external-apis',
  serverMade: ['selfUri', 'dateCreated', 'dateModified', 'createdBy', 'modifiedBy'],
  volatile: ['selfUri', 'dateCreated', 'dateModified', 'createdBy', 'modifiedBy', 'version'],
  isMerged: true,
  isListWhole: true,

  list: (org) =>
    pagesOf(org, (_, before) => {
      const token = before === undefined ? null : memberText(before, 0, 'continuationToken');
      if (token === undefined || token === '') return undefined;
      return {
        what: 'the external APIs',
        permission: READ,
        method: 'POST',
        path: `${PATH}/query`,
        body: JSON.stringify({ limit: LIMIT, continuationToken: token }),
        isRepeatable: true,
      };
    }),

  read: async (org, id) => readObject(org, id, callFor(id, { method: 'GET', permission: READ })),

  async write(org, id, body) {
    await org.ask({
      ...callFor(id, { method: 'PATCH', permission: WRITE }),
      isOnce: true,
      body,
    });
  },
};

function callFor(id: string, how: Pick<OrgCall, 'method' | 'permission'>): OrgCall {
  return {
    ...how,
    what: `the external API ${id}`,
    path: `${PATH}/${idInPath(id)}`,
    isRepeatable: how.method === 'GET',
  };
}
