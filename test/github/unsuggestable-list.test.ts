import { describe, expect, it } from 'vitest';
import type { Unsuggestable } from '../../src/github/suggestion.js';
import { unsuggestableList } from '../../src/github/unsuggestable-list.js';
import { defaultFinding } from '../support/findings.js';

const FINDING =
  '**timeout-default**: <code>The timeout is left at the default of 3000 ms</code> (<code>Get customer</code>: <code>3000 &#8594; 5000 ms</code>)';

/** A place in a flow with so many findings. */
function place(line: number, findings = 1): Unsuggestable {
  return {
    path: 'flows/support.json',
    line,
    findings: Array.from({ length: findings }, () => defaultFinding()),
    why: 'not part of the diff',
  };
}

function size(items: readonly string[]): number {
  return items.join('\n').length;
}

describe('the list of what cannot be suggested', () => {
  it('is a line a place, with all that is found there', () => {
    expect(unsuggestableList([place(5), place(9, 2)])).toEqual([
      `- <code>flows/support.json&#58;5</code> ${FINDING} (not part of the diff)`,
      `- <code>flows/support.json&#58;9</code> ${FINDING}; ${FINDING} (not part of the diff)`,
    ]);
  });

  it('counts the findings of one place that have no room', () => {
    expect(unsuggestableList([place(1, 500)])).toEqual([
      `- <code>flows/support.json&#58;1</code> ${Array(27).fill(FINDING).join('; ')}; and 473 more (not part of the diff)`,
    ]);
  });

  it('names the places after one with a great many findings', () => {
    const items = unsuggestableList([place(1, 500), place(5), place(9, 500), place(12)]);
    expect(items.map((item) => item.split(' ')[1])).toEqual(
      [1, 5, 9, 12].map((line) => `<code>flows/support.json&#58;${String(line)}</code>`),
    );
  });

  it('counts the places that have no room', () => {
    const items = unsuggestableList(Array.from({ length: 1000 }, (_, at) => place(at)));
    expect(size(items)).toBeLessThan(50_100);
    expect(items.length).toBeGreaterThan(200);
    expect(items.at(-1)).toBe(`- and ${String(1000 - (items.length - 1))} more`);
  });

  it('names something, whatever is in the names and the values', () => {
    const finding = defaultFinding({
      name: '<'.repeat(200),
      actual: '>'.repeat(200),
      message: '#'.repeat(400),
    });
    const long = {
      findings: Array.from({ length: 50 }, () => finding),
      why: 'the file is encoded',
    };
    const items = unsuggestableList(
      Array.from({ length: 300 }, (_, at) => ({
        ...{ path: `${'&'.repeat(4000)}${String(at)}.i3InboundFlow`, line: 1 },
        ...long,
      })),
    );
    expect(size(items)).toBeLessThan(50_100);
    expect(items.length).toBeGreaterThan(5);
    expect(items[0]).toContain('; and 49 more (the file is encoded)');
    expect(items.at(-1)).toBe(`- and ${String(300 - (items.length - 1))} more`);
  });
});
