import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownCode } from '../../src/safe/markdown.js';
import { visible } from '../../src/safe/visible.js';

/** The text that a browser shows for inline code. */
function shownText(markdown: string): string {
  return markdown
    .replace(/^<code>|<\/code>$/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

describe('markdownCode', () => {
  it.each([
    { text: 'Get customer', markdown: '<code>Get customer</code>' },
    { text: 'flows/main-2.json', markdown: '<code>flows/main-2.json</code>' },
    { text: 'Grüße 北京', markdown: '<code>Grüße 北京</code>' },
    { text: '', markdown: '<code></code>' },
    { text: 'a|b', markdown: '<code>a&#124;b</code>' },
    { text: '`a`', markdown: '<code>&#96;a&#96;</code>' },
    { text: '<!-- a', markdown: '<code>&#60;&#33;-- a</code>' },
    { text: '@team', markdown: '<code>&#64;team</code>' },
    { text: '#12', markdown: '<code>&#35;12</code>' },
    { text: '</code><img src=x>', markdown: '<code>&#60;/code&#62;&#60;img src&#61;x&#62;</code>' },
    { text: '&lt;', markdown: '<code>&#38;lt&#59;</code>' },
    { text: '[a](b)', markdown: '<code>&#91;a&#93;&#40;b&#41;</code>' },
    { text: 'https://a.example', markdown: '<code>https&#58;//a.example</code>' },
    {
      text: '**a** _b_ ~c~ $d$',
      markdown: '<code>&#42;&#42;a&#42;&#42; &#95;b&#95; &#126;c&#126; &#36;d&#36;</code>',
    },
    { text: 'a\\|b', markdown: '<code>a&#92;&#124;b</code>' },
    { text: ':tada: 📞', markdown: '<code>&#58;tada&#58; &#128222;</code>' },
  ])('shows $text as nothing but itself', ({ text, markdown }) => {
    expect(markdownCode(text)).toBe(markdown);
    expect(shownText(markdown)).toBe(text);
  });

  it('makes every run of blanks and line feeds one space, so that a table row stays one', () => {
    expect(markdownCode('a\n\n## b  | c\u00a0\u3000d\n')).toBe(
      '<code>a &#35;&#35; b &#124; c d </code>',
    );
  });

  it('shows control characters and what would turn the direction of the text', () => {
    expect(shownText(markdownCode('a\0b\u001b[0m\r\n\tc\u2028d\u202ee\u200b'))).toBe(
      String.raw`a\x00b\x1b[0m\r \tc\u2028d\u202ee\u200b`,
    );
  });

  it('leaves, whatever the text, one line of letters and references in one element', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '|',
        '`',
        '<',
        '>',
        '&',
        '<!--',
        '-->',
        '@',
        '#',
        '\n',
        '\\',
        '</code>',
        '&#',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        const markdown = markdownCode(text);
        expect(markdown).toMatch(/^<code>(?:[\p{L}\p{N} .,/-]|&#\d+;)*<\/code>$/u);
        expect(shownText(markdown)).toBe(visible(text).replace(/\s+/g, ' '));
      }),
      { seed: 9, numRuns: 3000 },
    );
  });
});
