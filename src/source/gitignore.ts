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
    const relative = path.relative(entry.folder, file).replaceAll(path.sep, '/');
    if (relative === '' || !isWithin(entry.folder, file)) continue;
    const verdict = entry.rules.test(isFolder ? `${relative}/` : relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
