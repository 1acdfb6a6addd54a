import { chmodSync, cpSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, flowText, workFolder } from '../support/e2e-files.js';
import { NOBODY } from '../support/file-tree.js';
import { CAN_MOUNT, fillDisk, smallDisk } from '../support/fix-disk.js';
import { runCli } from '../support/run-process.js';

const IS_ROOT = process.getuid?.() === 0;

const FIXED_FLOW = flowText({ id: 'node-1', name: 'Get customer', timeout: 5000 });

function read(folder: string, name: string): Buffer {
  return readFileSync(path.join(folder, name));
}

describe('a file that cannot be written', () => {
  it('is told, ends the run with 2, and keeps no other from being fixed', async () => {
    const outside = workFolder({ 'flow.txt': BAD_FLOW });
    const cwd = workFolder({ 'a.json': BAD_FLOW, 'b.json': BAD_FLOW, 'shared/c.txt': BAD_FLOW });
    chmodSync(path.join(cwd, 'b.json'), 0o400);
    symlinkSync('shared/c.txt', path.join(cwd, 'c.json'));
    symlinkSync(path.join(outside, 'flow.txt'), path.join(cwd, 'd.json'));
    const { code, stderr } = await runCli(['fix', 'a.json', 'b.json', 'c.json', 'd.json'], { cwd });
    expect({ code, stderr: stderr.split('\n') }).toEqual({
      code: 2,
      stderr: [
        'd.json: it is a symbolic link that leads out of the working directory: name what it leads to',
        'b.json: cannot be fixed: it is read-only',
        'c.json: cannot be fixed: it is reached through a symbolic link: fix the file that it leads to',
        '',
      ],
    });
    expect(read(cwd, 'a.json').toString()).toBe(FIXED_FLOW);
    expect([read(cwd, 'b.json'), read(cwd, 'shared/c.txt'), read(outside, 'flow.txt')]).toEqual(
      Array(3).fill(Buffer.from(BAD_FLOW)),
    );
  });

  it.skipIf(!IS_ROOT)('is left to whom it belongs, though its folder is open to all', async () => {
    const cwd = workFolder({ 'a.json': BAD_FLOW, 'b.json': BAD_FLOW });
    chmodSync(cwd, 0o777);
    chmodSync(path.join(cwd, 'a.json'), 0o666);
    chmodSync(path.join(cwd, 'b.json'), 0o644);
    for (const args of [['--dry-run'], []]) {
      const { code, stdout, stderr } = await runCli(['fix', ...args], { cwd, uid: NOBODY });
      expect(code).toBe(2);
      expect(stdout).toContain('Fixed 1 timeout in 1 file.\n\nb.json\n');
      expect(stderr.split('\n').slice(-2)).toEqual([
        'b.json: cannot be fixed: it is read-only',
        '',
      ]);
    }
    expect(read(cwd, 'a.json').toString()).toBe(FIXED_FLOW);
    expect(read(cwd, 'b.json').toString()).toBe(BAD_FLOW);
    expect(statSync(path.join(cwd, 'b.json')).uid).toBe(0);
  });

  it.skipIf(!IS_ROOT)('for its folder is told so, by a dry run too', async () => {
    const cwd = workFolder({ 'flows/a.json': BAD_FLOW });
    chmodSync(cwd, 0o755);
    chmodSync(path.join(cwd, 'flows/a.json'), 0o666);
    for (const args of [['--dry-run'], []]) {
      const { code, stderr } = await runCli(['fix', ...args], { cwd, uid: NOBODY });
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^(A dry run.*\n)?flows\/a\.json: cannot be fixed: its folder is read-only\n$/,
      );
    }
    expect(read(cwd, 'flows/a.json').toString()).toBe(BAD_FLOW);
  });

  it.skipIf(!CAN_MOUNT)('for want of room is left whole, and the others go on', async () => {
    const disk = smallDisk();
    const cwd = workFolder({ 'a.json': BAD_FLOW });
    cpSync(path.join(cwd, 'a.json'), path.join(disk, 'b.json'));
    fillDisk(disk);
    const args = ['fix', '--quiet', path.join(disk, 'b.json'), 'a.json'];
    const { code, stderr } = await runCli(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^[^\n]*b\.json: cannot be fixed: ENOSPC[^\n]*\n$/);
    expect(read(disk, 'b.json').toString()).toBe(BAD_FLOW);
    expect(readdirSync(disk).sort()).toEqual(['b.json', 'recording.wav']);
    expect(read(cwd, 'a.json').toString()).toBe(FIXED_FLOW);
  });

  it('is none where it is only unusual: the mode stays', async () => {
    const cwd = workFolder({ 'a.json': BAD_FLOW, 'b.json': BAD_FLOW, 'c.json': BAD_FLOW });
    const modes = { 'a.json': 0o644, 'b.json': 0o755, 'c.json': 0o600 };
    for (const [name, mode] of Object.entries(modes)) chmodSync(path.join(cwd, name), mode);
    expect((await runCli(['fix'], { cwd })).code).toBe(0);
    for (const [name, mode] of Object.entries(modes)) {
      expect([name, statSync(path.join(cwd, name)).mode & 0o777]).toEqual([name, mode]);
      expect(read(cwd, name).toString()).toBe(FIXED_FLOW);
    }
  });
});
