/** Control characters, and those that reorder or hide what a terminal shows. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Makes a text out of a file safe to print as part of one line of a log or a terminal: control characters
 * become visible, and neither form of the runner's commands (`::name::` at the start of a line, blanks
 * before it included, and `##[name]` anywhere) is left.
 */
export function logLine(text: string): string {
  return text
    .replace(UNPRINTABLE, (character) => escaped(character))
    .replaceAll('##[', '#\\x23[')
    .replace(/^( *):(?=:)/, '$1\\x3a');
}

function escaped(character: string): string {
  switch (character) {
    case '\n':
      return '\\n';
    case '\r':
      return '\\r';
    case '\t':
      return '\\t';
    default: {
      const code = character.charCodeAt(0);
      const hex = code.toString(16);
      return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
    }
  }
}
