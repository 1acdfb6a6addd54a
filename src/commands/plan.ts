import { findConfiguredFiles, type FileRequest } from './lint.js';
import { planDocuments } from '../deploy/plan.js';
import type { PlanRules } from '../deploy/plan-document.js';
import type { Planned } from '../deploy/plan-entry.js';
import type { Org } from '../genesys/org.js';
import { documentsBefore, readRepository } from './read-documents.js';
import { type PublishRequest, readPublishing } from './read-publishing.js';

/** What to plan, and how. */
export interface PlanRequest extends FileRequest, PlanRules {
  readonly org: Org;
  /** Ids of objects and globs of files: only these; all where there are none. */
  readonly only: readonly string[];
  /** Given where flows may be published at once. */
  readonly publish?: PublishRequest;
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
 * @throws {Error} where the base is not there, or the substitutions cannot be read
 */
export async function plan(request: PlanRequest): Promise<PlanOutcome> {
  const { cwd, base, only, publish } = request;
  const publishing = publish === undefined ? undefined : await readPublishing(cwd, publish);
  const { config, files, unmatched, faults } = await findConfiguredFiles(request);
  const read = readRepository(files, config, only, publishing);
  const held = base === undefined ? undefined : documentsBefore(cwd, base, config, publishing);
  const all = await planDocuments([...read.documents, ...read.candidates], {
    ...request,
    ...(held === undefined ? {} : { held }),
  });
  const planned = all.filter(
    ({ entry: { id } }, index) =>
      index < read.documents.length || (id !== undefined && only.includes(id)),
  );
  return { planned, faults: [...faults, ...read.faults], unmatched, notices: read.notices };
}
