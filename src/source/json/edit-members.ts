import type { TextEdit } from '../text-edit.js';
import type { JsonIndex } from './index-json.js';
import { after, endOf, keysOf, NO_TOKEN, startOf, type Token } from './tokens.js';

/**
 * The edit that adds a number to an object, under the last of the given keys; the others become objects
 * in one another. It is written as its neighbours are: as the last member, with their indentation, line
 * ends and spaces, on one line where they stand on one line.
 */
export function insertNumber(
  json: JsonIndex,
  object: Token,
  keys: readonly string[],
  value: number,
): TextEdit {
  const [previous, last] = lastKeysOf(json, object);
  if (last === NO_TOKEN) return fillObject(json, object, keys, value);
  const from = previous === NO_TOKEN ? startOf(json, object) + 1 : endOf(json, previous + 1);
  const between = textBetween(json, from, startOf(json, last));
  const colon = colonAfter(json, last);
  const [lineBreak = ''] = /\r?\n[ \t]*(?=,?[ \t]*$)/.exec(between) ?? [];
  const isOnLine = lineBreak !== '' && !/\n[ \t]*,/.test(between);
  const style = isOnLine
    ? lineStyle(json, lineBreak, colon)
    : oneLineStyle(colon, textAfterBrace(json, object));
  const end = endOf(json, last + 1);
  const separator = separatorLike(between, lineBreak, colon);
  return { start: end, end, text: separator + membersText(keys, value, style) };
}

/** The comma and the blanks before a new member, as they stand before the last one. */
function separatorLike(between: string, lineBreak: string, colon: string): string {
  const comma = between.indexOf(',');
  // An only member has no comma before it to imitate; its colon tells whether blanks are liked.
  if (comma < 0) return `,${lineBreak === '' ? blanksOf(colon) : lineBreak}`;
  const isCommaFirst = between.slice(0, comma).includes('\n');
  if (isCommaFirst) return lineBreak + between.slice(comma);
  return `,${lineBreak === '' ? between.slice(comma + 1) : lineBreak}`;
}

/**
 * The edit that takes a member out of an object of which it is not the last one, and leaves the lines of
 * the others as they are. `afterRemoved` tells that the member before it is taken out as well.
 */
export function removeMember(json: JsonIndex, key: Token, afterRemoved = false): TextEdit {
  const end = endOf(json, key + 1);
  const next = startOf(json, after(json, key + 1));
  const isLastOnLine = textBetween(json, end, next).includes('\n');
  const start = isLastOnLine && !afterRemoved ? startOfComma(json, startOf(json, key)) : NO_TOKEN;
  return start === NO_TOKEN
    ? { start: startOf(json, key), end: next, text: '' }
    : { start, end, text: '' };
}

/** Where the comma begins, with its blanks, that ends a member on the line of an offset; else `NO_TOKEN`. */
function startOfComma(json: JsonIndex, offset: number): number {
  const before = textBetween(json, Math.max(0, offset - MAX_BLANKS), offset);
  const [comma] = /(?<=[^\s,])[ \t]*,[ \t]*$/.exec(before) ?? [];
  return comma === undefined ? NO_TOKEN : offset - comma.length;
}

/** Blanks around a comma on one line that are looked at. */
const MAX_BLANKS = 200;

/** How new members are written. */
interface Style {
  /** What stands between a key and its value. */
  readonly colon: string;
  /** What stands after `{` and before `}` of an object at a depth below the new member. */
  readonly open: (depth: number) => string;
  readonly close: (depth: number) => string;
}

function membersText(keys: readonly string[], value: number, style: Style, depth = 0): string {
  const [key = '', ...rest] = keys;
  const inner =
    rest.length === 0
      ? String(value)
      : `{${style.open(depth)}${membersText(rest, value, style, depth + 1)}${style.close(depth)}}`;
  return `${JSON.stringify(key)}${style.colon}${inner}`;
}

/** Each member on a line of its own. `gap` is what stands before a member: a line break and its indentation. */
function lineStyle(json: JsonIndex, gap: string, colon: string): Style {
  const lineBreak = gap.includes('\r\n') ? '\r\n' : '\n';
  const indent = gap.slice(gap.lastIndexOf('\n') + 1);
  const unit = indentUnit(json, indent);
  return {
    colon,
    open: (depth) => lineBreak + indent + unit.repeat(depth + 1),
    close: (depth) => lineBreak + indent + unit.repeat(depth),
  };
}

function oneLineStyle(colon: string, padding: string): Style {
  return { colon, open: () => padding, close: () => padding };
}

