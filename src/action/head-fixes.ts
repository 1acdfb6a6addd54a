import { fixText, type TextFix } from '../commands/fix.js';
import { loadConfig } from '../config/load-config.js';
import { loadReader } from '../formats/read-file.js';
import type { GitHubClient } from '../github/client.js';
import type { Repository } from '../github/event.js';
import { createBlobReader } from '../github/read-blobs.js';
import { fromRoot } from '../reporters/from-root.js';
import type { FixTask } from './fix-task.js';
import { lintRequest } from './inputs.js';
import { tell } from './tell.js';

/** What a fix changes in one file as the head commit has it. */
export interface HeadFix extends TextFix {
  /** From the repository's root, with `/`. */
  readonly path: string;
}

/** What a fix changes in the head commit. */
export interface HeadFixes {
  readonly fixes: readonly HeadFix[];
  /** Whether there are files that could be fixed, but not so: why is told. */
  readonly isLeftAlone: boolean;
}

/**
 * Fixes the files as the head commit has them: a pull request's checkout is the merge with its base, and
 * must not be committed. Files of a mode other than 100644 are left alone and told, since a commit through
 * the API would lose it.
 */
export async function fixHead(
  task: FixTask,
  client: GitHubClient,
  event: { readonly repository: Repository; readonly headOid: string },
): Promise<HeadFixes> {
  const { inputs, host, cwd, prefix } = task;
  const config = await loadConfig(lintRequest(inputs, cwd, host));
  const readDocuments = await loadReader(
    task.fixes.map(({ file }) => file.name),
    config.pinned,
  );
  const readBlob = createBlobReader(client, event.repository, event.headOid);
  const fixes: HeadFix[] = [];
  let isLeftAlone = false;
  const leaveAlone = (file: string, why: string): void => {
    isLeftAlone = true;
    tell(host, `Left alone, since ${why}: ${file}`);
  };
  for (const { file } of task.fixes) {
    const path = fromRoot(prefix, file.name);
    const blob = await readBlob(path);
    if (blob === undefined) {
      leaveAlone(path, "the pull request's branch does not have it");
      continue;
    }
    if (blob.mode !== '100644') {
      leaveAlone(path, `its mode is ${blob.mode} and a commit would lose it`);
      continue;
    }
    const fixed = fixText(blob.bytes, file, { config, readDocuments, now: host.now });
    if (fixed !== undefined) fixes.push({ ...fixed, path });
  }
  return { fixes, isLeftAlone };
}
