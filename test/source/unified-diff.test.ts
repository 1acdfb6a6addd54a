import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../src/source/text-edit.js';
import { unifiedDiff } from '../../src/source/unified-diff.js';
import { generatedFiles } from '../support/documents.js';
import { laidOutFiles } from '../support/fix-documents.js';
import { gitApply, gitRepository } from '../support/fix-git.js';
import { fixText, type TextFix } from '../support/fix-text.js';

/** Twenty lines: `1` to `20`. */
const LINES = Array.from({ length: 20 }, (_, index) => `${String(index + 1)}\n`).join('');

/** The diff of a file in which some texts, each there once, become others. */
function diffOf(text: string, changes: Readonly<Record<string, string>>, name = 'a.json'): string {
  const bytes = Buffer.from(text);
  const edits = Object.entries(changes).map(([from, to]): TextEdit => {
    const start = bytes.indexOf(from);
    return { start, end: start + Buffer.byteLength(from), text: to };
  });
  return unifiedDiff(name, bytes, edits).toString();
}

describe('a unified diff', () => {
  it('is empty where nothing changes', () => {
    expect(diffOf(LINES, {})).toBe('');
    expect(diffOf(LINES, { '10\n': '10\n' })).toBe('');
  });

  it('shows a change with three lines around it', () => {
    expect(diffOf(LINES, { '10\n': 'ten\n' })).toBe(
      '--- a/a.json\n+++ b/a.json\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n',
    );
  });

  it('shows what there is around a change at either end', () => {
    expect(diffOf(LINES, { '1\n2': 'one\n2', '20\n': 'twenty\n' })).toBe(
      '--- a/a.json\n+++ b/a.json\n' +
        '@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n' +
        '@@ -17,4 +17,4 @@\n 17\n 18\n 19\n-20\n+twenty\n',
    );
  });

  it('shows changes together up to six lines apart, and apart from seven on', () => {
    const near = diffOf(LINES, { '5\n': 'five\n', '12\n': 'twelve\n' });
    expect(near.match(/^@@.*$/gm)).toEqual(['@@ -2,14 +2,14 @@']);
    const far = diffOf(LINES, { '5\n': 'five\n', '13\n': 'thirteen\n' });
    expect(far.match(/^@@.*$/gm)).toEqual(['@@ -2,7 +2,7 @@', '@@ -10,7 +10,7 @@']);
  });

  it('counts lines that came and went', () => {
    const diff = diffOf(LINES, { '3\n': '3\n3a\n3b\n', '11\n': '', '20': '20\n21' });
    expect(diff.match(/^@@.*$/gm)).toEqual([
      '@@ -1,6 +1,8 @@',
      '@@ -8,7 +10,6 @@',
      '@@ -18,3 +19,4 @@',
    ]);
    expect(diff).toContain('\n 10\n-11\n 12\n');
  });

  it('tells a missing line end on both sides', () => {
    expect(diffOf('{ "timeout": 3000 }', { 3000: '5000' })).toBe(
      '--- a/a.json\n+++ b/a.json\n@@ -1,1 +1,1 @@\n' +
        '-{ "timeout": 3000 }\n\\ No newline at end of file\n' +
        '+{ "timeout": 5000 }\n\\ No newline at end of file\n',
    );
  });

  it('tells a missing line end after a line that stays', () => {
    expect(diffOf('{ "timeout": 3000,\n}', { 3000: '5000' })).toBe(
      '--- a/a.json\n+++ b/a.json\n@@ -1,2 +1,2 @@\n' +
        '-{ "timeout": 3000,\n+{ "timeout": 5000,\n }\n\\ No newline at end of file\n',
    );
  });

  it('keeps Windows line ends, a byte-order mark, and bytes that are no UTF-8', () => {
    expect(diffOf('\uFEFF{\r\n3000\r\n', { 3000: '5000' })).toBe(
      '--- a/a.json\n+++ b/a.json\n@@ -1,2 +1,2 @@\n \uFEFF{\r\n-3000\r\n+5000\r\n',
    );
    const latin1 = Buffer.from('"R\u00fcckruf"\n3000\n', 'latin1');
    expect(unifiedDiff('a.json', latin1, [{ start: 10, end: 11, text: '5' }])).toEqual(
      Buffer.from(
        '--- a/a.json\n+++ b/a.json\n@@ -1,2 +1,2 @@\n "R\u00fcckruf"\n-3000\n+5000\n',
        'latin1',
      ),
    );
  });

  it.each([
    ['flows/support.json', 'a/flows/support.json'],
    ['flows/night shift.json', 'a/flows/night shift.json\t'],
    ['größe.json', '"a/gr\\303\\266\\303\\237e.json"'],
    ['a "b" \\ c.json', '"a/a \\"b\\" \\\\ c.json"'],
    ['a\tb\n.json', '"a/a\\011b\\012.json"'],
    ['\u007f.json', '"a/\\177.json"'],
  ])('calls the file %j as git does', (name, expected) => {
    const [old, now] = diffOf('3000\n', { 3000: '5000' }, name).split('\n');
    expect(old).toBe(`--- ${expected}`);
    expect(now).toBe(`+++ ${expected.replace('a/', 'b/')}`);
  });
});

