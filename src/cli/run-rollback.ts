import { BACKUP_DIR } from '../commands/apply-plan.js';
import type { ExitCode } from '../commands/exit-code.js';
import { rollback } from '../commands/rollback.js';
import type { CliHost } from './host.js';
import { optionValue } from './lint-options.js';
import { openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { entryPrinter, printApplied } from './print-deployment.js';
import { UsageError } from './usage-error.js';

/** Sends objects back, and tells of each as soon as it is known what became of it. */
export async function runRollback(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const from = optionValue(args, 'from');
  const report = optionValue(args, 'report');
  if (from === undefined) throw new UsageError('rollback needs --from FOLDER: a deploy tells it');
  if (args.some(({ kind }) => kind === 'path')) {
    throw new UsageError('rollback takes no paths: --from names what is sent back');
  }
  const { org, clock, isInterrupted } = openCliOrg(args, host);
  const outcome = await rollback({
    cwd: host.cwd,
    now: host.now,
    from,
    org,
    clock,
    isInterrupted,
    backupDir: optionValue(args, 'backup-dir') ?? BACKUP_DIR,
    ...(report === undefined ? {} : { report }),
    onEntry: entryPrinter(args, host),
  });
  return printApplied(outcome, host, 'Rollback');
}
