import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeploy, reportOf, timeoutsIn, writesOf } from '../support/github/deploy-scenario.js';
import { listAt, textAt } from '../support/github/json.js';
import { OLD_FILES, orders, payments, tellingCommands } from '../support/github/org-step.js';
import type { StepResult } from '../support/runner.js';

const OLD_TIMEOUTS = [3000, 3000, 3000, 8000];
const NEW_TIMEOUTS = [6000, 3000, 5000, 8000];

/** The statuses of the documents in a report. */
function statusesIn(step: StepResult): string[] {
  return listAt(reportOf(step), 'documents').map((entry) => textAt(entry, 'status'));
}

describe('the input plan', () => {
  it('takes the plan that an earlier step left', async () => {
    const { org, deploy } = await openDeploy();
    const { outputs } = await deploy({ mode: 'plan' });
    const step = await deploy({ plan: outputs['plan'] ?? '-' });
    expect(step.code).toBe(0);
    expect(timeoutsIn(org)).toEqual(NEW_TIMEOUTS);
    expect(step.outputs).toMatchObject({ changes: '2', applied: '2', drifted: '0' });
  });

  it('takes a path in the folder that the step works in', async () => {
    const { job, org, deploy } = await openDeploy({
      before: { 'ivr/actions/orders.json': orders(3000) },
      after: { 'ivr/actions/orders.json': orders(6000) },
    });
    const { outputs } = await deploy({ mode: 'plan', 'working-directory': 'ivr' });
    const plan = path.relative(path.join(job.workspace, 'ivr'), outputs['plan'] ?? '-');
    expect((await deploy({ 'working-directory': 'ivr', plan })).code).toBe(0);
    expect(timeoutsIn(org)[0]).toBe(6000);
  });

  it('refuses what was changed in the org since, and does the rest', async () => {
    const { org, deploy } = await openDeploy();
    const { outputs } = await deploy({ mode: 'plan' });
    org.change('data-action', '7c4e2b90', (action) => {
      action['method'] = 'POST';
    });
    const step = await deploy({ plan: outputs['plan'] ?? '-' });
    expect(step.code).toBe(1);
    expect(timeoutsIn(org)).toEqual([3000, 3000, 5000, 8000]);
    expect(step.outputs).toMatchObject({ applied: '1', drifted: '1' });
    expect(tellingCommands(step)).toEqual([
      'error: drift: Get order status: it was changed in the org since it was planned: plan again',
    ]);
  });

  it('refuses what was changed in the repository since, or is not part of it', async () => {
    const { job, org, deploy } = await openDeploy();
    const { outputs } = await deploy({ mode: 'plan', paths: 'actions' });
    writeFileSync(path.join(job.workspace, 'actions/orders.json'), orders(7000));
    const step = await deploy({ plan: outputs['plan'] ?? '-' });
    expect(step.code).toBe(1);
    expect(org.writes).toEqual([]);
    expect(tellingCommands(step)).toEqual([
      'error: drift: Get order status: its document was changed since it was planned: plan again',
      'error: drift: Support inbound: the plan says nothing of it: plan again',
    ]);
  });

  it.each([
    ['plan.json', undefined, /^error: the plan plan\.json cannot be read: ENOENT/],
    ['plan.json', 'flows: []', /^error: plan\.json is no plan of this tool/],
    ['plan.json', '{"version":2,"identity":"x","documents":[]}', /^error: plan\.json is no plan/],
    ['.', undefined, /^error: the plan \. cannot be read: EISDIR/],
  ])('that leads to no plan (%j: %j) writes nothing', async (plan, content, why) => {
    const { job, org, deploy } = await openDeploy();
    if (content !== undefined) writeFileSync(path.join(job.workspace, plan), content);
    const step = await deploy({ plan });
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([expect.stringMatching(why)]);
    expect(org.requests).toEqual([]);
  });
});

