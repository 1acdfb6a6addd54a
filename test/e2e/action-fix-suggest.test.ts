import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, flowText, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { longFlow, prettyFlow } from '../support/github/flows.js';
import type { GitChanges } from '../support/github/git.js';
import { Scenario } from '../support/github/scenario.js';
import { applySuggestions, suggestedLines } from '../support/github/suggestion-blocks.js';
import { runCli } from '../support/run-process.js';

const FLOW = 'flows/support.json';
const SUGGEST = { 'fix-delivery': 'suggest' };

/** A pull request in a repository that had nothing but flows that are fine. */
function openScenario(headChanges: GitChanges): Promise<Scenario> {
  return Scenario.open({ files: { 'README.md': '# Flows\n' }, headChanges });
}

/** A file after a fix on the command line. */
async function fixedByCli(text: string): Promise<string> {
  const folder = workFolder({ 'flow.json': text });
  await runCli(['fix', 'flow.json'], { cwd: folder });
  return readFileSync(`${folder}/flow.json`, 'utf8');
}

describe('a fix that is suggested', () => {
  /** The flow has a bad timeout on the fifth line, out of the diff's sight, and gets two more at its end. */
  async function runLong(): Promise<{ scenario: Scenario; line: (at: number) => string }> {
    const old = { 0: { timeout: 500 } };
    const text = longFlow({ ...old, 7: { timeout: 3000 }, 8: { timeout: '9000' } });
    const scenario = await Scenario.open({
      files: { [FLOW]: longFlow(old) },
      headChanges: { [FLOW]: text },
      baseChanges: { 'README.md': '# Flows\n' },
    });
    return { scenario, line: (at) => text.split('\n')[at - 1] ?? '' };
  }

  it('is one review: the lines in the diff, and a list of the others', async () => {
    const { scenario, line } = await runLong();
    await scenario.run(SUGGEST);
    const { server } = scenario;
    expect(server.requests.map(({ endpoint, status }) => [endpoint, status])).toEqual([
      ['GET tree', 200],
      ['GET tree', 200],
      ['GET blob', 200],
      ['GET files', 200],
      ['query viewer', 200],
      ['GET comments', 200],
      ['GET reviews', 200],
      ['POST review', 200],
    ]);
    expect(server.writes[0]?.body).toMatchObject({
      commit_id: scenario.head,
      event: 'COMMENT',
      comments: [
        { path: FLOW, line: 12, side: 'RIGHT' },
        { path: FLOW, line: 13, side: 'RIGHT' },
      ],
    });
    const [first, second] = scenario.pull.comments;
    expect(first?.body.split('\n')).toEqual([
      expect.stringMatching(/^<!-- flow-timeout-lint:suggestion [0-9a-f]{16} [0-9a-f]{16} -->$/),
      '**timeout-default**: <code>The timeout is left at the default of 3000 ms</code> (<code>Get opening hours</code>: <code>3000 &#8594; 5000 ms</code>)',
      '',
      '```suggestion',
      line(12).replace('3000', '5000'),
      '```',
    ]);
    expect(suggestedLines(second?.body ?? '')).toEqual([line(13).replace('"9000"', '9000')]);
    expect(scenario.pull.reviews[0]?.body.split('\n')).toEqual([
      expect.stringMatching(/^<!-- flow-timeout-lint:list [0-9a-f]{16} -->$/),
      'These timeouts can be fixed, but not by a suggestion. Run `flow-timeout-lint fix`:',
      '',
      '- <code>flows/support.json&#58;5</code> **timeout-range**: <code>500 ms is below the minimum of 1000 ms</code> (<code>Get customer</code>: <code>500 &#8594; 5000 ms</code>) (not part of the diff)',
    ]);
  });

  it('commits nothing, and leaves the verdict to the findings', async () => {
    const { scenario } = await runLong();
    const before = scenario.head;
    const step = await scenario.run(SUGGEST);
    expect(scenario.head).toBe(before);
    expect(step.code).toBe(1);
    expect(step.lines).toContain('Suggestions: 2 new, 0 kept, 0 removed; 1 listed.');
    expect(step.outputs).toMatchObject({
      ...{ 'commit-sha': '', patch: '', fixed: '2', findings: '3', errors: '3', fixable: '3' },
    });
    expect((await scenario.run({ ...SUGGEST, 'fail-on': 'never' })).code).toBe(0);
  });

  it('marks the lines that it could not suggest for', async () => {
    const { scenario } = await runLong();
    const step = await scenario.run(SUGGEST);
    expect(step.commands.map(({ name, properties }) => [name, properties['line']])).toEqual([
      ['add-mask', undefined],
      ['error', '5'],
    ]);
  });

  it('marks what cannot be fixed', async () => {
    const scenario = await openScenario({ 'flow.json': BAD_FLOW, 'cut.json': '{"flowData": [' });
    const step = await scenario.run(SUGGEST);
    expect(step.commands.map(({ name, properties }) => [name, properties['file']])).toEqual([
      ['add-mask', undefined],
      ['error', 'cut.json'],
    ]);
  });

  it('may be for a line that the diff only shows', async () => {
    const scenario = await Scenario.open({
      files: { [FLOW]: longFlow({ 5: { timeout: 3000 } }) },
      headChanges: { [FLOW]: longFlow({ 5: { timeout: 3000 }, 8: { name: 'Open ticket' } }) },
    });
    await scenario.run(SUGGEST);
    expect(scenario.pull.comments.map(({ line }) => line)).toEqual([10]);
    expect(scenario.pull.reviews.map(({ body }) => body)).toEqual(['']);
  });

  it('is a list alone where the diff shows no line of it', async () => {
    const scenario = await Scenario.open({
      files: { [FLOW]: BAD_FLOW },
      headChanges: { 'README.md': '# Flows\n' },
    });
    const step = await scenario.run(SUGGEST);
    expect(scenario.pull.comments).toEqual([]);
    expect(scenario.pull.reviews).toHaveLength(1);
    expect(step.lines).toContain('Suggestions: 0 new, 0 kept, 0 removed; 1 listed.');
    expect({ code: step.code, fixed: step.outputs['fixed'] }).toEqual({ code: 1, fixed: '0' });
  });

  it('says nothing where there is nothing to fix', async () => {
    const scenario = await openScenario({ [FLOW]: GOOD_FLOW });
    const step = await scenario.run(SUGGEST);
    expect({ code: step.code, writes: scenario.server.writes }).toEqual({ code: 0, writes: [] });
    expect(scenario.pull.reviews).toEqual([]);
  });

  it('is about the head, not about what the base changed since', async () => {
    const scenario = await Scenario.open({
      files: { [FLOW]: longFlow(), 'old.json': GOOD_FLOW },
      headChanges: { [FLOW]: longFlow({ 8: { timeout: 3000 } }) },
      baseChanges: {
        [FLOW]: longFlow().replace('{\n', '{\n  "description": "Inbound",\n  "version": 3,\n'),
        'old.json': BAD_FLOW,
      },
    });
    await scenario.run(SUGGEST);
    expect(scenario.pull.comments.map(({ path, line }) => [path, line])).toEqual([[FLOW, 13]]);
    expect(scenario.pull.reviews.map(({ body }) => body)).toEqual(['']);
  });
});

