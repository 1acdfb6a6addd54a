import { describe, expect, it } from 'vitest';
import { syntaxMessage } from '../../src/formats/syntax-message.js';
import { MAX_DEPTH } from '../../src/safe/limits.js';
import { indexJson } from '../../src/source/json/index-json.js';
import { arenaOf } from '../support/lint-text.js';

/** The message about a text that is not JSON, and what is left of the text where it speaks of. */
function messageFor(text: string): { message: string; rest: string } {
  const arena = arenaOf(text);
  const error = indexJson(arena, MAX_DEPTH);
  if (!('problem' in error)) throw new Error('the text is JSON');
  return {
    message: syntaxMessage(arena.bytes, error),
    rest: arena.bytes.toString('utf8', error.offset, arena.size),
  };
}

const CUT_OFF = 'the file ends in the middle of the JSON: it looks cut off';
const ESCAPE = 'a backslash in a string must begin one of the escapes that JSON knows';
const CONTROL = 'a string holds a line break or a control character: write it as an escape';
const COMMENT = 'JSON has no comments: remove this one';

describe('syntaxMessage', () => {
  it.each([
    ['', CUT_OFF, ''],
    ['{"timeout": 30', CUT_OFF, ''],
    ['{"name": "Find c', CUT_OFF, ''],
    ['{"nodes": [\n', CUT_OFF, ''],
    ['{"ok": tru', CUT_OFF, ''],
    ['{"timeout": -', CUT_OFF, ''],
    ['["C:\\data"]', ESCAPE, '\\data"]'],
    ['["\\u00g0"]', ESCAPE, '\\u00g0"]'],
    ['["Find\ncar"]', CONTROL, '\ncar"]'],
    ['["Find\tcar"]', CONTROL, '\tcar"]'],
    ['["Find\r\ncar"]', CONTROL, '\r\ncar"]'],
    ['{ // later\n}', COMMENT, '// later\n}'],
    ['[1 /* later */]', COMMENT, '/* later */]'],
    ['{"a": 1, }', 'there is a comma too many before this "}"', '}'],
    ['[1,\r\n\t]', 'there is a comma too many before this "]"', ']'],
    ['[1}', 'unexpected "}": this is not valid JSON from here on', '}'],
    ['[,]', 'unexpected ",": this is not valid JSON from here on', ',]'],
    ['{timeout: 1}', 'unexpected "t": this is not valid JSON from here on', 'timeout: 1}'],
    ["['x']", 'unexpected "\'": this is not valid JSON from here on', "'x']"],
    ['{"a" 1}', 'unexpected "1": this is not valid JSON from here on', '1}'],
    ['[03000]', 'unexpected "3": this is not valid JSON from here on', '3000]'],
    ['[+1]', 'unexpected "+": this is not valid JSON from here on', '+1]'],
    ['[1.]', 'unexpected "]": this is not valid JSON from here on', ']'],
    ['[NaN]', 'unexpected "N": this is not valid JSON from here on', 'NaN]'],
    ['[nul]', 'unexpected "]": this is not valid JSON from here on', ']'],
    ['[1] [2]', 'unexpected "[": this is not valid JSON from here on', '[2]'],
    ['[“x”]', 'unexpected "“": this is not valid JSON from here on', '“x”]'],
    ['[📞]', 'unexpected "📞": this is not valid JSON from here on', '📞]'],
    ['[\u0000]', 'unexpected "\\u0000": this is not valid JSON from here on', '\u0000]'],
    ['[\u00a01]', 'unexpected "\u00a0": this is not valid JSON from here on', '\u00a01]'],
  ])('of %j is: %s', (text, message, rest) => {
    expect(messageFor(text)).toEqual({ message, rest });
  });

  it('tells how deep a text may be nested', () => {
    expect(messageFor('['.repeat(MAX_DEPTH + 1))).toEqual({
      message: 'values are nested more than 1000 levels deep: this file is not checked',
      rest: '[',
    });
  });

  it('sees the comma before a bracket over many blank lines', () => {
    expect(messageFor(`[1,${'\n'.repeat(900)}]`).message).toBe(
      'there is a comma too many before this "]"',
    );
  });
});
