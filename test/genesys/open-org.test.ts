import { describe, expect, it, onTestFinished } from 'vitest';
import { flows } from '../../src/genesys/flows.js';
import { openOrg, type OpenRequest } from '../../src/genesys/open-org.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { createSecrets } from '../../src/safe/secrets.js';
import { listed } from '../support/genesys-lists.js';
import { refusalOf } from '../support/genesys-org.js';
import type { Org, OrgOptions } from '../support/org/org.js';
import { startOrg } from '../support/org/start-org.js';

async function standIn(options: OrgOptions = {}): Promise<Org> {
  const server = await startOrg(options);
  onTestFinished(() => server.close());
  return server;
}

/** How to reach a stand-in org by the environment and two options. */
function requestFor({ url, clientId, clientSecret }: Org): OpenRequest {
  return {
    env: { GENESYS_CLIENT_ID: clientId, GENESYS_CLIENT_SECRET: clientSecret },
    apiUrl: url,
    loginUrl: url,
    secrets: createSecrets(),
  };
}

describe('the clock of an org', () => {
  it('ends its waits with the run, but for work that must not be broken off', async () => {
    const end = new AbortController();
    const { clock } = openOrg({ ...requestFor(await standIn()), signal: end.signal });
    end.abort();
    await expect(clock.wait(1)).rejects.toThrow('the run was interrupted');
    const work = async (): Promise<string> => {
      await clock.wait(1);
      return 'done';
    };
    expect(await clock.unbroken?.(work)).toBe('done');
    await expect(clock.unbroken?.(() => Promise.reject(new Error('a fault')))).rejects.toThrow(
      'a fault',
    );
    await expect(clock.wait(1)).rejects.toThrow('the run was interrupted');
  });
});

describe('an org', () => {
  it('is reached with the credentials of the environment', async () => {
    const server = await standIn({ objects: { flows: [{ id: 'flow-billing', name: 'Billing' }] } });
    const org = openOrg(requestFor(server));
    expect(server.requests).toEqual([]);
    expect(await listed(flows.list(org))).toEqual({ ids: ['flow-billing'] });
    expect([org.api, server.tokens.length]).toEqual([server.url, 1]);
  });

  it('is not reached without credentials, or without knowing where it is', async () => {
    const request = requestFor(await standIn());
    expect(() => openOrg({ ...request, env: {} })).toThrow(/^the credentials are not given: set /);
    expect(() => openOrg({ ...request, apiUrl: '', loginUrl: '' })).toThrow(
      /^the region of the org is not given: set /,
    );
    expect(() => openOrg({ ...request, apiUrl: 'http://gateway.example.com' })).toThrow(
      /^api-url is no good: /,
    );
  });

  it('has its secrets hidden, as they become known', async () => {
    const hidden: string[] = [];
    const server = await standIn();
    const secrets = createSecrets((secret) => hidden.push(secret));
    const org = openOrg({ ...requestFor(server), secrets });
    const { clientId, clientSecret, tokens } = server;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64').replace(/=+$/, '');
    expect(hidden).toEqual([clientId, clientSecret, basic]);
    await listed(flows.list(org));
    expect(hidden.slice(3)).toEqual(tokens);
  });

  it('tells of a long wait, which ends when the run is interrupted', async () => {
    const server = await standIn();
    const interruption = new AbortController();
    const told: string[] = [];
    const org = openOrg({
      ...requestFor(server),
      signal: interruption.signal,
      onWait(message) {
        told.push(message);
        interruption.abort();
      },
    });
    server.addFault({
      kind: 'rate-limit',
      retryAfter: '100',
      on: ({ path }) => path !== '/oauth/token',
    });
    const start = performance.now();
    const { message } = await refusalOf(flows.read(org, 'flow-billing'));
    expect(message).toBe('the run was interrupted');
    expect(performance.now() - start).toBeLessThan(5000);
    expect(told).toEqual([expect.stringMatching(/^waiting 100 s for the org: .*\(429\)/)]);
  });
});

describe('the clock of an org', () => {
  it('is that of the machine, and waits as long as it says', async () => {
    const { clock } = openOrg(requestFor(await standIn()));
    const before = Date.now();
    expect(Math.abs(clock.now() - before)).toBeLessThan(1000);
    await clock.wait(30);
    expect(Date.now() - before).toBeGreaterThanOrEqual(29);
  });

  it('waits no more once the run is interrupted', async () => {
    const request = { ...requestFor(await standIn()), signal: AbortSignal.abort() };
    const { clock } = openOrg(request);
    await expect(clock.wait(60_000)).rejects.toThrow(new OrgError('the run was interrupted'));
  });
});
