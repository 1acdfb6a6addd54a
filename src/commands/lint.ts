import path from 'node:path';
import { CONFIG_NAME } from '../config/find-config.js';
import { loadConfig } from '../config/load-config.js';
import { lintFiles, type LintResult, type Mend } from '../engine/lint-files.js';
import type { Severity } from '../rules/rule.js';
import { findFiles } from '../source/find-files.js';

/** What to lint, and how. */
export interface LintRequest {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly config?: string;
  /** The highest folder to look for a config in. */
  readonly top?: string;
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
  const { cwd, paths, now, onProgress } = request;
  const config = await loadConfig(request);
  const { folder, include, exclude } = config;
  const { files, unmatched, faults } = findFiles({
    cwd,
    paths,
    folder,
    include,
    exclude,
    isConfig: (file) => file === config.file || path.basename(file) === CONFIG_NAME,
  });
  const today = now.toISOString().slice(0, 10);
  const result = lintFiles(files, {
    config,
    today,
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(mend === undefined ? {} : { mend }),
  });
  return { ...result, faults: [...faults, ...result.faults], unmatched };
}

/** From which severity on findings fail a run. */
export type FailOn = Severity | 'never';

/** Whether findings fail a run. */
export function failsOn(
  failOn: FailOn,
  { errors, warnings }: { errors: number; warnings: number },
): boolean {
  switch (failOn) {
    case 'error':
      return errors > 0;
    case 'warning':
      return errors + warnings > 0;
    case 'never':
      return false;
  }
}
