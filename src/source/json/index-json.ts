import type { JsonArena } from './arena.js';

/**
 * The tokens of one JSON text, in the order in which they stand. Token 0 is the document's value; the
 * keys of an object and its values are tokens of their own, key first.
 *
 * `starts[t]` is the byte offset of token `t`, `ends[t]` the offset after it (its complement, `~end`,
 * for a string that holds an escape), `nexts[t]` the token after a container's last one. What kind a
 * token is tells its first byte. The arrays belong to the arena: they hold until the next text is read.
 */
export interface JsonIndex {
  readonly bytes: Buffer;
  /** Bytes of the text; `bytes` is longer and zero behind it. */
  readonly size: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly nexts: Int32Array;
}

/** Where and why a text is not JSON. `offset` is that of the first byte that cannot be. */
export interface JsonSyntaxError {
  readonly offset: number;
  readonly problem:
    'unexpected-end' | 'unexpected-byte' | 'bad-escape' | 'control-byte' | 'too-deep';
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/**
 * Validates the arena's text as JSON and indexes every token of it, in one pass without recursion.
 * Accepts and refuses what `JSON.parse` does, except for a byte-order mark at the start, which is passed
 * over, and for a nesting deeper than `maxDepth`, which is refused.
 */
export function indexJson(arena: JsonArena, maxDepth: number): JsonIndex | JsonSyntaxError {
  const { bytes, size, starts, ends, nexts } = arena;
  // Open containers, innermost last: the token of an object, the complement of an array's.
  const open = new Int32Array(maxDepth + 1);
  let depth = 0;
  let count = 0;
  let inObject = false;
  let i = startOfText(bytes);

  for (;;) {
    if (inObject) {
      i = skipBlanks(bytes, i);
      if (bytes[i] !== QUOTE) return unexpected(i, size);
      const keyEnd = endOfString(bytes, i);
      if (keyEnd === 0) return stringError(bytes, i, size);
      starts[count] = i;
      ends[count++] = keyEnd;
      i = skipBlanks(bytes, keyEnd < 0 ? ~keyEnd : keyEnd);
      if (bytes[i] !== COLON) return unexpected(i, size);
      i++;
    }

    i = skipBlanks(bytes, i);
    const first = bytes[i];
    if (first === QUOTE) {
      const end = endOfString(bytes, i);
      if (end === 0) return stringError(bytes, i, size);
      starts[count] = i;
      ends[count++] = end;
      i = end < 0 ? ~end : end;
    } else if (first === OPEN_BRACE || first === OPEN_BRACKET) {
      if (depth === maxDepth) return { offset: i, problem: 'too-deep' };
      const object = first === OPEN_BRACE;
      open[depth++] = object ? count : ~count;
      starts[count++] = i;
      const inside = skipBlanks(bytes, i + 1);
      if (bytes[inside] !== (object ? CLOSE_BRACE : CLOSE_BRACKET)) {
        inObject = object;
        i = inside;
        continue;
      }
      depth--;
      ends[count - 1] = i = inside + 1;
      nexts[count - 1] = count;
    } else {
      const end = endOfScalar(bytes, i);
      if (end < 0) return unexpected(~end, size);
      starts[count] = i;
      ends[count++] = i = end;
    }

    // A value has ended: close what ends with it, up to the comma before the next one.
    for (;;) {
      i = skipBlanks(bytes, i);
      if (depth === 0) {
        return i === size ? { bytes, size, starts, ends, nexts } : unexpected(i, size);
      }
      const entry = open[depth - 1] ?? 0;
      const byte = bytes[i++];
      if (byte === COMMA) {
        inObject = entry >= 0;
        break;
      }
      if (byte !== (entry >= 0 ? CLOSE_BRACE : CLOSE_BRACKET)) return unexpected(i - 1, size);
      const token = entry >= 0 ? entry : ~entry;
      ends[token] = i;
      nexts[token] = count;
      depth--;
    }
  }
}

/** Offset of the first byte after a UTF-8 byte-order mark, if there is one. */
export function startOfText(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let i = from;
  let byte = bytes[i] ?? 0;
  while (byte <= 0x20 && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) {
    byte = bytes[++i] ?? 0;
  }
  return i;
}

/** The offset after the string that opens at `quote`; its complement if it holds an escape; 0 if it is wrong. */
function endOfString(bytes: Uint8Array, quote: number): number {
  let i = quote + 1;
  let escaped = false;
  for (;;) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE) return escaped ? ~(i + 1) : i + 1;
    if (byte === BACKSLASH) {
      const length = lengthOfEscape(bytes, i);
      if (length === 0) return 0;
      escaped = true;
      i += length;
    } else if (byte < 0x20) return 0;
    else i++;
  }
}

