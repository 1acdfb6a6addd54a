import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fix } from '../src/commands/fix.js';
import { lint } from '../src/commands/lint.js';
import { CONFIG_NAME } from '../src/config/find-config.js';
import { applyEdits } from '../src/source/text-edit.js';
import { makeTree } from './support/file-tree.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/fix/', import.meta.url));
const NOW = new Date('2026-11-21T10:00:00Z');

/** The files, and how many findings a fix mends in each. Beside each stands what a person would make of it. */
const FILES: Readonly<Record<string, number>> = {
  'absent-object-minified.json': 2,
  'absent-object-one-line.json': 4,
  'absent-object-pretty.json': 2,
  'array-root.json': 2,
  'blank-lines-duplicates.json': 1,
  'blank-lines.json': 1,
  'brace-beside-members.json': 2,
  'braces-on-their-own-lines.json': 2,
  'byte-order-mark-crlf-tabs.json': 5,
  'byte-order-mark.json': 5,
  'carriage-returns.json': 1,
  'comma-first-absent-object.json': 1,
  'comma-first.json': 3,
  'crlf.json': 5,
  'custom-format-minified.json': 4,
  'custom-format.json': 11,
  'duplicates-at-line-end.json': 2,
  'duplicates-one-line.json': 9,
  'duplicates-pretty.json': 8,
  'empty-object-minified.json': 2,
  'empty-object-one-line-tight.json': 2,
  'empty-object-one-line.json': 3,
  'empty-object-pretty.json': 3,
  'escaped-key.json': 5,
  'four-space.json': 5,
  'latin-1.json': 1,
  'list-response.json': 2,
  'minified.json': 3,
  'no-final-newline-crlf.json': 5,
  'no-final-newline.json': 5,
  'numeric-string.json': 5,
  'one-line-file-spaced.json': 1,
  'one-line-file-tight.json': 1,
  'one-line-spaced.json': 3,
  'one-line-tight.json': 3,
  'pretty.json': 6,
  'several-members-a-line.json': 1,
  'spaced-colons.json': 4,
  'tabs.json': 5,
  'untouched-oddities.json': 2,
  'wrong-types.json': 7,
};

const NAMES = Object.keys(FILES);

/** Byte for byte, but readable where two differ: an offset in it is one in the file. */
function textOf(bytes: Buffer): string {
  return bytes.toString('latin1');
}

function fixedFile(name: string): string {
  return name.replace(/\.json$/, '.fixed.json');
}

function read(name: string, folder = FIXTURES): Buffer {
  return readFileSync(path.join(folder, name));
}

describe('fixtures/fix', () => {
  it('holds the pairs that are listed here', () => {
    const pairs = NAMES.flatMap((name) => [name, fixedFile(name)]);
    expect(readdirSync(FIXTURES).sort()).toEqual([...pairs, CONFIG_NAME].sort());
  });

  it.each(NAMES)('%s becomes what a person would have written', async (name) => {
    const { fixes, after } = await fix({
      cwd: FIXTURES,
      top: FIXTURES,
      paths: [name],
      rules: [],
      output: 'none' as const,
      now: NOW,
    });
    const contents = fixes.map((each) => textOf(applyEdits(each.before, each.edits)));
    expect(contents).toEqual([textOf(read(fixedFile(name)))]);
    expect(after).toMatchObject({ findings: [], faults: [] });
    expect(fixes[0]?.fixed).toHaveLength(FILES[name] ?? 0);
  });

  it.each(NAMES)('%s has nothing left to fix after that', async (name) => {
    const outcome = await lint({
      cwd: FIXTURES,
      top: FIXTURES,
      paths: [fixedFile(name)],
      now: NOW,
    });
    expect(outcome).toMatchObject({ findings: [], faults: [] });
    expect(outcome.summary.sites).toBeGreaterThan(0);
  });
});

describe('a folder with all of them', () => {
  it('is fixed in place, and has nothing left for a second run', async () => {
    const cwd = makeTree();
    for (const name of [CONFIG_NAME, ...NAMES]) {
      copyFileSync(path.join(FIXTURES, name), path.join(cwd, name));
    }
    const request = { cwd, top: cwd, paths: [], rules: [], output: 'files' as const, now: NOW };
    const { fixes, after } = await fix(request);
    expect(fixes.map(({ file, before }) => [file.name, textOf(before)])).toEqual(
      NAMES.map((name) => [name, textOf(read(name))]),
    );
    expect(NAMES.map((name) => textOf(read(name, cwd)))).toEqual(
      fixes.map((each) => textOf(applyEdits(each.before, each.edits))),
    );
    expect(after).toMatchObject({ findings: [], faults: [] });
    expect((await fix(request)).fixes).toEqual([]);
    expect(readdirSync(cwd).sort()).toEqual([CONFIG_NAME, ...NAMES].sort());
  });
});
