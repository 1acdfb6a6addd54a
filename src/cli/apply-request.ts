import { type ApplyRequest, BACKUP_DIR } from '../commands/apply-plan.js';
import type { CliHost } from './host.js';
import { optionValue } from './lint-options.js';
import type { CliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { entryPrinter } from './print-deployment.js';

/** How a plan is applied, by the arguments; each document is printed as soon as it is known what became of it. */
export function applyRequest(
  args: readonly Argument[],
  host: CliHost,
  { org, isInterrupted }: CliOrg,
): ApplyRequest {
  const report = optionValue(args, 'report');
  return {
    cwd: host.cwd,
    now: host.now,
    org,
    isInterrupted,
    backupDir: optionValue(args, 'backup-dir') ?? BACKUP_DIR,
    ...(report === undefined ? {} : { report }),
    onEntry: entryPrinter(args, host),
  };
}
