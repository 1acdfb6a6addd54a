import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, GOOD_FLOW } from '../support/e2e-files.js';
import type { Fault } from '../support/github/answers.js';
import { git, gitLine } from '../support/github/git.js';
import { Scenario } from '../support/github/scenario.js';
import { shown } from '../support/markdown-table.js';
import type { StepResult } from '../support/runner.js';

const FLOW = 'flows/support.json';
const FIXED_FLOW = BAD_FLOW.replace('3000', '5000');
const CONFIG = 'flow-timeout-lint.config.json';

function openScenario(headChanges = {}): Promise<Scenario> {
  return Scenario.open({
    files: { [FLOW]: GOOD_FLOW, [CONFIG]: '{}\n' },
    headChanges: { [FLOW]: BAD_FLOW, ...headChanges },
    baseChanges: { 'README.md': '# Flows\n' },
  });
}

/** What the step says of a delivery that was refused: in the log and in the summary alike. */
function toldWhy({ lines, summary, outputs }: StepResult): string | undefined {
  const told = lines.find((line) => line.startsWith('Not delivered as '));
  expect(shown(summary.trimEnd().split('\n').at(-1) ?? '')).toBe(told);
  const file = outputs['patch'] ?? '';
  const rest = `. The fix of 1 timeout is in ${file}: keep it with actions/upload-artifact, and apply it with git apply.`;
  expect(told?.endsWith(rest)).toBe(true);
  return told?.slice(0, -rest.length);
}

/** The flow in the workspace after the patch that a step left. */
function patched(workspace: string, { outputs }: StepResult): string {
  git(workspace, ['apply', outputs['patch'] ?? '']);
  expect(gitLine(workspace, 'status', '--porcelain')).toBe(` M ${FLOW}`);
  return readFileSync(`${workspace}/${FLOW}`, 'utf8');
}

/** What a mutation may meet, and what is told. */
const FAULTS: readonly (readonly [what: string, fault: Fault, told: RegExp])[] = [
  [
    'a token that is not known',
    { kind: 'status', status: 401 },
    /the token may not write \(HTTP 401: Bad credentials.*\): give the job "permissions: contents: write"$/,
  ],
  [
    'a token that may only read',
    { kind: 'status', status: 403 },
    /the token may not write \(HTTP 403: Resource not accessible by integration.*\): give the job "permissions: contents: write"$/,
  ],
  [
    'a repository that the token does not see',
    { kind: 'status', status: 404 },
    /the token may not write \(HTTP 404: Not Found.*\): give the job "permissions: contents: write"$/,
  ],
  [
    'a refusal in the answer',
    {
      kind: 'graphql',
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    },
    /the token may not write \(Resource not accessible by integration\): give the job "permissions: contents: write"$/,
  ],
  [
    'a rule of the branch',
    {
      kind: 'graphql',
      type: 'UNPROCESSABLE',
      message: 'Changes must be made through a pull request.',
    },
    /: Changes must be made through a pull request\.$/,
  ],
  ['too many requests', { kind: 'status', status: 429, retryAfter: '1' }, /HTTP 429: /],
  ['a server that is broken', { kind: 'status', status: 500 }, /HTTP 500: Server Error/],
  ['a gateway without a server', { kind: 'status', status: 502 }, /HTTP 502: Server Error/],
  ['a connection that breaks', { kind: 'break' }, /other side closed$/],
];

describe('a commit that meets', () => {
  it.each(FAULTS)('%s leaves a patch, and is not tried again', async (_, fault, told) => {
    const scenario = await openScenario();
    scenario.server.fail('mutation createCommitOnBranch', fault);
    const before = scenario.head;
    const job = scenario.startJob();
    const step = await job.run();
    expect(scenario.server.writes.map(({ endpoint }) => endpoint)).toEqual([
      'mutation createCommitOnBranch',
    ]);
    expect(scenario.head).toBe(before);
    expect(step.outputs).toMatchObject({ 'commit-sha': '', fixed: '1', findings: '1' });
    expect(step.code).toBe(1);
    expect(step.commands.map(({ name, properties }) => [name, properties['title']])).toEqual([
      ['add-mask', undefined],
      ['error', 'timeout-default'],
    ]);
    expect(patched(job.workspace, step)).toBe(FIXED_FLOW);
    expect(toldWhy(step)).toMatch(/^Not delivered as commit: /);
    expect(toldWhy(step)).toMatch(told);
  });

  it('a fault leaves the verdict to the findings', async () => {
    const scenario = await openScenario({
      [CONFIG]: '{ "rules": { "timeout-default": "warning" } }\n',
    });
    scenario.server.fail('mutation createCommitOnBranch', 403);
    const job = scenario.startJob();
    const step = await job.run();
    expect(step.code).toBe(0);
    expect(step.commands.map(({ name }) => name)).toEqual(['add-mask', 'warning']);
    expect((await job.run({ 'fail-on': 'warning' })).code).toBe(1);
    expect((await job.run({ 'fail-on': 'never' })).code).toBe(0);
    expect(patched(job.workspace, step)).toBe(FIXED_FLOW);
  });

  it('a connection that breaks after the commit does not commit twice', async () => {
    const scenario = await openScenario();
    scenario.server.fail('mutation createCommitOnBranch', { kind: 'break-after' });
    const before = scenario.head;
    const step = await scenario.run();
    expect(scenario.server.writes).toHaveLength(1);
    expect(scenario.line('rev-parse', `${scenario.head}^`)).toBe(before);
    expect(toldWhy(step)).toMatch(/^Not delivered as commit: .*other side closed$/);
    expect(step.code).toBe(1);
  });

  it('an answer that is cut off says what happened', async () => {
    const scenario = await openScenario();
    scenario.server.fail('mutation createCommitOnBranch', { kind: 'cut' });
    const step = await scenario.run();
    expect(scenario.server.writes).toHaveLength(1);
    expect(step.code).toBe(1);
    expect(toldWhy(step)).not.toContain('undefined');
  });
});

