import type { Config } from '../config/config.js';
import type { Finding } from '../engine/finding.js';
import { lintText } from '../engine/lint-file.js';
import { createSuppressor } from '../engine/suppressions.js';
import type { SourceFile } from '../source/find-files.js';
import { createArena, fillArena } from '../source/json/arena.js';
import { applyEdits } from '../source/text-edit.js';
import { fixableBy } from './fix.js';

/** What a fix changes in a file that is in memory. */
export interface BytesFix {
  readonly before: Buffer;
  readonly content: Buffer;
  readonly fixed: readonly Finding[];
}

/** Fixes a file that is in memory; undefined where there is nothing to fix. */
export function fixBytes(
  before: Buffer,
  file: SourceFile,
  config: Config,
  now: Date,
): BytesFix | undefined {
  const arena = createArena();
  fillArena(arena, before);
  const { findings } = lintText(arena, file, config.settingsFor(file.configName));
  const { keep } = createSuppressor(config.suppressions, now.toISOString().slice(0, 10));
  const fixed = fixableBy(keep(findings, file.configName), []);
  if (fixed.length === 0) return undefined;
  return {
    before,
    content: applyEdits(
      before,
      fixed.flatMap(({ edits }) => edits),
    ),
    fixed,
  };
}
