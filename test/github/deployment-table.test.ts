import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeployStatus } from '../../src/deploy/outcome.js';
import type { PlanEntry, PlanStatus } from '../../src/deploy/plan-entry.js';
import { deploymentTable } from '../../src/github/deployment-table.js';
import { HOSTILE_TEXTS } from '../support/findings.js';
import { deployEntry, nodeChange, planEntry } from '../support/github/deploy-entries.js';
import { hostileText } from '../support/hostile-text.js';
import { activeText, shown, tableCells } from '../support/markdown-table.js';

const COMMENT_BYTES = 60_000;

const PAYMENTS = {
  file: 'apis/payments.json',
  pointer: '/entities/0',
  format: 'external-api',
  id: '0b7d2e64',
  name: 'Payment gateway',
};
const PAYMENTS_CHANGE = {
  pointer: '/timeout',
  id: '0b7d2e64',
  name: 'Payment gateway',
  from: null,
  to: 8000,
  unit: 'ms',
} as const;

function planTable(entries: readonly PlanEntry[], prefix = '', bytes = COMMENT_BYTES): string {
  return deploymentTable('Plan', { faults: [] }, entries, prefix, bytes);
}

describe('the table of a plan', () => {
  it('has a row a document, and its timeouts and notes folded away', () => {
    const entries = [
      planEntry({ changes: [nodeChange(), nodeChange({ id: 'node-9', from: '3s', to: 7000 })] }),
      planEntry({ ...PAYMENTS, changes: [PAYMENTS_CHANGE], notes: ['the node "x" is gone'] }),
      planEntry({
        file: 'flows/night.json',
        id: 'c3a94f0b',
        name: 'Night',
        status: 'unchanged',
        changes: [],
      }),
    ];
    expect(planTable(entries)).toBe(`## Plan: 2 update, 1 unchanged

| What | Object | File | Timeouts |
| --- | --- | --- | ---: |
| update | <code>Support inbound &#40;5f2c9a1e&#41;</code> | <code>flows/support-inbound.json</code> | 2 |
| update | <code>Payment gateway &#40;0b7d2e64&#41;</code> | <code>apis/payments.json</code> | 1 |
| unchanged | <code>Night &#40;c3a94f0b&#41;</code> | <code>flows/night.json</code> | 0 |

<details><summary>Details</summary>

- update: <code>Support inbound &#40;5f2c9a1e&#41;</code>
  - <code>Get customer&#58; 3000 &#8594; 5000 ms</code>
  - <code>Get customer&#58; &#34;3s&#34; &#8594; 7000 ms</code>
- update: <code>Payment gateway &#40;0b7d2e64&#41;</code>
  - <code>none &#8594; 8000 ms</code>
  - <code>the node &#34;x&#34; is gone</code>

</details>
`);
  });

  it('has no details where there is nothing more to tell', () => {
    expect(planTable([planEntry({ status: 'unchanged', changes: [] })])).toBe(`## Plan: 1 unchanged

| What | Object | File | Timeouts |
| --- | --- | --- | ---: |
| unchanged | <code>Support inbound &#40;5f2c9a1e&#41;</code> | <code>flows/support-inbound.json</code> | 0 |
`);
  });

  it('is a heading where there is no document', () => {
    expect(planTable([])).toBe('## Plan: nothing to deploy\n');
  });

  it('names files from the root of the repository', () => {
    const files = ['flows/a.json', '../shared/b.json'];
    const table = planTable(
      files.map((file) => planEntry({ file })),
      'teams/ivr/',
    );
    expect(tableCells(table).map((row) => shown(row[2] ?? ''))).toEqual([
      'File',
      'teams/ivr/flows/a.json',
      'teams/shared/b.json',
    ]);
  });

  it.each([
    [{ id: undefined, name: 'Support inbound' }, 'Support inbound'],
    [{ id: '5f2c9a1e', name: undefined }, '5f2c9a1e'],
    [{ id: undefined, name: undefined }, 'flow-export'],
  ])('calls an object of %j %s', ({ id, name }, called) => {
    const { file, pointer, format, status, changes, notes } = planEntry();
    const known = { ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
    const entry = { file, pointer, format, status, changes, notes, ...known };
    expect(shown(tableCells(planTable([entry]))[1]?.[1] ?? '')).toBe(called);
  });
});

describe('the order', () => {
  it('of a plan puts what needs a look first, and else keeps the documents in theirs', () => {
    const statuses: readonly PlanStatus[] = [
      ...(['unchanged', 'update', 'blocked', 'missing', 'locked', 'failed', 'drift'] as const),
      ...(['update', 'failed'] as const),
    ];
    const entries = statuses.map((status, at) => planEntry({ status, id: String(at) }));
    const rows = tableCells(planTable(entries)).slice(1);
    expect(rows.map(([what = '', object = '']) => `${what} ${shown(object)}`)).toEqual([
      'failed Support inbound (5)',
      'failed Support inbound (8)',
      'blocked Support inbound (2)',
      'missing Support inbound (3)',
      'locked Support inbound (4)',
      'drift Support inbound (6)',
      'update Support inbound (1)',
      'update Support inbound (7)',
      'unchanged Support inbound (0)',
    ]);
  });

  it('of a deploy does the same', () => {
    const statuses: readonly DeployStatus[] = [
      ...(['unchanged', 'applied', 'not attempted', 'locked', 'drift'] as const),
      ...(['unverified', 'failed'] as const),
    ];
    const entries = statuses.map((status) => deployEntry({ status }));
    const table = deploymentTable('Deploy', { faults: [] }, entries, '', COMMENT_BYTES);
    expect(tableCells(table).map(([what]) => what)).toEqual([
      ...['What', 'unverified', 'failed', 'not attempted', 'locked', 'drift'],
      ...['applied', 'unchanged'],
    ]);
    expect(table.split('\n')[0]).toBe(
      '## Deploy: 1 unchanged, 1 applied, 1 not attempted, 1 locked, 1 drift, 1 unverified, 1 failed',
    );
  });

  it('leaves the entries that it was given as they are', () => {
    const entries = [planEntry({ status: 'unchanged' }), planEntry({ status: 'failed' })];
    planTable(entries);
    expect(entries.map(({ status }) => status)).toEqual(['unchanged', 'failed']);
  });
});

/** An entry in which a text stands wherever one can. */
function entryWith(text: string): PlanEntry {
  const change = nodeChange({ id: `${text}-node`, name: text, from: text });
  return planEntry({ file: text, id: text, name: text, changes: [change], notes: [text] });
}

/** Every line of a table is one of ours, and nothing in it means anything. */
function expectHarmless(table: string): void {
  const lines = table.split('\n');
  const details = lines.indexOf('<details><summary>Details</summary>');
  expect(lines.slice(0, 4)).toEqual([
    '## Plan: 1 update',
    '',
    '| What | Object | File | Timeouts |',
    '| --- | --- | --- | ---: |',
  ]);
  expect(details).toBe(6);
  expect(lines.slice(5, 8)).toEqual(['', '<details><summary>Details</summary>', '']);
  expect(lines.slice(11)).toEqual(['', '</details>', '']);
  const row = tableCells(lines[4] ?? '')[0] ?? [];
  expect(row).toHaveLength(4);
  const listed = lines
    .slice(8, 11)
    .map((line) => /^(?:- update: | {2}- )(<code>[^<]*<\/code>)$/.exec(line)?.[1]);
  const cells = [...row, ...listed].map((cell) => activeText(cell ?? '<'));
  expect(cells).toEqual(Array.from({ length: 7 }, () => []));
}

describe('a text of a file or of the org', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('that is %s stays where it is', (_, text) => {
    expectHarmless(planTable([entryWith(text)]));
  });

  it('stays where it is, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expectHarmless(planTable([entryWith(text)]));
      }),
    );
  });

  it.each(['</details>', '</summary></details>\n\n# Approved', '-->', '~~~\n@example/ops'])(
    'that tries to end the fold (%j) does not',
    (text) => {
      const table = planTable([entryWith(text)]);
      expectHarmless(table);
      expect(table.split('</details>')).toHaveLength(2);
      expect(table).not.toContain('@example');
    },
  );
});

