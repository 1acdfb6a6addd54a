import { describe, expect, it } from 'vitest';
import { type CliOrg, openCliOrg } from '../../src/cli/open-org.js';
import { parseOptions } from '../../src/cli/options.js';
import { ORG_OPTIONS } from '../../src/cli/org-options.js';
import type { OrgCall } from '../../src/genesys/org.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { LOYALTY } from '../support/audit-objects.js';
import { addressOf, callsOf, credentialsOf, openStandIn } from '../support/audit-org.js';
import { createCliHost, type FakeHost } from '../support/cli-host.js';

const CREDENTIALS = {
  GENESYSCLOUD_OAUTHCLIENT_ID: 'client-1',
  GENESYSCLOUD_OAUTHCLIENT_SECRET: 'secret-1',
};
const REGION = { GENESYSCLOUD_REGION: 'eu-central-1' };

const CALL: OrgCall = {
  what: 'the data actions',
  permission: 'integrations:action:read',
  method: 'GET',
  path: '/api/v2/integrations/actions?pageSize=1',
  isRepeatable: true,
};

interface Opened extends CliOrg {
  readonly host: FakeHost;
  /** Does what Ctrl+C does. */
  readonly interrupt: () => void;
}

function open(words: readonly string[], env: Readonly<Record<string, string>>): Opened {
  const callbacks: (() => void)[] = [];
  const host = createCliHost({ env });
  const onInterrupt = (callback: () => void): void => void callbacks.push(callback);
  const opened = openCliOrg(parseOptions(words, ORG_OPTIONS), { ...host, onInterrupt });
  const interrupt = (): void => {
    for (const callback of callbacks) callback();
  };
  return { ...opened, host, interrupt };
}

describe('the org of a command', () => {
  it.each([
    ['by the region of the environment', [], REGION, 'https://api.mypurecloud.de'],
    ['by the option before it', ['--region', 'us-east-1'], REGION, 'https://api.mypurecloud.com'],
    [
      'by addresses of its own',
      ['--api-url', 'https://gw.example.com/api/', '--login-url', 'https://gw.example.com/in'],
      {},
      'https://gw.example.com/api',
    ],
    [
      'by one address beside the region',
      ['--api-url', 'http://127.0.0.1:8765'],
      REGION,
      'http://127.0.0.1:8765',
    ],
  ])('is reached %s, and is not asked anything yet', (_, words, env, api) => {
    const { org, host, isInterrupted } = open(words, { ...CREDENTIALS, ...env });
    expect([org.api, isInterrupted()]).toEqual([api, false]);
    expect(host.printed()).toEqual({ stdout: '', stderr: '' });
  });

  it.each([
    ['no region', [], CREDENTIALS, /^the region of the org is not given/],
    ['no credentials', [], REGION, /^the credentials are not given/],
    ['an unknown region', ['--region=eu-central-9'], CREDENTIALS, /^unknown region "eu-central-9"/],
    [
      'plain http',
      ['--api-url=http://gw.example.com', '--login-url=https://gw.example.com'],
      CREDENTIALS,
      /^api-url is no good: it must begin with https:/,
    ],
    [
      'the login alone',
      ['--login-url=https://gw.example.com'],
      CREDENTIALS,
      /^api-url and login-url belong together/,
    ],
  ])('is none by %s', (_, words, env: Record<string, string>, message) => {
    expect(() => open(words, env)).toThrow(OrgError);
    expect(() => open(words, env)).toThrow(message);
  });

  it('is asked with the credentials of the environment', async () => {
    const standIn = await openStandIn({ objects: { dataActions: [LOYALTY] } });
    const { org } = open(addressOf(standIn), credentialsOf(standIn));
    expect(JSON.parse((await org.ask(CALL)).toString())).toMatchObject({ total: 1 });
    expect(callsOf(standIn)).toEqual([`GET ${CALL.path} 200`]);
    expect(org.clean(standIn.clientSecret)).toBe('***');
  });
});

describe('an interruption', () => {
  it('is told, and can be asked for', () => {
    const { host, interrupt, isInterrupted } = open([], { ...CREDENTIALS, ...REGION });
    interrupt();
    expect(isInterrupted()).toBe(true);
    expect(host.printed()).toEqual({
      stdout: '',
      stderr: 'Interrupted: finishing the object at hand. Once more stops at once.\n',
    });
  });

  it('ends a wait of some length, which was told', async () => {
    const standIn = await openStandIn({ objects: { dataActions: [LOYALTY] } });
    standIn.addFault({
      kind: 'rate-limit',
      retryAfter: '60',
      on: ({ method }) => method === 'GET',
    });
    const { org, host, interrupt } = open(addressOf(standIn), credentialsOf(standIn));
    const asked = expect(org.ask(CALL)).rejects.toThrow(new OrgError('the run was interrupted'));
    while (host.printed().stderr === '') await new Promise((resolve) => setTimeout(resolve, 5));
    const { correlationId } = standIn.requests.at(-1) ?? {};
    expect(host.printed().stderr).toBe(
      `waiting 60 s for the org: the org takes no more requests for now (429): try again in a few minutes: Rate limit exceeded the maximum of 300 requests a minute. [correlation id ${correlationId ?? ''}]\n`,
    );
    interrupt();
    await asked;
  });
});
