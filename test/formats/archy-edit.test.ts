import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/source/text-edit.js';
import { edited, flowWith, onlyOne, sitesIn } from '../support/archy-read.js';

/** What becomes of a call with these members when the timeout is set. */
function written(members: string, value = 10, type = 'inboundCall'): string {
  return edited(flowWith(members, type), value);
}

function lines(...all: string[]): string {
  return all.join('\n');
}

describe('a literal', () => {
  it.each([
    ['timeout:\n  lit:\n    minutes: 1', 'timeout:\n  lit:\n    seconds: 10'],
    ['timeout:\n  lit:\n    seconds: 1 # c', 'timeout:\n  lit:\n    seconds: 10 # c'],
    ['timeout: { lit: { minutes: 1 } }', 'timeout: { lit: { seconds: 10 } }'],
    ['timeout: {"lit":{"minutes":1}}', 'timeout: {"lit":{"seconds":10}}'],
    ["timeout: { 'lit': { 'minutes' : 1 } }", "timeout: { 'lit': { 'seconds' : 10 } }"],
    ['timeout:\n  lit:\n    minutes:   1', 'timeout:\n  lit:\n    seconds:   10'],
    [
      'timeout: &t\n  lit: &l\n    minutes: &m !!int 1',
      'timeout: &t\n  lit: &l\n    seconds: &m !!int 10',
    ],
    ['timeout:\n  lit:\n    minutes:\n      1', 'timeout:\n  lit:\n    seconds:\n      10'],
    ['timeout:\n  lit:\n    ? minutes\n    : 1', 'timeout:\n  lit:\n    ? seconds\n    : 10'],
  ])('has its unit and number changed alone: %j', (before, after) => {
    expect(written(before)).toBe(flowWith(after));
  });

  it('of several units becomes one of seconds, and keeps the comments', () => {
    const before = lines(
      'timeout: # a',
      '  # b',
      '  lit: # c',
      '    minutes: 1   # d',
      '    # e',
      '    seconds: 30  # f',
      '',
      '    milliseconds: 5',
      '    # g',
      '    hours: 0   ',
      'category: {}',
    );
    const after = lines(
      'timeout: # a',
      '  # b',
      '  lit: # c',
      '    seconds: 10   # d',
      '    # e',
      '    # f',
      '',
      '    # g',
      'category: {}',
    );
    expect(written(before)).toBe(flowWith(after));
    expect(edited(flowWith(before).replaceAll('\n', '\r\n'))).toBe(
      flowWith(after).replaceAll('\n', '\r\n'),
    );
  });

  it.each([
    ['{ lit: { minutes: 1, seconds: 30 } }', '{ lit: { seconds: 10 } }'],
    ['{lit: {minutes: 1,seconds: 30 , milliseconds: 5}}', '{lit: {seconds: 10}}'],
    [
      '{ lit: { minutes: 1, # a, b\n    seconds: 30 # c\n  } }',
      '{ lit: { seconds: 10 # a, b\n     # c\n  } }',
    ],
  ])('of several units in flow style becomes one: %j', (before, after) => {
    expect(written(`timeout: ${before}`)).toBe(flowWith(`timeout: ${after}`));
  });

  it.each(['milliseconds', 'ms'])('keeps the name that a file has for %s', (name) => {
    expect(written(`timeout: { lit: { seconds: 0, ${name}: 5 } }`, 1.5)).toBe(
      flowWith(`timeout: { lit: { seconds: 1, ${name}: 500 } }`),
    );
  });

  it('keeps a comment behind a value that is empty', () => {
    const before = 'timeout:\n  lit:\n    minutes: 1\n    m:         # what is called';
    expect(written(before)).toBe(
      flowWith('timeout:\n  lit:\n    seconds: 10         # what is called'),
    );
  });

  it('keeps an anchor that something else may stand for', () => {
    expect(written('timeout: { lit: { minutes: 1, seconds: &s 30 } }\nx: *s')).toBe(
      flowWith('timeout: { lit: { seconds: 10, days: &s 0 } }\nx: *s'),
    );
  });

  it.each([
    ['timeout:\n  lit:\n    minutes: 1 # c', 'timeout:\n  lit:\n    seconds: 1 # c\n    ms: 500'],
    [
      'timeout:\n  lit:\n    minutes: 1\n    hours: 0 # c',
      'timeout:\n  lit:\n    seconds: 1\n    ms: 500 # c',
    ],
    ['timeout: { lit: { minutes: 1 } }', 'timeout: { lit: { seconds: 1, ms: 500 } }'],
    ['timeout: {"lit":{"minutes":1}}', 'timeout: {"lit":{"seconds":1,"ms":500}}'],
    ['category: {}', 'timeout:\n  lit:\n    seconds: 1\n    ms: 500\ncategory: {}'],
    ['timeout: {}', 'timeout: {lit: {seconds: 1, ms: 500}}'],
  ])('has milliseconds where it has a fraction: %j', (before, after) => {
    expect(written(before, 1.5)).toBe(flowWith(after));
  });

  it('of less than a second has milliseconds alone', () => {
    expect(written('timeout: { lit: { minutes: 1 } }', 0.25)).toBe(
      flowWith('timeout: { lit: { ms: 250 } }'),
    );
  });

  it('that is right already is left alone', () => {
    const [site] = sitesIn(flowWith('timeout: { lit: { seconds: 10 } }'));
    expect(site?.edit(10)).toEqual([]);
  });
});

