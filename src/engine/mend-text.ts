import type { Finding } from './finding.js';
import type { RuleName } from '../rules/rule.js';
import { unwritten, type WrittenValue, writtenBy } from './written-values.js';
import { applyEdits, composeEdits, type TextEdit } from '../source/text-edit.js';

/** What became of a text that was mended. */
export interface MendedText {
  readonly content: Buffer;
  /** The findings that were mended: their edits those of the text as it was, what they suggest what stands there now. */
  readonly fixed: readonly Finding[];
}

/** How often one text is mended; what needs more never ends. */
const MAX_PASSES = 20;

/**
 * Mends a text by its findings, and again by what is found then, until nothing that can be mended is left:
 * of two formats that want something in the same place, one is served first. Undefined where there is
 * nothing to mend.
 * @throws {Error} where two formats never agree on a value
 */
export function mendText(
  before: Buffer,
  findings: readonly Finding[],
  rules: readonly RuleName[],
  lint: (content: Buffer) => readonly Finding[],
): MendedText | undefined {
  const fixed = fixableBy(findings, rules);
  if (fixed.length === 0) return undefined;
  const first = withoutConflicts(fixed);
  let edits = editsOf(first);
  let content = applyEdits(before, edits);
  let written = writtenBy(first, unwritten(fixed));
  let isOnePass = first.length === fixed.length;
  for (let pass = 1; ; pass++) {
    const left = fixableBy(lint(content), rules);
    if (left.length === 0) break;
    if (pass === MAX_PASSES) throw new Error(neverEnding(left));
    const next = withoutConflicts(left);
    const more = editsOf(next);
    edits = composeEdits(edits, content, more);
    content = applyEdits(content, more);
    written = writtenBy(next, written);
    isOnePass = false;
  }
  return { content, fixed: isOnePass ? fixed : written.map((each) => settled(each, edits)) };
}

/** The findings that a fix mends: of the rules that are named, or of all where none is. */
export function fixableBy(findings: readonly Finding[], rules: readonly RuleName[]): Finding[] {
  return findings.filter(
    ({ edits, rule }) => edits.length > 0 && (rules.length === 0 || rules.includes(rule)),
  );
}

/** Findings whose edits do not meet: of two that do, the later one is left out. */
function withoutConflicts(findings: readonly Finding[]): Finding[] {
  const edits = findings.flatMap((finding) => finding.edits.map((edit) => ({ finding, edit })));
  edits.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const left = new Set<Finding>();
  let last: { finding: Finding; edit: TextEdit } | undefined;
  for (const each of edits) {
    if (left.has(each.finding)) continue;
    const isInTheWay =
      last !== undefined && last.finding !== each.finding && meet(last.edit, each.edit);
    if (isInTheWay) left.add(each.finding);
    else last = each;
  }
  return findings.filter((finding) => !left.has(finding));
}

/** Whether two edits, the first of which begins first, change the same place. */
function meet(first: TextEdit, second: TextEdit): boolean {
  return second.start < first.end || second.start === first.start;
}

function editsOf(findings: readonly Finding[]): TextEdit[] {
  return findings.flatMap((finding) => finding.edits);
}

/** A finding with those of the final edits that do what its own would have done, and the value that they leave. */
function settled({ finding, value }: WrittenValue, edits: readonly TextEdit[]): Finding {
  const own = edits.filter(({ start, end }) =>
    finding.edits.some((edit) => edit.start <= end && edit.end >= start),
  );
  return { ...finding, edits: own, ...(value === undefined ? {} : { suggested: value }) };
}

function neverEnding(findings: readonly Finding[]): string {
  const formats = [...new Set(findings.map(({ format = '' }) => JSON.stringify(format)))];
  const [finding] = findings;
  return `a format wants another value than the one before it, over and over (${formats.join(', ')}, at ${finding?.pointer ?? ''}): let only one format of the config speak for a timeout`;
}
