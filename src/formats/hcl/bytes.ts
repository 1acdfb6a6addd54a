/** Bytes that mean something in HCL. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const BLANK = 0x20;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const DOLLAR = 0x24;
export const PERCENT = 0x25;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const BACKSLASH = 0x5c;
export const OPEN_PARENTHESIS = 0x28;
export const CLOSE_PARENTHESIS = 0x29;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Whether an identifier may start with a byte. Those of characters beyond ASCII count as letters. */
export function isIdentifierStart(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || byte === 0x5f || byte >= 0x80;
}

export function isIdentifierPart(byte: number | undefined): boolean {
  return isIdentifierStart(byte) || isDigit(byte) || byte === MINUS;
}

/** Blanks within a line. A carriage return is one where no line feed comes after it. */
export function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === TAB || byte === CARRIAGE_RETURN;
}

/** Where the line that `at` stands on ends: at its line feed, or at `limit`. */
export function endOfLine(bytes: Buffer, at: number, limit: number): number {
  const end = bytes.indexOf(LINE_FEED, at);
  return end < 0 || end > limit ? limit : end;
}
