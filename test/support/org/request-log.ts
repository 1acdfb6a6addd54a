import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { LoggedRequest } from './org.js';

/** A request in the log while it is under way. */
export interface LogEntry {
  readonly request: LoggedRequest;
  /** How many requests came before it. */
  readonly index: number;
  readonly setText: (text: string) => void;
  /** Says what became of it; only the first time counts. */
  readonly settle: (status: LoggedRequest['status']) => void;
  /** Says that it is open no longer; it may be said again. */
  readonly release: () => void;
}

/** All requests in the order in which they came. */
export interface RequestLog {
  readonly requests: readonly LoggedRequest[];
  readonly enter: (message: IncomingMessage) => LogEntry;
  /** The most requests that were open at one moment. */
  readonly mostOpen: () => number;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** @param onRequest is told of every request when it is known what became of it */
export function createLog(onRequest: (request: LoggedRequest) => void): RequestLog {
  const requests: LoggedRequest[] = [];
  const open = new Set<LoggedRequest>();
  let mostOpen = 0;
  return {
    requests,
    mostOpen: () => mostOpen,
    enter: ({ method = '', url = '', headers }) => {
      const request: Writable<LoggedRequest> = {
        method,
        path: url,
        status: 'pending',
        body: undefined,
        text: '',
        at: Date.now(),
        headers,
        correlationId: randomUUID(),
      };
      const index = requests.push(request) - 1;
      mostOpen = Math.max(mostOpen, open.add(request).size);
      return {
        request,
        index,
        setText: (text) => {
          request.text = text;
          request.body = bodyOf(text);
        },
        settle: (status) => {
          if (request.status !== 'pending') return;
          request.status = status;
          onRequest(request);
        },
        release: () => {
          open.delete(request);
        },
      };
    },
  };
}

/** Whether a request is a PATCH or a PUT of the API, and no upload. */
export function isWrite({ method, path }: LoggedRequest): boolean {
  return (method === 'PATCH' || method === 'PUT') && !path.startsWith('/uploads/');
}

/** Whether a request is one that may change something in the org. */
export function isChange({ method, path }: LoggedRequest): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const [address = ''] = path.split('?');
  return address !== '/oauth/token' && !/\/(?:query|execute)$/.test(address);
}

function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
