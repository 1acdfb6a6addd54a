import { randomUUID } from 'node:crypto';
import { textAt } from '../github/json.js';
import { type Answer, badRequest, ok, type Outcome, refusal } from './answers.js';
import { configurationProblem } from './architect-steps.js';
import type { Call } from './calls.js';
import {
  memberValue,
  type Members,
  parseMembers,
  printMembers,
  withoutMembers,
} from './json-members.js';
import { FOLDERS, withNextVersion } from './kinds.js';
import { contentTypeProblem, lockedFlow, notFound } from './writes.js';

/** Locks a flow for the client that calls; nobody may hold it, that client itself included. */
export function checkOut(call: Call): Outcome {
  const { objects, clientId } = call.state;
  return withFlow(call, (id, flow) => {
    const held = objects.lockOf(id);
    if (held !== undefined) return { answer: lockedFlow(held) };
    const lock = { lockedClient: { id: clientId } };
    return {
      answer: flowAnswer(new Map([...flow, ['lockedClient', JSON.stringify(lock.lockedClient)]])),
      commit: () => {
        objects.lock(id, lock);
      },
    };
  });
}

/** Makes the saved version of a flow the checked-in one, and releases the flow. It publishes nothing. */
export function checkIn(call: Call): Outcome {
  const { objects } = call.state;
  return withFlow(call, (id, flow) => {
    if (!isHeld(call, id)) return { answer: notHeld() };
    const saved = flow.get('savedVersion') ?? 'null';
    const operation = { id: randomUUID(), complete: true, actionName: 'CHECKIN' };
    return {
      answer: ok(JSON.stringify({ ...operation, actionStatus: 'SUCCESS', flow: { id } })),
      commit: () => {
        objects.put('architect-flow', id, new Map([...flow, ['checkedInVersion', saved]]));
        objects.unlock(id);
      },
    };
  });
}

/** Releases a flow, whoever holds it. What was saved stays. */
export function unlockFlow(call: Call): Outcome {
  const { objects } = call.state;
  return withFlow(call, (id, flow) => {
    if (objects.lockOf(id) === undefined) return { answer: notHeld() };
    return {
      answer: flowAnswer(flow),
      commit: () => {
        objects.unlock(id);
      },
    };
  });
}

/** Saves a draft version of a flow that the client holds, as the text that is sent. */
export function saveVersion(call: Call): Outcome {
  const { state, id, headers, body } = call;
  const flow = state.objects.get('architect-flow', id);
  if (flow === undefined) return { answer: notFound('architect-flow', id) };
  const unreadable = contentTypeProblem(headers);
  if (unreadable !== undefined) return { answer: unreadable };
  if (!isHeld(call, id)) return { answer: notHeld() };
  let sent: Members;
  try {
    sent = parseMembers(body);
  } catch (error) {
    return { answer: badRequest(String(error)) };
  }
  const problem = configurationProblem(sent);
  if (problem !== undefined) return { answer: badRequest(problem) };
  const written = withNextVersion(new Map([...flow, ['configuration', body]]), ['savedVersion']);
  const version = textAt(memberValue(written, 'savedVersion'), 'id');
  const selfUri = `${FOLDERS['architect-flow']}/${encodeURIComponent(id)}/versions/${version}`;
  const name = memberValue(flow, 'name');
  return {
    answer: ok(JSON.stringify({ id: version, name, type: 'SAVE', selfUri })),
    commit: () => {
      state.objects.put('architect-flow', id, written);
    },
  };
}

/** What comes of a request that names a flow in its query. */
function withFlow(call: Call, act: (id: string, flow: Members) => Outcome): Outcome {
  const id = call.query.get('flow');
  if (id === null || id === '') return { answer: badRequest('flow: is required') };
  const flow = call.state.objects.get('architect-flow', id);
  return flow === undefined ? { answer: notFound('architect-flow', id) } : act(id, flow);
}

function isHeld({ state: { objects, clientId } }: Call, id: string): boolean {
  const lock = objects.lockOf(id);
  return lock !== undefined && 'lockedClient' in lock && lock.lockedClient.id === clientId;
}

function notHeld(): Answer {
  const message = 'Flow is not locked by the client.';
  return refusal(409, 'architect.flow.not.locked.by.user', message);
}

function flowAnswer(flow: Members): Answer {
  return ok(printMembers(withoutMembers(flow, ['configuration'])));
}
