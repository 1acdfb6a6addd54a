import { valueAt } from '../github/json.js';
import { memberValue, type Members } from './json-members.js';

const TAKEN: readonly string[] = ['name', 'category', 'config', 'version'];

/** The longest timeouts that are taken, in s: of code that the platform itself runs, and of all else. */
const MAX_FUNCTION = 15;
const MAX_OTHER = 60;

/**
 * Why the platform refuses a change of an action; undefined where it does not.
 * @param sent what the request holds
 * @param before the action as it is
 */
export function actionProblem(id: string, sent: Members, before: Members): string | undefined {
  if (id.startsWith('static')) return `Action ${id} is static and cannot be changed`;
  const unknown = [...sent.keys()].find((name) => !TAKEN.includes(name));
  if (unknown !== undefined) return `${unknown}: cannot be changed and must not be sent`;
  if (!sent.has('version')) return 'version: is required';
  const unfilled = ['name', 'category'].find((name) => sent.has(name) && !isFilled(sent, name));
  if (unfilled !== undefined) return `${unfilled}: must be a text that is not empty`;
  return sent.has('config') ? configProblem(sent, before) : undefined;
}

function configProblem(sent: Members, before: Members): string | undefined {
  const config = memberValue(sent, 'config');
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    return 'config: must be an object';
  }
  const seconds = valueAt(config, 'timeoutSeconds');
  if (seconds === undefined) return undefined;
  const max = isFunction(new Map([...before, ...sent])) ? MAX_FUNCTION : MAX_OTHER;
  if (Number.isInteger(seconds) && Number(seconds) >= 1 && Number(seconds) <= max) return undefined;
  const range = `1 to ${String(max)}`;
  return `config.timeoutSeconds: must be a whole number from ${range}, not ${JSON.stringify(seconds)}`;
}

function isFunction(action: Members): boolean {
  return ['integrationType', 'category'].some((name) =>
    /function/i.test(String(memberValue(action, name))),
  );
}

function isFilled(members: Members, name: string): boolean {
  const value = memberValue(members, name);
  return typeof value === 'string' && value !== '';
}
