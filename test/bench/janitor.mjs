// Removes a folder as soon as the process that started this one has ended, however it did.
import { rmSync } from 'node:fs';

const [, , folder] = process.argv;
process.stdin.resume().on('close', () => {
  // What was still running may write a last file.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
