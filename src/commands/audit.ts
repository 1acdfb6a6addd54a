import path from 'node:path';
import type { Config } from '../config/config.js';
import { loadConfig } from '../config/load-config.js';
import { type LiveObjects, type ReadProgress, readLiveObjects } from '../deploy/live-objects.js';
import { planDocuments } from '../deploy/plan.js';
import type { Planned } from '../deploy/plan-entry.js';
import { documentsIn, type RepoDocument } from '../deploy/repo-document.js';
import { lintFiles } from '../engine/lint-files.js';
import { readJsonFile } from '../formats/read-documents.js';
import type { Org } from '../genesys/org.js';
import { messageOf } from '../safe/message-of.js';
import type { SourceFile } from '../source/source-file.js';
import { createMatcher } from '../source/glob.js';
import { fillArena } from '../source/json/arena.js';
import { fixText } from './fix.js';
import type { FileRequest, LintOutcome, LintRequest } from './lint.js';

/** What to lint in an org, and how. */
export interface AuditRequest
  extends Omit<FileRequest, 'paths'>, Pick<LintRequest, 'now'>, ReadProgress {
  readonly org: Org;
  /** Only these flows; all where there are none. */
  readonly flows: readonly string[];
}

/** What a lint of an org found. */
export interface AuditOutcome extends LintOutcome {
  /** What would mend it. */
  readonly planned: readonly Planned[];
}

/** An object of the org as the file that it would be. */
interface LiveFile extends SourceFile {
  readonly text: Buffer;
}

/**
 * Lints what the org holds, each object as the file that `pull` makes of it in the working directory, and plans
 * what would mend it where that is asked for.
 * @throws {ConfigError} for a config that cannot be used
 */
export async function audit(request: AuditRequest, isFixed: boolean): Promise<AuditOutcome> {
  const { org, now } = request;
  const config = await loadConfig(request);
  const live = await readLiveObjects(org, request.flows, request);
  const files = liveFiles(live, request.cwd, config);
  const texts = new Map<string, Buffer>(files.map(({ name, text }) => [name, text]));
  const result = lintFiles(files, {
    config,
    now,
    readDocuments: readJsonFile,
    readText(arena, { name }) {
      fillArena(arena, texts.get(name) ?? Buffer.alloc(0));
      return 'read';
    },
  });
  const faults = [...live.faults, ...result.faults];
  const documents = isFixed
    ? files.flatMap((file) => mendedDocuments(file, config, now, faults))
    : [];
  const planned = await planDocuments(documents, {
    org,
    strategy: 'timeouts',
    onDrift: 'refuse',
    // What somebody has changed since it was read is not what was judged.
    held: ({ file, id }) => {
      const text = texts.get(file.name) ?? Buffer.alloc(0);
      return documentsIn(text, file, config).documents.filter((each) => each.id === id);
    },
  });
  return { ...result, faults, unmatched: [], planned };
}

/** The files that the objects would be, but for those that the config leaves out. */
function liveFiles({ files }: LiveObjects, cwd: string, config: Config): LiveFile[] {
  const isIncluded = createMatcher(config.include);
  const isExcluded = createMatcher(config.exclude);
  return files.flatMap(({ name, text }) => {
    const file = path.join(cwd, name);
    const relative = path.relative(config.folder, file).replaceAll(path.sep, '/');
    const configName = relative.startsWith('../') ? name : relative;
    if (!isIncluded(configName) || isExcluded(configName)) return [];
    return { path: file, name, configName, text: Buffer.from(text) };
  });
}

/** The documents of a file as they are once they are mended. */
function mendedDocuments(
  file: LiveFile,
  config: Config,
  now: Date,
  faults: { file: string; message: string }[],
): readonly RepoDocument[] {
  try {
    const fixed = fixText(file.text, file, { config, readDocuments: readJsonFile, now });
    return fixed === undefined ? [] : documentsIn(fixed.content, file, config).documents;
  } catch (error) {
    faults.push({ file: file.name, message: `cannot be fixed: ${messageOf(error)}` });
    return [];
  }
}
