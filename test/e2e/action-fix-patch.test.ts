import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, flowText, GOOD_FLOW } from '../support/e2e-files.js';
import { prettyFlow } from '../support/github/flows.js';
import { git, type GitChanges, gitLine, temporaryFolder } from '../support/github/git.js';
import { Scenario, type ScenarioOptions } from '../support/github/scenario.js';
import { shown } from '../support/markdown-table.js';
import { runCli } from '../support/run-process.js';
import type { StepResult } from '../support/runner.js';

const FIXED_FLOW = BAD_FLOW.replace('3000', '5000');

function openScenario(
  headChanges: GitChanges,
  options: Partial<ScenarioOptions> = {},
): Promise<Scenario> {
  return Scenario.open({ files: { 'README.md': '# Flows\n' }, headChanges, ...options });
}

/** What the step says about the patch: in the log and in the summary alike. */
function told({ lines, summary, outputs }: StepResult): string | undefined {
  const line = lines.find((each) => each.includes(' is in '));
  expect(shown(summary.trimEnd().split('\n').at(-1) ?? '')).toBe(line);
  return line?.replace(outputs['patch'] ?? '', '<patch>');
}

const HOW = 'keep it with actions/upload-artifact, and apply it with git apply.';

describe('a patch', () => {
  const files = {
    'flows/Störung & Rückruf.json': BAD_FLOW,
    'flows/a "quoted"\t\\ name.json': BAD_FLOW,
    'flows/crlf.json': BAD_FLOW.replaceAll('\n', '\r\n'),
    'flows/cut.json': BAD_FLOW.trimEnd(),
    'flows/minified.json': JSON.stringify(JSON.parse(BAD_FLOW)),
    'flows/mark.json': `\uFEFF${BAD_FLOW}`,
    'flows/latin.json': Buffer.from(BAD_FLOW.replace('customer', 'clientèle'), 'latin1'),
    'flows/many.json': prettyFlow('Support', [
      { id: 'node-1', name: 'Get customer' },
      { id: 'node-2', name: 'Get contract', timeout: 8000 },
      { id: 'node-3', name: 'Find agent', timeout: '45' },
      { id: 'node-4', name: 'Get hours', timeout: { seconds: 5 } },
    ]),
    'run me.json': { executable: BAD_FLOW },
    'teams/ivr/flow.json': BAD_FLOW,
  };

  it('gives the same bytes as the fix of the command line', async () => {
    const scenario = await openScenario(files);
    const job = scenario.startJob();
    const copy = path.join(temporaryFolder(), 'copy');
    cpSync(job.workspace, copy, { recursive: true });
    const step = await job.run({ 'fix-delivery': 'patch' });
    expect(gitLine(job.workspace, 'status', '--porcelain')).toBe('');
    git(job.workspace, ['apply', step.outputs['patch'] ?? '']);
    const cli = await runCli(['fix'], { cwd: copy });
    expect(cli.code).toBe(0);
    expect(gitLine(copy, 'diff', '--name-only', '-z').split('\0')).toHaveLength(10 + 1);
    for (const name of Object.keys(files)) {
      const [applied, fixed] = [job.workspace, copy].map((folder) => path.join(folder, name));
      expect(readFileSync(applied ?? '')).toEqual(readFileSync(fixed ?? ''));
    }
    expect(gitLine(job.workspace, 'diff', '--stat')).toBe(gitLine(copy, 'diff', '--stat'));
    expect(statSync(path.join(job.workspace, 'run me.json')).mode & 0o111).toBe(0o111);
  });

  it('is a file whose path is the output, beside the repository', async () => {
    const scenario = await openScenario({ 'flow.json': BAD_FLOW });
    const { workspace, run } = scenario.startJob();
    const step = await run({ 'fix-delivery': 'patch' });
    const file = step.outputs['patch'] ?? '';
    expect(path.basename(file)).toBe('fix.patch');
    expect(file.startsWith(workspace)).toBe(false);
    const line = BAD_FLOW.split('\n')[4] ?? '';
    expect(readFileSync(file, 'utf8')).toBe(
      [
        '--- a/flow.json',
        '+++ b/flow.json',
        '@@ -2,7 +2,7 @@',
        ...BAD_FLOW.split('\n')
          .slice(1, 4)
          .map((each) => ` ${each}`),
        `-${line}`,
        `+${line.replace('3000', '5000')}`,
        ...BAD_FLOW.split('\n')
          .slice(5, 8)
          .map((each) => ` ${each}`),
        '',
      ].join('\n'),
    );
  });

  it('is told, asks for nothing, and leaves the verdict to the findings', async () => {
    const scenario = await openScenario({
      'flow.json': flowText({ name: 'Get customer', timeout: 3000 }, { name: 'Find agent' }),
    });
    const job = scenario.startJob();
    const step = await job.run({ 'fix-delivery': 'patch' });
    expect(step.code).toBe(1);
    expect(told(step)).toBe(`The fix of 2 timeouts is in <patch>: ${HOW}`);
    expect(step.outputs).toEqual({
      ...{ 'commit-sha': '', fixed: '2', findings: '2', errors: '2', warnings: '0', fixable: '2' },
      patch: step.outputs['patch'],
      report: step.outputs['report'],
    });
    expect(step.commands.map(({ properties }) => properties['line'])).toEqual([
      undefined,
      '5',
      '6',
    ]);
    expect(scenario.server.requests).toEqual([]);
    expect((await job.run({ 'fix-delivery': 'patch', 'fail-on': 'never' })).code).toBe(0);
  });

  it('is not left where there is nothing to fix', async () => {
    const scenario = await openScenario({ 'flow.json': GOOD_FLOW, 'cut.json': '{"flowData": [' });
    const step = await scenario.run({ 'fix-delivery': 'patch' });
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ patch: '', fixed: '0', findings: '1' });
    expect(step.lines.at(-1)).toBe('There is nothing to fix.');
    const folder = path.dirname(step.outputs['report'] ?? '');
    expect(existsSync(path.join(folder, 'fix.patch'))).toBe(false);
  });

  it('names the files from the root, whatever the working directory is', async () => {
    const scenario = await openScenario({
      'teams/ivr/flow.json': BAD_FLOW,
      'teams/chat/flow.json': BAD_FLOW,
    });
    const { workspace, run } = scenario.startJob();
    const step = await run({ 'fix-delivery': 'patch', 'working-directory': 'teams/ivr' });
    git(workspace, ['apply', step.outputs['patch'] ?? '']);
    expect(gitLine(workspace, 'status', '--porcelain')).toBe(' M teams/ivr/flow.json');
  });

  it('may be about files beside the working directory', async () => {
    const scenario = await openScenario({
      'teams/ivr/flow.json': GOOD_FLOW,
      'teams/shared/flow.json': BAD_FLOW,
    });
    const { workspace, run } = scenario.startJob();
    const inputs = { 'working-directory': 'teams/ivr', paths: '../shared' };
    const step = await run({ 'fix-delivery': 'patch', ...inputs });
    git(workspace, ['apply', step.outputs['patch'] ?? '']);
    expect(gitLine(workspace, 'status', '--porcelain')).toBe(' M teams/shared/flow.json');
  });

  it.each([
    ['a file', { 'latest.json': { linkTo: 'flows/support.json' } }],
    ['a folder', { latest: { linkTo: 'flows' } }],
  ])('can be applied where there is a symbolic link to %s', async (_, link) => {
    const scenario = await openScenario({ 'flows/support.json': BAD_FLOW, ...link });
    const { workspace, run } = scenario.startJob();
    const step = await run({ 'fix-delivery': 'patch' });
    git(workspace, ['apply', step.outputs['patch'] ?? '']);
    expect(gitLine(workspace, 'status', '--porcelain')).toBe(' M flows/support.json');
    expect(readFileSync(path.join(workspace, 'flows/support.json'), 'utf8')).toBe(FIXED_FLOW);
  });

  it.each([
    ['.github/flow.json', {}],
    ['.github/flow.json', { 'working-directory': '.github' }],
    ['.github/flow.json', { 'working-directory': 'flows', paths: '.\n../.github' }],
  ])('does not touch %s, with %j', async (name, inputs) => {
    const scenario = await openScenario({ [name]: BAD_FLOW, 'flows/notes.json': '{}\n' });
    const step = await scenario.run({ 'fix-delivery': 'patch', ...inputs });
    expect(step.outputs).toMatchObject({ patch: '', fixed: '0', findings: '1' });
    expect(step.log).toContain('Left alone, since it is under .github: ');
    expect(step.code).toBe(1);
  });

  it.each([
    ['patch', false, ''],
    [
      'commit',
      true,
      'Not delivered as commit: the pull request comes from a fork, where the token may not write. ',
    ],
  ])('that cannot be written, for %s, changes nothing else', async (delivery, isFork, reason) => {
    const scenario = await openScenario({ 'flow.json': BAD_FLOW }, { isFork });
    const taken = path.join(scenario.git.folder, 'HEAD');
    const step = await scenario
      .startJob()
      .run({ 'fix-delivery': delivery }, { RUNNER_TEMP: taken });
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ patch: '', fixed: '0', findings: '1' });
    expect(step.log).toContain('fix.patch could not be written to ');
    const told = `${reason}There is no patch: it could not be written.`;
    expect(step.lines.at(-1)).toBe(told);
    expect(shown(step.summary.trimEnd().split('\n').at(-1) ?? '')).toBe(told);
  });
});

