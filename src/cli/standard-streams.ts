import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from './host.js';

/** How long to wait for a reader that is slower than we are, in ms. */
const WAIT_MS = 5;

/**
 * Standard output or standard error, written to at once. Node's own streams take a tenth of the time that
 * Node itself takes to start, and lose what they have not written when the process ends.
 */
export function standardStream(descriptor: 1 | 2): Output {
  // The console of Windows takes other characters than ASCII only by way of Node's streams.
  if (process.platform === 'win32') return descriptor === 1 ? process.stdout : process.stderr;
  let isOpen = true;
  return {
    get isTTY() {
      return isTerminal(descriptor);
    },
    write(content) {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length && isOpen;) {
        try {
          at += writeSync(descriptor, bytes, at);
        } catch (error) {
          const code = error instanceof Error && 'code' in error ? error.code : undefined;
          if (code === 'EAGAIN') pause();
          // A reader that has seen enough, like `head`, is no fault.
          else if (code === 'EPIPE' || code === 'EBADF') isOpen = false;
          else throw error;
        }
      }
    },
  };
}

/** Writes a last word to standard error. Where that cannot be done either, the exit code has to do. */
export function tellLast(text: string): void {
  try {
    standardStream(2).write(text);
  } catch {
    // There is nowhere left to tell it.
  }
}

/** Terminals are the character devices that anybody prints to, but for the one that swallows everything. */
function isTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
}
