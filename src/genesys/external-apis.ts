import { type ItemAddress, itemCalls, SERVER_MADE } from './item-calls.js';
import { memberText } from './live-object.js';
import { pagesOf } from './pages.js';
import type { Resource } from './resource.js';

const EXTERNAL_API: ItemAddress = {
  noun: 'external API',
  path: '/api/v2/architect/external-apis',
  permissions: { read: 'architect:externalapis:read', write: 'architect:externalapis:write' },
  writeMethod: 'PATCH',
};

/** Objects that are asked for at once. */
const LIMIT = 100;

/** External APIs of Architect, by the tutorials' calls: a query with continuation tokens, GET and PATCH. */
export const externalApis: Resource = {
  noun: EXTERNAL_API.noun,
  folder: 'external-apis',
  serverMade: SERVER_MADE,
  volatile: [...SERVER_MADE, 'version'],
  isMerged: true,
  isListWhole: true,
  isNamedInside: true,

  list: (org) =>
    pagesOf(org, (_, before) => {
      const token = before === undefined ? null : memberText(before, 0, 'continuationToken');
      if (token === undefined || token === '') return undefined;
      return {
        what: 'the external APIs',
        permission: EXTERNAL_API.permissions.read,
        method: 'POST',
        path: `${EXTERNAL_API.path}/query`,
        body: JSON.stringify({ limit: LIMIT, continuationToken: token }),
        isRepeatable: true,
      };
    }),

  ...itemCalls(EXTERNAL_API),
};
