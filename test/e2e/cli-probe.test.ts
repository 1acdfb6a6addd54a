import { describe, expect, it } from 'vitest';
import { runWithOrg, runWithPerson } from '../support/audit-cli.js';
import { LOYALTY, ORDERS, SAMPLE } from '../support/audit-objects.js';
import { callsOf, openStandIn } from '../support/audit-org.js';
import type { CliRun } from '../support/cli-host.js';
import type { Org as StandIn } from '../support/org/start-org.js';
import { createWorkspace, type WorkspaceFiles } from '../support/workspace.js';

const EXECUTE = `POST /api/v2/integrations/actions/${LOYALTY.id}/execute 200`;

/** An org, and a way to probe its data action from a folder with these files. */
async function prepare(
  files: WorkspaceFiles = {},
): Promise<{ standIn: StandIn; probe: (...args: readonly string[]) => Promise<CliRun> }> {
  const standIn = await openStandIn({ objects: SAMPLE });
  const { folder } = createWorkspace(files);
  return { standIn, probe: (...args) => runWithOrg(standIn, ['probe', ...args], folder) };
}

/** What is printed, with times replaced by `N`. */
function withoutTimes({ stdout }: CliRun): string {
  return stdout.replace(/\d+ ms$/gm, 'N ms');
}

describe('probe', () => {
  it('runs the data action ten times with {}, and prints what that took', async () => {
    const { standIn, probe } = await prepare();
    standIn.latency(LOYALTY.id, [1, 40]);
    const run = await probe(LOYALTY.id, '--yes');
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(withoutTimes(run)).toBe(`runs      10
failures  0 (0 %)
timeouts  0 (0 %)
min       N ms
p50       N ms
p95       N ms
p99       N ms
Suggested timeout: N ms
`);
    expect(callsOf(standIn)).toEqual(Array.from({ length: 10 }, () => EXECUTE));
    const bodies = standIn.requests.slice(1).map(({ text }) => text);
    expect(new Set(bodies)).toEqual(new Set(['{}']));
    const [min = 0, p50 = 0, p95 = 0, p99 = 0, suggested = 0] = timesIn(run);
    expect([min, p50, p95, p99]).toEqual([min, p50, p95, p99].sort((a, b) => a - b));
    expect(p95).toBe(p99);
    expect(p99).toBeGreaterThanOrEqual(40);
    expect(suggested).toBe(1000);
  });

  it('runs it so often and with the input that is named, byte for byte', async () => {
    const input = '{\n "member": 12345678901234567890\n}\n';
    const { standIn, probe } = await prepare({ 'member.json': input });
    const run = await probe(LOYALTY.id, '--runs', '3', '--input', 'member.json', '--yes');
    expect([run.code, run.stdout.split('\n')[0]]).toEqual([0, 'runs      3']);
    expect(standIn.requests.slice(1).map(({ text }) => text)).toEqual([input, input, input]);
  });

  it('takes an input with a byte-order mark, and sends it without', async () => {
    const { standIn, probe } = await prepare({ 'member.json': '\ufeff{"member": 7}' });
    expect((await probe(LOYALTY.id, '--runs=1', '--input=member.json', '--yes')).code).toBe(0);
    expect(standIn.requests.at(-1)?.text).toBe('{"member": 7}');
  });

  it('tells the share of failures and of timeouts, and ends with 1', async () => {
    const { standIn, probe } = await prepare();
    standIn.latency(ORDERS.id, [5, 5, 4000, 5]);
    const isFourth = ({ index }: { index: number }): boolean => index === 4;
    standIn.addFault({ kind: 'status', status: 500, on: isFourth });
    const run = await probe(ORDERS.id, '--yes', '--runs=8');
    const { correlationId = '' } = standIn.requests.findLast(({ status }) => status === 408) ?? {};
    expect(run.code).toBe(1);
    expect(withoutTimes(run)).toBe(`runs      8
failures  3 (38 %)
timeouts  2 (25 %)
min       N ms
p50       N ms
p95       N ms
p99       N ms
the last failure: the org failed at the data action ${ORDERS.id} (408): The request timed out after 3000 ms. [correlation id ${correlationId}]
Some runs were cut off by the timeout that is set, so what they take is not known: set the longest one, and probe again.
Suggested timeout: N ms
`);
    expect(timesIn(run).at(-1)).toBe(30_000);
  });

  it('suggests nothing where no run came back', async () => {
    const { standIn, probe } = await prepare();
    standIn.addFault({ kind: 'status', status: 400, times: 2, on: ({ index }) => index > 0 });
    const { code, stdout } = await probe(LOYALTY.id, '--yes', '--runs', '2');
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'runs      2',
      'failures  2 (100 %)',
      'timeouts  0 (0 %)',
    ]);
    expect(stdout).not.toMatch(/p50|Suggested/);
  });

  it('ends after the run at hand where somebody wants it to, and tells what it knows', async () => {
    let interrupt = (): void => undefined;
    const standIn = await openStandIn({
      objects: SAMPLE,
      onRequest: () => {
        if (standIn.requests.length === 4) interrupt();
      },
    });
    const onStart = (stop: () => void): void => void (interrupt = stop);
    const cwd = createWorkspace().folder;
    const args = ['probe', LOYALTY.id, '--yes', '--runs', '500'];
    const { code, stdout, stderr } = await runWithPerson(standIn, args, { onStart }, { cwd });
    expect([code, callsOf(standIn).length]).toEqual([1, 3]);
    expect(stdout).toMatch(/^runs {6}3\nfailures {2}0 \(0 %\)\n/);
    expect(stderr).toContain('Interrupted: ');
  });
});

