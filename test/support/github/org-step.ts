import { existsSync, readFileSync } from 'node:fs';
import { expect, onTestFinished } from 'vitest';
import { type Org, type OrgOptions, startOrg } from '../org/start-org.js';
import type { StepResult } from '../runner.js';
import type { Job } from './scenario.js';

/** An external API, as a file of the repository and as the org holds it. */
export function payments(timeout: unknown, more: object = {}): string {
  return textOf({
    id: '0b7d2e64',
    name: 'Payment gateway',
    protocol: 'https',
    method: 'POST',
    url: 'https://pay.example.com/v1/authorize',
    timeout,
    ...more,
  });
}

/** A data action. */
export function orders(timeout: unknown, more: object = {}): string {
  return textOf({
    id: '7c4e2b90',
    name: 'Get order status',
    version: 7,
    operation: 'getOrderStatus',
    method: 'GET',
    url: 'https://orders.example.com/v3/orders',
    timeout,
    ...more,
  });
}

/** A flow of two nodes that call data actions. */
export function support(customer: unknown, tickets: unknown = 8000, more: object = {}): string {
  const call = (id: string, name: string, timeout: unknown, next: string): object => ({
    id,
    type: 'dataAction',
    name,
    dataAction: { method: 'GET', timeout },
    successNodeId: next,
  });
  const nodes = [
    call('node-1', 'Get customer', customer, 'node-2'),
    call('node-2', 'Check open tickets', tickets, 'node-3'),
    { id: 'node-3', type: 'transferToQueue', name: 'To an agent', queue: 'Support' },
  ];
  return textOf({
    id: '5f2c9a1e',
    name: 'Support inbound',
    version: '14.0',
    flowData: { nodes },
    ...more,
  });
}

/** What the org holds: a document of each kind, with the default wherever a call can have one. */
export const OLD_OBJECTS = {
  externalApis: [payments(3000)],
  dataActions: [orders(3000)],
  flows: [support(3000)],
};

/** The same in the repository. */
export const OLD_FILES = {
  'actions/orders.json': orders(3000),
  'apis/payments.json': payments(3000),
  'flows/support.json': support(3000),
};

/** What a pull request makes of them: the timeouts of two are others. */
export const NEW_FILES = {
  'actions/orders.json': orders(6000),
  'flows/support.json': support(5000),
};

function textOf(object: object): string {
  return `${JSON.stringify(object, null, 2)}\n`;
}

/** An org that is gone when the test is over. */
export async function openOrg(options: OrgOptions = { objects: OLD_OBJECTS }): Promise<Org> {
  const org = await startOrg(options);
  onTestFinished(() => org.close());
  return org;
}

/** Where a step finds an org. */
export function addressInputs({ url }: Pick<Org, 'url'>): Record<string, string> {
  return { 'api-url': url, 'login-url': url };
}

/** As whom a step signs in. */
export function credentials({
  clientId,
  clientSecret,
}: Pick<Org, 'clientId' | 'clientSecret'>): Record<string, string> {
  return {
    GENESYSCLOUD_OAUTHCLIENT_ID: clientId,
    GENESYSCLOUD_OAUTHCLIENT_SECRET: clientSecret,
  };
}

/** Runs a step that signs in to an org. Whatever it shows, no secret is among it. */
export async function runWithOrg(
  { run }: Pick<Job, 'run'>,
  org: Org,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const before = org.tokens.length;
  const step = await run({ ...addressInputs(org), ...inputs }, { ...credentials(org), ...env });
  const { clientId, clientSecret, tokens } = org;
  expectNoSecret(step, { clientId, clientSecret, tokens: tokens.slice(before) });
  return step;
}

/** An org as far as it has secrets. */
type SecretOrg = Pick<Org, 'clientId' | 'clientSecret' | 'tokens'>;

/** All that is secret between a step and an org. */
export function secretsOf({ clientId, clientSecret, tokens }: SecretOrg): string[] {
  return [clientId, clientSecret, basicValue(clientId, clientSecret), ...tokens];
}

/** The Basic value without the signs at its end, which tell nothing: with or without them it is secret. */
function basicValue(id: string, secret: string): string {
  return withoutEnd(Buffer.from(`${id}:${secret}`).toString('base64'));
}

function withoutEnd(text: string): string {
  return text.replace(/=+$/, '');
}

/** What the runner is told to hide, in order; tokens of GitHub left out. */
export function masksOf({ commands }: StepResult): string[] {
  const masks = commands
    .filter(({ name }) => name === 'add-mask')
    .map(({ message }) => withoutEnd(message));
  return masks.filter((mask) => !mask.startsWith('ghs_'));
}

/** The commands of a step that are no masks. */
export function tellingCommands({ commands }: StepResult): string[] {
  return commands
    .filter(({ name }) => name !== 'add-mask')
    .map(({ name, message }) => `${name}: ${message}`);
}

/** The secrets of an org are told to the runner, each once, which hides them, and to nobody else. */
export function expectNoSecret(step: StepResult, org: SecretOrg): void {
  const secrets = secretsOf(org);
  if (org.tokens.length > 0) expect(masksOf(step)).toEqual(secrets);
  const files = ['plan', 'report'].map((output) => step.outputs[output] ?? '').filter(existsSync);
  const shown = [
    ...step.log.split('\n').filter((line) => !line.startsWith('::add-mask::')),
    ...files.map((file) => readFileSync(file, 'utf8')),
    step.summary,
    JSON.stringify(step.outputs),
  ].join('\n');
  expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
}
