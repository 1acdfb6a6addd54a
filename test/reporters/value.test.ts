import { describe, expect, it } from 'vitest';
import { changeOf, count, ownerOf } from '../../src/reporters/value.js';
import { bareFinding, defaultFinding } from '../support/findings.js';

describe('the owner of a timeout', () => {
  it('is called by its name, else by its id', () => {
    expect(ownerOf(defaultFinding())).toBe('Get customer');
    expect(ownerOf(bareFinding({ id: 'node-2' }))).toBe('node-2');
    expect(ownerOf(bareFinding())).toBeUndefined();
  });
});

describe('the change of a value', () => {
  it.each([
    [3000, 5000, '3000 → 5000 ms'],
    ['3000', 5000, '"3000" → 5000 ms'],
    ['a "quoted"\nline', 5000, '"a \\"quoted\\"\\nline" → 5000 ms'],
    [null, 5000, 'none → 5000 ms'],
    [true, 5000, 'true → 5000 ms'],
    [2999.5, 5000, '2999.5 → 5000 ms'],
    ['1e999', 5000, '"1e999" → 5000 ms'],
  ])('from %j to %d is %s', (actual, suggested, expected) => {
    expect(changeOf(bareFinding({ actual, suggested, unit: 'ms' }))).toBe(expected);
  });

  it('is in the unit of the format', () => {
    expect(changeOf(bareFinding({ actual: 5000, suggested: 5, unit: 's' }))).toBe('5000 → 5 s');
  });

  it('is the value alone where none is better', () => {
    expect(changeOf(bareFinding({ actual: 90_000, unit: 'ms' }))).toBe('90000');
    expect(changeOf(bareFinding({ actual: null, unit: 'ms' }))).toBe('none');
  });

  it('is none where no value is at fault', () => {
    expect(changeOf(bareFinding())).toBeUndefined();
  });
});

describe('a number and its noun', () => {
  it.each([
    [0, '0 errors'],
    [1, '1 error'],
    [2, '2 errors'],
    [12_345, '12345 errors'],
  ])('%d', (number, expected) => {
    expect(count(number, 'error')).toBe(expected);
  });
});
