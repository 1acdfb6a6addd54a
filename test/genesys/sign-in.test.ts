import { describe, expect, it } from 'vitest';
import type { HttpAnswer, HttpRequest } from '../../src/genesys/http.js';
import { OrgError } from '../../src/genesys/org-error.js';
import { createTokenSource, type TokenSource } from '../../src/genesys/sign-in.js';
import { createSecrets } from '../../src/safe/secrets.js';
import { createClock, type FakeClock } from '../support/genesys-clock.js';
import {
  BASIC,
  CREDENTIALS,
  jsonAnswer,
  refusalOf,
  type Reply,
  tokenOf,
} from '../support/genesys-org.js';

interface SignIn {
  readonly source: TokenSource;
  readonly clock: FakeClock;
  readonly requests: readonly HttpRequest[];
  readonly hidden: readonly string[];
}

interface SignInOptions {
  /** What the sign-in is answered with, one after another; a token from there on. */
  readonly replies?: readonly Reply[];
  /** What is told of the life of a token. */
  readonly life?: object;
  /** How long a sign-in takes, in ms. */
  readonly takes?: number;
}

function createSignIn(options: SignInOptions = {}): SignIn {
  const { replies = [], life = { expires_in: 299 }, takes = 0 } = options;
  const clock = createClock();
  const hidden: string[] = [];
  const requests: HttpRequest[] = [];
  const ask = async (request: HttpRequest): Promise<HttpAnswer> => {
    const count = requests.push(request);
    await clock.pass(takes);
    const token = { access_token: tokenOf(count), token_type: 'bearer', ...life };
    const reply = replies[count - 1] ?? jsonAnswer(200, token);
    if (reply instanceof Error) throw reply;
    return reply;
  };
  const secrets = createSecrets((secret) => hidden.push(secret));
  const login = 'https://login.mypurecloud.de';
  const source = createTokenSource(login, CREDENTIALS, secrets, clock.now, ask);
  return { source, clock, requests, hidden };
}

describe('the sign-in', () => {
  it('asks the login host for a token, by the client credentials grant', async () => {
    const { source, requests } = createSignIn();
    expect(requests).toEqual([]);
    expect(await source.token()).toBe(tokenOf(1));
    expect(requests).toEqual([
      {
        method: 'POST',
        url: 'https://login.mypurecloud.de/oauth/token',
        headers: {
          authorization: `Basic ${BASIC}`,
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'application/json',
        },
        body: 'grant_type=client_credentials',
        timeoutMs: 20_000,
      },
    ]);
  });

  it('hides the id, the secret, both together as they are sent, and every token', async () => {
    const { source, hidden } = createSignIn();
    expect(hidden).toEqual([CREDENTIALS.id, CREDENTIALS.secret, BASIC]);
    source.forget(await source.token());
    await source.token();
    expect(hidden.slice(3)).toEqual([tokenOf(1), tokenOf(2)]);
  });

  it.each([
    [299, 269],
    [86_400, 86_370],
    [100, 80],
    [10, 8],
    [1, 0.8],
  ])('is done again before a token of %d s expires, after %d s', async (life, seconds) => {
    const { source, clock, requests } = createSignIn({ life: { expires_in: life } });
    await source.token();
    clock.advance(seconds * 1000 - 1);
    expect([await source.token(), requests.length]).toEqual([tokenOf(1), 1]);
    clock.advance(1);
    expect([await source.token(), requests.length]).toEqual([tokenOf(2), 2]);
  });

  it.each([
    {},
    { expires_in: null },
    { expires_in: '299' },
    { expires_in: 0 },
    { expires_in: -1 },
    { expires_in: {} },
  ])('takes a token for a short one where its life is not told: %j', async (life) => {
    const { source, clock } = createSignIn({ life });
    await source.token();
    clock.advance(40_000);
    expect(await source.token()).toBe(tokenOf(1));
    clock.advance(20_000);
    expect(await source.token()).toBe(tokenOf(2));
  });

  it('counts the life of a token from when it was asked for', async () => {
    const { source, clock, requests } = createSignIn({ takes: 15_000 });
    await source.token();
    clock.advance(269_000 - 15_000);
    await source.token();
    expect(requests).toHaveLength(2);
  });

  it('is done once for all who want a token meanwhile', async () => {
    const { source, requests } = createSignIn({ takes: 50 });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => source.token()));
    expect([new Set(tokens), requests.length]).toEqual([new Set([tokenOf(1)]), 1]);
  });

  it('fails for all who want a token meanwhile, and is tried afresh by who comes later', async () => {
    const { source, requests } = createSignIn({ replies: [new OrgError('no answer')], takes: 50 });
    const results = await Promise.allSettled([source.token(), source.token()]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(requests).toHaveLength(1);
    expect(await source.token()).toBe(tokenOf(2));
  });

  it('is done again where the org took the token back, and not for one long forgotten', async () => {
    const { source, requests } = createSignIn();
    const first = await source.token();
    source.forget(first);
    const second = await source.token();
    source.forget(first);
    source.forget('never-heard-of');
    expect([await source.token(), requests.length]).toEqual([second, 2]);
  });

  it.each([
    {},
    null,
    [],
    'token',
    { access_token: '' },
    { access_token: 12_345 },
    { access_token: null },
    { access_token: 'two words' },
    { access_token: 'practice-token\r\nx-injected: 1' },
    { access_token: 'practice-tökén' },
    { token: 'practice-token-00001' },
  ])('takes nothing for a token that is none, and does not repeat it: %j', async (value) => {
    const { source } = createSignIn({ replies: [jsonAnswer(200, value)] });
    const { message, details } = await refusalOf(source.token());
    expect(message).toBe(
      'the sign-in was not answered with a token: check the region, or login-url',
    );
    expect(details).toEqual({});
  });

  it.each(['', '<!doctype html><title>Sign in</title>'])(
    'takes no page for a token: %j',
    async (page) => {
      const { source } = createSignIn({ replies: [{ status: 200, bytes: Buffer.from(page) }] });
      expect((await refusalOf(source.token())).message).toBe(
        'the sign-in was not answered with a token: check the region, or login-url',
      );
    },
  );
});