/** Applies one patch with all these fixes to a repository, and tells what stands in the files then. */
function appliedByGit(
  fixes: Readonly<Record<string, TextFix>>,
  folder = '',
): Record<string, Buffer> {
  const inFolder = (name: string): string => path.posix.join(folder, name);
  const entries = Object.entries(fixes);
  const repository = gitRepository(
    Object.fromEntries(entries.map(([name, { before }]) => [inFolder(name), before])),
  );
  const patch = entries.map(([name, { before, edits }]) => unifiedDiff(name, before, edits));
  gitApply(path.join(repository, folder), Buffer.concat(patch));
  return Object.fromEntries(
    entries.map(([name]) => [name, readFileSync(path.join(repository, inFolder(name)))]),
  );
}

function contents(fixes: Readonly<Record<string, TextFix>>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(fixes).map(([name, { after }]) => [name, after]));
}

const FLOW = `{
  "name": "Störung",
  "flowData": {
    "nodes": [
      { "type": "dataAction", "name": "Find outage", "dataAction": { "timeout": 3000 } },
      {
        "type": "dataAction",
        "name": "Report outage",
        "dataAction": {
          "timeout": 1,
          "method": "POST",
          "timeout": 2
        }
      },
      {
        "type": "dataAction"
      }
    ]
  }
}
`;

describe('a patch with the fixes of several files', () => {
  it('gives git the bytes of the fix, whatever the files look like', () => {
    const texts = fc.oneof(
      laidOutFiles.map(({ before }) => before),
      generatedFiles.map(({ text }) => text),
    );
    const samples = fc
      .sample(texts, { numRuns: 400, seed: 20_261_121 })
      .map((text) => fixText(text));
    const changed = samples.filter(({ edits }) => edits.length > 0);
    expect(changed.length).toBeGreaterThan(200);
    const fixes = Object.fromEntries(
      changed.map((fix, index) => [`flows/${String(index)}.json`, fix]),
    );
    expect(appliedByGit(fixes)).toEqual(contents(fixes));
  });

  it.each([
    ['as people write it', FLOW],
    ['with Windows line ends', FLOW.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', `\uFEFF${FLOW}`],
    ['with tabs', FLOW.replaceAll('  ', '\t')],
    ['without a final newline', FLOW.trimEnd()],
    ['on one line', JSON.stringify(JSON.parse(FLOW))],
    ['on one line that ends', `${JSON.stringify(JSON.parse(FLOW))}\n`],
    ['with carriage returns alone', FLOW.replaceAll('\n', '\r')],
    ['in Latin-1', Buffer.from(FLOW, 'latin1')],
  ])('works for a file %s', (_, text) => {
    const fixes = { 'flow.json': fixText(text) };
    expect(fixes['flow.json'].fixed.length).toBeGreaterThanOrEqual(3);
    expect(appliedByGit(fixes)).toEqual(contents(fixes));
  });

  const NAMES = [
    ...[
      'flow.json',
      'with blank.json',
      ' before.json',
      'after.json ',
      'größe 予約.json',
      '📞.json',
    ],
    ...['"quoted".json', "it's.json", 'back\\slash.json', 'tab\tbed.json', 'two\nlines.json'],
    ...[
      '-rf.json',
      'a/b/deep.json',
      'b/a.json',
      'dev/null.json',
      '$HOME.json',
      '#1.json',
      '*.json',
    ],
    ...['2026-11-21 10:00:00.json', 'x\t2026-11-21 10:00:00 +0000.json', '\u007f\u0001.json'],
  ];

  it.each(['', 'ivr/flows', 'ivr flows/größe'])(
    'takes whatever names, from the folder %j of a repository',
    (folder) => {
      const fixes = Object.fromEntries(NAMES.map((name) => [name, fixText(FLOW)]));
      expect(appliedByGit(fixes, folder)).toEqual(contents(fixes));
    },
  );

  it('makes what the edits make, wherever they are', () => {
    const lines = fc.array(fc.constantFrom('', '{', '  "timeout": 3000,', '}\r'), {
      minLength: 1,
      maxLength: 30,
    });
    const cuts = fc.array(
      fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', '5', ',\n  "x": 1', '\n\n')),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    const edited = fc.tuple(lines, fc.boolean(), cuts).map(([parts, isEnded, places]): TextFix => {
      const before = Buffer.from(`[${parts.join('\n')}]${isEnded ? '\n' : ''}`);
      const edits: TextEdit[] = [];
      let at = 1;
      for (const [gap, length, text] of places) {
        const start = at + (gap % 20);
        const end = Math.min(start + length, before.length - 2);
        if (start >= end) break;
        edits.push({ start, end, text });
        at = end + 1;
      }
      return { before, edits, after: applyEdits(before, edits), fixed: [] };
    });
    const samples = fc
      .sample(edited, { numRuns: 300, seed: 20_261_121 })
      .filter(({ before, after }) => !before.equals(after));
    expect(samples.length).toBeGreaterThan(100);
    const fixes = Object.fromEntries(samples.map((fix, index) => [`${String(index)}.json`, fix]));
    expect(appliedByGit(fixes)).toEqual(contents(fixes));
  });
});
