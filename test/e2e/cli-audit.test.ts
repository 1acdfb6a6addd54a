import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_NAME } from '../../src/config/find-config.js';
import { keptIn, reportedStatuses } from '../support/audit-apply.js';
import { runWithOrg, runWithPerson } from '../support/audit-cli.js';
import { filesIn } from '../support/audit-files.js';
import {
  copiesOf,
  LOYALTY,
  NIGHT,
  ORDERS,
  PAYMENTS,
  SAMPLE,
  SUPPORT,
} from '../support/audit-objects.js';
import { callsOf, objectsIn, openStandIn } from '../support/audit-org.js';
import { SAMPLE_CHANGES, SAMPLE_REPORT } from '../support/audit-reports.js';
import { valueAt } from '../support/github/json.js';
import type { Org as StandIn, OrgObjects } from '../support/org/start-org.js';
import { runCli } from '../support/run-process.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const FIX = ['audit', '--fix', '--yes'];

async function prepare(
  objects: OrgObjects = SAMPLE,
  files = {},
): Promise<{ standIn: StandIn; workspace: Workspace; cwd: string }> {
  const standIn = await openStandIn({ objects });
  const workspace = createWorkspace(files);
  return { standIn, workspace, cwd: workspace.folder };
}

describe('audit', () => {
  it('reports what is bad in the org, and writes nothing anywhere', async () => {
    const { standIn, cwd } = await prepare();
    expect(await runWithOrg(standIn, ['audit'], cwd)).toEqual({
      code: 1,
      stdout: SAMPLE_REPORT,
      stderr: '',
    });
    expect([standIn.writes, filesIn(cwd)]).toEqual([[], {}]);
  });

  it('leaves no report of an earlier run where it refuses to write', async () => {
    const { standIn, cwd } = await prepare();
    await runWithOrg(standIn, [...FIX, '--report', 'r.json', '--max-changes', '0'], cwd);
    expect(Object.keys(filesIn(cwd))).toEqual(['r.json']);
    await runWithOrg(standIn, ['audit', '--fix', '--report', 'r.json'], cwd);
    expect(filesIn(cwd)).toEqual({});
  });

  it.each(['stylish', 'json', 'github'])(
    'reports as %s what a lint of the pulled files does',
    async (format) => {
      const { standIn, cwd } = await prepare();
      const audited = await runWithOrg(standIn, ['audit', '--format', format], cwd);
      await runWithOrg(standIn, ['pull'], cwd);
      const linted = await runCli(['lint', '--format', format], { cwd });
      const stdout = linted.stdout.replace('lint fix\n', 'lint audit --fix\n');
      expect(audited).toEqual({ code: 1, stdout, stderr: '' });
      expect(stdout).toContain(ORDERS.id);
    },
  );

  it('writes a report to a file', async () => {
    const { standIn, workspace, cwd } = await prepare();
    const args = ['audit', '--format', 'stylish', '--format', 'json', '-o', 'out/audit.json'];
    expect((await runWithOrg(standIn, args, cwd)).stdout).toBe(SAMPLE_REPORT);
    expect(JSON.parse(workspace.read('out/audit.json'))).toMatchObject({
      summary: { files: 6, errors: 4 },
    });
  });

  it('goes by the config, and tells what it suppressed', async () => {
    const file = 'flows/support-inbound--*.json';
    const { standIn, cwd } = await prepare(SAMPLE, {
      [CONFIG_NAME]: {
        rules: { 'timeout-range': 'off', 'timeout-missing': 'warning' },
        overrides: [{ files: 'data-actions/**', rules: { 'timeout-default': 'off' } }],
        suppressions: [{ rule: 'timeout-default', file, id: 'node-1', reason: 'measured' }],
      },
    });
    const { code, stdout, stderr } = await runWithOrg(standIn, ['audit'], cwd);
    expect([code, stderr]).toEqual([0, '1 suppressed by the config\n']);
    expect(stdout).toContain('\n1 warning; 6 timeouts in 6 files checked.\n');
  });

  it.each([
    ['findings, with --fail-on never', SAMPLE, ['--fail-on', 'never'], 0],
    ['nothing wrong', { dataActions: [LOYALTY], flows: [NIGHT] }, [], 0],
    [
      'nothing wrong in the flow that is named',
      { flows: [NIGHT, SUPPORT] },
      ['--flow', NIGHT.id],
      0,
    ],
    [
      'something wrong in one of two',
      { flows: [NIGHT, SUPPORT] },
      ['--flow', NIGHT.id, '--flow', SUPPORT.id],
      1,
    ],
    ['a flow that is not there', SAMPLE, ['--flow', 'flow-9'], 2],
    ['an empty org', {}, [], 3],
    ['an empty org that may be so', {}, ['--allow-empty'], 0],
  ])('ends for %s as a lint does', async (_, objects, args, code) => {
    const { standIn, cwd } = await prepare(objects);
    expect((await runWithOrg(standIn, ['audit', ...args], cwd)).code).toBe(code);
  });

  it('ends with 2 where a kind may not be read, reports the others and says what is missing', async () => {
    const { standIn, cwd } = await prepare();
    standIn.addFault({ kind: 'status', status: 403, on: ({ path: at }) => at.endsWith('/query') });
    const { code, stdout, stderr } = await runWithOrg(standIn, ['audit'], cwd);
    expect(code).toBe(2);
    expect(stdout).toContain('\n3 errors; 4 timeouts in 4 files checked.\n');
    expect(stderr).toMatch(
      /^external-apis: the client may not do this \(403\): its roles need the permission architect:externalapis:read: .*\[correlation id [\w-]+\]\n$/,
    );
  });

  it.each([
    [['audit', 'flows'], /^audit takes no paths: it lints the org, lint lints files\n/],
    [['audit', '--fail-on', 'all'], /^--fail-on takes error, warning or never/],
    [['audit', '--max-changes', '-1'], /^--max-changes needs a value/],
    [['audit', '--format', 'xml'], /^unknown format "xml"/],
    [['audit', '--only', 'x'], /^unknown option --only/],
    [['audit', '--config', 'none.json'], /^none\.json: the config cannot be read/],
  ])('%j is wrong, and nothing is asked of the org', async (args, message) => {
    const { standIn, cwd } = await prepare();
    const { code, stdout, stderr } = await runWithOrg(standIn, args, cwd);
    expect([code, stdout, standIn.requests]).toEqual([2, '', []]);
    expect(stderr).toMatch(message);
  });
});

