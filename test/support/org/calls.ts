import type { IncomingHttpHeaders } from 'node:http';
import type { Executions } from './execute.js';
import type { FlowJobs } from './flow-jobs.js';
import type { Cursors } from './lists.js';
import type { ObjectStore } from './objects.js';

/** What a call of the API is answered from. */
export interface OrgState {
  readonly objects: ObjectStore;
  readonly cursors: Cursors;
  readonly executions: Executions;
  readonly jobs: FlowJobs;
  /** The client that signs in. */
  readonly clientId: string;
  /** What a platform's action answers to another version than its own. */
  readonly versionConflictStatus: 400 | 409;
  /** The most objects that a page may have. */
  readonly maxPageSize: number;
}

/** A call of the API by somebody who has signed in. */
export interface Call {
  readonly state: OrgState;
  /** The id of the object in the address, empty where there is none. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
