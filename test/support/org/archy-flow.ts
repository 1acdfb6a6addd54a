import { parseAllDocuments } from 'yaml';
import { isObject } from './architect-steps.js';
import { durationText, isStepTimeout, sumOfUnits, UNITS } from './durations.js';

/** A step that calls a data action; without a timeout that of the action applies. */
export interface ArchyStep {
  readonly type: string;
  readonly name: string;
  readonly timeout: StepTimeout | undefined;
}

/** The text that Architect's JSON has for a timeout: of a duration, or of an expression. */
export interface StepTimeout {
  readonly text: string;
  readonly isLiteral: boolean;
}

/** A flow as a file says it. */
export interface ArchyFlow {
  readonly name: string;
  /** In small letters, as in Architect's JSON. */
  readonly type: string;
  readonly division: string | undefined;
  readonly steps: readonly ArchyStep[];
}

/** What is wrong with a file. */
export interface ArchyProblem {
  readonly problem: string;
}

const FLOW_TYPES: ReadonlySet<string> = new Set(
  (
    'bot commonmodule digitalbot inboundcall inboundchat inboundemail inboundshortmessage inqueuecall ' +
    'inqueueemail inqueueshortmessage outboundcall securecall surveyinvite voice voicemail voicesurvey ' +
    'workflow workitem'
  ).split(' '),
);

const CALLS: ReadonlyMap<string, string> = new Map([
  ['callData', 'DataAction'],
  ['callDataSecure', 'SecureAction'],
  ['callBridge', 'BridgeServerAction'],
]);

/** The type of a flow in one spelling, whatever tells it: `INBOUNDCALL`, `inboundCall`, `botFlow`. */
export function typeOf(text: string): string {
  return text.toLowerCase().replace(/^(bot|digitalbot|workitem)flow$/, '$1');
}

/** Reads the one flow of a file. */
export function readArchyFlow(yaml: string): ArchyFlow | ArchyProblem {
  if (yaml.includes('{{')) return { problem: 'A placeholder, {{…}}, was not substituted.' };
  const [document, ...others] = parseAllDocuments(yaml, { merge: true });
  if (document === undefined || others.length > 0) return { problem: 'The file is not one flow.' };
  const [error] = document.errors;
  if (error !== undefined) return { problem: `The file is no YAML: ${error.message}` };
  const content: unknown = document.toJS({ maxAliasCount: -1 });
  const [[key, flow] = [''], ...more] = isObject(content) ? Object.entries(content) : [];
  const type = typeOf(key);
  if (more.length > 0 || !FLOW_TYPES.has(type)) {
    return { problem: 'The file must have one type of flow at its top, and nothing else.' };
  }
  const name = isObject(flow) ? flow['name'] : undefined;
  if (!isObject(flow) || typeof name !== 'string' || name === '') {
    return { problem: `${key}: a name is required.` };
  }
  const steps = callsIn(flow).map(readStep);
  const problem = steps.find((step) => 'problem' in step);
  if (problem !== undefined && 'problem' in problem) return problem;
  const division = typeof flow['division'] === 'string' ? flow['division'] : undefined;
  return { name, type, division, steps: steps.filter((step) => 'type' in step) };
}

type Call = readonly [type: string, call: Record<string, unknown>];

/** The calls among the elements of lists, in the order of the file; settings of defaults are none. */
function callsIn(flow: Record<string, unknown>): Call[] {
  const found: Call[] = [];
  const open: { value: unknown; isElement: boolean }[] = [{ value: flow, isElement: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, isElement } = next;
    if (typeof value !== 'object' || value === null) continue;
    const inner = Object.entries(value).map(([key, value]: [string, unknown]) => ({ key, value }));
    for (const { key, value: call } of isElement ? inner : []) {
      const type = CALLS.get(key);
      if (type !== undefined && isObject(call)) found.push([type, call]);
    }
    const followed = inner.filter(({ key }) => key !== 'settingsActionDefaults').reverse();
    open.push(
      ...followed.map(({ value: each }) => ({ value: each, isElement: Array.isArray(value) })),
    );
  }
  return found;
}

function readStep([type, call]: Call): ArchyStep | ArchyProblem {
  const name = String(call['name']);
  const timeout = call['timeout'];
  if (!isObject(timeout) || timeout['noValue'] === true) return { type, name, timeout: undefined };
  const expression = timeout['exp'];
  const ms = isObject(timeout['lit']) ? literalMs(timeout['lit']) : expressionMs(expression);
  if (ms === undefined && typeof expression === 'string') {
    return { type, name, timeout: { text: expression, isLiteral: false } };
  }
  if (ms === undefined || !isStepTimeout(ms)) {
    const said = JSON.stringify(timeout);
    return { problem: `${name}: the timeout must be above 0 and below 60 minutes, not ${said}.` };
  }
  return { type, name, timeout: { text: durationText(ms), isLiteral: true } };
}

function literalMs(literal: Record<string, unknown>): number | undefined {
  if (Object.keys(literal).some((unit) => !UNITS.has(unit))) return undefined;
  const ms = sumOfUnits([...UNITS.keys()].map((unit) => Number(literal[unit] ?? 0)));
  return Number.isInteger(ms) ? ms : undefined;
}

function expressionMs(expression: unknown): number | undefined {
  const [, counts] = /^\s*MakeDuration\s*\(([\d\s,]*)\)\s*$/i.exec(String(expression)) ?? [];
  return counts === undefined ? undefined : sumOfUnits(counts.split(',').map(Number));
}
