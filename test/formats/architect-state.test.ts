import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../../src/safe/limits.js';
import { flowWith, literalValue, siteIn, STEP } from '../support/architect-flows.js';
import { spanOfText } from '../support/lint-text.js';

/** The state of the one step of a flow, and what stands at its place. */
function stateAndText(members: string, type?: string): object {
  const text = flowWith(members, type);
  const { state } = siteIn(text);
  const { span, ...rest } = state;
  return { ...rest, at: Buffer.from(text).toString('utf8', span.start, span.end) };
}

const ABSENT = { kind: 'absent', at: '"Get customer"' };
const literal = (value: number, at: string): object => ({ kind: 'literal', value, at: `"${at}"` });
const inactive = (value: number, at: string): object => ({
  ...literal(value, at),
  kind: 'inactive',
});
const invalid = (actual: unknown, text: string, at = text): object => ({
  kind: 'invalid',
  actual,
  text,
  at,
});
const dynamic = (text: string, at = `"${text}"`): object => ({ kind: 'dynamic', text, at });

const ON = '"useSuggestedTimeout":true';
const OFF = '"useSuggestedTimeout":false';
const MINUTE = 'P0D0H1M0S0F';
const EIGHT = 'P0D0H0M8S0F';

describe('a step that leaves the time to its data action', () => {
  it.each([
    ['stores the minute that the exporter writes', `"timeout":${literalValue(MINUTE)}`],
    ['stores a minute in another spelling', `"timeout":${literalValue('P0D0H0M60S0F')}`],
    ['stores it out of service', `"timeout":${literalValue(MINUTE, ',"outOfService":true')}`],
    ['stores nothing', '"paths":[]'],
    ['stores null', '"timeout":null'],
    ['stores an empty value', '"timeout":{"config":{"emp":{"text":""}},"text":""}'],
    ['stores an expression', '"timeout":{"config":{"ref":{"text":"Flow.t"}},"text":"Flow.t"}'],
    ['stores nonsense', '"timeout":{"text":"PT8S"}'],
    ['stores a number', '"timeout":8'],
  ])('has none where it %s', (_, members) => {
    expect(stateAndText(`${ON},${members}`)).toEqual(ABSENT);
  });

  it.each([
    [literalValue(EIGHT), 8, EIGHT],
    [literalValue('P0D0H0M0S1500F', ',"outOfService":true'), 1.5, 'P0D0H0M0S1500F'],
    [literalValue('P0D0H0M0S0F'), 0, 'P0D0H0M0S0F'],
    [`{"text":"${EIGHT}","config":{"lit":{"text":"${MINUTE}"}}}`, 8, EIGHT],
    [`{"text":"${MINUTE}","config":{"lit":{"text":"${EIGHT}"}}}`, 8, EIGHT],
    [`{"config":{"lit":{"text":"${EIGHT}"}}}`, 8, EIGHT],
  ])('has an inactive one where it stores another: %s', (value, seconds, at) => {
    expect(stateAndText(`${ON},"timeout":${value}`)).toEqual(inactive(seconds, at));
  });
});

