import { listAt, valueAt } from '../github/json.js';
import { durationMs, isStepTimeout } from './durations.js';
import { memberValue, type Members } from './json-members.js';

/** The types of the steps that call a data action. */
const CALLING: readonly unknown[] = ['DataAction', 'SecureAction', 'BridgeServerAction'];

/** Why no version can be saved of what is sent; undefined where one can. */
export function configurationProblem(sent: Members): string | undefined {
  const name = memberValue(sent, 'name');
  if (typeof name !== 'string' || name === '') return 'name: is required';
  const items = memberValue(sent, 'flowSequenceItemList');
  if (!Array.isArray(items)) return 'flowSequenceItemList: is required';
  return callingSteps({ flowSequenceItemList: items }).map(timeoutProblem).find(Boolean);
}

/** The steps of a flow that call a data action, in the order of the flow; embedded modules are left out. */
export function callingSteps(configuration: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const open: unknown[] = [listAt(configuration, 'flowSequenceItemList')];
  while (open.length > 0) {
    const value = open.pop();
    if (isObject(value) && CALLING.includes(value['__type'])) found.push(value);
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    open.push(...inner.reverse());
  }
  return found;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A duration that counts must be one the platform takes; an expression may be anything. */
function timeoutProblem(step: Record<string, unknown>): string | undefined {
  const timeout = step['timeout'];
  if (step['useSuggestedTimeout'] !== false || timeout === undefined) return undefined;
  const texts = [valueAt(timeout, 'config', 'lit', 'text')];
  if (valueAt(timeout, 'config', 'lit') !== undefined) texts.push(valueAt(timeout, 'text'));
  else if (valueAt(timeout, 'config') !== undefined) return undefined;
  const wrong = texts.find((text) => !isStepTimeout(durationMs(text)));
  if (wrong === undefined && texts[0] !== undefined) return undefined;
  const range = 'must be more than nothing and less than 60 minutes';
  return `${String(step['name'])}: timeout: ${range}, not ${JSON.stringify(wrong)}`;
}
