import { realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../safe/contained-path.js';
import type { FileRequest, FoundFiles, SourceFile } from './source-file.js';

/** A search for files: what it is for, and what it has come upon so far. */
export interface Search {
  readonly request: FileRequest;
  /** The working directory without symbolic links. */
  readonly cwdReal: string;
  /** Whether the config leaves a file out, by its `configName`. */
  readonly isExcluded: (configName: string) => boolean;
  /** By path. */
  readonly found: Map<string, SourceFile>;
  readonly faults: { readonly file: string; readonly message: string }[];
}

export function startSearch(
  request: FileRequest,
  isExcluded: (configName: string) => boolean,
): Search {
  const cwdReal = realpathSync(request.cwd);
  return { request, cwdReal, isExcluded, found: new Map(), faults: [] };
}

/**
 * Finds the files of a request that names nothing but files, for which no glob is needed; undefined where the
 * request takes more than that.
 */
export function findNamedFiles(request: FileRequest): FoundFiles | undefined {
  const { paths, exclude } = request;
  if (paths.length === 0 || exclude.length > 0) return undefined;
  const search = startSearch(request, () => false);
  const unmatched: string[] = [];
  for (const given of paths) {
    const any = addNamed(search, given);
    if (any === undefined) return undefined;
    if (!any) unmatched.push(given);
  }
  return { files: sortedFiles(search), unmatched, faults: search.faults };
}

/**
 * Adds the file that a path names, and gives whether there is something to say of it: the file, or a fault.
 * Undefined where the path names no file.
 */
export function addNamed(search: Search, given: string): boolean | undefined {
  const file = path.resolve(search.request.cwd, given);
  const stats = statsOf(file);
  if (stats === undefined) return undefined;
  if (refuseOutside(search, file)) return true;
  return stats.isDirectory() ? undefined : addFile(search, file, path.dirname(file));
}

/** Adds a file that is below `root`, unless it is excluded or a config; gives whether it did. */
export function addFile(
  { request, isExcluded, found }: Search,
  file: string,
  root: string,
): boolean {
  const configName = configNameOf(request, file, root);
  if (isExcluded(configName) || request.isConfig(file)) return false;
  found.set(file, { path: file, name: nameFrom(request.cwd, file), configName });
  return true;
}

/** What the config's globs are matched against: outside its folder, the path within `root`. */
export function configNameOf({ folder }: FileRequest, file: string, root: string): string {
  const name = nameFrom(folder, file);
  return name.startsWith('../') ? nameFrom(root, file) : name;
}

/** A path relative to a folder, with `/`. */
export function nameFrom(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/') || '.';
}

/**
 * Tells a fault of a path that leads out of the working directory, and gives whether it does: one in it may be,
 * or become with a pull request, a link to somewhere else.
 */
export function refuseOutside({ request, cwdReal, faults }: Search, file: string): boolean {
  const { cwd } = request;
  if (!isWithin(cwd, file) || isWithin(cwdReal, realpathSync(file))) return false;
  faults.push({ file: nameFrom(cwd, file), message: LEADS_OUT });
  return true;
}

const LEADS_OUT =
  'it is a symbolic link that leads out of the working directory: name what it leads to';

export function sortedFiles({ found }: Search): SourceFile[] {
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** What is known of a path; undefined where nothing is there. */
export function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}
