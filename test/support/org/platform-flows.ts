import { type Answer, ok, refusal } from './answers.js';
import type { Call } from './calls.js';
import { printMembers, withoutMembers } from './json-members.js';
import { notFound } from './writes.js';

/** Shows an architect flow without its content: who holds it, and which versions it has. */
export function getFlow({ state: { objects }, id }: Call): Answer {
  const flow = objects.view('architect-flow', id);
  if (flow === undefined) return notFound('architect-flow', id);
  return ok(printMembers(withoutMembers(flow, ['configuration'])));
}

/** The content of an architect flow, as the text that was saved last. */
export function getConfiguration({ state: { objects }, id }: Call): Answer {
  const flow = objects.get('architect-flow', id);
  if (flow === undefined) return notFound('architect-flow', id);
  const text = flow.get('configuration');
  if (text !== undefined) return ok(text);
  return refusal(404, 'architect.flow.configuration.not.found', `Flow ${id} was never saved.`);
}
