import { describe, expect, it } from 'vitest';
import { insertNumber, removeMember } from '../../../src/source/json/edit-members.js';
import { createTokenFinder } from '../../../src/source/json/pointer.js';
import { keysOf } from '../../../src/source/json/tokens.js';
import { applyEdits } from '../../../src/source/text-edit.js';
import { indexText } from '../../support/json-texts.js';

/** The text with `"timeout": 5000`, or the last of other keys, put into the object at a pointer. */
function inserted(text: string, pointer = '', keys: readonly string[] = ['timeout']): string {
  const json = indexText(text);
  const object = createTokenFinder(json)(pointer);
  return applyEdits(Buffer.from(text), [insertNumber(json, object, keys, 5000)]).toString();
}

/** The text without the member of its object that is the `nth`, counted from 0. */
function removed(text: string, nth: number, pointer = ''): string {
  const json = indexText(text);
  const key = [...keysOf(json, createTokenFinder(json)(pointer))][nth];
  if (key === undefined) throw new Error(`there is no member ${String(nth)}`);
  return applyEdits(Buffer.from(text), [removeMember(json, key)]).toString();
}

describe('insertNumber, into an object on one line', () => {
  it.each([
    ['with blanks within the braces', '{ "a": 1 }', '{ "a": 1, "timeout": 5000 }'],
    ['without', '{"a": 1}', '{"a": 1, "timeout": 5000}'],
    ['minified', '{"a":1}', '{"a":1,"timeout":5000}'],
    ['minified, of several members', '{"a":1,"b":{}}', '{"a":1,"b":{},"timeout":5000}'],
    ['with blanks before the colons', '{"a" : 1, "b" : 2}', '{"a" : 1, "b" : 2, "timeout" : 5000}'],
    ['with wide gaps', '{"a":  1,   "b":  2 }', '{"a":  1,   "b":  2,   "timeout":  5000 }'],
    ['with tabs', '{\t"a":\t1,\t"b":\t2\t}', '{\t"a":\t1,\t"b":\t2,\t"timeout":\t5000\t}'],
    ['whose last value is a list', '{ "a": [ 1 ] }', '{ "a": [ 1 ], "timeout": 5000 }'],
    ['whose last key is escaped', '{"\\u0061":1}', '{"\\u0061":1,"timeout":5000}'],
    ['after a byte-order mark', '\uFEFF{"a":"ü"}\n', '\uFEFF{"a":"ü","timeout":5000}\n'],
  ])('%s', (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it('that stands in a file of many lines', () => {
    expect(inserted('[\n  { "a": 1 },\n  { "b": 2 }\n]\n', '/0')).toBe(
      '[\n  { "a": 1, "timeout": 5000 },\n  { "b": 2 }\n]\n',
    );
  });
});

describe('insertNumber, into an object with a member a line', () => {
  it.each([
    ['two blanks', '{\n  "a": 1\n}\n', '{\n  "a": 1,\n  "timeout": 5000\n}\n'],
    ['four', '{\n    "a": 1\n}', '{\n    "a": 1,\n    "timeout": 5000\n}'],
    ['tabs', '{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"timeout": 5000\n}'],
    ['none at all', '{\n"a":1\n}', '{\n"a":1,\n"timeout":5000\n}'],
    ['Windows line ends', '{\r\n  "a": 1\r\n}\r\n', '{\r\n  "a": 1,\r\n  "timeout": 5000\r\n}\r\n'],
    [
      'an empty line before the last',
      '{\n  "a": 1,\n\n  "b": 2\n}',
      '{\n  "a": 1,\n\n  "b": 2,\n  "timeout": 5000\n}',
    ],
    ['an empty line at the end', '{\n  "a": 1\n\n}', '{\n  "a": 1,\n  "timeout": 5000\n\n}'],
    ['the first beside the brace', '{"a": 1,\n "b": 2}', '{"a": 1,\n "b": 2,\n "timeout": 5000}'],
    ['a value on the next line', '{\n  "a":\n    1\n}', '{\n  "a":\n    1,\n  "timeout": 5000\n}'],
    [
      'a last value of several lines',
      '{\n  "a": [\n    1\n  ]\n}',
      '{\n  "a": [\n    1\n  ],\n  "timeout": 5000\n}',
    ],
    [
      'several on the last line',
      '{\n  "a": 1,\n  "b": 2, "c": 3\n}',
      '{\n  "a": 1,\n  "b": 2, "c": 3, "timeout": 5000\n}',
    ],
  ])('%s', (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it.each([
    ['at the brace', '{ "a": 1\n, "b": 2\n}\n', '{ "a": 1\n, "b": 2\n, "timeout": 5000\n}\n'],
    [
      'indented',
      '{\n    "a": 1\n  , "b": 2\n}\n',
      '{\n    "a": 1\n  , "b": 2\n  , "timeout": 5000\n}\n',
    ],
    [
      'with Windows line ends',
      '{ "a": 1\r\n, "b": 2\r\n}',
      '{ "a": 1\r\n, "b": 2\r\n, "timeout": 5000\r\n}',
    ],
  ])('and the comma before it, %s', (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });
});

describe('insertNumber, into an object with nothing in it', () => {
  it.each([
    ['minified', '{"a":{}}', '{"a":{"timeout":5000}}'],
    ['on one line, last', '{ "a": {} }', '{ "a": { "timeout": 5000 } }'],
    ['on one line, not last', '{ "a": {}, "b": 2 }', '{ "a": { "timeout": 5000 }, "b": 2 }'],
    ['without blanks within braces', '{"a": {}, "b": 2}', '{"a": {"timeout": 5000}, "b": 2}'],
    ['on a line of its own', '{\n  "a": {}\n}', '{\n  "a": {\n    "timeout": 5000\n  }\n}'],
    [
      'with Windows line ends',
      '{\r\n\t"a": {}\r\n}',
      '{\r\n\t"a": {\r\n\t\t"timeout": 5000\r\n\t}\r\n}',
    ],
    [
      'on two lines',
      '{\n  "a": {\n  },\n  "b": 2\n}',
      '{\n  "a": {\n    "timeout": 5000\n  },\n  "b": 2\n}',
    ],
    ['below its key', '{\n  "a":\n  {\n  }\n}', '{\n  "a":\n  {\n    "timeout": 5000\n  }\n}'],
  ])('%s', (_, before, after) => {
    expect(inserted(before, '/a')).toBe(after);
  });

  it.each([
    ['minified', '[{}]', '[{"timeout":5000}]'],
    ['minified, after a text', '["x",{}]', '["x",{"timeout":5000}]'],
    ['on one line', '[1, {}]', '[1, {"timeout": 5000}]'],
    ['on a line of its own', '[\n  1,\n  {}\n]', '[\n  1,\n  {\n    "timeout": 5000\n  }\n]'],
  ])('in a list, %s', (_, before, after) => {
    const position = before.startsWith('[{') ? 0 : 1;
    expect(inserted(before, `/${String(position)}`)).toBe(after);
  });

  it('knows a line that is longer than anybody looks back', () => {
    const long = `{\n  "a": "${'x'.repeat(40_000)}", "b": {"c":{}}\n}`;
    expect(inserted(long, '/b/c')).toBe(long.replace('{"c":{}}', '{"c":{"timeout":5000}}'));
  });
});

describe('insertNumber, with objects on the way that are not there', () => {
  const KEYS = ['settings', 'limits', 'wait'];

  it.each([
    ['minified', '{"a":1}', '{"a":1,"settings":{"limits":{"wait":5000}}}'],
    ['on one line', '{ "a": 1 }', '{ "a": 1, "settings": { "limits": { "wait": 5000 } } }'],
    ['tight', '{"a": 1}', '{"a": 1, "settings": {"limits": {"wait": 5000}}}'],
    [
      'with a member a line',
      '{\n  "a": 1\n}',
      '{\n  "a": 1,\n  "settings": {\n    "limits": {\n      "wait": 5000\n    }\n  }\n}',
    ],
    [
      'with Windows line ends and tabs',
      '{\r\n\t"a": 1\r\n}',
      '{\r\n\t"a": 1,\r\n\t"settings": {\r\n\t\t"limits": {\r\n\t\t\t"wait": 5000\r\n\t\t}\r\n\t}\r\n}',
    ],
  ])('makes them, %s', (_, before, after) => {
    expect(inserted(before, '', KEYS)).toBe(after);
  });

  it('makes them in an object that has nothing in it', () => {
    expect(inserted('{\n  "settings": {}\n}', '/settings', ['limits', 'wait'])).toBe(
      '{\n  "settings": {\n    "limits": {\n      "wait": 5000\n    }\n  }\n}',
    );
    expect(inserted('{"settings":{}}', '/settings', ['limits', 'wait'])).toBe(
      '{"settings":{"limits":{"wait":5000}}}',
    );
  });

  it('goes as deep at each level as the file does', () => {
    expect(inserted('[\n    {\n        "a": 1\n    }\n]', '/0', ['b', 'c'])).toBe(
      '[\n    {\n        "a": 1,\n        "b": {\n            "c": 5000\n        }\n    }\n]',
    );
  });

  it('writes keys as JSON does', () => {
    expect(inserted('{"a":1}', '', ['wait "s"', 'größe\\'])).toBe(
      '{"a":1,"wait \\"s\\"":{"größe\\\\":5000}}',
    );
  });
});

describe('removeMember', () => {
  it.each([
    ['the first', '{ "timeout": 1, "b": 2 }', 0, '{ "b": 2 }'],
    ['one in the middle', '{"a":1,"timeout":1,"b":2}', 1, '{"a":1,"b":2}'],
    ['one of a member a line', '{\n  "timeout": 1,\n  "b": 2\n}', 0, '{\n  "b": 2\n}'],
    ['one of several lines', '{\n  "a": {\n    "x": 1\n  },\n  "b": 2\n}', 0, '{\n  "b": 2\n}'],
    [
      'one with the comma before it',
      '{ "a": 1\n, "timeout": 1\n, "b": 2\n}',
      1,
      '{ "a": 1\n, "b": 2\n}',
    ],
    [
      'one with Windows line ends',
      '{\r\n  "timeout": 1,\r\n  "b": 2\r\n}',
      0,
      '{\r\n  "b": 2\r\n}',
    ],
    ['one with blanks before the comma', '{ "timeout": 1  ,  "b": 2 }', 0, '{ "b": 2 }'],
    ['an escaped one', '{"\\u0074imeout":"ü","b":2}', 0, '{"b":2}'],
    [
      'one at the end of a line of several',
      '{\n  "a": 1, "timeout": 1,\n  "b": 2\n}',
      1,
      '{\n  "a": 1,\n  "b": 2\n}',
    ],
    [
      'one at the start of a line of several',
      '{\n  "timeout": 1, "a": 1,\n  "b": 2\n}',
      0,
      '{\n  "a": 1,\n  "b": 2\n}',
    ],
  ])('takes out %s', (_, before, nth, after) => {
    expect(removed(before, nth)).toBe(after);
  });

  it('takes out of the object that it is in', () => {
    expect(removed('[{"timeout":1,"b":2},{"timeout":1,"b":2}]', 0, '/1')).toBe(
      '[{"timeout":1,"b":2},{"b":2}]',
    );
  });
});
