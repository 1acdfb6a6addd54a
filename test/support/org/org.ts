import type { IncomingHttpHeaders } from 'node:http';
import type { Fault, FaultKind } from './faults.js';
import type { Publication } from './flow-jobs.js';
import type { OrgKind } from './kinds.js';
import type { NewObject, OrgUser } from './objects.js';

/** What an org holds at the start. Nothing of it is validated: an org may hold what it would not take. */
export interface OrgObjects {
  readonly externalApis?: readonly NewObject[];
  readonly dataActions?: readonly NewObject[];
  readonly flows?: readonly NewObject[];
  /** Data actions of the platform: `config` with `timeoutSeconds`, and both templates in it. */
  readonly actions?: readonly NewObject[];
  /** Flows of the platform: `type` as in `INBOUNDCALL`, and `configuration`, which is Architect's JSON. */
  readonly architectFlows?: readonly NewObject[];
}

export interface OrgOptions {
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** How long a token holds; 299 unless given. */
  readonly tokenSeconds?: number;
  /** 0, any free one, unless given. */
  readonly port?: number;
  readonly objects?: OrgObjects;
  /** The most objects of a page, whatever is asked for; 100 unless given. */
  readonly pageSize?: number;
  /** What a platform's action answers to another version than its own; 409 unless given. */
  readonly versionConflictStatus?: 400 | 409;
  /** Is told of every request when its fate is known. */
  readonly onRequest?: (request: LoggedRequest) => void;
}

/** A request that reached the org. */
export interface LoggedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** What was answered; `aborted` where the client hung up first. */
  readonly status: number | 'pending' | 'reset' | 'aborted';
  /** The value of a JSON body, the text of any other, undefined where there is none. */
  readonly body: unknown;
  /** The body as it was sent. */
  readonly text: string;
  /** When it came, in ms as `Date.now` counts. */
  readonly at: number;
  readonly headers: IncomingHttpHeaders;
  /** What the answer's ININ-Correlation-Id says. */
  readonly correlationId: string;
}

/** A Genesys Cloud org on this machine, as far as deploys see one. */
export interface Org {
  /** Where both its sign-in and its API are. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** All requests in the order in which they came, sign-in included. */
  readonly requests: readonly LoggedRequest[];
  /** The PATCH and PUT requests of the API, whether or not they took effect; uploads are none. */
  readonly writes: readonly LoggedRequest[];
  /** All requests but GETs, sign-ins, queries and executions, whether or not they took effect. */
  readonly changes: readonly LoggedRequest[];
  /** The flows that jobs published, in the order in which the files came. */
  readonly publications: readonly Publication[];
  /** All tokens that were handed out. */
  readonly tokens: readonly string[];
  /** An object as the org holds it, a flow of the platform with its `configuration`; undefined where there is none. */
  read(kind: OrgKind, id: string): unknown;
  /** The same as the JSON text that the org sends. */
  readText(kind: OrgKind, id: string): string | undefined;
  /** Changes an object behind everybody's back; its version grows as with a write. */
  change(kind: OrgKind, id: string, change: (object: Record<string, unknown>) => void): void;
  /** @throws where the object has no id, or one that is taken */
  add(kind: OrgKind, object: NewObject): void;
  remove(kind: OrgKind, id: string): void;
  /** Locks a flow of either kind for somebody. @throws where there is no such flow */
  lock(flowId: string, user: OrgUser): void;
  unlock(flowId: string): void;
  /** Sets what the runs of a data action take, in ms: one after another, then from the start again. */
  latency(actionId: string, latencies: readonly number[]): void;
  addFault(fault: Fault): void;
  /** Lets the next request meet a fault, whatever it is. */
  failNext(fault: FaultKind): void;
  /** All tokens handed out so far hold no longer. */
  expireTokens(): void;
  /** The most requests that were open at one moment. */
  readonly maxConcurrent: number;
  /** Ends all that is under way, and the server. */
  close(): Promise<void>;
}
