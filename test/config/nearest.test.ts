import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/config/nearest.js';

const KEYS = ['include', 'exclude', 'targets', 'rules', 'overrides', 'suppressions', 'formats'];

describe('the nearest known name', () => {
  it.each([
    ['includes', 'include'],
    ['exlude', 'exclude'],
    ['Target', 'targets'],
    ['RULES', 'rules'],
    ['overide', 'overrides'],
    ['supressions', 'suppressions'],
    ['format', 'formats'],
  ])('of %s is %s', (name, expected) => {
    expect(nearest(name, KEYS)).toBe(expected);
    expect(didYouMean(name, KEYS)).toBe(`did you mean "${expected}"?`);
  });

  it.each(['x', '', 'plugins', 'extends', '__proto__', '🎉🎉🎉'])('of %o is none', (name) => {
    expect(nearest(name, KEYS)).toBeUndefined();
    expect(didYouMean(name, KEYS)).toBe(
      'known here: include, exclude, targets, rules, overrides, suppressions, formats',
    );
  });

  it('is the nearer of two', () => {
    expect(nearest('timeout-rang', ['timeout-type', 'timeout-range', 'timeout-unit'])).toBe(
      'timeout-range',
    );
  });

  it('is none where nothing is known', () => {
    expect(nearest('rules', [])).toBeUndefined();
    expect(didYouMean('rules', [])).toBe('known here: nothing');
  });
});
