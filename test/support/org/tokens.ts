import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, ok } from './answers.js';

/** Hands out tokens and knows which of them still hold. */
export interface TokenDesk {
  readonly issue: () => string;
  readonly isValid: (authorization: string | undefined) => boolean;
  readonly expireAll: () => void;
  /** All that were handed out, those that no longer hold included. */
  readonly all: readonly string[];
  readonly seconds: number;
}

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** @param seconds how long a token holds */
export function createTokens(seconds: number): TokenDesk {
  const all: string[] = [];
  const ends = new Map<string, number>();
  return {
    all,
    seconds,
    issue: () => {
      const token = randomBytes(33).toString('base64url');
      all.push(token);
      ends.set(token, Date.now() + seconds * 1000);
      return token;
    },
    isValid: (authorization = '') => {
      const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
      return Date.now() < (ends.get(token) ?? 0);
    },
    expireAll: () => {
      ends.clear();
    },
  };
}

/** Answers a request for a token: client credentials in the header, and nowhere else. */
export function signIn(
  headers: IncomingHttpHeaders,
  body: string,
  { clientId, clientSecret }: Credentials,
  tokens: TokenDesk,
): Answer {
  const form = new URLSearchParams(body);
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) {
    return oauthError(400, 'invalid_request', 'the body must be a form');
  }
  if (form.has('client_id') || form.has('client_secret')) {
    return oauthError(400, 'invalid_request', 'client credentials belong into the header');
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return oauthError(400, 'unsupported_grant_type', 'grant_type must be client_credentials');
  }
  const [, encoded = ''] = /^Basic +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (Buffer.from(encoded, 'base64').toString() !== `${clientId}:${clientSecret}`) {
    return oauthError(401, 'invalid_client', 'client authentication failed');
  }
  const token = { access_token: tokens.issue(), token_type: 'bearer', expires_in: tokens.seconds };
  return ok(JSON.stringify(token));
}

function oauthError(status: number, error: string, description: string): Answer {
  const text = JSON.stringify({ error, description, error_description: description });
  return { status, content: { type: 'application/json', text } };
}
