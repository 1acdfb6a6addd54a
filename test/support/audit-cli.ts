import { runCli as runCliInHost } from '../../src/cli/run-cli.js';
import { addressOf, credentialsOf, holdsSecret } from './audit-org.js';
import { type CliRun, createCliHost, type HostOptions } from './cli-host.js';
import type { Org as StandIn } from './org/start-org.js';
import { runCli } from './run-process.js';

/**
 * Runs the built CLI against an org.
 * @throws where it prints a secret of the org, or hangs
 */
export async function runWithOrg(
  standIn: StandIn,
  args: readonly string[],
  cwd: string,
): Promise<CliRun> {
  const env = credentialsOf(standIn);
  const { code, stdout, stderr } = await runCli([...args, ...addressOf(standIn)], { cwd, env });
  if (holdsSecret(standIn, stdout + stderr)) throw new Error('a secret was printed');
  if (code === 0 || code === 1 || code === 2 || code === 3) return { code, stdout, stderr };
  throw new Error(`it ended with ${String(code)}: ${stderr}`);
}

/** What a person before a terminal does. */
export interface Person {
  /** Answers a question; nobody is there where it is undefined. */
  readonly answer?: (question: string) => string | undefined;
  /** Is given what ends the run, as Ctrl+C does. */
  readonly onStart?: (interrupt: () => void) => void;
}

/** Runs the CLI within this process against an org, before a terminal with a person at it. */
export async function runWithPerson(
  standIn: StandIn,
  args: readonly string[],
  { answer, onStart }: Person,
  options: HostOptions,
): Promise<CliRun> {
  const host = createCliHost({ ...options, env: credentialsOf(standIn) });
  const code = await runCliInHost([...args, ...addressOf(standIn)], {
    ...host,
    ask: (question) => Promise.resolve(answer?.(question)),
    onInterrupt: (callback) => onStart?.(callback),
  });
  return { code, ...host.printed() };
}
