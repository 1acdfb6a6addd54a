import { fromRoot } from '../reporters/from-root.js';
import { unifiedDiff } from '../source/unified-diff.js';
import type { FixTask } from './fix-task.js';
import { writeForLaterSteps } from './tell.js';

/** Writes what a fix of the checkout would change as a patch for `git apply`, and gives its path. */
export function writePatch({ host, prefix, fixes }: FixTask): string | undefined {
  const diffs = fixes.map(({ file, before, edits }) =>
    unifiedDiff(fromRoot(prefix, file.name), before, edits),
  );
  return writeForLaterSteps(host, 'fix.patch', Buffer.concat(diffs));
}
