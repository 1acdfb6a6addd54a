import { randomUUID } from 'node:crypto';
import { valueAt } from '../github/json.js';
import { callingSteps, isObject } from './architect-steps.js';
import { type ArchyFlow, type ArchyStep, readArchyFlow, typeOf } from './archy-flow.js';
import { memberValue, type Members } from './json-members.js';
import { withNextVersion } from './kinds.js';
import type { ObjectStore } from './objects.js';
import { lockMessage } from './writes.js';

/** What becomes of a job: a published flow, or what its message says. */
export type JobEnd =
  | { readonly status: 'Success'; readonly flowId: string }
  | { readonly status: 'Failure'; readonly text: string };

const VERSIONS = ['savedVersion', 'checkedInVersion', 'publishedVersion'] as const;

/** Publishes the flow of a file: as the one of its name and its type, else as a new one. */
export function publish(objects: ObjectStore, yaml: string): JobEnd {
  const flow = readArchyFlow(yaml);
  if ('problem' in flow) return { status: 'Failure', text: flow.problem };
  const held = objects.list('architect-flow').find((each) => isSame(each, flow));
  if (held === undefined) return { status: 'Success', flowId: addFlow(objects, flow) };
  const flowId = String(memberValue(held, 'id'));
  const lock = objects.lockOf(flowId);
  if (lock !== undefined) return { status: 'Failure', text: lockMessage(lock) };
  const before = memberValue(held, 'configuration') ?? newConfiguration(flow);
  const configuration = JSON.stringify(withTimeouts(before, flow));
  const written = new Map([...held, ['configuration', configuration] as const]);
  objects.put('architect-flow', flowId, withNextVersion(written, VERSIONS));
  return { status: 'Success', flowId };
}

function addFlow(objects: ObjectStore, flow: ArchyFlow): string {
  const id = randomUUID();
  objects.add('architect-flow', {
    id,
    name: flow.name,
    type: flow.type.toUpperCase(),
    ...(flow.division === undefined ? {} : { division: { name: flow.division } }),
    configuration: newConfiguration(flow),
  });
  return id;
}

function isSame(held: Members, { name, type }: ArchyFlow): boolean {
  return memberValue(held, 'name') === name && typeOf(String(memberValue(held, 'type'))) === type;
}

/** A configuration whose steps have the timeouts of a file; the others keep theirs. */
function withTimeouts(configuration: unknown, { steps }: ArchyFlow): unknown {
  const changed: unknown = structuredClone(configuration);
  const left = [...steps];
  for (const step of callingSteps(changed)) {
    const index = left.findIndex(
      ({ name, type }) => name === step['name'] && type === step['__type'],
    );
    const [wanted] = index < 0 ? [] : left.splice(index, 1);
    if (wanted !== undefined) applyTimeout(step, wanted);
  }
  return changed;
}

function applyTimeout(step: Record<string, unknown>, { timeout }: ArchyStep): void {
  step['useSuggestedTimeout'] = timeout === undefined;
  if (timeout === undefined) return;
  const before = step['timeout'];
  const config = timeout.isLiteral
    ? { lit: { ...litOf(before), text: timeout.text } }
    : { exp: { text: timeout.text } };
  const set = { ...(isObject(before) ? before : { type: 'dur' }), text: timeout.text, config };
  Reflect.deleteProperty(set, 'outOfService');
  step['timeout'] = set;
}

function litOf(timeout: unknown): object {
  const lit = valueAt(timeout, 'config', 'lit');
  return isObject(lit) ? lit : { pos: 1, type: 'dur' };
}

function newConfiguration(flow: ArchyFlow): object {
  const actionList = flow.steps.map((wanted) => {
    const step: Record<string, unknown> = { __type: wanted.type, name: wanted.name };
    applyTimeout(step, wanted);
    return step;
  });
  const task = { __type: 'Task', name: 'Task', actionList };
  return { name: flow.name, type: flow.type, flowSequenceItemList: [task] };
}
