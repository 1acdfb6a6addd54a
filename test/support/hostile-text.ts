import fc from 'fast-check';

/** Texts made of what means something to a log, a terminal, Markdown or the runner. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['::', ':', '##[', '#', '[', ']', 'error', 'add-mask', '%0A', '%', ',', '=', '|', '`'],
        ...['\n', '\r', '\t', ' ', '\u00a0', '\u3000', '\u0085', '\u2028', '\ufeff', '\u0000'],
        ...[
          '\u001b[31m',
          '\u009b',
          '\u202e',
          '\u2066',
          '\u200b',
          '\ud83d',
          '🎉',
          '"',
          '\\',
          '<!--',
        ],
        ...['<b>', '&lt;', '@team', 'www.example.com'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
