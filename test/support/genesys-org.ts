import type { OrgAddress } from '../../src/genesys/address.js';
import type { Credentials } from '../../src/genesys/credentials.js';
import type { HttpAnswer, HttpRequest, Send } from '../../src/genesys/http.js';
import { createOrg, type Org, type OrgCall } from '../../src/genesys/org.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { createSecrets } from '../../src/safe/secrets.js';
import { createClock, type FakeClock } from './genesys-clock.js';

export const ADDRESS: OrgAddress = {
  api: 'https://api.mypurecloud.de',
  login: 'https://login.mypurecloud.de',
};

export const CREDENTIALS: Credentials = {
  id: '5f2c9a1e-0d3b-4c58-9b7e-2a1f6d0c4e83',
  secret: 'practice-secret-kR7pZ2vQ9x',
};

/** What the sign-in sends for the credentials. */
export const BASIC = Buffer.from(`${CREDENTIALS.id}:${CREDENTIALS.secret}`).toString('base64');

/** The token that the sign-in gives, counted from 1. */
export function tokenOf(count: number): string {
  return `practice-token-${String(count).padStart(5, '0')}`;
}

/** What becomes of a request: an answer, or an error of the connection. */
export type Reply = HttpAnswer | Error;

export function jsonAnswer(
  status: number,
  value: unknown,
  more: Partial<HttpAnswer> = {},
): HttpAnswer {
  return { status, bytes: Buffer.from(JSON.stringify(value)), ...more };
}

/** An error of the connection, as Node gives one. */
export function connectionError(code: string, syscall = 'read'): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
}

export interface FakeOrgOptions {
  /** What becomes of the calls, one after another, or by a function; `{}` with 200 from there on. */
  readonly replies?: readonly Reply[] | ((request: HttpRequest, index: number) => Reply);
  /** What the sign-in is answered with, one after another; a token of 299 s from there on. */
  readonly signIns?: readonly Reply[];
  /** How long a request is under way, in ms. */
  readonly latency?: number;
  readonly tokenSeconds?: number;
  readonly random?: () => number;
}

/** An org whose answers are given, by a clock of its own. */
export interface FakeOrg {
  readonly org: Org;
  readonly clock: FakeClock;
  /** What was sent to the API. */
  readonly calls: readonly HttpRequest[];
  /** What was sent to the sign-in. */
  readonly signIns: readonly HttpRequest[];
  /** When each request went out, sign-ins included. */
  readonly times: readonly number[];
  /** The most requests that were under way at one moment. */
  readonly mostOpen: () => number;
  /** What was told of waits. */
  readonly told: readonly string[];
}

export function createFakeOrg(options: FakeOrgOptions = {}): FakeOrg {
  const { replies = [], signIns: given = [], latency = 1, tokenSeconds = 299 } = options;
  const clock = createClock();
  const calls: HttpRequest[] = [];
  const signIns: HttpRequest[] = [];
  const times: number[] = [];
  const told: string[] = [];
  let open = 0;
  let mostOpen = 0;

  const replyTo = (request: HttpRequest): Reply => {
    if (request.url === `${ADDRESS.login}/oauth/token`) {
      const count = signIns.push(request);
      const token = { access_token: tokenOf(count), token_type: 'bearer' };
      return given[count - 1] ?? jsonAnswer(200, { ...token, expires_in: tokenSeconds });
    }
    const index = calls.push(request) - 1;
    const reply = typeof replies === 'function' ? replies(request, index) : replies[index];
    return reply ?? jsonAnswer(200, {});
  };
  const send: Send = async (request) => {
    times.push(clock.now());
    mostOpen = Math.max(mostOpen, ++open);
    const reply = replyTo(request);
    await clock.pass(latency);
    open--;
    if (reply instanceof Error) throw reply;
    return reply;
  };

  const org = createOrg({
    address: ADDRESS,
    credentials: CREDENTIALS,
    secrets: createSecrets(),
    send,
    clock,
    random: options.random ?? (() => 0.5),
    onWait: (message) => told.push(message),
  });
  return { org, clock, calls, signIns, times, mostOpen: () => mostOpen, told };
}

/** A read of a flow, and a write. */
export const READ: OrgCall = {
  what: 'the flow flow-billing',
  permission: 'flow:flow:read',
  method: 'GET',
  path: '/api/v2/flows/flow-billing',
  isRepeatable: true,
};

export const WRITE: OrgCall = {
  what: 'the flow flow-billing',
  permission: 'flow:flow:write',
  method: 'PUT',
  path: '/api/v2/flows/flow-billing',
  body: '{"name":"Billing"}',
  isRepeatable: false,
};

/**
 * What the org refused.
 * @throws where it refused nothing, or something else went wrong
 */
export async function refusalOf(asked: Promise<unknown>): Promise<OrgError> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof OrgError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** The token that a request was sent with. */
export function tokenIn({ headers }: HttpRequest): string | undefined {
  return headers['authorization']?.replace('Bearer ', '');
}
