import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { CLI } from './run-process.js';

/**
 * Runs `fix` in a folder and kills it, as a power cut would, once the folder has changed so many times:
 * a temporary file that came, was written to or took its place counts each time. It gives the signal that
 * ended the run, null where it came to its end before.
 */
export async function killedFix(cwd: string, changes: number): Promise<NodeJS.Signals | null> {
  let seen = 0;
  const child = spawn(process.execPath, [CLI, 'fix', '--quiet'], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: 'ignore',
  });
  const watcher = watch(cwd, () => {
    if (++seen === changes) child.kill('SIGKILL');
  });
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (_code, signal) => {
        resolve(signal);
      });
    });
  } finally {
    watcher.close();
  }
}
