import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../support/github/answers.js';
import {
  addressInputs,
  credentials,
  openOrg,
  orders,
  runWithOrg,
  tellingCommands,
} from '../support/github/org-step.js';
import { commentsOf, openPlan, type PlanScenario } from '../support/github/plan-scenario.js';
import type { Org } from '../support/org/start-org.js';
import type { StepResult } from '../support/runner.js';

const HEADING = '## Plan: 2 update, 1 unchanged';
const NOT_SHOWN = 'The plan could not be shown in the pull request';

/** The plan is what it is, whether or not it can be shown; why it cannot is told on the last line. */
function expectPlanned(step: StepResult, told?: string): void {
  expect(step.code).toBe(0);
  expect(step.outputs['plan']).toMatch(/plan\.json$/);
  expect(step.outputs).toEqual({
    changes: '2',
    failed: '0',
    drifted: '0',
    plan: step.outputs['plan'],
  });
  expect(step.summary.split('\n')[0]).toBe(HEADING);
  expect(step.lines).toHaveLength(told === undefined ? 5 : 6);
  if (told !== undefined) expect(step.lines[5]).toContain(told);
  expect(tellingCommands(step)).toEqual([]);
}

/** A pull request on which the plan is shown already, and that has changed since. */
async function openShown(): Promise<PlanScenario> {
  const opened = await openPlan();
  await opened.plan();
  opened.scenario.push({ 'actions/orders.json': orders(7000) });
  opened.scenario.server.requests.length = 0;
  return opened;
}

describe('a comment that is refused', () => {
  it.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
    [422, 'Unprocessable Entity'],
    [500, 'Server Error'],
    [503, 'Server Error'],
  ])('with %i is told of, and that is all', async (status, message) => {
    const { scenario, plan } = await openPlan();
    scenario.server.fail('POST issue comment', status);
    expectPlanned(await plan(), `${NOT_SHOWN} (HTTP ${String(status)}: ${message}`);
    expect(scenario.server.writes).toHaveLength(1);
  });

  it.each([403, 404, 422, 502])(
    'as an update with %i is told of, and that is all',
    async (status) => {
      const { scenario, plan } = await openShown();
      const before = commentsOf(scenario);
      scenario.server.fail('PATCH issue comment', status);
      expectPlanned(await plan(), `${NOT_SHOWN} (HTTP ${String(status)}: `);
      expect(scenario.server.writes).toHaveLength(1);
      expect(commentsOf(scenario)).toEqual(before);
    },
  );

  it.each<[Endpoint, number]>([
    ['GET issue comments', 403],
    ['GET issue comments', 404],
    ['query viewer', 403],
    ['query viewer', 401],
  ])('since we may not ask (%s: %i) is not sent', async (endpoint, status) => {
    const { scenario, plan } = await openPlan();
    scenario.server.fail(endpoint, status);
    expectPlanned(await plan(), `${NOT_SHOWN} (HTTP ${String(status)}: `);
    expect(scenario.server.writes).toEqual([]);
  });

  it('tells which permission the job needs', async () => {
    const { scenario, plan } = await openPlan();
    scenario.server.fail('POST issue comment', 403);
    expect((await plan()).lines.at(-1)).toContain('pull-requests: write');
  });

  it('does not save a plan that cannot be done', async () => {
    const { scenario, org, plan } = await openPlan();
    org.remove('flow', '5f2c9a1e');
    scenario.server.fail('POST issue comment', 403);
    const step = await plan();
    expect(step.code).toBe(1);
    expect(step.outputs['changes']).toBe('1');
  });

  it('does not come twice where only its answer was lost', async () => {
    const { scenario, plan } = await openPlan();
    scenario.server.fail('POST issue comment', { kind: 'break-after' }, { times: 1 });
    expectPlanned(await plan(), NOT_SHOWN);
    expectPlanned(await plan());
    expect(commentsOf(scenario)).toHaveLength(1);
  });
});

describe('a token', () => {
  it('that is none leaves the plan without a comment', async () => {
    const { scenario, plan } = await openPlan();
    expectPlanned(await plan({ 'github-token': '' }));
    expect(scenario.server.requests).toEqual([]);
  });

  it.each([
    ['ghs_ExpiredYesterday', 'HTTP 401: Bad credentials'],
    ['ghs_With\u00fcmlaut', 'the input github-token holds a character that no token has'],
  ])('that GitHub does not take (%s) is told of, and is not shown', async (token, why) => {
    const { scenario, plan } = await openPlan();
    const step = await plan({ 'github-token': token });
    expect(step.code).toBe(0);
    expect(step.lines.at(-1)).toContain(NOT_SHOWN);
    expect(step.lines.at(-1)).toContain(why);
    expect(step.commands).toContainEqual({ name: 'add-mask', properties: {}, message: token });
    expect(step.lines.join('\n')).not.toContain(token);
    expect(scenario.server.writes).toEqual([]);
  });
});

