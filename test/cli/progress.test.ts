import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.js';

const CLEARED = '\r\u001b[K';

/** A progress line on a stream that is a terminal or not, with a clock that is set by hand. */
function createWatched(isTTY?: boolean) {
  const written: string[] = [];
  let now = 1_000_000;
  const stream = {
    write: (text: string): void => {
      written.push(text);
    },
    ...(isTTY === undefined ? {} : { isTTY }),
  };
  const progress = createProgress(stream, () => now);
  return {
    written,
    clear: progress.clear,
    /** Tells after so many ms from the start that so many files are done. */
    after: (ms: number, done: number): void => {
      now = 1_000_000 + ms;
      progress.update(done, 2000);
    },
  };
}

describe('the progress of a long run', () => {
  it('is shown on a terminal after half a second, and ten times a second from then on', () => {
    const { written, after, clear } = createWatched(true);
    after(0, 1);
    after(499, 2);
    expect(written).toEqual([]);
    after(500, 3);
    after(501, 4);
    after(599, 5);
    after(600, 6);
    after(2000, 1999);
    expect(written).toEqual([
      `${CLEARED}Checking 3 of 2000 files…`,
      `${CLEARED}Checking 6 of 2000 files…`,
      `${CLEARED}Checking 1999 of 2000 files…`,
    ]);
    clear();
    expect(written.slice(3)).toEqual([CLEARED]);
  });

  it('leaves no trace of a run that was short', () => {
    const { written, after, clear } = createWatched(true);
    after(100, 1);
    after(450, 2000);
    clear();
    expect(written).toEqual([]);
  });

  it.each([false, undefined])('is not shown on what is no terminal: %o', (isTTY) => {
    const { written, after, clear } = createWatched(isTTY);
    after(500, 3);
    after(60_000, 2000);
    clear();
    expect(written).toEqual([]);
  });
});
