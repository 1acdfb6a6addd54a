import { describe, expect, it } from 'vitest';
import { openDeploy, timeoutsIn } from '../support/github/deploy-scenario.js';
import { orders, OLD_FILES, support, tellingCommands } from '../support/github/org-step.js';
import type { Org } from '../support/org/start-org.js';

const NO_COMMIT = '0'.repeat(40);
const UNKNOWN = '0123456789'.repeat(4);

const DRIFT =
  'the timeout of "Get customer" is 9000 ms in the org, which the repository neither held before (3000) nor holds now (5000)';

/** Somebody sets a timeout in the org. */
function changeInOrg(org: Org, timeout: number): void {
  org.change('flow', '5f2c9a1e', (flow) => {
    Object.assign(flow, JSON.parse(support(timeout, 8000, { version: undefined })));
  });
}

describe('the commit before a push', () => {
  it('tells what somebody changed in the org since', async () => {
    const { org, deploy } = await openDeploy();
    changeInOrg(org, 9000);
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(timeoutsIn(org)).toEqual([6000, 3000, 9000, 8000]);
    expect(step.outputs).toMatchObject({ changes: '1', applied: '1', failed: '0', drifted: '1' });
    expect(tellingCommands(step)).toEqual([`error: drift: Support inbound: ${DRIFT}`]);
    expect(step.summary.split('\n').slice(0, 5)).toEqual([
      '## Deploy: 1 applied, 1 unchanged, 1 drift',
      '',
      '| What | Object | File | Timeouts |',
      '| --- | --- | --- | ---: |',
      '| drift | <code>Support inbound &#40;5f2c9a1e&#41;</code> | <code>flows/support.json</code> | 1 |',
    ]);
  });

  it('does not stand in the way of somebody who has looked', async () => {
    const { org, deploy } = await openDeploy();
    changeInOrg(org, 9000);
    const step = await deploy({ 'on-drift': 'overwrite' });
    expect(step.code).toBe(0);
    expect(timeoutsIn(org)).toEqual([6000, 3000, 5000, 8000]);
    expect(step.outputs['drifted']).toBe('0');
  });

  it('finds no drift where the org has what was pushed already', async () => {
    const { org, deploy } = await openDeploy();
    changeInOrg(org, 5000);
    const step = await deploy();
    expect([step.code, step.outputs['applied'], step.outputs['drifted']]).toEqual([0, '1', '0']);
  });

  it('is that of the folder, too', async () => {
    const { org, deploy } = await openDeploy({
      before: { 'ivr/flows/support.json': support(3000) },
      after: { 'ivr/flows/support.json': support(5000) },
    });
    changeInOrg(org, 9000);
    const step = await deploy({ 'working-directory': 'ivr' });
    expect(tellingCommands(step)).toEqual([`error: drift: Support inbound: ${DRIFT}`]);
  });

  it('gives way to the input base', async () => {
    const { job, org, deploy } = await openDeploy({ eventBefore: UNKNOWN });
    changeInOrg(org, 9000);
    const step = await deploy({ base: job.before });
    expect(tellingCommands(step)).toContain(`error: drift: Support inbound: ${DRIFT}`);
  });

  it('is what a plan on the push is made by, too', async () => {
    const { org, deploy } = await openDeploy();
    changeInOrg(org, 9000);
    const step = await deploy({ mode: 'plan' });
    expect(step.code).toBe(1);
    expect(step.summary.split('\n')[0]).toBe('## Plan: 1 update, 1 unchanged, 1 drift');
  });
});

describe('a push that comes after no commit', () => {
  it.each([
    ['of which there is none, on a new branch', NO_COMMIT],
    ['of a repository with longer names, on a new branch', '0'.repeat(64)],
  ])('%s is deployed without', async (_, eventBefore) => {
    const { org, deploy } = await openDeploy({ before: {}, after: OLD_FILES, eventBefore });
    changeInOrg(org, 9000);
    const step = await deploy();
    expect(step.code).toBe(0);
    expect(timeoutsIn(org)).toEqual([3000, 3000, 3000, 8000]);
    expect(tellingCommands(step)).toEqual([]);
  });

  it('knows no drift of a document that is new', async () => {
    const { org, deploy } = await openDeploy({
      before: { 'README.md': '# Flows\n' },
      after: { 'flows/support.json': support(5000) },
    });
    changeInOrg(org, 9000);
    expect((await deploy()).code).toBe(0);
    expect(timeoutsIn(org)).toEqual([3000, 3000, 5000, 8000]);
  });
});

describe('an event that is no push to a branch', () => {
  it.each(['workflow_dispatch', 'schedule', 'release'])(
    '(%s) has no commit before',
    async (name) => {
      const { org, deploy } = await openDeploy();
      changeInOrg(org, 9000);
      const step = await deploy({}, { GITHUB_EVENT_NAME: name });
      expect([step.code, ...tellingCommands(step)]).toEqual([0]);
      expect(timeoutsIn(org)).toEqual([6000, 3000, 5000, 8000]);
    },
  );
});

describe('a commit before the push that was not checked out', () => {
  const WARNING = (commit: string): string =>
    `warning: What changed in the org since cannot be told: the commit "${commit}" is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)`;

  it('is told of, and the deploy goes on', async () => {
    const { job, org, deploy } = await openDeploy({ depth: 1 });
    const step = await deploy();
    expect(step.code).toBe(0);
    expect(timeoutsIn(org)).toEqual([6000, 3000, 5000, 8000]);
    expect(tellingCommands(step)).toEqual([WARNING(job.before)]);
  });

  it('after a forced push is told of as well', async () => {
    const { deploy } = await openDeploy({ eventBefore: UNKNOWN });
    const step = await deploy();
    expect([step.code, ...tellingCommands(step)]).toEqual([0, WARNING(UNKNOWN)]);
  });

  it('is of no matter where the input base is given', async () => {
    const { deploy } = await openDeploy({ eventBefore: UNKNOWN });
    const step = await deploy({ base: 'HEAD~1' });
    expect([step.code, ...tellingCommands(step)]).toEqual([0]);
  });

  it('makes whole documents drift, since nobody knows what the org should have', async () => {
    const { org, deploy } = await openDeploy({
      depth: 1,
      after: { 'actions/orders.json': orders(3000, { method: 'POST' }) },
    });
    const step = await deploy({ strategy: 'replace' });
    expect(step.code).toBe(1);
    expect(org.writes).toEqual([]);
    expect(step.outputs).toMatchObject({ changes: '0', drifted: '1' });
  });
});

describe('an input base that is wrong', () => {
  it('is an error before anything is asked', async () => {
    const { org, deploy } = await openDeploy();
    const step = await deploy({ base: 'no-such-branch' });
    expect(step.code).toBe(1);
    expect(org.writes).toEqual([]);
    expect(tellingCommands(step)).toEqual([
      'error: the commit "no-such-branch" is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)',
    ]);
  });
});
