import { MAX_DEPTH } from '../../safe/limits.js';
import { shorten } from '../../safe/shorten.js';
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  DOLLAR,
  endOfLine,
  HASH,
  isBlank,
  isIdentifierPart,
  isIdentifierStart,
  LESS,
  LINE_FEED,
  MINUS,
  OPEN_BRACE,
  PERCENT,
  QUOTE,
  SLASH,
  STAR,
} from './bytes.js';

/** Why a text cannot be read from `offset` on. */
export interface HclFailure {
  readonly message: string;
  readonly offset: number;
}

/** A string or a heredoc that was read to its end. */
export interface TemplateText {
  readonly end: number;
  /** Whether it holds `${…}` or `%{…}`: then its value is not known. */
  readonly isTemplate: boolean;
}

/** Something that was opened and not closed yet. */
type Frame =
  | { readonly kind: 'quoted'; readonly start: number }
  | {
      readonly kind: 'heredoc';
      readonly start: number;
      readonly marker: Buffer;
      isLineStart: boolean;
    }
  /** Between the braces of `${…}` or `%{…}`; `braces` are those opened within. */
  | { readonly kind: 'code'; readonly start: number; braces: number };

/** How far one step came: to where something opened or closed. */
type Step = { readonly at: number; readonly opened?: Frame } | HclFailure;

export const TOO_DEEP = `brackets are nested more than ${String(MAX_DEPTH)} levels deep: this file is not checked`;
export const UNCLOSED_COMMENT = 'this comment is never closed';

/**
 * Reads the string or the heredoc that starts at `start`, with the templates in it and the strings in
 * those, however deep.
 */
export function readTemplate(
  bytes: Buffer,
  start: number,
  limit: number,
): TemplateText | HclFailure {
  const first = openTemplate(bytes, start, limit);
  if ('message' in first) return first;
  const frames = [first.opened];
  let { at } = first;
  let isTemplate = false;
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const step = stepIn(frame, bytes, at, limit);
    if ('message' in step) return step;
    ({ at } = step);
    if (step.opened === undefined) {
      frames.pop();
      continue;
    }
    frames.push(step.opened);
    isTemplate = true;
    if (frames.length > MAX_DEPTH) return { message: TOO_DEEP, offset: step.opened.start };
  }
  return { end: at, isTemplate };
}

function stepIn(frame: Frame, bytes: Buffer, at: number, limit: number): Step {
  switch (frame.kind) {
    case 'quoted':
      return stepInString(frame.start, bytes, at, limit);
    case 'heredoc':
      return stepInHeredoc(frame, bytes, at, limit);
    case 'code':
      return stepInCode(frame, bytes, at, limit);
  }
}

function stepInString(start: number, bytes: Buffer, from: number, limit: number): Step {
  let at = from;
  while (at < limit) {
    const byte = bytes[at];
    if (byte === QUOTE) return { at: at + 1 };
    if (byte === LINE_FEED) break;
    if (byte === BACKSLASH && bytes[at + 1] !== LINE_FEED && bytes[at + 1] !== CARRIAGE_RETURN) {
      at += 2;
    } else if (byte === DOLLAR || byte === PERCENT) {
      const marker = templateMarker(bytes, at);
      if (marker === 'begin') return begin(at);
      at += marker === 'escape' ? 3 : 1;
    } else at++;
  }
  return { message: 'this string is not closed on its line', offset: start };
}

function stepInHeredoc(
  frame: Extract<Frame, { kind: 'heredoc' }>,
  bytes: Buffer,
  from: number,
  limit: number,
): Step {
  let at = from;
  for (;;) {
    if (frame.isLineStart) {
      const end = endOfMarker(bytes, at, endOfLine(bytes, at, limit), frame.marker);
      if (end !== undefined) return { at: end };
      frame.isLineStart = false;
    }
    if (at >= limit) break;
    const byte = bytes[at];
    if (byte === DOLLAR || byte === PERCENT) {
      const marker = templateMarker(bytes, at);
      if (marker === 'begin') return begin(at);
      at += marker === 'escape' ? 3 : 1;
    } else {
      frame.isLineStart = byte === LINE_FEED;
      at++;
    }
  }
  const marker = JSON.stringify(shorten(frame.marker.toString()));
  return { message: `no line ends this heredoc with its marker ${marker}`, offset: frame.start };
}

