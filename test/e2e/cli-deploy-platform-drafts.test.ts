import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll } from '../support/fault-cli.js';
import { valueAt } from '../support/github/json.js';
import type { Org } from '../support/org/start-org.js';
import { callsOf, cli, newPlatform, only, statesOf } from '../support/platform-scene.js';
import {
  changeElsewhere,
  configurationIn,
  FILES,
  holderOf,
} from '../support/platform-scene-objects.js';
import {
  ANNA,
  CLAIMS,
  claimsText,
  i3Text,
  PARCELS,
  parcelsText,
} from '../support/platform-scene-texts.js';

const DRAFTS = { ...only('json'), ...only('i3') };

/** The versions of a flow: published, checked in, saved. */
function versionsOf(org: Org, id: string): unknown[] {
  const flow = org.read('architect-flow', id);
  return ['publishedVersion', 'checkedInVersion', 'savedVersion'].map((version) =>
    valueAt(flow, version, 'id'),
  );
}

describe('a flow of Architect', () => {
  it('is saved as a draft, checked in and not published', async () => {
    const scene = await newPlatform({ files: DRAFTS });
    const { org } = scene;
    expect((await cli(scene, 'deploy')).code).toBe(0);
    for (const id of [CLAIMS, PARCELS]) {
      expect(versionsOf(org, id)).toEqual(['1.0', '2.0', '2.0']);
      expect(holderOf(org, id)).toBeUndefined();
    }
    expect(org.publications).toEqual([]);
    // Long numbers and embedded modules as they were, and no word of the repository's.
    expect(configurationIn(org, CLAIMS)).toBe(claimsText(10));
    expect(configurationIn(org, PARCELS)).toBe(parcelsText(20));
  });

  it('that somebody has locked is left alone, and told who', async () => {
    const scene = await newPlatform({ files: DRAFTS });
    const { org } = scene;
    org.lock(CLAIMS, ANNA);
    const plan = await cli(scene, 'plan');
    expect(plan.stdout).toContain(
      '\nPlan: 1 locked, 1 update. Nothing was changed: deploy does it.',
    );
    const { code, stdout } = await cli(scene, 'deploy');
    expect(code).toBe(1);
    expect(stdout).toContain(`locked         Claims line (${CLAIMS})  ${FILES.json}
               Find policy: none → 10 s
               "Anna Example" works on it in the org
applied        Parcel tracing (${PARCELS})  ${FILES.i3}
`);
    expect(org.changes.filter(({ path: to }) => to.includes(CLAIMS))).toEqual([]);
    expect(holderOf(org, CLAIMS)).toBe('Anna Example');
  });

  it('that somebody locks right before it is written is left alone, and told who', async () => {
    const scene = await newPlatform({ files: only('json') });
    const { org } = scene;
    org.addFault({
      kind: 'garbage',
      on: ({ path: to }) => {
        if (to.includes('checkout')) org.lock(CLAIMS, ANNA);
        return false;
      },
    });
    const { code, stdout } = await cli(scene, 'deploy');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^locked [^\n]*\n[^\n]*\n {15}"Anna Example" works on it in the org\n {15}the flow \S+ is locked, in use, or was changed meanwhile \(409\): Flow is locked by Anna Example\. \[correlation id [-\da-f]+\]\n/,
    );
    expect(callsOf(org).filter((call) => /versions|unlock|checkin/.test(call))).toEqual([]);
    expect([holderOf(org, CLAIMS), configurationIn(org, CLAIMS)]).toEqual([
      'Anna Example',
      claimsText(),
    ]);
  });

  it('that somebody changed before the lock was taken is drift, and is unlocked again', async () => {
    const scene = await newPlatform({ files: only('json') });
    const { org } = scene;
    org.addFault({
      kind: 'change-behind',
      change: changeElsewhere,
      on: ({ path: to }) => to.includes('checkout'),
    });
    const { code, stdout } = await cli(scene, 'deploy');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^drift [^\n]*\n[^\n]*\n[^\n]* at \/description[^\n]*\n/);
    expect(callsOf(org).filter((call) => call.startsWith('POST'))).toEqual([
      `POST /api/v2/flows/actions/checkout?flow=${CLAIMS}`,
      `POST /api/v2/flows/actions/unlock?flow=${CLAIMS}`,
    ]);
    expect(holderOf(org, CLAIMS)).toBeUndefined();
    expect((await cli(scene, 'deploy')).code).toBe(0);
    expect(statesOf(org)).toMatchObject({ 'Claims line': 'desired' });
    expect(org.readText('architect-flow', CLAIMS)).toContain('Changed by somebody else');
  });

  it('that the org does not take is told in its words, and is unlocked again', async () => {
    const scene = await newPlatform({ files: only('json') });
    const { org } = scene;
    const body = { message: 'Task "Main" has validation errors.', code: 'bad.request' };
    org.addFault({
      kind: 'status',
      status: 400,
      body,
      on: ({ path: to }) => to.includes('versions'),
    });
    const { code, stdout } = await cli(scene, 'deploy');
    expect(code).toBe(1);
    expect(stdout).toContain(`(400): Task "Main" has validation errors. [correlation id `);
    expect(holderOf(org, CLAIMS)).toBeUndefined();
    expect(versionsOf(org, CLAIMS)).toEqual(['1.0', '1.0', '1.0']);
  });

  it('whose lock cannot be given back is told to be locked still', async () => {
    const scene = await newPlatform({ files: only('json') });
    const { org } = scene;
    org.addFault({ kind: 'status', status: 400, on: ({ path: to }) => to.includes('versions') });
    org.addFault({ kind: 'status', status: 403, on: ({ path: to }) => to.includes('unlock') });
    const { code, stdout } = await cli(scene, 'deploy');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /\n +it may still be locked by this client: unlock it in Architect \(the client may not do this \(403\): its roles need the permission architect:flow:unlock/,
    );
    expect(holderOf(org, CLAIMS)).toBe(org.clientId);
  });

  it('of another type, or of a name that two have, is not guessed', async () => {
    const scene = await newPlatform({ files: only('json') });
    const { org } = scene;
    const twin = { id: 'flow-twin', name: 'Claims line', configuration: {} };
    org.add('architect-flow', { ...twin, type: 'WORKFLOW' });
    expect((await cli(scene, 'plan')).stdout).toContain('\nPlan: 1 update.');
    org.add('architect-flow', { ...twin, id: 'flow-twin-2', type: 'INBOUNDCALL' });
    expect((await cli(scene, 'plan')).stdout).toMatch(
      /^blocked [^\n]*\n +it has no id, and the org has 2 of its name\n/,
    );
    org.remove('architect-flow', 'flow-twin-2');
    org.remove('architect-flow', CLAIMS);
    expect((await cli(scene, 'plan')).stdout).toMatch(/^missing [^\n]*\n +it is not in the org\b/);
  });
});

