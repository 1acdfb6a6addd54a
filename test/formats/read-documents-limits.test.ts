import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES } from '../../src/safe/limits.js';
import { documentsIn } from '../support/lint-text.js';

const MESSAGE =
  'there are more than 100000 entries in this file: those from here on are not checked';
const NODE = '{"type":"dataAction"}';
const API = '{"protocol":"http","method":"","url":""}';

function flowOf(nodes: readonly string[]): string {
  return `{"flowData":{"nodes":[${nodes.join()}]}}`;
}

function times(count: number, text: string): string[] {
  return Array.from({ length: count }, () => text);
}

describe('a flow with very many data actions', () => {
  it('is checked whole up to the limit', () => {
    const [document] = documentsIn(flowOf(times(MAX_ENTRIES, NODE)));
    expect(document?.sites).toHaveLength(MAX_ENTRIES);
    expect(document?.problems).toEqual([]);
  });

  it('is checked up to the limit beyond it, and says so', () => {
    const text = flowOf(times(MAX_ENTRIES + 2, NODE));
    const [document] = documentsIn(text);
    const start = text.length - '{"type":"dataAction"},{"type":"dataAction"}]}}'.length;
    expect(document?.sites).toHaveLength(MAX_ENTRIES);
    expect(document?.problems).toEqual([
      { message: MESSAGE, span: { start, end: start + 1 }, pointer: '/flowData/nodes' },
    ]);
  });

  it('is checked whole where other nodes follow the last one', () => {
    const [document] = documentsIn(flowOf([...times(MAX_ENTRIES, NODE), '{"type":"menu"}']));
    expect(document?.problems).toEqual([]);
  });

  it('counts nodes that are no objects', () => {
    const [document] = documentsIn(flowOf(times(MAX_ENTRIES + 5, '0')));
    expect(document?.problems).toHaveLength(MAX_ENTRIES + 1);
    expect(document?.problems.at(-1)?.message).toBe(MESSAGE);
  });
});

describe('a list with very many documents', () => {
  it('is checked up to the limit, and says where it stops', () => {
    const text = `[${times(MAX_ENTRIES + 2, API).join()}]`;
    const documents = documentsIn(text);
    const start = text.length - `${API},${API}]`.length;
    expect(documents).toHaveLength(MAX_ENTRIES + 1);
    expect(documents.at(-1)).toEqual({
      format: 'external-api',
      sites: [],
      problems: [{ message: MESSAGE, span: { start, end: start + 1 }, pointer: '/100000' }],
      duplicates: [],
    });
  });

  it('is checked whole where what follows is none of ours', () => {
    const documents = documentsIn(`[${times(MAX_ENTRIES, API).join()},{}]`);
    expect(documents).toHaveLength(MAX_ENTRIES);
  });

  it('counts the data actions of its flows together', () => {
    const half = flowOf(times(MAX_ENTRIES / 2, NODE));
    const documents = documentsIn(`[${half},${half},${flowOf([NODE])}]`);
    expect(documents.map(({ sites, problems }) => [sites.length, problems.length])).toEqual([
      [MAX_ENTRIES / 2, 0],
      [MAX_ENTRIES / 2, 0],
      [0, 1],
    ]);
  });
});
