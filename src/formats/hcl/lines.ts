import { CARRIAGE_RETURN, isBlank, LINE_FEED } from './bytes.js';
import { advance, createScanner } from './scanner.js';

/** Bytes that are looked at to find where a line starts, or how lines are written. */
const REACH = 16 * 1024;

/** Where the line ends on which `from` stands, after its comments; undefined where something else comes first. */
export function lineEndAfter(bytes: Buffer, from: number, limit: number): number | undefined {
  const scanner = createScanner(bytes, from, limit);
  return advance(scanner) === 'newline' ? scanner.start : undefined;
}

/** The line break at an offset, or near one that stands within a line. */
export function lineBreakAt(bytes: Buffer, at: number): string {
  if (bytes[at] === CARRIAGE_RETURN) return '\r\n';
  if (bytes[at] === LINE_FEED) return '\n';
  const from = Math.max(0, at - REACH);
  const before = bytes.subarray(from, at).lastIndexOf(LINE_FEED);
  const near = before < 0 ? at + bytes.subarray(at, at + REACH).indexOf(LINE_FEED) : from + before;
  return bytes[near] === LINE_FEED && bytes[near - 1] === CARRIAGE_RETURN ? '\r\n' : '\n';
}

/** The blanks that the line of an offset starts with. */
export function indentOf(bytes: Buffer, at: number): string {
  const from = Math.max(0, at - REACH);
  const line = bytes.toString('latin1', from, at);
  const start = line.lastIndexOf('\n') + 1;
  if (start === 0 && from > 0) return '';
  const [indent = ''] = /^[ \t]*/.exec(line.slice(start)) ?? [];
  return indent;
}

/** How far the first line is indented that is indented at all; two blanks where none is. */
export function firstIndent(bytes: Buffer): string {
  const [, indent = '  '] = /\n([ \t]+)\S/.exec(bytes.toString('latin1', 0, REACH)) ?? [];
  return indent;
}

/** Whether nothing but blanks stands before an offset on its line. */
export function startsLine(bytes: Buffer, at: number): boolean {
  let start = at;
  while (start > 0 && isBlank(bytes[start - 1])) start--;
  return start === 0 || bytes[start - 1] === LINE_FEED;
}

/** The line breaks in a part of a text, of which no more are counted than two. */
export function countLineBreaks(bytes: Buffer, from: number, to: number): 0 | 1 | 2 {
  const part = bytes.subarray(from, to);
  const first = part.indexOf(LINE_FEED);
  if (first < 0) return 0;
  return part.indexOf(LINE_FEED, first + 1) < 0 ? 1 : 2;
}

export function afterBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (isBlank(bytes[at])) at++;
  return at;
}

export function beforeBlanks(bytes: Buffer, from: number, limit: number): number {
  let at = from;
  while (at > limit && isBlank(bytes[at - 1])) at--;
  return at;
}
