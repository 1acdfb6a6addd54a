import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, flowText, GOOD_FLOW } from '../support/e2e-files.js';
import { longFlow } from '../support/github/flows.js';
import type { GitChanges } from '../support/github/git.js';
import { parseJson, valueAt } from '../support/github/json.js';
import { Scenario } from '../support/github/scenario.js';
import { tableCells } from '../support/markdown-table.js';

const FIXED_FLOW = BAD_FLOW.replace('3000', '5000');

const NOTHING_FIXED = 'Nothing was fixed: why files were left alone is told above.';

/** A pull request whose base is a repository without flows. */
function openScenario(headChanges: GitChanges): Promise<Scenario> {
  return Scenario.open({ files: { 'README.md': '# Flows\n' }, headChanges });
}

/** The files that changed between two commits, with their modes. */
function changes(scenario: Scenario, before: string): string[] {
  const text = scenario.line('diff', '--raw', before, scenario.head);
  return text === ''
    ? []
    : text.split('\n').map((line) => line.replace(/^(:\d+ \d+) \w+ \w+ /, '$1 '));
}

describe('the files of a commit', () => {
  it.each([
    'flows/Störung & Rückruf (neu).json',
    'flows/お問い合わせ.json',
    'flows/a "quoted" \\ name.json',
    'flows/#1 50% off?.json',
  ])('may be called %s', async (name) => {
    const scenario = await openScenario({ [name]: BAD_FLOW });
    const before = scenario.head;
    await scenario.run();
    expect(scenario.line('rev-list', '--count', `${before}..${scenario.head}`)).toBe('1');
    expect(scenario.file(name)).toBe(FIXED_FLOW);
  });

  it('are all in one commit', async () => {
    const names = ['apis/crm.json', 'flows/day/support.json', 'flows/night.json', 'flow.json'];
    const scenario = await openScenario(Object.fromEntries(names.map((name) => [name, BAD_FLOW])));
    const before = scenario.head;
    const step = await scenario.run();
    expect(step.outputs).toMatchObject({ 'commit-sha': scenario.head, fixed: '4' });
    expect(step.lines).toContain(`Fixed 4 timeouts in commit ${scenario.head}.`);
    expect(scenario.server.writes).toHaveLength(1);
    expect(changes(scenario, before).sort()).toEqual(
      names.map((name) => `:100644 100644 M\t${name}`).sort(),
    );
  });

  it('keep every byte beside the timeouts', async () => {
    const text = `\uFEFF${BAD_FLOW.replaceAll('\n', '\r\n').replace('      {', '\t\t{').trimEnd()}`;
    const scenario = await openScenario({ 'flow.json': text });
    await scenario.run();
    expect(scenario.file('flow.json')).toBe(text.replace('3000', '5000'));
  });

  it('are those that the paths lead to', async () => {
    const scenario = await openScenario({ 'flows/a.json': BAD_FLOW, 'old/b.json': BAD_FLOW });
    const before = scenario.head;
    await scenario.run({ paths: 'flows' });
    expect(changes(scenario, before)).toEqual([':100644 100644 M\tflows/a.json']);
  });

  it('are those of the working directory', async () => {
    const scenario = await openScenario({
      'teams/ivr/flows/support.json': BAD_FLOW,
      'teams/chat/flow.json': BAD_FLOW,
    });
    const before = scenario.head;
    const inputs = { 'working-directory': './teams/ivr/', 'fail-on-fix': 'false' };
    const step = await scenario.run(inputs);
    expect(step.code).toBe(0);
    expect(changes(scenario, before)).toEqual([':100644 100644 M\tteams/ivr/flows/support.json']);
    expect(step.outputs).toMatchObject({ fixed: '1', findings: '0' });
  });

  it('may lie beside the working directory, where the paths lead there', async () => {
    const scenario = await openScenario({
      'teams/ivr/flow.json': GOOD_FLOW,
      'teams/shared/flow.json': BAD_FLOW,
    });
    const before = scenario.head;
    const step = await scenario.run({ 'working-directory': 'teams/ivr', paths: '../shared' });
    expect(changes(scenario, before)).toEqual([':100644 100644 M\tteams/shared/flow.json']);
    expect(step.outputs).toMatchObject({ 'commit-sha': scenario.head, fixed: '1' });
  });
});

