import { describe, expect, it } from 'vitest';
import {
  hunkLines,
  isCommentable,
  readCommentableLines,
} from '../../src/github/commentable-lines.js';
import { FULL_NAME } from '../support/github/events.js';
import { longFlow } from '../support/github/flows.js';
import { Scenario } from '../support/github/scenario.js';
import { useGitHub } from '../support/github/use-github.js';

const { server, client } = await useGitHub();

const [owner = '', repo = ''] = FULL_NAME.split('/');

describe('the lines of a patch', () => {
  it.each([
    ['a new file', '@@ -0,0 +1,3 @@\n+{\n+  "timeout": 3000\n+}', [{ first: 1, end: 4 }]],
    ['a line of a file', '@@ -1 +1 @@\n-3000\n+5000', [{ first: 1, end: 2 }]],
    [
      'two hunks',
      '@@ -2,7 +2,8 @@ "nodes": [\n a\n@@ -40,3 +41,4 @@\n b',
      [
        { first: 2, end: 10 },
        { first: 41, end: 45 },
      ],
    ],
    ['a file that is gone', '@@ -1,3 +0,0 @@\n-{\n-  "timeout": 3000\n-}', [{ first: 0, end: 0 }]],
    ['no text', '', []],
  ])('are those of the new side: %s', (_, patch, lines) => {
    expect(hunkLines(patch)).toEqual(lines);
  });

  it.each([
    '@@ -1,1 +1,500 @@',
    'x\r@@ -1,1 +1,500 @@',
    'x\u2028@@ -1,1 +1,500 @@',
    'x\u2029@@ -1 +9 @@',
  ])('are not what a line of the file says they are: %j', (text) => {
    const patch = `@@ -4,3 +4,3 @@\n {\n-  ${text}\n+${text}\n }`;
    expect(hunkLines(patch)).toEqual([{ first: 4, end: 7 }]);
  });
});

describe('lines to comment on', () => {
  const lines = new Map([
    [
      'flow.json',
      [
        { first: 5, end: 9 },
        { first: 9, end: 12 },
      ],
    ],
  ]);

  it.each([
    [5, 6, true],
    [5, 9, true],
    [8, 9, true],
    [11, 12, true],
    [4, 6, false],
    [11, 13, false],
    [8, 10, false],
    [12, 13, false],
  ])('are those from %i up to %i: %s', (first, end, expected) => {
    expect(isCommentable(lines, 'flow.json', first, end)).toBe(expected);
  });

  it('are none of a file that the pull request does not change', () => {
    expect(isCommentable(lines, 'night.json', 5, 6)).toBe(false);
  });
});

describe('the lines of a pull request', () => {
  it('are read for every file', async () => {
    Scenario.host(server, {
      files: { 'long.json': longFlow(), 'old.json': '{}\n', 'logo.png': Buffer.from([0, 1]) },
      headChanges: {
        'long.json': longFlow({ 0: { timeout: 1500 }, 9: { timeout: 3000 } }),
        'flows/Störung.json': '{\n}\n',
        'logo.png': Buffer.from([0, 2]),
        'old.json': null,
      },
      baseChanges: { 'base.json': '{}\n' },
    });
    const lines = await readCommentableLines(await client(), { owner, repo }, 7);
    expect(Object.fromEntries(lines)).toEqual({
      'flows/Störung.json': [{ first: 1, end: 3 }],
      'logo.png': [],
      'long.json': [
        { first: 2, end: 9 },
        { first: 11, end: 18 },
      ],
      'old.json': [{ first: 0, end: 0 }],
    });
  });

  it('are read page by page', async () => {
    const names = Array.from({ length: 230 }, (_, at) => `flows/${String(at)}.json`);
    Scenario.host(server, {
      files: {},
      headChanges: Object.fromEntries(names.map((name) => [name, '{}\n'])),
    });
    const lines = await readCommentableLines(await client(), { owner, repo }, 7);
    expect([...lines.keys()].sort()).toEqual(names.sort());
    expect(server.requests.map(({ query }) => [query['page'] ?? '1', query['per_page']])).toEqual([
      ['1', '100'],
      ['2', '100'],
      ['3', '100'],
    ]);
  });
});
