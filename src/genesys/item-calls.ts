import { idInPath, readObject } from './live-object.js';
import type { OrgCall } from './org.js';
import { pagesOf } from './pages.js';
import type { Resource } from './resource.js';

/** How the objects of a kind are addressed, and what that takes. */
export interface ItemAddress extends Pick<Resource, 'noun'> {
  /** What their ids follow, without the slash. */
  readonly path: string;
  readonly permissions: { readonly read: string; readonly write: string };
  readonly writeMethod: 'PATCH' | 'PUT';
}

/** What the server makes of every object by itself. */
export const SERVER_MADE: readonly string[] = [
  'selfUri',
  'dateCreated',
  'dateModified',
  'createdBy',
  'modifiedBy',
];

/** The calls that read and write one object. */
export function itemCalls(address: ItemAddress): Pick<Resource, 'read' | 'write'> {
  const { permissions, writeMethod } = address;
  return {
    read: async (org, id, onAbsent) => {
      const call = itemCall(address, id, { method: 'GET', permission: permissions.read });
      return readObject(org, id, call, onAbsent);
    },

    async write(org, live, body) {
      const how = { method: writeMethod, permission: permissions.write };
      await org.ask({ ...itemCall(address, live.id, how), isOnce: true, body });
    },
  };
}

/** A call about one object. */
export function itemCall(
  { noun, path }: Pick<ItemAddress, 'noun' | 'path'>,
  id: string,
  how: Pick<OrgCall, 'method' | 'permission'>,
): OrgCall {
  return {
    ...how,
    what: `the ${noun} ${id}`,
    path: `${path}/${idInPath(id)}`,
    isRepeatable: how.method === 'GET',
  };
}

/** All objects of a kind, by numbered pages. */
export function numberedPages({
  noun,
  path,
  permissions,
}: Pick<ItemAddress, 'noun' | 'path'> & {
  readonly permissions: Pick<ItemAddress['permissions'], 'read'>;
}): Resource['list'] {
  return (org) =>
    pagesOf(org, (page) => ({
      what: `the ${noun}s`,
      permission: permissions.read,
      method: 'GET',
      path: `${path}?pageSize=100&pageNumber=${String(page)}`,
      isRepeatable: true,
    }));
}
