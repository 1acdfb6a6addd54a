import { visible } from '../../src/safe/visible.js';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, type Files, flowText, workFolder } from '../support/e2e-files.js';
import { fileNameOf, HOSTILE_NAMES, UNPRINTABLE } from '../support/hostile-names.js';
import { activeText, shown, tableCells } from '../support/markdown-table.js';
import { parseFileCommands, parseLog } from '../support/runner-log.js';
import { runStep } from '../support/runner.js';

/** A repository in which a name stands wherever a text of a file is shown. */
function repositoryOf(name: string): Files {
  const api = { protocol: 'https', method: 'GET', url: 'https://crm.example.com', id: name };
  const place = { rule: 'timeout-range', file: 'api.json', pointer: '/0/timeout' };
  const expired = { ...place, reason: name, expires: '2026-01-31' };
  return {
    'flow-timeout-lint.config.json': JSON.stringify({ suppressions: [expired] }),
    'api.json': JSON.stringify([{ ...api, timeout: 99_000 }]),
    'cut.json': `{"flowData": {"nodes": [${name}`,
    'flow.json': flowText({ id: name, name, timeout: name }),
    'object.json': flowText({ id: 'node-1', name, timeout: { [name]: name } }),
    [fileNameOf(name)]: flowText({ id: 'node-1', name }),
  };
}

/** The only commands that such a repository may lead to. */
function expectedCommands(name: string): string[][] {
  return [
    ['error', 'timeout-range', 'api.json'],
    ['error', 'invalid-document', 'cut.json'],
    ['error', 'timeout-type', 'flow.json'],
    ['error', 'timeout-type', 'object.json'],
    ['error', 'timeout-missing', fileNameOf(name)],
  ].sort();
}

describe('a text of a file', () => {
  it.each(HOSTILE_NAMES)('that tries %s issues no command', async (_, name) => {
    const workspace = workFolder(repositoryOf(name));
    const step = await runStep({ runnerFolder: workFolder(), workspace });
    expect(step.code).toBe(1);
    const commands = step.commands.map(({ name: command, properties }) => [
      command,
      properties['title'] ?? '',
      properties['file'] ?? '',
    ]);
    expect(commands.sort()).toEqual(expectedCommands(name));
    // The five files, the summary, and the suppression that has expired.
    expect(step.lines).toHaveLength(3 + 2 + 3 + 3 + 3 + 5 + 3 + 1);
    expect(step.lines.join('\n')).not.toMatch(UNPRINTABLE);
    expect(Object.keys(step.outputs)).toHaveLength(5);
  });

  it.each(HOSTILE_NAMES)('that tries %s stays in its cell', async (_, name) => {
    const workspace = workFolder(repositoryOf(name));
    const { summary } = await runStep({ runnerFolder: workFolder(), workspace });
    const rows = tableCells(summary);
    expect(rows.map((row) => row.length)).toEqual([7, 7, 7, 7, 7, 7]);
    const cells = rows.slice(1).flat();
    expect(cells.map(activeText)).toEqual(cells.map(() => []));
    const text = visible(name).replace(/\s+/gu, ' ');
    expect(rows.map((row) => shown(row[4] ?? '')).sort()).toEqual(
      ['Owner', '', text, text, text, text].sort(),
    );

    const others = summary.split('\n').filter((line) => !line.startsWith('|'));
    expect(others.slice(0, 4)).toEqual([
      '## Timeouts: 5 errors, 0 warnings',
      '',
      '4 timeouts in 5 files checked; 4 can be fixed.',
      '',
    ]);
    expect(others.slice(4)).toEqual(['', expect.stringMatching(/^- <code>.*<\/code>$/u), '']);
    expect(activeText((others[5] ?? '').slice(2))).toEqual([]);
  });

  it('of a config that is wrong is told in one error', async () => {
    const rules = Object.fromEntries(HOSTILE_NAMES.map(([, name]) => [name, 'off']));
    const workspace = workFolder({ 'flow-timeout-lint.config.json': JSON.stringify({ rules }) });
    const step = await runStep({ runnerFolder: workFolder(), workspace });
    expect({ code: step.code, lines: step.lines }).toEqual({ code: 1, lines: [] });
    expect(step.commands).toHaveLength(1);
    expect(step.commands[0]).toMatchObject({ name: 'error', properties: {} });
    const lines = step.commands[0]?.message.split('\n') ?? [];
    expect(lines.pop()).toBe(
      `flow-timeout-lint.config.json: and ${String(HOSTILE_NAMES.length - 20)} more problems`,
    );
    expect(lines).toHaveLength(20);
    for (const line of lines) {
      expect(line).toMatch(/^flow-timeout-lint\.config\.json:1:\d+: rules: unknown key /);
    }
  });
});

describe('a path that leads nowhere', () => {
  it('is told on one line, whatever it is called', async () => {
    const names = HOSTILE_NAMES.map(([, name]) => name.replace(/[\u0000\n]/g, ''));
    const workspace = workFolder({ 'flow.json': BAD_FLOW });
    const inputs = { paths: names.join('\n') };
    const step = await runStep({ runnerFolder: workFolder(), workspace, inputs });
    expect(step.code).toBe(1);
    expect(step.commands.map(({ name, properties }) => [name, properties])).toEqual([
      ['error', { title: 'flow-timeout-lint' }],
    ]);
    expect(step.lines).toHaveLength(names.length + 1);
    expect(step.lines.join('\n')).not.toMatch(UNPRINTABLE);
  });
});

describe('what these tests stand on', () => {
  it.each([
    ['::error title=a%2Cb,file=c%3Ad%25::e%0Af', 'error', { title: 'a,b', file: 'c:d%' }, 'e\nf'],
    [' \u3000::add-mask::secret', 'add-mask', {}, 'secret'],
    ['Get ##[set-output name=errors;x=y]0', 'set-output', { name: 'errors', x: 'y' }, '0'],
    ['Get ###[group]x', 'group', {}, 'x'],
  ])('sees the command in %j', (line, name, properties, message) => {
    const log = `first\n${line}\rlast\n`;
    const commands = [{ name, properties, message }];
    expect(parseLog(log)).toEqual({ commands, lines: ['first', 'last'] });
  });

  it.each(['Get ::error::x', ':error::x', '::error', '#[error]x', '##[error'])(
    'sees no command in %j',
    (line) => {
      expect(parseLog(`${line}\n`)).toEqual({ commands: [], lines: [line] });
    },
  );

  it('reads outputs as the runner does', () => {
    const text =
      'findings<<end\n2\nend\nempty<<end\nend\nreport=/tmp/a<<b=c\n\nlines<<x\na\n\nb\nx\n';
    expect(parseFileCommands(text)).toEqual({
      findings: '2',
      empty: '',
      report: '/tmp/a<<b=c',
      lines: 'a\n\nb',
    });
    expect(() => parseFileCommands('findings<<end\n2\n')).toThrow('delimiter not found');
    expect(() => parseFileCommands('findings 2\n')).toThrow('Invalid format');
  });
});
