import { describe, expect, it, vi } from 'vitest';
import { TooManyFilesError, walk } from '../../src/source/walk.js';
import { makeTree } from '../support/file-tree.js';

vi.mock('../../src/safe/limits.js', async (original) => ({
  ...(await original<object>()),
  MAX_FILES: 3,
}));

const NO_FAULTS = (): void => undefined;

describe('walk, at the limit on files', () => {
  it('gives as many files as the limit', () => {
    const root = makeTree({ 'a.json': '', 'flows/b.json': '', 'flows/c.json': '' });
    expect(walk(root, root, NO_FAULTS)).toHaveLength(3);
  });

  it('throws beyond it and asks for narrower paths', () => {
    const root = makeTree({ 'a.json': '', 'b.json': '', 'flows/c.json': '', 'flows/d.json': '' });
    expect(() => walk(root, root, NO_FAULTS)).toThrow(
      new TooManyFilesError(
        `there are more than 3 files below ${root}: name the folders that hold your flows`,
      ),
    );
  });

  it('does not count what is passed over', () => {
    const root = makeTree({
      '.gitignore': '*.tmp.json',
      'a.tmp.json': '',
      'b.tmp.json': '',
      'node_modules/c.json': '',
      'node_modules/d.json': '',
      'main.json': '',
    });
    expect(walk(root, root, NO_FAULTS)).toHaveLength(2);
  });
});
