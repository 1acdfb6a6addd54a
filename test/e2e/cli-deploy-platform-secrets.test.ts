import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInOrg } from '../support/fault-cli.js';
import { secretsOf } from '../support/fault-truth.js';
import type { Org } from '../support/org/start-org.js';
import { newPlatform, type PlatformScene } from '../support/platform-scene.js';
import { FILES, platformFiles, platformObjects } from '../support/platform-scene-objects.js';
import { ordersYaml } from '../support/platform-scene-texts.js';
import { signaturesOf } from '../support/platform-scene-faults.js';

const VALUES = {
  queue: 'Orders-of-the-vip-customers-4711',
  pin: 's3cret/pin+of=the"shop',
};
const TEMPLATE = ordersYaml('10', { queue: '{{queue}}' }).replace(
  'defaultLanguage: en-us',
  'defaultLanguage: en-us\n  description: {{pin}}',
);

function openSecret(): Promise<PlatformScene> {
  return newPlatform({
    files: {
      ...platformFiles(),
      [FILES.yaml]: TEMPLATE,
      'values.json': JSON.stringify({ ...VALUES, pin: JSON.stringify(VALUES.pin) }),
    },
    org: {
      clientId: 'client-4711-of-the-team',
      clientSecret: 'S3cr3t/of+the=client~"quoted"',
      objects: platformObjects(),
    },
  });
}

/** Runs commands with all there is to tell; gives what they told of secrets, in a stream or a file. */
async function toldBy(
  scene: PlatformScene,
  commands: readonly (readonly string[])[],
): Promise<{ readonly told: string[]; readonly codes: (number | null)[] }> {
  const streams: [string, string][] = [];
  const codes: (number | null)[] = [];
  let backup = '';
  for (const args of commands) {
    const given = args.map((each) => (each === 'BACKUP' ? backup : each));
    const run = await runInOrg(scene, given, { DEBUG: '*' });
    if (run.backup !== '') backup = run.backup;
    streams.push([args.join(' '), run.stdout + run.stderr]);
    codes.push(run.code);
  }
  const files = readdirSync(scene.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'values.json')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file): [string, string] => [file, readFileSync(file, 'utf8')]);
  const secrets = allSecrets(scene.org);
  const told = [...streams, ...files].flatMap(([where, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${where}`),
  );
  return { told, codes };
}

function allSecrets(org: Org): string[] {
  const marks = org.requests.flatMap(({ headers }) => headers['x-amz-meta-job'] ?? []).flat();
  const plain = [...secretsOf(org), ...signaturesOf(org), ...marks, ...Object.values(VALUES)];
  return plain.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ]);
}

const PUBLISH = ['--publish', '--substitutions', 'values.json'];
const DEPLOY = ['deploy', ...PUBLISH, '--report', 'report.json'];

describe('no secret, no signature of an upload and no value of a placeholder is told', () => {
  it('by commands that go well', async () => {
    const scene = await openSecret();
    const { told, codes } = await toldBy(scene, [
      ['plan', ...PUBLISH, '--out', 'plan.json'],
      [...DEPLOY, '--plan', 'plan.json'],
      ['rollback', '--from', 'BACKUP', '--report', 'back.json'],
    ]);
    expect({ told, codes }).toEqual({ told: [], codes: [0, 0, 0] });
    expect(scene.org.publications[0]?.yaml).toContain(VALUES.queue);
    expect(signaturesOf(scene.org)).toHaveLength(1);
  });

  it.each([400, 403, 500])(
    'where an upload is answered with %i and its own address',
    async (status) => {
      const scene = await openSecret();
      const { org } = scene;
      let address = '';
      org.addFault({
        kind: 'status',
        status,
        on: ({ path: to }) => {
          address = `${org.url}${to}`;
          return to.startsWith('/uploads/');
        },
        body: {
          get message() {
            return `Not to ${address}`;
          },
        },
      });
      const { told, codes } = await toldBy(scene, [DEPLOY]);
      expect({ told, codes }).toEqual({ told: [], codes: [1] });
      expect(signaturesOf(org)).toHaveLength(1);
    },
  );

  it.each([
    ['breaks', 1, { kind: 'reset', after: false }],
    ['breaks in the answer', 0, { kind: 'truncated' }],
  ] as const)('where the connection of each upload %s', async (_, code, fault) => {
    const scene = await openSecret();
    scene.org.addFault({
      ...fault,
      times: Infinity,
      on: ({ path: to }) => to.startsWith('/uploads/'),
    });
    const { told, codes } = await toldBy(scene, [[...DEPLOY, '--only', FILES.yaml]]);
    expect({ told, codes }).toEqual({ told: [], codes: [code] });
  });

  it('where the client itself is told to hold a lock', async () => {
    const scene = await openSecret();
    const { org } = scene;
    const on = ({ path: to }: { path: string }): boolean => /versions|unlock/.test(to);
    org.addFault({ kind: 'status', status: 403, times: Infinity, on });
    const { told, codes } = await toldBy(scene, [
      ['deploy', '--report', 'first.json'],
      ['deploy', '--report', 'report.json'],
      ['plan', '--out', 'plan.json'],
    ]);
    expect({ told, codes }).toEqual({ told: [], codes: [1, 1, 1] });
  });
});
