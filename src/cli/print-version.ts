import { standardStream } from './standard-streams.js';
import { VERSION } from './version.js';

try {
  standardStream(1).write(`${VERSION}\n`);
} catch {
  // The code of a fault; its name would bring the commands along, for which the version does not wait.
  process.exitCode = 2;
}
