import { checkIn, checkOut, saveVersion, unlockFlow } from './flow-checkouts.js';
import { createJob, getJob } from './flow-jobs.js';
import { FOLDERS } from './kinds.js';
import { getAction, getTemplate, patchAction } from './platform-actions.js';
import { getConfiguration, getFlow } from './platform-flows.js';
import { notAllowed, reads, type Route } from './route.js';

const ACTION = `${FOLDERS.action}/{id}`;
const FLOWS = FOLDERS['architect-flow'];
const FLOW = `${FLOWS}/{id}`;

/** The platform's own calls; an object of the tutorials under the same address is answered elsewhere. */
export const PLATFORM_ROUTES: readonly Route[] = [
  reads('GET', ACTION, getAction, 'action'),
  reads(
    'GET',
    `${ACTION}/templates/requesttemplate.vm`,
    (call) => getTemplate('requestTemplate', call),
    'action',
  ),
  reads(
    'GET',
    `${ACTION}/templates/successtemplate.vm`,
    (call) => getTemplate('successTemplate', call),
    'action',
  ),
  { method: 'PATCH', address: ACTION, kind: 'action', run: patchAction },
  notAllowed('PUT', ACTION, 'action'),
  reads('GET', FLOW, getFlow, 'architect-flow'),
  reads('GET', `${FLOW}/latestconfiguration`, getConfiguration),
  { method: 'POST', address: `${FLOW}/versions`, run: saveVersion },
  notAllowed('PUT', FLOW, 'architect-flow'),
  { method: 'POST', address: `${FLOWS}/actions/checkout`, run: checkOut },
  { method: 'POST', address: `${FLOWS}/actions/checkin`, run: checkIn },
  { method: 'POST', address: `${FLOWS}/actions/unlock`, run: unlockFlow },
  { method: 'POST', address: `${FLOWS}/jobs`, run: createJob },
  { method: 'GET', address: `${FLOWS}/jobs/{id}`, run: getJob },
];