describe('an expression of numbers', () => {
  it.each([
    ['MakeDuration(0, 0, 1, 30, 0) # c', 'MakeDuration(0, 0, 0, 10, 0) # c'],
    ["'MakeDuration(0,0,0,5,500)'", "'MakeDuration(0,0,0,10,0)'"],
    ['|\n    MakeDuration(\n      0, 0, 1, 0, 0)', '|\n    MakeDuration(\n      0, 0, 0, 10, 0)'],
    ['"MakeDuration(\\x30, 0, 0, 5, 0)"', '"MakeDuration(0, 0, 0, 10, 0)"'],
  ])('has its numbers changed: %j', (before, after) => {
    expect(written(`timeout:\n  exp: ${before}`, 10, 'workflow')).toBe(
      flowWith(`timeout:\n  exp: ${after}`, 'workflow'),
    );
  });

  it('becomes a literal where the flow takes none', () => {
    expect(written('timeout:\n  exp: MakeDuration(0, 0, 0, 5, 0)')).toBe(
      flowWith('timeout:\n  lit:\n    seconds: 10'),
    );
  });
});

describe('anything else', () => {
  const after = 'timeout:\n  lit:\n    seconds: 10';

  it.each([
    ['timeout: 5000', after],
    ['timeout: 5000 # ms', `${after} # ms`],
    ['timeout: "5" # s\ncategory: {}', `${after} # s\ncategory: {}`],
    ['timeout:', after],
    [
      'timeout: # later\n# then\ncategory: {}',
      'timeout: # later\n  lit:\n    seconds: 10\n# then\ncategory: {}',
    ],
    ['timeout: &t # later', 'timeout: &t # later\n  lit:\n    seconds: 10'],
    ['timeout: !!null # later', 'timeout:  # later\n  lit:\n    seconds: 10'],
    ['timeout: &t !!int 5', 'timeout: &t\n  lit:\n    seconds: 10'],
    ['timeout: !!int &t 5', 'timeout:  &t\n  lit:\n    seconds: 10'],
    ['timeout: # a\n  5 # b', 'timeout: # a\n  lit:\n    seconds: 10 # b'],
    ['timeout:\n  # a\n    !!int 5', 'timeout:\n  # a\n    lit:\n      seconds: 10'],
    ['timeout:\n- 5\ncategory: {}', `${after}\ncategory: {}`],
    ['timeout: |\n  five\n  seconds\ncategory: {}', `${after}\ncategory: {}`],
    ['timeout: five\n  seconds\ncategory: {}', `${after}\ncategory: {}`],
    ['timeout: *t # shared', `${after} # shared`],
    ['timeout: {{t}}', after],
    ['timeout: [ 5 ]', 'timeout: { lit: { seconds: 10 } }'],
    ['timeout: { seconds: 5 }', 'timeout: { lit: { seconds: 10 } }'],
    ['timeout:\n  seconds: 5 # c', 'timeout:\n  lit:\n    seconds: 10 # c'],
    ['timeout:\n   lit: # c\n     5', 'timeout:\n   lit: # c\n     seconds: 10'],
    ['timeout:\n  lit: # c', 'timeout:\n  lit: # c\n    seconds: 10'],
    ['timeout:\n  lit: 5 # c', 'timeout:\n  lit:\n    seconds: 10 # c'],
    [
      'timeout:\n  # a\n  lit:\n    # b\n    secs: 5 # c',
      'timeout:\n  # a\n  lit:\n    # b\n    seconds: 10 # c',
    ],
    ['timeout:\n  lit: { secs: 5 }', 'timeout:\n  lit: { seconds: 10 }'],
    ['timeout:\n  lit:\n  - 5', 'timeout:\n  lit:\n    seconds: 10'],
    ['timeout:\n    &t 5', 'timeout:\n    &t\n  lit:\n    seconds: 10'],
    ['timeout:\n  lit: {{x}}\ncategory: {}', `${after}\ncategory: {}`],
    ['timeout: !!map\n  noValue: true', 'timeout: !!map\n  lit:\n    seconds: 10'],
    ['? timeout\n: 5', '? timeout\n:\n  lit:\n    seconds: 10'],
    ['? timeout', '? timeout\n:\n  lit:\n    seconds: 10'],
    ['? timeout # c\n: noValue: true', '? timeout # c\n:\n  lit:\n    seconds: 10'],
  ])('is replaced: %j', (before, expected) => {
    const text = edited(flowWith(before));
    expect(text).toBe(flowWith(expected));
    expect(onlyOne(text)).toMatchObject({ kind: 'literal', value: 10 });
  });
});

