import fetch, { type RequestInit, type Response } from 'node-fetch';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import { MAX_ANSWER_BYTES } from '../safe/limits.js';
import { isLoopback } from './address.js';

/** One request, as it goes out. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** How long it may take with its answer, in ms. */
  readonly timeoutMs: number;
}

/** What came back. */
export interface HttpAnswer {
  readonly status: number;
  readonly bytes: Buffer;
  readonly correlationId?: string;
  /** Seconds or a date, as the server wrote it. */
  readonly retryAfter?: string;
}

/**
 * Sends requests.
 * @throws where there is no answer, or not a whole one within the limits
 */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** Sends a request by way of the proxy that the environment names. Redirects are answers like any other. */
export const sendHttp: Send = async ({ method, url, headers, body, timeoutMs }) => {
  const signal = AbortSignal.timeout(timeoutMs);
  const proxy = proxyFor(url, signal);
  const options: RequestInit = {
    method,
    headers: { ...headers },
    redirect: 'manual',
    size: MAX_ANSWER_BYTES,
    // What is compressed could be far larger than what is counted.
    compress: false,
    signal,
    ...(body === undefined ? {} : { body }),
    ...(proxy === undefined ? {} : { agent: proxy.agent }),
  };
  const response = await fetch(url, options);
  proxy?.check();
  const correlationId = response.headers.get('inin-correlation-id');
  const bytes = await bytesOf(response, correlationId);
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    bytes,
    ...(correlationId === null ? {} : { correlationId }),
    ...(retryAfter === null ? {} : { retryAfter }),
  };
};

/**
 * The body of an answer.
 * @throws with the `correlationId`, where there is one, if it does not come whole
 */
async function bytesOf(response: Response, correlationId: string | null): Promise<Buffer> {
  try {
    const bytes = Buffer.from(await response.arrayBuffer());
    const length = response.headers.get('content-length');
    if (length !== null && Number(length) !== bytes.length) throw new Error('the answer broke off');
    return bytes;
  } catch (error) {
    if (correlationId === null || !(error instanceof Error)) throw error;
    throw Object.assign(error, { correlationId });
  }
}

/** A proxy on the way to the org. */
interface Proxy {
  readonly agent: HttpsProxyAgent<string>;
  /** @throws where the proxy did not let the request through, and what came back is its own answer */
  readonly check: () => void;
}

/** The code of the error that a proxy's refusal is. */
export const PROXY_REFUSED = 'EPROXY';

function proxyFor(url: string, signal: AbortSignal): Proxy | undefined {
  if (isLoopback(new URL(url).hostname)) return undefined;
  const given = getProxyForUrl(url);
  if (given === '') return undefined;
  const host = hostOfProxy(given);
  // The signal ends the connection to a proxy that says nothing.
  const agent = new HttpsProxyAgent(given, { signal });
  let status = 200;
  agent.on('proxyConnect', (connect: { readonly statusCode: number }) => {
    status = connect.statusCode;
  });
  return {
    agent,
    check() {
      if (status === 200) return;
      throw proxyError(`the proxy ${host} does not let us through (${String(status)})`);
    },
  };
}

/** The host of a proxy, for messages, without its password. */
function hostOfProxy(given: string): string {
  try {
    const { host, username, password } = new URL(given);
    decodeURIComponent(username + password);
    return host;
  } catch {
    throw proxyError('the proxy in the environment is no address: check HTTPS_PROXY');
  }
}

function proxyError(message: string): Error {
  return Object.assign(new Error(message), { code: PROXY_REFUSED });
}
