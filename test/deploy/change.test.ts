import { describe, expect, it } from 'vitest';
import { type Change, changeText } from '../../src/deploy/change.js';

function change(from: Change['from'], to: Change['to'], unit: Change['unit'] = 'ms'): Change {
  return { pointer: '/timeout', from, to, unit };
}

describe('changeText', () => {
  it.each([
    [change(3000, 5000), '3000 → 5000 ms'],
    [change(null, 5000), 'none → 5000 ms'],
    [change(5000, null), '5000 → none ms'],
    [change('3000', 5000), '"3000" → 5000 ms'],
    [change(true, 5000), 'true → 5000 ms'],
    [change(2999.5, 5000), '2999.5 → 5000 ms'],
    [change(3, 5, 's'), '3 → 5 s'],
    [change('a\n"b"', 5000), String.raw`"a\n\"b\"" → 5000 ms`],
  ])('says %j as %s', (given, text) => {
    expect(changeText(given)).toBe(text);
  });
});
