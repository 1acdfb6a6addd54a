import { listAt, valueAt } from '../github/json.js';
import { memberValue, type Members, valueOf } from './json-members.js';
import type { TutorialKind } from './kinds.js';

const MIN_TIMEOUT = 1000;
const MAX_TIMEOUT = 30_000;

const REQUIRED: Readonly<Record<TutorialKind, readonly string[]>> = {
  'external-api': ['protocol', 'method', 'url'],
  'data-action': ['name'],
  flow: ['name'],
};

/**
 * Why the server refuses a write; undefined where it does not.
 * @param sent what the request holds
 * @param result what the object would be after it
 */
export function writeProblem(
  kind: TutorialKind,
  id: string,
  sent: Members,
  result: Members,
): string | undefined {
  if (sent.has('selfUri')) return 'selfUri: is made by the server and must not be sent';
  if (sent.has('id') && memberValue(sent, 'id') !== id) return 'id: is not the id of the address';
  const object = valueOf(result);
  const missing = REQUIRED[kind].find((name) => !isFilledText(object[name]));
  if (missing !== undefined) return `${missing}: is required`;
  return kind === 'flow' ? flowProblem(object) : timeoutProblem('timeout', object['timeout']);
}

function flowProblem(flow: Readonly<Record<string, unknown>>): string | undefined {
  const flowData = flow['flowData'];
  if (typeof flowData !== 'object' || flowData === null || Array.isArray(flowData)) {
    return 'flowData: is required';
  }
  const nodes = listAt(flowData, 'nodes');
  const ids = new Set(nodes.map((node) => valueAt(node, 'id')));
  const problems = nodes.flatMap((node, index) => {
    const place = `flowData.nodes[${String(index)}]`;
    return brokenLink(place, node, ids) ?? nodeTimeoutProblem(place, node) ?? [];
  });
  return problems[0];
}

function brokenLink(place: string, node: unknown, ids: ReadonlySet<unknown>): string | undefined {
  if (typeof node !== 'object' || node === null) return `${place}: is no node`;
  const isBroken = (name: string): boolean => {
    const target = valueAt(node, name);
    return name.endsWith('NodeId') && target !== null && !ids.has(target);
  };
  const name = Object.keys(node).find(isBroken);
  if (name === undefined) return undefined;
  return `${place}.${name}: there is no node ${JSON.stringify(valueAt(node, name))}`;
}

function nodeTimeoutProblem(place: string, node: unknown): string | undefined {
  if (valueAt(node, 'type') !== 'dataAction') return undefined;
  return timeoutProblem(`${place}.dataAction.timeout`, valueAt(node, 'dataAction', 'timeout'));
}

function timeoutProblem(place: string, value: unknown): string | undefined {
  if (value === undefined || isTimeout(value)) return undefined;
  const range = `${String(MIN_TIMEOUT)} to ${String(MAX_TIMEOUT)}`;
  return `${place}: must be a whole number from ${range}, not ${JSON.stringify(value)}`;
}

/** Whether a value is a timeout in milliseconds that the server accepts. */
export function isTimeout(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= MIN_TIMEOUT &&
    value <= MAX_TIMEOUT
  );
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
