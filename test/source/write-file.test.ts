import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { writeFileWhole } from '../../src/source/write-file.js';
import { asOrdinaryUser, makeTree } from '../support/file-tree.js';

describe('writeFileWhole', () => {
  it('writes a new file and leaves nothing beside it', () => {
    const root = makeTree();
    writeFileWhole(path.join(root, 'report.json'), '{"name": "Grüße 📞"}\n');
    expect(readdirSync(root)).toEqual(['report.json']);
    expect(readFileSync(path.join(root, 'report.json'), 'utf8')).toBe('{"name": "Grüße 📞"}\n');
  });

  it('makes the folders on the way', () => {
    const file = path.join(makeTree(), 'out/reports/report.json');
    writeFileWhole(file, '{}');
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it('replaces a file: who has the old one open reads it whole to its end', () => {
    const root = makeTree({ 'report.json': 'a long report of yesterday' });
    const file = path.join(root, 'report.json');
    const yesterday = openSync(file, 'r');
    writeFileWhole(file, 'short');
    expect(readFileSync(yesterday, 'utf8')).toBe('a long report of yesterday');
    closeSync(yesterday);
    expect(readFileSync(file, 'utf8')).toBe('short');
    expect(readdirSync(root)).toEqual(['report.json']);
  });

  it('writes an empty text', () => {
    const root = makeTree({ 'report.json': 'yesterday' });
    writeFileWhole(path.join(root, 'report.json'), '');
    expect(readFileSync(path.join(root, 'report.json'), 'utf8')).toBe('');
  });

  it('replaces a symbolic link and leaves alone what it leads to', () => {
    const root = makeTree({ 'secret.json': 'secret', 'report.json': { linkTo: 'secret.json' } });
    writeFileWhole(path.join(root, 'report.json'), '{}');
    expect(readFileSync(path.join(root, 'secret.json'), 'utf8')).toBe('secret');
    expect(readFileSync(path.join(root, 'report.json'), 'utf8')).toBe('{}');
  });

  it('writes straight to what is a device', () => {
    const file = path.join(makeTree({ 'output.txt': '' }), 'output.txt');
    const descriptor = openSync(file, 'w');
    writeFileWhole(`/dev/fd/${String(descriptor)}`, 'report');
    closeSync(descriptor);
    expect(readFileSync(file, 'utf8')).toBe('report');
  });

  it('writes straight to a pipe, wherever it is', async () => {
    const pipe = path.join(makeTree(), 'report.json');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => {
      reader.kill();
    });
    writeFileWhole(pipe, 'report');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(String(await once(reader.stdout, 'data'))).toBe('report');
  });
});

describe('writeFileWhole, failing', () => {
  it('leaves a folder of that name as it is, and no temporary file', () => {
    const root = makeTree({ 'report.json/inner.json': '{}' });
    expect(() => {
      writeFileWhole(path.join(root, 'report.json'), 'new');
    }).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(root)).toEqual(['report.json']);
    expect(readdirSync(path.join(root, 'report.json'))).toEqual(['inner.json']);
  });

  it('throws where a file stands in the way of a folder', () => {
    const root = makeTree({ out: 'a file' });
    expect(() => {
      writeFileWhole(path.join(root, 'out/report.json'), '{}');
    }).toThrow(/ENOTDIR|EEXIST/);
    expect(readFileSync(path.join(root, 'out'), 'utf8')).toBe('a file');
    expect(readdirSync(root)).toEqual(['out']);
  });

  it('leaves the old file as it is where the folder may not be written to', () => {
    const root = makeTree({ 'out/report.json': 'yesterday' });
    const folder = path.join(root, 'out');
    chmodSync(root, 0o755);
    chmodSync(folder, 0o555);
    expect(() => {
      asOrdinaryUser(() => {
        writeFileWhole(path.join(folder, 'report.json'), 'new');
      });
    }).toThrow('EACCES');
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual(['report.json']);
    expect(readFileSync(path.join(folder, 'report.json'), 'utf8')).toBe('yesterday');
  });

  it('writes through no link that somebody has put where its temporary file would be', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const name = `.flow-timeout-lint-${String(process.pid)}-${(0.5).toString(36).slice(2)}.tmp`;
    const root = makeTree({ 'victim.json': 'precious', [name]: { linkTo: 'victim.json' } });
    expect(() => {
      writeFileWhole(path.join(root, 'report.json'), 'new');
    }).toThrow('EEXIST');
    vi.restoreAllMocks();
    expect(readFileSync(path.join(root, 'victim.json'), 'utf8')).toBe('precious');
  });
});
