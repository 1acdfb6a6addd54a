import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll } from '../support/fault-cli.js';
import { parseJson, valueAt } from '../support/github/json.js';
import type { NewObject, Org } from '../support/org/start-org.js';
import { callsOf, cli, newPlatform, type PlatformScene } from '../support/platform-scene.js';
import { FILES } from '../support/platform-scene-objects.js';
import { actionText, HOLDER } from '../support/platform-scene-texts.js';

const OTHER = 'custom_-_99aa-policy-holder';
const AUTH = 'custom_-_sign-in';
const STATIC = 'static_-_get-queue';

/** A data action in the org, of an integration. */
function inOrg(id = HOLDER, integrationId = 'integration-claims', seconds?: number): string {
  return actionText(seconds, { id, integrationId, more: '"version":7,"secure":false' });
}

function open(document: string, ...actions: readonly NewObject[]): Promise<PlatformScene> {
  return newPlatform({ files: { [FILES.action]: document }, org: { objects: { actions } } });
}

function timeoutOf(org: Org, id = HOLDER): unknown {
  return valueAt(org.read('action', id), 'config', 'timeoutSeconds');
}

describe('an export of a data action', () => {
  it('with an id is the action of that id, whatever its name', async () => {
    const document = actionText(9, { id: HOLDER, name: 'Get holder of a policy' });
    const scene = await open(document, inOrg());
    const { code, stdout } = await cli(scene, 'deploy');
    expect({ code, line: stdout.split('\n')[0] }).toEqual({
      code: 0,
      line: `applied        Get holder of a policy (${HOLDER})  ${FILES.action}`,
    });
    expect(timeoutOf(scene.org)).toBe(9);
    expect(valueAt(scene.org.read('action', HOLDER), 'name')).toBe('Get policy holder');
    expect(callsOf(scene.org).filter((call) => call.includes('pageSize'))).toEqual([]);
  });

  it('without one is the action of its name in its integration', async () => {
    const document = actionText(9, { integrationId: 'integration-claims' });
    const scene = await open(document, inOrg(OTHER, 'integration-orders'), inOrg());
    expect((await cli(scene, 'deploy')).code).toBe(0);
    expect([timeoutOf(scene.org), timeoutOf(scene.org, OTHER)]).toEqual([9, undefined]);
  });

  it.each([
    ['it has no id, and the org has 2 of its name', actionText(9)],
    ['it is not in the org', actionText(9, { integrationId: 'integration-weather' })],
    ['it is not in the org', actionText(9, { name: 'get policy holder' })],
    ['it is not in the org', actionText(9, { id: 'custom_-_gone' })],
  ])('is left alone where %s', async (note, document) => {
    const scene = await open(document, inOrg(OTHER, 'integration-orders'), inOrg());
    const { code, stdout } = await cli(scene, 'deploy');
    expect({ code, note: stdout.split('\n')[1]?.trim().split(':')[0] }).toEqual({ code: 1, note });
    expect(scene.org.changes).toEqual([]);
  });

  it('of another category than the one in the org is not that one', async () => {
    const document = actionText(9, { category: 'Orders' });
    const scene = await open(document, inOrg());
    expect((await cli(scene, 'plan')).stdout).toContain('\nPlan: 1 missing.\n');
  });

  it("of the vendor's own is left alone, by its type or by its id", async () => {
    const document = actionText(9, { id: STATIC });
    const scene = await open(document, inOrg(STATIC));
    const { code, stdout } = await cli(scene, 'deploy');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^not attempted {2}/);
    expect(stdout).toContain(
      "\n               it is one of the vendor's own, which nobody can change\n",
    );
    const typed = document.replace('"actionType":"custom"', '"actionType":"static"');
    writeFileSync(path.join(scene.folder, FILES.action), typed);
    const again = await cli(scene, 'deploy');
    expect(again.code).toBe(3);
    expect(again.stderr).toMatch(
      /^1 of the format action-export is left alone: the vendor's own actions \(static\) cannot be changed\n/,
    );
    expect(scene.org.changes).toEqual([]);
  });

  it('of an authentication has nothing to deploy, and must not have a timeout', async () => {
    const auth = (seconds?: number): string =>
      actionText(seconds, { id: AUTH }).replace(
        '"actionType":"custom"',
        '"actionType":"customAuth"',
      );
    const live = auth().replace('"contract"', '"version":3,"contract"');
    const scene = await open(auth(), live);
    expect((await cli(scene, 'deploy')).stdout).toMatch(
      /^unchanged {6}[^]*\nDeploy: 1 unchanged\.\n$/,
    );
    writeFileSync(path.join(scene.folder, FILES.action), auth(9));
    expect((await cli(scene, 'deploy')).stdout).toMatch(
      /^not attempted [^\n]*\n {15}the timeout of "[^"]*" must go: an authentication takes none\n/,
    );
    expect(scene.org.changes).toEqual([]);
  });

  it('with a timeout that no org takes is refused before anything is asked', async () => {
    const scene = await open(actionText(5000, { id: HOLDER }), inOrg());
    expect((await cli(scene, 'deploy')).stdout).toMatch(
      /^not attempted [^\n]*\n {15}the timeout of "Get policy holder" must be a whole number from 1 to 60 s, but is 5000\n/,
    );
    expect(scene.org.requests).toEqual([]);
  });
});

