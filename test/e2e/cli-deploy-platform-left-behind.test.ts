import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll } from '../support/fault-cli.js';
import { runInterrupted, settled } from '../support/fault-process.js';
import { parseJson } from '../support/github/json.js';
import type { Fault } from '../support/org/start-org.js';
import { cli, newPlatform, only, type PlatformScene, statesOf } from '../support/platform-scene.js';
import { FILES, holderOf } from '../support/platform-scene-objects.js';
import { signaturesOf } from '../support/platform-scene-faults.js';
import { CLAIMS, HOLDER, ORDERS, ordersText, ordersYaml } from '../support/platform-scene-texts.js';

/** Deploys the claims line where these faults are; gives what is printed. */
async function deployWith(scene: PlatformScene, ...faults: readonly Fault[]): Promise<string> {
  for (const fault of faults) scene.org.addFault(fault);
  return (await cli(scene, 'deploy')).stdout;
}

describe('a lock that stays behind is told', () => {
  it.each<[string, readonly Fault[]]>([
    [
      'where neither the checkin nor the unlock is allowed',
      [{ kind: 'status', status: 403, times: 9, on: ({ path: to }) => /checkin|unlock/.test(to) }],
    ],
    [
      'where a version is saved, its answer is lost and the unlock is not allowed',
      [
        { kind: 'status', status: 504, after: true, on: ({ path: to }) => to.includes('versions') },
        { kind: 'status', status: 403, times: 9, on: ({ path: to }) => to.includes('unlock') },
      ],
    ],
    [
      'where the checkin took no effect',
      [{ kind: 'lie', on: ({ path: to }) => to.includes('checkin') }],
    ],
  ])('%s', async (_, faults) => {
    const scene = await newPlatform({ files: only('json') });
    const told = await deployWith(scene, ...faults);
    expect(holderOf(scene.org, CLAIMS)).toBe(scene.org.clientId);
    expect(told).toMatch(/lock/);
  });

  it('where nothing can be read back after the unlock failed', async () => {
    const scene = await newPlatform({ files: only('json') });
    let isSaved = false;
    const on = ({ path: to }: { path: string }): boolean => (isSaved ||= to.includes('versions'));
    const told = await deployWith(scene, { kind: 'status', status: 500, times: 99, on });
    expect(holderOf(scene.org, CLAIMS)).toBe(scene.org.clientId);
    expect(told).toMatch(/lock/);
  });

  it('where the answer to the checkout is lost and nobody can tell who holds it', async () => {
    const scene = await newPlatform({ files: only('json') });
    let isOut = false;
    const told = await deployWith(
      scene,
      {
        kind: 'status',
        status: 504,
        after: true,
        on: ({ path: to }) => to.includes('checkout') && (isOut = true),
      },
      { kind: 'status', status: 403, times: 99, on: ({ method }) => isOut && method === 'GET' },
    );
    expect(holderOf(scene.org, CLAIMS)).toBe(scene.org.clientId);
    expect(told).toMatch(/lock/);
  });

  it('by the next run where the version was saved before it was killed', async () => {
    const scene = await newPlatform({ files: only('json') });
    const fault = { kind: 'reset', after: false } as const;
    await runInterrupted(scene, ['deploy'], { at: 10, signals: ['SIGKILL'], fault });
    await settled(scene);
    expect(statesOf(scene.org)).toMatchObject({ 'Claims line': 'desired' });
    expect(holderOf(scene.org, CLAIMS)).toBe(scene.org.clientId);
    expect((await cli(scene, 'deploy')).stdout).toMatch(/lock|works on it/);
  });
});

it('a template whose address the org tells, and does not find, is not taken out', async () => {
  const scene = await newPlatform({ files: only('action') });
  const before = scene.org.readText('action', HOLDER) ?? '';
  expect(before).toContain('"requestTemplate"');
  const on = ({ path: to }: { path: string }): boolean => to.endsWith('requesttemplate.vm');
  scene.org.addFault({ kind: 'status', status: 404, times: Infinity, on });
  const { code } = await cli(scene, 'deploy');
  expect(scene.org.readText('action', HOLDER)).toContain('"requestTemplate"');
  expect(code).toBe(1);
});

