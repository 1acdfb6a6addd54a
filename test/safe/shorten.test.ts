import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../../src/safe/limits.js';
import { shorten } from '../../src/safe/shorten.js';

describe('shorten', () => {
  it('leaves a text alone that is short enough, to the last character', () => {
    expect(shorten('')).toBe('');
    expect(shorten('Get customer')).toBe('Get customer');
    expect(shorten('a'.repeat(MAX_TEXT))).toBe('a'.repeat(MAX_TEXT));
    expect(shorten('abcde', 5)).toBe('abcde');
  });

  it('cuts a longer one to the length, the mark of the cut included', () => {
    expect(shorten('a'.repeat(MAX_TEXT + 1))).toBe(`${'a'.repeat(MAX_TEXT - 1)}…`);
    expect(shorten('abcdef', 5)).toBe('abcd…');
    expect(shorten('abcdef', 1)).toBe('…');
  });

  it('does not cut a character of two units in two', () => {
    expect(shorten('abc📞def', 5)).toBe('abc…');
    expect(shorten('abc📞def', 6)).toBe('abc📞…');
    expect(shorten('📞📞', 2)).toBe('…');
  });

  it('cuts no character in two where the text holds half a one already', () => {
    expect(shorten('\ud83da📞bc', 5)).toBe('\ud83da📞…');
    expect(shorten('\udcdeabcdef', 5)).toBe('\udcdeabc…');
  });

  it('gives a beginning of the text that is as long as can be, but for half a character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '顧', '📞', '\ud83d', '\udcde') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (whole, length) => {
        const short = shorten(whole, length);
        if (whole.length <= length) {
          expect(short).toBe(whole);
          return;
        }
        const kept = short.slice(0, -1);
        expect(short.endsWith('…')).toBe(true);
        expect(whole.startsWith(kept)).toBe(true);
        // Characters of the beginning are those of the whole text: none was cut in two.
        const characters = Array.from(kept);
        expect(characters).toEqual(Array.from(whole).slice(0, characters.length));
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short.length).toBeGreaterThanOrEqual(length - 1);
      }),
      { seed: 10, numRuns: 2000 },
    );
  });
});
