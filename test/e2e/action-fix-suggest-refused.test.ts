import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, flowText, GOOD_FLOW } from '../support/e2e-files.js';
import type { Endpoint } from '../support/github/answers.js';
import { git } from '../support/github/git.js';
import type { GitChanges } from '../support/github/git.js';
import { Scenario } from '../support/github/scenario.js';
import { fileNameOf, HOSTILE_NAMES, UNPRINTABLE } from '../support/hostile-names.js';
import { activeText, shown } from '../support/markdown-table.js';
import type { StepResult } from '../support/runner.js';

const FLOW = 'flows/support.json';
const SUGGEST = { 'fix-delivery': 'suggest' };

function openScenario(headChanges: GitChanges = { [FLOW]: BAD_FLOW }): Promise<Scenario> {
  return Scenario.open({ files: { 'README.md': '# Flows\n' }, headChanges });
}

/** Why the review was refused, as the step tells it in the log and in the summary. */
function toldWhy({ lines, summary, outputs }: StepResult): string | undefined {
  const told = lines.find((line) => line.startsWith('Not delivered as suggest: '));
  expect(shown(summary.trimEnd().split('\n').at(-1) ?? '')).toBe(told);
  expect(told).toContain(` is in ${outputs['patch'] ?? '-'}: `);
  return told?.replace(/\. The fix of \d+ timeouts? is in .*$/, '');
}

function annotatedLines({ commands }: StepResult): (string | undefined)[] {
  return commands
    .filter(({ name }) => name === 'error')
    .map(({ properties }) => properties['line']);
}

describe('a review that is refused', () => {
  it.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
    [422, 'Unprocessable Entity'],
    [429, 'You have exceeded a secondary rate limit'],
    [502, 'Server Error'],
  ])('with %i turns into annotations and a patch', async (status, message) => {
    const scenario = await openScenario();
    scenario.server.fail('POST review', status);
    const { workspace, run } = scenario.startJob();
    const step = await run(SUGGEST);
    expect(scenario.server.writes.map(({ endpoint }) => endpoint)).toEqual(['POST review']);
    expect(step.code).toBe(1);
    expect(annotatedLines(step)).toEqual(['5']);
    expect(step.outputs).toMatchObject({ fixed: '1', findings: '1', 'commit-sha': '' });
    git(workspace, ['apply', step.outputs['patch'] ?? '']);
    expect(readFileSync(`${workspace}/${FLOW}`, 'utf8')).toBe(BAD_FLOW.replace('3000', '5000'));
    expect(toldWhy(step)).toMatch(
      new RegExp(
        `^Not delivered as suggest: GitHub refused the review \\(HTTP ${String(status)}: ${message}`,
      ),
    );
  });

  it('marks no line where annotations is false', async () => {
    const scenario = await openScenario();
    scenario.server.fail('POST review', 403);
    const step = await scenario.run({ ...SUGGEST, annotations: 'false' });
    expect(annotatedLines(step)).toEqual([]);
    expect(toldWhy(step)).toContain('HTTP 403');
    expect({ code: step.code, fixed: step.outputs['fixed'] }).toEqual({ code: 1, fixed: '1' });
  });

  it('leaves the verdict to the findings', async () => {
    const config = '{ "rules": { "timeout-default": "warning" } }\n';
    const scenario = await openScenario({
      [FLOW]: BAD_FLOW,
      'flow-timeout-lint.config.json': config,
    });
    scenario.server.fail('POST review', 403);
    expect((await scenario.run(SUGGEST)).code).toBe(0);
    expect((await scenario.run({ ...SUGGEST, 'fail-on': 'warning' })).code).toBe(1);
  });

  it('in its second part leaves the first', async () => {
    const nodes = Array.from({ length: 50 }, (_, at) => ({ id: String(at), timeout: 3000 }));
    const scenario = await openScenario({ [FLOW]: flowText(...nodes) });
    scenario.server.fail('POST review', 422, { skip: 1 });
    const step = await scenario.run(SUGGEST);
    expect(scenario.server.writes).toHaveLength(2);
    expect(scenario.pull.comments).toHaveLength(40);
    expect(step.code).toBe(1);
    expect(step.lines).toContain('Suggestions: 40 new, 0 kept, 0 removed; 0 listed.');
    expect(step.outputs).toMatchObject({ fixed: '50' });
    expect(toldWhy(step)).toContain('HTTP 422');
  });

  it('is not sent where the token may not even ask who it belongs to', async () => {
    const scenario = await openScenario();
    scenario.server.fail('query viewer', {
      kind: 'graphql',
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    });
    const step = await scenario.run(SUGGEST);
    expect(scenario.server.writes).toEqual([]);
    expect(toldWhy(step)).toContain('Resource not accessible by integration');
  });

  it('after another one was removed says so', async () => {
    const scenario = await openScenario();
    await scenario.run(SUGGEST);
    scenario.push({ [FLOW]: BAD_FLOW.replace('Get customer', 'Look up customer') });
    scenario.server.fail('POST review', 422);
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 0 new, 0 kept, 1 removed; 0 listed.');
    expect(annotatedLines(step)).toEqual(['5']);
  });

  it('does not follow from a comment that cannot be removed', async () => {
    const scenario = await openScenario();
    await scenario.run(SUGGEST);
    scenario.push({ [FLOW]: GOOD_FLOW, 'night.json': BAD_FLOW });
    scenario.server.fail('DELETE comment', 403);
    const step = await scenario.run(SUGGEST);
    expect(scenario.server.requestsTo('DELETE comment')).toHaveLength(1);
    expect(annotatedLines(step)).toEqual(['5']);
    expect(step.code).toBe(1);
    expect(toldWhy(step)).toContain('HTTP 403');
  });
});