describe('audit --fix', () => {
  it('mends the timeouts in the org and nothing else, and keeps what was there', async () => {
    const { standIn, workspace, cwd } = await prepare();
    const before = objectsIn(standIn, [PAYMENTS, ORDERS, SUPPORT]);
    const { code, stdout, stderr } = await runWithOrg(standIn, [...FIX, '--report', 'r.json'], cwd);
    const [, backup = ''] = /^The objects are kept as they were in (\S+):/m.exec(stdout) ?? [];
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `${SAMPLE_REPORT}${SAMPLE_CHANGES}The objects are kept as they were in ${backup}: rollback --from ${backup} sends them back.\n`,
    );
    expect(backup).toMatch(/^\.flow-timeout-lint\/backups\/[\w-]+$/);
    expect(Object.values(keptIn(workspace.at(backup)))).toEqual([before[1], before[0], before[2]]);
    expect(reportedStatuses(workspace.at('r.json'))).toEqual(['applied', 'applied', 'applied']);
    const [customer, tickets, agent] = SUPPORT.flowData.nodes;
    const after = objectsIn(standIn, [PAYMENTS, ORDERS, SUPPORT]);
    expect(after).toEqual([
      { ...before[0], timeout: 30000 },
      { ...before[1], version: 8, timeout: 5000 },
      {
        ...before[2],
        version: '15.0',
        dateModified: valueAt(after[2], 'dateModified'),
        flowData: {
          nodes: [
            { ...customer, dataAction: { method: 'GET', timeout: 5000 } },
            { ...tickets, dataAction: { method: 'POST', timeout: 5000 } },
            agent,
          ],
        },
      },
    ]);
  });

  it('sends no write the second time', async () => {
    const { standIn, cwd } = await prepare();
    await runWithOrg(standIn, FIX, cwd);
    const { length } = standIn.writes;
    expect(await runWithOrg(standIn, ['audit', '--fix'], cwd)).toEqual({
      code: 0,
      stdout: 'No problems: 6 timeouts in 6 files checked.\n',
      stderr: '',
    });
    expect([length, standIn.writes.length]).toEqual([3, 3]);
  });

  it('reports, and refuses to write, where nobody can answer', async () => {
    const { standIn, cwd } = await prepare();
    expect(await runWithOrg(standIn, ['audit', '--fix'], cwd)).toEqual({
      code: 2,
      stdout: SAMPLE_REPORT,
      stderr:
        'audit --fix asks before it writes: give --yes where nobody can answer\nSee flow-timeout-lint --help.\n',
    });
    expect([standIn.writes, filesIn(cwd)]).toEqual([[], {}]);
  });

  it.each([
    ['y', 0, 3],
    [' Yes ', 0, 3],
    ['n', 1, 0],
    ['', 1, 0],
    ['yesterday', 1, 0],
  ])('asks on a terminal, and takes %j for an answer', async (given, code, writes) => {
    const { standIn, cwd } = await prepare();
    const questions: string[] = [];
    const answer = (question: string): string => {
      questions.push(question);
      return given;
    };
    const ended = await runWithPerson(standIn, ['audit', '--fix'], { answer }, { cwd });
    expect(questions).toEqual([`Change 3 objects in ${standIn.url}? (y/N) `]);
    expect([ended.code, standIn.writes.length]).toEqual([code, writes]);
    expect(ended.stderr).toBe(writes === 0 ? 'Nothing was changed.\n' : '');
  });

  it('writes nothing where more would change than may, and does not ask', async () => {
    const { standIn, cwd } = await prepare();
    const args = ['audit', '--fix', '--max-changes', '2'];
    const { code, stdout } = await runWithOrg(standIn, args, cwd);
    expect([code, standIn.writes]).toEqual([1, []]);
    expect(stdout).toContain('\n               3 objects would change, and no more than 2 may\n');
    expect(stdout).toMatch(/\n\nFix: 3 not attempted\.\n$/);
  });

  it('leaves alone what somebody works on, and mends the rest', async () => {
    const { standIn, cwd } = await prepare();
    standIn.lock(SUPPORT.id, { id: 'user-1', name: 'Mia Berger' });
    const { code, stdout } = await runWithOrg(standIn, FIX, cwd);
    expect([code, standIn.writes.length]).toEqual([1, 2]);
    expect(stdout).toContain('\nFix: 2 applied, 1 locked.\n');
    expect(stdout).toContain('\n               "Mia Berger" works on it in the org\n');
  });

  it('ends with 2 where a kind may not be read, whatever becomes of the others', async () => {
    const { standIn, cwd } = await prepare();
    standIn.lock(SUPPORT.id, { id: 'user-1', name: 'Mia Berger' });
    standIn.addFault({ kind: 'status', status: 403, on: ({ path: at }) => at.endsWith('/query') });
    expect((await runWithOrg(standIn, FIX, cwd)).code).toBe(2);
  });

  it.each([
    [
      'a node without an id, which none can be told from',
      { flows: [{ ...NIGHT, flowData: { nodes: [{ type: 'dataAction', name: 'Lookup' }] } }] },
      {},
    ],
    [
      'a timeout of a format of the config, which no deploy knows',
      { dataActions: [{ id: 'a-1', name: 'Lookup', lookup: { waitSeconds: 3 } }] },
      {
        formats: {
          lookup: { owners: '$.lookup', timeout: '$.waitSeconds', unit: 's', min: 5, max: 60 },
        },
      },
    ],
  ])('ends as the next audit does where it cannot mend %s', async (_, objects, config) => {
    const { standIn, cwd } = await prepare(objects, { [CONFIG_NAME]: config });
    const fixed = await runWithOrg(standIn, FIX, cwd);
    expect((await runWithOrg(standIn, ['audit'], cwd)).code).toBe(1);
    expect(fixed.code).toBe(1);
  });

  it.each(['json', 'github'])(
    'keeps a standard output clean that is for a program: %s',
    async (format) => {
      const { standIn, cwd } = await prepare();
      const { code, stdout } = await runWithOrg(standIn, [...FIX, '--format', format], cwd);
      expect(code).toBe(0);
      expect(stdout).not.toContain('applied');
      expect(stdout).not.toContain('rollback');
    },
  );

  it('keeps its backups and its report where it is told to', async () => {
    const { standIn, cwd } = await prepare({ dataActions: [ORDERS] });
    const places = ['--backup-dir', 'kept/here', '--report', 'told/r.json'];
    expect((await runWithOrg(standIn, [...FIX, ...places], cwd)).code).toBe(0);
    expect(Object.keys(keptIn(path.join(cwd, 'kept/here'))).join()).toMatch(
      new RegExp(`^[\\w-]+/data-action/${ORDERS.id}\\.bak$`),
    );
    expect(readFileSync(path.join(cwd, 'told/r.json'), 'utf8')).toContain('"applied": 1,');
  });
});

describe('an audit that somebody ends', () => {
  it('asks the org no more than what it was at', async () => {
    let interrupt = (): void => undefined;
    const standIn = await openStandIn({
      objects: { flows: copiesOf(SUPPORT, 40) },
      onRequest: ({ path: at }) => {
        if (at.endsWith(`${SUPPORT.id}-1`)) interrupt();
      },
    });
    const onStart = (stop: () => void): void => void (interrupt = stop);
    const { folder: cwd } = createWorkspace();
    const { code, stderr } = await runWithPerson(standIn, ['audit'], { onStart }, { cwd });
    expect(stderr).toContain('Interrupted: ');
    expect(code).not.toBe(0);
    expect(callsOf(standIn).length).toBeLessThan(30);
  });
});