describe('a pull request from a fork', () => {
  const FORK =
    'No plan: the pull request comes from a fork, which gets no credentials. It is planned once it is merged.';

  /** Nobody was asked anything. */
  function expectNotice(step: StepResult, scenario: PlanScenario['scenario'], org: Org): void {
    expect(step.code).toBe(0);
    expect(step.lines).toEqual([FORK]);
    expect(step.summary).toBe(`${FORK}\n`);
    expect(step.outputs).toEqual({ changes: '0', failed: '0', drifted: '0', plan: '' });
    expect(tellingCommands(step)).toEqual([]);
    expect(org.requests).toEqual([]);
    expect(scenario.server.requests).toEqual([]);
  }

  it('gets a clear notice and no failure', async () => {
    const { scenario, org } = await openPlan({ isFork: true });
    // Secrets are empty there.
    const env = { GENESYSCLOUD_OAUTHCLIENT_ID: '', GENESYSCLOUD_OAUTHCLIENT_SECRET: '' };
    const inputs = { mode: 'plan', ...addressInputs(org) };
    expectNotice(await scenario.startJob().run(inputs, env), scenario, org);
    expectNotice(await scenario.startJob().run({ ...inputs, 'github-token': '' }), scenario, org);
  });

  it('gets the same where it could have credentials', async () => {
    const { scenario, org, plan } = await openPlan({ isFork: true });
    expectNotice(await plan(), scenario, org);
    const env = { GITHUB_EVENT_NAME: 'pull_request_target' };
    expectNotice(await plan({}, env), scenario, org);
  });

  it('gets the same whatever is wrong with its files', async () => {
    const { scenario, org, plan } = await openPlan({
      isFork: true,
      headChanges: { 'flow-timeout-lint.config.json': '{', 'apis/payments.json': '{"id": "\n' },
    });
    expectNotice(await plan(), scenario, org);
  });
});

describe('an event that is no pull request', () => {
  it.each(['push', 'schedule'] as const)('like %s gets a plan, and no comment', async (event) => {
    const { scenario } = await openPlan();
    const org = await openOrg();
    const step = await runWithOrg(scenario.startJob(event), org, { mode: 'plan' });
    expectPlanned(step);
    expect(scenario.server.requests).toEqual([]);
  });

  it('that cannot be read gets a plan, and no comment', async () => {
    const { scenario, plan } = await openPlan();
    const step = await plan({}, { GITHUB_EVENT_PATH: '/nowhere/event.json' });
    expectPlanned(step);
    expect(scenario.server.requests).toEqual([]);
  });
});

describe('credentials', () => {
  it('that are not there are told of by the names of their variables', async () => {
    const { scenario, org } = await openPlan();
    const step = await scenario.startJob().run({ mode: 'plan', ...addressInputs(org) });
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([
      'error: the credentials are not given: set GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET in the environment',
    ]);
    expect(step.outputs).toEqual({ changes: '0', failed: '0', drifted: '0', plan: '' });
    expect(org.requests).toEqual([]);
    expect(scenario.server.writes).toEqual([]);
  });

  it('that the org does not take are told of for each document, in the comment too', async () => {
    const { scenario, org, plan } = await openPlan();
    const secret = 'not-the-secret-of-the-client';
    const env = { ...credentials(org), GENESYSCLOUD_OAUTHCLIENT_SECRET: secret };
    const step = await plan({}, env);
    expect(step.code).toBe(1);
    expect(step.outputs['changes']).toBe('0');
    expect(org.requests.map(({ path, status }) => [path, status])).toEqual([['/oauth/token', 401]]);
    expect(step.summary.split('\n')[0]).toBe('## Plan: 3 failed');
    expect(commentsOf(scenario).map((body) => body.split('\n')[1])).toEqual(['## Plan: 3 failed']);
    const masked = step.commands.filter(({ name }) => name === 'add-mask');
    expect(masked.map(({ message }) => message)).toContain(secret);
    expect([...step.lines, step.summary, ...commentsOf(scenario)].join('\n')).not.toContain(secret);
  });
});
