import { startOfText } from './json/index-json.js';

/** A place in a file: 1-based, the column in UTF-16 units; a byte-order mark takes no column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const NEWLINE = 0x0a;

/**
 * Turns byte offsets of a UTF-8 text into positions. It counts on from the offset asked for before, so
 * offsets in ascending order cost one walk over the text, however long its lines are.
 */
export function createLocator(bytes: Buffer, size: number): (offset: number) => Position {
  const textStart = startOfText(bytes);
  let at = textStart;
  let line = 1;
  let column = 1;
  // The first line break from `at` on, so that a long line is searched for its end only once.
  let newline = bytes.indexOf(NEWLINE, at);
  return (offset) => {
    if (offset < at) {
      at = textStart;
      line = 1;
      column = 1;
      newline = bytes.indexOf(NEWLINE, at);
    }
    const target = Math.min(Math.max(offset, textStart), size);
    while (newline >= 0 && newline < target) {
      at = newline + 1;
      line++;
      column = 1;
      newline = bytes.indexOf(NEWLINE, at);
    }
    column += bytes.toString('utf8', at, target).length;
    at = target;
    return { line, column };
  };
}
