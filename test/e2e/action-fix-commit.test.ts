import { markdownCode } from '../../src/safe/markdown.js';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, GOOD_FLOW } from '../support/e2e-files.js';
import { longFlow } from '../support/github/flows.js';
import { valueAt } from '../support/github/json.js';
import { Scenario } from '../support/github/scenario.js';
import { TOKEN } from '../support/github/server.js';

const FLOW = 'flows/support.json';
const MESSAGE = 'fix: set data-action timeouts that callers can live with';

/** A pull request that leaves a timeout at the default, at 12:107-111, in a flow that the base has renamed a node of. */
function openScenario(): Promise<Scenario> {
  return Scenario.open({
    files: { [FLOW]: longFlow(), 'flows/night.json': GOOD_FLOW },
    headChanges: { [FLOW]: longFlow({ 7: { timeout: 3000 } }) },
    baseChanges: { [FLOW]: longFlow({ 0: { name: 'Look up customer' } }) },
  });
}

function whyFailed(oid: string): string {
  return [
    `Fixed 1 timeout in commit ${oid}.`,
    'This step fails because the checks of this run belong to the commit before.',
    'Approve the run of the new commit, or give the step the token of an app, whose commits start workflows by themselves.',
    'The input fail-on-fix: false turns this off.',
  ].join(' ');
}

describe('a fix that is committed', () => {
  it('is made of the files of the head, not of the merge that is checked out', async () => {
    const scenario = await openScenario();
    const before = scenario.head;
    await scenario.run();
    expect(scenario.line('rev-list', `${before}..${scenario.head}`)).toBe(scenario.head);
    expect(scenario.line('rev-parse', `${scenario.head}^`)).toBe(before);
    expect(scenario.file(FLOW)).toBe(longFlow({ 7: { timeout: 5000 } }));
    expect(scenario.line('diff', '--raw', '--abbrev=4', before, scenario.head)).toMatch(
      /^:100644 100644 \w+ \w+ M\tflows\/support\.json$/,
    );
    const words = scenario.line('diff', '-U0', '--word-diff-regex=[0-9]+', before, scenario.head);
    expect(words.match(/\[-.*\+\}/g)).toEqual(['[-3000-]{+5000+}']);
  });

  it('takes one mutation, which expects the head of the event', async () => {
    const scenario = await openScenario();
    const before = scenario.head;
    await scenario.run();
    const { server } = scenario;
    expect(server.requests.map(({ endpoint, status }) => [endpoint, status])).toEqual([
      ['GET tree', 200],
      ['GET tree', 200],
      ['GET blob', 200],
      ['mutation createCommitOnBranch', 200],
    ]);
    expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(
      new Set([`token ${TOKEN}`]),
    );
    expect(valueAt(server.writes[0]?.body, 'variables')).toEqual({
      input: {
        branch: {
          repositoryNameWithOwner: 'example/contact-centre-flows',
          branchName: 'longer-timeouts',
        },
        expectedHeadOid: before,
        message: { headline: MESSAGE },
        fileChanges: {
          additions: [
            {
              path: FLOW,
              contents: Buffer.from(longFlow({ 7: { timeout: 5000 } })).toString('base64'),
            },
          ],
        },
      },
    });
  });

  it('fails the step with why, and with how to go on', async () => {
    const scenario = await openScenario();
    const step = await scenario.run();
    const oid = scenario.head;
    expect(step.code).toBe(1);
    expect(step.commands).toEqual([
      { name: 'add-mask', properties: {}, message: TOKEN },
      { name: 'error', properties: {}, message: whyFailed(oid) },
    ]);
    expect(step.lines).toEqual([
      `Fixed 1 timeout in commit ${oid}.`,
      'No problems: 11 timeouts in 2 files checked.',
    ]);
    expect(step.outputs).toEqual({
      'commit-sha': oid,
      fixed: '1',
      patch: '',
      findings: '0',
      errors: '0',
      warnings: '0',
      fixable: '0',
      report: step.outputs['report'],
    });
    expect(step.summary).toBe(
      `${markdownCode(whyFailed(oid))}\n\n## Timeouts: no problems\n\n11 timeouts in 2 files checked.\n`,
    );
  });

  it('counts a timeout that stands three times as one, and its findings each', async () => {
    const text = BAD_FLOW.replace('"timeout":3000', '"timeout":1,"timeout":2,"timeout":3000');
    const scenario = await Scenario.open({ files: {}, headChanges: { [FLOW]: text } });
    const job = scenario.startJob();
    const patched = await job.run({ 'fix-delivery': 'patch' });
    expect(patched.lines.at(-1)).toMatch(/^The fix of 1 timeout is in /);
    const step = await job.run({ 'fail-on-fix': 'false' });
    expect(step.lines[0]).toBe(`Fixed 1 timeout in commit ${scenario.head}.`);
    expect([patched, step].map(({ outputs }) => outputs['fixed'])).toEqual(['3', '3']);
    expect(scenario.file(FLOW)).toBe(BAD_FLOW.replace('3000', '5000'));
  });

  it('lets the step succeed where fail-on-fix is false and nothing is left', async () => {
    const scenario = await openScenario();
    const before = scenario.head;
    const step = await scenario.run({ 'fail-on-fix': 'false' });
    expect(step.code).toBe(0);
    expect(step.commands.map(({ name }) => name)).toEqual(['add-mask']);
    expect(step.outputs).toMatchObject({ 'commit-sha': scenario.head, fixed: '1' });
    expect(scenario.head).not.toBe(before);
  });

  it('says no more about it the next time', async () => {
    const scenario = await openScenario();
    await scenario.run();
    const fixed = scenario.head;
    scenario.server.requests.length = 0;
    const step = await scenario.run();
    expect({ code: step.code, requests: scenario.server.requests }).toEqual({
      code: 0,
      requests: [],
    });
    expect(step.lines).toEqual([
      'No problems: 11 timeouts in 2 files checked.',
      'There is nothing to fix.',
    ]);
    expect(step.outputs).toMatchObject({ 'commit-sha': '', fixed: '0', patch: '' });
    expect(scenario.head).toBe(fixed);
  });
});

