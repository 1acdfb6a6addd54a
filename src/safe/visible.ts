/**
 * Control characters, and those that reorder or hide what is shown, or show nothing themselves; line breaks are not
 * among them, nor what chooses between the looks of an emoji.
 */
const UNPRINTABLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Makes characters that a reader would not see, or that would mislead them, visible as escapes. */
export function visible(text: string): string {
  return text.replace(UNPRINTABLE, escaped);
}

function escaped(character: string): string {
  switch (character) {
    case '\r':
      return '\\r';
    case '\t':
      return '\\t';
    default: {
      const code = character.codePointAt(0) ?? 0;
      const hex = code.toString(16);
      if (code > 0xffff) return `\\u{${hex}}`;
      return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
    }
  }
}
