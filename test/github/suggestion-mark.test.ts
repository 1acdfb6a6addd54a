import { describe, expect, it } from 'vitest';
import { isOfStep, readSuggestionMark, suggestionMark } from '../../src/github/suggestion-mark.js';

const KEY = '0123456789abcdef';

describe('the mark of a suggestion', () => {
  it('is a comment that nobody sees', () => {
    expect(suggestionMark(KEY, 'teams/ivr/')).toMatch(
      /^<!-- flow-timeout-lint:suggestion 0123456789abcdef [0-9a-f]{16} -->$/,
    );
  });

  it('tells steps for different working directories apart', () => {
    const mark = readSuggestionMark(`${suggestionMark(KEY, 'teams/ivr/')}\n**timeout-default**`);
    expect(mark).toMatchObject({ key: KEY });
    const file = 'teams/ivr/flow.json';
    expect(
      ['teams/ivr/', '', 'teams/', 'teams/chat/'].map(
        (prefix) => mark !== undefined && isOfStep(mark, file, prefix),
      ),
    ).toEqual([true, false, false, false]);
  });

  it('without a step is of every working directory that the file is in', () => {
    const mark = readSuggestionMark(`<!-- flow-timeout-lint:suggestion ${KEY} -->`);
    expect(mark).toEqual({ key: KEY, step: undefined });
    expect(
      ['', 'teams/', 'teams/ivr/', 'teams/chat/'].map(
        (prefix) => mark !== undefined && isOfStep(mark, 'teams/ivr/flow.json', prefix),
      ),
    ).toEqual([true, true, true, false]);
  });

  it.each([
    '',
    'See <!-- flow-timeout-lint:suggestion 0123456789abcdef -->',
    '<!-- flow-timeout-lint:suggestion 0123456789abcde -->',
    '<!-- flow-timeout-lint:suggestion 0123456789abcdef x -->',
    '<!-- flow-timeout-lint:list 0123456789abcdef -->',
  ])('is not in %j', (body) => {
    expect(readSuggestionMark(body)).toBeUndefined();
  });
});
