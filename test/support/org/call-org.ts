import type { Org } from './org.js';

/** What an org answered: the body is the value of JSON, or the text of anything else. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

export type Send = (method: string, path: string, body?: object | string) => Promise<Answered>;

/** Where an org is, and who may sign in. */
export type Address = Pick<Org, 'url' | 'clientId' | 'clientSecret'>;

/** Asks an org for a token; gives what it answers. */
export async function requestToken(
  { url, clientId, clientSecret }: Address,
  { secret = clientSecret, form = 'grant_type=client_credentials' } = {},
): Promise<unknown> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: form,
  });
  return response.json();
}

/** Sends requests with a token; objects go out as JSON. */
export function sender({ url }: Pick<Org, 'url'>, token: string): Send {
  return async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    const parsed: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, body: parsed, text };
  };
}
