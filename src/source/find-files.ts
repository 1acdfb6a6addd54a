import { realpathSync } from 'node:fs';
import path from 'node:path';
import { createMatcher, isGlob, splitGlob } from './glob.js';
import {
  addFile,
  addNamed,
  configNameOf,
  nameFrom,
  refuseOutside,
  sortedFiles,
  startSearch,
  statsOf,
} from './named-files.js';
import type { FileRequest, FoundFiles, SourceFile } from './source-file.js';
import { walk, type WalkedFile } from './walk.js';

/** Finds the files to lint. A file that is named is taken whatever it is called, unless it is excluded. */
export function findFiles(request: FileRequest): FoundFiles {
  const { cwd } = request;
  const isIncluded = createMatcher(request.include);
  const search = startSearch(request, createMatcher(request.exclude));
  const { found, faults, cwdReal } = search;
  const linked = new Set<string>();
  const unmatched: string[] = [];
  const addWalked = (root: string, matches: (file: WalkedFile) => boolean): boolean => {
    let any = false;
    for (const entry of walk(root, cwdReal, (file, message) =>
      faults.push({ file: nameFrom(cwd, file), message }),
    )) {
      if (!matches(entry)) continue;
      if (entry.isLinked) linked.add(entry.path);
      any = addFile(search, entry.path, root) || any;
    }
    return any;
  };
  /** Adds what is below a folder, or what a glob matches; gives whether there is something to say of it. */
  const addSeveral = (given: string): boolean => {
    const folder = path.resolve(cwd, given);
    if (isFolder(folder)) {
      return addWalked(folder, (entry) => isIncluded(configNameOf(request, entry.path, folder)));
    }
    if (!isGlob(slashed(given))) return false;
    const { base, rest } = splitGlob(slashed(given));
    const root = path.resolve(cwd, base);
    const isMeant = createMatcher([rest]);
    if (!isFolder(root)) return false;
    return refuseOutside(search, root) || addWalked(root, (entry) => isMeant(entry.name));
  };

  for (const given of request.paths.length === 0 ? ['.'] : request.paths) {
    if (!(addNamed(search, given) ?? addSeveral(given))) unmatched.push(given);
  }
  dropDoubles(found, linked);
  return { files: sortedFiles(search), unmatched, faults };
}

/** On Windows a backslash separates folders; elsewhere it takes the meaning from a glob's character. */
function slashed(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

function isFolder(file: string): boolean {
  return statsOf(file)?.isDirectory() === true;
}

/** Takes out the files that links lead to and that are there by their own names, or by another link. */
function dropDoubles(found: Map<string, SourceFile>, linked: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const file of [...linked].sort()) {
    const real = realpathSync(file);
    if (seen.has(real) || (found.has(real) && !linked.has(real))) found.delete(file);
    seen.add(real);
  }
}
