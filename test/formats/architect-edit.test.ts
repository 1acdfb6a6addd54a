import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/source/text-edit.js';
import { flowIn, flowOf, flowWith, literalValue, siteIn } from '../support/architect-flows.js';

/** A text with the timeout of its one step set. */
function edited(text: string, value: number): string {
  return applyEdits(Buffer.from(text), siteIn(text).edit(value)).toString();
}

const TEN = literalValue('P0D0H0M10S0F');
const OFF = '"useSuggestedTimeout":false';

describe('an edit of a step that leaves the time to its data action', () => {
  it('changes the switch and both texts, and nothing else', () => {
    const text = flowWith(
      `"useSuggestedTimeout":true,"timeout":${literalValue('P0D0H1M0S0F')},"paths":[]`,
    );
    expect(
      siteIn(text)
        .edit(10)
        .map(({ start, end, text: by }) => [text.slice(start, end), by]),
    ).toEqual([
      ['true', 'false'],
      ['"P0D0H1M0S0F"', '"P0D0H0M10S0F"'],
      ['"P0D0H1M0S0F"', '"P0D0H0M10S0F"'],
    ]);
    expect(edited(text, 10)).toBe(flowWith(`${OFF},"timeout":${TEN},"paths":[]`));
  });

  it('only turns the switch where the time is stored already', () => {
    const stored = literalValue('P0D0H0M0S1500F');
    const text = flowWith(`"useSuggestedTimeout":true,"timeout":${stored}`);
    expect(edited(text, 1.5)).toBe(flowWith(`${OFF},"timeout":${stored}`));
  });

  it.each([
    ['last', literalValue('P0D0H1M0S0F', ',"outOfService":true'), TEN],
    ['first', `{"outOfService":true,${TEN.slice(1)}`, TEN],
    ['first, with a blank', `{ "outOfService": true, ${TEN.slice(1)}`, `{ ${TEN.slice(1)}`],
    [
      'in the middle',
      '{"config":{"lit":{"text":""}},"outOfService":false,"text":""}',
      '{"config":{"lit":{"text":"P0D0H0M10S0F"}},"text":"P0D0H0M10S0F"}',
    ],
    [
      'more than once',
      '{"outOfService":true,"outOfService":1,"text":"P0D0H1M0S0F","outOfService":2,"config":{"lit":{"text":"P0D0H1M0S0F"}},"outOfService":3,"outOfService":4}',
      '{"text":"P0D0H0M10S0F","config":{"lit":{"text":"P0D0H0M10S0F"}}}',
    ],
    [
      'before what is inserted',
      '{"text":"P0D0H1M0S0F","outOfService":true}',
      '{"text":"P0D0H0M10S0F","config":{"lit":{"pos":1,"text":"P0D0H0M10S0F","type":"dur"}}}',
    ],
  ])('takes "outOfService" out: %s', (_, before, after) => {
    const text = flowWith(`"useSuggestedTimeout":true,"timeout":${before}`);
    expect(edited(text, 10)).toBe(flowWith(`${OFF},"timeout":${after}`));
  });
});

describe('an edit of a step that stores no literal', () => {
  it.each([
    ['has no timeout', '"paths":[]', `"paths":[],"timeout":${TEN}`],
    ['has no timeout and no switch', '"id":"7"', `"id":"7","timeout":${TEN}`],
    ['has null', '"timeout":null,"id":"7"', `"timeout":${TEN},"id":"7"`],
    ['has a number', '"timeout":5', `"timeout":${TEN}`],
    ['has an empty object', '"timeout":{}', `"timeout":${TEN}`],
    [
      'has an empty value',
      '"timeout":{"config":{"emp":{"pos":1,"text":"","type":"dur"}},"text":"","type":"dur","uiMetaData":{"mode":3}}',
      `"timeout":${TEN}`,
    ],
    [
      'has an expression',
      '"timeout":{"config":{"ref":{"text":"Flow.t"}},"text":"Flow.t","metaData":{"references":[{}]}}',
      `"timeout":${TEN}`,
    ],
    ['has a config of a wrong type', '"timeout":{"text":"","config":7}', `"timeout":${TEN}`],
    [
      'has a text alone',
      '"timeout":{"text":"P0D0H0M0S0F"}',
      '"timeout":{"text":"P0D0H0M10S0F","config":{"lit":{"pos":1,"text":"P0D0H0M10S0F","type":"dur"}}}',
    ],
    [
      'has an empty config',
      '"timeout":{"text":"P0D0H0M0S0F","config":{},"x":[]}',
      '"timeout":{"text":"P0D0H0M10S0F","config":{"lit":{"pos":1,"text":"P0D0H0M10S0F","type":"dur"}},"x":[]}',
    ],
    [
      'has an empty literal',
      '"timeout":{"config":{"lit":{}},"text":""}',
      '"timeout":{"config":{"lit":{"pos":1,"text":"P0D0H0M10S0F","type":"dur"}},"text":"P0D0H0M10S0F"}',
    ],
    [
      'has a literal without a text',
      '"timeout":{"config":{"lit":{"pos":1}},"type":"dur"}',
      '"timeout":{"config":{"lit":{"pos":1,"text":"P0D0H0M10S0F"}},"type":"dur","text":"P0D0H0M10S0F"}',
    ],
    [
      'has two texts that differ',
      '"timeout":{"config":{"lit":{"text":"P0D0H0M8S0F"}},"text":"P0D0H1M0S0F"}',
      '"timeout":{"config":{"lit":{"text":"P0D0H0M10S0F"}},"text":"P0D0H0M10S0F"}',
    ],
    [
      'has repeated keys',
      '"timeout":1,"timeout":{"text":"a","config":2,"config":{"lit":{"text":"b"}},"text":"c"}',
      '"timeout":1,"timeout":{"text":"a","config":2,"config":{"lit":{"text":"P0D0H0M10S0F"}},"text":"P0D0H0M10S0F"}',
    ],
  ])('writes one where it %s', (_, before, after) => {
    expect(edited(flowWith(before), 10)).toBe(flowWith(after));
    expect(siteIn(flowWith(after)).state).toMatchObject({ kind: 'literal', value: 10 });
  });

  it.each(['true', 'null', '"false"', '0'])('turns a switch that is %s', (value) => {
    expect(edited(flowWith(`"useSuggestedTimeout":${value}`), 10)).toBe(
      flowWith(`${OFF},"timeout":${TEN}`),
    );
  });
});