/** Bytes of the escape at a backslash, 0 if there is no such escape. */
function lengthOfEscape(bytes: Uint8Array, backslash: number): 0 | 2 | 6 {
  switch (bytes[backslash + 1]) {
    case 0x22: // "
    case 0x5c: // \
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return 2;
    case 0x75: // u
      for (let i = backslash + 2; i < backslash + 6; i++) {
        if (!isHexDigit(bytes[i] ?? 0)) return 0;
      }
      return 6;
    default:
      return 0;
  }
}

function isHexDigit(byte: number): boolean {
  return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** The offset after the number or the word at `start`, the complement of the offset where it goes wrong. */
function endOfScalar(bytes: Uint8Array, start: number): number {
  switch (bytes[start]) {
    case 0x74:
      return endOfWord(bytes, start, 'true');
    case 0x66:
      return endOfWord(bytes, start, 'false');
    case 0x6e:
      return endOfWord(bytes, start, 'null');
    default:
      return endOfNumber(bytes, start);
  }
}

function endOfWord(bytes: Uint8Array, start: number, word: string): number {
  for (let k = 1; k < word.length; k++) {
    if (bytes[start + k] !== word.charCodeAt(k)) return ~(start + k);
  }
  return start + word.length;
}

function endOfNumber(bytes: Uint8Array, start: number): number {
  let i = bytes[start] === 0x2d ? start + 1 : start;
  if (bytes[i] === 0x30) i++;
  else {
    i = endOfDigits(bytes, i);
    if (i < 0) return i;
  }
  if (bytes[i] === 0x2e) {
    i = endOfDigits(bytes, i + 1);
    if (i < 0) return i;
  }
  if (((bytes[i] ?? 0) | 0x20) === 0x65) {
    const sign = bytes[i + 1];
    i = endOfDigits(bytes, sign === 0x2b || sign === 0x2d ? i + 2 : i + 1);
  }
  return i;
}

/** The offset after one digit or more, the complement of `start` if there is none. */
function endOfDigits(bytes: Uint8Array, start: number): number {
  let i = start;
  while (isDigit(bytes[i] ?? 0)) i++;
  return i === start ? ~start : i;
}

function unexpected(offset: number, size: number): JsonSyntaxError {
  return { offset, problem: offset >= size ? 'unexpected-end' : 'unexpected-byte' };
}

/** Goes again through a string that `endOfString` refused, to say where. */
function stringError(bytes: Uint8Array, quote: number, size: number): JsonSyntaxError {
  let i = quote + 1;
  for (;;) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x20) {
      return i >= size
        ? { offset: size, problem: 'unexpected-end' }
        : { offset: i, problem: 'control-byte' };
    }
    const length = byte === BACKSLASH ? lengthOfEscape(bytes, i) : 1;
    if (length === 0) {
      return /^\\(?:u[\da-f]{0,3})?$/i.test(latin1(bytes, i, size))
        ? { offset: size, problem: 'unexpected-end' }
        : { offset: i, problem: 'bad-escape' };
    }
    i += length;
  }
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 7)));
}
