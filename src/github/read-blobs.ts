import type { GitHubClient } from './client.js';
import type { Repository } from './event.js';

/** A file as a commit holds it. */
export interface CommittedFile {
  /** Git's mode: 100644 for a plain file. */
  readonly mode: string;
  readonly bytes: Buffer;
}

interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

/**
 * Reads files of a commit by their paths from the repository's root. Folders are read one by one, since a
 * whole tree is cut off by the API where it is large. A path that the commit does not have is undefined.
 */
export function createBlobReader(
  client: GitHubClient,
  repository: Repository,
  commit: string,
): (file: string) => Promise<CommittedFile | undefined> {
  const folders = new Map<string, Promise<ReadonlyMap<string, TreeEntry>>>();
  const readFolder = (sha: string): Promise<ReadonlyMap<string, TreeEntry>> => {
    const known = folders.get(sha);
    if (known !== undefined) return known;
    const reading = readTree(client, repository, sha);
    folders.set(sha, reading);
    return reading;
  };
  return async (file) => {
    let entry: TreeEntry = { mode: '040000', type: 'tree', sha: commit };
    for (const name of file.split('/')) {
      if (entry.type !== 'tree') return undefined;
      const next = (await readFolder(entry.sha)).get(name);
      if (next === undefined) return undefined;
      entry = next;
    }
    if (entry.type !== 'blob') return undefined;
    const { data } = await client.rest.git.getBlob({ ...repository, file_sha: entry.sha });
    return { mode: entry.mode, bytes: Buffer.from(data.content, 'base64') };
  };
}

async function readTree(
  client: GitHubClient,
  repository: Repository,
  sha: string,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const { data } = await client.rest.git.getTree({ ...repository, tree_sha: sha });
  return new Map(
    data.tree.map(({ path, mode, type, sha: oid }) => [path, { mode, type, sha: oid }]),
  );
}
