import { runCli } from './cli/run-cli.js';
import { standardStream } from './cli/standard-streams.js';
import { EXIT } from './commands/exit-code.js';

async function main(): Promise<number> {
  return runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    now: new Date(),
    stdout: standardStream(1),
    stderr: standardStream(2),
  });
}

// Set before, for a fault of what tells faults.
process.exitCode = EXIT.fault;
main().then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    standardStream(2).write(`${error instanceof Error ? error.message : String(error)}\n`);
  },
);