describe('a file that a commit would spoil', () => {
  const script = { executable: BAD_FLOW };

  it('is left alone where it is executable, and told', async () => {
    const scenario = await openScenario({ 'a.json': BAD_FLOW, 'b.json': script });
    const before = scenario.head;
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect(changes(scenario, before)).toEqual([':100644 100644 M\ta.json']);
    expect(scenario.line('ls-tree', scenario.head, 'b.json')).toMatch(/^100755 /);
    expect(step.lines).toContain(
      'Left alone, since its mode is 100755 and a commit would lose it: b.json',
    );
    // What is left decides.
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ fixed: '1', findings: '1', fixable: '1' });
    expect(step.commands.map(({ name, properties }) => [name, properties['file']])).toEqual([
      ['add-mask', undefined],
      ['error', 'b.json'],
    ]);
  });

  it('alone leads to no commit, and to no success', async () => {
    const scenario = await openScenario({ 'b.json': script });
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect({ code: step.code, writes: scenario.server.writes }).toEqual({ code: 1, writes: [] });
    expect(step.outputs).toMatchObject({ 'commit-sha': '', fixed: '0', findings: '1' });
    expect(step.lines).toContain(
      'Left alone, since its mode is 100755 and a commit would lose it: b.json',
    );
    expect(step.lines.at(-1)).toBe(NOTHING_FIXED);
  });

  it('is left alone where it is a symbolic link, and told', async () => {
    const scenario = await openScenario({
      'flows/support.json': BAD_FLOW,
      'archive/support.txt': BAD_FLOW,
      'latest.json': { linkTo: 'archive/support.txt' },
    });
    const before = scenario.head;
    const step = await scenario.run();
    expect(changes(scenario, before)).toEqual([':100644 100644 M\tflows/support.json']);
    expect(scenario.file('latest.json')).toBe('archive/support.txt');
    expect(step.lines).toContain(
      'Left alone: latest.json: cannot be fixed: it is reached through a symbolic link: fix the file that it leads to',
    );
  });

  it('counts as mended where it is a link to a file that is', async () => {
    const scenario = await openScenario({
      'flows/support.json': BAD_FLOW,
      'latest.json': { linkTo: 'flows/support.json' },
    });
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect({ code: step.code, findings: step.outputs['findings'] }).toEqual({
      code: 0,
      findings: '0',
    });
  });
});

describe('what lies under .github', () => {
  it.each([
    ['.github/flows/support.json', {}],
    ['.GitHub/support.json', {}],
    ['.github/flows/support.json', { paths: '.github/flows/support.json' }],
    ['.github/flows/support.json', { 'working-directory': '.github/flows' }],
    ['.github/support.json', { 'working-directory': 'flows', paths: '.\n../.github' }],
  ])('is never written to: %s, with %j', async (name, inputs) => {
    const scenario = await openScenario({ [name]: BAD_FLOW, 'flows/notes.json': '{}\n' });
    const step = await scenario.run({ 'fail-on-fix': 'false', ...inputs });
    expect({ code: step.code, writes: scenario.server.writes }).toEqual({ code: 1, writes: [] });
    expect(step.log).toContain('Left alone, since it is under .github: ');
    expect(step.outputs).toMatchObject({ 'commit-sha': '', fixed: '0', patch: '', findings: '1' });
    expect(step.lines.at(-1)).toBe(NOTHING_FIXED);
  });

  it('is not written to with the others', async () => {
    const scenario = await openScenario({
      '.github/support.json': BAD_FLOW,
      'docs/.github/support.json': BAD_FLOW,
      'flow.json': BAD_FLOW,
    });
    const before = scenario.head;
    const step = await scenario.run();
    expect(changes(scenario, before)).toEqual([
      ':100644 100644 M\tdocs/.github/support.json',
      ':100644 100644 M\tflow.json',
    ]);
    expect(step.lines).toContain('Left alone, since it is under .github: .github/support.json');
    expect(step.outputs).toMatchObject({ fixed: '2', findings: '1' });
  });
});

