import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { orgEnv, withOrg } from './fault-cli.js';
import type { Scene } from './fault-scene.js';
import type { FaultKind } from './org/start-org.js';
import { CLI, leftBehind, type ProcessResult } from './run-process.js';

/** Signals for a run, and when they come. */
export interface Interruption {
  /** The request at whose arrival the first comes, counted from 0. */
  readonly at: number;
  readonly signals: readonly NodeJS.Signals[];
  /** How long after the request the first comes, and each after the one before, in ms; at once unless given. */
  readonly pause?: number;
  /** What befalls that request beside. */
  readonly fault?: FaultKind;
}

/** Runs the built CLI against the org of a scene, sends it signals, and gives what it left behind. */
export function runInterrupted(
  { org, folder }: Pick<Scene, 'org' | 'folder'>,
  args: readonly string[],
  { at, signals, pause = 0, fault }: Interruption,
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...withOrg(args, org)], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', ...orgEnv(org) },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 30_000,
      killSignal: 'SIGKILL',
    });
    const first = org.requests.length;
    const send = async (): Promise<void> => {
      for (const signal of signals) {
        if (pause > 0) await delay(pause);
        child.kill(signal);
      }
    };
    org.addFault({
      ...(fault ?? { kind: 'garbage' }),
      on: ({ index }) => {
        if (index - first !== at) return false;
        send().catch(reject);
        return fault !== undefined;
      },
    });
    leftBehind(child).then(resolve, reject);
  });
}

/** Waits until the org has done all that it was asked for. */
export async function settled({ org }: Pick<Scene, 'org'>): Promise<void> {
  while (org.requests.some(({ status }) => status === 'pending')) await delay(5);
}

/** Does something for each of a list, two at a time. */
export async function byTwo<Item>(
  items: Iterable<Item>,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await task(item);
  };
  await Promise.all([work(), work()]);
}
