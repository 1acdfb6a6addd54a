import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../src/safe/limits.js';
import { createArena, fillArena } from '../../../src/source/json/arena.js';
import { indexJson, type JsonIndex } from '../../../src/source/json/index-json.js';
import { after } from '../../../src/source/json/tokens.js';
import { indexText, syntaxErrorOf } from '../../support/json-texts.js';

/** A token as it stands in the arrays: start, end, and for a container the token after its last one. */
type Row = readonly [start: number, end: number, next?: number];

function rowsOf(json: JsonIndex): Row[] {
  const rows: Row[] = [];
  for (let token = 0; token < after(json, 0); token++) {
    const start = json.starts[token] ?? NaN;
    const end = json.ends[token] ?? NaN;
    const isContainer = [0x7b, 0x5b].includes(json.bytes[start] ?? 0);
    rows.push(isContainer ? [start, end, json.nexts[token] ?? NaN] : [start, end]);
  }
  return rows;
}

describe('the tokens of a text', () => {
  it.each<{ text: string; rows: Row[] }>([
    { text: '5000', rows: [[0, 4]] },
    { text: ' \t\r\n-2.5e+3 \n', rows: [[4, 11]] },
    { text: 'true', rows: [[0, 4]] },
    { text: '"IVR"', rows: [[0, 5]] },
    { text: '""', rows: [[0, 2]] },
    { text: '{}', rows: [[0, 2, 1]] },
    { text: '[ \n]', rows: [[0, 4, 1]] },
    {
      text: '[1,[],"a"]',
      rows: [
        [0, 10, 4],
        [1, 2],
        [3, 5, 3],
        [6, 9],
      ],
    },
    {
      text: '{"timeout": 3000}',
      rows: [
        [0, 17, 3],
        [1, 10],
        [12, 16],
      ],
    },
    {
      text: '{"nodes":[{"id":null},false],"é":"x"}',
      rows: [
        [0, 38, 9],
        [1, 8],
        [9, 28, 7],
        [10, 21, 6],
        [11, 15],
        [16, 20],
        [22, 27],
        [29, 33],
        [34, 37],
      ],
    },
  ])('are laid out in order: $text', ({ text, rows }) => {
    expect(rowsOf(indexText(text))).toEqual(rows);
  });

  it('have the complement of their end where a string holds an escape', () => {
    expect(
      rowsOf(indexText(String.raw`["a\n", "\\", "\u00e9", "plain", {"time\u006fut": 1}]`)),
    ).toEqual([
      [0, 53, 8],
      [1, ~6],
      [8, ~12],
      [14, ~22],
      [24, 31],
      [33, 52, 8],
      [34, ~48],
      [50, 51],
    ]);
  });

  it('are counted in bytes, not in characters', () => {
    expect(rowsOf(indexText('["顧客","📞",1]'))).toEqual([
      [0, 19, 4],
      [1, 9],
      [10, 16],
      [17, 18],
    ]);
  });

  it('begin behind a byte-order mark, which keeps its place in the offsets', () => {
    expect(rowsOf(indexText('\ufeff{"a":1}'))).toEqual([
      [3, 10, 3],
      [4, 7],
      [8, 9],
    ]);
  });

  it('may stand a token every two bytes, in a text of any length', () => {
    const elements = 100_000;
    const json = indexText(`[${Array.from({ length: elements }, () => 0).join()}]`);
    expect(after(json, 0)).toBe(elements + 1);
    expect(json.starts[elements]).toBe(2 * elements - 1);
    expect(json.ends[0]).toBe(2 * elements + 1);
  });

  it('are those of the text that was read last', () => {
    const arena = createArena();
    fillArena(arena, Buffer.from('{"name":"a long one, full of tokens","nodes":[1,2,3,{"a":[]}]}'));
    indexJson(arena, MAX_DEPTH);
    fillArena(arena, Buffer.from('[7]'));
    const json = indexJson(arena, MAX_DEPTH);
    if ('problem' in json) throw new Error(json.problem);
    expect(json.size).toBe(3);
    expect(rowsOf(json)).toEqual([
      [0, 3, 2],
      [1, 2],
    ]);
  });
});

describe('the limit on the depth', () => {
  it('accepts a text that is exactly as deep', () => {
    expect(syntaxErrorOf('[[[]]]', 3)).toBeUndefined();
    expect(syntaxErrorOf('{"a":[{"a":1}],"b":[{}]}', 3)).toBeUndefined();
    expect(syntaxErrorOf('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH))).toBeUndefined();
  });

  it('refuses one level more, at the bracket that opens it', () => {
    expect(syntaxErrorOf('[[[[]]]]', 3)).toEqual({ offset: 3, problem: 'too-deep' });
    expect(syntaxErrorOf('{"a":[{"a":{}}]}', 3)).toEqual({ offset: 11, problem: 'too-deep' });
    expect(syntaxErrorOf('['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1))).toEqual({
      offset: MAX_DEPTH,
      problem: 'too-deep',
    });
  });

  it('is about what is open, not about how much there is', () => {
    expect(syntaxErrorOf(`[${'[[]],'.repeat(10_000)}0]`, 3)).toBeUndefined();
  });

  it('is reached without a stack that overflows', () => {
    const levels = 1_000_000;
    const arrays = '['.repeat(levels) + ']'.repeat(levels);
    const objects = `${'{"a":'.repeat(levels)}0${'}'.repeat(levels)}`;
    expect(syntaxErrorOf(arrays)).toEqual({ offset: MAX_DEPTH, problem: 'too-deep' });
    expect(syntaxErrorOf(objects)).toEqual({ offset: 5 * MAX_DEPTH, problem: 'too-deep' });
    expect(indexText(arrays, levels).nexts[0]).toBe(levels);
    expect(indexText(objects, levels).nexts[0]).toBe(2 * levels + 1);
    expect(syntaxErrorOf('['.repeat(levels), levels)).toEqual({
      offset: levels,
      problem: 'unexpected-end',
    });
  });
});
