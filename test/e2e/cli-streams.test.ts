import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { badFlowReport, BAD_FLOW, flowText, workFolder } from '../support/e2e-files.js';
import { runCli, runCliInShell } from '../support/run-process.js';

/** A flow whose report is larger than what a pipe holds. */
const MANY = flowText(
  ...Array.from({ length: 3000 }, (_, index) => ({
    id: `node-${String(index)}`,
    name: `Get customer ${String(index)}`,
    timeout: 3000,
  })),
);

describe('a reader that has seen enough', () => {
  it.each(['stylish', 'json', 'github'])('of a %s report is no fault', async (format) => {
    const cwd = workFolder({ 'flow.json': MANY });
    const line = '{ "$@"; echo "exit code $?" >&2; } | head -1';
    const result = await runCliInShell(line, ['--format', format], { cwd });
    expect(result.stderr).toBe('exit code 1\n');
    expect(result.stdout.split('\n')).toHaveLength(2);
  });

  it('leaves the reports that go to files whole', async () => {
    const cwd = workFolder({ 'flow.json': MANY });
    const args = ['-f', 'stylish', '-f', 'json', '-o', 'report.json'];
    const line = '"$@" | head -1; grep -c timeout-default report.json';
    const { stdout } = await runCliInShell(line, args, { cwd });
    expect(stdout).toBe('flow.json\n3000\n');
  });
});

describe('a slow reader', () => {
  it('gets the whole report', async () => {
    const cwd = workFolder({ 'flow.json': MANY });
    const { stdout } = await runCliInShell('"$@" | cat | wc -l', [], { cwd });
    expect(Number(stdout)).toBe(1 + 2 * 3000 + 4);
  });
});

describe('streams that are closed', () => {
  it('for input do not matter', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    expect(await runCliInShell('exec "$@" <&-', [], { cwd })).toEqual({
      code: 1,
      signal: null,
      stdout: badFlowReport('flow.json'),
      stderr: '',
    });
  });

  it('for output leave the exit code as it is', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    expect(await runCliInShell('exec "$@" >&-', [], { cwd })).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: '',
    });
  });

  it('for errors leave the exit code as it is', async () => {
    const result = await runCliInShell('exec "$@" 2>&-', ['--nope'], { cwd: workFolder() });
    expect(result.code).toBe(2);
  });

  it('by the reader of the errors leave the exit code as it is', async () => {
    const line = '{ { "$@" 2>&1 >&4; echo "exit code $?" >&3; } | true; } 3>&1 4>&1';
    const { stdout } = await runCliInShell(line, ['nope'], { cwd: workFolder() });
    expect(stdout).toBe('exit code 3\n');
  });
});

describe('colours', () => {
  it('are not used in a pipe', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    const { stdout } = await runCli([], { cwd, env: { TERM: 'xterm-256color' } });
    expect(stdout).toBe(badFlowReport('flow.json'));
  });

  it('are used where the environment forces them, and change nothing else', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    const { stdout } = await runCli([], { cwd, env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[31merror');
    expect(stripVTControlCharacters(stdout)).toBe(badFlowReport('flow.json'));
  });

  it('are not used where --no-color says so', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    const { stdout } = await runCli(['--no-color'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(stdout).toBe(badFlowReport('flow.json'));
  });

  it('are not used where NO_COLOR is set', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    const { stdout } = await runCli([], { cwd, env: { NO_COLOR: '1' } });
    expect(stdout).toBe(badFlowReport('flow.json'));
  });

  it('are not used in reports for machines', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    for (const format of ['json', 'github']) {
      const plain = await runCli(['-f', format], { cwd });
      const forced = await runCli(['-f', format], { cwd, env: { FORCE_COLOR: '1' } });
      expect(forced.stdout).toBe(plain.stdout);
    }
  });
});
