import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { externalApis } from '../../src/genesys/external-apis.js';
import { newScene, runInOrg } from '../support/fault-cli.js';
import { DEPLOYED, orgObjects } from '../support/fault-objects.js';
import { createClient, type Scene } from '../support/fault-scene.js';
import { secretsOf } from '../support/fault-truth.js';
import type { Org } from '../support/org/start-org.js';
import type { ProcessResult } from '../support/run-process.js';

const SECRET = 'S3cr3t/of+the=client~"quoted"';
const ID = 'client-4711-of-the-team';
const [CUSTOMER = '', PAYMENTS = '', , BILLING = ''] = DEPLOYED.map(({ id }) => id);

/** What was told of secrets: on the streams, and in any file of the folder. */
function toldSecrets(
  scene: Scene,
  runs: readonly ProcessResult[],
  more: readonly string[] = [],
): string[] {
  const files = readdirSync(scene.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const told = [
    ...runs.map(({ stdout, stderr }): [string, string] => ['a stream', stdout + stderr]),
    ...files.map((file): [string, string] => [file, readFileSync(file, 'utf8')]),
  ];
  const secrets = [...secretsOf(scene.org), ...more];
  const spellings = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ]);
  return told.flatMap(([where, text]) =>
    spellings.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${where}`),
  );
}

/** Lets an org answer requests with an error that holds what they are authorised by. */
function echo(org: Org, status: number, isMeant: (path: string) => boolean, times = 1): void {
  let said = '';
  org.addFault({
    kind: 'status',
    status,
    times,
    on: ({ index, path: address }) => {
      said = org.requests[index]?.headers.authorization ?? '';
      return isMeant(address);
    },
    body: {
      get message() {
        return `not with ${said}`;
      },
      get details() {
        const decoded = Buffer.from(said.replace('Basic ', ''), 'base64').toString();
        return [{ description: said.startsWith('Basic') ? decoded : said }, { userName: said }];
      },
    },
    headers: {
      get 'ININ-Correlation-Id'() {
        return said.replace(/^\S+ /, 'id-');
      },
    },
  });
}

function sceneWithSecrets(): Promise<Scene> {
  return newScene({ org: { clientId: ID, clientSecret: SECRET, objects: orgObjects() } });
}

describe('no secret is told', () => {
  it('by commands that go well', async () => {
    const scene = await sceneWithSecrets();
    const runs: ProcessResult[] = [];
    const run = async (...args: readonly string[]): Promise<string> => {
      const { backup, ...result } = await runInOrg(scene, args, { DEBUG: '*' });
      runs.push(result);
      return backup;
    };
    await run('plan', '--out', 'plan.json');
    const backup = await run('deploy', '--plan', 'plan.json', '--report', 'report.json');
    await run('rollback', '--from', backup, '--report', 'back.json');
    await run('audit');
    await run('pull', 'pulled');
    await run('probe', CUSTOMER, '--runs', '2', '--yes');
    expect(runs.slice(0, 3).map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(scene.org.tokens).toHaveLength(runs.length);
    expect(toldSecrets(scene, runs)).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409, 429, 500, 503])(
    'where the org answers %i with the header that it was sent',
    async (status) => {
      const scene = await sceneWithSecrets();
      const { org } = scene;
      // A 429 or 503 would be waited for.
      const times = status === 429 || status === 503 ? 1 : 2;
      echo(org, status, (address) => address.endsWith(PAYMENTS), times);
      let puts = 0;
      echo(org, status, (address) => address.endsWith(BILLING) && ++puts === 3, times);
      const run = await runInOrg(scene, ['deploy', '--report', 'report.json'], { DEBUG: '*' });
      expect(toldSecrets(scene, [run])).toEqual([]);
      expect(org.requests.map((request) => request.status)).toContain(status);
    },
  );

  it.each([400, 401, 403, 500])('where the sign-in is answered with %i', async (status) => {
    const scene = await sceneWithSecrets();
    echo(scene.org, status, (address) => address === '/oauth/token', 9);
    const args = ['deploy', '--report', 'report.json'];
    const run = await runInOrg(scene, args, { DEBUG: '*' });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('not with Basic ***');
    expect(toldSecrets(scene, [run])).toEqual([]);
  });

  it('where they are wrong', async () => {
    const scene = await sceneWithSecrets();
    const typed = 'mistyped-secret-9c1';
    const env = { GENESYSCLOUD_OAUTHCLIENT_SECRET: typed, DEBUG: '*' };
    echo(scene.org, 401, (address) => address === '/oauth/token', 9);
    const run = await runInOrg(scene, ['plan', '--out', 'plan.json'], env);
    const basic = Buffer.from(`${ID}:${typed}`).toString('base64');
    expect(run.code).toBe(1);
    expect(toldSecrets(scene, [run], [typed, basic])).toEqual([]);
  });

  it('where they are no credentials at all', async () => {
    const scene = await sceneWithSecrets();
    const typed = 'sécret with blanks';
    const env = { GENESYSCLOUD_OAUTHCLIENT_SECRET: typed, DEBUG: '*' };
    const run = await runInOrg(scene, ['plan'], env);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(
      /^GENESYSCLOUD_OAUTHCLIENT_SECRET holds a character that no credentials hold\n/,
    );
    expect(toldSecrets(scene, [run], [typed])).toEqual([]);
  });

  it('not even a piece, where the words of the org are cut short', async () => {
    const scene = await sceneWithSecrets();
    const { org } = scene;
    const client = createClient(org);
    const pieces: string[] = [];
    for (let padding = 430; padding <= 500; padding += 5) {
      let said = '';
      org.addFault({
        kind: 'status',
        status: 400,
        on: ({ index, method }) => {
          said = org.requests[index]?.headers.authorization ?? '';
          return method === 'GET';
        },
        body: {
          get message() {
            return `${'x'.repeat(padding)} ${said}`;
          },
        },
      });
      const message = await externalApis.read(client, PAYMENTS).then(
        () => 'nothing was refused',
        (error: unknown) => String(error),
      );
      expect(message).toContain('xxx');
      const token = org.tokens[0] ?? '';
      for (let length = token.length; length >= 8; length--) {
        if (!message.includes(token.slice(0, length))) continue;
        pieces.push(`${String(length)} of ${String(token.length)} characters of a token`);
        break;
      }
    }
    expect(pieces).toEqual([]);
  });
});
