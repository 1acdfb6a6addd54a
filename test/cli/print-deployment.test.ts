import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/cli/options.js';
import {
  entryPrinter,
  printApplied,
  printPlan,
  tellFaults,
} from '../../src/cli/print-deployment.js';
import type { ApplyOutcome } from '../../src/commands/apply-plan.js';
import { COMMON_OPTIONS } from '../../src/cli/options.js';
import type { DeployEntry, DeployStatus } from '../../src/deploy/outcome.js';
import type { PlanEntry, PlanStatus } from '../../src/deploy/plan-entry.js';
import { externalApis } from '../../src/genesys/external-apis.js';
import { indexAnswer } from '../../src/genesys/live-object.js';
import { PAYMENTS, SUPPORT } from '../support/audit-objects.js';
import { createCliHost } from '../support/cli-host.js';

const BASE = {
  file: 'flows/support.json',
  pointer: '',
  format: 'flow-export',
  id: SUPPORT.id,
  name: SUPPORT.name,
  changes: [
    {
      pointer: '/flowData/nodes/0/dataAction/timeout',
      id: 'node-1',
      name: 'Get customer',
      from: 3000,
      to: 5000,
      unit: 'ms',
    },
    { pointer: '/flowData/nodes/1/dataAction', id: 'node-2', from: null, to: 8000, unit: 'ms' },
  ],
  notes: [],
} as const;

function planEntry(status: PlanStatus, changes: Partial<PlanEntry> = {}): PlanEntry {
  return { ...BASE, status, ...changes };
}

function deployEntry(status: DeployStatus, changes: Partial<DeployEntry> = {}): DeployEntry {
  return { ...BASE, status, ...changes };
}

const json = indexAnswer(Buffer.from(JSON.stringify(PAYMENTS)), 'the external API');
const UPDATE = {
  resource: externalApis,
  live: { json, id: PAYMENTS.id, name: PAYMENTS.name },
  desired: json,
};

const WELL = { faults: [], unmatched: [], notices: [] };
const WHO = `Support inbound (${SUPPORT.id})  flows/support.json`;
const CHANGES = `               Get customer: 3000 → 5000 ms
               node-2: none → 8000 ms
`;

describe('a document of a plan or a deploy', () => {
  it.each([
    ['update', `update         ${WHO}\n${CHANGES}`],
    ['unchanged', `unchanged      ${WHO}\n`],
    ['not attempted', `not attempted  ${WHO}\n${CHANGES}`],
  ] as const)('is printed as %s', (status, text) => {
    const host = createCliHost();
    entryPrinter([], host)({ ...BASE, status });
    expect(host.printed()).toEqual({ stdout: text, stderr: '' });
  });

  it('is printed with its notes, and without what it does not have', () => {
    const host = createCliHost();
    const { file, pointer, format } = BASE;
    const notes = ['it has neither an id nor a name', 'and more'];
    entryPrinter([], host)({ file, pointer, format, changes: [], notes, status: 'blocked' });
    expect(host.printed().stdout).toBe(`blocked        flow-export  flows/support.json
               it has neither an id nor a name
               and more
`);
  });

  it('is printed line by line, whatever its names hold', () => {
    const host = createCliHost();
    const entry = deployEntry('failed', {
      file: 'a\n::error::b.json',
      name: '::add-mask::x',
      notes: ['\u001b[31mred', '##[error]y\r\n::stop-commands::z'],
      changes: [{ pointer: '', name: 'n\n::error::m', from: '\n::debug::"', to: 5000, unit: 'ms' }],
    });
    entryPrinter([], host)(entry);
    expect(host.printed().stdout)
      .toBe(`failed         \\x3a:add-mask::x (${SUPPORT.id})  a\\n::error::b.json
               n\\n::error::m: "\\n::debug::\\"" → 5000 ms
               \\x1b[31mred
               #\\x23[error]y\\r\\n::stop-commands::z
`);
  });

  it('has colours on a terminal, and none with --no-color', () => {
    const colored = createCliHost({ isTTY: true });
    entryPrinter([], colored)(planEntry('unchanged'));
    expect(colored.printed().stdout).toContain('\u001b[2munchanged');
    const plain = createCliHost({ isTTY: true });
    entryPrinter(parseOptions(['--no-color'], COMMON_OPTIONS), plain)(planEntry('unchanged'));
    expect(plain.printed().stdout).toBe(`unchanged      ${WHO}\n`);
  });
});

