import { createServer, type ServerResponse } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Outcome, refusal, usualRefusal } from './answers.js';
import type { OrgState } from './calls.js';
import { deliver } from './deliver.js';
import { createExecutions } from './execute.js';
import { createFaults, deliveryOf } from './faults.js';
import { createJobs, uploadFile } from './flow-jobs.js';
import { printMembers, valueOf } from './json-members.js';
import { listen } from './listen.js';
import { createCursors } from './lists.js';
import { createObjects, type ObjectStore } from './objects.js';
import type { LoggedRequest, Org, OrgObjects, OrgOptions } from './org.js';
import { createLog, isChange, isWrite, type LogEntry } from './request-log.js';
import { addressedObject, idIn } from './route.js';
import { runCall } from './routes.js';
import { createTokens, signIn } from './tokens.js';

export type { Fault, FaultKind } from './faults.js';
export type { Publication } from './flow-jobs.js';
export type { OrgKind } from './kinds.js';
export type { NewObject, OrgUser } from './objects.js';
export type { LoggedRequest, Org, OrgObjects, OrgOptions } from './org.js';

/**
 * Starts an org that only this machine can reach.
 * @throws where the port is taken, or an object has no id
 */
export async function startOrg(options: OrgOptions = {}): Promise<Org> {
  const { clientId = 'stand-in-client', clientSecret = 'stand-in-secret-b7f04c19' } = options;
  const closing = new AbortController();
  const wait = (ms: number): Promise<void> => sleep(ms, undefined, { signal: closing.signal });
  const tokens = createTokens(options.tokenSeconds ?? 299);
  const faults = createFaults();
  const objects = filledObjects(options.objects ?? {});
  const log = createLog(options.onRequest ?? (() => undefined));
  const state: OrgState = {
    objects,
    cursors: createCursors(),
    executions: createExecutions(wait),
    jobs: createJobs(),
    clientId,
    versionConflictStatus: options.versionConflictStatus ?? 409,
    maxPageSize: options.pageSize ?? 100,
  };

  const run = async ({ method, path, headers, text }: LoggedRequest): Promise<Outcome> => {
    const { address, query } = splitPath(path);
    if (method === 'POST' && address === '/oauth/token') {
      return { answer: signIn(headers, text, { clientId, clientSecret }, tokens) };
    }
    const uploadId = idIn(address, '/uploads/{id}');
    if (uploadId !== undefined) {
      if (method !== 'PUT') return { answer: usualRefusal(405) };
      return uploadFile({ state, id: uploadId, query, headers, body: text });
    }
    if (!tokens.isValid(headers.authorization)) return { answer: usualRefusal(401) };
    return runCall(method, address, { state, query, headers, body: text });
  };

  const handle = async (response: ServerResponse, entry: LogEntry): Promise<void> => {
    const { request, index } = entry;
    const { method, path } = request;
    const delivery = await deliveryOf(faults.take({ method, path, index }), {
      perform: async () => {
        const { answer, commit } = await run(request);
        commit?.();
        return answer;
      },
      pretend: async () => (await run(request)).answer,
      change: (change) => {
        const { address, query } = splitPath(path);
        const object = addressedObject(state, address, query);
        if (object === undefined) throw new Error(`${path} names no object that could change`);
        objects.change(object.kind, object.id, change);
      },
      wait,
    });
    if (response.destroyed) return;
    entry.settle(delivery === 'reset' ? 'reset' : delivery.answer.status);
    if (delivery === 'reset') {
      response.destroy();
      return;
    }
    if (delivery.manner === 'whole') entry.release();
    deliver(response, delivery, request.correlationId);
  };

  const server = createServer((message, response) => {
    const entry = log.enter(message);
    response.on('close', () => {
      entry.settle('aborted');
      entry.release();
    });
    textOf(message)
      .then((text) => {
        entry.setText(text);
        return handle(response, entry);
      })
      .catch((error: unknown) => {
        if (response.destroyed || closing.signal.aborted) return;
        entry.settle(500);
        const said = `The stand-in failed: ${String(error)}`;
        const answer = refusal(500, 'internal.server.error', said);
        deliver(response, { answer, manner: 'whole' }, entry.request.correlationId);
      });
  });
  const port = await listen(server, options.port ?? 0);

  return {
    url: `http://127.0.0.1:${String(port)}`,
    clientId,
    clientSecret,
    requests: log.requests,
    get writes() {
      return log.requests.filter(isWrite);
    },
    get changes() {
      return log.requests.filter(isChange);
    },
    publications: state.jobs.publications,
    tokens: tokens.all,
    read: (kind, id) => {
      const members = objects.view(kind, id);
      return members === undefined ? undefined : valueOf(members);
    },
    readText: (kind, id) => {
      const members = objects.view(kind, id);
      return members === undefined ? undefined : printMembers(members);
    },
    change: objects.change,
    add: objects.add,
    remove: objects.remove,
    lock: (flowId, lockedUser) => {
      objects.lock(flowId, { lockedUser });
    },
    unlock: objects.unlock,
    latency: state.executions.setLatencies,
    addFault: faults.add,
    failNext: (fault) => {
      faults.add({ ...fault, on: () => true });
    },
    expireTokens: tokens.expireAll,
    get maxConcurrent() {
      return log.mostOpen();
    },
    close: () => {
      closing.abort();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

function filledObjects({
  externalApis = [],
  dataActions = [],
  flows = [],
  actions = [],
  architectFlows = [],
}: OrgObjects): ObjectStore {
  const objects = createObjects();
  for (const object of externalApis) objects.add('external-api', object);
  for (const object of dataActions) objects.add('data-action', object);
  for (const object of flows) objects.add('flow', object);
  for (const object of actions) objects.add('action', object);
  for (const object of architectFlows) objects.add('architect-flow', object);
  return objects;
}

function splitPath(path: string): { address: string; query: URLSearchParams } {
  const end = path.indexOf('?');
  const address = end < 0 ? path : path.slice(0, end);
  return { address, query: new URLSearchParams(path.slice(address.length)) };
}
