import { isFine } from '../../src/deploy/outcome.js';
import { changeDescription, DEPLOYED, stateOf } from './fault-objects.js';
import { openScene, type Scene, type SceneOptions, writtenObject } from './fault-scene.js';
import { textsOf, untruths } from './fault-truth.js';
import type { FaultKind, Org } from './org/start-org.js';

/** What befalls a run at one request. */
export interface Mishap {
  /** Counted from 0, over all requests of the run. */
  readonly at: number;
  /** A fault, or something that somebody else does in the org before the request is answered. */
  readonly what: FaultKind | ((org: Org) => void);
  /** How many requests meet it, those from this one on; 1 unless given. */
  readonly times?: number;
}

/** The requests of a run that nothing befalls. */
export async function requestsOfRun(): Promise<string[]> {
  const scene = await openScene();
  try {
    const { requests } = await scene.deploy();
    return requests.map(({ method, path }) => `${method} ${path}`);
  } finally {
    await scene.close();
  }
}

/**
 * Deploys while something befalls the run, again where that left something to do, and once more; gives what was
 * wrong with any of it: the first run must leave nothing half-done and tell the truth, the next one do the rest,
 * the last one nothing.
 */
export async function wrongAfter(
  mishaps: readonly Mishap[],
  options: SceneOptions = {},
): Promise<string[]> {
  const scene = await openScene(options);
  try {
    const befallen = new Set<Mishap>();
    const isOver = befall(scene.org, mishaps, befallen);
    const before = textsOf(scene);
    const first = await scene.deploy();
    const wrong = untruths(scene, first, before);
    const soonest = Math.min(...mishaps.map(({ at }) => at));
    if (soonest >= first.requests.length) wrong.push('the run ended before anything befell it');
    if (isChangeLost(scene, [...befallen])) wrong.push('what somebody else changed is lost');
    isOver();
    if (!first.outcome.entries.every(isFine)) {
      const between = textsOf(scene);
      wrong.push(...untruths(scene, await scene.deploy(), between));
    }
    return [...wrong, ...(await wrongAtTheEnd(scene))];
  } finally {
    await scene.close();
  }
}

/** The same for a mishap at each request of a run, or at those that are wanted: each wrong with its place. */
export async function wrongAfterEach(
  mishap: Omit<Mishap, 'at'>,
  options: SceneOptions = {},
  isWanted: (request: string) => boolean = () => true,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [at, request] of (await requestsOfRun()).entries()) {
    if (!isWanted(request)) continue;
    const found = await wrongAfter([{ ...mishap, at }], options);
    wrong.push(...found.map((what) => `at ${String(at)}, ${request}: ${what}`));
  }
  return wrong;
}

/**
 * Lets things befall the requests to come, until the function that it gives is called. Those that did are added
 * to `befallen`: of two that meet one request, the second may not.
 */
export function befall(
  org: Org,
  mishaps: readonly Mishap[],
  befallen = new Set<Mishap>(),
): () => void {
  let isOver = false;
  const first = org.requests.length;
  for (const mishap of mishaps) {
    const { at, what, times = 1 } = mishap;
    const meets = ({ index }: { index: number }): boolean => {
      const isMet = !isOver && index - first >= at && index - first < at + times;
      if (isMet) befallen.add(mishap);
      return isMet;
    };
    if (typeof what !== 'function') org.addFault({ ...what, on: meets, times: Infinity });
    else {
      org.addFault({
        kind: 'garbage',
        on: (request) => {
          if (meets(request)) what(org);
          return false;
        },
      });
    }
  }
  return () => {
    isOver = true;
  };
}

/** What is wrong when all has been done: another run has nothing to do. */
async function wrongAtTheEnd(scene: Scene): Promise<string[]> {
  const { outcome, writes } = await scene.deploy();
  return [
    ...writes.map(({ method, path }) => `${method} ${path} was sent without a need`),
    ...DEPLOYED.flatMap((object, index) => {
      const { state } = stateOf(scene.org, object);
      const status = outcome.entries[index]?.status;
      if (state === 'desired' && status === 'unchanged') return [];
      return [`${object.name}: ${state} in the end, and told to be ${String(status)}`];
    }),
  ];
}

/**
 * Whether a change of somebody else is gone. Between a look at an object and its write it cannot be kept where
 * the API has no versions.
 */
function isChangeLost({ org }: Scene, mishaps: readonly Mishap[]): boolean {
  return mishaps.some(({ at, what }) => {
    if (typeof what === 'function' || what.kind !== 'change-behind') return false;
    const path = org.requests[at]?.path ?? '';
    const object = DEPLOYED.find(({ id }) => path.endsWith(`/${id}`));
    if (object === undefined || what.change !== changeDescription) return false;
    const next = org.requests.slice(at + 1).find((request) => request.path === path);
    const isUnseen = next !== undefined && writtenObject(next) === object;
    return !stateOf(org, object).isChanged && !(isUnseen && object.kind !== 'data-action');
  });
}