describe('probe refuses', () => {
  it.each([
    [
      'to run without --yes',
      [LOYALTY.id, '--runs', '20'],
      'probe really runs the data action, 20 times, with all that it does: give --yes if that is meant',
    ],
    [
      'to run with --no-yes',
      [LOYALTY.id, '--yes', '--no-yes', '--runs', '1'],
      'probe really runs the data action, 1 time, with all that it does: give --yes if that is meant',
    ],
    ['no id', ['--yes'], 'probe takes one data action id'],
    ['two ids', ['a', 'b', '--yes'], 'probe takes one data action id'],
    ['an empty id', ['', '--yes'], 'a path is empty: is a variable not set?'],
    ['a path', ['../../users/me', '--yes'], '"../../users/me" cannot be the id of a data action'],
    ['a dot', ['..', '--yes'], '".." cannot be the id of a data action'],
    ['a query', ['a?x=1', '--yes'], '"a?x=1" cannot be the id of a data action'],
    ['a fragment', ['a#b', '--yes'], '"a#b" cannot be the id of a data action'],
    ['an escape', ['a%2f..', '--yes'], '"a%2f.." cannot be the id of a data action'],
    ['a command', ['x\n::error::y', '--yes'], '"x\\n::error::y" cannot be the id of a data action'],
    [
      '0 runs',
      ['a', '--yes', '--runs', '0'],
      '--runs takes a whole number from 1 to 1000, not "0"',
    ],
    [
      '1001',
      ['a', '--yes', '--runs=1001'],
      '--runs takes a whole number from 1 to 1000, not "1001"',
    ],
    [
      'half a run',
      ['a', '--yes', '--runs=1.5'],
      '--runs takes a whole number from 1 to 1000, not "1.5"',
    ],
    [
      'a word',
      ['a', '--yes', '--runs=ten'],
      '--runs takes a whole number from 1 to 1000, not "ten"',
    ],
    [
      'fewer than none',
      ['a', '--yes', '--runs=-1'],
      '--runs takes a whole number from 1 to 1000, not "-1"',
    ],
  ])('%s', async (_, args, message) => {
    const { standIn, probe } = await prepare();
    expect(await probe(...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${message}\nSee flow-timeout-lint --help.\n`,
    });
    expect(standIn.requests).toEqual([]);
  });

  it.each([
    ['none.json', /^the input none\.json cannot be read: ENOENT/],
    ['folder', /^the input folder cannot be read: EISDIR/],
    ['broken.json', /^the input broken\.json is no JSON\n$/],
    ['empty.json', /^the input empty\.json is no JSON\n$/],
  ])('the input %s', async (input, message) => {
    const files = { 'folder/x': '', 'broken.json': '{"member": }', 'empty.json': '' };
    const { standIn, probe } = await prepare(files);
    const { code, stdout, stderr } = await probe(LOYALTY.id, '--yes', '--input', input);
    expect([code, stdout, standIn.requests]).toEqual([2, '', []]);
    expect(stderr).toMatch(message);
  });

  it.each([
    ['a data action that is not there', 'custom_-_none', 404],
    ['one that may not be run', LOYALTY.id, 403],
  ])('to go on with %s', async (_, id, status) => {
    const { standIn, probe } = await prepare();
    if (status === 403)
      standIn.addFault({ kind: 'status', status, on: ({ index }) => index === 1 });
    const { code, stdout, stderr } = await probe(id, '--yes');
    expect([code, stdout]).toEqual([2, '']);
    expect(callsOf(standIn)).toHaveLength(1);
    expect(stderr).toContain(
      status === 403 ? 'integrations:action:execute' : `the data action ${id} is not in the org`,
    );
  });
});

/** The times that are printed, in ms, in their order. */
function timesIn({ stdout }: CliRun): number[] {
  return [...stdout.matchAll(/(\d+) ms$/gm)].map(([, time]) => Number(time));
}
