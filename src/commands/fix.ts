import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.js';
import type { Finding } from '../engine/finding.js';
import { encodingOf } from '../formats/encoding.js';
import type { FileReader } from '../formats/read-documents.js';
import { lintText } from '../engine/lint-file.js';
import { type MendedText, mendText } from '../engine/mend-text.js';
import { createSuppressor } from '../engine/suppressions.js';
import type { RuleName } from '../rules/rule.js';
import type { SourceFile } from '../source/source-file.js';
import { createArena, fillArena } from '../source/json/arena.js';
import type { TextEdit } from '../source/text-edit.js';
import { checkReplaceable, replaceFile } from '../source/write-file.js';
import { lint, type LintOutcome, type LintRequest } from './lint.js';

/** What to fix, and how. */
export interface FixRequest extends LintRequest {
  /** Only findings of these rules are fixed; those of all rules where none is named. */
  readonly rules: readonly RuleName[];
  /**
   * What becomes of the fix: files, a diff for `git apply`, or nothing at all. The lint is the same. A dry run
   * writes nothing either, but what could not be written is a fault as it is with files.
   */
  readonly output: 'files' | 'dry-run' | 'diff' | 'none';
}

/** What a fix changes in one file. */
export interface TextFix {
  /** The file as it was, and as it is then. */
  readonly before: Buffer;
  readonly content: Buffer;
  /** All that is changed, of the file as it was. */
  readonly edits: readonly TextEdit[];
  /** The findings that are mended; in a file that is encoded, their edits are those of the text in it. */
  readonly fixed: readonly Finding[];
  readonly isEncoded: boolean;
}

/** What a fix changed in one file of the disk, or would change. */
export interface FileFix extends TextFix {
  readonly file: SourceFile;
}

/** What a fix did. The lint is one of the result. */
export interface FixOutcome {
  readonly fixes: readonly FileFix[];
  readonly after: LintOutcome;
}

/**
 * Fixes the files that the paths lead to, and lints them again. A file that cannot be fixed is a fault,
 * keeps its findings, and the others go on.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {TooManyFilesError} beyond the limit on files
 */
export async function fix(request: FixRequest): Promise<FixOutcome> {
  const { rules, output, cwd } = request;
  const fixes: FileFix[] = [];
  const after = await lint(request, (mendable) => {
    const { file, text, disk, findings, lintAgain } = mendable;
    const mended = mendText(text, findings, rules, lintAgain);
    if (mended === undefined) return undefined;
    if (isReachedByLink(file, cwd)) throw new Error(LINKED);
    if (output === 'diff' && file.name.startsWith('../')) throw new Error(ABOVE);
    const changed = onDisk(file, disk, mended);
    if (output === 'dry-run') checkReplaceable(file.path);
    if (output === 'files') replaceFile(file.path, disk, changed.content);
    fixes.push({ file, ...changed });
    return mended.content;
  });
  return { fixes, after };
}

/** What it takes to fix a text in memory. */
export interface FixContext {
  readonly config: Config;
  readonly readDocuments: FileReader;
  /** The time by which suppressions expire. */
  readonly now: Date;
}

/** Fixes what a file holds, in memory; undefined where there is nothing to fix. */
export function fixText(
  disk: Buffer,
  file: SourceFile,
  { config, readDocuments, now }: FixContext,
): TextFix | undefined {
  const arena = createArena();
  const { keep } = createSuppressor(config.suppressions, now);
  const lintAgain = (content: Buffer): readonly Finding[] => {
    fillArena(arena, content);
    const { findings } = lintText(arena, file, config.settingsFor(file.configName), readDocuments);
    return keep(findings, file.configName);
  };
  const encoding = encodingOf(file.name);
  const text = encoding === undefined ? disk : encoding.decode(disk);
  if (text === undefined) return undefined;
  const mended = mendText(text, lintAgain(text), [], lintAgain);
  return mended === undefined ? undefined : onDisk(file, disk, mended);
}

/** What a text that was mended changes in the file that it stands in. */
function onDisk(file: SourceFile, before: Buffer, { content, fixed }: MendedText): TextFix {
  const encoding = encodingOf(file.name);
  if (encoding === undefined) {
    const edits = fixed.flatMap((finding) => finding.edits);
    return { before, content, edits, fixed, isEncoded: false };
  }
  const encoded = encoding.encode(content, before);
  const whole = { start: 0, end: before.length, text: encoded.toString('latin1') };
  return { before, content: encoded, edits: [whole], fixed, isEncoded: true };
}

const LINKED = 'it is reached through a symbolic link: fix the file that it leads to';
const ABOVE =
  'it is above the working directory, where git apply does not reach: run this from a folder above it';

/** Whether a folder or a file on the way from the working directory is a symbolic link. */
function isReachedByLink({ path: file, name }: SourceFile, cwd: string): boolean {
  return realpathSync(file) !== path.resolve(realpathSync(cwd), name);
}