describe('what the base changed since', () => {
  it('is not committed to the branch, and still decides', async () => {
    const scenario = await Scenario.open({
      files: { 'old.json': GOOD_FLOW, 'flow.json': GOOD_FLOW },
      headChanges: { 'flow.json': BAD_FLOW },
      baseChanges: { 'old.json': BAD_FLOW, 'new.json': BAD_FLOW },
    });
    const before = scenario.head;
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect(changes(scenario, before)).toEqual([':100644 100644 M\tflow.json']);
    expect(step.lines).toContain(
      "Left alone, since the pull request's branch does not have it: new.json",
    );
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ fixed: '1', findings: '2', errors: '2', fixable: '2' });
    expect(tableCells(step.summary).map(([file]) => file)).toEqual([
      'File',
      '<code>new.json</code>',
      '<code>old.json</code>',
    ]);
  });

  it('decides also where it is in a file that is fixed', async () => {
    const scenario = await Scenario.open({
      files: { 'flow.json': longFlow() },
      headChanges: { 'flow.json': longFlow({ 8: { timeout: 3000 } }) },
      baseChanges: { 'flow.json': longFlow({ 1: { timeout: 3000 } }) },
    });
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect(scenario.file('flow.json')).toBe(longFlow({ 8: { timeout: 5000 } }));
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ fixed: '1', findings: '1', errors: '1' });
    expect(step.commands.map(({ properties }) => properties['line'])).toEqual([undefined, '6']);
  });

  it('leads to no commit alone', async () => {
    const scenario = await Scenario.open({
      files: { 'flow.json': GOOD_FLOW },
      headChanges: { 'README.md': '# Flows\n' },
      baseChanges: { 'flow.json': BAD_FLOW },
    });
    const before = scenario.head;
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect({ code: step.code, writes: scenario.server.writes }).toEqual({ code: 1, writes: [] });
    expect(scenario.head).toBe(before);
    expect(step.outputs).toMatchObject({ 'commit-sha': '', fixed: '0', findings: '1' });
    expect(step.lines.at(-1)).toBe('There is nothing to fix.');
  });
});

describe('what the step tells after a commit', () => {
  it('is a lint of the result', async () => {
    const broken = '{"flowData": {"nodes": [\n';
    const missing = flowText({ id: 'node-1', name: 'Get customer', timeout: 3000 }, { id: 'n' });
    const scenario = await openScenario({
      'a.json': missing,
      'b.json': broken,
      'flow-timeout-lint.config.json': '{ "rules": { "timeout-missing": "warning" } }\n',
    });
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect(step.outputs).toMatchObject({
      ...{ fixed: '2', findings: '1', errors: '1', warnings: '0', fixable: '0' },
    });
    const annotations = step.commands.map(({ name, properties: { title, file } }) => [
      name,
      title,
      file,
    ]);
    expect(annotations).toEqual([
      ['add-mask', undefined, undefined],
      ['error', 'invalid-document', 'b.json'],
    ]);
    expect(tableCells(step.summary).map((row) => row[0])).toEqual(['File', '<code>b.json</code>']);
    const report = parseJson(readFileSync(step.outputs['report'] ?? '', 'utf8'));
    expect(valueAt(report, 'summary')).toEqual({
      ...{ files: 2, documents: 1, sites: 2, errors: 1, warnings: 0, fixable: 0, skipped: 0 },
    });
    expect(valueAt(report, 'findings', 0, 'file')).toBe('b.json');
    expect(valueAt(report, 'findings', 1)).toBeUndefined();
  });

  it('marks no line where annotations is false', async () => {
    const scenario = await openScenario({ 'a.json': BAD_FLOW, 'b.json': '{"flowData": [' });
    const step = await scenario.run({ annotations: 'false' });
    expect(step.commands.map(({ name, properties }) => [name, properties])).toEqual([
      ['add-mask', {}],
      ['error', {}],
    ]);
    expect(step.commands[1]?.message).toMatch(/^Fixed 1 timeout in commit /);
  });

  it('is among the ten errors that GitHub shows, whatever is left', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `${String(at)}.json`);
    const broken = Object.fromEntries(names.map((name) => [name, '{"flowData": [']));
    const scenario = await openScenario({ ...broken, 'flow.json': BAD_FLOW });
    const step = await scenario.run();
    const shown = step.commands.filter(({ name }) => name === 'error').slice(0, 10);
    expect(shown.map(({ message }) => message.split(' in commit ')[0])).toContain(
      'Fixed 1 timeout',
    );
  });
});
