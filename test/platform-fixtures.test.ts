import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fix } from '../src/commands/fix.js';
import { lint } from '../src/commands/lint.js';
import { FORMATS } from '../src/formats/facts.js';
import { RULE_NAMES } from '../src/rules/index.js';
import { createWorkspace } from './support/workspace.js';

const FOLDER = fileURLToPath(new URL('../fixtures/platform/', import.meta.url));
const NOW = new Date('2026-11-21T23:59:59Z');

/** The files as they are, and as a fix leaves them, relative to the folder. */
const PAIRS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(path.sep, '/'))
  .flatMap((name): [string, string][] => {
    const before = name.replace('.after.', '.before.').replace('.fixed.', '.');
    return before === name ? [] : [[before, name]];
  })
  .sort();

describe('fixtures/platform', () => {
  it('has pairs of every format of the platform', async () => {
    const { findings } = await lint({
      cwd: FOLDER,
      top: FOLDER,
      paths: [...PAIRS.map(([before]) => before), 'expression.yaml'],
      now: NOW,
    });
    const formats = FORMATS.filter(({ tier }) => tier === 'platform');
    expect(new Set(findings.map(({ format }) => format))).toEqual(
      new Set(formats.map(({ name }) => name)),
    );
    const rules = new Set(findings.map(({ rule }) => rule));
    for (const rule of ['timeout-inactive', 'timeout-zero', 'timeout-expression'] as const) {
      expect(RULE_NAMES).toContain(rule);
      expect(rules).toContain(rule);
    }
  });

  it.each(PAIRS)('%s becomes %s, to the byte, and stays so', async (before, after) => {
    const name = path.basename(before);
    const original = readFileSync(path.join(FOLDER, before));
    const { folder } = createWorkspace({ [name]: original.toString('latin1') });
    const file = path.join(folder, name);
    writeFileSync(file, original);
    const request = {
      cwd: folder,
      top: folder,
      paths: [],
      rules: [],
      output: 'files',
      now: NOW,
    } as const;
    const { fixes, after: left } = await fix(request);
    expect(fixes).toHaveLength(1);
    expect(readFileSync(file).toString('latin1')).toBe(
      readFileSync(path.join(FOLDER, after)).toString('latin1'),
    );
    expect(left.summary.fixable).toBe(0);
    expect((await fix(request)).fixes).toEqual([]);
  });
});
