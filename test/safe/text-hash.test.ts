import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textHash } from '../../src/safe/text-hash.js';

/** FNV-1a with 32 bits, in numbers that know no overflow. */
function fnv1a(text: string, basis: bigint): string {
  let value = basis;
  for (const byte of Buffer.from(text)) {
    value = ((value ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
  }
  return value.toString(16).padStart(8, '0');
}

/** What the fingerprint of a finding is made of. */
function fingerprintText(node: number): string {
  return `${JSON.stringify(['timeout-default', 'flows/support.json', `node-${String(node)}`])}0`;
}

describe('textHash', () => {
  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['b', 'e70c2de5'],
    ['foobar', 'bf9cf968'],
  ])('begins with what the authors of FNV-1a make of %j', (text, expected) => {
    expect(textHash(text).slice(0, 8)).toBe(expected);
  });

  it('stays as it is from release to release, since fingerprints are kept', () => {
    expect([textHash(''), textHash(fingerprintText(2)), textHash('Störung 📞')]).toEqual([
      '811c9dc501234567',
      'eb1c44b4fdc42ffa',
      'f6725b7b5c0e3045',
    ]);
  });

  it('is the hash of any text from two beginnings, with all its zeros', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(textHash(text)).toBe(fnv1a(text, 0x811c9dc5n) + fnv1a(text, 0x01234567n));
      }),
      { numRuns: 2000, seed: 20_261_121 },
    );
  });

  it('tells alike texts apart', () => {
    const texts = ['ab', 'ba', 'a', 'aa', 'a ', ' a', 'A', 'é', 'e\u0301', '\0', '\0\0', ''];
    expect(new Set(texts.map(textHash)).size).toBe(texts.length);
  });

  it('tells the nodes of very large flows apart', () => {
    const hashes = Array.from({ length: 300_000 }, (_, node) => textHash(fingerprintText(node)));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
