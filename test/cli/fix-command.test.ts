import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/cli-host.js';
import { AFTER, API, BEFORE, contents, FILES, UNFIXABLE } from '../support/fix-command-files.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const CONFIG = 'flow-timeout-lint.config.json';
const CHANGES = `apis/geo.json
  1:9  fixed  none → 5000 ms  Regions  timeout-missing

flows/support.json
  1:144  fixed  3000 → 5000 ms  Get customer  timeout-default

Fixed 2 timeouts in 2 files.

`;
const PRAISE = 'No problems: 3 timeouts in 3 files checked.\n';

describe('fix', () => {
  it.each([[['fix']], [['lint', '--fix']], [['--fix']]])(
    '%j mends the files, tells what it changed and what is left',
    async (argv) => {
      const workspace = createWorkspace(FILES);
      const run = await runInProcess(argv, { cwd: workspace.folder });
      expect(run).toEqual({ code: 0, stdout: CHANGES + PRAISE, stderr: '' });
      expect(contents(workspace)).toEqual(AFTER);
    },
  );

  it.each([[['--dry-run']], [['--diff']], [['--rule', 'timeout-default']], [['--diff', '-q']]])(
    '%j goes with lint --fix too',
    async (options) => {
      const [fixed, linted] = [createWorkspace(FILES), createWorkspace(FILES)];
      const expected = await runInProcess(['fix', ...options], { cwd: fixed.folder });
      const argv = ['lint', '--fix', ...options];
      expect(await runInProcess(argv, { cwd: linted.folder })).toEqual(expected);
      expect(contents(linted)).toEqual(contents(fixed));
    },
  );

  it('--no-dry-run and --no-diff say nothing to a lint', async () => {
    const workspace = createWorkspace(FILES);
    const argv = ['--no-dry-run', '--no-diff', 'flows/good.json'];
    expect((await runInProcess(argv, { cwd: workspace.folder })).code).toBe(0);
  });

  it('tells nothing but that all is well where there is nothing to mend', async () => {
    const workspace = createWorkspace(FILES);
    await runInProcess(['fix'], { cwd: workspace.folder });
    const run = await runInProcess(['fix'], { cwd: workspace.folder });
    expect(run).toEqual({ code: 0, stdout: PRAISE, stderr: '' });
    expect(contents(workspace)).toEqual(AFTER);
  });

  it('tells a value and its repetitions on one line', async () => {
    const text = `{"name":"Regions",${JSON.stringify(API).slice(1, -1)},"timeout":1,"timeout":2,"timeout":"8"}`;
    const { folder, read } = createWorkspace({ 'geo.json': text });
    const { stdout } = await runInProcess(['fix'], { cwd: folder });
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'geo.json',
      '  1:119  fixed  "8" → 8000 ms  Regions  timeout-type, duplicate-key',
      '',
      'Fixed 1 timeout in 1 file.',
    ]);
    expect(read('geo.json')).toBe(text.replace(/"timeout":[12],/g, '').replace('"8"', '8000'));
  });

  it('has colours on a terminal, and none with --no-color', async () => {
    const colored = await runInProcess(['fix', '--dry-run'], {
      cwd: createWorkspace(FILES).folder,
      isTTY: true,
    });
    expect(colored.stdout).toContain('\u001b[4mapis/geo.json\u001b[24m\n');
    expect(colored.stdout).toContain('\u001b[36m3000 → 5000 ms\u001b[39m');
    const plain = await runInProcess(['fix', '--no-color'], {
      cwd: createWorkspace(FILES).folder,
      isTTY: true,
    });
    expect(plain.stdout).toBe(CHANGES + PRAISE);
  });

  it('is silent with --quiet, but for errors that are left', async () => {
    const workspace = createWorkspace(FILES);
    const run = await runInProcess(['fix', '-q'], { cwd: workspace.folder });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(contents(workspace)).toEqual(AFTER);
    const { folder } = createWorkspace({ ...FILES, 'x.json': UNFIXABLE });
    const left = await runInProcess(['fix', '-q'], { cwd: folder });
    expect({ code: left.code, stderr: left.stderr }).toEqual({ code: 1, stderr: '' });
    expect(left.stdout.split('\n').slice(0, 2)).toEqual([
      'x.json',
      '  1:22  error    "nodes" must be an array, but is an object  invalid-document',
    ]);
  });

  it('keeps what it changed off a standard output that is for a program', async () => {
    const { folder } = createWorkspace(FILES);
    const host = { cwd: folder, isTTY: true };
    const { stdout, stderr } = await runInProcess(['fix', '--format', 'json'], host);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, findings: [] });
    expect(stderr.split('\r').at(-1)).toContain(CHANGES);
  });

  it('goes by the config that is named', async () => {
    const workspace = createWorkspace({
      ...FILES,
      'team.json': { exclude: ['apis/**'], targets: { 'flow-export': 9000 } },
    });
    await runInProcess(['fix', '--config', 'team.json'], { cwd: workspace.folder });
    expect(contents(workspace)).toEqual([BEFORE[0], flowWith(8000), flowWith(9000)]);
  });
});

