import picomatch from 'picomatch';

/** Tells whether a path, relative and with `/`, matches any of the globs. Files whose names begin with a dot count. */
export function createMatcher(globs: readonly string[]): (file: string) => boolean {
  if (globs.length === 0) return () => false;
  return picomatch(
    globs.map((glob) => glob.replace(/^\.\//, '')),
    { dot: true, noextglob: true },
  );
}

/** Whether a path on the command line is meant as a glob. */
export function isGlob(text: string): boolean {
  return picomatch.scan(text).isGlob;
}

/** A glob as the folder to begin in and the rest of it: `flows/**` is `flows` and `**`. */
export function splitGlob(glob: string): { base: string; rest: string } {
  const { base, glob: rest } = picomatch.scan(glob);
  return { base, rest };
}
