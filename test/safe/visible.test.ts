import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/safe/visible.js';

describe('visible', () => {
  it.each([
    'Get customer',
    'Grüße aus 北京 📞',
    'two\nlines',
    'a\u00a0b\u3000c',
    '::error::##[group]|`<!--@team',
    'back\\slash',
    '',
  ])('leaves alone what a reader sees as it is: %j', (text) => {
    expect(visible(text)).toBe(text);
  });

  it.each([
    { text: '\r\t', shown: String.raw`\r\t` },
    { text: '\0\u0007\b\v\f\u001b\u007f', shown: String.raw`\x00\x07\x08\x0b\x0c\x1b\x7f` },
    { text: '\u0085\u009b\u00ad', shown: String.raw`\x85\x9b\xad` },
    { text: '\u2028\u2029', shown: String.raw`\u2028\u2029` },
    {
      text: '\u202a\u202e\u2066\u2069\u061c\u200e',
      shown: String.raw`\u202a\u202e\u2066\u2069\u061c\u200e`,
    },
    { text: '\u200b\u200d\u2060\ufeff', shown: String.raw`\u200b\u200d\u2060\ufeff` },
    { text: '\u3164\u115f\uffa0\ufff9', shown: String.raw`\u3164\u115f\uffa0\ufff9` },
    { text: '\u{e0041}\u{e007f}', shown: String.raw`\u{e0041}\u{e007f}` },
  ])('shows as escapes what is not seen or misleads: $shown', ({ text, shown }) => {
    expect(visible(`Queue ${text} 1`)).toBe(`Queue ${shown} 1`);
  });

  it('leaves of any text no control character but line feeds, and none that turns directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text).replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u,
        );
      }),
      { seed: 12, numRuns: 2000 },
    );
  });
});