/** Puts the members into an object that has none. */
function fillObject(
  json: JsonIndex,
  object: Token,
  keys: readonly string[],
  value: number,
): TextEdit {
  const start = startOf(json, object) + 1;
  const end = endOf(json, object) - 1;
  const line = lineOf(json, startOf(json, object));
  const colon = neighbouringColon(json, object, line.startsWithKey);
  if (!line.startsWithKey) {
    const padding = textBetween(json, start, end).includes('\n') ? '' : paddingLike(json, object);
    const text = membersText(keys, value, oneLineStyle(colon, padding));
    return { start, end, text: padding + text + padding };
  }
  const unit = indentUnit(json, line.indent);
  const style = lineStyle(json, line.lineBreak + line.indent + unit, colon);
  const text = membersText(keys, value, style);
  return {
    start,
    end,
    text: `${line.lineBreak}${line.indent}${unit}${text}${line.lineBreak}${line.indent}`,
  };
}

/** The last two keys of an object, as far as there are any. */
function lastKeysOf(json: JsonIndex, object: Token): [previous: Token, last: Token] {
  let previous = NO_TOKEN;
  let last = NO_TOKEN;
  for (const key of keysOf(json, object)) {
    previous = last;
    last = key;
  }
  return [previous, last];
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function textBetween(json: JsonIndex, start: number, end: number): string {
  return json.bytes.toString('latin1', start, end);
}

/** What stands between a key and its value, without line breaks, which nobody wants repeated. */
function colonAfter(json: JsonIndex, key: Token): string {
  const text = textBetween(json, endOf(json, key), startOf(json, key + 1));
  return text.includes('\n') ? ': ' : text;
}

function blanksOf(colon: string): string {
  return colon.slice(colon.indexOf(':') + 1);
}

/** The blanks after an object's brace, where its first member stands on the same line. */
function textAfterBrace(json: JsonIndex, object: Token): string {
  const start = startOf(json, object) + 1;
  const text = textBetween(json, start, startOf(json, object + 1));
  return text.includes('\n') ? '' : text;
}

/** The colon of the member before, where there is one nearby; else one that fits the commas. */
function neighbouringColon(json: JsonIndex, object: Token, isOnLine: boolean): string {
  const start = startOf(json, object);
  const before = textBetween(json, Math.max(0, start - NEARBY), start);
  const colons = [...before.matchAll(/"([ \t]*:[ \t]*)(?=["{[\d\-tfn]|$)/g)];
  return colons.at(-1)?.[1] ?? (isOnLine || /,[ \t]/.test(before) ? ': ' : ':');
}

/** Blanks within the braces of an empty object, as the braces around it have them, or those before it. */
function paddingLike(json: JsonIndex, object: Token): string {
  const start = startOf(json, object);
  const end = endOf(json, object);
  let at = end;
  while (isBlank(json.bytes[at])) at++;
  const blanks = textBetween(json, end, at);
  if (json.bytes[at] === 0x7d && !blanks.includes('\n')) return blanks;
  const before = textBetween(json, Math.max(0, start - NEARBY), start);
  return [...before.matchAll(/\{([ \t]*)"/g)].at(-1)?.[1] ?? '';
}

/** Bytes before an object that tell how others are written. */
const NEARBY = 512;

/** Bytes that are looked at to find the start of a line, or how deep one level is indented. */
const REACH = 16 * 1024;

/** The line that an offset lies on; in a text without line breaks nearby there is none to speak of. */
function lineOf(
  json: JsonIndex,
  offset: number,
): { indent: string; lineBreak: string; startsWithKey: boolean } {
  const from = Math.max(0, offset - REACH);
  const newline = json.bytes.subarray(from, offset).lastIndexOf(0x0a);
  if (newline < 0) return { indent: '', lineBreak: '\n', startsWithKey: false };
  const start = from + newline + 1;
  const [indent = ''] = /^[ \t]*/.exec(textBetween(json, start, offset)) ?? [];
  return {
    indent,
    lineBreak: json.bytes[start - 2] === 0x0d ? '\r\n' : '\n',
    startsWithKey: KEY_AT_MOST.test(textBetween(json, start + indent.length, offset)),
  };
}

/** Nothing, or a key with its colon. */
const KEY_AT_MOST = /^(?:"(?:[^"\\]|\\.)*"\s*:\s*)?$/s;

/** How deep a level is indented: as far as the first line of the text that is indented at all. */
function indentUnit(json: JsonIndex, indent: string): string {
  const [, first] = /\n([ \t]+)\S/.exec(textBetween(json, 0, Math.min(json.size, REACH))) ?? [];
  return first ?? (indent.startsWith('\t') ? '\t' : '  ');
}
