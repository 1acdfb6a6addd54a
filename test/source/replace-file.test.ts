import {
  chmodSync,
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkReplaceable, replaceFile } from '../../src/source/write-file.js';
import { asOrdinaryUser, makeTree } from '../support/file-tree.js';
import { CAN_MOUNT, fillDisk, smallDisk } from '../support/fix-disk.js';

const OLD = '{ "timeout": 3000 }\n';
const NEW = '{ "timeout": 5000 }\n';

/** The name under which new content is written until it is whole, where `Math.random` gives this number. */
function temporaryName(random: number): string {
  return `.flow-timeout-lint-${String(process.pid)}-${random.toString(36).slice(2)}.tmp`;
}

function replace(file: string, original = OLD): void {
  replaceFile(file, Buffer.from(original), Buffer.from(NEW));
}

/** A folder with a file `flow.json`, and the path of that. */
function folderWithFlow(mode = 0o644): { root: string; file: string } {
  const root = makeTree({ 'flow.json': OLD });
  const file = path.join(root, 'flow.json');
  chmodSync(file, mode);
  return { root, file };
}

/** What there is in a folder. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('replaceFile', () => {
  it('puts the new content in the place of the old, and leaves nothing beside it', () => {
    const { root, file } = folderWithFlow();
    replace(file);
    expect(contents(root)).toEqual({ 'flow.json': NEW });
  });

  it('keeps bytes that are no UTF-8', () => {
    const { file } = folderWithFlow();
    const bytes = Buffer.from([0xff, 0xfe, 0xe9, 0x00]);
    replaceFile(file, Buffer.from(OLD), bytes);
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('lets who has the old file open read it whole to its end', () => {
    const { file } = folderWithFlow();
    const reader = openSync(file, 'r');
    replace(file);
    expect(readFileSync(reader, 'utf8')).toBe(OLD);
    closeSync(reader);
  });

  it.each([0o644, 0o755, 0o600, 0o664, 0o666, 0o640])('keeps the mode %o', (mode) => {
    const { file } = folderWithFlow(mode);
    replace(file);
    expect(statSync(file).mode & 0o7777).toBe(mode);
    expect(readFileSync(file, 'utf8')).toBe(NEW);
  });

  it('keeps the mode whatever the mask for new files is', () => {
    const { file } = folderWithFlow(0o664);
    const mask = process.umask(0o077);
    try {
      replace(file);
    } finally {
      process.umask(mask);
    }
    expect(statSync(file).mode & 0o7777).toBe(0o664);
  });

  it('takes a name as long as the file system does', () => {
    const name = `${'予'.repeat(83)}.json`;
    expect(Buffer.byteLength(name)).toBe(254);
    const root = makeTree({ [name]: OLD });
    replace(path.join(root, name));
    expect(contents(root)).toEqual({ [name]: NEW });
  });

  it('is not held up by what a run left that was killed and had the same number', () => {
    const { root, file } = folderWithFlow();
    const leftover = temporaryName(0.25);
    writeFileSync(path.join(root, leftover), NEW.slice(0, 7));
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.75);
    replace(file);
    expect(contents(root)).toEqual({ 'flow.json': NEW, [leftover]: NEW.slice(0, 7) });
  });
});

describe('checkReplaceable', () => {
  it('gives what the file is, and leaves it as it is', () => {
    const { root, file } = folderWithFlow(0o640);
    expect(checkReplaceable(file).mode & 0o7777).toBe(0o640);
    expect(contents(root)).toEqual({ 'flow.json': OLD });
  });

  it.each([0o444, 0o555, 0o400])('refuses a file of the mode %o, which is read-only', (mode) => {
    const { file } = folderWithFlow(mode);
    expect(() => checkReplaceable(file)).toThrow(new Error('it is read-only'));
  });

  it('refuses a symbolic link', () => {
    const root = makeTree({ 'flow.json': OLD, 'link.json': { linkTo: 'flow.json' } });
    expect(() => checkReplaceable(path.join(root, 'link.json'))).toThrow(
      new Error('it is a symbolic link: fix the file that it leads to'),
    );
  });
});

describe('replaceFile, refusing', () => {
  it('follows no symbolic link', () => {
    const root = makeTree({ 'flow.json': OLD, 'link.json': { linkTo: 'flow.json' } });
    expect(() => {
      replace(path.join(root, 'link.json'));
    }).toThrow(new Error('it is a symbolic link: fix the file that it leads to'));
    expect(contents(root)).toEqual({ 'flow.json': OLD, 'link.json': OLD });
    expect(lstatSync(path.join(root, 'link.json')).isSymbolicLink()).toBe(true);
  });

  it('writes through no link that somebody has put where its temporary file would be', () => {
    const { root, file } = folderWithFlow();
    writeFileSync(path.join(root, 'victim.json'), 'precious');
    symlinkSync('victim.json', path.join(root, temporaryName(0.75)));
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.75);
    expect(() => {
      replace(file);
    }).toThrow('EEXIST');
    expect(contents(root)).toMatchObject({ 'flow.json': OLD, 'victim.json': 'precious' });
  });

  it.each([0o444, 0o555, 0o400])('leaves a file of the mode %o, which is read-only', (mode) => {
    const { root, file } = folderWithFlow(mode);
    expect(() => {
      replace(file);
    }).toThrow(new Error('it is read-only'));
    expect(contents(root)).toEqual({ 'flow.json': OLD });
    expect(statSync(file).mode & 0o7777).toBe(mode);
  });

  it.each([
    ['grew', `${OLD} `],
    ['was cut off', OLD.slice(0, 5)],
    ['was emptied', ''],
    ['was fixed by somebody else', NEW],
    ['has other bytes of the same length', OLD.replace('3000', '4000')],
  ])('leaves a file that %s since it was read', (_, now) => {
    const { root, file } = folderWithFlow();
    writeFileSync(file, now);
    expect(() => {
      replace(file);
    }).toThrow(
      new Error(
        'it was changed while it was being fixed, and was left as it is: run the fix again',
      ),
    );
    expect(contents(root)).toEqual({ 'flow.json': now });
  });

  it('does not bring back a file that is gone', () => {
    const root = makeTree();
    expect(() => {
      replace(path.join(root, 'flow.json'));
    }).toThrow('ENOENT');
    expect(contents(root)).toEqual({});
  });

  it('leaves a folder of that name as it is', () => {
    const root = makeTree({ 'flow.json/inner.json': OLD });
    expect(() => {
      replace(path.join(root, 'flow.json'));
    }).toThrow('EISDIR');
    expect(readdirSync(root)).toEqual(['flow.json']);
    expect(contents(path.join(root, 'flow.json'))).toEqual({ 'inner.json': OLD });
  });

  it('leaves a file in a folder that may not be written to', () => {
    const root = makeTree({ 'out/flow.json': OLD });
    const folder = path.join(root, 'out');
    chmodSync(root, 0o755);
    chmodSync(path.join(folder, 'flow.json'), 0o666);
    chmodSync(folder, 0o555);
    expect(() => {
      asOrdinaryUser(() => {
        replace(path.join(folder, 'flow.json'));
      });
      // Asked beforehand, the system answers for the user who started the process, who may be root here.
    }).toThrow(/^its folder is read-only$|^EACCES: /);
    chmodSync(folder, 0o755);
    expect(contents(folder)).toEqual({ 'flow.json': OLD });
  });

  it.skipIf(!CAN_MOUNT)('leaves a file on a disk that is full', () => {
    const disk = smallDisk();
    const file = path.join(disk, 'flow.json');
    writeFileSync(file, OLD);
    fillDisk(disk);
    expect(() => {
      replace(file);
    }).toThrow('ENOSPC');
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(readdirSync(disk).sort()).toEqual(['flow.json', 'recording.wav']);
  });
});