describe('what an edit writes', () => {
  const pretty = (text: string): string => JSON.stringify(JSON.parse(text), null, 2);
  const before = flowWith('"useSuggestedTimeout":true,"paths":[]');
  const after = flowWith(`${OFF},"paths":[],"timeout":${TEN}`);

  it('is indented as the members beside it', () => {
    expect(edited(pretty(before), 10)).toBe(pretty(after));
  });

  it.each([
    ['tabs', (text: string) => pretty(text).replaceAll('  ', '\t')],
    ['CRLF', (text: string) => pretty(text).replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\uFEFF${pretty(text)}\n`],
  ])('keeps to %s', (_, style) => {
    expect(edited(style(before), 10)).toBe(style(after));
  });

  it('stands on one line where the step does', () => {
    const text = `{ "flowSequenceItemList": [ { "actionList": [
      { "__type": "DataAction", "name": "Get customer" },
    ] } ] }`.replace('},\n', '}\n');
    expect(edited(text, 4.5)).toBe(
      text.replace(
        '"Get customer" }',
        '"Get customer", "timeout": { "config": { "lit": { "pos": 1, "text": "P0D0H0M4S500F", "type": "dur" } }, "text": "P0D0H0M4S500F", "type": "dur", "uiMetaData": { "mode": 1 }, "metaData": {}, "version": 2 } }',
      ),
    );
  });

  it('fits lines that begin with a comma', () => {
    const text = `{"flowSequenceItemList":[{"actionList":[
      { "__type": "DataAction"
      , "name": "Get customer"
      }]}]}`;
    expect(edited(text, 10)).toBe(
      text.replace(
        '"Get customer"',
        '"Get customer"\n      , "timeout": { "config": { "lit": { "pos": 1, "text": "P0D0H0M10S0F", "type": "dur" } }, "text": "P0D0H0M10S0F", "type": "dur", "uiMetaData": { "mode": 1 }, "metaData": {}, "version": 2 }',
      ),
    );
  });

  it('leaves the lines of the others as they are', () => {
    const text = `{"flowSequenceItemList": [{"actionList": [{
  "__type": "DataAction",
  "timeout": {
    "outOfService": true,
    "text": "P0D0H1M0S0F",
    "config": { "lit": { "text": "P0D0H1M0S0F" } },
    "outOfService": true
  }
}]}]}`;
    expect(edited(text, 10)).toBe(
      text
        .replace('\n    "outOfService": true,', '')
        .replace(',\n    "outOfService": true', '')
        .replaceAll('P0D0H1M0S0F', 'P0D0H0M10S0F'),
    );
  });

  it('is the same for each of many steps at once', () => {
    const step = (members: string): string => `{"__type":"SecureAction",${members}}`;
    const minute = `"useSuggestedTimeout":true,"timeout":${literalValue('P0D0H1M0S0F')}`;
    const text = flowOf([step(minute), step('"id":"2"'), step(minute)]);
    const edits = flowIn(text).sites.flatMap((site) => site.edit(10));
    expect(applyEdits(Buffer.from(text), edits).toString()).toBe(
      flowOf([
        step(`${OFF},"timeout":${TEN}`),
        step(`"id":"2","timeout":${TEN}`),
        step(`${OFF},"timeout":${TEN}`),
      ]),
    );
  });
});
