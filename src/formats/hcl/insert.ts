import type { TextEdit } from '../../source/text-edit.js';
import { type Layout, readLayout } from './layout.js';
import {
  afterBlanks,
  beforeBlanks,
  countLineBreaks,
  firstIndent,
  indentOf,
  lineBreakAt,
  lineEndAfter,
  startsLine,
} from './lines.js';
import type { Argument } from './walk.js';

/** A block of a text. */
export interface BlockPlace {
  /** Where its type starts. */
  readonly start: number;
  /** Where its braces are. */
  readonly brace: number;
  readonly close: number;
  /** How many blocks it stands in. */
  readonly depth: number;
}

/**
 * The edits that add an argument to a block: on a line of its own after the last argument before the
 * nested blocks, indented as its neighbours are, its equals sign below theirs. Where its name is too long
 * for that, an empty line goes before it: so `terraform fmt` finds nothing to change in either. An empty
 * block on one line stays on one line; another one gets lines, since HCL takes one argument there at most.
 */
export function insertArgument(
  bytes: Buffer,
  block: BlockPlace,
  name: string,
  value: number,
): TextEdit[] {
  const layout = readLayout(bytes, block.brace + 1, block.close);
  const { anchor, items } = layout;
  if (anchor === undefined)
    return [insertFirst(bytes, block, layout, `${name} = ${String(value)}`)];
  if (items === 1 && lineEndAfter(bytes, block.brace + 1, block.close) === undefined) {
    return unfold(bytes, block, anchor, name, value);
  }
  const lineEnd = lineEndAfter(bytes, anchor.value.end, block.close);
  const at = lineEnd ?? anchor.value.end;
  const lineBreak = lineBreakAt(bytes, at);
  const { gap, isApart } = gapBefore(layout, anchor, name);
  const indent = startsLine(bytes, anchor.name.start)
    ? indentOf(bytes, anchor.name.start)
    : innerIndent(bytes, block);
  const text = `${indent}${name}${gap}=${gapAfter(bytes, anchor)}${String(value)}`;
  return [{ start: at, end: at, text: lineBreak.repeat(isApart ? 2 : 1) + text }];
}

/** Puts an argument into a block that has none, before its nested blocks. */
function insertFirst(bytes: Buffer, block: BlockPlace, { first }: Layout, text: string): TextEdit {
  const start = block.brace + 1;
  const lineEnd = lineEndAfter(bytes, start, block.close);
  if (lineEnd !== undefined) {
    const indent =
      first !== undefined && startsLine(bytes, first)
        ? indentOf(bytes, first)
        : innerIndent(bytes, block);
    return { start: lineEnd, end: lineEnd, text: lineBreakAt(bytes, lineEnd) + indent + text };
  }
  if (first === undefined) {
    const tail = beforeBlanks(bytes, block.close, start);
    return { start: tail, end: block.close, text: ` ${text} ` };
  }
  const gap = lineBreakAt(bytes, block.start) + innerIndent(bytes, block);
  return { start, end: afterBlanks(bytes, start), text: gap + text + gap };
}

/** Gives lines to a block that holds one argument on its own line, and a second one below it. */
function unfold(
  bytes: Buffer,
  block: BlockPlace,
  only: Argument,
  name: string,
  value: number,
): TextEdit[] {
  const lineBreak = lineBreakAt(bytes, block.start);
  const outer = lineBreak + indentOf(bytes, block.start);
  const inner = lineBreak + innerIndent(bytes, block);
  const length = only.name.end - only.name.start;
  const isOnOneLine = countLineBreaks(bytes, only.value.start, only.value.end) === 0;
  const width = isOnOneLine ? Math.max(length, name.length) : name.length;
  const text = `${name.padEnd(width)} = ${String(value)}`;
  const start = block.brace + 1;
  const tail = beforeBlanks(bytes, block.close, only.value.end);
  return [
    { start, end: afterBlanks(bytes, start), text: inner },
    ...(isOnOneLine && length < width
      ? [{ start: only.name.end, end: only.equals, text: ' '.repeat(width - length + 1) }]
      : []),
    { start: tail, end: block.close, text: inner + text + outer },
  ];
}

/** What goes between the name and its equals sign, and whether an empty line goes before. */
function gapBefore(
  { column, isAligned }: Layout,
  { name, equals }: Argument,
  wanted: string,
): { readonly gap: string; readonly isApart: boolean } {
  if (column !== undefined && column > wanted.length) {
    return { gap: ' '.repeat(column - wanted.length), isApart: false };
  }
  const isTight = equals === name.end;
  return { gap: isTight ? '' : ' ', isApart: !isTight && column !== undefined && isAligned };
}

/** What goes between the equals sign and the value: as in the argument above. */
function gapAfter(bytes: Buffer, { equals, value }: Argument): string {
  const gap = bytes.toString('latin1', equals + 1, Math.min(value.start, equals + 1 + MAX_GAP));
  return /^[ \t]*$/.test(gap) ? gap : ' ';
}

/** Bytes between an equals sign and a value that are taken over. */
const MAX_GAP = 8;

/** How the lines of a block are indented, if there are none to see it from. */
function innerIndent(bytes: Buffer, { start, depth }: BlockPlace): string {
  const indent = indentOf(bytes, start);
  if (depth === 0 || indent === '') return indent + firstIndent(bytes);
  return indent + indent.slice(0, Math.ceil(indent.length / depth));
}
