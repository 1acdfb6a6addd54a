import { valueAt } from '../github/json.js';
import { type Answer, ok, refusal } from './answers.js';
import type { Call } from './calls.js';
import { memberValue, type Members, parseMembers } from './json-members.js';
import { isTimeout } from './validate.js';
import { notFound } from './writes.js';

/** How long the calls behind the data actions take. */
export interface Executions {
  /** Sets what the runs of an action take, in ms, one after another and then from the start again. */
  readonly setLatencies: (id: string, latencies: readonly number[]) => void;
  /** What the next run takes; undefined where nothing is set. */
  readonly nextLatency: (id: string) => number | undefined;
  readonly wait: (ms: number) => Promise<void>;
}

/** What a call takes where nobody says otherwise, in ms. */
const USUAL_LATENCY = 5;

/** No run is really waited for longer than this, in ms. */
const LONGEST_WAIT = 50;

/** The timeout of an action that has none, or none that can be used, in ms. */
const DEFAULT_TIMEOUT = 3000;

export function createExecutions(wait: (ms: number) => Promise<void>): Executions {
  const runs = new Map<string, { readonly latencies: readonly number[]; next: number }>();
  return {
    wait,
    setLatencies: (id, latencies) => {
      runs.set(id, { latencies, next: 0 });
    },
    nextLatency: (id) => {
      const run = runs.get(id);
      return run?.latencies[run.next++ % run.latencies.length];
    },
  };
}

/** The same for a platform's action, in s. */
const PLATFORM_DEFAULT = 60;

/** Runs a data action: 408 where the call behind it takes longer than its timeout. */
export async function executeAction({ state, id, body }: Call): Promise<Answer> {
  const { objects, executions } = state;
  const platform = objects.get('action', id);
  const action = platform ?? objects.get('data-action', id);
  if (action === undefined) return notFound('data-action', id);
  try {
    parseMembers(body);
  } catch (error) {
    return refusal(400, 'bad.request', String(error));
  }
  const own = memberValue(action, 'practiceLatencyMs');
  const latency = executions.nextLatency(id) ?? (typeof own === 'number' ? own : USUAL_LATENCY);
  const timeout = platform === undefined ? tutorialTimeout(action) : platformTimeout(platform);
  if (latency > timeout) {
    const message = `The request timed out after ${String(timeout)} ms.`;
    return refusal(408, 'request.timeout', message);
  }
  await executions.wait(Math.min(latency, LONGEST_WAIT));
  return ok(JSON.stringify({ result: {} }));
}

function platformTimeout(action: Members): number {
  const seconds = valueAt(memberValue(action, 'config'), 'timeoutSeconds');
  return (typeof seconds === 'number' ? seconds : PLATFORM_DEFAULT) * 1000;
}

function tutorialTimeout(action: Members): number {
  const set = memberValue(action, 'timeout');
  return isTimeout(set) ? set : DEFAULT_TIMEOUT;
}
