import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** What stands at a path of a tree: the text of a file, or where a symbolic link leads. */
export type TreeEntry = string | { readonly linkTo: string };

/**
 * Makes a temporary folder with these files and links in it, and gives its real path. A path that ends
 * with `/` is an empty folder. All is gone when the test has finished.
 */
export function makeTree(entries: Readonly<Record<string, TreeEntry>> = {}): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  addToTree(root, entries);
  return root;
}

/** Adds files and links to a folder, as `makeTree` does. */
export function addToTree(root: string, entries: Readonly<Record<string, TreeEntry>>): void {
  for (const [name, entry] of Object.entries(entries)) {
    const at = path.join(root, name);
    mkdirSync(name.endsWith('/') ? at : path.dirname(at), { recursive: true });
    if (name.endsWith('/')) continue;
    if (typeof entry === 'string') writeFileSync(at, entry);
    else symlinkSync(entry.linkTo, at);
  }
}

/**
 * Runs something as a user whom the permissions of files bind: root, as whom containers run tests, may
 * read everything.
 */
export function asOrdinaryUser<Result>(run: () => Result): Result {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return run();
  seteuid(NOBODY);
  try {
    return run();
  } finally {
    seteuid(0);
  }
}

/** The user to whom no file belongs. */
export const NOBODY = 65_534;
