import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A temporary folder, which is gone when this process has ended, even if it is killed. */
export interface WorkFolder {
  readonly path: string;
  /** Removes it, unless it is to be kept. */
  remove(): Promise<void>;
}

export function createWorkFolder(keep: boolean): WorkFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-bench-'));
  if (keep) return { path: folder, remove: () => Promise.resolve() };
  // A process of its own: this one may be busy when a signal ends it.
  const janitor = spawn(process.execPath, [path.join(import.meta.dirname, 'janitor.mjs'), folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  return {
    path: folder,
    async remove() {
      janitor.stdin.end();
      await once(janitor, 'exit');
    },
  };
}
