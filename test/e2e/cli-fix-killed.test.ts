import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { flowText, workFolder } from '../support/e2e-files.js';
import { killedFix } from '../support/fix-killed.js';
import { createRandom } from '../support/json-texts.js';
import { runCli } from '../support/run-process.js';

const COUNT = 300;

/** A flow large enough that it is not written at one stroke. */
function flow(number: number, timeout: number): string {
  const nodes = Array.from({ length: 200 }, (_, index) => ({
    id: `node-${String(index)}`,
    name: `Get customer of branch ${String(number)}`,
    timeout,
  }));
  return flowText(...nodes);
}

function nameOf(number: number): string {
  return `branch-${String(number).padStart(3, '0')}.json`;
}

const FILES = Object.fromEntries(
  Array.from({ length: COUNT }, (_, number) => [nameOf(number), flow(number, 3000)]),
);
const FIXED = Object.fromEntries(
  Array.from({ length: COUNT }, (_, number) => [nameOf(number), flow(number, 5000)]),
);

/** Of the flows in a folder: how many are fixed, and those that are neither as they were nor fixed. */
function stateOf(folder: string): { fixed: number; broken: string[] } {
  const broken: string[] = [];
  let fixed = 0;
  for (const [name, original] of Object.entries(FILES)) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    if (text === FIXED[name]) fixed++;
    else if (text !== original) broken.push(name);
  }
  return { fixed, broken };
}

describe('a fix that is killed', () => {
  it('leaves every file as it was or fixed, and the next one goes on from there', async () => {
    const random = createRandom(20_261_121);
    const folder = workFolder(FILES);
    let fixed = 0;
    let interrupted = 0;
    for (let round = 0; round < 6; round++) {
      const signal = await killedFix(folder, 1 + random(120));
      const state = stateOf(folder);
      expect(state.broken).toEqual([]);
      expect(state.fixed).toBeGreaterThanOrEqual(fixed);
      fixed = state.fixed;
      if (signal === 'SIGKILL' && fixed < COUNT) interrupted++;
    }
    expect(interrupted).toBeGreaterThan(0);

    const leftovers = readdirSync(folder).filter((name) => !(name in FILES));
    for (const name of leftovers) expect(name).toMatch(/^\..*\.tmp$/);
    const { code, stdout, stderr } = await runCli(['fix'], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`\nFixed ${String((COUNT - fixed) * 200)} timeouts in `);
    expect(stateOf(folder)).toEqual({ fixed: COUNT, broken: [] });
    const after = readdirSync(folder).filter((name) => !leftovers.includes(name));
    expect(after).toEqual(Object.keys(FILES));
  });

  it('leaves nothing behind that the next run takes for a flow', async () => {
    const folder = workFolder({ 'flow.json': flow(1, 8000) });
    writeFileSync(path.join(folder, '.flow.json.4711.tmp'), flow(1, 3000).slice(0, 5000));
    const { code, stdout } = await runCli(['fix'], { cwd: folder });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'No problems: 200 timeouts in 1 file checked.\n',
    });
  });
});

describe('several fixes at once', () => {
  it('leave every file whole and fixed, and nothing beside them', async () => {
    const folder = workFolder(FILES);
    const runs = await Promise.all([1, 2, 3].map(() => runCli(['fix'], { cwd: folder })));
    expect(stateOf(folder)).toEqual({ fixed: COUNT, broken: [] });
    expect(readdirSync(folder)).toEqual(Object.keys(FILES));
    for (const { code, signal, stderr } of runs) {
      const lines = stderr.split('\n').filter((line) => line !== '');
      for (const line of lines) {
        expect(line).toMatch(/^branch-\d{3}\.json: cannot be fixed: it was changed while it was /);
      }
      expect({ code, signal }).toEqual({ code: lines.length === 0 ? 0 : 2, signal: null });
    }
  });

  it('do not mind each other in folders of their own', async () => {
    const folder = workFolder();
    for (const side of ['left', 'right']) {
      mkdirSync(path.join(folder, side));
      writeFileSync(path.join(folder, side, 'flow.json'), flow(1, 3000));
    }
    const runs = await Promise.all(
      ['left', 'right'].map((side) => runCli(['fix', '--quiet', side], { cwd: folder })),
    );
    expect(runs.map(({ code, stdout, stderr }) => [code, stdout, stderr])).toEqual([
      [0, '', ''],
      [0, '', ''],
    ]);
    for (const side of ['left', 'right']) {
      expect(readFileSync(path.join(folder, side, 'flow.json'), 'utf8')).toBe(flow(1, 5000));
    }
  });
});