describe('a refusal in a run without anything to fix', () => {
  it.each([
    ['query viewer', 403],
    ['GET comments', 404],
    ['DELETE comment', 403],
  ] as const)('of %s leaves no patch, and says why', async (endpoint, status) => {
    const scenario = await openScenario();
    await scenario.run(SUGGEST);
    scenario.push({ [FLOW]: GOOD_FLOW });
    scenario.server.fail(endpoint, status);
    const step = await scenario.run(SUGGEST);
    expect(step.code).toBe(0);
    expect(step.outputs).toMatchObject({ patch: '', fixed: '0', findings: '0' });
    const [told = '', last] = step.lines.slice(-2);
    expect(told).toMatch(
      new RegExp(
        `^Suggestions of earlier runs were left as they are: .*HTTP ${String(status)}: .*\\.$`,
      ),
    );
    expect(last).toBe('There is nothing to fix.');
    expect(shown(step.summary.trimEnd().split('\n').at(-1) ?? '')).toBe(told);
  });
});

describe('a read for suggestions', () => {
  it.each(['GET files', 'GET comments', 'query viewer'] as const)(
    'of %s is tried again after a fault of the server',
    async (endpoint: Endpoint) => {
      const scenario = await openScenario();
      scenario.server.fail(endpoint, 503, { times: 1 });
      const step = await scenario.run(SUGGEST);
      expect(step.lines).toContain('Suggestions: 1 new, 0 kept, 0 removed; 0 listed.');
      expect(scenario.server.requestsTo(endpoint).map(({ status }) => status)).toEqual([503, 200]);
    },
  );

  it.each(['GET files', 'GET comments', 'query viewer', 'GET blob'] as const)(
    'of %s that is refused turns into annotations and a patch',
    async (endpoint) => {
      const scenario = await openScenario();
      scenario.server.fail(endpoint, 403);
      const step = await scenario.run(SUGGEST);
      expect({ code: step.code, writes: scenario.server.writes }).toEqual({ code: 1, writes: [] });
      expect(annotatedLines(step)).toEqual(['5']);
      expect(toldWhy(step)).toContain('HTTP 403: Resource not accessible by integration');
    },
  );

  it.each(['GET comments', 'GET reviews'] as const)(
    'of %s that is cut off does not pass for an empty list',
    async (endpoint) => {
      const scenario = await Scenario.open({
        files: { 'old.json': BAD_FLOW },
        headChanges: { [FLOW]: BAD_FLOW },
      });
      await scenario.run(SUGGEST);
      expect(scenario.server.writes).toHaveLength(1);
      scenario.server.fail(endpoint, { kind: 'cut' }, { times: 1 });
      await scenario.run(SUGGEST);
      expect(scenario.server.writes).toHaveLength(1);
    },
  );

  it('of the files that is cut off does not take suggestions away', async () => {
    const scenario = await openScenario();
    await scenario.run(SUGGEST);
    scenario.server.fail('GET files', { kind: 'cut' }, { times: 1 });
    await scenario.run(SUGGEST);
    expect(scenario.pull.comments).toHaveLength(1);
    expect(scenario.server.writes).toHaveLength(1);
  });
});

describe('a text of a file in a review', () => {
  /** Flows that stand there, called what is hostile, and a new one whose nodes are. */
  async function runHostile(): Promise<Scenario> {
    const old = HOSTILE_NAMES.map(([, name]): [string, string] => [fileNameOf(name), BAD_FLOW]);
    const nodes = HOSTILE_NAMES.map(([, name]) => ({ id: name, name, timeout: name }));
    const scenario = await Scenario.open({
      files: Object.fromEntries(old),
      headChanges: { [FLOW]: flowText(...nodes) },
    });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 27 new, 0 kept, 0 removed; 27 listed.');
    return scenario;
  }

  it('stays in its item of the list', async () => {
    const { pull } = await runHostile();
    const lines = pull.reviews[0]?.body.split('\n') ?? [];
    expect(lines.slice(1, 3)).toEqual([
      'These timeouts can be fixed, but not by a suggestion. Run `flow-timeout-lint fix`:',
      '',
    ]);
    expect(lines.slice(3)).toHaveLength(HOSTILE_NAMES.length);
    for (const line of lines.slice(3)) {
      const code = line.match(/<code>.*?<\/code>/g) ?? [];
      expect(code.flatMap((each) => activeText(each))).toEqual([]);
      expect(line.replace(/<code>.*?<\/code>/g, '_')).toBe(
        '- _ **timeout-default**: _ (_: _) (not part of the diff)',
      );
      expect(line).not.toMatch(UNPRINTABLE);
    }
  });

  it('stays in its line above the suggestion', async () => {
    const { pull } = await runHostile();
    expect(pull.comments).toHaveLength(HOSTILE_NAMES.length);
    for (const { body } of pull.comments) {
      const [mark = '', finding = '', empty, open = '', , close, ...rest] = body.split('\n');
      expect(mark).toMatch(/^<!-- flow-timeout-lint:suggestion [0-9a-f]{16} [0-9a-f]{16} -->$/);
      const code = finding.match(/<code>.*?<\/code>/g) ?? [];
      expect(code.flatMap((each) => activeText(each))).toEqual([]);
      expect(finding.replace(/<code>.*?<\/code>/g, '_')).toBe('**timeout-type**: _ (_: _)');
      expect([empty, open, close, rest]).toEqual(['', '```suggestion', '```', []]);
    }
  });
});
