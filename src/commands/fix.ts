import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../engine/finding.js';
import type { SourceFile } from '../source/find-files.js';
import { applyEdits, type TextEdit } from '../source/text-edit.js';
import { replaceFile } from '../source/write-file.js';
import type { RuleName } from '../rules/rule.js';
import { lint, type LintOutcome, type LintRequest } from './lint.js';

/** What to fix, and how. */
export interface FixRequest extends LintRequest {
  /** Only findings of these rules are fixed; those of all rules where none is named. */
  readonly rules: readonly RuleName[];
  /** Whether files are written. Everything else is the same either way. */
  readonly write: boolean;
}

/** What a fix changed in one file, or would change. */
export interface FileFix {
  readonly file: SourceFile;
  /** The file as it was. */
  readonly before: Buffer;
  readonly edits: readonly TextEdit[];
  /** The findings that were mended. */
  readonly fixed: readonly Finding[];
}

/** What a fix did. The lint is one of the result. */
export interface FixOutcome {
  readonly fixes: readonly FileFix[];
  readonly after: LintOutcome;
}

/**
 * Fixes the files that the paths lead to, and lints them again. A file that cannot be written is a fault,
 * keeps its findings, and the others go on.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {TooManyFilesError} beyond the limit on files
 */
export async function fix(request: FixRequest): Promise<FixOutcome> {
  const fixes: FileFix[] = [];
  const after = await lint(request, (file, bytes, findings) => {
    const fixed = fixableBy(findings, request.rules);
    if (fixed.length === 0) return undefined;
    const edits = fixed.flatMap((finding) => finding.edits);
    const before = Buffer.from(bytes);
    const content = applyEdits(before, edits);
    if (request.write) {
      if (isReachedByLink(file, request.cwd)) throw new Error(LINKED);
      replaceFile(file.path, before, content);
    }
    fixes.push({ file, before, edits, fixed });
    return content;
  });
  return { fixes, after };
}

const LINKED = 'it is reached through a symbolic link: fix the file that it leads to';

/** Whether a folder or a file on the way from the working directory is a symbolic link. */
function isReachedByLink({ path: file, name }: SourceFile, cwd: string): boolean {
  return realpathSync(file) !== path.resolve(realpathSync(cwd), name);
}

/** The findings that a fix mends. Of two whose edits meet only one is: the other is found again after it. */
export function fixableBy(findings: readonly Finding[], rules: readonly RuleName[]): Finding[] {
  const fixable = findings.filter(
    ({ edits, rule }) => edits.length > 0 && (rules.length === 0 || rules.includes(rule)),
  );
  const edits = fixable.flatMap((finding) => finding.edits.map((edit) => ({ finding, edit })));
  edits.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const left = new Set<Finding>();
  let last: { finding: Finding; edit: TextEdit } | undefined;
  for (const each of edits) {
    if (left.has(each.finding)) continue;
    if (last !== undefined && last.finding !== each.finding && meet(last.edit, each.edit)) {
      left.add(each.finding);
    } else last = each;
  }
  return fixable.filter((finding) => !left.has(finding));
}

/** Whether two edits, the first of which begins first, change the same place. */
function meet(first: TextEdit, second: TextEdit): boolean {
  return second.start < first.end || second.start === first.start;
}
