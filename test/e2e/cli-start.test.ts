import { copyFileSync, openSync, closeSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CLI, REPOSITORY, runCli } from '../support/run-process.js';
import { createWorkspace, flowWith } from '../support/workspace.js';
import { VERSION } from '../../src/cli/version.js';

/** A copy of what the CLI starts with, without the rest of it. */
function startAlone(): string {
  const { at } = createWorkspace();
  copyFileSync(CLI, at('index.js'));
  return at('index.js');
}

function run(script: string, words: readonly string[], cwd = REPOSITORY): object {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, stdout, stderr };
}

describe('what the CLI starts with', () => {
  it('tells the version without the rest', () => {
    expect(run(startAlone(), ['--version'])).toEqual({
      code: 0,
      stdout: `${VERSION}\n`,
      stderr: '',
    });
  });

  it.each([
    [['fixtures/demo/actions/order-status.json'], 1],
    [['fixtures/demo/actions/loyalty-points.json', 'fixtures/demo/package.json'], 0],
    [['fixtures/bad/cut-off.json', 'fixtures/bad/flow-types.json'], 1],
  ])('lints files that are named without the rest: %j', async (words, code) => {
    // With an option it is the whole CLI that prints.
    const whole = await runCli(['--fail-on', 'error', ...words], { cwd: REPOSITORY });
    expect(run(startAlone(), words)).toEqual({ code, stdout: whole.stdout, stderr: '' });
    expect(whole.code).toBe(code);
  });

  it('leaves to the rest what takes more', async () => {
    const { folder } = createWorkspace({ 'a.json': flowWith(3000) });
    expect(await runCli(['a.json', 'gone.json'], { cwd: folder })).toMatchObject({
      code: 1,
      stderr: 'no file to lint in gone.json\n',
    });
    expect(await runCli(['gone.json'], { cwd: folder })).toMatchObject({ code: 3, stdout: '' });
  });
});

describe.skipIf(process.platform !== 'linux')('where nothing can be written', () => {
  const ORDER = 'fixtures/demo/actions/order-status.json';
  const GOOD = 'fixtures/demo/actions/loyalty-points.json';

  it.each([
    ['a file that is named', [ORDER]],
    ['a folder', ['fixtures/demo']],
  ])('the CLI tells it once, with 2, of %s', (_, words) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...words], {
      cwd: REPOSITORY,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'ENOSPC: no space left on device, write\n',
    });
  });

  it.each([
    ['a file that is named', [GOOD]],
    ['a folder', ['fixtures/ok']],
    ['a wrong option', ['--nope']],
    ['a wrong config', ['--config', 'package.json', GOOD]],
  ])('neither there nor on standard error the exit code still is 2, of %s', (_, words) => {
    const full = openSync('/dev/full', 'w');
    const { status } = spawnSync(process.execPath, [CLI, ...words], {
      cwd: REPOSITORY,
      stdio: ['ignore', full, full],
    });
    closeSync(full);
    expect(status).toBe(2);
  });
});
