import { describe, expect, it } from 'vitest';
import { architectJson } from '../../src/formats/architect-json.js';
import { MAX_ENTRIES, MAX_REPEATS } from '../../src/safe/limits.js';
import { applyEdits } from '../../src/source/text-edit.js';
import { flowIn, flowOf, flowWith, STEP, stepOf } from '../support/architect-flows.js';
import { documentsIn, spanOfText } from '../support/lint-text.js';

/** What is wrong in a flow: each pointer with its message. */
function problemsIn(text: string): unknown {
  return flowIn(text).problems.map(({ pointer, message }) => [pointer, message]);
}

describe('the parts of a flow', () => {
  it.each([
    [
      '{"initialSequence":"1","flowSequenceItemList":{}}',
      '/flowSequenceItemList',
      '"flowSequenceItemList" must be an array, but is an object',
      '{}',
    ],
    [
      '{"flowSequenceItemList":[{},"task"]}',
      '/flowSequenceItemList/1',
      'an element of "flowSequenceItemList" must be an object, but is a string',
      '"task"',
    ],
    [
      '{"flowSequenceItemList":[{"actionList":"none"}]}',
      '/flowSequenceItemList/0/actionList',
      '"actionList" must be an array, but is a string',
      '"none"',
    ],
    [
      '{"flowSequenceItemList":[{"actionList":[null]}]}',
      '/flowSequenceItemList/0/actionList/0',
      'an action must be an object, but is null',
      'null',
    ],
    [
      '{"flowSequenceItemList":[{"menuChoiceList":{"1":{}}}]}',
      '/flowSequenceItemList/0/menuChoiceList',
      '"menuChoiceList" must be an array, but is an object',
      '{"1":{}}',
    ],
    [
      '{"flowSequenceItemList":[{"menuChoiceList":[[9]]}]}',
      '/flowSequenceItemList/0/menuChoiceList/0',
      'a choice of a menu must be an object, but is an array',
      '[9]',
    ],
    [
      '{"flowSequenceItemList":[{"menuChoiceList":[{"action":"d1"}]}]}',
      '/flowSequenceItemList/0/menuChoiceList/0/action',
      'an action must be an object, but is a string',
      '"d1"',
    ],
  ])('must have the right shape: %s', (text, pointer, message, at) => {
    expect(flowIn(text)).toMatchObject({
      sites: [],
      problems: [{ pointer, message, span: spanOfText(text, at) }],
    });
  });

  it.each([
    '{"flowSequenceItemList":[{"actionList":null,"menuChoiceList":null}]}',
    '{"flowSequenceItemList":[{"menuChoiceList":[{"action":null},{}]}]}',
    '{"flowSequenceItemList":[],"actionList":7,"menuChoiceList":"x"}',
    '{"flowSequenceItemList":[{"schema":{"actionList":{"type":"array"},"menuChoiceList":1}}]}',
    '{"flowSequenceItemList":[{"schema":{"flowSequenceItemList":{"type":"array"}}}]}',
    '{"flowSequenceItemList":[{"x":{"actionList":["a",1],"menuChoiceList":["b",{"action":"c"}]}}]}',
    '{"flowSequenceItemList":[{"action":"a"}],"commonModules":{"actionList":1}}',
  ])('may be left out, or be called like one and be another thing: %s', (text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  it('are looked for beside and in those that are wrong', () => {
    const text = `{"flowSequenceItemList":[7,{"actionList":{"actionList":[${stepOf()}]}},{"actionList":[8,${stepOf()}]}]}`;
    expect(flowIn(text).problems).toHaveLength(3);
    expect(flowIn(text).sites.map(({ pointer }) => pointer)).toEqual([
      '/flowSequenceItemList/1/actionList/actionList/0',
      '/flowSequenceItemList/2/actionList/1',
    ]);
  });

  it('must be there in a file that the config pins to this format', () => {
    expect(documentsIn('{"name":"Draft"}', { pinned: architectJson })).toMatchObject([
      {
        sites: [],
        problems: [
          {
            message: 'a flow must have an array "flowSequenceItemList"',
            span: { start: 0, end: 1 },
            pointer: '',
          },
        ],
      },
    ]);
  });
});

describe('repeated keys of a flow', () => {
  it('are told on the way to a step, and what does not count has no site', () => {
    const text = `{"flowSequenceItemList":[{"actionList":[${stepOf('"id":"dead"')}]}],"flowSequenceItemList":[{"actionList":[${stepOf('"id":"dead"')}],"actionList":[${stepOf('"id":"live"')}]},{"menuChoiceList":[{"action":${stepOf()},"action":{}}]}]}`;
    const { sites, duplicates } = flowIn(text);
    expect(sites.map(({ id }) => id)).toEqual(['live']);
    expect(duplicates).toEqual([
      {
        key: 'flowSequenceItemList',
        span: spanOfText(text, '"flowSequenceItemList"', 1),
        earlier: spanOfText(text, '"flowSequenceItemList"'),
        pointer: '/flowSequenceItemList',
      },
      {
        key: 'actionList',
        span: spanOfText(text, '"actionList"', 2),
        earlier: spanOfText(text, '"actionList"', 1),
        pointer: '/flowSequenceItemList/0/actionList',
      },
      {
        key: 'action',
        span: spanOfText(text, '"action"', 1),
        earlier: spanOfText(text, '"action"'),
        pointer: '/flowSequenceItemList/1/menuChoiceList/0/action',
      },
    ]);
  });

  it('are told of a step, and its timeouts that do not count can be removed', () => {
    const text = flowWith(
      '"id":"9","timeout":1,"timeout":2,"useSuggestedTimeout":true,"useSuggestedTimeout":false,"timeout":{"text":"a","text":"P0D0H0M8S0F"}',
    );
    const { duplicates } = flowIn(text);
    expect(duplicates.map(({ pointer, id, name }) => [pointer, id, name])).toEqual([
      [`${STEP}/useSuggestedTimeout`, '9', 'Get customer'],
      [`${STEP}/timeout`, '9', 'Get customer'],
      [`${STEP}/timeout`, '9', 'Get customer'],
      [`${STEP}/timeout/text`, '9', 'Get customer'],
    ]);
    const removals = duplicates.flatMap(({ removal }) => removal ?? []);
    expect(applyEdits(Buffer.from(text), removals).toString()).toBe(
      flowWith(
        '"id":"9","useSuggestedTimeout":true,"useSuggestedTimeout":false,"timeout":{"text":"a","text":"P0D0H0M8S0F"}',
      ),
    );
  });

  it('are told down to the text that runs', () => {
    const text = flowWith(
      '"timeout":{"config":1,"config":{"lit":2,"lit":{"text":"a","text":"P0D0H0M8S0F"}}}',
    );
    expect(flowIn(text).duplicates.map(({ pointer }) => pointer)).toEqual([
      `${STEP}/timeout/config`,
      `${STEP}/timeout/config/lit`,
      `${STEP}/timeout/config/lit/text`,
    ]);
  });

  it('are told up to a limit', () => {
    const text = flowWith(`${'"timeout":1,'.repeat(MAX_REPEATS + 5)}"timeout":null`);
    const { duplicates } = flowIn(text);
    expect(duplicates).toHaveLength(MAX_REPEATS);
    expect(duplicates.some(({ removal }) => removal !== undefined)).toBe(false);
  });
});

describe('a flow that is out of all proportion', () => {
  const times = (count: number, text: string): string[] =>
    Array.from({ length: count }, () => text);

  it('is checked up to the limit, and says where it stops', () => {
    const text = flowOf([...times(MAX_ENTRIES + 2, '{"__type":"DataAction"}'), '{"__type":"x"}']);
    const { sites, problems } = flowIn(text);
    expect(sites).toHaveLength(MAX_ENTRIES);
    const message =
      'there are more than 100000 entries in this file: those from here on are not checked';
    expect(problems).toMatchObject([{ message }]);
    const actions = [...times(MAX_ENTRIES, '{"__type":"DataAction"}'), '{"__type":"x"}'];
    expect(problemsIn(flowOf(actions))).toEqual([]);
  });

  it('is walked through however deep its expressions are', () => {
    const deep = `${'{"If":{"operands":['.repeat(300)}${']}}'.repeat(300)}`;
    const text = flowOf([
      `{"__type":"SwitchAction","value":${deep}}`,
      stepOf(`"inputs":[${deep}]`),
    ]);
    expect(flowIn(text).sites).toHaveLength(1);
  });

  it('is checked as far as a pointer can be told', () => {
    const deep = `${'{"actionList":['.repeat(400)}${stepOf()}${']}'.repeat(400)}`;
    const text = `{"flowSequenceItemList":[{"actionList":[${stepOf()}]},${deep}]}`;
    expect(flowIn(text).sites.map(({ pointer }) => pointer)).toEqual([STEP]);
    expect(problemsIn(text)).toEqual([
      ['', 'parts of this flow stand too deep in it: those are not checked'],
    ]);
  });

  it.each([
    ['lists under one key', `{${times(300_000, '"actionList":[]').join()}}`],
    ['lists in lists', `[${times(300_000, '{"actionList":[{}]}').join()}]`],
    ['escaped keys', `{${times(300_000, '"\\u0061":"\\u0061"').join()}}`],
    ['escaped names of lists', `{${times(100_000, '"action\\u004cist":[{}]').join()}}`],
    ['deep lists', `[${times(2000, '{"actionList":['.repeat(90) + ']}'.repeat(90)).join()}]`],
  ])('is read quickly: %s', (_, part) => {
    const text = `{"flowSequenceItemList":[{"actionList":[${stepOf()}],"x":${part}}]}`;
    const start = performance.now();
    expect(flowIn(text).sites).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
