import { execFileSync } from 'node:child_process';
import { closeSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_FILE_BYTES } from '../../src/safe/limits.js';
import { createArena, type JsonArena } from '../../src/source/json/arena.js';
import { indexJson } from '../../src/source/json/index-json.js';
import { readFile } from '../../src/source/read-file.js';
import { makeTree } from '../support/file-tree.js';

function textOf({ bytes, size }: JsonArena): string {
  return bytes.toString('utf8', 0, size);
}

describe('readFile', () => {
  it('reads a file whole, byte for byte', () => {
    const text = '\ufeff{\r\n\t"name": "Grüße 📞"\r\n}';
    const file = path.join(makeTree({ 'flow.json': text }), 'flow.json');
    const arena = createArena();
    expect(readFile(arena, file)).toBe('read');
    expect(arena.size).toBe(Buffer.byteLength(text));
    expect(textOf(arena)).toBe(text);
  });

  it('reads an empty file', () => {
    const file = path.join(makeTree({ 'empty.json': '' }), 'empty.json');
    const arena = createArena();
    expect(readFile(arena, file)).toBe('read');
    expect(arena.size).toBe(0);
    expect(indexJson(arena, MAX_DEPTH)).toEqual({ offset: 0, problem: 'unexpected-end' });
  });

  it('leaves no remains of a longer file before', () => {
    const root = makeTree({
      'long.json': JSON.stringify({ name: '"'.repeat(50), nodes: [1, 2, 3] }),
      'cut.json': '{"name": "Bill',
      'short.json': '[7]',
      'empty.json': '',
    });
    const arena = createArena();
    const outcomes = ['long', 'cut', 'long', 'short', 'long', 'empty'].map((name) => {
      readFile(arena, path.join(root, `${name}.json`));
      const json = indexJson(arena, MAX_DEPTH);
      return 'problem' in json ? json : { size: json.size };
    });
    expect(outcomes.filter((_, i) => i % 2 === 1)).toEqual([
      { offset: 14, problem: 'unexpected-end' },
      { size: 3 },
      { offset: 0, problem: 'unexpected-end' },
    ]);
  });

  it('reads a file of exactly the limit', () => {
    const file = path.join(makeTree({ 'flow.json': '[]' }), 'flow.json');
    truncateSync(file, MAX_FILE_BYTES);
    const arena = createArena();
    expect(readFile(arena, file)).toBe('read');
    expect(arena.size).toBe(MAX_FILE_BYTES);
    expect(indexJson(arena, MAX_DEPTH)).toEqual({ offset: 2, problem: 'unexpected-byte' });
  });

  it('does not read a file of one byte more, nor one of a terabyte', () => {
    const file = path.join(makeTree({ 'flow.json': '[]' }), 'flow.json');
    const arena = createArena();
    for (const size of [MAX_FILE_BYTES + 1, 2 ** 40]) {
      truncateSync(file, size);
      expect(readFile(arena, file)).toBe('too-large');
    }
    expect(arena.bytes.length).toBeLessThan(1000);
  });

  it('throws for a file that is not there', () => {
    const file = path.join(makeTree(), 'gone.json');
    expect(() => readFile(createArena(), file)).toThrow(`ENOENT: no such file or directory`);
  });

  it('throws for a folder', () => {
    const folder = makeTree();
    expect(() => readFile(createArena(), folder)).toThrow(`${folder} is not a regular file`);
  });

  it('throws for a pipe, and does not wait for somebody to write to it', () => {
    const pipe = path.join(makeTree(), 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    expect(() => readFile(createArena(), pipe)).toThrow(`${pipe} is not a regular file`);
  });

  it.skipIf(process.platform === 'win32')('throws for a device that never ends', () => {
    expect(() => readFile(createArena(), '/dev/zero')).toThrow('/dev/zero is not a regular file');
  });

  it('leaves no file open, whether it could be read or not', () => {
    const root = makeTree({ 'flow.json': '[]', 'large.json': '' });
    const large = path.join(root, 'large.json');
    truncateSync(large, MAX_FILE_BYTES + 1);
    const nextDescriptor = (): number => {
      const descriptor = openSync(path.join(root, 'flow.json'), 'r');
      closeSync(descriptor);
      return descriptor;
    };
    const before = nextDescriptor();
    const arena = createArena();
    for (let i = 0; i < 10; i++) {
      readFile(arena, path.join(root, 'flow.json'));
      readFile(arena, large);
      expect(() => readFile(arena, root)).toThrow('not a regular file');
    }
    expect(nextDescriptor()).toBe(before);
  });

  it('reads what stands in the file now, not what it read before', () => {
    const file = path.join(makeTree({ 'flow.json': '{"timeout": 3000}' }), 'flow.json');
    const arena = createArena();
    readFile(arena, file);
    writeFileSync(file, '{"timeout": 50}');
    readFile(arena, file);
    expect(textOf(arena)).toBe('{"timeout": 50}');
  });
});