describe('what is shared', () => {
  const shared = 'x: &x { timeout: &t { lit: &l { seconds: &s 70 } } }\n';

  it.each([
    ['timeout: *t', 'timeout:\n  lit:\n    seconds: 10'],
    ['timeout:\n  lit: *l # c', 'timeout:\n  lit:\n    seconds: 10 # c'],
    ['timeout:\n  lit:\n    minutes: *s # c', 'timeout:\n  lit:\n    seconds: 10 # c'],
    ['timeout: { <<: *t }', 'timeout: { lit: { seconds: 10 } }'],
    ['timeout: { lit: { <<: *l } }', 'timeout: { lit: { seconds: 10 } }'],
    ['<<: *x\ncategory: {}', '<<: *x\ntimeout:\n  lit:\n    seconds: 10\ncategory: {}'],
  ])('stays as it is for others: %j', (before, after) => {
    expect(edited(shared + flowWith(before))).toBe(shared + flowWith(after));
  });

  it('may be written at all places at once', () => {
    const text = flowWith(
      'timeout: &t { lit: { seconds: 70 } }\noutputs: { actions: [ callData: { name: B, timeout: *t } ] }',
    );
    const edits = sitesIn(text).flatMap((site, index) => site.edit(index + 5));
    const after = applyEdits(Buffer.from(text), edits);
    expect(sitesIn(after).map(({ state }) => state)).toMatchObject([{ value: 5 }, { value: 6 }]);
  });
});

describe('line ends and encodings', () => {
  it.each([
    ['category: {}', 'timeout:\n  lit:\n    seconds: 10\ncategory: {}'],
    ['timeout: 5', 'timeout:\n  lit:\n    seconds: 10'],
    ['timeout: # c', 'timeout: # c\n  lit:\n    seconds: 10'],
    ['timeout: |\n  a\n  b\nx: 1', 'timeout:\n  lit:\n    seconds: 10\nx: 1'],
  ])('stay CRLF: %j', (before, after) => {
    const crlf = (text: string): string => flowWith(text).replaceAll('\n', '\r\n');
    expect(edited(crlf(before))).toBe(crlf(after));
  });

  it('stay as they are after a byte-order mark and among astral characters', () => {
    const flow = (members: string): string => `\uFEFF# 😀\n${flowWith(`note: 😀\n${members}`)}`;
    expect(edited(flow('timeout: 5 # 😀'))).toBe(flow('timeout:\n  lit:\n    seconds: 10 # 😀'));
  });
});
