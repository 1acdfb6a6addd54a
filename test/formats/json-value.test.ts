import { describe, expect, it } from 'vitest';
import { describe as describeToken } from '../../src/formats/json-value.js';
import { indexOf } from '../support/lint-text.js';

describe('describe', () => {
  it.each([
    ['null', 'null'],
    ['{}', 'an object'],
    ['[]', 'an array'],
    ['"x"', 'a string'],
    ['-1', 'a number'],
    ['true', 'a boolean'],
    ['false', 'a boolean'],
  ])('calls %s %s', (text, words) => {
    expect(describeToken(indexOf(text), 0)).toBe(words);
  });
});
