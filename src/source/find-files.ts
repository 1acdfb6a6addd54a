import { realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../safe/contained-path.js';
import { createMatcher, isGlob, splitGlob } from './glob.js';
import { walk, type WalkedFile } from './walk.js';

/** A file to lint. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working directory, with `/`: what reports call it. */
  readonly name: string;
  /** Relative to the config's folder, with `/`: what the globs of the config are about. */
  readonly configName: string;
}

export interface FileRequest {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** Files, folders and globs, relative to `cwd`; the working directory itself where there are none. */
  readonly paths: readonly string[];
  /** The folder of the config, absolute, and its globs. */
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether an absolute path is a config of this tool: those are never linted. */
  readonly isConfig: (file: string) => boolean;
}

export interface FoundFiles {
  /** Sorted by name, each once. */
  readonly files: readonly SourceFile[];
  /** The paths that led to no file. */
  readonly unmatched: readonly string[];
  /** Folders that could not be read, and why. */
  readonly faults: readonly { readonly file: string; readonly message: string }[];
}

const LEADS_OUT =
  'it is a symbolic link that leads out of the working directory: name what it leads to';

/** Finds the files to lint. A file that is named is taken whatever it is called, unless it is excluded. */
export function findFiles(request: FileRequest): FoundFiles {
  const { cwd, folder } = request;
  const isIncluded = createMatcher(request.include);
  const isExcluded = createMatcher(request.exclude);
  const found = new Map<string, SourceFile>();
  const linked = new Set<string>();
  const unmatched: string[] = [];
  const faults: { file: string; message: string }[] = [];
  const cwdReal = realpathSync(cwd);
  const nameOf = (from: string, file: string): string =>
    path.relative(from, file).replaceAll(path.sep, '/') || '.';
  /** What the config's globs are matched against: outside its folder, the path within the walked one. */
  const configNameOf = (file: string, root: string): string => {
    const name = nameOf(folder, file);
    return name.startsWith('../') ? nameOf(root, file) : name;
  };
  /** A path in the working directory may be, or become with a pull request, a link to somewhere else. */
  const leadsOut = (file: string): boolean =>
    isWithin(cwd, file) && !isWithin(cwdReal, realpathSync(file));
  const add = (file: string, root: string): boolean => {
    const configName = configNameOf(file, root);
    if (isExcluded(configName) || request.isConfig(file)) return false;
    found.set(file, { path: file, name: nameOf(cwd, file), configName });
    return true;
  };
  const addWalked = (root: string, matches: (file: WalkedFile) => boolean): boolean => {
    let any = false;
    for (const entry of walk(root, cwdReal, (file, message) =>
      faults.push({ file: nameOf(cwd, file), message }),
    )) {
      if (!matches(entry)) continue;
      if (entry.isLinked) linked.add(entry.path);
      any = add(entry.path, root) || any;
    }
    return any;
  };

  for (const given of request.paths.length === 0 ? ['.'] : request.paths) {
    const absolute = path.resolve(cwd, given);
    const stats = statsOf(absolute);
    if (stats !== undefined && leadsOut(absolute)) {
      faults.push({ file: nameOf(cwd, absolute), message: LEADS_OUT });
      continue;
    }
    let any = false;
    if (stats?.isDirectory() === true) {
      any = addWalked(absolute, (entry) => isIncluded(configNameOf(entry.path, absolute)));
    } else if (stats !== undefined) {
      any = add(absolute, path.dirname(absolute));
    } else if (isGlob(slashed(given))) {
      const { base, rest } = splitGlob(slashed(given));
      const root = path.resolve(cwd, base);
      const isMeant = createMatcher([rest]);
      const isFolder = statsOf(root)?.isDirectory() === true;
      if (isFolder && leadsOut(root)) {
        faults.push({ file: nameOf(cwd, root), message: LEADS_OUT });
        continue;
      }
      if (isFolder) {
        any = addWalked(root, (entry) => isMeant(entry.name));
      }
    }
    if (!any) unmatched.push(given);
  }
  dropDoubles(found, linked);
  const files = [...found.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
  return { files, unmatched, faults };
}

/** On Windows a backslash separates folders; elsewhere it takes the meaning from a glob's character. */
function slashed(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
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
