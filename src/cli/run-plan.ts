import path from 'node:path';
import type { ExitCode } from '../commands/exit-code.js';
import { plan } from '../commands/plan.js';
import { planText } from '../deploy/plan-file.js';
import { messageOf } from '../safe/message-of.js';
import { writeFileWhole } from '../source/write-file.js';
import type { CliHost } from './host.js';
import { optionValue } from './lint-options.js';
import { openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { planRequest } from './plan-request.js';
import { printPlan } from './print-deployment.js';
import { createProgress } from './progress.js';

/** Plans, tells the plan, and keeps it where that is asked for. */
export async function runPlan(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const { org, isInterrupted } = openCliOrg(args, host);
  const progress = createProgress(host.stderr, Date.now);
  const outcome = await plan({
    ...planRequest(args, host, org),
    isInterrupted,
    onProgress: progress.update,
  });
  progress.clear();
  const exitCode = printPlan(outcome, args, host);
  const out = optionValue(args, 'out');
  if (out === undefined) return exitCode;
  try {
    writeFileWhole(
      path.resolve(host.cwd, out),
      planText(outcome.planned.map(({ entry }) => entry)),
    );
  } catch (error) {
    throw new Error(`the plan ${out} cannot be written: ${messageOf(error)}`, { cause: error });
  }
  return exitCode;
}
