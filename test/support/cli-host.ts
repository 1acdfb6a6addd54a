import type { ExitCode } from '../../src/commands/exit-code.js';
import type { CliHost } from '../../src/cli/host.js';
import { runCli } from '../../src/cli/run-cli.js';

/** What a test says of the world around the CLI. */
export interface HostOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: string;
  /** Whether both streams are terminals. */
  readonly isTTY?: boolean;
}

/** A host that keeps what is printed. */
export interface FakeHost extends CliHost {
  readonly printed: () => { readonly stdout: string; readonly stderr: string };
}

export function createCliHost(options: HostOptions = {}): FakeHost {
  const { cwd = '/', env = {}, now = '2026-11-21T10:00:00Z', isTTY = false } = options;
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written): CliHost['stdout'] => ({
    write: (text) => {
      written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
    isTTY,
  });
  return {
    cwd,
    env,
    now: new Date(now),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    printed: () => ({ ...written }),
  };
}

/** What a run of the CLI ended with and printed. */
export interface CliRun {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the CLI within this process. */
export async function runInProcess(
  argv: readonly string[],
  options: HostOptions = {},
): Promise<CliRun> {
  const host = createCliHost(options);
  const code = await runCli(argv, host);
  return { code, ...host.printed() };
}
