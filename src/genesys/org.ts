import type { Secrets } from '../safe/secrets.js';
import { member, parsedJson } from '../safe/member.js';
import { messageOf } from '../safe/message-of.js';
import { shorten } from '../safe/shorten.js';
import { checkedUpload, type OrgAddress } from './address.js';
import { MAX_WAIT_MS, TRIES, waitBefore } from './backoff.js';
import type { Credentials } from './credentials.js';
import { type HttpAnswer, type HttpRequest, PROXY_REFUSED, type Send } from './http.js';
import { OrgError, traceableError } from './org-error.js';
import { type Clock, createPace } from './pace.js';
import { type Ask, refusal } from './refusal.js';
import { createTokenSource } from './sign-in.js';

/** One call of the org's API. */
export interface OrgCall extends Ask {
  readonly method: HttpRequest['method'];
  /** From the API's host on. */
  readonly path: string;
  /** JSON. */
  readonly body?: string | Buffer;
  /** Whether the answer is a text of any kind, and not JSON. */
  readonly isText?: true;
  /** Whether it may be sent again when nobody knows what became of it. */
  readonly isRepeatable: boolean;
  /** Whether whoever asks sees to further tries, since the object may change while they wait. */
  readonly isOnce?: true;
  /** How long it may take, in ms; the usual time unless given. */
  readonly timeoutMs?: number;
  /** Told how long the last try took alone, in ms, without what it waited for before. */
  readonly onLatency?: (ms: number) => void;
}

