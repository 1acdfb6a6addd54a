import type { Finding } from '../engine/finding.js';
import { changeOf, ownerOf } from '../reporters/value.js';
import { markdownCode } from '../safe/markdown.js';
import { textHash } from '../safe/text-hash.js';
import { type LineChange, lineChanges, linesOf } from '../source/line-changes.js';
import { type CommentableLines, isCommentable } from './commentable-lines.js';
import { suggestionMark } from './suggestion-mark.js';

/** Characters that GitHub takes for one comment. */
const MAX_COMMENT = 65_536;

/** What a fix would change in one file of a pull request's head. */
export interface FileChange {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** The file as the head has it. */
  readonly bytes: Buffer;
  readonly fixed: readonly Finding[];
  /** Whether the file stands for a text that is encoded in it: nobody could read a suggestion. */
  readonly isEncoded?: boolean;
}

/** A comment on lines of a pull request that offers other ones to click on. Lines count from 1. */
export interface Suggestion {
  readonly path: string;
  readonly startLine: number;
  readonly line: number;
  /** Recognises the same suggestion at a later run. */
  readonly key: string;
  readonly body: string;
  readonly findings: readonly Finding[];
}

/** A change that cannot be suggested, and why. */
export interface Unsuggestable {
  readonly path: string;
  readonly line: number;
  readonly findings: readonly Finding[];
  readonly why: string;
}

/**
 * Turns what a fix would change into suggestions, where the lines are commentable. `prefix` leads from the
 * repository's root to the working directory.
 */
export function suggestionsFor(
  changes: readonly FileChange[],
  commentable: CommentableLines,
  prefix: string,
): { suggestions: Suggestion[]; others: Unsuggestable[] } {
  const suggestions: Suggestion[] = [];
  const others: Unsuggestable[] = [];
  for (const { path, bytes, fixed, isEncoded } of changes) {
    if (isEncoded === true) {
      others.push({ path, line: 1, findings: fixed, why: 'the file is encoded' });
      continue;
    }
    const lines = linesOf(bytes);
    for (const change of lineChanges(
      bytes,
      lines,
      fixed.flatMap((finding) => finding.edits),
    )) {
      const findings = fixed.filter((finding) =>
        finding.edits.some((edit) => change.edits.includes(edit)),
      );
      const suggested = suggest(path, lines, withOldLine(change, lines), findings, {
        commentable,
        prefix,
      });
      if ('why' in suggested) others.push(suggested);
      else suggestions.push(suggested);
    }
  }
  return { suggestions, others };
}

/** A suggestion replaces at least one line: what is only added takes the line before it along. */
function withOldLine(change: LineChange, lines: readonly Buffer[]): LineChange {
  const before = lines[change.first - 1];
  if (change.first < change.end || before === undefined) return change;
  return { ...change, first: change.first - 1, lines: [before, ...change.lines] };
}

function suggest(
  path: string,
  lines: readonly Buffer[],
  change: LineChange,
  findings: readonly Finding[],
  { commentable, prefix }: { commentable: CommentableLines; prefix: string },
): Suggestion | Unsuggestable {
  const refuse = (why: string): Unsuggestable => ({ path, line: change.first + 1, findings, why });
  if (!isCommentable(commentable, path, change.first + 1, change.end + 1)) {
    return refuse('not part of the diff');
  }
  const before = Buffer.concat(lines.slice(change.first, change.end));
  const after = Buffer.concat([...change.lines]);
  if (after.includes('\r') || !Buffer.from(after.toString()).equals(after)) {
    return refuse('its line ends or its encoding would not survive a suggestion');
  }
  const text = after.toString().replace(/\n$/, '');
  const owners = findings.map(({ fingerprint }) => fingerprint);
  const key = textHash(JSON.stringify([path, before.toString(), text, owners]));
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  const body = [
    suggestionMark(key, prefix),
    ...findings.map(findingLine),
    '',
    `${fence}suggestion`,
    // Nothing between the fences takes the lines away; an empty line would leave one.
    ...(change.lines.length === 0 ? [] : [text]),
    fence,
  ].join('\n');
  if (body.length > MAX_COMMENT) return refuse('its line is too long for a comment');
  return { path, startLine: change.first + 1, line: change.end, key, body, findings };
}

/** A finding in one line of Markdown. */
export function findingLine(finding: Finding): string {
  const facts = [ownerOf(finding), changeOf(finding)].filter((text) => text !== undefined);
  const detail = facts.length === 0 ? '' : ` (${facts.map(markdownCode).join(': ')})`;
  return `**${finding.rule}**: ${markdownCode(finding.message)}${detail}`;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
