import { setFailed } from '@actions/core';
import { logLine } from '../safe/log-line.js';
import { messageOf } from '../safe/message-of.js';
import type { ActionHost } from './host.js';
import { readInputs } from './inputs.js';
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
    const succeeded =
      inputs.mode === 'lint' ? await lintMode(inputs, host) : await loadFixMode(inputs, host);
    // The findings are annotations already: another one would take a place from them.
    if (!succeeded) process.exitCode = 1;
  } catch (error) {
    setFailed(messageOf(error).split('\n').map(logLine).join('\n'));
  }
}

/** The API's client takes longer to load than a lint takes, so it is loaded when it is used. */
const loadFixMode: typeof lintMode = async (inputs, host) => {
  const { fixMode } = await import('./fix-mode.js');
  return fixMode(inputs, host);
};
