import { type Answer, ok, usualRefusal } from './answers.js';

/** What happens to a request that meets a fault. "Takes effect" is what it does without one. */
export type FaultKind =
  /** It is answered with a status, in the platform's words where there is no body. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: object;
      readonly headers?: Readonly<Record<string, string>>;
      /** It takes effect first. */
      readonly after?: boolean;
    }
  /** It is answered with 429 and takes no effect. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: string }
  /** The connection breaks, before or after it took effect. */
  | { readonly kind: 'reset'; readonly after: boolean }
  /** It is answered late. It takes effect at the end of the wait, even if nobody waits for it any more. */
  | {
      readonly kind: 'slow';
      readonly ms: number;
      /** It takes effect at the beginning of the wait. */
      readonly after?: boolean;
    }
  /** It takes effect, and the connection breaks in the middle of the answer. */
  | { readonly kind: 'truncated' }
  /** A web page of 200 comes instead of an answer; it takes no effect. */
  | { readonly kind: 'garbage' }
  /** So many bytes of JSON come instead of an answer; it takes no effect. */
  | { readonly kind: 'oversized'; readonly bytes: number }
  /** A write is answered as if it took effect, and does not. */
  | { readonly kind: 'lie' }
  /** It takes effect, and before anything else can happen the object is changed by somebody else. */
  | {
      readonly kind: 'change-behind';
      readonly change: (object: Record<string, unknown>) => void;
    }
  /** It takes effect, and the answer starts, a byte each so many ms, and never ends. */
  | { readonly kind: 'drip'; readonly ms: number };

/** A request as a fault sees it: `index` counts all requests from 0, `path` has the query. */
export interface FaultTarget {
  readonly method: string;
  readonly path: string;
  readonly index: number;
}

/** A fault, and the requests that meet it: the first of those, unless it says how many. */
export type Fault = FaultKind & {
  readonly on: (request: FaultTarget) => boolean;
  readonly times?: number;
};

/** The faults that are to come. */
export interface FaultPlan {
  readonly add: (fault: Fault) => void;
  /** The fault that a request meets: the first one added that is for it and not used up. */
  readonly take: (request: FaultTarget) => FaultKind | undefined;
}

/** How an answer is sent. */
export interface Delivery {
  readonly answer: Answer;
  readonly manner: 'whole' | 'half' | { readonly dripMs: number };
}

/** What can be done with a request. */
export interface RequestDeeds {
  /** Lets it take effect. */
  readonly perform: () => Promise<Answer>;
  /** Gives the answer without the effect. */
  readonly pretend: () => Promise<Answer>;
  /** Changes the object that it is about. */
  readonly change: (change: (object: Record<string, unknown>) => void) => void;
  readonly wait: (ms: number) => Promise<void>;
}

export function createFaults(): FaultPlan {
  const planned: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      planned.push({ fault, left: fault.times ?? 1 });
    },
    take: (request) => {
      const found = planned.find(({ fault, left }) => left > 0 && fault.on(request));
      if (found !== undefined) found.left--;
      return found?.fault;
    },
  };
}

/** Does what a fault says, or what should be done without one. */
export async function deliveryOf(
  fault: FaultKind | undefined,
  { perform, pretend, change, wait }: RequestDeeds,
): Promise<Delivery | 'reset'> {
  switch (fault?.kind) {
    case undefined:
      return whole(await perform());
    case 'status':
      if (fault.after === true) await perform();
      return whole(statusAnswer(fault));
    case 'rate-limit':
      return whole({ ...usualRefusal(429), headers: rateLimitHeaders(fault.retryAfter) });
    case 'reset':
      if (fault.after) await perform();
      return 'reset';
    case 'slow': {
      if (fault.after !== true) await wait(fault.ms);
      const answer = await perform();
      if (fault.after === true) await wait(fault.ms);
      return whole(answer);
    }
    case 'truncated':
      return { answer: await perform(), manner: 'half' };
    case 'garbage':
      return whole({ status: 200, content: { type: 'text/html', text: WEB_PAGE } });
    case 'oversized':
      return whole(ok(paddedJson(fault.bytes)));
    case 'lie':
      return whole(await pretend());
    case 'change-behind': {
      const answer = await perform();
      change(fault.change);
      return whole(answer);
    }
    case 'drip':
      return { answer: await perform(), manner: { dripMs: fault.ms } };
  }
}

const WEB_PAGE = '<!doctype html><title>Sign in to the network</title><p>Please sign in.</p>';

function whole(answer: Answer): Delivery {
  return { answer, manner: 'whole' };
}

function statusAnswer({
  status,
  body,
  headers = {},
}: Extract<FaultKind, { kind: 'status' }>): Answer {
  if (body === undefined) return { ...usualRefusal(status), headers };
  return {
    status,
    headers,
    content: { type: 'application/json', text: JSON.stringify(body) },
  };
}

function rateLimitHeaders(retryAfter: string): Record<string, string> {
  return {
    'Retry-After': retryAfter,
    'inin-ratelimit-count': '301',
    'inin-ratelimit-allowed': '300',
    'inin-ratelimit-reset': retryAfter,
  };
}

function paddedJson(bytes: number): string {
  const [start, end] = ['{"entities":[],"padding":"', '"}'];
  return `${start}${'x'.repeat(Math.max(0, bytes - start.length - end.length))}${end}`;
}
