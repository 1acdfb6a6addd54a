import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/cli-host.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const CONFIG = 'flow-timeout-lint.config.json';

function packageVersion(): unknown {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? manifest.version
    : undefined;
}

describe('the command line', () => {
  it('gives the version of the package', async () => {
    expect(await runInProcess(['--version'])).toEqual({
      code: 0,
      stdout: `${String(packageVersion())}\n`,
      stderr: '',
    });
  });

  it('lints unless it names another command', async () => {
    const { folder } = createWorkspace({ 'flows/a.json': flowWith(3000) });
    const plain = await runInProcess(['flows'], { cwd: folder });
    expect(plain.code).toBe(1);
    expect(await runInProcess(['lint', 'flows'], { cwd: folder })).toEqual(plain);
    expect(await runInProcess([], { cwd: folder })).toEqual(plain);
  });

  it('takes the name of a command for a path after --', async () => {
    const { folder } = createWorkspace({ 'explain/a.json': flowWith(8000) });
    expect(await runInProcess(['--', 'explain'], { cwd: folder })).toEqual({
      code: 0,
      stdout: 'No problems: 1 timeout in 1 file checked.\n',
      stderr: '',
    });
  });

  it.each([
    [['--fomat', 'json'], 'unknown option --fomat: did you mean "--format"?'],
    [['--verison'], 'unknown option --verison: did you mean "--version"?'],
    [['--config'], '--config needs a value: --config FILE'],
    [['--quiet=1'], '--quiet takes no value'],
    [['--format', 'xml'], 'unknown format "xml": known here: stylish, json, github'],
    [['--fail-on', 'warn'], '--fail-on takes error, warning or never, not "warn"'],
    [
      ['--format', 'json', '--format', 'github'],
      'two reports go to standard output: give each --format an --output of its own',
    ],
  ])('is refused with a hint where it is wrong: %j', async (argv, message) => {
    const { folder } = createWorkspace({ 'a.json': flowWith(3000) });
    expect(await runInProcess(argv, { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: `${message}\nSee flow-timeout-lint --help.\n`,
    });
  });
});

describe('what is told of the command line', () => {
  it('is no command of the runner', async () => {
    const { stderr } = await runInProcess(['--##[add-mask]x\n::error::y']);
    expect(stderr).toMatch(/^unknown option --#\\x23\[add-mask\]x\\n::error::y: .*\nSee .*\n$/);
  });

  it('is which options there are, where none is near', async () => {
    const { stderr } = await runInProcess(['--zzzzz']);
    expect(stderr).toMatch(/^unknown option --zzzzz: known here: --config, --format, --output, /);
  });
});

describe('a wrong config', () => {
  it.each([[[]], [['--format', 'json']], [['--quiet']], [['--fail-on', 'never']]])(
    'ends the run with 2 and nothing but its problems: %j',
    async (argv) => {
      const { folder } = createWorkspace({
        'flows/a.json': flowWith(3000),
        [CONFIG]: '{\n  "rulez": {},\n  "targets": { "flow-export": 50 }\n}\n',
      });
      expect(await runInProcess(argv, { cwd: folder })).toEqual({
        code: 2,
        stdout: '',
        stderr: `${CONFIG}:2:3: unknown key "rulez": did you mean "rules"?\n${CONFIG}:3:31: targets.flow-export: must be >= 1000, but is 50\n`,
      });
    },
  );

  it('writes no report', async () => {
    const { folder, has } = createWorkspace({ 'a.json': flowWith(3000), [CONFIG]: '[' });
    const argv = ['--format', 'json', '--output', 'report.json'];
    expect((await runInProcess(argv, { cwd: folder })).code).toBe(2);
    expect(has('report.json')).toBe(false);
  });

  it('cannot issue a command to the runner', async () => {
    const { folder } = createWorkspace({
      'a.json': flowWith(3000),
      [CONFIG]: '{ "##[add-mask]x": 1, "::error::y": 2, "formats": { "\\n::error::z": 3 } }',
    });
    const { stderr } = await runInProcess([], { cwd: folder });
    expect(stderr).not.toContain('##[');
    expect(stderr.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
  });

  it('is one that is named and is not there', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(3000) });
    const { code, stdout, stderr } = await runInProcess(['-c', 'ci.json'], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^ci\.json: the config cannot be read: .*\n$/);
  });
});

describe('a fault', () => {
  it('ends the run with 2 and tells what it was, on one line', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(8000), 'out/x.txt': '' });
    const { code, stdout, stderr } = await runInProcess(['--output', 'out'], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^the report out cannot be written: EISDIR: [^\n]*\n$/);
  });

  it('shows where it happened to who asks for that', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(8000), 'out/x.txt': '' });
    const env = { DEBUG: '1' };
    const { stderr } = await runInProcess(['--output', 'out'], { cwd: folder, env });
    expect(stderr).toMatch(/^the report out cannot be written: .*\n(?:.*\n)* {4}at /);
  });
});
