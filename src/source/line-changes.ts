import { applyEdits, type TextEdit } from './text-edit.js';

/** Lines of a text, counted from 0, from `first` up to `end`, and what they become. */
export interface LineChange {
  readonly first: number;
  readonly end: number;
  /** Each with its line break. */
  readonly lines: readonly Buffer[];
  /** The edits that make the change. */
  readonly edits: readonly TextEdit[];
}

/** The lines of a text, each with its line break. */
export function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    lines.push(bytes.subarray(at, end));
    at = end;
  }
  return lines;
}

/** What edits change, line by line, in the order of the text; lines that stay as they are stay out. */
export function lineChanges(
  bytes: Buffer,
  lines: readonly Buffer[],
  edits: readonly TextEdit[],
): LineChange[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const changes: LineChange[] = [];
  let line = 0;
  let lineStart = 0;
  for (let next = 0; next < sorted.length;) {
    const start = sorted[next]?.start ?? 0;
    while (line < lines.length - 1 && lineStart + lengthOf(lines[line]) <= start) {
      lineStart += lengthOf(lines[line++]);
    }
    // All edits that touch the same lines make one change.
    let end = Math.min(line + 1, lines.length);
    let regionEnd = lineStart + lengthOf(lines[line]);
    const from = lineStart;
    const touching: TextEdit[] = [];
    for (
      let edit = sorted[next];
      edit !== undefined && (edit.start < regionEnd || regionEnd === bytes.length);
      edit = sorted[++next]
    ) {
      touching.push(edit);
      while (edit.end >= regionEnd && end < lines.length) regionEnd += lengthOf(lines[end++]);
    }
    if (touching.length === 0) break;
    const shifted = touching.map(({ start: at, end: to, text }) => ({
      start: at - from,
      end: to - from,
      text,
    }));
    const changed = linesOf(applyEdits(bytes.subarray(from, regionEnd), shifted));
    const change = trimmed(lines, { first: line, end, lines: changed, edits: touching });
    if (change !== undefined) changes.push(change);
    line = end;
    lineStart = regionEnd;
  }
  return changes;
}

function lengthOf(line: Buffer | undefined): number {
  return line?.length ?? 0;
}

/** A change without the lines that it leaves as they are; undefined where none is left. */
function trimmed(
  old: readonly Buffer[],
  { first, end, lines, edits }: LineChange,
): LineChange | undefined {
  let head = 0;
  while (first + head < end && head < lines.length && isSame(old[first + head], lines[head]))
    head++;
  let tail = 0;
  while (
    first + head < end - tail &&
    head < lines.length - tail &&
    isSame(old[end - tail - 1], lines[lines.length - tail - 1])
  ) {
    tail++;
  }
  const change = {
    first: first + head,
    end: end - tail,
    lines: lines.slice(head, lines.length - tail),
    edits,
  };
  return change.first === change.end && change.lines.length === 0 ? undefined : change;
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined && a.equals(b);
}
