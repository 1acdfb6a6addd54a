import { runCli } from './cli/run-cli.js';
import { standardStream } from './cli/standard-streams.js';

void runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: new Date(),
  stdout: standardStream(1),
  stderr: standardStream(2),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
