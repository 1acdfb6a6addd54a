import { findConfiguredFiles, type FileRequest } from './lint.js';
import { planDocuments } from '../deploy/plan.js';
import type { PlanRules } from '../deploy/plan-document.js';
import type { Planned } from '../deploy/plan-entry.js';
import type { Org } from '../genesys/org.js';
import { documentsBefore, readRepository } from './read-documents.js';

/** What to plan, and how. */
export interface PlanRequest extends FileRequest, PlanRules {
  readonly org: Org;
  /** Ids of objects and globs of files: only these; all where there are none. */
  readonly only: readonly string[];
  /** The commit at which the repository held what the org has. */
  readonly base?: string;
  readonly isInterrupted?: () => boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A plan, and what else there is to tell. */
export interface PlanOutcome {
  readonly planned: readonly Planned[];
  readonly faults: readonly { readonly file: string; readonly message: string }[];
  /** The paths that led to no file. */
  readonly unmatched: readonly string[];
  /** What is not deployed from here. */
  readonly notices: readonly string[];
}

/**
 * Plans the documents of the files that the paths lead to. It reads, and changes nothing.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {Error} where the base is not there
 */
export async function plan(request: PlanRequest): Promise<PlanOutcome> {
  const { cwd, base, only } = request;
  const { config, files, unmatched, faults } = await findConfiguredFiles(request);
  const read = readRepository(files, config, only);
  const held = base === undefined ? undefined : documentsBefore(cwd, base, config);
  const planned = await planDocuments(read.documents, {
    ...request,
    ...(held === undefined ? {} : { held }),
  });
  return { planned, faults: [...faults, ...read.faults], unmatched, notices: read.notices };
}
