import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/cli-host.js';
import { FIX_HINT } from '../support/findings.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const CONFIG = 'flow-timeout-lint.config.json';
const WARN = { rules: { 'timeout-default': 'warning' } };
const LEFT = 'The timeout is left at the default of 3000 ms';

const STYLISH = `flows/support.json
  1:144  error    ${LEFT}  timeout-default
                  Get customer: 3000 → 5000 ms

1 error; 1 timeout in 1 file checked.
1 can be fixed: ${FIX_HINT}
Why it matters, and what to do: flow-timeout-lint explain timeout-default
`;

describe('the exit code of a lint', () => {
  it.each([
    ['error', 3000, {}, 1],
    ['warning', 3000, {}, 1],
    ['never', 3000, {}, 0],
    ['error', 3000, WARN, 0],
    ['warning', 3000, WARN, 1],
    ['never', 3000, WARN, 0],
    ['error', 8000, {}, 0],
    ['warning', 8000, {}, 0],
  ])('with --fail-on %s, a timeout of %d and %j is as asked', async (level, ms, config, code) => {
    const { folder } = createWorkspace({ 'a.json': flowWith(ms), [CONFIG]: config });
    const run = await runInProcess(['--fail-on', level], { cwd: folder });
    expect([run.code, run.stderr]).toEqual([code, '']);
  });

  it('follows errors where nothing is asked, and the last of several', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(3000), [CONFIG]: WARN });
    expect((await runInProcess([], { cwd: folder })).code).toBe(0);
    const argv = ['--fail-on', 'never', '--fail-on=warning'];
    expect((await runInProcess(argv, { cwd: folder })).code).toBe(1);
  });

  it('is 3 where no file matches, and says so', async () => {
    const { folder } = createWorkspace({ 'README.md': '# Flows' });
    expect(await runInProcess([], { cwd: folder })).toEqual({
      code: 3,
      stdout: '',
      stderr:
        'no file to lint in .\nNo file matched. Name the files or folders that hold your flows, or pass --allow-empty.\n',
    });
  });

  it('is 0 where no file matches and that is fine', async () => {
    const { folder } = createWorkspace({ 'README.md': '# Flows' });
    expect(await runInProcess(['--allow-empty', 'flows'], { cwd: folder })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'no file to lint in flows\n',
    });
  });

  it('is 2 where a file cannot be read, though another has findings', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(3000) });
    const { code, stdout, stderr } = await runInProcess(['a.json', '/dev/null'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toContain(LEFT);
    const name = path.relative(folder, '/dev/null');
    expect(stderr.endsWith(`${name}: cannot be read: /dev/null is not a regular file\n`)).toBe(
      true,
    );
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('does not come with praise where nothing could be read', async () => {
    const { folder } = createWorkspace();
    const { code, stdout } = await runInProcess(['/dev/null'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).not.toContain('No problems');
  });
});

describe('the paths of a lint', () => {
  it('are told where one leads nowhere, and the others are linted', async () => {
    const { folder } = createWorkspace({ 'flows/support.json': flowWith(8000) });
    expect(await runInProcess(['flow', 'flows', 'flows/*.jsn'], { cwd: folder })).toEqual({
      code: 0,
      stdout: 'No problems: 1 timeout in 1 file checked.\n',
      stderr: 'no file to lint in flow\nno file to lint in flows/*.jsn\n',
    });
  });

  it('are told safely', async () => {
    const { folder } = createWorkspace();
    const { stderr } = await runInProcess(['a\n::error::b', '##[error]c'], { cwd: folder });
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      'no file to lint in a\\n::error::b',
      'no file to lint in #\\x23[error]c',
    ]);
  });
});

