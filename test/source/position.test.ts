import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocator, type Position } from '../../src/source/position.js';

/** The positions of pieces of a text, asked for in this order with one locator. */
function positionsOf(text: string, ...pieces: readonly string[]): Position[] {
  const bytes = Buffer.from(text);
  const position = createLocator(bytes, bytes.length);
  return pieces.map((piece) => {
    const offset = bytes.indexOf(piece);
    if (offset < 0) throw new Error(`${piece} does not stand in the text`);
    return position(offset);
  });
}

describe('createLocator', () => {
  it('begins with line 1, column 1', () => {
    const position = createLocator(Buffer.from('{}'), 2);
    expect(position(0)).toEqual({ line: 1, column: 1 });
    expect(position(1)).toEqual({ line: 1, column: 2 });
  });

  it('counts lines and columns', () => {
    expect(
      positionsOf('{\n  "name": "x",\n\n  "timeout": 3000\n}\n', '"name"', '3000', '}'),
    ).toEqual([
      { line: 2, column: 3 },
      { line: 4, column: 14 },
      { line: 5, column: 1 },
    ]);
  });

  it('counts CRLF as one line end', () => {
    expect(positionsOf('{\r\n  "timeout":\r\n3000\r\n}', '"timeout"', '3000', '}')).toEqual([
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });

  it('counts a tab as one column', () => {
    expect(positionsOf('{\n\t\t"timeout":\t3000\n}', '"timeout"', '3000')).toEqual([
      { line: 2, column: 3 },
      { line: 2, column: 14 },
    ]);
  });

  it('gives a byte-order mark no column', () => {
    const text = '\ufeff{"timeout": 3000}\n[]';
    expect(positionsOf(text, '{', '3000', '[')).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 13 },
      { line: 2, column: 1 },
    ]);
    const bytes = Buffer.from(text);
    const position = createLocator(bytes, bytes.length);
    expect([0, 1, 3, 0].map(position)).toEqual(
      Array.from({ length: 4 }, () => ({ line: 1, column: 1 })),
    );
  });

  it('counts columns in UTF-16 units, of a line end within a string none', () => {
    expect(positionsOf('{"é": 1, "顧客": 2, "📞📞": 3, "\u2028": 4}', '1', '2', '3', '4')).toEqual([
      { line: 1, column: 7 },
      { line: 1, column: 16 },
      { line: 1, column: 27 },
      { line: 1, column: 35 },
    ]);
  });

  it('finds offsets in any order, the same one twice too', () => {
    expect(positionsOf('[1,\n2,\n"é", 3]', '3', '1', '2', '2', '1', '3')).toEqual([
      { line: 3, column: 6 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 1 },
      { line: 1, column: 2 },
      { line: 3, column: 6 },
    ]);
  });

  it('puts the end of a text behind its last character', () => {
    const endOf = (text: string): Position => {
      const bytes = Buffer.from(text);
      return createLocator(bytes, bytes.length)(bytes.length);
    };
    expect(endOf('')).toEqual({ line: 1, column: 1 });
    expect(endOf('\ufeff')).toEqual({ line: 1, column: 1 });
    expect(endOf('{}')).toEqual({ line: 1, column: 3 });
    expect(endOf('{}\n')).toEqual({ line: 2, column: 1 });
    expect(endOf('{\r\n "é')).toEqual({ line: 2, column: 4 });
  });

  it('looks no further than the text, whatever the buffer holds behind it', () => {
    const bytes = Buffer.from('[1,\n2]\n\n\nremains\n');
    const position = createLocator(bytes, 6);
    expect(position(6)).toEqual({ line: 2, column: 3 });
    expect(position(1000)).toEqual({ line: 2, column: 3 });
    expect(position(4)).toEqual({ line: 2, column: 1 });
  });

  it('agrees with a naive count over the decoded text', () => {
    const unit = fc.constantFrom(
      '\n',
      '\n',
      '\r\n',
      '\r',
      '\t',
      'a',
      '"',
      'é',
      '顧',
      '📞',
      '\ufeff',
    );
    const texts = fc.string({ unit, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { minLength: 1 }), (text, choices) => {
        const bytes = Buffer.from(text);
        const position = createLocator(bytes, bytes.length);
        const characters = Array.from(text);
        for (const choice of choices) {
          const before = characters.slice(0, choice % (characters.length + 1)).join('');
          const lines = before.replace(/^\ufeff/, '').split('\n');
          expect(position(Buffer.byteLength(before))).toEqual({
            line: lines.length,
            column: (lines.at(-1)?.length ?? 0) + 1,
          });
        }
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('walks once over a text that is one long line, however many places are asked for', () => {
    const size = 16 * 1024 * 1024;
    const bytes = Buffer.alloc(size, ' ');
    const position = createLocator(bytes, size);
    const places = 40_000;
    const begin = performance.now();
    let column = 0;
    for (let i = 1; i <= places; i++) ({ column } = position(Math.floor((i * size) / places)));
    const elapsed = performance.now() - begin;
    expect(column).toBe(size + 1);
    // Tens of milliseconds for one walk, many seconds for one from each place on.
    expect(elapsed).toBeLessThan(1000);
  });
});
