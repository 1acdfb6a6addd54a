import fetch, { type RequestInit } from 'node-fetch';
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
  const options: RequestInit = {
    method,
    headers: { ...headers },
    redirect: 'manual',
    size: MAX_ANSWER_BYTES,
    // What is compressed could be far larger than what is counted.
    compress: false,
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body }),
    ...proxyFor(url),
  };
  const response = await fetch(url, options);
  const bytes = Buffer.from(await response.arrayBuffer());
  const correlationId = response.headers.get('inin-correlation-id');
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    bytes,
    ...(correlationId === null ? {} : { correlationId }),
    ...(retryAfter === null ? {} : { retryAfter }),
  };
};

function proxyFor(url: string): RequestInit {
  if (isLoopback(new URL(url).hostname)) return {};
  const proxy = getProxyForUrl(url);
  return proxy === '' ? {} : { agent: new HttpsProxyAgent(proxy) };
}