describe('what a lint prints', () => {
  it('is the report for people, and nothing else', async () => {
    const { folder } = createWorkspace({ 'flows/support.json': flowWith(3000) });
    const run = await runInProcess([], { cwd: folder });
    expect(run).toEqual({ code: 1, stdout: STYLISH, stderr: '' });
  });

  it('has colours on a terminal, and none with --no-color', async () => {
    const { folder } = createWorkspace({ 'flows/support.json': flowWith(3000) });
    const host = { cwd: folder, isTTY: true };
    const colored = await runInProcess([], host);
    expect(colored.stdout).toContain('\u001b[4mflows/support.json\u001b[24m\n');
    expect((await runInProcess(['--color', '--no-color'], host)).stdout).toBe(STYLISH);
  });

  it('has no colours in a file, whatever is asked', async () => {
    const { folder, read } = createWorkspace({ 'flows/support.json': flowWith(3000) });
    const argv = ['--color', '--output', 'report.txt'];
    const run = await runInProcess(argv, { cwd: folder, isTTY: true });
    expect(run).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(read('report.txt')).toBe(STYLISH);
  });

  it('is JSON alone for --format json, also where no file matches', async () => {
    const { folder } = createWorkspace();
    const { code, stdout } = await runInProcess(['-f', 'json'], { cwd: folder });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      summary: {
        files: 0,
        documents: 0,
        sites: 0,
        errors: 0,
        warnings: 0,
        fixable: 0,
        skipped: 0,
      },
      findings: [],
    });
  });

  it('goes to several files, whose folders are made', async () => {
    const { folder, read } = createWorkspace({ 'flows/support.json': flowWith(3000) });
    const alone = await runInProcess(['-f', 'json', 'flows'], { cwd: folder });
    const argv = '-f stylish flows -f json -o out/ci/report.json -f github -o out/log.txt';
    const run = await runInProcess(argv.split(' '), { cwd: folder });
    expect(run).toEqual({ code: 1, stdout: STYLISH, stderr: '' });
    expect(read('out/ci/report.json')).toBe(alone.stdout);
    expect(read('out/log.txt')).toBe(
      `::error title=timeout-default,file=flows/support.json,line=1,endLine=1,col=144,endColumn=148::${LEFT}%0AGet customer: 3000 → 5000 ms%0Aflows/support.json:1:144\n`,
    );
  });

  it('replaces the report of the run before', async () => {
    const { folder, read } = createWorkspace({
      'flows/support.json': flowWith(3000),
      'report.txt': 'old',
    });
    await runInProcess(['--output', 'report.txt', 'flows'], { cwd: folder });
    expect(read('report.txt')).toBe(STYLISH);
  });

  it('names files for annotations from the root of the checkout', async () => {
    const { folder, at } = createWorkspace({ 'ivr/flows/a.json': flowWith(3000) });
    const fileFor = async (cwd: string, workspace?: string): Promise<string | undefined> => {
      const env = workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace };
      const { stdout } = await runInProcess(['--format', 'github'], { cwd, env });
      return /file=([^,]*),/.exec(stdout)?.[1];
    };
    expect(await fileFor(at('ivr'), folder)).toBe('ivr/flows/a.json');
    expect(await fileFor(at('ivr/flows'), folder)).toBe('ivr/flows/a.json');
    expect(await fileFor(folder, folder)).toBe('ivr/flows/a.json');
    expect(await fileFor(folder)).toBe('ivr/flows/a.json');
    expect(await fileFor(at('ivr'))).toBe('flows/a.json');
    expect(await fileFor(at('ivr'), '/elsewhere')).toBe('flows/a.json');
  });
});

describe('a quiet lint', () => {
  it('reports and counts errors only', async () => {
    const { folder } = createWorkspace({
      'flows/support.json': flowWith(3000),
      'old/billing.json': flowWith(3000),
      [CONFIG]: { overrides: [{ files: 'old/**', ...WARN }] },
    });
    const { code, stdout } = await runInProcess(['-q', 'flows', 'old'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toBe(STYLISH.replace('1 timeout in 1 file', '2 timeouts in 2 files'));
    const report: unknown = JSON.parse(
      (await runInProcess(['-qf', 'json', 'flows', 'old'], { cwd: folder })).stdout,
    );
    expect(report).toMatchObject({
      summary: { files: 2, sites: 2, errors: 1, warnings: 0, fixable: 1 },
      findings: [{ file: 'flows/support.json', severity: 'error' }],
    });
  });

  it('says nothing where there are none, though it may fail on warnings', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(3000), [CONFIG]: WARN });
    const argv = ['--quiet', '--fail-on', 'warning'];
    expect(await runInProcess(argv, { cwd: folder })).toEqual({ code: 1, stdout: '', stderr: '' });
    expect((await runInProcess(['--quiet'], { cwd: folder })).code).toBe(0);
  });

  it('still tells what it could not look at', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(8000) });
    const { stdout, stderr } = await runInProcess(['-q', 'a.json', 'b.json'], { cwd: folder });
    expect([stdout, stderr]).toEqual(['', 'no file to lint in b.json\n']);
  });
});

describe('suppressions', () => {
  const suppressed = (expires: string): Record<string, string | object> => ({
    'flows/support.json': flowWith(3000),
    [CONFIG]: {
      include: ['flows/**'],
      suppressions: [
        { rule: 'timeout-default', file: 'flows/**', id: 'node-2', reason: 'measured', expires },
      ],
    },
  });

  it('are counted on standard error, unless quiet', async () => {
    const { folder } = createWorkspace(suppressed('2026-11-21'));
    expect(await runInProcess([], { cwd: folder })).toEqual({
      code: 0,
      stdout: 'No problems: 1 timeout in 1 file checked.\n',
      stderr: '1 suppressed by the config\n',
    });
    expect(await runInProcess(['-q'], { cwd: folder })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('that have expired are told', async () => {
    const { folder } = createWorkspace(suppressed('2026-11-20'));
    expect(await runInProcess([], { cwd: folder, now: '2026-11-21T00:00:00Z' })).toEqual({
      code: 1,
      stdout: STYLISH,
      stderr:
        'a suppression of timeout-default in flows/** expired on 2026-11-20 (measured): its finding is reported again\n',
    });
  });
});