/** Something that the org wants to be put elsewhere. */
export interface Upload extends Ask {
  /** As the org gave it: it holds what lets us in, and is shown nowhere. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** An org, ready to be asked. */
export interface Org {
  /** Where its API is. */
  readonly api: string;
  /** The id of the client that asks. */
  readonly clientId: string;
  readonly clock: Clock;
  /**
   * Asks it, and again where that helps: gives a success, whose body is JSON.
   * @throws {OrgError} for anything else
   */
  readonly ask: (call: OrgCall) => Promise<Buffer>;
  /**
   * Asks it, and reads what it answers.
   * @throws {OrgError} also where `reader` does, then with the id by which the vendor's support finds the answer
   */
  readonly read: <Content>(call: OrgCall, reader: (body: Buffer) => Content) => Promise<Content>;
  /**
   * Puts something where the org wants it, without the token, which is for the org alone.
   * @throws {OrgError} where that did not succeed
   */
  readonly upload: (upload: Upload) => Promise<void>;
  /** Tells of a wait, in ms, where it is a long one, and why. */
  readonly tellWait?: (ms: number, why: Error) => void;
  /** Takes the secrets out of a text. */
  readonly clean: (text: string) => string;
}

/** What it takes to reach an org. */
export interface OrgContext {
  readonly address: OrgAddress;
  readonly credentials: Credentials;
  readonly secrets: Secrets;
  readonly send: Send;
  readonly clock: Clock;
  readonly random: () => number;
  /** Told when there is a wait of some length, in words. */
  readonly onWait?: (message: string) => void;
}

const TIMEOUT_MS = 30_000;

/** Characters of what may be a signature in the address of an upload. */
const MIN_SIGNATURE = 16;

/** Waits of this length are told, in ms. */
const LONG_WAIT_MS = 3000;

export function createOrg(context: OrgContext): Org {
  const { address, credentials, secrets, send, clock } = context;
  const { inTurn, within } = createPace(clock);
  const signIn: Ask = { what: 'the sign-in', permission: '', isSignIn: true };
  const tokens = createTokenSource(address.login, credentials, secrets, clock.now, (request) =>
    // Within the turn of the request that needs it.
    untilAnswered(context, signIn, { isRepeatable: true }, () => within(() => send(request))),
  );
  const answerTo = (call: OrgCall): Promise<HttpAnswer> => {
    let isSecondToken = false;
    return untilAnswered(context, call, call, () =>
      inTurn(async () => {
        const attempt = async (): Promise<{ token: string; answer: HttpAnswer }> => {
          const token = await tokens.token();
          const start = clock.now();
          const received = await send(requestOf(call, address.api, token));
          call.onLatency?.(clock.now() - start);
          return { token, answer: received };
        };
        const first = await attempt();
        if (first.answer.status !== 401 || isSecondToken) return first.answer;
        // Tokens are taken back before their time; once is enough to know.
        isSecondToken = true;
        tokens.forget(first.token);
        return (await within(attempt)).answer;
      }),
    );
  };
  const read: Org['read'] = async (call, reader) => {
    const { bytes, correlationId } = await answerTo(call);
    try {
      return reader(bytes);
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      throw traceableError(error.message, correlationId, secrets.clean, error.details);
    }
  };
  const upload = async ({ url, headers, body, ...put }: Upload): Promise<void> => {
    const { href, search, searchParams } = checkedUpload(url, address.api);
    const pieces = [...search.slice(1).split(/[&=]/), ...searchParams.values()];
    // Short ones are numbers and words that stand anywhere.
    for (const text of [url, href, ...pieces]) if (text.length >= MIN_SIGNATURE) secrets.hide(text);
    const request = { method: 'PUT', url, headers, body, timeoutMs: TIMEOUT_MS } as const;
    const how = { isRepeatable: true, isText: true } as const;
    await untilAnswered(context, { ...put, isUpload: true }, how, () =>
      inTurn(() => send(request)),
    );
  };
  return {
    api: address.api,
    clientId: credentials.id,
    clock,
    ask: async (call) => (await answerTo(call)).bytes,
    read,
    upload,
    clean: secrets.clean,
    tellWait: (ms, error) => {
      tellWait(context.onWait, ms, error);
    },
  };
}

function requestOf(
  { method, path, body, isText, timeoutMs = TIMEOUT_MS }: OrgCall,
  api: string,
  token: string,
): HttpRequest {
  return {
    method,
    url: `${api}${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      accept: isText === true ? '*/*' : 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    timeoutMs,
  };
}

/** What is known of a try that gave no success. */
interface Failure {
  readonly error: OrgError;
  /** Whether it may go better the next time. */
  readonly isPassing: boolean;
  /** Whether the request may have taken effect. */
  readonly isUnknown: boolean;
  readonly retryAfter?: string;
}

type HowOften = Pick<OrgCall, 'isRepeatable' | 'isOnce' | 'isText'>;

/** Tries until there is a success, as often as that may help. */
async function untilAnswered(
  context: OrgContext,
  ask: Ask,
  { isRepeatable, isOnce, isText }: HowOften,
  attempt: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const { clock, random, secrets, onWait } = context;
  for (let tried = 1; ; tried++) {
    let failure: Failure;
    try {
      const answer = await attempt();
      const judged = judge(
        ask,
        answer,
        isText === true ? 'text' : isRepeatable ? 'JSON' : 'JSON or nothing',
        secrets.clean,
      );
      if (judged === undefined) return answer;
      failure = judged;
    } catch (error) {
      if (error instanceof OrgError) throw error;
      failure = broken(ask, error, secrets.clean);
    }
    const { error, isPassing, isUnknown, retryAfter } = failure;
    const isDoubtful = isUnknown && !isRepeatable;
    if (isDoubtful || isOnce === true) {
      throw new OrgError(error.message, {
        ...error.details,
        ...(isDoubtful ? { isUnknown } : {}),
        ...(isOnce === true && isPassing ? { isPassing } : {}),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      });
    }
    if (!isPassing || tried === TRIES) throw error;
    const ms = waitBefore(tried - 1, retryAfter, clock.now(), random);
    if (ms > MAX_WAIT_MS) throw error;
    tellWait(onWait, ms, error);
    await clock.wait(ms);
  }
}

/** Tells of a wait, where it is a long one. */
function tellWait(onWait: OrgContext['onWait'], ms: number, { message }: Error): void {
  if (ms < LONG_WAIT_MS) return;
  onWait?.(`waiting ${String(Math.ceil(ms / 1000))} s for the org: ${message}`);
}

/** Answers of a server before the org, which may have passed the request on. */
const GATEWAY = [502, 503, 504];

/** What an answer means; undefined for a success. Of a write there may be nothing to say. */
function judge(
  ask: Ask,
  answer: HttpAnswer,
  expected: 'JSON' | 'JSON or nothing' | 'text',
  clean: (text: string) => string,
): Failure | undefined {
  const { status, retryAfter, correlationId } = answer;
  if (status >= 200 && status < 300) {
    const isEmptyFine = expected === 'JSON or nothing' && answer.bytes.length === 0;
    if (expected === 'text' || isEmptyFine) return undefined;
    if (parsedJson(answer.bytes.toString()) !== undefined) return undefined;
    const what = `the org answered ${ask.what} with something that is not JSON`;
    const error = traceableError(what, correlationId, clean, { status });
    return { error, isPassing: true, isUnknown: true };
  }
  const isGateway = GATEWAY.includes(status);
  return {
    error: refusal(ask, answer, clean),
    isPassing: isGateway || status === 429,
    isUnknown: status >= 500,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** Faults of a connection that never came about: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', PROXY_REFUSED];

/** Faults that come about before a connection is there, or after. */
const MAYBE_SENT = ['EHOSTUNREACH', 'ENETUNREACH'];

function broken(ask: Ask, error: unknown, clean: (text: string) => string): Failure {
  const why = shorten(clean(messageOf(error)).replace(/\s+/g, ' '));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isAbort = error instanceof Error && error.name === 'AbortError';
  const isTooLarge = error instanceof Error && 'type' in error && error.type === 'max-size';
  const said = isAbort ? 'it took too long' : why;
  const message = `no answer from the org to ${ask.what}: ${said}`;
  return {
    error: traceableError(message, member(error, 'correlationId'), clean),
    isPassing: !isTooLarge && !LASTING.test(code),
    isUnknown: !NEVER_SENT.includes(code) && !(MAYBE_SENT.includes(code) && isConnecting(error)),
  };
}

/** Faults that the next try would meet as well: certificates, addresses, a proxy that does not let us through. */
const LASTING = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|ERR_INVALID|EPROTO|EPROXY/;

/** Whether a fault met the connecting; node-fetch tells the system call under a name of its own. */
function isConnecting(error: unknown): boolean {
  return member(error, 'syscall') === 'connect' || member(error, 'erroredSysCall') === 'connect';
}
