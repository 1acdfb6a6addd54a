#!/usr/bin/env node
import { runCli } from './cli/run-cli.js';

// A reader that has seen enough, like `head`, is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: new Date(),
  stdout: process.stdout,
  stderr: process.stderr,
});