it('--strategy replace sends the flow of the file, decoded', async () => {
  const scene = await newPlatform({ files: only('i3') });
  const { org } = scene;
  const drift = await cli(scene, 'deploy', '--strategy', 'replace');
  expect([drift.code, drift.stdout.slice(0, 5)]).toEqual([1, 'drift']);
  expect(org.changes).toEqual([]);
  const args = ['deploy', '--strategy', 'replace', '--on-drift', 'overwrite'];
  expect((await cli(scene, ...args)).code).toBe(0);
  expect(configurationIn(org, PARCELS)).toBe(parcelsText(20, 'Unsere – für alle'));
  expect(org.publications).toEqual([]);
  const changes = org.changes.length;
  expect((await cli(scene, ...args)).stdout).toContain('\nDeploy: 1 unchanged.\n');
  expect(org.changes).toHaveLength(changes);
});

it('--base tells a timeout that somebody set in Architect, also where the file is encoded', async () => {
  const scene = await newPlatform({ files: { [FILES.i3]: i3Text(parcelsText(15)) } });
  const { org } = scene;
  commitAll(scene.folder);
  writeFileSync(path.join(scene.folder, FILES.i3), i3Text(parcelsText(20)));
  commitAll(scene.folder);
  org.change('architect-flow', PARCELS, (flow) => {
    flow['configuration'] = JSON.parse(parcelsText(30));
  });
  const { code, stdout } = await cli(scene, 'deploy', '--base', 'HEAD~1');
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout: `drift          Parcel tracing (${PARCELS})  ${FILES.i3}
               Trace parcel: 30 → 20 s
               the timeout of "Trace parcel" is 30 s in the org, which the repository neither held before (15) nor holds now (20)

Deploy: 1 drift.
`,
  });
  expect(org.changes).toEqual([]);
});
