import { expect, test } from 'vitest';
import { rollback } from '../../src/commands/rollback.js';
import type { DeployEntry } from '../../src/deploy/outcome.js';
import { befall } from '../support/fault-matrix.js';
import { DEPLOYED, stateOf } from '../support/fault-objects.js';
import { createClient, createFakeClock, openScene, type Scene } from '../support/fault-scene.js';
import type { FaultKind } from '../support/org/start-org.js';

const WRITTEN = DEPLOYED.filter(({ old, desired }) => old !== desired);

/** Takes a deploy back. */
async function takeBack({ org, folder }: Scene, from: string): Promise<readonly DeployEntry[]> {
  const { entries } = await rollback({
    cwd: folder,
    from,
    org: createClient(org, { clock: createFakeClock() }),
    now: new Date(),
    backupDir: 'backups',
    isInterrupted: () => false,
    onEntry: () => undefined,
  });
  return entries;
}

/** What a rollback says of objects that is not so. */
function untrueEntries({ org }: Scene, entries: readonly DeployEntry[]): string[] {
  return WRITTEN.flatMap((object, index) => {
    const { state } = stateOf(org, object);
    const status = entries[index]?.status;
    const isFine = status === 'applied' || status === 'unchanged';
    const isTrue = isFine ? state === 'old' : status === 'unverified' || state === 'desired';
    return isTrue ? [] : [`${object.name} is told to be ${String(status)}, and is ${state}`];
  });
}

/** Deploys, takes that back while a fault befalls one request, and again; gives what was wrong. */
async function wrongAfterFault(what: FaultKind, at: number): Promise<string[]> {
  const scene = await openScene();
  try {
    const { outcome } = await scene.deploy();
    const from = outcome.backup ?? '';
    const isOver = befall(scene.org, [{ at, what }]);
    const wrong = untrueEntries(scene, await takeBack(scene, from));
    isOver();
    const entries = await takeBack(scene, from);
    wrong.push(...untrueEntries(scene, entries));
    const states = WRITTEN.map((object) => stateOf(scene.org, object).state);
    if (states.some((state) => state !== 'old')) wrong.push(`it ends with ${states.join(', ')}`);
    return wrong.map((each) => `at ${String(at)}: ${each}`);
  } finally {
    await scene.close();
  }
}

test.each<[string, FaultKind]>([
  ['503 after it took effect', { kind: 'status', status: 503, after: true }],
  ['403', { kind: 'status', status: 403 }],
  ['a lie about what was written', { kind: 'lie' }],
])('%s at each request of a rollback loses nothing, and is told truly', async (_, what) => {
  const scene = await openScene();
  const { outcome } = await scene.deploy();
  const before = scene.org.requests.length;
  await takeBack(scene, outcome.backup ?? '');
  const count = scene.org.requests.length - before;
  await scene.close();
  expect(count).toBe(17);
  const wrong: string[] = [];
  for (let at = 0; at < count; at++) wrong.push(...(await wrongAfterFault(what, at)));
  expect(wrong).toEqual([]);
});
