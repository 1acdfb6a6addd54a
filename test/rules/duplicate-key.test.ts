import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/formats/document.js';
import { duplicateKey } from '../../src/rules/duplicate-key.js';

const DOCUMENT: Document = {
  format: 'flow-export',
  sites: [],
  problems: [{ message: '"nodes" must be an array', span: { start: 0, end: 1 }, pointer: '' }],
  duplicates: [
    {
      key: 'timeout',
      span: { start: 90, end: 99 },
      earlier: { start: 70, end: 79 },
      pointer: '/flowData/nodes/0/dataAction/timeout',
      removal: { start: 70, end: 90, text: '' },
      kind: 'flow-node',
      id: 'node-1',
      name: 'Find car',
    },
    {
      key: 'a"b',
      span: { start: 30, end: 37 },
      earlier: { start: 10, end: 17 },
      pointer: '/a"b',
    },
  ],
};

describe('duplicate-key', () => {
  it('reports each repetition with the place of the one before it, and takes a timeout that does not count out', () => {
    expect(duplicateKey.check(DOCUMENT)).toEqual([
      {
        message: '"timeout" stands more than once in this object: only the last one counts',
        span: { start: 90, end: 99 },
        pointer: '/flowData/nodes/0/dataAction/timeout',
        kind: 'flow-node',
        id: 'node-1',
        name: 'Find car',
        edits: [{ start: 70, end: 90, text: '' }],
        related: [{ message: 'this one does not count', span: { start: 70, end: 79 } }],
      },
      {
        message: '"a\\"b" stands more than once in this object: only the last one counts',
        span: { start: 30, end: 37 },
        pointer: '/a"b',
        kind: undefined,
        id: undefined,
        name: undefined,
        edits: [],
        related: [{ message: 'this one does not count', span: { start: 10, end: 17 } }],
      },
    ]);
  });

  it('says nothing of a document without any', () => {
    expect(duplicateKey.check({ ...DOCUMENT, duplicates: [] })).toEqual([]);
  });

  it('is an error in all formats', () => {
    expect(duplicateKey.severity).toEqual({ tutorial: 'error', platform: 'error' });
  });
});
