import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, flowText, workFolder } from '../support/e2e-files.js';
import { gitRepository } from '../support/fix-git.js';
import { fileNameOf, HOSTILE_NAMES, UNPRINTABLE } from '../support/hostile-names.js';
import { runCli, runCliInShell } from '../support/run-process.js';
import { parseLog } from '../support/runner-log.js';

const FIXED_FLOW = flowText({ id: 'node-1', name: 'Get customer', timeout: 5000 });

describe('a fix of what a stranger wrote', () => {
  it.each(HOSTILE_NAMES)('tells a node whose name tries %s on one line', async (_, name) => {
    const nodes = [
      { id: 'node-1', name, timeout: 3000 },
      { id: name, timeout: name },
    ];
    const cwd = workFolder({ 'flow.json': flowText(...nodes) });
    const { code, stdout, stderr } = await runCli(['fix'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { commands, lines } = parseLog(stdout);
    expect(commands).toEqual([]);
    expect(lines).toHaveLength(7);
    expect(lines[1]).toMatch(/^ {2,3}5:\d+ {2}fixed {2}3000 → 5000 ms {2}.* {2}timeout-default$/u);
    expect(lines[2]).toMatch(/^ {2,3}6:\d+ {2}fixed {2}".* → 5000 ms {2}.* {2}timeout-type$/u);
    expect(stdout).not.toMatch(UNPRINTABLE);
    const mended = nodes.map((node) => ({ ...node, timeout: 5000 }));
    expect(readFileSync(path.join(cwd, 'flow.json'), 'utf8')).toBe(flowText(...mended));
  });

  it.each(HOSTILE_NAMES)('tells a file whose name tries %s on one line', async (_, name) => {
    const file = fileNameOf(name);
    const cwd = workFolder({ [file]: BAD_FLOW });
    const { code, stdout, stderr } = await runCli(['fix'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { commands, lines } = parseLog(stdout);
    expect(commands).toEqual([]);
    expect(lines.slice(1)).toEqual([
      '  5:103  fixed  3000 → 5000 ms  Get customer  timeout-default',
      '',
      'Fixed 1 timeout in 1 file.',
      '',
      'No problems: 1 timeout in 1 file checked.',
    ]);
    expect(stdout).not.toMatch(UNPRINTABLE);
    expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(FIXED_FLOW);
    expect(readdirSync(cwd)).toEqual([file]);
  });

  it('tells what it cannot fix on one line, whatever the file is called', async () => {
    const names = HOSTILE_NAMES.map(([, name]) => fileNameOf(name));
    const cwd = workFolder();
    for (const name of names) {
      writeFileSync(path.join(cwd, name), BAD_FLOW, { mode: 0o444 });
    }
    const { code, stdout, stderr } = await runCli(['fix', '--quiet'], { cwd });
    expect(code).toBe(2);
    const { commands, lines } = parseLog(stderr);
    expect(commands).toEqual([]);
    expect(lines).toHaveLength(names.length);
    for (const line of lines) expect(line).toMatch(/: cannot be fixed: it is read-only$/);
    expect(parseLog(stdout).commands).toEqual([]);
    expect(stdout + stderr).not.toMatch(UNPRINTABLE);
  });

  it('keeps standard output JSON with --format json, whatever the names', async () => {
    const files = Object.fromEntries(
      HOSTILE_NAMES.map(([, name]) => [fileNameOf(name), flowText({ name, timeout: 3000 })]),
    );
    const args = ['fix', '--format', 'json', '--rule', 'timeout-missing'];
    const { code, stdout, stderr } = await runCli(args, { cwd: workFolder(files) });
    expect([code, stderr]).toEqual([1, '']);
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({ summary: { errors: HOSTILE_NAMES.length } });
    expect(parseLog(stdout).commands).toEqual([]);
  });

  it('makes a patch that git applies to files of any name', async () => {
    const names = HOSTILE_NAMES.map(([, name]) => `exports/${fileNameOf(name)}`);
    const cwd = gitRepository(Object.fromEntries(names.map((name) => [name, BAD_FLOW])));
    const line = '"$@" fix --diff exports > .git/timeouts.patch; git apply .git/timeouts.patch';
    expect(await runCliInShell(line, [], { cwd })).toEqual({
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    for (const name of names) {
      expect([name, readFileSync(path.join(cwd, name), 'utf8')]).toEqual([name, FIXED_FLOW]);
    }
  });

  it('keeps out of folders that a link leads to outside', async () => {
    const outside = workFolder({ 'flow.json': BAD_FLOW });
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    symlinkSync(outside, path.join(cwd, 'shared'));
    const { code } = await runCli(['fix', '.', 'shared/flow.json'], { cwd });
    expect(code).toBe(2);
    expect(readFileSync(path.join(cwd, 'flow.json'), 'utf8')).toBe(FIXED_FLOW);
    expect(readFileSync(path.join(outside, 'flow.json'), 'utf8')).toBe(BAD_FLOW);
  });
});
