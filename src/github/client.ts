import { member } from '../safe/member.js';
import { messageOf } from '../safe/message-of.js';
import type { getOctokit } from '@actions/github';

/** GitHub's API with a token, REST and GraphQL. */
export type GitHubClient = ReturnType<typeof getOctokit>;

/** How long one request may take, in ms. */
const TIMEOUT_MS = 30_000;

/** How often a read is tried. */
const TRIES = 4;

/** The longest wait that a server may ask for, in ms. */
const MAX_WAIT_MS = 60_000;

/**
 * Makes a client for the API that the run's environment names. Reads are tried again when the server is
 * busy or broken; writes never are, since nobody knows whether they took effect.
 */
export async function createClient(token: string): Promise<GitHubClient> {
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new Error('the input github-token holds a character that no token has');
  }
  const { getOctokit } = await import('@actions/github');
  const client = getOctokit(token);
  client.hook.wrap('request', async (request, options) => {
    const isRead = options.method === 'GET' || isQuery(options);
    for (let attempt = 1; ; attempt++) {
      try {
        const signal = AbortSignal.timeout(TIMEOUT_MS);
        const response = await request({ ...options, request: { ...options.request, signal } });
        // The client takes a body that breaks off for an empty text.
        if (typeof response.data === 'string' && response.status !== 204) throw new Error(CUT_OFF);
        return response;
      } catch (error) {
        if (!isRead || attempt === TRIES || !isPassing(error)) throw error;
        await wait(waitOf(error, attempt));
      }
    }
  });
  return client;
}

const CUT_OFF = "GitHub's answer broke off, so it is not known what became of the request";

/** Whether a request asks a question in GraphQL. */
function isQuery({ url, query }: { readonly url: string; readonly query?: unknown }): boolean {
  return url.endsWith('/graphql') && typeof query === 'string' && !/^\s*mutation\b/.test(query);
}

/** The HTTP status of a failed request, undefined where it got no answer. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  // A connection that broke has a status too, but no response.
  if (!('response' in error) || error.response === undefined) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

/** What went wrong with a request, in one line without headers or tokens. */
export function reasonOf(error: unknown): string {
  const status = statusOf(error);
  const graphql = graphqlErrors(error).map(({ message }) => message);
  const [line = ''] = (graphql.length > 0 ? graphql.join('; ') : messageOf(error)).split('\n');
  return status === undefined ? line : `HTTP ${String(status)}: ${line}`;
}

/** The errors in a GraphQL answer. */
export function graphqlErrors(
  error: unknown,
): { readonly type: string; readonly message: string }[] {
  if (typeof error !== 'object' || error === null || !('errors' in error)) return [];
  if (!Array.isArray(error.errors)) return [];
  return error.errors.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('message' in entry)) return [];
    return { type: 'type' in entry ? String(entry.type) : '', message: String(entry.message) };
  });
}

function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 429 || status >= 500;
}

/** How long to wait before the next try: as the server asks, else longer every time. In ms. */
function waitOf(error: unknown, attempt: number): number {
  const asked = Number(member(error, 'response', 'headers', 'retry-after')) * 1000;
  if (asked > 0) return Math.min(asked, MAX_WAIT_MS);
  return Math.random() * 500 * 2 ** attempt;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
