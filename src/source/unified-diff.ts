import { type LineChange, lineChanges, linesOf } from './line-changes.js';
import type { TextEdit } from './text-edit.js';

/** Unchanged lines that are shown around a change. */
const CONTEXT = 3;

/**
 * What edits change in a file, as a unified diff that `git apply` and `patch` take, byte for byte whatever
 * the file's encoding and line ends are. It is made of the edits, so it costs no search for differences.
 * `name` is relative to where the diff will be applied, with `/`. Empty where the edits change nothing.
 */
export function unifiedDiff(name: string, bytes: Buffer, edits: readonly TextEdit[]): Buffer {
  const lines = linesOf(bytes);
  const changes = lineChanges(bytes, lines, edits);
  if (changes.length === 0) return Buffer.alloc(0);
  const header = `--- ${quotedName(`a/${name}`)}\n+++ ${quotedName(`b/${name}`)}\n`;
  const parts: Buffer[] = [Buffer.from(header)];
  let shift = 0;
  for (const hunk of hunksOf(changes)) {
    shift = writeHunk(parts, lines, hunk, shift);
  }
  return Buffer.concat(parts);
}

/** Changes that are shown together, since what stands between them is context of both. */
function hunksOf(changes: readonly LineChange[]): LineChange[][] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const before = hunk?.at(-1);
    if (hunk !== undefined && before !== undefined && change.first - before.end <= 2 * CONTEXT) {
      hunk.push(change);
    } else hunks.push([change]);
  }
  return hunks;
}

/** Adds a hunk to the parts. `shift` is by how many lines the new text is ahead; the new one is returned. */
function writeHunk(
  parts: Buffer[],
  lines: readonly Buffer[],
  changes: readonly LineChange[],
  shift: number,
): number {
  const start = Math.max(0, (changes[0]?.first ?? 0) - CONTEXT);
  const end = Math.min(lines.length, (changes.at(-1)?.end ?? 0) + CONTEXT);
  const grown = changes.reduce(
    (sum, change) => sum + change.lines.length - (change.end - change.first),
    0,
  );
  const oldRange = range(start, end - start);
  const newRange = range(start + shift, end - start + grown);
  parts.push(Buffer.from(`@@ -${oldRange} +${newRange} @@\n`));
  let at = start;
  for (const change of changes) {
    writeLines(parts, ' ', lines.slice(at, change.first));
    writeLines(parts, '-', lines.slice(change.first, change.end));
    writeLines(parts, '+', change.lines);
    at = change.end;
  }
  writeLines(parts, ' ', lines.slice(at, end));
  return shift + grown;
}

/** A range as hunks give it, counted from 1; one without lines names the line before it. */
function range(start: number, length: number): string {
  return `${String(length === 0 ? start : start + 1)},${String(length)}`;
}

function writeLines(parts: Buffer[], mark: string, lines: readonly Buffer[]): void {
  for (const line of lines) {
    parts.push(Buffer.from(mark), line);
    if (line.at(-1) !== 0x0a) parts.push(Buffer.from('\n\\ No newline at end of file\n'));
  }
}

/** A name as git writes it in a diff: quoted where it holds more than plain characters. */
function quotedName(name: string): string {
  const plain = /^[\u0020-\u007e]*$/.test(name) && !/["\\]/.test(name);
  // After a name with blanks a tab tells where it ends.
  if (plain) return name.includes(' ') ? `${name}\t` : name;
  const escaped = [...Buffer.from(name)].map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === '\\') return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${escaped.join('')}"`;
}
