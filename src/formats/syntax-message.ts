import type { JsonSyntaxError } from '../source/json/index-json.js';
import { MAX_DEPTH } from '../safe/limits.js';

/** What is wrong with a text that is not JSON, in words for the person who mends it. */
export function syntaxMessage(bytes: Buffer, error: JsonSyntaxError): string {
  switch (error.problem) {
    case 'unexpected-end':
      return 'the file ends in the middle of the JSON: it looks cut off';
    case 'bad-escape':
      return 'a backslash in a string must begin one of the escapes that JSON knows';
    case 'control-byte':
      return 'a string holds a line break or a control character: write it as an escape';
    case 'too-deep':
      return `values are nested more than ${String(MAX_DEPTH)} levels deep: this file is not checked`;
    case 'unexpected-byte':
      return unexpectedByte(bytes, error.offset);
  }
}

function unexpectedByte(bytes: Buffer, offset: number): string {
  const character = String.fromCodePoint(
    bytes.toString('utf8', offset, offset + 4).codePointAt(0) ?? 0,
  );
  if (character === '/') return 'JSON has no comments: remove this one';
  if ((character === '}' || character === ']') && previousCharacter(bytes, offset) === ',') {
    return `there is a comma too many before this ${JSON.stringify(character)}`;
  }
  return `unexpected ${JSON.stringify(character)}: this is not valid JSON from here on`;
}

function previousCharacter(bytes: Buffer, offset: number): string {
  return bytes
    .toString('latin1', Math.max(0, offset - 1000), offset)
    .trimEnd()
    .slice(-1);
}