describe('the exit code of a fix', () => {
  it('is 1 where findings are left that it cannot mend', async () => {
    const { folder, read } = createWorkspace({ ...FILES, 'x.json': UNFIXABLE });
    const { code, stdout } = await runInProcess(['fix'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('\nFixed 2 timeouts in 2 files.\n\nx.json\n  1:22  error    ');
    expect(stdout).toContain('\n1 error; 3 timeouts in 4 files checked.\n');
    expect(read('flows/support.json')).toBe(flowWith(5000));
  });

  it.each([
    ['error', 0],
    ['warning', 1],
    ['never', 0],
  ])('goes by --fail-on %s', async (level, code) => {
    const { folder } = createWorkspace({
      ...FILES,
      'x.json': UNFIXABLE,
      [CONFIG]: { rules: { 'invalid-document': 'warning' } },
    });
    expect((await runInProcess(['fix', '--fail-on', level], { cwd: folder })).code).toBe(code);
  });

  it('is 2 where a file cannot be written, and the others are mended', async () => {
    const workspace = createWorkspace({ ...FILES, 'flows/locked.json': flowWith(45) });
    chmodSync(workspace.at('flows/locked.json'), 0o444);
    const { code, stdout, stderr } = await runInProcess(['fix'], { cwd: workspace.folder });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'flows/locked.json: cannot be fixed: it is read-only\n',
    });
    expect(stdout).toBe(
      `${CHANGES}flows/locked.json
  1:144  error    45 ms looks like 45 s: this timeout is in milliseconds  timeout-unit
                  Get customer: 45 → 30000 ms

1 error; 4 timeouts in 4 files checked.
1 can be fixed: run flow-timeout-lint fix
Why it matters, and what to do: flow-timeout-lint explain timeout-unit
`,
    );
    expect(contents(workspace)).toEqual(AFTER);
  });

  it('is 3 where no file matches, or 0 where that is fine', async () => {
    const { folder } = createWorkspace();
    const run = await runInProcess(['fix'], { cwd: folder });
    expect([run.code, run.stdout]).toEqual([3, '']);
    expect(run.stderr).toContain('No file matched.');
    expect((await runInProcess(['fix', '--allow-empty'], { cwd: folder })).code).toBe(0);
  });

  it.each([
    [
      ['fix', '--rule', 'timeout-mising'],
      'unknown rule "timeout-mising": did you mean "timeout-missing"?',
    ],
    [
      ['fix', '--rule', 'retry'],
      'unknown rule "retry": known here: timeout-not-allowed, timeout-missing, timeout-type, timeout-expression, timeout-inactive, timeout-zero, timeout-unit, timeout-range, timeout-default, duplicate-key, invalid-document',
    ],
    [['fix', '--rule'], '--rule needs a value: --rule RULE'],
    [['fix', '--dryrun'], 'unknown option --dryrun: did you mean "--dry-run"?'],
    [['fix', '--fix'], 'unknown option --fix: known here'],
    [['fix', '--format', 'diff'], 'unknown format "diff": known here: stylish, json, github'],
    [['lint', '--diff'], '--diff goes with --fix: write --fix --diff\n'],
    [['--dry-run', 'flows'], '--dry-run goes with --fix: write --fix --dry-run\n'],
    [['--rule', 'timeout-unit'], '--rule goes with --fix: write --fix --rule\n'],
    [['--fix', '--no-fix', '--diff'], '--diff goes with --fix: write --fix --diff\n'],
    [['--fix', '--diff', '--format', 'json'], '--diff goes to standard output: leave out'],
  ])('is 2 for the wrong arguments %j, and no file is touched', async (argv, message) => {
    const workspace = createWorkspace(FILES);
    const { code, stdout, stderr } = await runInProcess(argv, { cwd: workspace.folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.slice(0, message.length)).toBe(message);
    expect(contents(workspace)).toEqual(BEFORE);
  });

  it('is 2 for a config that cannot be used, and no file is touched', async () => {
    const workspace = createWorkspace({ ...FILES, [CONFIG]: '{ "target": {} }' });
    const { code, stdout } = await runInProcess(['fix'], { cwd: workspace.folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(contents(workspace)).toEqual(BEFORE);
  });
});

describe('fix --rule', () => {
  it('mends the findings of one rule, and reports the others', async () => {
    const workspace = createWorkspace(FILES);
    const { code, stdout } = await runInProcess(['fix', '--rule', 'timeout-missing'], {
      cwd: workspace.folder,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('Fixed 1 timeout in 1 file.\n\nflows/support.json\n  1:144  error ');
    expect(contents(workspace)).toEqual([AFTER[0], BEFORE[1], BEFORE[2]]);
  });

  it('mends those of several', async () => {
    const workspace = createWorkspace(FILES);
    const argv = ['fix', '--rule', 'timeout-missing', '--rule=timeout-default'];
    const run = await runInProcess(argv, { cwd: workspace.folder });
    expect(run).toEqual({ code: 0, stdout: CHANGES + PRAISE, stderr: '' });
    expect(contents(workspace)).toEqual(AFTER);
  });

  it('mends nothing for a rule that has no fix', async () => {
    const workspace = createWorkspace(FILES);
    const { code } = await runInProcess(['fix', '--rule', 'invalid-document'], {
      cwd: workspace.folder,
    });
    expect(code).toBe(1);
    expect(contents(workspace)).toEqual(BEFORE);
  });
});