function stepInCode(
  frame: Extract<Frame, { kind: 'code' }>,
  bytes: Buffer,
  from: number,
  limit: number,
): Step {
  let at = from;
  while (at < limit) {
    const byte = bytes[at];
    if (byte === QUOTE || (byte === LESS && bytes[at + 1] === LESS)) {
      return openTemplate(bytes, at, limit);
    }
    if (byte === HASH || byte === SLASH) {
      const end = endOfComment(bytes, at, limit);
      if (end === undefined) return { message: UNCLOSED_COMMENT, offset: at };
      at = Math.max(end, at + 1);
      continue;
    }
    if (byte === OPEN_BRACE) frame.braces++;
    if (byte === CLOSE_BRACE) {
      if (frame.braces === 0) return { at: at + 1 };
      frame.braces--;
    }
    at++;
  }
  const opening = bytes.toString('latin1', frame.start, frame.start + 2);
  return { message: `this "${opening}" is never closed`, offset: frame.start };
}

function begin(at: number): Step {
  return { at: at + 2, opened: { kind: 'code', start: at, braces: 0 } };
}

/** What a `$` or a `%` in a string stands for: `${` begins a template, `$${` is an escaped `${`. */
function templateMarker(bytes: Buffer, at: number): 'begin' | 'escape' | undefined {
  if (bytes[at + 1] === OPEN_BRACE) return 'begin';
  return bytes[at + 1] === bytes[at] && bytes[at + 2] === OPEN_BRACE ? 'escape' : undefined;
}

/** Opens the string or the heredoc that starts at `at`. */
function openTemplate(
  bytes: Buffer,
  at: number,
  limit: number,
): { readonly at: number; readonly opened: Frame } | HclFailure {
  if (bytes[at] === QUOTE) return { at: at + 1, opened: { kind: 'quoted', start: at } };
  const start = at + (bytes[at + 2] === MINUS ? 3 : 2);
  let end = start;
  if (isIdentifierStart(bytes[start])) while (isIdentifierPart(bytes[end])) end++;
  const line = bytes[end] === CARRIAGE_RETURN ? end + 1 : end;
  if (end === start || bytes[line] !== LINE_FEED || line >= limit) {
    const message = 'a heredoc begins with "<<" or "<<-" and a marker that ends its line';
    return { message, offset: at };
  }
  const marker = bytes.subarray(start, end);
  return { at: line + 1, opened: { kind: 'heredoc', start: at, marker, isLineStart: true } };
}

/** Where the marker of a heredoc ends on the line from `from` to `to`, if nothing else stands on it. */
function endOfMarker(bytes: Buffer, from: number, to: number, marker: Buffer): number | undefined {
  let start = from;
  while (start < to && isBlank(bytes[start])) start++;
  let end = to;
  while (end > start && isBlank(bytes[end - 1])) end--;
  if (end - start !== marker.length) return undefined;
  return marker.compare(bytes, start, end) === 0 ? end : undefined;
}

/**
 * Where the comment at `at` ends, before the line break if it goes as far; `at` itself where there is none,
 * undefined where it is not closed.
 */
export function endOfComment(bytes: Buffer, at: number, limit: number): number | undefined {
  const next = bytes[at + 1];
  if (bytes[at] === HASH || (bytes[at] === SLASH && next === SLASH)) {
    const end = endOfLine(bytes, at, limit);
    return end < limit && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  }
  if (bytes[at] !== SLASH || next !== STAR) return at;
  const end = bytes.indexOf('*/', at + 2, 'latin1');
  return end < 0 || end + 2 > limit ? undefined : end + 2;
}
