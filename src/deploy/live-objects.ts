import pLimit from 'p-limit';
import { PULLED } from '../genesys/index.js';
import { isOrgId } from '../genesys/live-object.js';
import type { Org } from '../genesys/org.js';
import { OrgError } from '../genesys/org-error.js';
import { CONCURRENT } from '../genesys/pace.js';
import { flows } from '../genesys/flows.js';
import type { LiveObject, Resource } from '../genesys/resource.js';
import { type PulledFile, pulledFile } from './pulled-file.js';

/** What an org holds, and what kept some of it from being read. */
export interface LiveObjects {
  /** Sorted by name. */
  readonly files: readonly PulledFile[];
  readonly faults: readonly { readonly file: string; readonly message: string }[];
}

/** How far a reading is, and whether it should go on. */
export interface ReadProgress {
  readonly onRead?: (done: number) => void;
  readonly isInterrupted?: () => boolean;
}

/**
 * Reads all external APIs and data actions of an org and its flows, or of the flows only those with an id that
 * is named. What cannot be read is told, the others go on.
 */
export async function readLiveObjects(
  org: Org,
  flowIds: readonly string[],
  { onRead, isInterrupted }: ReadProgress = {},
): Promise<LiveObjects> {
  const files: PulledFile[] = [];
  // So that an end of the run is noticed before the next one, not before the first.
  const limit = pLimit(CONCURRENT);
  const faults: { file: string; message: string }[] = [];
  const attempt = async (file: string, read: () => Promise<void>): Promise<void> => {
    try {
      if (isInterrupted?.() === true) throw new OrgError('the run was interrupted');
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
      try {
        for await (const live of resource.list(org)) {
          if (isInterrupted?.() === true) throw new OrgError('the run was interrupted');
          if (resource.isListWhole) add(resource, live);
          else ids.push(live.id);
        }
      } finally {
        // Also where the list broke off: what it told is there.
        await Promise.all(ids.map((id) => limit(() => addById(resource, id))));
      }
    });
  await Promise.all(
    PULLED.flatMap((resource) =>
      resource === flows && flowIds.length > 0
        ? [...new Set(flowIds)].map((id) => limit(() => addById(resource, id)))
        : addAll(resource),
    ),
  );
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  faults.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, faults };
}
