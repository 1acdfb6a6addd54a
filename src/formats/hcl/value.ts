import { shorten } from '../../safe/shorten.js';
import type { Actual, SiteState, Span } from '../site.js';
import { MINUS, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './bytes.js';
import { advance, createScanner, type Scanner } from './scanner.js';
import { readTemplate } from './template.js';

/** What the value of an argument is as a timeout; `null` is not set, as Terraform sees it. */
export function stateOf(bytes: Buffer, span: Span): SiteState {
  const scanner = createScanner(bytes, span.start, span.end);
  advance(scanner);
  const isNegative = scanner.kind === 'symbol' && bytes[scanner.start] === MINUS;
  if (isNegative) advance(scanner);
  if (scanner.end === span.end) {
    if (scanner.kind === 'number') return ofNumber(bytes, span, scanner, isNegative);
    if (!isNegative) return ofToken(bytes, span, scanner);
  }
  const text = excerpt(bytes, span);
  return isCollection(bytes, span) || isMalformed(bytes, span)
    ? { kind: 'invalid', actual: text, text, span }
    : { kind: 'dynamic', text, span };
}

function ofNumber(bytes: Buffer, span: Span, number: Span, isNegative: boolean): SiteState {
  const size = Number(bytes.toString('latin1', number.start, number.end));
  const value = isNegative ? -size : size;
  if (Number.isInteger(value)) return { kind: 'literal', value, span };
  const text = excerpt(bytes, span);
  return { kind: 'invalid', actual: Number.isFinite(value) ? value : text, text, span };
}

/** A value of one token that is no number. */
function ofToken(bytes: Buffer, span: Span, { kind, isTemplate }: Scanner): SiteState {
  const text = excerpt(bytes, span);
  const invalid = (actual: Actual): SiteState => ({ kind: 'invalid', actual, text, span });
  if (kind === 'string' && !isTemplate) return invalid(shorten(stringOf(bytes, span) ?? text));
  if (kind === 'heredoc' && !isTemplate) return invalid(text);
  switch (text) {
    case 'null':
      return { kind: 'absent', span };
    case 'true':
    case 'false':
      return invalid(text === 'true');
    default:
      return { kind: 'dynamic', text, span };
  }
}

/** Whether a value is a list or an object, and no `{{placeholder}}` of another tool. */
function isCollection(bytes: Buffer, { start, end }: Span): boolean {
  const opening = bytes[start];
  if (opening !== OPEN_BRACE && opening !== OPEN_BRACKET) return false;
  if (opening === OPEN_BRACE && bytes[start + 1] === OPEN_BRACE) return false;
  const scanner = createScanner(bytes, start, end);
  let depth = 0;
  do {
    advance(scanner);
    if (scanner.kind === 'open') depth++;
    if (scanner.kind === 'close') depth--;
  } while (depth > 0 && scanner.kind !== 'end' && scanner.kind !== 'failure');
  return scanner.end === end;
}

/**
 * Whether HCL cannot read a value: two values stand side by side, or there is a comma or a quote of another
 * language. Characters that HCL does not know are left to the tool that puts a value in their place.
 */
export function isMalformed(bytes: Buffer, { start, end }: Span): boolean {
  if (bytes.subarray(start, end).includes('{{')) return false;
  const scanner = createScanner(bytes, start, end);
  let depth = 0;
  let isAfterValue = false;
  for (;;) {
    const kind = advance(scanner);
    switch (kind) {
      case 'open':
        if (depth === 0 && isAfterValue && bytes[scanner.start] === OPEN_BRACE) return true;
        depth++;
        break;
      case 'close':
        depth--;
        break;
      case 'identifier':
      case 'number':
      case 'string':
      case 'heredoc':
        if (depth === 0 && isAfterValue) return true;
        break;
      case 'symbol':
        if (depth === 0 && FOREIGN.includes(bytes[scanner.start])) return true;
        break;
      case 'comma':
      case 'equals':
        if (depth === 0) return true;
        break;
      case 'newline':
        break;
      case 'end':
      case 'failure':
        return false;
    }
    isAfterValue = kind !== 'open' && kind !== 'symbol';
  }
}

/** Quotes of other languages, and what ends a statement there. */
const FOREIGN: readonly (number | undefined)[] = [0x27, 0x60, 0x3b];

/** The value of a string or of a bare word; undefined for a template, and for a text longer than any name. */
export function stringOf(bytes: Buffer, { start, end }: Span): string | undefined {
  if (end - start > MAX_STRING) return undefined;
  if (bytes[start] !== QUOTE) return bytes.toString('utf8', start, end);
  const text = readTemplate(bytes, start, end);
  if ('message' in text || text.isTemplate || text.end !== end) return undefined;
  return decode(bytes.toString('utf8', start + 1, end - 1));
}

const MAX_STRING = 64 * 1024;

function decode(text: string): string {
  if (!/[\\$%]/.test(text)) return text;
  return text.replace(
    /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\(.)|([$%])\4\{/gs,
    (
      _,
      short: string | undefined,
      long: string | undefined,
      letter: string | undefined,
      sign: string | undefined,
    ) => {
      if (sign !== undefined) return `${sign}{`;
      if (letter !== undefined) return LETTERS.get(letter) ?? letter;
      const code = parseInt(short ?? long ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** A value on one line, cut where it is long. */
export function excerpt(bytes: Buffer, { start, end }: Span): string {
  const cut = Math.min(end, start + MAX_EXCERPT);
  const text = bytes.toString('utf8', start, cut).replace(/\s+/g, ' ');
  return shorten(cut < end ? `${text}…` : text);
}

/** Bytes of a value that are looked at to show it. */
const MAX_EXCERPT = 1000;