describe('a suggestion', () => {
  it('takes all the lines that it changes', async () => {
    const text = prettyFlow('Support', [
      { id: 'node-1', name: 'Get customer', timeout: 8000 },
      { id: 'node-2', name: 'Get contract', timeout: { seconds: 5 } },
    ]);
    const scenario = await openScenario({ [FLOW]: text });
    await scenario.run(SUGGEST);
    expect(
      scenario.pull.comments.map(({ startLine, line, body }) => [
        startLine,
        line,
        suggestedLines(body),
      ]),
    ).toEqual([[20, 22, ['          "timeout": 5000']]]);
    expect(scenario.server.writes[0]?.body).toMatchObject({
      comments: [{ start_line: 20, start_side: 'RIGHT', line: 22, side: 'RIGHT' }],
    });
  });

  it('is made for each of two lines that are alike', async () => {
    const text = prettyFlow('Support', [
      { id: 'node-1', name: 'Get customer', timeout: 3000 },
      { id: 'node-2', name: 'Get contract', timeout: 3000 },
    ]);
    const scenario = await openScenario({ [FLOW]: text });
    const step = await scenario.run(SUGGEST);
    expect(scenario.pull.comments.map(({ line }) => line)).toEqual([11, 20]);
    expect(step.outputs['fixed']).toBe('2');
    await scenario.run(SUGGEST);
    expect(scenario.pull.comments.map(({ line }) => line)).toEqual([11, 20]);
  });

  it('mends all that is wrong in its lines, and counts it', async () => {
    const text = JSON.stringify(
      JSON.parse(flowText({ id: 'a', timeout: 3000 }, { id: 'b' }, { id: 'c', timeout: 99_000 })),
    );
    const scenario = await openScenario({ [FLOW]: `${text}\n` });
    const step = await scenario.run(SUGGEST);
    const { comments } = scenario.pull;
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body.match(/^\*\*.*?\*\*/gm)).toEqual([
      '**timeout-default**',
      '**timeout-missing**',
      '**timeout-range**',
    ]);
    expect(applySuggestions(`${text}\n`, FLOW, comments)).toBe(await fixedByCli(`${text}\n`));
    expect(step.outputs['fixed']).toBe('3');
  });

  it.each([
    ['a node a line', longFlow({ 0: { timeout: 3000 }, 4: { timeout: '45' }, 9: { timeout: 8 } })],
    [
      'nodes without a timeout',
      prettyFlow('Night', [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ]),
    ],
    [
      'an object that is empty, and one that is not there',
      prettyFlow('Day', [{ id: 'a' }, { id: 'b', timeout: null }, { id: 'c', timeout: 1e6 }])
        .replace('{\n          "method": "GET"\n        }', '{}')
        .replace(/,\s*"dataAction": \{\s*"method": "GET",\s*"timeout": 1000000\s*\}/, ''),
    ],
    ['no line break at the end', BAD_FLOW.trimEnd()],
    ['a byte-order mark', `\uFEFF${JSON.stringify(JSON.parse(BAD_FLOW))}\n`],
    ['tabs', prettyFlow('Tabs', [{ id: 'a' }]).replaceAll('  ', '\t')],
    ['backticks', flowText({ id: 'a', name: 'Get ``` or ````` customer' }, { id: 'b', name: '`' })],
    ['names in other scripts', flowText({ id: 'a', name: 'お客様 😀 \u2028 \u202e' })],
  ])('that is accepted gives what fix gives: %s', async (_, text) => {
    const scenario = await openScenario({ [FLOW]: text });
    const step = await scenario.run(SUGGEST);
    expect(step.lines.join('\n')).toMatch(/Suggestions: [1-9]\d* new, 0 kept, 0 removed; 0 listed/);
    const accepted = applySuggestions(text, FLOW, scenario.pull.comments);
    expect(accepted).toBe(await fixedByCli(text));
    expect(accepted).not.toBe(text);
  });

  it('takes away a line where a timeout stands twice', async () => {
    const text = prettyFlow('Support', [{ id: 'a', name: 'Get customer', timeout: 8000 }]).replace(
      '"timeout": 8000',
      '"timeout": 3000,\n          "timeout": 8000',
    );
    const scenario = await openScenario({ [FLOW]: text });
    await scenario.run(SUGGEST);
    const accepted = applySuggestions(text, FLOW, scenario.pull.comments);
    expect(accepted).toBe(await fixedByCli(text));
  });

  it('has a fence that is longer than any in its lines', async () => {
    const text = flowText({ id: 'a', name: 'Get ```suggestion or ````` customer' });
    const scenario = await openScenario({ [FLOW]: text });
    await scenario.run(SUGGEST);
    const lines = scenario.pull.comments[0]?.body.split('\n') ?? [];
    expect([lines[3], lines.at(-1)]).toEqual(['``````suggestion', '``````']);
  });

  it.each([
    ['CRLF', BAD_FLOW.replaceAll('\n', '\r\n')],
    ['Latin-1', Buffer.from(BAD_FLOW.replace('customer', 'clientèle'), 'latin1')],
  ])('is not made for lines with %s, which are listed', async (_, content) => {
    const scenario = await openScenario({ [FLOW]: content });
    await scenario.run(SUGGEST);
    expect(scenario.pull.comments).toEqual([]);
    expect(scenario.pull.reviews).toHaveLength(1);
    expect(scenario.pull.reviews[0]?.body.split('\n').at(-1)).toMatch(
      /^- <code>flows\/support\.json&#58;5<\/code> \*\*timeout-default\*\*: .* \(its line ends or its encoding would not survive a suggestion\)$/,
    );
  });

  it('is not made for a file of another mode, which is told', async () => {
    const scenario = await openScenario({ 'run.json': { executable: BAD_FLOW } });
    const step = await scenario.run(SUGGEST);
    expect(scenario.server.writes).toEqual([]);
    expect(step.log).toContain('Left alone, since its mode is 100755');
    expect(step.code).toBe(1);
  });

  it('is not made for what lies under .github', async () => {
    const scenario = await openScenario({ '.github/flow.json': BAD_FLOW });
    const step = await scenario.run(SUGGEST);
    expect({ code: step.code, writes: scenario.server.writes }).toEqual({ code: 1, writes: [] });
  });
});

describe('many suggestions', () => {
  it('go in parts, and the list with the first', async () => {
    const nodes = Array.from({ length: 120 }, (_, at) => ({ id: String(at), timeout: 3000 }));
    const scenario = await openScenario({
      'crlf.json': BAD_FLOW.replaceAll('\n', '\r\n'),
      [FLOW]: flowText(...nodes),
    });
    const step = await scenario.run(SUGGEST);
    expect(step.lines).toContain('Suggestions: 120 new, 0 kept, 0 removed; 1 listed.');
    expect(scenario.server.writes.map(({ endpoint, status }) => [endpoint, status])).toEqual([
      ['POST review', 200],
      ['POST review', 200],
      ['POST review', 200],
    ]);
    expect(scenario.pull.reviews.map(({ body }) => body.length > 0)).toEqual([true, false, false]);
    expect(scenario.pull.comments.map(({ line }) => line)).toEqual(nodes.map((_, at) => at + 5));
    const again = await scenario.run(SUGGEST);
    expect(again.lines).toContain('Suggestions: 0 new, 120 kept, 0 removed; 1 listed.');
    expect(scenario.server.writes).toHaveLength(3);
  });
});
