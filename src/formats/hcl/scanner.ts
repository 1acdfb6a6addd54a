import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PARENTHESIS,
  COMMA,
  CARRIAGE_RETURN,
  DOT,
  EQUALS,
  GREATER,
  HASH,
  isBlank,
  isDigit,
  isIdentifierPart,
  isIdentifierStart,
  LESS,
  LINE_FEED,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PARENTHESIS,
  PLUS,
  QUOTE,
  SLASH,
} from './bytes.js';
import { endOfComment, readTemplate, UNCLOSED_COMMENT } from './template.js';

/** What a token is. A string or a heredoc is one token, with all that is in it. */
export type TokenKind =
  | 'newline'
  | 'identifier'
  | 'number'
  | 'string'
  | 'heredoc'
  | 'open'
  | 'close'
  | 'equals'
  | 'comma'
  | 'symbol'
  | 'end'
  /** From `start` on the text cannot be read; `message` tells why. */
  | 'failure';

/**
 * Goes through a text in HCL token by token; comments and blanks are passed over. It holds the token that
 * was read last, so that a large file needs no object for each of its tokens.
 */
export interface Scanner {
  readonly bytes: Buffer;
  /** Where to stop. */
  readonly limit: number;
  kind: TokenKind;
  start: number;
  end: number;
  /** Whether the string or the heredoc holds `${…}` or `%{…}`. */
  isTemplate: boolean;
  message: string;
}

/** A scanner before the first token at `from`. */
export function createScanner(bytes: Buffer, from: number, limit: number): Scanner {
  return {
    bytes,
    limit,
    kind: 'newline',
    start: from,
    end: from,
    isTemplate: false,
    message: '',
  };
}

/** Reads the next token. After the end and after a failure there is none. */
export function advance(scanner: Scanner): TokenKind {
  if (scanner.kind === 'failure') return 'failure';
  const { bytes, limit } = scanner;
  const start = skipBlanks(scanner);
  if (start === undefined) return scanner.kind;
  if (start >= limit) return emit(scanner, 'end', limit, limit);
  const byte = bytes[start];
  if (isIdentifierStart(byte)) {
    let end = start + 1;
    while (end < limit && isIdentifierPart(bytes[end])) end++;
    return emit(scanner, 'identifier', start, end);
  }
  if (isDigit(byte)) return emit(scanner, 'number', start, endOfNumber(bytes, start, limit));
  switch (byte) {
    case LINE_FEED:
      return emit(scanner, 'newline', start, start + 1);
    case CARRIAGE_RETURN:
      return emit(scanner, 'newline', start, start + 2);
    case QUOTE:
      return readText(scanner, 'string', start);
    case LESS:
      if (bytes[start + 1] === LESS) return readText(scanner, 'heredoc', start);
      break;
    case OPEN_PARENTHESIS:
    case OPEN_BRACKET:
    case OPEN_BRACE:
      return emit(scanner, 'open', start, start + 1);
    case CLOSE_PARENTHESIS:
    case CLOSE_BRACKET:
    case CLOSE_BRACE:
      return emit(scanner, 'close', start, start + 1);
    case COMMA:
      return emit(scanner, 'comma', start, start + 1);
    case EQUALS:
      if (bytes[start + 1] !== EQUALS && bytes[start + 1] !== GREATER) {
        return emit(scanner, 'equals', start, start + 1);
      }
      return emit(scanner, 'symbol', start, start + 2);
    default:
      break;
  }
  // `!=`, `<=` and `>=`: their second character is no equals sign of its own.
  return emit(scanner, 'symbol', start, bytes[start + 1] === EQUALS ? start + 2 : start + 1);
}

function emit(scanner: Scanner, kind: TokenKind, start: number, end: number): TokenKind {
  scanner.kind = kind;
  scanner.start = start;
  scanner.end = Math.min(end, scanner.limit);
  return kind;
}

/** Ends the reading at an offset. */
export function fail(scanner: Scanner, offset: number, message: string): TokenKind {
  scanner.message = message;
  return emit(scanner, 'failure', offset, offset);
}

/** Where the next token starts; undefined where a comment before it is not closed. */
function skipBlanks(scanner: Scanner): number | undefined {
  const { bytes, limit } = scanner;
  let at = scanner.end;
  while (at < limit) {
    const byte = bytes[at];
    if (byte === HASH || byte === SLASH) {
      const end = endOfComment(bytes, at, limit);
      if (end === undefined) {
        fail(scanner, at, UNCLOSED_COMMENT);
        return undefined;
      }
      if (end === at) break;
      at = end;
    } else if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) break;
    else if (isBlank(byte)) at++;
    else break;
  }
  return at;
}

function readText(scanner: Scanner, kind: 'string' | 'heredoc', start: number): TokenKind {
  const text = readTemplate(scanner.bytes, start, scanner.limit);
  if ('message' in text) return fail(scanner, text.offset, text.message);
  scanner.isTemplate = text.isTemplate;
  return emit(scanner, kind, start, text.end);
}

/** Where a number ends, fraction and exponent included. It may not end with a dot. */
function endOfNumber(bytes: Buffer, start: number, limit: number): number {
  let end = start + 1;
  for (let at = end; at < limit;) {
    const byte = bytes[at];
    if (isDigit(byte)) end = ++at;
    else if (byte === DOT) at++;
    else if (byte === 0x65 || byte === 0x45) {
      const sign = bytes[at + 1] === PLUS || bytes[at + 1] === MINUS ? 1 : 0;
      if (!isDigit(bytes[at + 1 + sign])) break;
      at += sign + 2;
      end = at;
    } else break;
  }
  return end;
}
