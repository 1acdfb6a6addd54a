import { onTestFinished } from 'vitest';
import { sendHttp } from '../../src/genesys/http.js';
import { createOrg, type Org } from '../../src/genesys/org.js';
import { createSecrets } from '../../src/safe/secrets.js';
import { createClock, type FakeClock } from './genesys-clock.js';
import type { Org as StandIn, OrgOptions } from './org/org.js';
import { startOrg } from './org/start-org.js';

/** A stand-in org, and what talks to it over HTTP, with waits that take no time. */
export interface ReachedOrg {
  readonly org: Org;
  readonly server: StandIn;
  readonly clock: FakeClock;
}

/** Starts a stand-in org that ends with the test. */
export async function reachOrg(options: OrgOptions = {}): Promise<ReachedOrg> {
  const server = await startOrg(options);
  onTestFinished(() => server.close());
  const clock = createClock();
  const org = createOrg({
    address: { api: server.url, login: server.url },
    credentials: { id: server.clientId, secret: server.clientSecret },
    secrets: createSecrets(),
    send: sendHttp,
    clock,
    random: () => 0.5,
  });
  return { org, server, clock };
}

/** What was asked of a stand-in org, without the sign-in. */
export function askedOf({ requests }: StandIn): string[] {
  return requests
    .filter(({ path }) => path !== '/oauth/token')
    .map(({ method, path, text }) => [method, path, text].filter((part) => part !== '').join(' '));
}
