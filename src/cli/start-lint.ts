import { EXIT } from '../commands/exit-code.js';
import { logLine } from '../safe/log-line.js';
import { messageOf } from '../safe/message-of.js';
import type { Output } from './host.js';
import { lintNamed, type NamedLint } from './lint-named.js';
import { standardStream } from './standard-streams.js';

/** Runs the command line where it names a few JSON files and nothing else, and gives whether it did. */
export function startLint(): boolean {
  const stdout = standardStream(1);
  const lint = lintFor(stdout);
  if (lint === undefined) return false;
  try {
    stdout.write(lint.report);
    process.exitCode = lint.exitCode;
  } catch (error) {
    process.exitCode = EXIT.fault;
    standardStream(2).write(`${logLine(messageOf(error))}\n`);
  }
  // All is written, but for the console of Windows. To take the memory apart takes as long as to write it did.
  if (process.platform !== 'win32') process.exit();
  return true;
}

function lintFor(stdout: Output): NamedLint | undefined {
  try {
    const host = { cwd: process.cwd(), env: process.env, now: new Date(), stdout };
    return lintNamed(process.argv.slice(2), host);
  } catch {
    // Whatever it is, the whole CLI meets it too, and tells it.
    return undefined;
  }
}
