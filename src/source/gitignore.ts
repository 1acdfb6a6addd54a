import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../safe/contained-path.js';
import ignore, { type Ignore } from 'ignore';

/** The rules of one `.gitignore`, and the folder that they are relative to. */
export interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Reads the `.gitignore` of a folder, undefined where it has none that can be read. */
export function readGitignore(folder: string, name = '.gitignore'): IgnoreRules | undefined {
  try {
    if (!lstatSync(path.join(folder, name)).isFile()) return undefined;
    return {
      folder,
      rules: ignore({ ignorecase: process.platform !== 'linux' }).add(
        readFileSync(path.join(folder, name), 'utf8'),
      ),
    };
  } catch {
    return undefined;
  }
}

/** The rules that git applies in a folder from the folders above it, the outermost first. */
export function outerGitignores(folder: string): IgnoreRules[] {
  const found: IgnoreRules[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    const isRoot = statSync(path.join(at, '.git'), { throwIfNoEntry: false }) !== undefined;
    const sources = at === folder ? [] : ['.gitignore'];
    if (isRoot) sources.push('.git/info/exclude');
    for (const name of sources) {
      const rules = readGitignore(at, name);
      if (rules !== undefined) found.unshift(rules);
    }
    if (isRoot) return found;
    // Without a repository around it a folder is not subject to what stands above.
    if (at === path.dirname(at)) return [];
  }
}

/** Whether git ignores a path. Rules of an inner folder go before those of an outer one. */
export function isIgnored(
  levels: readonly IgnoreRules[],
  file: string,
  isFolder: boolean,
): boolean {
  for (let level = levels.length - 1; level >= 0; level--) {
    const entry = levels[level];
    if (entry === undefined) continue;
    const verdict = verdictOf(entry, file, isFolder);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

/**
 * The rules that hold within a folder that git does not ignore: without those that would, but for an inner
 * `.gitignore` that says otherwise. They would say it of everything in the folder again.
 */
export function rulesWithin(
  levels: readonly IgnoreRules[],
  folder: string,
): readonly IgnoreRules[] {
  return levels.some((entry) => verdictOf(entry, folder, true) === true)
    ? levels.filter((entry) => verdictOf(entry, folder, true) !== true)
    : levels;
}

/** What one `.gitignore` says of a path; undefined where it says nothing. */
function verdictOf(entry: IgnoreRules, file: string, isFolder: boolean): boolean | undefined {
  if (!isWithin(entry.folder, file)) return undefined;
  const relative = path.relative(entry.folder, file).replaceAll(path.sep, '/');
  if (relative === '') return undefined;
  const { ignored, unignored } = entry.rules.test(isFolder ? `${relative}/` : relative);
  if (unignored) return false;
  return ignored ? true : undefined;
}
