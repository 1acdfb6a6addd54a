import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, badRequest, ok, type Outcome, refusal } from './answers.js';
import type { Call } from './calls.js';
import { memberValue, type Members, parseMembers, printMembers } from './json-members.js';
import { type OrgKind, stamp, TITLES, type TutorialKind } from './kinds.js';
import type { FlowLock } from './objects.js';
import { writeProblem } from './validate.js';

/** Merges the members that are sent into an object. */
export function patchObject(kind: TutorialKind, call: Call): Outcome {
  return writeObject(kind, call, (sent, before) => new Map([...before, ...sent]));
}

/** Puts what is sent in the place of an object. */
export function putObject(kind: TutorialKind, call: Call): Outcome {
  return writeObject(kind, call, (sent) => sent);
}

/** What is said of an object that is not there. */
export function notFound(kind: OrgKind, id: string): Answer {
  return refusal(404, 'not.found', `${TITLES[kind]} ${id} was not found.`);
}

/** What is said of a body that is not called JSON. */
export function contentTypeProblem(headers: IncomingHttpHeaders): Answer | undefined {
  if (/^application\/json\b/i.test(headers['content-type'] ?? '')) return undefined;
  const message = 'The content type must be application/json.';
  return refusal(415, 'unsupported.media.type', message);
}

/** What is said of a version that is not the current one. */
export function versionConflict(sent: unknown, current: unknown, status: 400 | 409): Answer {
  const message = `Version ${String(sent)} does not match the current version ${String(current)}.`;
  return refusal(status, 'bad.request', message);
}

/** What is said of a flow that somebody holds. */
export function lockedFlow(lock: FlowLock): Answer {
  const holder = 'lockedUser' in lock ? lock.lockedUser : lock.lockedClient;
  return refusal(409, 'architect.flow.locked.by.user', lockMessage(lock), [holder]);
}

/** Who holds a flow, in words. */
export function lockMessage(lock: FlowLock): string {
  const name = 'lockedUser' in lock ? lock.lockedUser.name : `client ${lock.lockedClient.id}`;
  return `Flow is locked by ${name}.`;
}

function writeObject(
  kind: TutorialKind,
  { state: { objects }, id, headers, body }: Call,
  combine: (sent: Members, before: Members) => Members,
): Outcome {
  const before = objects.get(kind, id);
  if (before === undefined) return { answer: notFound(kind, id) };
  const unreadable = contentTypeProblem(headers);
  if (unreadable !== undefined) return { answer: unreadable };
  let sent: Members;
  try {
    sent = parseMembers(body);
  } catch (error) {
    return { answer: badRequest(String(error)) };
  }
  const conflict = conflictOf(kind, sent, before, objects.lockOf(id));
  if (conflict !== undefined) return { answer: conflict };
  const result = combine(sent, before);
  const problem = writeProblem(kind, id, sent, result);
  if (problem !== undefined) return { answer: badRequest(problem) };
  const written = stamp(kind, id, result, before);
  return {
    answer: ok(printMembers(written)),
    commit: () => {
      objects.put(kind, id, written);
    },
  };
}

function conflictOf(
  kind: TutorialKind,
  sent: Members,
  before: Members,
  lock: FlowLock | undefined,
): Answer | undefined {
  if (kind === 'flow') return lock === undefined ? undefined : lockedFlow(lock);
  if (kind === 'external-api') return undefined;
  const version = memberValue(sent, 'version');
  const current = memberValue(before, 'version');
  return version === current ? undefined : versionConflict(version, current, 409);
}
