import { EXIT, exitCodeOf } from '../commands/exit-code.js';
import { lint } from '../commands/lint.js';
import type { ActionHost } from './host.js';
import { type ActionInputs, lintRequest } from './inputs.js';
import { reportLint } from './report-lint.js';
import { workingDirectory } from './working-directory.js';

/** Lints, tells what it found, and gives whether the step succeeds. */
export async function lintMode(inputs: ActionInputs, host: ActionHost): Promise<boolean> {
  const { cwd, prefix } = workingDirectory(host.workspace, inputs.workingDirectory);
  const outcome = await lint(lintRequest(inputs, cwd, host));
  reportLint(outcome, prefix, inputs.annotations ? outcome.findings : [], host);
  return exitCodeOf(outcome, inputs.failOn, false) === EXIT.ok;
}
