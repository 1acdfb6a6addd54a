import type { Output } from './host.js';

/** Work shorter than this shows no progress. */
const QUIET_MS = 500;
const REFRESH_MS = 100;

/** A line on a terminal that tells how far a long run is. On anything but a terminal it shows nothing. */
export function createProgress(
  stream: Output,
  clock: () => number,
  verb = 'Checking',
  noun = 'files',
): { readonly update: (done: number, total?: number) => void; readonly clear: () => void } {
  let next = clock() + QUIET_MS;
  let shown = false;
  return {
    update(done, total) {
      if (clock() < next) return;
      next = clock() + REFRESH_MS;
      if (stream.isTTY !== true) return;
      shown = true;
      const of = total === undefined ? '' : ` of ${String(total)}`;
      stream.write(`\r\u001b[K${verb} ${String(done)}${of} ${noun}…`);
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