describe('the message of the commit', () => {
  it('is a conventional one', async () => {
    const scenario = await openScenario();
    await scenario.run();
    expect(scenario.line('log', '-1', '--format=%B', scenario.head)).toBe(MESSAGE);
  });

  it('is the input commit-message: the first line, and the rest', async () => {
    const scenario = await openScenario();
    const message =
      'fix(ivr): give the CRM time to answer\n\nCallers heard "try again later".\n\nRefs: IVR-118\n';
    await scenario.run({ 'commit-message': message });
    expect(scenario.line('log', '-1', '--format=%B', scenario.head)).toBe(message.trimEnd());
    expect(valueAt(scenario.server.writes[0]?.body, 'variables', 'input', 'message')).toEqual({
      headline: 'fix(ivr): give the CRM time to answer',
      body: 'Callers heard "try again later".\n\nRefs: IVR-118',
    });
  });

  it.each(['', ' \n'])('must not be empty, as %j is', async (message) => {
    const scenario = await openScenario();
    const step = await scenario.run({ 'commit-message': message });
    expect({ code: step.code, writes: scenario.server.writes }).toEqual({ code: 1, writes: [] });
    expect(step.commands.map(({ name }) => name)).toEqual(['error']);
    expect(step.commands[0]?.message).toContain('commit-message');
  });
});

describe('where a fix is committed', () => {
  it('is the branch that was pushed', async () => {
    const scenario = await Scenario.open({
      files: { [FLOW]: GOOD_FLOW },
      headChanges: { [FLOW]: BAD_FLOW },
    });
    const before = scenario.head;
    const step = await scenario.run({}, 'push');
    expect(step.outputs).toMatchObject({ 'commit-sha': scenario.head, fixed: '1' });
    expect(scenario.line('rev-parse', `${scenario.head}^`)).toBe(before);
    expect(scenario.file(FLOW)).toBe(BAD_FLOW.replace('3000', '5000'));
  });

  it.each(['teams/ivr/größere-timeouts', 'dependabot/npm_and_yarn/a@1.0', 'fix-#42+more'])(
    'is a branch called %s',
    async (branch) => {
      const scenario = await Scenario.open({
        files: { [FLOW]: GOOD_FLOW },
        headChanges: { [FLOW]: BAD_FLOW },
        branch,
      });
      const step = await scenario.run();
      expect(step.outputs['commit-sha']).toBe(scenario.head);
      expect(scenario.git.refOid(`refs/heads/${branch}`)).toBe(scenario.head);
      expect(scenario.file(FLOW)).toBe(BAD_FLOW.replace('3000', '5000'));
    },
  );

  it('may be on an installation of its own', async () => {
    const scenario = await Scenario.open({
      files: { [FLOW]: GOOD_FLOW },
      headChanges: { [FLOW]: BAD_FLOW },
      server: 'enterprise',
    });
    const step = await scenario.run();
    expect(step.outputs['commit-sha']).toBe(scenario.head);
    expect(scenario.server.requests.map(({ path }) => path.split('/', 3).join('/'))).toEqual([
      '/api/v3',
      '/api/v3',
      '/api/v3',
      '/api/graphql',
    ]);
  });
});
