import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../safe/contained-path.js';
import { MAX_FILES } from '../safe/limits.js';
import {
  type IgnoreRules,
  isIgnored,
  outerGitignores,
  readGitignore,
  rulesWithin,
} from './gitignore.js';

/** A file below a folder. */
export interface WalkedFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the folder, with `/`. */
  readonly name: string;
  /** Whether a symbolic link led to it. */
  readonly isLinked: boolean;
}

/** More files than one run looks at. */
export class TooManyFilesError extends Error {
  override readonly name = 'TooManyFilesError';
}

/** Folders that hold copies of other people's files: passed over unless they are named. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.terraform']);

interface Folder {
  readonly path: string;
  readonly ignores: readonly IgnoreRules[];
  /** Whether a symbolic link led to it. */
  readonly isLinked: boolean;
}

/**
 * The files below a folder, but for those that git ignores and those in folders of other people's files.
 * Symbolic links are followed only to what lies within `root` or within `workspace`, a real path.
 * A folder that cannot be read is told to `onFault` and passed over.
 * @throws {TooManyFilesError} beyond `MAX_FILES`
 */
export function walk(
  root: string,
  workspace: string,
  onFault: (folder: string, message: string) => void,
): WalkedFile[] {
  const rootReal = realpathSync(root);
  const outer = outerGitignores(root);
  const files: WalkedFile[] = [];
  const linked = new Set<string>([rootReal]);
  const folders: Folder[] = [
    { path: root, ignores: isIgnored(outer, root, true) ? [] : outer, isLinked: false },
  ];

  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder.path, { withFileTypes: true });
    } catch (error) {
      onFault(folder.path, String(error));
      continue;
    }
    const own = entries.some((entry) => entry.name === '.gitignore')
      ? readGitignore(folder.path)
      : undefined;
    const ignores = own === undefined ? folder.ignores : [...folder.ignores, own];
    for (const entry of entries) {
      const at = path.join(folder.path, entry.name);
      const type = entry.isSymbolicLink() ? typeOfLink(at, rootReal, workspace, linked) : entry;
      if (type === undefined) continue;
      const isFolder = type.isDirectory();
      if (isFolder ? SKIPPED_FOLDERS.has(entry.name) : !type.isFile()) continue;
      if (ignores.length > 0 && isIgnored(ignores, at, isFolder)) continue;
      const isLinked = folder.isLinked || entry.isSymbolicLink();
      if (isFolder) folders.push({ path: at, ignores: rulesWithin(ignores, at), isLinked });
      else {
        files.push({ path: at, name: path.relative(root, at).replaceAll(path.sep, '/'), isLinked });
      }
    }
    if (files.length > MAX_FILES) {
      throw new TooManyFilesError(
        `there are more than ${String(MAX_FILES)} files below ${root}: name the folders that hold your flows`,
      );
    }
  }
  return files;
}

/** What a link leads to; undefined where it leads nowhere, outside, or to a folder that was linked to before. */
function typeOfLink(
  link: string,
  rootReal: string,
  workspace: string,
  linked: Set<string>,
): { isDirectory(): boolean; isFile(): boolean } | undefined {
  try {
    const real = realpathSync(link);
    if (!isWithin(rootReal, real) && !isWithin(workspace, real)) return undefined;
    const stats = statSync(real);
    if (stats.isDirectory()) {
      // A link to a folder above itself would be followed forever.
      if (
        isWithin(real, realpathSync(path.dirname(link))) ||
        isWithin(real, rootReal) ||
        linked.has(real)
      )
        return undefined;
      linked.add(real);
    }
    return stats;
  } catch {
    return undefined;
  }
}
