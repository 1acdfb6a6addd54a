import { describe, expect, it } from 'vitest';
import { member, parsedJson } from '../../src/safe/member.js';

describe('a member of a value of unknown shape', () => {
  const value: unknown = JSON.parse(
    '{"a":{"b":[{"c":1},null]},"n":null,"__proto__":{"x":2},"":{"":3}}',
  );

  it.each([
    [['a', 'b', '0', 'c'], 1],
    [['a', 'b', '1'], null],
    [['n'], null],
    [['__proto__', 'x'], 2],
    [['', ''], 3],
    [[], value],
  ])('is what the path %j leads to', (path, found) => {
    expect(member(value, ...path)).toEqual(found);
  });

  it.each([
    [['b']],
    [['a', 'c']],
    [['a', 'b', '2']],
    [['a', 'b', 'length']],
    [['n', 'x']],
    [['constructor']],
    [['toString']],
    [['a', '__proto__']],
    [['a', 'b', '0', 'c', 'toFixed']],
  ])('is undefined where the path %j leads nowhere', (path) => {
    expect(member(value, ...path)).toBeUndefined();
  });

  it.each([undefined, null, 'text', 404, true, Symbol('s')])('is undefined in %s', (of) => {
    expect(member(of, 'length')).toBeUndefined();
    expect(member(of)).toBe(of);
  });
});

describe('a text as JSON', () => {
  it.each([
    ['{"a":[1.50]}', { a: [1.5] }],
    ['null', null],
    ['0', 0],
    ['"text"', 'text'],
    [' [] ', []],
  ])('is its value: %s', (text, value) => {
    expect(parsedJson(text)).toEqual(value);
  });

  it.each(['', ' ', '{', '{"a":1', "{'a':1}", '<html>', 'undefined', '{} {}', '[1,]'])(
    'is undefined where it is none: %j',
    (text) => {
      expect(parsedJson(text)).toBeUndefined();
    },
  );

  it('is told of however deep it is', () => {
    const deep = 100_000;
    expect(parsedJson('['.repeat(deep))).toBeUndefined();
  });
});
