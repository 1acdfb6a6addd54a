import { standardStream } from './standard-streams.js';
import { VERSION } from './version.js';

standardStream(1).write(`${VERSION}\n`);
