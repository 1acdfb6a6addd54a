import path from 'node:path';
import { EXIT, type ExitCode } from '../commands/exit-code.js';
import { pull } from '../commands/pull.js';
import { count } from '../reporters/value.js';
import { logLine } from '../safe/log-line.js';
import type { CliHost } from './host.js';
import { optionValues } from './lint-options.js';
import { openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { createProgress } from './progress.js';
import { UsageError } from './usage-error.js';

/** Pulls, and tells which files are new or changed. */
export async function runPull(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const folders = args.flatMap((arg) => (arg.kind === 'path' ? arg.value : []));
  if (folders.length > 1) throw new UsageError('pull takes one folder');
  const { org, isInterrupted } = openCliOrg(args, host);
  const progress = createProgress(host.stderr, Date.now, 'Read', 'objects');
  const { pulled, faults } = await pull({
    org,
    folder: path.resolve(host.cwd, folders[0] ?? '.'),
    flows: optionValues(args, 'flow'),
    onRead: progress.update,
    isInterrupted,
  });
  progress.clear();
  for (const { file, status } of pulled) {
    if (status !== 'unchanged') host.stdout.write(`${status.padEnd(7)}  ${logLine(file)}\n`);
  }
  const unchanged = pulled.filter(({ status }) => status === 'unchanged').length;
  host.stdout.write(`Pulled ${count(pulled.length, 'object')}, ${String(unchanged)} unchanged.\n`);
  for (const { file, message } of faults) host.stderr.write(`${logLine(`${file}: ${message}`)}\n`);
  return faults.length > 0 ? EXIT.fault : EXIT.ok;
}