describe('the input max-changes', () => {
  it.each(['0', '1'])('of %s writes nothing where two would change', async (most) => {
    const { org, deploy } = await openDeploy();
    const step = await deploy({ 'max-changes': most });
    expect(step.code).toBe(1);
    expect(org.writes).toEqual([]);
    expect(step.outputs).toMatchObject({ changes: '2', applied: '0', failed: '0', backup: '' });
    expect(statusesIn(step)).toEqual(['not attempted', 'unchanged', 'not attempted']);
    const why = `2 objects would change, and no more than ${most} may`;
    expect(tellingCommands(step)).toEqual([
      `error: not attempted: Get order status: ${why}`,
      `error: not attempted: Support inbound: ${why}`,
    ]);
  });

  it('of as many lets them through', async () => {
    const { org, deploy } = await openDeploy();
    expect((await deploy({ 'max-changes': '2' })).code).toBe(0);
    expect(timeoutsIn(org)).toEqual(NEW_TIMEOUTS);
  });
});

describe('the input dry-run', () => {
  it('writes nothing, and tells what would be', async () => {
    const { job, org, deploy } = await openDeploy();
    const step = await deploy({ 'dry-run': 'true' });
    expect(step.code).toBe(0);
    expect(org.writes).toEqual([]);
    expect(timeoutsIn(org)).toEqual(OLD_TIMEOUTS);
    expect(step.lines[0]).toBe('update         Get order status (7c4e2b90)  actions/orders.json');
    expect(step.lines.at(-1)).toBe('A dry run: nothing was written.');
    expect(step.summary.split('\n')[0]).toBe('## Dry run: 2 update, 1 unchanged');
    expect(step.outputs).toMatchObject({ changes: '2', applied: '0', report: '', backup: '' });
    expect(existsSync(path.join(job.workspace, '.flow-timeout-lint'))).toBe(false);
  });

  it('fails where the deploy would', async () => {
    const { org, deploy } = await openDeploy();
    org.lock('5f2c9a1e', { id: 'u-1', name: 'Ada' });
    const step = await deploy({ 'dry-run': 'true' });
    expect(step.code).toBe(1);
    expect(step.outputs['changes']).toBe('1');
  });

  it('keeps to max-changes and to the plan', async () => {
    const { deploy } = await openDeploy();
    const { outputs } = await deploy({ mode: 'plan', paths: 'actions' });
    const few = await deploy({ 'dry-run': 'true', 'max-changes': '1' });
    expect(few.code).toBe(1);
    const planned = await deploy({ 'dry-run': 'true', plan: outputs['plan'] ?? '-' });
    expect(planned.summary.split('\n')[0]).toBe('## Dry run: 1 update, 1 unchanged, 1 drift');
    expect(planned.outputs).toMatchObject({ changes: '1', failed: '0', drifted: '1' });
  });
});

describe('the input only', () => {
  it.each([
    ['an id', '7c4e2b90'],
    ['a glob of files', 'actions/**'],
    ['a file', 'actions/orders.json'],
    ['several', 'no-such-id\n\n  7c4e2b90  '],
  ])('narrows a deploy by %s', async (_, only) => {
    const { org, deploy } = await openDeploy();
    const step = await deploy({ only });
    expect(step.code).toBe(0);
    expect(writesOf(org)).toEqual(['PUT /api/v2/integrations/actions/7c4e2b90 200']);
    expect(step.outputs).toMatchObject({ changes: '1', applied: '1' });
  });
});

describe('files that cannot be deployed', () => {
  it('fail the step, and the others are deployed', async () => {
    const after = { ...OLD_FILES, 'actions/orders.json': orders(6000) };
    const cut = { ...after, 'apis/payments.json': payments(3000).slice(0, -8) };
    const { org, deploy } = await openDeploy({ after: cut });
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(timeoutsIn(org)[0]).toBe(6000);
    expect(tellingCommands(step)).toEqual([
      expect.stringMatching(/^error: apis\/payments\.json: cannot be deployed: /),
    ]);
    expect(step.summary).toContain('apis/payments.json');
  });
});
