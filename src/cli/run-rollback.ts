import type { ExitCode } from '../commands/exit-code.js';
import { rollback } from '../commands/rollback.js';
import { applyRequest } from './apply-request.js';
import type { CliHost } from './host.js';
import { optionValue } from './lint-options.js';
import { openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { printApplied } from './print-deployment.js';
import { UsageError } from './usage-error.js';

/** Sends objects back, and tells of each as soon as it is known what became of it. */
export async function runRollback(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const from = optionValue(args, 'from');
  if (from === undefined) throw new UsageError('rollback needs --from FOLDER: a deploy tells it');
  if (args.some(({ kind }) => kind === 'path')) {
    throw new UsageError('rollback takes no paths: --from names what is sent back');
  }
  const outcome = await rollback({ ...applyRequest(args, host, openCliOrg(args, host)), from });
  return printApplied(outcome, host, 'Rollback');
}
