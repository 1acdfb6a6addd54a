import { describe, expect, it } from 'vitest';
import { createMatcher, isGlob, splitGlob } from '../../src/source/glob.js';

const FILES = [
  'main.json',
  'flows/main.json',
  'flows/sales/eu.json',
  'flows/sales/us.JSON',
  'flows/.drafts/next.json',
  'flows/notes.md',
  '.github/apis.json',
  'flows/[old].json',
] as const;

describe('createMatcher', () => {
  it.each([
    { globs: ['*.json'], matched: ['main.json'] },
    {
      globs: ['**/*.json'],
      matched: [
        'main.json',
        'flows/main.json',
        'flows/sales/eu.json',
        'flows/.drafts/next.json',
        '.github/apis.json',
        'flows/[old].json',
      ],
    },
    { globs: ['flows/*.json'], matched: ['flows/main.json', 'flows/[old].json'] },
    { globs: ['./flows/*.json'], matched: ['flows/main.json', 'flows/[old].json'] },
    { globs: ['flows/*/*.{json,JSON}'], matched: [...FILES.slice(2, 5)] },
    { globs: ['**/.drafts/**', '*.json'], matched: ['main.json', 'flows/.drafts/next.json'] },
    { globs: ['flows/sales/??.json'], matched: ['flows/sales/eu.json'] },
    { globs: ['flows/main.json'], matched: ['flows/main.json'] },
    { globs: ['flows'], matched: [] },
    { globs: [], matched: [] },
  ])('matches whole paths: $globs', ({ globs, matched }) => {
    expect(FILES.filter(createMatcher(globs))).toEqual(matched);
  });
});

describe('isGlob', () => {
  it.each(['*.json', '**', 'flows/**/x.json', 'a?.json', 'flows/{a,b}.json', 'flows/[ab].json'])(
    'takes %s for a glob',
    (text) => {
      expect(isGlob(text)).toBe(true);
    },
  );

  it.each(['flows', 'flows/main.json', '../exports', './a b.json', 'a-b_c.json', '.', ''])(
    'takes %j for a path',
    (text) => {
      expect(isGlob(text)).toBe(false);
    },
  );
});

describe('splitGlob', () => {
  it.each([
    { glob: 'flows/**', base: 'flows', rest: '**' },
    { glob: 'flows/sales/*.json', base: 'flows/sales', rest: '*.json' },
    { glob: './flows/*.json', base: 'flows', rest: '*.json' },
    { glob: '**/*.json', base: '', rest: '**/*.json' },
    { glob: '*.json', base: '', rest: '*.json' },
    { glob: '../exports/{a,b}/*.json', base: '../exports', rest: '{a,b}/*.json' },
    { glob: '/srv/flows/*.json', base: '/srv/flows', rest: '*.json' },
  ])('parts the folder to begin in from the rest: $glob', ({ glob, base, rest }) => {
    expect(splitGlob(glob)).toEqual({ base, rest });
  });
});
