import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll } from '../support/fault-cli.js';
import { valueAt } from '../support/github/json.js';
import type { Org } from '../support/org/start-org.js';
import {
  callsOf,
  cli,
  newPlatform,
  only,
  type PlatformScene,
  statesOf,
} from '../support/platform-scene.js';
import { configurationIn, FILES, holderOf } from '../support/platform-scene-objects.js';
import { ANNA, ORDERS, ordersText, ordersYaml } from '../support/platform-scene-texts.js';

const PUBLISH = ['deploy', '--publish'];
const LINE = `Orders hotline (${ORDERS})  ${FILES.yaml}`;

function openYaml(
  text = ordersYaml(),
  more: Readonly<Record<string, string>> = {},
): Promise<PlatformScene> {
  return newPlatform({ files: { [FILES.yaml]: text, ...more } });
}

/** Locks the hotline for somebody right before its file comes for the first time. */
function lockBeforeUpload(org: Org): void {
  let uploads = 0;
  org.addFault({
    kind: 'garbage',
    on: ({ path: to }) => {
      if (to.startsWith('/uploads/') && uploads++ === 0) org.lock(ORDERS, ANNA);
      return false;
    },
  });
}

describe('a flow in Archy’s YAML', () => {
  it('is published as it stands in the file, once, and goes back as a draft', async () => {
    const scene = await openYaml();
    const { org } = scene;
    const { backup, ...first } = await cli(scene, ...PUBLISH);
    expect(first).toEqual({
      code: 0,
      stdout: `applied        ${LINE}
               Get order: none → 10 s
               it is published at once, as a whole

Deploy: 1 applied.
The objects are kept as they were in BACKUP: rollback --from BACKUP sends them back.
`,
      stderr: '',
    });
    expect(org.publications).toEqual([{ flowId: ORDERS, yaml: ordersYaml() }]);
    const look = [`GET /api/v2/flows/${ORDERS}`, `GET /api/v2/flows/${ORDERS}/latestconfiguration`];
    const calls = callsOf(org);
    expect(calls).toEqual([
      'GET /api/v2/flows?pageSize=100&pageNumber=1',
      'GET /api/v2/flows?pageSize=100&pageNumber=2',
      ...look,
      ...look,
      `GET /api/v2/flows/${ORDERS}/latestconfiguration`,
      'POST /api/v2/flows/jobs',
      'PUT /uploads/JOB',
      'GET /api/v2/flows/jobs/JOB',
      'GET /api/v2/flows/jobs/JOB',
      ...look,
    ]);

    const changes = org.changes.length;
    expect((await cli(scene, ...PUBLISH)).stdout).toBe(
      `unchanged      ${LINE}\n\nDeploy: 1 unchanged.\n`,
    );
    expect(org.changes).toHaveLength(changes);

    const back = await cli(scene, 'rollback', '--from', backup);
    expect({ code: back.code, stdout: back.stdout }).toEqual({
      code: 0,
      stdout: `applied        ${LINE}
               Get order: 10 s → none
               it goes back as a draft: publish it in Architect

Rollback: 1 applied.
The objects are kept as they were in BACKUP: rollback --from BACKUP sends them back.
`,
    });
    expect(configurationIn(org, ORDERS)).toBe(ordersText());
    expect(org.publications).toHaveLength(1);
    const flow = org.read('architect-flow', ORDERS);
    expect(valueAt(flow, 'publishedVersion', 'id')).not.toBe(valueAt(flow, 'savedVersion', 'id'));
    expect(holderOf(org, ORDERS)).toBeUndefined();
  });

  it('is left alone without --publish, beside others that are not', async () => {
    const scene = await newPlatform({ files: { ...only('yaml'), ...only('action') } });
    const { code, stderr } = await cli(scene, 'deploy');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        '1 of the format archy-yaml is left alone: deploying it would publish the flow, which takes --publish\n',
    });
    expect(scene.org.publications).toEqual([]);
    expect(callsOf(scene.org).filter((call) => call.includes('/flows'))).toEqual([]);
  });

  it('with another name than the flow in the org is missing, and makes no new flow', async () => {
    const scene = await openYaml(ordersYaml('10', { name: 'Orders hotline (new)' }));
    const { code, stdout } = await cli(scene, ...PUBLISH);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^not attempted {2}Orders hotline \(new\) {2}flows\/orders-hotline\.yaml\n +it is not in the org\b[^\n]*\n\nDeploy: 1 not attempted\.\n$/,
    );
    expect([scene.org.changes, scene.org.publications]).toEqual([[], []]);
  });

  it('of another type is not the flow of its name', async () => {
    const scene = await openYaml(ordersYaml().replace('inboundCall:', 'inboundChat:'));
    expect((await cli(scene, ...PUBLISH)).stdout).toMatch(/\nDeploy: 1 not attempted\.\n$/);
    expect(scene.org.changes).toEqual([]);
  });

  it('that cannot be published is told in the words of the org', async () => {
    const scene = await openYaml();
    const { org } = scene;
    lockBeforeUpload(org);
    const { code, stdout } = await cli(scene, ...PUBLISH);
    const look = org.requests.findLast(({ path }) => path.includes('/flows/jobs/'));
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `failed         ${LINE}
               Get order: none → 10 s
               the org could not publish the flow ${ORDERS}: Flow is locked by Anna Example. [correlation id ${look?.correlationId ?? ''}]
               it is published at once, as a whole

Deploy: 1 failed.
`,
    });
    expect(org.publications).toEqual([]);
    org.unlock(ORDERS);
    expect((await cli(scene, ...PUBLISH)).code).toBe(0);
    expect(org.publications).toHaveLength(1);
  });

  it('that somebody works on is left alone', async () => {
    const scene = await openYaml();
    scene.org.lock(ORDERS, ANNA);
    const { code, stdout } = await cli(scene, ...PUBLISH);
    expect({ code, lines: stdout.split('\n').slice(0, 3) }).toEqual({
      code: 1,
      lines: [
        `locked         ${LINE}`,
        '               Get order: none → 10 s',
        '               "Anna Example" works on it in the org',
      ],
    });
    expect(scene.org.changes).toEqual([]);
  });

  it('is planned, told in the plan, and published as it was planned', async () => {
    const scene = await openYaml();
    const plan = await cli(scene, 'plan', '--publish', '--out', 'plan.json');
    expect(plan.stdout).toBe(`update         ${LINE}
               Get order: none → 10 s
               it is published at once, as a whole

Plan: 1 update. Nothing was changed: deploy does it.
`);
    writeFileSync(path.join(scene.folder, FILES.yaml), ordersYaml('12'));
    const drift = await cli(scene, ...PUBLISH, '--plan', 'plan.json');
    expect([drift.code, drift.stdout.slice(0, 5)]).toEqual([1, 'drift']);
    expect(scene.org.publications).toEqual([]);
    writeFileSync(path.join(scene.folder, FILES.yaml), ordersYaml());
    expect((await cli(scene, ...PUBLISH, '--plan', 'plan.json')).code).toBe(0);
    expect(scene.org.publications).toHaveLength(1);
  });

  it('--base tells timeouts that somebody set in the org', async () => {
    const scene = await openYaml(ordersYaml('6'));
    const { org } = scene;
    commitAll(scene.folder);
    writeFileSync(path.join(scene.folder, FILES.yaml), ordersYaml());
    commitAll(scene.folder);
    org.change('architect-flow', ORDERS, (flow) => {
      flow['configuration'] = JSON.parse(ordersText(7));
    });
    const args = [...PUBLISH, '--base', 'HEAD~1'];
    const { code, stdout } = await cli(scene, ...args);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `drift          ${LINE}
               Get order: 7 → 10 s
               its timeouts in the org are neither those that the repository held before nor those that it holds now: look at it, then --on-drift overwrite

Deploy: 1 drift.
`,
    });
    expect(org.changes).toEqual([]);
    expect((await cli(scene, ...args, '--on-drift', 'overwrite')).code).toBe(0);
    expect(statesOf(org)).toMatchObject({ 'Orders hotline': 'desired' });
  });

  it('and the same flow in Architect’s JSON are one that stands twice', async () => {
    const scene = await openYaml(ordersYaml(), { 'flows/orders-hotline.json': ordersText(12) });
    const { code, stdout } = await cli(scene, ...PUBLISH);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'the same object stands more than once in the repository: flows/orders-hotline.json, flows/orders-hotline.yaml\n',
    );
    expect(scene.org.changes).toEqual([]);
  });
});