describe('a plan', () => {
  it('is printed with what to do next', () => {
    const host = createCliHost();
    const planned = [
      { entry: planEntry('update'), update: UPDATE },
      { entry: planEntry('unchanged') },
      { entry: planEntry('unchanged') },
    ];
    expect(printPlan({ planned, ...WELL }, [], host)).toBe(0);
    expect(host.printed()).toEqual({
      stdout: `update         ${WHO}
${CHANGES}unchanged      ${WHO}
unchanged      ${WHO}

Plan: 1 update, 2 unchanged. Nothing was changed: deploy does it.
`,
      stderr: '',
    });
  });

  it('that changes nothing calls for nothing', () => {
    const host = createCliHost();
    expect(printPlan({ planned: [{ entry: planEntry('unchanged') }], ...WELL }, [], host)).toBe(0);
    expect(host.printed().stdout).toMatch(/\n\nPlan: 1 unchanged\.\n$/);
  });

  it.each(['missing', 'drift', 'locked', 'blocked', 'failed'] as const)(
    'ends with 1 where a document is %s',
    (status) => {
      const planned = [
        { entry: planEntry('update'), update: UPDATE },
        { entry: planEntry(status) },
      ];
      expect(printPlan({ planned, ...WELL }, [], createCliHost())).toBe(1);
    },
  );

  it('ends with 2 where a file cannot be read, whatever else there is', () => {
    const host = createCliHost();
    const faults = [{ file: 'a\n.json', message: 'cannot be deployed: it is cut off' }];
    const planned = [{ entry: planEntry('drift') }];
    expect(
      printPlan({ planned, faults, unmatched: ['flow'], notices: ['1 is not deployed'] }, [], host),
    ).toBe(2);
    expect(host.printed().stderr).toBe(
      'a\\n.json: cannot be deployed: it is cut off\n1 is not deployed\nno file in flow\n',
    );
  });

  it('of no document ends with 3, and says so', () => {
    const host = createCliHost();
    expect(printPlan({ planned: [], ...WELL }, [], host)).toBe(3);
    expect(host.printed()).toEqual({
      stdout: '',
      stderr: 'There is no document to deploy. Name the files or folders that hold them.\n',
    });
  });
});

describe('what was applied', () => {
  const backup = '.flow-timeout-lint/backups/2026-11-21T10-00-00-000Z-7';
  const print = (
    entries: readonly DeployEntry[],
    more: Partial<ApplyOutcome> = {},
  ): [number, { stdout: string; stderr: string }] => {
    const host = createCliHost();
    const code = printApplied({ entries, changes: 0, ...more }, host, 'Deploy');
    return [code, host.printed()];
  };

  it('is counted, and how to take it back is told', () => {
    const entries = [deployEntry('applied'), deployEntry('unchanged'), deployEntry('applied')];
    const stdout = `
Deploy: 2 applied, 1 unchanged.
The objects are kept as they were in ${backup}: rollback --from ${backup} sends them back.
`;
    expect(print(entries, { backup })).toEqual([0, { stdout, stderr: '' }]);
  });

  it.each([
    ['applied', 0, true],
    ['unverified', 1, true],
    ['unchanged', 0, false],
    ['drift', 1, false],
    ['locked', 1, false],
    ['failed', 1, false],
    ['not attempted', 1, false],
  ] as const)('%s ends with %d', (status, code, isKept) => {
    const [ended, { stdout }] = print([deployEntry(status)], { backup });
    expect([ended, stdout.includes('rollback --from')]).toEqual([code, isKept]);
    expect(stdout).toContain(`\nDeploy: 1 ${status}.\n`);
  });

  it('without a report that was asked for ends with 2', () => {
    const [code, { stderr }] = print([deployEntry('applied')], { reportFault: 'no\nreport' });
    expect([code, stderr]).toEqual([2, 'no\\nreport\n']);
  });

  it('is nothing of nothing', () => {
    expect(print([])).toEqual([0, { stdout: '', stderr: '' }]);
  });
});

describe('what could not be read', () => {
  it('is told, and no more is said where that is why there is nothing', () => {
    const host = createCliHost();
    tellFaults(
      { faults: [{ file: 'a.json', message: 'no' }], unmatched: [], notices: [] },
      0,
      host,
    );
    expect(host.printed()).toEqual({ stdout: '', stderr: 'a.json: no\n' });
  });

  it('is nothing where documents were read', () => {
    const host = createCliHost();
    tellFaults(WELL, 1, host);
    expect(host.printed()).toEqual({ stdout: '', stderr: '' });
  });
});
