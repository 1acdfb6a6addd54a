import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, type CallNode, flowText, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { tableCells } from '../support/markdown-table.js';
import { runProcess } from '../support/run-process.js';
import { runStep } from '../support/runner.js';

const CONFIG = 'flow-timeout-lint.config.json';

function nodes(count: number, timeout: number): CallNode[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `node-${String(index)}`,
    name: `Get customer ${String(index)}`,
    timeout,
  }));
}

describe('annotations beyond what GitHub shows', () => {
  it('are ten where there are ten', async () => {
    const workspace = workFolder({ 'flow.json': flowText(...nodes(10, 3000)) });
    const { commands } = await runStep({ runnerFolder: workFolder(), workspace });
    expect(commands.map(({ properties }) => properties['line'])).toEqual(
      Array.from({ length: 10 }, (_, index) => String(5 + index)),
    );
  });

  it('are ten where there are more, and the last says how many', async () => {
    const workspace = workFolder({ 'flow.json': flowText(...nodes(37, 3000)) });
    const step = await runStep({ runnerFolder: workFolder(), workspace });
    expect(step.commands).toHaveLength(10);
    expect(step.commands.slice(0, 9).map(({ properties }) => properties['line'])).toEqual(
      Array.from({ length: 9 }, (_, index) => String(5 + index)),
    );
    expect(step.commands[9]).toEqual({
      name: 'error',
      properties: { title: 'flow-timeout-lint' },
      message: 'And 28 more errors: see the job summary or the log of this step.',
    });
    expect(step.outputs).toMatchObject({ findings: '37', errors: '37' });
    expect(tableCells(step.summary)).toHaveLength(1 + 37);
  });

  it('are ten of each severity, the errors first', async () => {
    const workspace = workFolder({
      [CONFIG]: '{ "rules": { "timeout-default": "warning" } }\n',
      'a.json': flowText(...nodes(12, 3000)),
      'b.json': flowText(...nodes(11, 500)),
    });
    const { commands } = await runStep({ runnerFolder: workFolder(), workspace });
    expect(commands.map(({ name, properties }) => [name, properties['file']])).toEqual([
      ...Array.from({ length: 9 }, () => ['error', 'b.json']),
      ['error', undefined],
      ...Array.from({ length: 9 }, () => ['warning', 'a.json']),
      ['warning', undefined],
    ]);
    expect(commands[9]?.message).toMatch(/^And 2 more errors: /);
    expect(commands[19]?.message).toMatch(/^And 3 more warnings: /);
  });
});

describe('a job summary', () => {
  it('stays below what GitHub takes, and says what it left out', async () => {
    const count = 12_000;
    const workspace = workFolder({ 'flow.json': flowText(...nodes(count, 3000)) });
    const { code, summary } = await runStep({ runnerFolder: workFolder(), workspace });
    expect(code).toBe(1);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    const rows = tableCells(summary).length - 1;
    expect(rows).toBeGreaterThan(1000);
    expect(summary.trimEnd().split('\n').at(-1)).toBe(
      `${String(count - rows)} more findings did not fit here: see the report.`,
    );
  });

  it('that has no place changes nothing', async () => {
    const workspace = workFolder({ 'flow.json': BAD_FLOW });
    const usual = await runStep({ runnerFolder: workFolder(), workspace });
    const env = { GITHUB_STEP_SUMMARY: '' };
    const step = await runStep({ runnerFolder: workFolder(), workspace, env });
    expect({ code: step.code, log: step.log }).toEqual({ code: 1, log: usual.log });
  });
});

describe('the verdict', () => {
  const refused = ['GITHUB_STEP_SUMMARY', 'RUNNER_TEMP', 'GITHUB_OUTPUT'];

  it.each(refused)('stays a success where %s cannot be written', async (variable) => {
    const runnerFolder = workFolder({ taken: '' });
    const workspace = workFolder({ 'flow.json': GOOD_FLOW });
    const env = { [variable]: path.join(runnerFolder, 'taken/x') };
    const step = await runStep({ runnerFolder, workspace, env });
    expect(step.code).toBe(0);
    expect(step.log).toContain('taken/x');
    expect({ errors: step.outputs['errors'], hasSummary: step.summary !== '' }).toEqual({
      errors: variable === 'GITHUB_OUTPUT' ? undefined : '0',
      hasSummary: variable !== 'GITHUB_STEP_SUMMARY',
    });
  });

  it.each(refused)('stays a failure where %s cannot be written', async (variable) => {
    const runnerFolder = workFolder({ taken: '' });
    const workspace = workFolder({ 'flow.json': BAD_FLOW });
    const env = { [variable]: path.join(runnerFolder, 'taken/x') };
    const step = await runStep({ runnerFolder, workspace, env });
    expect(step.code).toBe(1);
    expect(step.commands[0]).toMatchObject({ properties: { title: 'timeout-default' } });
    expect(step.log).toContain('taken/x');
  });

  it('is a failure where a file cannot be read, even with fail-on never', async () => {
    const workspace = workFolder({ 'flow.json': GOOD_FLOW });
    await runProcess('mkfifo', ['pipe.json'], { cwd: workspace });
    const inputs = { paths: 'flow.json\npipe.json', 'fail-on': 'never' };
    const step = await runStep({ runnerFolder: workFolder(), workspace, inputs });
    expect(step.code).toBe(1);
    expect(step.log).toMatch(/^pipe\.json: cannot be read: .*is not a regular file$/m);
  });

  it('is not called fine where nothing could be read', async () => {
    const workspace = workFolder();
    await runProcess('mkfifo', ['pipe.json'], { cwd: workspace });
    const inputs = { paths: 'pipe.json' };
    const step = await runStep({ runnerFolder: workFolder(), workspace, inputs });
    expect(step.code).toBe(1);
    expect(step.summary).toContain('<code>pipe.json</code>');
    expect(step.summary).not.toContain('no problems');
    expect(step.log).not.toContain('No problems');
  });
});

describe('what lies outside the repository', () => {
  it.each(['', 'flow.json', 'flows', 'flows/*.json'])(
    'is not linted through a link, with the paths "%s"',
    async (paths) => {
      const folder = workFolder({
        'elsewhere/flow.json': BAD_FLOW,
        'repository/README.md': '# Flows',
      });
      const workspace = path.join(folder, 'repository');
      symlinkSync('../elsewhere/flow.json', path.join(workspace, 'flow.json'));
      symlinkSync(path.join(folder, 'elsewhere'), path.join(workspace, 'flows'));
      const step = await runStep({ runnerFolder: workFolder(), workspace, inputs: { paths } });
      expect(step.code).toBe(1);
      expect(step.commands.map(({ name, properties }) => [name, properties])).toEqual([
        ['error', { title: 'flow-timeout-lint' }],
      ]);
      expect(step.outputs).toMatchObject({ findings: '0' });
    },
  );
});
