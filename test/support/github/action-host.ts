import { readInputs } from '../../../src/action/inputs.js';
import type { ActionHost } from '../../../src/action/host.js';
import type { FixTask } from '../../../src/action/fix-task.js';
import { fix } from '../../../src/commands/fix.js';
import { MANIFEST, inputVariable } from '../runner.js';
import { vi } from 'vitest';

/** A host that keeps what is printed. */
export interface HostInTests extends ActionHost {
  /** The lines that were printed. */
  readonly lines: () => string[];
}

export function hostOf(workspace: string, env: Readonly<Record<string, string>> = {}): HostInTests {
  let printed = '';
  return {
    workspace,
    env,
    now: new Date('2026-11-02T09:00:00Z'),
    print: (text) => {
      printed += text;
    },
    lines: () => printed.split('\n').slice(0, -1),
  };
}

/** Sets the inputs of a step as the runner does: those that are not given have their defaults. */
export function stubInputs(inputs: Readonly<Record<string, string>>): void {
  for (const [input, value] of Object.entries({ ...MANIFEST.inputs, ...inputs })) {
    vi.stubEnv(inputVariable(input), value);
  }
}

/** What a delivery gets to know of a checkout: the fix of all that lies in its working directory. */
export async function fixTaskOf(host: ActionHost, prefix = ''): Promise<FixTask> {
  const cwd = `${host.workspace}/${prefix}`.replace(/\/$/, '');
  const request = { cwd, paths: [], top: host.workspace, now: host.now };
  const { fixes } = await fix({ ...request, rules: [], output: 'none' });
  stubInputs({});
  return {
    inputs: readInputs(),
    host,
    event: { kind: 'other', name: 'schedule' },
    cwd,
    prefix,
    fixes,
  };
}
