import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../src/safe/limits.js';
import { createArena, fillArena } from '../../../src/source/json/arena.js';
import { indexJson } from '../../../src/source/json/index-json.js';
import { syntaxErrorOf } from '../../support/json-texts.js';

describe('a text that breaks off', () => {
  it.each([
    '',
    '  \n',
    '{',
    '{ ',
    '{"timeout"',
    '{"timeout":',
    '{"timeout": 3000',
    '{"timeout": 3000,',
    '{"name": "Bill',
    '[',
    '[[]',
    '[1,',
    '"',
    'tru',
    'n',
    '-',
    '1.',
    '1e',
    '1e+',
    '\ufeff',
  ])('is unexpected at its end: %j', (text) => {
    expect(syntaxErrorOf(text)).toEqual({
      offset: Buffer.byteLength(text),
      problem: 'unexpected-end',
    });
  });

  it.each([String.raw`{"name": "Bill\\`.slice(0, -1), '"\\u', '"\\u0', '"\\u00', '"\\u006'])(
    'is unexpected at its end within an escape: %j',
    (text) => {
      expect(syntaxErrorOf(text)).toEqual({ offset: text.length, problem: 'unexpected-end' });
    },
  );

  it('does not go on in what the arena held before', () => {
    const arena = createArena();
    fillArena(arena, Buffer.from('{"timeout": 3000}'));
    fillArena(arena, Buffer.from('{"timeout": 30'));
    expect(indexJson(arena, MAX_DEPTH)).toEqual({ offset: 14, problem: 'unexpected-end' });
    fillArena(arena, Buffer.from('"Bill'));
    expect(indexJson(arena, MAX_DEPTH)).toEqual({ offset: 5, problem: 'unexpected-end' });
  });
});

describe('a byte that cannot stand where it does', () => {
  it.each([
    { text: '}', offset: 0 },
    { text: 'timeout', offset: 1 },
    { text: "{'timeout': 1}", offset: 1 },
    { text: '{timeout: 1}', offset: 1 },
    { text: '{"timeout" 3000}', offset: 11 },
    { text: '{"timeout":: 3000}', offset: 11 },
    { text: '{"timeout": 3000,}', offset: 17 },
    { text: '{"timeout": 3000 "name": 1}', offset: 17 },
    { text: '{"timeout": 3000]', offset: 16 },
    { text: '{,}', offset: 1 },
    { text: '{1: 2}', offset: 1 },
    { text: '[1,]', offset: 3 },
    { text: '[,1]', offset: 1 },
    { text: '[1 2]', offset: 3 },
    { text: '[1}', offset: 2 },
    { text: '{}{}', offset: 2 },
    { text: '[]\n]', offset: 3 },
    { text: '1 2', offset: 2 },
    { text: '// a comment\n{}', offset: 0 },
    { text: '{} // a comment', offset: 3 },
    { text: '{"a": /* ms */ 1}', offset: 6 },
    { text: 'tru3', offset: 3 },
    { text: 'True', offset: 0 },
    { text: 'truex', offset: 4 },
    { text: 'nulL', offset: 3 },
    { text: 'NaN', offset: 0 },
    { text: '[Infinity]', offset: 1 },
    { text: '-Infinity', offset: 1 },
    { text: '01', offset: 1 },
    { text: '-01', offset: 2 },
    { text: '+1', offset: 0 },
    { text: '.5', offset: 0 },
    { text: '-.5', offset: 1 },
    { text: '[1.]', offset: 3 },
    { text: '[1.e3]', offset: 3 },
    { text: '[1e]', offset: 3 },
    { text: '[1e+]', offset: 4 },
    { text: '[1e1.5]', offset: 4 },
    { text: '0x10', offset: 1 },
    { text: '3_000', offset: 1 },
    { text: '3000ms', offset: 4 },
    { text: '\u00a0{}', offset: 0 },
    { text: '[1,\u2028 2]', offset: 3 },
    { text: '{\f}', offset: 1 },
    { text: '[1\u0000]', offset: 2 },
    { text: '{}\u0000', offset: 2 },
    { text: '\u0000', offset: 0 },
    { text: '\ufeff\ufeff{}', offset: 3 },
    { text: '{\ufeff}', offset: 1 },
    { text: '{"é": é}', offset: 7 },
  ])('is told with its offset: $text', ({ text, offset }) => {
    expect(syntaxErrorOf(text)).toEqual({ offset, problem: 'unexpected-byte' });
  });

  it('is told of a text in UTF-16', () => {
    expect(syntaxErrorOf(Buffer.from('\ufeff{}', 'utf16le'))).toEqual({
      offset: 0,
      problem: 'unexpected-byte',
    });
  });
});

describe('a string that is none', () => {
  it.each([
    { text: '"a\nb"', offset: 2 },
    { text: '{"name": "Bill\r\n"}', offset: 14 },
    { text: '"\t"', offset: 1 },
    { text: '"\u0000"', offset: 1 },
    { text: '"é\u001f"', offset: 3 },
    { text: '{"time\u0008out": 1}', offset: 6 },
    { text: '"a\nb', offset: 2 },
  ])('is told at its control byte: $text', ({ text, offset }) => {
    expect(syntaxErrorOf(text)).toEqual({ offset, problem: 'control-byte' });
  });

  it.each([
    { text: String.raw`"\x41"`, offset: 1 },
    { text: String.raw`["ok", "a\'b"]`, offset: 9 },
    { text: String.raw`{"C:\dir": 1}`, offset: 4 },
    { text: String.raw`"\U0041"`, offset: 1 },
    { text: String.raw`"\u00g0"`, offset: 1 },
    { text: String.raw`"\u00"`, offset: 1 },
    { text: String.raw`"\u-001"`, offset: 1 },
    { text: String.raw`"\n\q\n"`, offset: 3 },
    { text: '"é\\\n"', offset: 3 },
    { text: '"\\\u0000"', offset: 1 },
  ])('is told at the backslash of its wrong escape: $text', ({ text, offset }) => {
    expect(syntaxErrorOf(text)).toEqual({ offset, problem: 'bad-escape' });
  });

  it('holds DEL, line separators and bytes that are not UTF-8 with no complaint', () => {
    expect(syntaxErrorOf('"\u007f\u2028\u2029\u0085\ufeff"')).toBeUndefined();
    expect(syntaxErrorOf(Buffer.of(0x22, 0x80, 0xff, 0xe2, 0x82, 0x22))).toBeUndefined();
  });
});