describe('a head that has moved', () => {
  it('is said, nothing is tried again, and a patch is left', async () => {
    const scenario = await openScenario();
    const old = scenario.head;
    const job = scenario.startJob();
    const moved = scenario.push({ 'notes.md': 'Ask billing.\n' });
    const step = await job.run();
    expect(scenario.head).toBe(moved);
    expect(scenario.server.writes).toHaveLength(1);
    expect(step.outputs).toMatchObject({ 'commit-sha': '', fixed: '1', findings: '1' });
    expect(step.code).toBe(1);
    expect(patched(job.workspace, step)).toBe(FIXED_FLOW);
    expect(toldWhy(step)).toBe(
      `Not delivered as commit: the branch has moved on, and the run of its newer commit will see to it (Expected branch to point to "${old}" but it points to "${moved}". Pull and try again.)`,
    );
  });

  it('is read as it was: the run judges its own commit', async () => {
    const scenario = await openScenario();
    const job = scenario.startJob();
    scenario.push({ [FLOW]: GOOD_FLOW });
    const step = await job.run();
    expect(scenario.file(FLOW)).toBe(GOOD_FLOW);
    expect({ code: step.code, fixed: step.outputs['fixed'] }).toEqual({ code: 1, fixed: '1' });
  });

  it('may be gone with its branch', async () => {
    const scenario = await openScenario();
    const job = scenario.startJob();
    scenario.line('update-ref', '-d', 'refs/heads/longer-timeouts');
    const step = await job.run();
    expect({ code: step.code, writes: scenario.server.writes.length }).toEqual({
      code: 1,
      writes: 1,
    });
    expect(toldWhy(step)).toMatch(/No such branch/);
    expect(patched(job.workspace, step)).toBe(FIXED_FLOW);
  });
});

describe('a read', () => {
  it.each([
    ['GET tree', { kind: 'status', status: 502 }],
    ['GET tree', { kind: 'break' }],
    ['GET blob', { kind: 'status', status: 429, retryAfter: '1' }],
    ['GET blob', { kind: 'status', status: 503 }],
    ['GET blob', { kind: 'cut' }],
  ] as const)('of %s is tried again after %j', async (endpoint, fault) => {
    const scenario = await openScenario();
    scenario.server.fail(endpoint, fault, { times: 1 });
    const step = await scenario.run();
    expect(step.outputs).toMatchObject({ 'commit-sha': scenario.head, fixed: '1' });
    expect(scenario.file(FLOW)).toBe(FIXED_FLOW);
    expect(scenario.server.writes).toHaveLength(1);
  });

  it.each([401, 403, 404])('that is refused with %i leaves a patch', async (status) => {
    const scenario = await openScenario();
    scenario.server.fail('GET tree', status);
    const job = scenario.startJob();
    const step = await job.run();
    expect(scenario.server.requests).toHaveLength(1);
    expect(step.code).toBe(1);
    expect(toldWhy(step)).toMatch(new RegExp(`^Not delivered as commit: HTTP ${String(status)}: `));
    expect(patched(job.workspace, step)).toBe(FIXED_FLOW);
  });

  it('that never succeeds leaves a patch', async () => {
    const scenario = await openScenario();
    scenario.server.fail('GET blob', 503);
    const job = scenario.startJob();
    const step = await job.run();
    expect(scenario.server.requestsTo('GET blob')).toHaveLength(4);
    expect(scenario.server.writes).toEqual([]);
    expect(toldWhy(step)).toMatch(/^Not delivered as commit: HTTP 503: Server Error/);
    expect(patched(job.workspace, step)).toBe(FIXED_FLOW);
  });
});

describe('a step without a token', () => {
  it('leaves a patch, and asks nobody', async () => {
    const scenario = await openScenario();
    const job = scenario.startJob();
    const step = await job.run({ 'github-token': '' });
    expect({ code: step.code, requests: scenario.server.requests }).toEqual({
      code: 1,
      requests: [],
    });
    expect(toldWhy(step)).toBe('Not delivered as commit: the input github-token is empty');
    expect(patched(job.workspace, step)).toBe(FIXED_FLOW);
  });

  it('of the right kind is told, without the token', async () => {
    const scenario = await openScenario();
    const token = 'ghp_expiredAndForgotten';
    const step = await scenario.run({ 'github-token': token });
    expect(step.commands[0]).toEqual({ name: 'add-mask', properties: {}, message: token });
    expect(toldWhy(step)).toMatch(/HTTP 401: Bad credentials/);
    expect(step.log.split(token)).toHaveLength(2);
    expect(step.summary).not.toContain(token);
  });

  it('that cannot be sent does not show it', async () => {
    const scenario = await openScenario();
    const step = await scenario.run({ 'github-token': 'ghp_first\nghp_second' });
    expect({ code: step.code, requests: scenario.server.requests }).toEqual({
      code: 1,
      requests: [],
    });
    expect(step.lines.join('\n') + step.summary).not.toMatch(/first|second/);
  });
});
