import { EXIT } from '../commands/exit-code.js';
import { standardStream } from './standard-streams.js';
import { VERSION } from './version.js';

try {
  standardStream(1).write(`${VERSION}\n`);
} catch {
  process.exitCode = EXIT.fault;
}
