import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../src/safe/secrets.js';

describe('secrets', () => {
  it('are made unreadable wherever they stand in a text', () => {
    const { hide, clean } = createSecrets();
    hide('kR7pZ2vQ9x');
    expect(clean('kR7pZ2vQ9x, "kR7pZ2vQ9x" and akR7pZ2vQ9xkR7pZ2vQ9xb')).toBe(
      '***, "***" and a******b',
    );
    expect(clean('nothing secret')).toBe('nothing secret');
  });

  it('are hidden whole where one is part of another', () => {
    for (const order of [
      ['client', 'client-secret'],
      ['client-secret', 'client'],
    ]) {
      const { hide, clean } = createSecrets();
      order.forEach(hide);
      expect(clean('client-secret of client')).toBe('*** of ***');
    }
  });

  it.each(['a+b/c==', '$&$1$$', '.*.*', 'a\\b"c', '[x](y)', '^abc$'])(
    'are texts and no patterns: %s',
    (secret) => {
      const { hide, clean } = createSecrets();
      hide(secret);
      expect(clean(`it is ${secret}, not abcd`)).toBe('it is ***, not abcd');
    },
  );

  it('are not hidden where they are so short that every other word would hold them', () => {
    const { hide, clean } = createSecrets();
    ['', 'a', 'the'].forEach(hide);
    expect(clean('the answer')).toBe('the answer');
    hide('four');
    expect(clean('four, fourteen')).toBe('***, ***teen');
  });

  it('are told once each, when they become known', () => {
    const told: string[] = [];
    const { hide } = createSecrets((secret) => told.push(secret));
    ['practice-id', 'practice-secret', 'practice-id', 'abc', 'practice-token'].forEach(hide);
    expect(told).toEqual(['practice-id', 'practice-secret', 'practice-token']);
  });

  it('are hidden from then on, for each collection on its own', () => {
    const [first, second] = [createSecrets(), createSecrets()];
    expect(first.clean('practice-token')).toBe('practice-token');
    first.hide('practice-token');
    expect([first.clean('practice-token'), second.clean('practice-token')]).toEqual([
      '***',
      'practice-token',
    ]);
  });

  it('are in no text that was cleaned', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '-'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), fc.array(piece), (hidden, pieces) => {
        const { hide, clean } = createSecrets();
        hidden.forEach(hide);
        const cleaned = clean(pieces.join(' '));
        expect(hidden.filter((secret) => cleaned.includes(secret))).toEqual([]);
        expect(clean(cleaned)).toBe(cleaned);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