it('a rollback tells the timeouts that it brings back', async () => {
  const scene = await newPlatform({ files: only('yaml') });
  await cli(scene, 'deploy', '--publish');
  const without = ordersYaml().replace('{ lit: { seconds: 10 } }', '{ noValue: true }');
  writeFileSync(path.join(scene.folder, FILES.yaml), without);
  const { stdout, backup } = await cli(scene, 'deploy', '--publish');
  expect(stdout).toContain('Get order: 10 s → none');
  const back = await cli(scene, 'rollback', '--from', backup);
  expect(back.stdout).toContain('Get order: none → 10 s');
});

it('a plan that was kept publishes no other text', async () => {
  const scene = await newPlatform({ files: only('yaml') });
  await cli(scene, 'plan', '--publish', '--out', 'plan.json');
  writeFileSync(path.join(scene.folder, FILES.yaml), ordersYaml('10', { queue: 'Others' }));
  const { code, stdout } = await cli(scene, 'deploy', '--publish', '--plan', 'plan.json');
  expect([code, scene.org.publications]).toEqual([1, []]);
  expect(stdout).toContain('its document was changed since it was planned: plan again');
});

describe('a flow of Archy', () => {
  it.each(['timeout: 5000', 'timeout: { lit: { secs: 5 } }'])(
    'with a timeout that is none (%s) is blocked',
    async (timeout) => {
      const text = ordersYaml().replace('timeout: { noValue: true }', timeout);
      const scene = await newPlatform({ files: { [FILES.yaml]: text } });
      expect((await cli(scene, 'plan', '--publish')).stdout).toContain('\nPlan: 1 blocked.\n');
    },
  );

  it('whose timeout changed in the substitutions alone is no drift', async () => {
    const scene = await newPlatform({
      files: { [FILES.yaml]: ordersYaml('{{timeout}}'), 'values.yml': 'timeout: 6\n' },
    });
    scene.org.change('architect-flow', ORDERS, (flow) => {
      flow['configuration'] = JSON.parse(ordersText(6));
    });
    commitAll(scene.folder);
    writeFileSync(path.join(scene.folder, 'values.yml'), 'timeout: 10\n');
    commitAll(scene.folder);
    const args = ['--publish', '--substitutions', 'values.yml', '--base', 'HEAD~1'];
    expect((await cli(scene, 'plan', ...args)).stdout).toContain('\nPlan: 1 update.');
  });

  it('whose timeouts are only in a draft is drift, and published only if that is meant', async () => {
    const scene = await newPlatform({ files: only('yaml') });
    scene.org.change('architect-flow', ORDERS, (flow) => {
      flow['configuration'] = parseJson(ordersText(10));
      flow['draft'] = true;
    });
    const { code, stdout } = await cli(scene, 'deploy', '--publish');
    expect([code, scene.org.publications.length]).toEqual([1, 0]);
    expect(stdout).toContain(
      'the org has a draft of it that is not published: look at it, then --on-drift overwrite',
    );
    await cli(scene, 'deploy', '--publish', '--on-drift', 'overwrite');
    expect(scene.org.publications).toHaveLength(1);
    expect((await cli(scene, 'deploy', '--publish')).stdout).toContain('Deploy: 1 unchanged.');
  });
});

it('a signature is not told where the org names it alone', async () => {
  const scene = await newPlatform({ files: only('yaml') });
  const { org } = scene;
  org.addFault({
    kind: 'status',
    status: 403,
    on: ({ path: to }) => to.startsWith('/uploads/'),
    body: {
      get message() {
        return `The signature ${signaturesOf(org).at(-1) ?? ''} does not match.`;
      },
    },
  });
  const { stdout } = await cli(scene, 'deploy', '--publish');
  expect(signaturesOf(org).filter((signature) => stdout.includes(signature))).toEqual([]);
});
