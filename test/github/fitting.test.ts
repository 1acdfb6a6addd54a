import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting } from '../../src/github/fitting.js';

describe('fitting', () => {
  it.each([
    [['ab', 'cd'], 6, ['ab', 'cd'], 0],
    [['ab', 'cd'], 5, ['ab'], 1],
    [['ab', 'cd'], 2, [], 2],
    [['', ''], 2, ['', ''], 0],
    [[], 0, [], 0],
    [['ab'], -1, [], 1],
  ])('of %j in %i bytes, a line break after each, is %j and %i more', (rows, bytes, kept, left) => {
    expect(fitting(rows, bytes)).toEqual({ rows: kept, left });
  });

  it('counts bytes, not characters', () => {
    expect(fitting(['é', '🎉'], 8)).toEqual({ rows: ['é', '🎉'], left: 0 });
    expect(fitting(['é', '🎉'], 7)).toEqual({ rows: ['é'], left: 1 });
  });

  it('keeps the first rows, tells of all others, and stays within the bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.integer({ min: 0, max: 200 }),
        (all, bytes) => {
          const { rows, left } = fitting(all, bytes);
          expect(rows).toEqual(all.slice(0, rows.length));
          expect(rows.length + left).toBe(all.length);
          expect(Buffer.byteLength(rows.map((row) => `${row}\n`).join(''))).toBeLessThanOrEqual(
            bytes,
          );
          const next = all[rows.length];
          if (next === undefined) return;
          const more = [...rows, next].map((row) => `${row}\n`).join('');
          expect(Buffer.byteLength(more)).toBeGreaterThan(bytes);
        },
      ),
    );
  });
});
