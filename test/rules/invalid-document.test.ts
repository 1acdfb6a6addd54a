import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/formats/document.js';
import { invalidDocument } from '../../src/rules/invalid-document.js';

const DOCUMENT: Document = {
  format: 'flow-export',
  sites: [],
  problems: [
    {
      message: 'a node must be an object, but is null',
      span: { start: 20, end: 24 },
      pointer: '/flowData/nodes/0',
    },
    {
      message: '"dataAction" must be an object, but is null',
      span: { start: 60, end: 64 },
      pointer: '/flowData/nodes/1/dataAction',
      kind: 'flow-node',
      id: 'node-2',
      name: 'Find car',
    },
  ],
  duplicates: [
    {
      key: 'timeout',
      span: { start: 90, end: 99 },
      earlier: { start: 70, end: 79 },
      pointer: '/timeout',
    },
  ],
};

describe('invalid-document', () => {
  it('reports each flaw as a sentence, and mends none', () => {
    expect(invalidDocument.check(DOCUMENT)).toEqual([
      {
        message: 'A node must be an object, but is null',
        span: { start: 20, end: 24 },
        pointer: '/flowData/nodes/0',
        kind: undefined,
        id: undefined,
        name: undefined,
        edits: [],
        related: [],
      },
      {
        message: '"dataAction" must be an object, but is null',
        span: { start: 60, end: 64 },
        pointer: '/flowData/nodes/1/dataAction',
        kind: 'flow-node',
        id: 'node-2',
        name: 'Find car',
        edits: [],
        related: [],
      },
    ]);
  });

  it('says nothing of a document without any', () => {
    expect(invalidDocument.check({ ...DOCUMENT, problems: [] })).toEqual([]);
  });

  it('is an error in all formats', () => {
    expect(invalidDocument.severity).toEqual({ tutorial: 'error', platform: 'error' });
  });
});
