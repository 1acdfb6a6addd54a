import { RESOURCES } from '../genesys/index.js';
import { isOrgId } from '../genesys/live-object.js';
import type { Org } from '../genesys/org.js';
import { OrgError } from '../genesys/org-error.js';
import { flows } from '../genesys/flows.js';
import type { LiveObject, Resource } from '../genesys/resource.js';
import { type PulledFile, pulledFile } from './pulled-file.js';

/** What an org holds, and what kept some of it from being read. */
export interface LiveObjects {
  /** Sorted by name. */
  readonly files: readonly PulledFile[];
  readonly faults: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Reads all external APIs and data actions of an org and its flows, or of the flows only those with an id that
 * is named. What cannot be read is told, the others go on.
 */
export async function readLiveObjects(
  org: Org,
  flowIds: readonly string[],
  onRead?: (done: number) => void,
): Promise<LiveObjects> {
  const files: PulledFile[] = [];
  const faults: { file: string; message: string }[] = [];
  const attempt = async (file: string, read: () => Promise<void>): Promise<void> => {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      faults.push({ file, message: error.message });
    }
  };
  const add = (resource: Resource, live: LiveObject): void => {
    files.push(pulledFile(resource, live));
    onRead?.(files.length);
  };
  const addById = (resource: Resource, id: string): Promise<void> =>
    attempt(`${resource.folder}/${id}`, async () => {
      const live = isOrgId(id) ? await resource.read(org, id) : undefined;
      if (live === undefined) throw new OrgError(`the ${resource.noun} is not in the org`);
      add(resource, live);
    });
  const addAll = (resource: Resource): Promise<void> =>
    attempt(resource.folder, async () => {
      const ids: string[] = [];
      for await (const live of resource.list(org)) {
        if (resource.isListWhole) add(resource, live);
        else ids.push(live.id);
      }
      await Promise.all(ids.map((id) => addById(resource, id)));
    });
  await Promise.all(
    Object.values(RESOURCES).flatMap((resource) =>
      resource === flows && flowIds.length > 0
        ? flowIds.map((id) => addById(resource, id))
        : addAll(resource),
    ),
  );
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  faults.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, faults };
}
