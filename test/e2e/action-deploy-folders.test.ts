import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workFolder } from '../support/e2e-files.js';
import { openDeploy, timeoutsIn } from '../support/github/deploy-scenario.js';
import { parseJson, valueAt } from '../support/github/json.js';
import { NEW_FILES, support, tellingCommands } from '../support/github/org-step.js';

const BACKUPS = '.flow-timeout-lint/backups';
const NEW_TIMEOUTS = [6000, 3000, 5000, 8000];

describe('the backup', () => {
  it('holds the objects as they were, where the output says', async () => {
    const { job, org, deploy } = await openDeploy();
    const before = [org.readText('data-action', '7c4e2b90'), org.readText('flow', '5f2c9a1e')];
    const { outputs } = await deploy();
    const folder = path.resolve(job.workspace, outputs['backup'] ?? '-');
    expect(path.relative(job.workspace, path.dirname(folder))).toBe(BACKUPS);
    const kept = ['data-action/7c4e2b90.bak', 'flow-export/5f2c9a1e.bak'].map((file) =>
      readFileSync(path.join(folder, file), 'utf8'),
    );
    expect(kept).toEqual(before);
  });

  it('of a step that works in a folder is told from the root, where later steps work', async () => {
    const { job, deploy } = await openDeploy({
      before: { 'ivr/flows/support.json': support(3000) },
      after: { 'ivr/flows/support.json': support(5000) },
    });
    const inputs = { 'working-directory': 'ivr', paths: 'flows', 'backup-dir': 'kept' };
    const step = await deploy(inputs);
    expect(step.code).toBe(0);
    expect(step.summary).toContain('<code>ivr/flows/support.json</code>');
    const manifest = path.resolve(job.workspace, step.outputs['backup'] ?? '-', 'backup.json');
    expect(path.relative(job.workspace, manifest)).toMatch(/^ivr\/kept\//);
    expect(valueAt(parseJson(readFileSync(manifest, 'utf8')), 'objects', 0, 'id')).toBe('5f2c9a1e');
  });

  it('is not a change of the repository', async () => {
    const { job, deploy } = await openDeploy();
    const { outputs } = await deploy();
    const run = path.join(job.workspace, outputs['backup'] ?? '');
    expect(readFileSync(path.join(run, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('where the input is empty is not spread over the repository', async () => {
    const { job, deploy } = await openDeploy();
    const before = readdirSync(job.workspace);
    await deploy({ 'backup-dir': '' });
    const after = readdirSync(job.workspace).filter((name) => name !== '.flow-timeout-lint');
    expect(after).toEqual(before);
  });

  it('that cannot be written keeps the deploy from writing anything', async () => {
    const { org, deploy } = await openDeploy({ after: { ...NEW_FILES, kept: 'no folder\n' } });
    const step = await deploy({ 'backup-dir': 'kept' });
    expect(step.code).toBe(1);
    expect(org.writes).toEqual([]);
    expect(step.outputs).toMatchObject({ changes: '2', applied: '0', backup: '' });
    expect(tellingCommands(step)).toEqual([
      expect.stringMatching(/^error: not attempted: Get order status: nothing was written, since/),
      expect.stringMatching(/^error: not attempted: Support inbound: nothing was written, since/),
    ]);
  });

  it.each(['.flow-timeout-lint', BACKUPS])(
    'does not follow a link of the repository out of it (%s)',
    async (link) => {
      const outside = workFolder();
      const { deploy } = await openDeploy({
        after: { ...NEW_FILES, [link]: { linkTo: outside } },
      });
      await deploy();
      expect(readdirSync(outside)).toEqual([]);
    },
  );
});

describe('a deploy whose own files cannot be written', () => {
  it.each([
    ['GITHUB_STEP_SUMMARY', 'The job summary could not be written: ENOTDIR'],
    ['GITHUB_OUTPUT', 'The outputs could not be set: '],
    ['RUNNER_TEMP', 'deploy.json could not be written to '],
  ])('(%s) tells so, and succeeds', async (variable, told) => {
    const { job, org, deploy } = await openDeploy();
    const file = job.env['GITHUB_EVENT_PATH'] ?? '-';
    const step = await deploy({}, { [variable]: path.join(file, 'below-a-file') });
    expect(step.code).toBe(0);
    expect(timeoutsIn(org)).toEqual(NEW_TIMEOUTS);
    expect(step.lines.filter((line) => line.startsWith(told))).not.toEqual([]);
  });
});
