import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { badFlowReport, BAD_FLOW, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { runCli } from '../support/run-process.js';

const CONFIG = 'flow-timeout-lint.config.json';
const DEFAULT_IS_A_WARNING = '{ "rules": { "timeout-default": "warning" } }\n';
const isRoot = process.getuid?.() === 0;

describe('exit code 0', () => {
  it('where every timeout is fine', async () => {
    const cwd = workFolder({ 'flows/support.json': GOOD_FLOW, 'package.json': '{}' });
    expect(await runCli([], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: 'No problems: 1 timeout in 1 file checked.\n',
      stderr: '',
    });
  });

  it('where no file is one of ours', async () => {
    const cwd = workFolder({ 'tsconfig.json': '{\n  // strict\n  "strict": true,\n}\n' });
    expect(await runCli([], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout:
        'Nothing to check: no timeout in 1 file. docs/formats.md lists the formats that are known.\n',
      stderr: '',
    });
  });

  it('for warnings alone, though they are shown', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW, [CONFIG]: DEFAULT_IS_A_WARNING });
    const { code, stdout } = await runCli([], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('  5:103  warning  The timeout is left at the default of 3000 ms');
    expect(stdout).toContain('\n1 warning; 1 timeout in 1 file checked.\n');
  });

  it('for errors with --fail-on never, though they are shown', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    const { code, stdout } = await runCli(['--fail-on', 'never'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: badFlowReport('flow.json') });
  });

  it('where no file matches and --allow-empty says that this is fine', async () => {
    const { code, stdout } = await runCli(['--allow-empty'], { cwd: workFolder() });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });
});

describe('exit code 1', () => {
  it('for an error', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    expect(await runCli([], { cwd })).toEqual({
      code: 1,
      signal: null,
      stdout: badFlowReport('flow.json'),
      stderr: '',
    });
  });

  it('for a warning with --fail-on warning', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW, [CONFIG]: DEFAULT_IS_A_WARNING });
    expect((await runCli(['--fail-on', 'warning'], { cwd })).code).toBe(1);
  });
});

describe('exit code 2', () => {
  it.each([
    [
      ['--formt', 'json'],
      'unknown option --formt: did you mean "--format"?\nSee flow-timeout-lint --help.\n',
    ],
    [
      ['--format', 'jsn'],
      'unknown format "jsn": did you mean "json"?\nSee flow-timeout-lint --help.\n',
    ],
    [
      ['--fail-on', 'critical'],
      '--fail-on takes error, warning or never, not "critical"\nSee flow-timeout-lint --help.\n',
    ],
    [
      ['explain', 'timeout-defalt'],
      'unknown rule "timeout-defalt": did you mean "timeout-default"?\nSee flow-timeout-lint --help.\n',
    ],
  ])('for the arguments %j, which it tells to be wrong', async (args, stderr) => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    expect(await runCli(args, { cwd })).toEqual({ code: 2, signal: null, stdout: '', stderr });
  });

  it('for a config that cannot be used, with the place and the nearest known key', async () => {
    const config = '{\n  "rules": { "timeout-defalt": "off" }\n}\n';
    const cwd = workFolder({ 'flow.json': BAD_FLOW, [CONFIG]: config });
    expect(await runCli([], { cwd })).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: `${CONFIG}:2:14: rules: unknown key "timeout-defalt": did you mean "timeout-default"?\n`,
    });
  });

  it('for a config that is named but not there', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    const { code, stdout, stderr } = await runCli(['--config', 'team.json'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^team\.json: the config cannot be read: .*ENOENT.*\n$/);
  });

  it('for a report that cannot be written, without a stack trace', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    const args = ['-f', 'stylish', '-f', 'json', '-o', 'flow.json/report.json'];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: badFlowReport('flow.json') });
    expect(stderr).toMatch(/^[^\n]*flow\.json[^\n]*\n$/);
  });

  it.skipIf(isRoot)(
    'for a file that cannot be read; the others are checked all the same',
    async () => {
      const cwd = workFolder({ 'flow.json': BAD_FLOW, 'locked.json': GOOD_FLOW });
      chmodSync(path.join(cwd, 'locked.json'), 0o000);
      const { code, stdout, stderr } = await runCli([], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: badFlowReport('flow.json') });
      expect(stderr).toMatch(/^cannot check locked\.json: [^\n]*EACCES[^\n]*\n$/);
    },
  );

  it.skipIf(isRoot)('for a folder that cannot be read', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW, 'locked/flow.json': GOOD_FLOW });
    const locked = path.join(cwd, 'locked');
    chmodSync(locked, 0o000);
    const { code, stdout, stderr } = await runCli([], { cwd });
    chmodSync(locked, 0o700);
    expect({ code, stdout }).toEqual({ code: 2, stdout: badFlowReport('flow.json') });
    expect(stderr).toMatch(/^cannot check locked: [^\n]*EACCES[^\n]*\n$/);
  });
});

describe('exit code 3', () => {
  it.each([
    ['an empty folder', []],
    ['a path that is not there', ['flows']],
    ['a glob that matches nothing', ['flows/**/*.json']],
  ])('for %s, and says what to do', async (_, args) => {
    const { code, signal, stdout, stderr } = await runCli(args, { cwd: workFolder() });
    expect({ code, signal, stdout }).toEqual({ code: 3, signal: null, stdout: '' });
    expect(stderr).toBe(
      `no file to lint in ${args[0] ?? '.'}\n` +
        'No file matched. Name the files or folders that hold your flows, or pass --allow-empty.\n',
    );
  });
});
