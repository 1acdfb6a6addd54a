import { type Answer, ok, type Outcome, refusal } from './answers.js';
import type { Call } from './calls.js';
import { executeAction } from './execute.js';
import { printMembers } from './json-members.js';
import { FOLDERS, type TutorialKind } from './kinds.js';
import { listPage, queryExternalApis } from './lists.js';
import { PLATFORM_ROUTES } from './platform-routes.js';
import { idIn, reads, type Route } from './route.js';
import { notFound, patchObject, putObject } from './writes.js';

const EXTERNAL_APIS = FOLDERS['external-api'];
const ACTIONS = FOLDERS['data-action'];
const FLOWS = FOLDERS.flow;

const ROUTES: readonly Route[] = [
  ...PLATFORM_ROUTES,
  reads('POST', `${EXTERNAL_APIS}/query`, queryExternalApis),
  reads('GET', `${EXTERNAL_APIS}/{id}`, (call) => getObject('external-api', call)),
  {
    method: 'PATCH',
    address: `${EXTERNAL_APIS}/{id}`,
    run: (call) => patchObject('external-api', call),
  },
  reads('GET', ACTIONS, (call) =>
    listPage([{ kind: 'data-action' }, { kind: 'action', without: ['config', 'contract'] }], call),
  ),
  reads('GET', `${ACTIONS}/{id}`, (call) => getObject('data-action', call)),
  { method: 'PUT', address: `${ACTIONS}/{id}`, run: (call) => putObject('data-action', call) },
  reads('POST', `${ACTIONS}/{id}/execute`, executeAction),
  reads('GET', FLOWS, (call) =>
    listPage(
      [
        { kind: 'flow', without: ['flowData'] },
        { kind: 'architect-flow', without: ['configuration'] },
      ],
      call,
    ),
  ),
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
  for (const { method: taken, address, kind, run } of ROUTES) {
    const id = idIn(path, address);
    if (taken !== method || id === undefined) continue;
    if (kind === undefined || call.state.objects.get(kind, id) !== undefined) {
      return run({ ...call, id });
    }
  }
  return { answer: refusal(404, 'not.found', `There is no ${method} ${path}.`) };
}

function getObject(kind: TutorialKind, { state, id }: Call): Answer {
  const members = state.objects.view(kind, id);
  return members === undefined ? notFound(kind, id) : ok(printMembers(members));
}