describe('a pull request from a fork', () => {
  it.each(['commit', 'suggest'])(
    'gets a patch instead of %s, and nobody is asked',
    async (delivery) => {
      const scenario = await openScenario({ 'flow.json': BAD_FLOW }, { isFork: true });
      const before = scenario.head;
      const { workspace, run } = scenario.startJob();
      const step = await run({ 'fix-delivery': delivery });
      expect(scenario.server.requests).toEqual([]);
      expect(scenario.head).toBe(before);
      expect(told(step)).toBe(
        `Not delivered as ${delivery}: the pull request comes from a fork, where the token may not write. The fix of 1 timeout is in <patch>: ${HOW}`,
      );
      expect(step.outputs).toMatchObject({ 'commit-sha': '', fixed: '1', findings: '1' });
      expect(step.commands.map(({ name, properties }) => [name, properties['line']])).toEqual([
        ['add-mask', undefined],
        ['error', '5'],
      ]);
      git(workspace, ['apply', step.outputs['patch'] ?? '']);
      expect(readFileSync(path.join(workspace, 'flow.json'), 'utf8')).toBe(FIXED_FLOW);
    },
  );

  it.each([
    ['error', 0],
    ['warning', 1],
  ])('ends by the findings: with fail-on %s and a warning with %i', async (level, code) => {
    const config = '{ "rules": { "timeout-default": "warning" } }\n';
    const scenario = await openScenario(
      { 'flow.json': BAD_FLOW, 'flow-timeout-lint.config.json': config },
      { isFork: true },
    );
    expect((await scenario.run({ 'fail-on': level })).code).toBe(code);
  });

  it('without a bad timeout is fine', async () => {
    const scenario = await openScenario({ 'flow.json': GOOD_FLOW }, { isFork: true });
    const step = await scenario.run();
    expect({ code: step.code, patch: step.outputs['patch'] }).toEqual({ code: 0, patch: '' });
    expect(step.lines.at(-1)).toBe('There is nothing to fix.');
  });
});

describe('an event without a place to deliver to', () => {
  it.each(['commit', 'suggest'])('by the clock gets a patch instead of %s', async (delivery) => {
    const scenario = await openScenario({ 'flow.json': BAD_FLOW });
    const step = await scenario.run({ 'fix-delivery': delivery }, 'schedule');
    expect({ code: step.code, requests: scenario.server.requests }).toEqual({
      code: 1,
      requests: [],
    });
    expect(told(step)).toBe(
      `Not delivered as ${delivery}: the event "schedule" has no branch to write to. The fix of 1 timeout is in <patch>: ${HOW}`,
    );
  });

  it('as a push gets a patch instead of suggestions', async () => {
    const scenario = await openScenario({ 'flow.json': BAD_FLOW });
    const step = await scenario.run({ 'fix-delivery': 'suggest' }, 'push');
    expect({ code: step.code, requests: scenario.server.requests }).toEqual({
      code: 1,
      requests: [],
    });
    expect(told(step)).toBe(
      `Not delivered as suggest: a push has no pull request to suggest on. The fix of 1 timeout is in <patch>: ${HOW}`,
    );
  });
});
