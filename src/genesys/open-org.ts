import { setTimeout as delay } from 'node:timers/promises';
import type { Secrets } from '../safe/secrets.js';
import { type AddressRequest, orgAddress } from './address.js';
import { readCredentials } from './credentials.js';
import { sendHttp } from './http.js';
import { createOrg, type Org } from './org.js';
import { OrgError } from './org-error.js';
import type { Clock } from './pace.js';

/** How to reach an org, and whom to tell what. */
export interface OpenRequest extends AddressRequest {
  readonly secrets: Secrets;
  /** Aborted where somebody wants the run to end: then nothing is waited for any more. */
  readonly signal?: AbortSignal;
  readonly onWait?: (message: string) => void;
}

/**
 * An org by the credentials in the environment. Nothing is asked yet.
 * @throws {OrgError} where the credentials or the region are not there, or wrong
 */
export function openOrg(request: OpenRequest): Org {
  const { env, secrets, signal, onWait } = request;
  const credentials = readCredentials(env);
  const address = orgAddress(request);
  return createOrg({
    address,
    credentials,
    secrets,
    send: sendHttp,
    clock: systemClock(signal),
    random: Math.random,
    ...(onWait === undefined ? {} : { onWait }),
  });
}

function systemClock(signal: AbortSignal | undefined): Clock {
  let unbroken = 0;
  return {
    now: Date.now,
    async wait(ms) {
      try {
        await delay(ms, undefined, signal === undefined || unbroken > 0 ? {} : { signal });
      } catch {
        throw new OrgError('the run was interrupted');
      }
    },
    async unbroken(work) {
      unbroken++;
      try {
        return await work();
      } finally {
        unbroken--;
      }
    },
  };
}
