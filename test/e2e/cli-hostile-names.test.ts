import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { badFlowReport, BAD_FLOW, flowText, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { fileNameOf, HOSTILE_NAMES, UNPRINTABLE } from '../support/hostile-names.js';
import { runCli } from '../support/run-process.js';
import { parseLog } from '../support/runner-log.js';

describe('a hostile name', () => {
  it.each(HOSTILE_NAMES)('of a flow’s node that tries %s stays on its line', async (_, name) => {
    const cwd = workFolder({ 'flow.json': flowText({ id: 'node-1', name, timeout: 3000 }) });
    const { code, stdout, stderr } = await runCli([], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { commands, lines } = parseLog(stdout);
    expect(commands).toEqual([]);
    expect(lines).toHaveLength(7);
    expect(lines[2]).toMatch(/^ {18}.*: 3000 → 5000 ms$/u);
    expect(stdout).not.toMatch(UNPRINTABLE);
  });

  it.each(HOSTILE_NAMES)('of a file that tries %s stays on its line', async (_, name) => {
    const file = fileNameOf(name);
    const cwd = workFolder({ [file]: BAD_FLOW });
    const { code, stdout, stderr } = await runCli([], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { commands, lines } = parseLog(stdout);
    expect(commands).toEqual([]);
    expect(lines.slice(1)).toEqual(badFlowReport(file).trimEnd().split('\n').slice(-6));
    expect(stdout).not.toMatch(UNPRINTABLE);
  });

  it('is whole in the JSON report', async () => {
    const files = Object.fromEntries(
      HOSTILE_NAMES.map(([, name]) => [
        fileNameOf(name),
        flowText({ id: name, name, timeout: 3000 }),
      ]),
    );
    const { stdout } = await runCli(['--format', 'json'], { cwd: workFolder(files) });
    const expected = HOSTILE_NAMES.map(([, name]) => ({ file: fileNameOf(name), name, id: name }));
    expected.sort((a, b) => (a.file < b.file ? -1 : 1));
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({ findings: expected });
    expect(parseLog(stdout).commands).toEqual([]);
  });

  it.each(HOSTILE_NAMES)('that tries %s is one annotation for GitHub', async (_, name) => {
    const file = fileNameOf(name);
    const cwd = workFolder({ [file]: flowText({ id: 'node-1', name: 'Bill', timeout: name }) });
    const { stdout } = await runCli(['--format', 'github'], { cwd });
    const { commands, lines } = parseLog(stdout);
    expect(lines).toEqual([]);
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatchObject({
      name: 'error',
      properties: { title: 'timeout-type', file, line: '5', endLine: '5', col: '95' },
    });
  });

  it('in a config is told on one line', async () => {
    const rules = Object.fromEntries(HOSTILE_NAMES.map(([, name]) => [name, 'off']));
    const config = JSON.stringify({ rules });
    const cwd = workFolder({ 'flow.json': GOOD_FLOW, 'flow-timeout-lint.config.json': config });
    const { code, stdout, stderr } = await runCli([], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const { commands, lines } = parseLog(stderr);
    expect(commands).toEqual([]);
    expect(lines.at(-1)).toMatch(/^flow-timeout-lint\.config\.json: and \d+ more problems$/);
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^flow-timeout-lint\.config\.json:1:\d+: rules: /);
    expect(stderr).not.toMatch(UNPRINTABLE);
  });

  it('on the command line is told on one line', async () => {
    const names = HOSTILE_NAMES.map(([, name]) => name.replaceAll('\u0000', ''));
    const { code, stdout, stderr } = await runCli(['--', ...names], { cwd: workFolder() });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    const { commands, lines } = parseLog(stderr);
    expect(commands).toEqual([]);
    expect(lines).toHaveLength(names.length + 1);
    expect(stderr).not.toMatch(UNPRINTABLE);
  });
});

describe('an unusual name of a file', () => {
  const names = [
    'Auslandsgespräche (Kopie).json',
    'flow[1].json',
    'flow{a,b}.json',
    '!important.json',
    '予約 確認.json',
    '-rf.json',
    '--config=x.json',
    '.hidden.json',
    '#1.json',
    '$HOME.json',
  ];

  it.each(names)('%s is found in a folder', async (name) => {
    const { code, stdout, stderr } = await runCli([], { cwd: workFolder({ [name]: BAD_FLOW }) });
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: badFlowReport(name),
      stderr: '',
    });
  });

  it.each(names)('%s is found when it is named', async (name) => {
    const cwd = workFolder({ [name]: BAD_FLOW, 'other.json': BAD_FLOW });
    const { stdout } = await runCli(['--', name], { cwd });
    expect(stdout).toBe(badFlowReport(name));
  });

  it.skipIf(process.platform !== 'linux')(
    'that is no UTF-8 is told, and the other files are checked',
    async () => {
      const cwd = workFolder({ 'flow.json': BAD_FLOW });
      const name = Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.from([0xe9, 0x2e]), JSON_END]);
      writeFileSync(name, GOOD_FLOW);
      const { code, stdout, stderr } = await runCli([], { cwd });
      expect(code).toBe(2);
      expect(stdout).toContain('flow.json\n  5:103  error    The timeout is left at the default');
      expect(stderr).toMatch(/^caf\ufffd\.json: cannot be read: [^\n]*\n$/);
    },
  );
});

const JSON_END = Buffer.from('json');
