import { expect, onTestFinished, test } from 'vitest';
import { externalApis } from '../../src/genesys/external-apis.js';
import { DEPLOYED, orgObjects } from '../support/fault-objects.js';
import { createClient, createFakeClock, openScene } from '../support/fault-scene.js';
import { type Org, type OrgOptions, startOrg } from '../support/org/start-org.js';

const PAYMENTS = DEPLOYED[1]?.id ?? '';
const SIGN_IN = 'POST /oauth/token';
const READ = `GET /api/v2/architect/external-apis/${PAYMENTS}`;

async function openOrg(options: OrgOptions = {}): Promise<Org> {
  const org = await startOrg({ objects: orgObjects(), ...options });
  onTestFinished(() => org.close());
  return org;
}

function callsOf({ requests }: Org): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

test('exchanges id and secret for a token, with the credentials in the header', async () => {
  const org = await openOrg({
    clientId: 'ivr-deploy',
    clientSecret: 'a:b?+/= c'.replace(' ', '~'),
  });
  await externalApis.read(createClient(org), PAYMENTS);
  const [signIn, read] = org.requests;
  const basic = Buffer.from(`${org.clientId}:${org.clientSecret}`).toString('base64');
  expect([signIn?.method, signIn?.path, signIn?.text, signIn?.headers.authorization]).toEqual([
    'POST',
    '/oauth/token',
    'grant_type=client_credentials',
    `Basic ${basic}`,
  ]);
  expect(read?.headers.authorization).toBe(`Bearer ${org.tokens[0] ?? ''}`);
});

test('is done once for a whole deploy, however much is asked at once', async () => {
  const { org, deploy, close } = await openScene();
  onTestFinished(close);
  await deploy();
  expect(callsOf(org).filter((call) => call === SIGN_IN)).toEqual([SIGN_IN]);
});

test('is done again before a token expires', async () => {
  const org = await openOrg({ tokenSeconds: 299 });
  const clock = createFakeClock();
  const client = createClient(org, { clock });
  await externalApis.read(client, PAYMENTS);
  await clock.wait(260_000);
  await externalApis.read(client, PAYMENTS);
  await clock.wait(10_000);
  await externalApis.read(client, PAYMENTS);
  expect(callsOf(org)).toEqual([SIGN_IN, READ, READ, SIGN_IN, READ]);
});

test('is done again, once, where the org takes a token no longer', async () => {
  const org = await openOrg();
  const client = createClient(org);
  await externalApis.read(client, PAYMENTS);
  org.expireTokens();
  await externalApis.read(client, PAYMENTS);
  expect(callsOf(org)).toEqual([SIGN_IN, READ, READ, SIGN_IN, READ]);
  org.addFault({ kind: 'status', status: 401, on: ({ method }) => method === 'GET', times: 2 });
  await expect(externalApis.read(client, PAYMENTS)).rejects.toThrow(
    /^the org does not take the credentials \(401\): check the client's id and secret, and that it is of this region: Invalid login credentials\. \[correlation id /,
  );
  expect(callsOf(org).slice(5)).toEqual([READ, SIGN_IN, READ]);
});

test('that is refused says what to check', async () => {
  const org = await openOrg();
  const client = createClient({ url: org.url, clientId: org.clientId, clientSecret: 'mistyped' });
  await expect(externalApis.read(client, PAYMENTS)).rejects.toThrow(
    /^the org does not take the credentials \(401\): check the client's id and secret, and that it is of this region: client authentication failed \[correlation id [-0-9a-f]{36}\]$/,
  );
  expect(callsOf(org)).toEqual([SIGN_IN]);
});
