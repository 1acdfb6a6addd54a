import { MAX_DEPTH } from '../../safe/limits.js';
import type { Span } from '../site.js';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PARENTHESIS,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
} from './bytes.js';
import { advance, createScanner, fail, type Scanner } from './scanner.js';
import { type HclFailure, TOO_DEEP } from './template.js';

/** `name = value`, on as many lines as the brackets of the value span. */
export interface Argument {
  readonly kind: 'argument';
  /** How many blocks it stands in. */
  readonly depth: number;
  readonly name: Span;
  /** Where its equals sign is. */
  readonly equals: number;
  /** From its first token to its last, without comments; empty where there is none. */
  readonly value: Span;
}

/** The beginning of a block: its type, its labels and its brace. */
export interface BlockStart {
  readonly kind: 'block';
  readonly depth: number;
  readonly type: Span;
  /** With their quotes, where they have any; of more than four only the first four. */
  readonly labels: readonly Span[];
  /** Where its brace is. */
  readonly brace: number;
}

/** The end of a block. */
export interface BlockEnd {
  readonly kind: 'end';
  /** The depth of the block. */
  readonly depth: number;
  readonly brace: number;
}

/**
 * Something that is neither an argument nor a block, up to the end of its line; or what another tool puts
 * something in the place of, like `{{#if crm}}`.
 */
export interface Stray {
  readonly kind: 'stray' | 'placeholder';
  readonly depth: number;
  readonly span: Span;
}

export type HclEvent =
  Argument | BlockStart | BlockEnd | Stray | ({ readonly kind: 'failure' } & HclFailure);

const MAX_LABELS = 4;

/**
 * Goes through the arguments and the blocks of a text in HCL's native syntax, or of the body of one block
 * of it, in the order in which they stand. A failure is the last of the events.
 */
export function* walk(bytes: Buffer, from: number, limit: number): Generator<HclEvent> {
  const scanner = createScanner(bytes, from, limit);
  /** The braces of the blocks that are open. */
  const open: number[] = [];
  advance(scanner);
  for (;;) {
    const { kind, start, end } = scanner;
    const depth = open.length;
    switch (kind) {
      case 'newline':
        advance(scanner);
        continue;
      case 'failure':
        yield { kind, message: scanner.message, offset: start };
        return;
      case 'end': {
        const brace = open.pop();
        if (brace === undefined) return;
        fail(scanner, brace, 'the block that this "{" opens is never closed');
        continue;
      }
      case 'close':
        if (bytes[start] !== CLOSE_BRACE || open.pop() === undefined) {
          fail(scanner, start, `nothing is open that this "${textOf(scanner)}" closes`);
          continue;
        }
        yield { kind: 'end', depth: depth - 1, brace: start };
        advance(scanner);
        continue;
      case 'identifier': {
        const name = { start, end };
        if (advance(scanner) === 'equals') {
          const equals = scanner.start;
          advance(scanner);
          const value = readExpression(scanner);
          if (value !== undefined) yield { kind: 'argument', depth, name, equals, value };
          continue;
        }
        const labels = readLabels(scanner);
        if (scanner.kind === 'open' && bytes[scanner.start] === OPEN_BRACE) {
          const brace = scanner.start;
          if (open.push(brace) > MAX_DEPTH) {
            fail(scanner, brace, TOO_DEEP);
            continue;
          }
          yield { kind: 'block', depth, type: name, labels, brace };
          advance(scanner);
          continue;
        }
        const last = labels.at(-1)?.end ?? end;
        const rest = readExpression(scanner);
        if (rest === undefined) continue;
        const span = { start, end: rest.end > rest.start ? rest.end : last };
        yield { kind: 'stray', depth, span };
        continue;
      }
      case 'number':
      case 'string':
      case 'heredoc':
      case 'open':
      case 'equals':
      case 'comma':
      case 'symbol': {
        const placeholder = endOfPlaceholder(bytes, start, limit);
        if (placeholder !== undefined) {
          yield { kind: 'placeholder', depth, span: { start, end: placeholder } };
          scanner.end = placeholder;
          advance(scanner);
          continue;
        }
        const span = readExpression(scanner);
        if (span !== undefined) yield { kind: 'stray', depth, span };
      }
    }
  }
}

/** The brackets of placeholders; in HCL none of them may begin an argument or a block. */
const PLACEHOLDERS = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
] as const;

/** Where the placeholder ends that starts at `start` and is closed on its line; undefined where there is none. */
function endOfPlaceholder(bytes: Buffer, start: number, limit: number): number | undefined {
  const opening = bytes.toString('latin1', start, start + 2);
  const pair = PLACEHOLDERS.find(([open]) => open === opening);
  if (pair === undefined) return undefined;
  const near = bytes.subarray(start, Math.min(limit, start + MAX_PLACEHOLDER));
  const end = near.indexOf(pair[1], 2, 'latin1');
  return end < 0 || near.subarray(0, end).includes(LINE_FEED) ? undefined : start + end + 2;
}

/** Bytes of a placeholder that are looked at to find its end. */
const MAX_PLACEHOLDER = 1000;

function readLabels(scanner: Scanner): Span[] {
  const labels: Span[] = [];
  while (scanner.kind === 'string' || scanner.kind === 'identifier') {
    if (labels.length < MAX_LABELS) labels.push({ start: scanner.start, end: scanner.end });
    advance(scanner);
  }
  return labels;
}

/**
 * Reads on to the end of the line, or to a bracket that closes the block around it; within brackets lines
 * do not count. It gives what it read, undefined where that cannot be read: then the scanner has failed.
 */
function readExpression(scanner: Scanner): Span | undefined {
  const { start } = scanner;
  let end = start;
  const open: number[] = [];
  for (;;) {
    switch (scanner.kind) {
      case 'failure':
        return undefined;
      case 'end':
        if (open.length === 0) return { start, end };
        failUnclosed(scanner, open);
        return undefined;
      case 'newline':
        if (open.length === 0) return { start, end };
        break;
      case 'open':
        if (open.push(scanner.start) > MAX_DEPTH) {
          fail(scanner, scanner.start, TOO_DEEP);
          return undefined;
        }
        break;
      case 'close': {
        const bracket = open.pop();
        if (bracket === undefined) return { start, end };
        if (scanner.bytes[scanner.start] !== closing(scanner.bytes[bracket])) {
          const opened = String.fromCharCode(scanner.bytes[bracket] ?? 0);
          const message = `unexpected "${textOf(scanner)}": the "${opened}" before it is not closed`;
          fail(scanner, scanner.start, message);
          return undefined;
        }
        break;
      }
      case 'identifier':
      case 'number':
      case 'string':
      case 'heredoc':
      case 'equals':
      case 'comma':
      case 'symbol':
        break;
    }
    if (scanner.kind !== 'newline') ({ end } = scanner);
    advance(scanner);
  }
}

function failUnclosed(scanner: Scanner, open: readonly number[]): void {
  const bracket = open.at(-1) ?? 0;
  const opened = String.fromCharCode(scanner.bytes[bracket] ?? 0);
  fail(scanner, bracket, `this "${opened}" is never closed`);
}

function closing(byte: number | undefined): number {
  if (byte === OPEN_BRACE) return CLOSE_BRACE;
  return byte === OPEN_BRACKET ? CLOSE_BRACKET : CLOSE_PARENTHESIS;
}

function textOf({ bytes, start, end }: Scanner): string {
  return bytes.toString('latin1', start, end);
}
