import type { Config } from '../config/config.js';
import { isConfigName } from '../config/find-config.js';
import { loadConfig } from '../config/load-config.js';
import { lintFiles, type LintResult, type Mend } from '../engine/lint-files.js';
import { loadReader } from '../formats/read-file.js';
import { findNamedFiles } from '../source/named-files.js';
import type { FoundFiles } from '../source/source-file.js';

/** Which files a command is about. */
export interface FileRequest {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly config?: string;
  /** The highest folder to look for a config in. */
  readonly top?: string;
}

/** What to lint, and how. */
export interface LintRequest extends FileRequest {
  /** The time by which suppressions expire. */
  readonly now: Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a lint found, and which of the paths led to no file. */
export interface LintOutcome extends LintResult {
  readonly unmatched: readonly string[];
}

/**
 * Lints the files that the paths lead to, and mends them on the way where `mend` is given.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {TooManyFilesError} beyond the limit on files
 */
export async function lint(request: LintRequest, mend?: Mend): Promise<LintOutcome> {
  const { now, onProgress } = request;
  const { config, files, unmatched, faults } = await findConfiguredFiles(request);
  const readDocuments = await loadReader(
    files.map(({ name }) => name),
    config.pinned,
  );
  const result = lintFiles(files, {
    config,
    readDocuments,
    now,
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(mend === undefined ? {} : { mend }),
  });
  return { ...result, faults: [...faults, ...result.faults], unmatched };
}

/**
 * Loads the config, and finds the files that the paths lead to by it.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {TooManyFilesError} beyond the limit on files
 */
export async function findConfiguredFiles(
  request: FileRequest,
): Promise<FoundFiles & { readonly config: Config }> {
  const { cwd, paths } = request;
  const config = await loadConfig(request);
  const { folder, include, exclude } = config;
  const isConfig = (file: string): boolean => file === config.file || isConfigName(file);
  const search = { cwd, paths, folder, include, exclude, isConfig };
  const found =
    findNamedFiles(search) ?? (await import('../source/find-files.js')).findFiles(search);
  return { config, ...found };
}
