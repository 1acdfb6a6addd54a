import { EXIT } from '../commands/exit-code.js';
import { failureText } from './failure-text.js';
import type { CliHost } from './host.js';
import { lintNamed, type NamedLint } from './lint-named.js';
import { standardStream, tellLast } from './standard-streams.js';

/** Runs the command line where it names a few JSON files and nothing else, and gives whether it did. */
export function startLint(): boolean {
  const [stdout, stderr] = [standardStream(1), standardStream(2)];
  const lint = lintFor({ env: process.env, now: new Date(), stdout, stderr });
  if (lint === undefined) return false;
  try {
    stdout.write(lint.report);
    process.exitCode = lint.exitCode;
  } catch (error) {
    process.exitCode = EXIT.fault;
    tellLast(failureText(error, process.env));
  }
  // Everything is written by now, but on Windows. An exit spares us what Node does to end in order.
  if (process.platform !== 'win32') process.exit();
  return true;
}

function lintFor(host: Omit<CliHost, 'cwd'>): NamedLint | undefined {
  try {
    return lintNamed(process.argv.slice(2), { ...host, cwd: process.cwd() });
  } catch {
    // Whatever it is, the whole CLI meets it too, and tells it.
    return undefined;
  }
}
