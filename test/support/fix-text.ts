import { fixText as fixTextOf } from '../../src/commands/fix.js';
import type { Finding } from '../../src/engine/finding.js';
import { readObjects } from '../../src/formats/read-file.js';
import type { TextEdit } from '../../src/source/text-edit.js';
import { goodConfig } from './check-config.js';

/** What a fix makes of a file. */
export interface TextFix {
  readonly before: Buffer;
  readonly after: Buffer;
  readonly fixed: readonly Finding[];
  /** All that it changed, in the order of the file, each change once. */
  readonly edits: readonly TextEdit[];
}

const FILE = { path: '/repo/flows/a.json', name: 'flows/a.json', configName: 'flows/a.json' };
const NOW = new Date('2026-11-21T10:00:00Z');
const DEFAULT_CONFIG = await goodConfig({});

/** Fixes a text in memory, by the config of a folder without one or by another. */
export function fixText(text: string | Uint8Array, config = DEFAULT_CONFIG): TextFix {
  const before = Buffer.from(text);
  const fix = fixTextOf(before, FILE, { config, readDocuments: readObjects, now: NOW });
  if (fix === undefined) return { before, after: before, fixed: [], edits: [] };
  const edits = new Map<string, TextEdit>();
  for (const edit of fix.fixed.flatMap((finding) => finding.edits)) {
    edits.set(JSON.stringify(edit), edit);
  }
  return {
    before,
    after: fix.content,
    fixed: fix.fixed,
    edits: [...edits.values()].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** The text that a fix leaves. */
export function fixedText(text: string): string {
  return fixText(text).after.toString();
}
