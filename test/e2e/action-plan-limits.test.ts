import { describe, expect, it } from 'vitest';
import { payments } from '../support/github/org-step.js';
import { commentsOf, openPlan } from '../support/github/plan-scenario.js';
import { tableCells } from '../support/markdown-table.js';

/** What GitHub takes for a comment and for a summary. */
const MAX_COMMENT = 65_536;
const MAX_SUMMARY = 1024 * 1024;

/** A file with so many external APIs that no org would take, which nobody needs to ask. */
function blockedApis(count: number, name: (at: number) => string): string {
  const apis = Array.from({ length: count }, (_, at) =>
    payments(99_000, { id: `api-${String(at)}`, name: name(at) }),
  );
  return `{"entities":[\n${apis.join(',')}]}\n`;
}

/** The documents of a table: those with a row, and those that are told to be more. */
function documentsIn(markdown: string): number {
  const [table = ''] = markdown.split('<details>');
  return tableCells(table).length - 1 + Number(/^and (\d+) more$/m.exec(table)?.[1] ?? 0);
}

describe('a plan of very many documents', () => {
  it.each([
    ['of short names', 4000, (at: number) => `API ${String(at)}`],
    [
      'of names that are long once they are harmless',
      400,
      (at: number) => `${'<!--|'.repeat(40)}${String(at)}`,
    ],
    ['of names that are many bytes', 1000, (at: number) => `${'📞'.repeat(50)}${String(at)}`],
  ])('%s fits into a comment and a summary', async (_, count, name) => {
    const headChanges = { 'apis/all.json': blockedApis(count, name) };
    const { scenario, org, plan } = await openPlan({ files: {}, headChanges });
    const step = await plan();
    expect(step.code).toBe(1);
    expect(step.lines.filter((line) => line.startsWith('blocked  '))).toHaveLength(count);
    expect(org.requests).toEqual([]);
    const [comment = ''] = commentsOf(scenario);
    expect(comment.length).toBeLessThanOrEqual(MAX_COMMENT);
    expect(Buffer.byteLength(comment)).toBeGreaterThan(0.8 * MAX_COMMENT);
    expect(Buffer.byteLength(step.summary)).toBeLessThanOrEqual(MAX_SUMMARY);
    expect([documentsIn(comment), documentsIn(step.summary)]).toEqual([count, count]);
    expect(comment.split('</details>')).toHaveLength(2);
    expect(comment.trimEnd().split('\n').at(-1)).toBe(
      'What the org would get when this is merged. Nothing was changed.',
    );
  });

  it('shows those that can be done, however long the name of another one is', async () => {
    const files = {
      'apis/payments.json': payments(5000),
      'apis/tickets.json': payments(99_000, { id: 'tickets', name: '|'.repeat(100_000) }),
    };
    const { scenario, plan } = await openPlan({ files: {}, headChanges: files });
    const step = await plan();
    const shown = [step.summary, ...commentsOf(scenario)].map((markdown) =>
      tableCells(markdown).map(([what]) => what),
    );
    expect(shown).toEqual([
      ['What', 'blocked', 'update'],
      ['What', 'blocked', 'update'],
    ]);
    expect(step.lines.map((line) => line.length).filter((length) => length > 2000)).toEqual([]);
  });

  it('that are all the same object stays readable', async () => {
    const count = 200;
    const headChanges = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `apis/copy-of-payments-${String(at)}.json`,
        payments(5000),
      ]),
    );
    const { plan } = await openPlan({ files: {}, headChanges });
    const step = await plan();
    expect(step.summary.split('\n')[0]).toBe(`## Plan: ${String(count)} blocked`);
    expect(Buffer.byteLength(step.log)).toBeLessThan(count * 1000);
  });
});
