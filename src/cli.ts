import { runCli } from './cli/run-cli.js';
import { standardStream, tellLast } from './cli/standard-streams.js';
import { EXIT } from './commands/exit-code.js';
import { messageOf } from './safe/message-of.js';

async function main(): Promise<number> {
  return runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    now: new Date(),
    stdout: standardStream(1),
    stderr: standardStream(2),
    onInterrupt(callback) {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, callback);
    },
    ask: askOnTerminal,
  });
}

async function askOnTerminal(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

// Set before, for a fault of what tells faults.
process.exitCode = EXIT.fault;
main().then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    tellLast(`${messageOf(error)}\n`);
  },
);
