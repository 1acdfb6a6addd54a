import { setFailed } from '@actions/core';
import { logLine } from '../safe/log-line.js';
import { readInputs } from './inputs.js';
import { lintMode } from './lint-mode.js';

/** Runs the Action as the step's inputs ask, and sets the step's outcome. */
export async function runAction(): Promise<void> {
  try {
    const succeeded = await lintMode(readInputs(), {
      workspace: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
      env: process.env,
      now: new Date(),
      print: (text) => process.stdout.write(text),
    });
    // The findings are annotations already: another one would take a place from them.
    if (!succeeded) process.exitCode = 1;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    setFailed(text.split('\n').map(logLine).join('\n'));
  }
}
