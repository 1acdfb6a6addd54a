import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/safe/contained-path.js';

describe('isWithin', () => {
  it.each([
    { folder: '/a/b', file: '/a/b' },
    { folder: '/a/b', file: '/a/b/c.json' },
    { folder: '/a/b', file: '/a/b/c/d/e.json' },
    { folder: '/a/b/', file: '/a/b/c.json' },
    { folder: '/a/b', file: '/a/b/..foo' },
    { folder: '/a/b', file: '/a/b/..foo/c.json' },
    { folder: '/a/b', file: '/a/b/...' },
    { folder: '/a/b', file: '/a/b/c/../d.json' },
    { folder: '/', file: '/etc/passwd' },
    { folder: '/', file: '/' },
  ])('holds of $file in $folder', ({ folder, file }) => {
    expect(isWithin(folder, file)).toBe(true);
  });

  it.each([
    { folder: '/a/b', file: '/a' },
    { folder: '/a/b', file: '/' },
    { folder: '/a/b', file: '/a/bc' },
    { folder: '/a/b', file: '/a/bc/d.json' },
    { folder: '/a/b', file: '/a/b.json' },
    { folder: '/a/bc', file: '/a/b' },
    { folder: '/a/b', file: '/a/..b' },
    { folder: '/a/b', file: '/a/b/../c.json' },
    { folder: '/a/b', file: '/a/b/../../etc/passwd' },
    { folder: '/a/b', file: '/A/B/c.json' },
    { folder: '/a/b', file: '/etc/passwd' },
  ])('does not hold of $file in $folder', ({ folder, file }) => {
    expect(isWithin(folder, file)).toBe(false);
  });
});
