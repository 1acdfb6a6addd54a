import { type Answer, ok, type Outcome, refusal } from './answers.js';
import type { Call } from './calls.js';
import { executeAction } from './execute.js';
import { printMembers } from './json-members.js';
import { FOLDERS, KINDS, type OrgKind } from './kinds.js';
import { listPage, queryExternalApis } from './lists.js';
import { notFound, patchObject, putObject } from './writes.js';

interface Route {
  readonly method: string;
  /** The address, with `{id}` for the part that names an object. */
  readonly address: string;
  readonly run: (call: Call) => Outcome | Promise<Outcome>;
}

const EXTERNAL_APIS = FOLDERS['external-api'];
const ACTIONS = FOLDERS['data-action'];
const FLOWS = FOLDERS.flow;

const ROUTES: readonly Route[] = [
  reads('POST', `${EXTERNAL_APIS}/query`, queryExternalApis),
  reads('GET', `${EXTERNAL_APIS}/{id}`, (call) => getObject('external-api', call)),
  {
    method: 'PATCH',
    address: `${EXTERNAL_APIS}/{id}`,
    run: (call) => patchObject('external-api', call),
  },
  reads('GET', ACTIONS, (call) => listPage('data-action', call)),
  reads('GET', `${ACTIONS}/{id}`, (call) => getObject('data-action', call)),
  { method: 'PUT', address: `${ACTIONS}/{id}`, run: (call) => putObject('data-action', call) },
  reads('POST', `${ACTIONS}/{id}/execute`, executeAction),
  reads('GET', FLOWS, (call) => listPage('flow', call, { without: ['flowData'] })),
  reads('GET', `${FLOWS}/{id}`, (call) => getObject('flow', call)),
  { method: 'PUT', address: `${FLOWS}/{id}`, run: (call) => putObject('flow', call) },
];

/**
 * Answers a call of the API.
 * @param path the address without its query
 */
export async function runCall(
  method: string,
  path: string,
  call: Omit<Call, 'id'>,
): Promise<Outcome> {
  for (const { method: taken, address, run } of ROUTES) {
    const id = idIn(path, address);
    if (taken === method && id !== undefined) return run({ ...call, id });
  }
  return { answer: refusal(404, 'not.found', `There is no ${method} ${path}.`) };
}

/** The object that an address names, whatever is asked of it. */
export function addressedObject(path: string): { kind: OrgKind; id: string } | undefined {
  for (const kind of KINDS) {
    const id = idIn(path, `${FOLDERS[kind]}/{id}`);
    if (id !== undefined && path !== `${EXTERNAL_APIS}/query`) return { kind, id };
  }
  return undefined;
}

/** The id in a path; empty where the address has none, undefined where the path is another one. */
function idIn(path: string, address: string): string | undefined {
  const [before = '', after] = address.split('{id}');
  if (after === undefined) return path === address ? '' : undefined;
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined;
  const id = path.slice(before.length, path.length - after.length);
  return id === '' || id.includes('/') ? undefined : decoded(id);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function reads(
  method: string,
  address: string,
  answer: (call: Call) => Answer | Promise<Answer>,
): Route {
  return { method, address, run: async (call) => ({ answer: await answer(call) }) };
}

function getObject(kind: OrgKind, { state, id }: Call): Answer {
  const members = state.objects.view(kind, id);
  return members === undefined ? notFound(kind, id) : ok(printMembers(members));
}
