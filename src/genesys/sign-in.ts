import { member, parsedJson } from '../safe/member.js';
import type { Secrets } from '../safe/secrets.js';
import type { Credentials } from './credentials.js';
import type { HttpAnswer, HttpRequest } from './http.js';
import { OrgError } from './org-error.js';

/** The tokens of one client. */
export interface TokenSource {
  /** A token that holds for a while yet; one is asked for where there is none. */
  readonly token: () => Promise<string>;
  /** Forgets a token that the org no longer takes. */
  readonly forget: (token: string) => void;
}

/** How long a token must hold yet to be used, in ms, or a fifth of its life where that is less. */
const MARGIN_MS = 30_000;
const TIMEOUT_MS = 20_000;

/** Signs in by the client credentials grant. `ask` sends a request, and again where that helps. */
export function createTokenSource(
  login: string,
  { id, secret }: Credentials,
  { hide }: Secrets,
  now: () => number,
  ask: (request: HttpRequest) => Promise<HttpAnswer>,
): TokenSource {
  const basic = Buffer.from(`${id}:${secret}`).toString('base64');
  // As an address or a body would hold it, too; without its padding the value is found with and without.
  [id, secret, basic.replace(/=+$/, ''), encodeURIComponent(secret)].forEach(hide);
  let current: { readonly token: string; readonly until: number } | undefined;
  let pending: Promise<string> | undefined;
  const signIn = async (): Promise<string> => {
    const asked = now();
    const { bytes } = await ask({
      method: 'POST',
      url: `${login}/oauth/token`,
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: 'grant_type=client_credentials',
      timeoutMs: TIMEOUT_MS,
    });
    const { token, life } = readToken(bytes);
    hide(token);
    current = { token, until: asked + life - Math.min(MARGIN_MS, life / 5) };
    return token;
  };
  return {
    async token() {
      if (current !== undefined && now() < current.until) return current.token;
      pending ??= signIn().finally(() => (pending = undefined));
      return pending;
    },
    forget(token) {
      if (current?.token === token) current = undefined;
    },
  };
}

function readToken(bytes: Buffer): { token: string; life: number } {
  const answer = parsedJson(bytes.toString());
  const token = member(answer, 'access_token');
  const seconds = member(answer, 'expires_in');
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new OrgError('the sign-in was not answered with a token: check the region, or login-url');
  }
  return { token, life: typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : 60_000 };
}