describe('the size', () => {
  function many(count: number): PlanEntry[] {
    return Array.from({ length: count }, (_, at) => {
      const name = `Flow ${String(at)}`;
      const id = `5f2c9a1e-${String(at)}`;
      return planEntry({ file: `flows/flow-${String(at)}.json`, id, name });
    });
  }

  it.each([COMMENT_BYTES, 900 * 1024])('stays within %i bytes, and uses most of them', (bytes) => {
    const size = Buffer.byteLength(planTable(many(20_000), '', bytes));
    expect(size).toBeLessThanOrEqual(bytes);
    expect(size).toBeGreaterThan(0.85 * bytes);
  });

  it('tells how much was left out, of the rows and of the details', () => {
    const table = planTable(many(1000));
    const [rows = '', details = ''] = table.split('<details>');
    const told = (text: string): number => Number(/^and (\d+) more$/m.exec(text)?.[1]);
    expect(tableCells(rows).length - 1 + told(rows)).toBe(1000);
    expect(details.split('\n').filter((line) => /^ *- /.test(line)).length + told(details)).toBe(
      2000,
    );
    expect(table.split('\n')[0]).toBe('## Plan: 1000 update');
    expect(table.trimEnd().split('\n').slice(-3)).toEqual([
      expect.stringMatching(/^and \d+ more$/),
      '',
      '</details>',
    ]);
  });

  it('keeps what needs a look', () => {
    const entries = [...many(1000), planEntry({ status: 'drift', notes: ['it is 9000 ms'] })];
    const table = planTable(entries);
    expect(tableCells(table)[1]?.[0]).toBe('drift');
    expect(table).toContain('  - <code>it is 9000 ms</code>');
  });

  it('of a name does not crowd out the other documents', () => {
    const entries = [planEntry({ name: '|'.repeat(40_000), status: 'failed' }), ...many(3)];
    const rows = tableCells(planTable(entries)).slice(1);
    expect(rows.map(([what]) => what)).toEqual(['failed', 'update', 'update', 'update']);
  });

  it('of a note does not crowd out the other notes', () => {
    const failed = planEntry({ status: 'failed', notes: ['|'.repeat(40_000)] });
    const table = planTable([failed, planEntry({ status: 'drift', notes: ['it is 9000 ms'] })]);
    expect(table).toContain('  - <code>it is 9000 ms</code>');
  });
});
