import { setFailed } from '@actions/core';
import { logLine } from '../safe/log-line.js';
import { messageOf } from '../safe/message-of.js';
import type { ActionHost } from './host.js';
import { type ActionInputs, readInputs } from './inputs.js';
import { lintMode } from './lint-mode.js';

/** Runs the Action as the step's inputs ask, and sets the step's outcome. */
export async function runAction(): Promise<void> {
  const host: ActionHost = {
    workspace: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
    env: process.env,
    now: new Date(),
    print: (text) => process.stdout.write(text),
  };
  try {
    const inputs = readInputs();
    const succeeded = await MODES[inputs.mode](inputs, host);
    // The findings are annotations already: another one would take a place from them.
    if (!succeeded) process.exitCode = 1;
  } catch (error) {
    setFailed(messageOf(error).split('\n').map(logLine).join('\n'));
  }
}

/** Does what a mode is for, and gives whether the step succeeds. */
type Mode = (inputs: ActionInputs, host: ActionHost) => Promise<boolean>;

/** The clients of the APIs take longer to load than a lint takes, so they are loaded when they are used. */
const MODES: Readonly<Record<ActionInputs['mode'], Mode>> = {
  lint: lintMode,
  fix: async (inputs, host) => (await import('./fix-mode.js')).fixMode(inputs, host),
  plan: async (inputs, host) => (await import('./plan-mode.js')).planMode(inputs, host),
  deploy: async (inputs, host) => (await import('./deploy-mode.js')).deployMode(inputs, host),
};
