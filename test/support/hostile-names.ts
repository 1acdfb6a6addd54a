/**
 * Names that try to be something else: a command of the runner in every way that the runner takes one,
 * the end of a line, a cell or a comment, an escape sequence of a terminal. Each with what it tries.
 */
export const HOSTILE_NAMES: readonly (readonly [what: string, name: string])[] = [
  ['a command', '::error::Get customer'],
  ['a command after blanks', '   ::error::Get customer'],
  ['a command after a tab', '\t::error::Get customer'],
  ['a command after a no-break space', '\u00a0::add-mask::Get customer'],
  ['a command after an en space', '\u2002::stop-commands::Get customer'],
  ['a command after a narrow no-break space', '\u202f::notice::Get customer'],
  ['a command after an ideographic space', '\u3000::add-mask::Get customer'],
  ['a command with properties', '::set-output name=errors::0'],
  ['a command in brackets', '##[add-mask]secret'],
  ['a command in brackets, within', 'Get ###[error]customer'],
  ['a line break and a command', 'Get\n::error::customer'],
  ['a carriage return and a command', 'Get\r::error::customer'],
  ['both line breaks and a command', 'Get\r\n##[error]customer'],
  ['a next-line character and a command', 'Get\u0085::error::customer'],
  ['a line separator and a command', 'Get\u2028::error::customer'],
  ['an escaped line break and a command', 'Get%0A::error::customer'],
  ['a property of a command', 'Get,file=other.json::customer'],
  ['a comment, a cell and a team', 'Get <!-- | customer @example/team --> | x'],
  ['code, a link and an image', 'Get `customer` [x](https://example.com) ![y](z)'],
  ['HTML', '</code></td></table><img src=x onerror=alert(1)>'],
  ['the end of an escape', 'Get customer \\| \\'],
  ['colours', '\u001b[31mGet\u001b[0m \u009b32mcustomer'],
  ['a title of the terminal', '\u001b]0;Get\u0007customer'],
  ['a right-to-left override', 'Get \u202eremotsuc'],
  ['isolates and marks of direction', '\u2066Get\u2069 \u200fcustomer\u061c'],
  ['what nobody sees', 'Get\u200b\u2060\ufeffcustomer'],
  ['a byte of nothing', 'Get\u0000customer'],
];

/** A name that a file system takes. */
export function fileNameOf(name: string): string {
  return `${name.replaceAll('/', '-').replaceAll('\u0000', '-')}.json`;
}

/** Characters that a terminal obeys or hides, line feeds left out. */
export const UNPRINTABLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
