import path from 'node:path';
import { loadConfig } from '../config/load-config.js';
import { type LiveObjects, readLiveObjects } from '../deploy/live-objects.js';
import { planDocuments } from '../deploy/plan.js';
import type { Planned } from '../deploy/plan-entry.js';
import { documentsIn } from '../deploy/repo-document.js';
import { lintFiles } from '../engine/lint-files.js';
import type { Org } from '../genesys/org.js';
import type { SourceFile } from '../source/find-files.js';
import { fillArena } from '../source/json/arena.js';
import { fixText } from './fix.js';
import type { FileRequest, LintOutcome, LintRequest } from './lint.js';

/** What to lint in an org, and how. */
export interface AuditRequest extends Omit<FileRequest, 'paths'>, Pick<LintRequest, 'now'> {
  readonly org: Org;
  /** Only these flows; all where there are none. */
  readonly flows: readonly string[];
  readonly onRead?: (done: number) => void;
}

/** What a lint of an org found. */
export interface AuditOutcome extends LintOutcome {
  /** What would mend it. */
  readonly planned: readonly Planned[];
}

/**
 * Lints what the org holds, each object as the file that `pull` makes of it, and plans what would mend it where
 * that is asked for.
 * @throws {ConfigError} for a config that cannot be used
 */
export async function audit(request: AuditRequest, isFixed: boolean): Promise<AuditOutcome> {
  const { org, now } = request;
  const config = await loadConfig({ ...request });
  const live = await readLiveObjects(org, request.flows, request.onRead);
  const texts = new Map(live.files.map(({ name, text }) => [name, Buffer.from(text)]));
  const files = sourceFiles(live, request.cwd);
  const result = lintFiles(files, {
    config,
    today: now.toISOString().slice(0, 10),
    read(arena, { name }) {
      fillArena(arena, texts.get(name) ?? Buffer.alloc(0));
      return 'read';
    },
  });
  const documents = !isFixed
    ? []
    : files.flatMap((file) => {
        const text = texts.get(file.name) ?? Buffer.alloc(0);
        const fixed = fixText(text, file, config, now);
        return fixed === undefined ? [] : documentsIn(fixed.content, file, config).documents;
      });
  const planned = await planDocuments(documents, {
    org,
    strategy: 'timeouts',
    onDrift: 'refuse',
    before: () => undefined,
  });
  return { ...result, faults: [...live.faults, ...result.faults], unmatched: [], planned };
}

/** The files that the objects would be. */
function sourceFiles({ files }: LiveObjects, cwd: string): SourceFile[] {
  return files.map(({ name }) => ({ path: path.join(cwd, name), name, configName: name }));
}
