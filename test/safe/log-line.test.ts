import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLine } from '../../src/safe/log-line.js';

describe('logLine', () => {
  it.each([
    'Get customer',
    'flows/main.json: 3000 → 5000 ms',
    'Grüße aus 北京 📞',
    'https://crm.example.com:8443/v1?a=1&b=%0A#top',
    'C:\\flows\\main.json',
    'Std::move',
    '# 1 [open]',
    '',
  ])('leaves an ordinary text alone: %s', (text) => {
    expect(logLine(text)).toBe(text);
  });

  it.each([
    { text: 'a\nb', line: String.raw`a\nb` },
    { text: 'a\r\nb', line: String.raw`a\r\nb` },
    { text: 'a\tb', line: String.raw`a\tb` },
    { text: 'a\0b', line: String.raw`a\x00b` },
    { text: 'a\u0007\b\v\f\u007fb', line: String.raw`a\x07\x08\x0b\x0c\x7fb` },
    { text: 'a\u0085\u009bb', line: String.raw`a\x85\x9bb` },
    { text: 'a\u2028\u2029b', line: String.raw`a\u2028\u2029b` },
  ])('shows control characters and line ends: $line', ({ text, line }) => {
    expect(logLine(text)).toBe(line);
  });

  it('shows what would colour, clear or link in a terminal', () => {
    expect(logLine('\u001b[31mred\u001b[0m')).toBe(String.raw`\x1b[31mred\x1b[0m`);
    expect(logLine('\u001b[2J\u001b]8;;https://evil.example\u0007x')).toBe(
      String.raw`\x1b[2J\x1b]8;;https://evil.example\x07x`,
    );
  });

  it('shows what would turn the direction of the text', () => {
    expect(logLine('\u202egnp.exe\u202c')).toBe(String.raw`\u202egnp.exe\u202c`);
    expect(logLine('\u2066a\u2067b\u2068c\u2069\u061c\u200e\u200f')).toBe(
      String.raw`\u2066a\u2067b\u2068c\u2069\u061c\u200e\u200f`,
    );
  });

  it('shows what would not be seen', () => {
    expect(logLine('time\u200bout\u2060\ufeff')).toBe(String.raw`time\u200bout\u2060\ufeff`);
  });

  it.each([
    { text: '::error::pwned', line: String.raw`\x3a:error::pwned` },
    { text: '   ::add-mask::a', line: String.raw`   \x3a:add-mask::a` },
    { text: '::::', line: String.raw`\x3a:::` },
    { text: '\n::error::pwned', line: String.raw`\n::error::pwned` },
    { text: 'Queue\n::stop-commands::x', line: String.raw`Queue\n::stop-commands::x` },
    { text: '##[add-mask]a', line: String.raw`#\x23[add-mask]a` },
    { text: 'Queue ###[error]##[group]', line: String.raw`Queue ##\x23[error]#\x23[group]` },
    { text: '##\n[error]', line: String.raw`##\n[error]` },
  ])('leaves no command for the runner: $line', ({ text, line }) => {
    expect(logLine(text)).toBe(line);
  });

  it.each(['\u00a0', '\u1680', '\u2003', '\u202f', '\u205f', '\u3000', ' \u3000 '])(
    'leaves no command behind a blank that is no plain one, which the runner trims too: %j',
    (blank) => {
      expect(logLine(`${blank}::error::pwned`).trimStart()).not.toMatch(/^::/);
    },
  );

  it('leaves, whatever the text, one line without a control character or a command', () => {
    const unit = fc.oneof(
      fc.constantFrom(':', '::', '#', '##[', '[', ']', ' ', '\t', '\n', '\r', 'error', 'add-mask'),
      fc.constantFrom('\u0085', '\u00a0', '\u3000', '\u2028', '\ufeff', '\u001b', '\u202e', '\\'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const line = logLine(units.join(''));
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(line).not.toMatch(/\p{Bidi_Control}/u);
        expect(line).not.toContain('##[');
        expect(line.trimStart().startsWith('::')).toBe(false);
      }),
      { seed: 5, numRuns: 5000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(logLine(logLine(text))).toBe(logLine(text));
      }),
      { seed: 6 },
    );
  });
});
