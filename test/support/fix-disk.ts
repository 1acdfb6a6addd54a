import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether this machine lets us mount a disk of our own: Linux and root do, mostly. */
export const CAN_MOUNT = process.platform === 'linux' && process.getuid?.() === 0 && canMount();

function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-'));
  try {
    mount(folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' });
}

function unmount(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'pipe' });
}

/** A new disk of 64 KiB with nothing on it, gone when the test is over. */
export function smallDisk(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-')));
  mount(folder);
  onTestFinished(() => {
    unmount(folder);
    rmdirSync(folder);
  });
  return folder;
}

/** Fills a disk to its last byte with a file on it. */
export function fillDisk(disk: string): void {
  const { bsize, bavail } = statfsSync(disk);
  writeFileSync(path.join(disk, 'recording.wav'), Buffer.alloc(bsize * bavail));
}