describe.each([
  ['with the switch off', `${OFF},`],
  ['without the switch', ''],
  ['with a switch of a wrong type', '"useSuggestedTimeout":"true",'],
  ['with the switch off at last', `${ON},${OFF},`],
])('a step %s', (_, switched) => {
  it.each([
    [literalValue(EIGHT), 8, EIGHT],
    [literalValue(MINUTE), 60, MINUTE],
    [literalValue(EIGHT, ',"outOfService":true'), 8, EIGHT],
    [`{"text":"${EIGHT}"}`, 8, EIGHT],
    [`{"text":"${EIGHT}","config":null}`, 8, EIGHT],
    [`{"text":"${EIGHT}","config":{}}`, 8, EIGHT],
    [`{"text":"${EIGHT}","config":{"lit":{}}}`, 8, EIGHT],
    [`{"text":"${EIGHT}","config":{"lit":null}}`, 8, EIGHT],
    [`{"text":null,"config":{"lit":{"text":"${EIGHT}"}}}`, 8, EIGHT],
    [`{"config":{"lit":{"text":"${EIGHT}"}}}`, 8, EIGHT],
    ['{"text":"P0D0H0M\\u0038S0F"}', 8, 'P0D0H0M\\u0038S0F'],
    [`{"text":"PT1S","text":"${EIGHT}"}`, 8, EIGHT],
  ])('has a literal: %s', (value, seconds, at) => {
    expect(stateAndText(`${switched}"timeout":${value}`)).toEqual(literal(seconds, at));
  });

  it.each([
    '"paths":[]',
    '"timeout":null',
    '"timeout":{}',
    '"timeout":{"config":{"emp":{"pos":1,"text":"","type":"dur"}},"text":"","type":"dur"}',
    '"timeout":{"config":{"lit":{"text":""}},"text":""}',
    '"timeout":{"config":{},"uiMetaData":{}}',
  ])('has none: %s', (members) => {
    expect(stateAndText(switched + members)).toEqual(ABSENT);
  });

  it.each([
    ['{"config":{"ref":{"text":"Flow.t"}},"text":"Flow.t"}', 'Flow.t', '"Flow.t"'],
    ['{"config":{"sysref":{}}}', 'sysref', '"sysref"'],
    ['{"config":{"MakeDuration":{}},"text":""}', 'MakeDuration', '"MakeDuration"'],
    [`{"config":{"ref":{}},"text":"${EIGHT}"}`, EIGHT, `"${EIGHT}"`],
    ['{"config":{"lit":{"text":"{{t}}"}},"text":"{{t}}"}', '{{t}}', '"{{t}}"'],
    ['{"text":"P0D0H0M{{seconds}}S0F"}', 'P0D0H0M{{seconds}}S0F', '"P0D0H0M{{seconds}}S0F"'],
  ])('has an expression or a placeholder: %s', (value, text, at) => {
    expect(stateAndText(`${switched}"timeout":${value}`)).toEqual(dynamic(text, at));
  });

  it.each([
    ['8', 8, '8', '8'],
    ['1e400', 'as written', '1e400', '1e400'],
    ['true', true, 'true', 'true'],
    [`"${EIGHT}"`, EIGHT, `"${EIGHT}"`, `"${EIGHT}"`],
    ['[]', '[]', '[]', '[]'],
    ['{"text":"PT8S"}', 'PT8S', '"PT8S"', '"PT8S"'],
    ['{"text":"8"}', '8', '"8"', '"8"'],
    ['{"text":8}', 8, '8', '8'],
    ['{"text":"Flow.t"}', 'Flow.t', '"Flow.t"', '"Flow.t"'],
    [`{"text":"${EIGHT}","config":[1]}`, '[1]', '[1]', '[1]'],
    [
      `{"text":"${EIGHT}","config":{"lit":{"text":"${MINUTE}"}}}`,
      EIGHT,
      `"${EIGHT}", with "${MINUTE}" in its config`,
      `"${EIGHT}"`,
    ],
    [
      `{"text":"${EIGHT}","config":{"emp":{"text":""}}}`,
      EIGHT,
      `"${EIGHT}", with "" in its config`,
      `"${EIGHT}"`,
    ],
    [
      `{"text":"${EIGHT}","config":{"lit":8}}`,
      EIGHT,
      `"${EIGHT}", with 8 in its config`,
      `"${EIGHT}"`,
    ],
  ])('has something else: %s', (value, actual, text, at) => {
    const expected = actual === 'as written' ? text : actual;
    expect(stateAndText(`${switched}"timeout":${value}`)).toEqual(invalid(expected, text, at));
  });
});

describe('the state of a step', () => {
  it('is shown cut where its text is long', () => {
    const long = 'x'.repeat(100_000);
    for (const value of [
      `{"text":"${long}"}`,
      `{"text":"${long}{{t}}"}`,
      `{"text":"${long}","config":{"ref":{}}}`,
      `{"text":"","config":{"${long}":{}}}`,
      `{"text":"${long}","config":{"lit":{"text":"y"}}}`,
    ]) {
      const { state } = siteIn(flowWith(`"timeout":${value}`));
      expect('text' in state ? state.text.length : NaN).toBeLessThanOrEqual(MAX_TEXT);
    }
  });

  it('points at the first byte of a step that has no name', () => {
    const text = '{"flowSequenceItemList":[{"actionList":[{"name":7,"__type":"SecureAction"}]}]}';
    const site = siteIn(text);
    const { start } = spanOfText(text, '{"name"');
    expect(site.state).toEqual({ kind: 'absent', span: { start, end: start + 1 } });
    expect([site.id, site.name, site.pointer]).toEqual([undefined, '7', STEP]);
  });
});
