import { onTestFinished } from 'vitest';
import { sendHttp } from '../../src/genesys/http.js';
import { createOrg, type Org } from '../../src/genesys/org.js';
import type { Clock } from '../../src/genesys/pace.js';
import { createSecrets } from '../../src/safe/secrets.js';
import {
  type LoggedRequest,
  type Org as StandIn,
  type OrgOptions,
  startOrg,
} from './org/start-org.js';

/** Starts an org that is gone when the test is over. */
export async function openStandIn(options: OrgOptions = {}): Promise<StandIn> {
  const standIn = await startOrg(options);
  onTestFinished(() => standIn.close());
  return standIn;
}

/** The org as the commands ask it. Waits pass at once, on its own clock. */
export function connect({ url, clientId, clientSecret }: StandIn, clock = quickClock()): Org {
  return createOrg({
    address: { api: url, login: url },
    credentials: { id: clientId, secret: clientSecret },
    secrets: createSecrets(),
    send: sendHttp,
    clock,
    random: () => 0,
  });
}

/** A clock that goes on with the day's, and that every wait puts forward. */
export function quickClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    wait: (ms) => {
      ahead += ms;
      return Promise.resolve();
    },
  };
}

/** What the CLI finds in the environment. */
export function credentialsOf({ clientId, clientSecret }: StandIn): Record<string, string> {
  return {
    GENESYSCLOUD_OAUTHCLIENT_ID: clientId,
    GENESYSCLOUD_OAUTHCLIENT_SECRET: clientSecret,
  };
}

/** The options that lead the CLI to the org. */
export function addressOf({ url }: StandIn): string[] {
  return ['--api-url', url, '--login-url', url];
}

/** What was asked of the org after the sign-in, a line a request: `GET /api/v2/flows/x 200`. */
export function callsOf({ requests }: Pick<StandIn, 'requests'>): string[] {
  return requests.filter(({ path }) => path !== '/oauth/token').map(lineOf);
}

function lineOf({ method, path, status }: LoggedRequest): string {
  return `${method} ${path} ${String(status)}`;
}

/** Whether a text holds any of the org's secrets, in any form that is sent. */
export function holdsSecret({ clientId, clientSecret, tokens }: StandIn, text: string): boolean {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  return [clientSecret, basic, ...tokens].some((secret) => text.includes(secret));
}

/**
 * Objects as the org holds them now.
 * @throws where it does not
 */
export function objectsIn(standIn: StandIn, wanted: readonly { readonly id: string }[]): object[] {
  return wanted.map(({ id }) => {
    for (const kind of ['external-api', 'data-action', 'flow'] as const) {
      const object = standIn.read(kind, id);
      if (typeof object === 'object' && object !== null) return object;
    }
    throw new Error(`${id} is not in the org`);
  });
}
