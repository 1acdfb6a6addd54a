import { type Answer, ok, type Outcome, refusal } from './answers.js';
import type { Call } from './calls.js';
import { memberValue, type Members, parseMembers, printMembers } from './json-members.js';
import { type OrgKind, stamp, TITLES } from './kinds.js';
import type { OrgUser } from './objects.js';
import { writeProblem } from './validate.js';

/** Merges the members that are sent into an object. */
export function patchObject(kind: OrgKind, call: Call): Outcome {
  return writeObject(kind, call, (sent, before) => new Map([...before, ...sent]));
}

/** Puts what is sent in the place of an object. */
export function putObject(kind: OrgKind, call: Call): Outcome {
  return writeObject(kind, call, (sent) => sent);
}

/** What is said of an object that is not there. */
export function notFound(kind: OrgKind, id: string): Answer {
  return refusal(404, 'not.found', `${TITLES[kind]} ${id} was not found.`);
}

function writeObject(
  kind: OrgKind,
  { state: { objects }, id, headers, body }: Call,
  combine: (sent: Members, before: Members) => Members,
): Outcome {
  const before = objects.get(kind, id);
  if (before === undefined) return { answer: notFound(kind, id) };
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    const message = 'The content type must be application/json.';
    return { answer: refusal(415, 'unsupported.media.type', message) };
  }
  let sent: Members;
  try {
    sent = parseMembers(body);
  } catch (error) {
    return { answer: refusal(400, 'bad.request', String(error)) };
  }
  const conflict = conflictOf(kind, sent, before, objects.lockOf(id));
  if (conflict !== undefined) return { answer: conflict };
  const result = combine(sent, before);
  const problem = writeProblem(kind, id, sent, result);
  if (problem !== undefined) return { answer: refusal(400, 'bad.request', problem) };
  const written = stamp(kind, id, result, before);
  return {
    answer: ok(printMembers(written)),
    commit: () => {
      objects.put(kind, id, written);
    },
  };
}

function conflictOf(
  kind: OrgKind,
  sent: Members,
  before: Members,
  user: OrgUser | undefined,
): Answer | undefined {
  if (kind === 'flow') {
    if (user === undefined) return undefined;
    const message = `Flow is locked by ${user.name}.`;
    return refusal(409, 'architect.flow.locked.by.user', message, [user]);
  }
  if (kind === 'external-api') return undefined;
  const version = memberValue(sent, 'version');
  const current = memberValue(before, 'version');
  if (version === current) return undefined;
  const message = `Version ${String(version)} does not match the current version ${String(current)}.`;
  return refusal(409, 'bad.request', message);
}
