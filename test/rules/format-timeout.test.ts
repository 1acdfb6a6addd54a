import { expect, it } from 'vitest';
import { formatTimeout } from '../../src/rules/format-timeout.js';

it.each([
  [3000, 'ms', '3000 ms'],
  [60, 's', '60 s'],
  [-1, 'ms', '-1 ms'],
  [-0, 'ms', '0 ms'],
] as const)('shows %d %s as %s', (value, unit, text) => {
  expect(formatTimeout(value, unit)).toBe(text);
});