describe('the body that is sent', () => {
  const document = actionText(9, { id: HOLDER, category: 'Holders' });

  it('holds the whole config with both templates as the org has them, and its version', async () => {
    const scene = await open(document, inOrg());
    await cli(scene, 'deploy');
    const [patch] = scene.org.writes;
    const live = parseJson(inOrg(HOLDER, 'integration-claims', 9));
    expect(patch?.body).toEqual({
      name: 'Get policy holder',
      category: 'Claims',
      config: valueAt(live, 'config'),
      version: 7,
    });
    expect(patch?.text).not.toContain('templates/');
  });

  it('holds what the document says with --strategy replace', async () => {
    const scene = await open(document.replace('/v2/holders/', '/v3/holders/'), inOrg());
    const refused = await cli(scene, 'deploy', '--strategy', 'replace');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/^drift {10}/);
    expect(scene.org.changes).toEqual([]);
    const args = ['deploy', '--strategy', 'replace', '--on-drift', 'overwrite'];
    expect((await cli(scene, ...args)).code).toBe(0);
    const action = scene.org.read('action', HOLDER);
    expect(valueAt(action, 'category')).toBe('Holders');
    expect(valueAt(action, 'config', 'request', 'requestUrlTemplate')).toContain('/v3/holders/');
    const changes = scene.org.changes.length;
    expect((await cli(scene, ...args)).stdout).toContain('\nDeploy: 1 unchanged.\n');
    expect(scene.org.changes).toHaveLength(changes);
  });

  it.each([400, 409] as const)(
    'goes out again with the new version where the org tells by %i that it is not the current one',
    async (versionConflictStatus) => {
      const scene = await newPlatform({
        files: { [FILES.action]: document },
        org: { objects: { actions: [inOrg()] }, versionConflictStatus },
      });
      const { org } = scene;
      let looks = 0;
      org.addFault({
        kind: 'change-behind',
        change: (action) => {
          action['version'] = 8;
        },
        on: ({ path: to }) => to.endsWith('successtemplate.vm') && ++looks === 2,
      });
      expect((await cli(scene, 'deploy')).code).toBe(0);
      expect(org.writes.map(({ status, body }) => [status, valueAt(body, 'version')])).toEqual([
        [versionConflictStatus, 7],
        [200, 8],
      ]);
      expect(timeoutOf(org)).toBe(9);
    },
  );
});

it('--base tells a timeout that somebody set in the org', async () => {
  const before = actionText(6, { id: HOLDER });
  const scene = await open(before, inOrg(HOLDER, 'integration-claims', 7));
  commitAll(scene.folder);
  writeFileSync(path.join(scene.folder, FILES.action), actionText(9, { id: HOLDER }));
  commitAll(scene.folder);
  const { code, stdout } = await cli(scene, 'deploy', '--base', 'HEAD~1');
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout: `drift          Get policy holder (${HOLDER})  ${FILES.action}
               7 → 9 s
               the timeout of "Get policy holder" is 7 s in the org, which the repository neither held before (6) nor holds now (9)

Deploy: 1 drift.
`,
  });
  expect(scene.org.changes).toEqual([]);
  const args = ['deploy', '--base', 'HEAD~1', '--on-drift', 'overwrite'];
  expect((await cli(scene, ...args)).code).toBe(0);
  expect(timeoutOf(scene.org)).toBe(9);
});
