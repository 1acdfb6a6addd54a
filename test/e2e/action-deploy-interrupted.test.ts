import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type DeployScenario,
  openDeploy,
  reportOf,
  timeoutsIn,
  writesOf,
} from '../support/github/deploy-scenario.js';
import { listAt, textAt, valueAt } from '../support/github/json.js';
import { addressInputs, credentials, expectNoSecret } from '../support/github/org-step.js';
import type { FaultTarget } from '../support/org/faults.js';
import { ACTION } from '../support/run-process.js';
import { runStep, type StepResult } from '../support/runner.js';

/** Signals of which a runner sends the first two when a job is cancelled. */
type Signal = 'SIGINT' | 'SIGTERM' | 'SIGKILL';

/**
 * Runs a deploy that gets signals, one after another, once a request meets the condition; that request is
 * answered half a second later.
 */
async function interrupted(
  { job, org }: DeployScenario,
  signals: readonly Signal[],
  when: (request: FaultTarget) => boolean,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const folder = job.runnerFolder;
  const flag = path.join(folder, 'interrupt');
  const main = path.join(folder, 'interrupted.mjs');
  writeFileSync(
    main,
    `import { existsSync } from 'node:fs';
const signals = ${JSON.stringify(signals)};
setInterval(() => {
  if (signals.length > 0 && existsSync(${JSON.stringify(flag)})) process.kill(process.pid, signals.shift());
}, 20).unref();
await import(${JSON.stringify(ACTION)});
`,
  );
  org.addFault({
    kind: 'slow',
    ms: 500,
    on: (request) => {
      const isMet = when(request);
      if (isMet) writeFileSync(flag, '');
      return isMet;
    },
  });
  const step = await runStep({
    runnerFolder: folder,
    workspace: job.workspace,
    main,
    inputs: { mode: 'deploy', 'github-token': '', ...addressInputs(org), ...inputs },
    env: { ...job.env, ...credentials(org) },
  });
  expectNoSecret(step, org);
  return step;
}

/** The documents of a report, each with what became of it. */
function documentsIn(step: StepResult): string[] {
  return listAt(reportOf(step), 'documents').map(
    (entry) => `${textAt(entry, 'name')}: ${textAt(entry, 'status')}`,
  );
}

const isWrite = ({ method }: FaultTarget): boolean => method === 'PUT';
const isSignIn = ({ path: address }: FaultTarget): boolean => address === '/oauth/token';

describe('a deploy that is interrupted', () => {
  it.each<[string, readonly Signal[]]>([
    ['SIGINT', ['SIGINT']],
    ['SIGTERM', ['SIGTERM']],
    ['SIGINT, and SIGTERM after it', ['SIGINT', 'SIGTERM']],
  ])('by %s while it writes finishes the object at hand', async (_, signals) => {
    const opened = await openDeploy();
    const step = await interrupted(opened, signals, isWrite);
    expect(step.code).toBe(1);
    expect(writesOf(opened.org)).toEqual(['PUT /api/v2/integrations/actions/7c4e2b90 200']);
    expect(timeoutsIn(opened.org)).toEqual([6000, 3000, 3000, 8000]);
    expect(documentsIn(step)).toEqual([
      'Get order status: applied',
      'Payment gateway: unchanged',
      'Support inbound: not attempted',
    ]);
    expect(step.outputs).toMatchObject({ changes: '2', applied: '1', failed: '0' });
    expect(step.lines).toContain('Interrupted: finishing the object at hand.');
    expect(step.lines).toContain('               the run was interrupted before');
    expect(step.summary.split('\n')[0]).toBe('## Deploy: 1 applied, 1 unchanged, 1 not attempted');
  });

  it('while it plans writes nothing, and tells of every document', async () => {
    const opened = await openDeploy();
    const step = await interrupted(opened, ['SIGTERM'], isSignIn);
    expect(step.code).toBe(1);
    expect(opened.org.writes).toEqual([]);
    expect(documentsIn(step)).toEqual([
      'Get order status: not attempted',
      'Payment gateway: unchanged',
      'Support inbound: not attempted',
    ]);
    expect(step.outputs).toMatchObject({ applied: '0', failed: '0' });
  });

  it('while it waits for the org does not wait any longer', async () => {
    const opened = await openDeploy();
    opened.org.addFault({
      kind: 'rate-limit',
      retryAfter: '60',
      on: ({ method, path: address }) => method === 'GET' && address.includes('flows'),
    });
    const started = Date.now();
    const step = await interrupted(opened, ['SIGTERM'], isSignIn);
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(step.code).toBe(1);
    expect(documentsIn(step)).toContain('Support inbound: failed');
  });

  it('is completed by the next one', async () => {
    const opened = await openDeploy();
    await interrupted(opened, ['SIGTERM'], isWrite);
    const step = await opened.deploy();
    expect(step.code).toBe(0);
    expect(step.outputs).toMatchObject({ changes: '1', applied: '1' });
    expect(timeoutsIn(opened.org)).toEqual([6000, 3000, 5000, 8000]);
  });
});

describe('a deploy that is killed', () => {
  it('while it writes leaves a report that is true, and where it is', async () => {
    const opened = await openDeploy();
    const step = await interrupted(opened, ['SIGKILL'], isWrite);
    expect(step.code).toBeNull();
    expect(documentsIn(step)).toEqual([
      'Get order status: unverified',
      'Payment gateway: not attempted',
      'Support inbound: not attempted',
    ]);
    const folder = textAt(reportOf(step), 'backup');
    const manifest = path.resolve(opened.job.workspace, folder, 'backup.json');
    const objects = listAt(JSON.parse(readFileSync(manifest, 'utf8')), 'objects');
    expect(objects.map((object) => valueAt(object, 'id'))).toEqual(['7c4e2b90', '5f2c9a1e']);
    const again = await opened.deploy();
    expect(again.code).toBe(0);
    expect(timeoutsIn(opened.org)).toEqual([6000, 3000, 5000, 8000]);
  });

  it('while it plans leaves a report of nothing done', async () => {
    const opened = await openDeploy();
    const step = await interrupted(opened, ['SIGKILL'], isSignIn);
    expect(step.code).toBeNull();
    expect(reportOf(step)).toMatchObject({ version: 1, summary: { applied: 0 }, documents: [] });
    expect(opened.org.writes).toEqual([]);
  });
});
