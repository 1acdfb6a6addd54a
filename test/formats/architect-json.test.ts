import { describe, expect, it } from 'vitest';
import { architectJson } from '../../src/formats/architect-json.js';
import { STEP_SETTING, WORKFLOW_STEP_SETTING } from '../../src/formats/platform-setting.js';
import {
  flowIn,
  flowOf,
  flowWith,
  literalValue,
  siteIn,
  STEP,
} from '../support/architect-flows.js';
import { documentsIn, indexOf, plainSite, readingOf, spanOfText } from '../support/lint-text.js';

describe('recognition of a flow of Architect', () => {
  it.each([
    ['a flow with a list of items', '{"name":"Claims","flowSequenceItemList":[{}]}'],
    ['an empty list alone', '{"flowSequenceItemList":[]}'],
    ['a list of a wrong shape in a flow', '{"initialSequence":"7","flowSequenceItemList":{}}'],
    ['no list at all in its place', '{"flowMetaData":{},"flowSequenceItemList":null}'],
    ['an escaped key', '{"flow\\u0053equenceItemList":[]}'],
    ['a repeated key, the last one right', '{"flowSequenceItemList":1,"flowSequenceItemList":[]}'],
  ])('takes %s', (_, text) => {
    expect(architectJson.recognises(indexOf(text), 0)).toBe(true);
  });

  it.each([
    ['an empty object', '{}'],
    ['a flow without the list', '{"initialSequence":"7","nextTrackingNumber":9,"flowMetaData":{}}'],
    ['a list of a wrong shape in any object', '{"name":"x","flowSequenceItemList":"all"}'],
    ['a list further down', '{"model":{"flowSequenceItemList":[]}}'],
    ['the list in the prototype key', '{"__proto__":{"flowSequenceItemList":[]}}'],
    ['actions alone', '{"actionList":[{"__type":"DataAction"}]}'],
    ['the key as a value', '{"key":"flowSequenceItemList","initialSequence":"7"}'],
    ['a repeated key, the last one wrong', '{"flowSequenceItemList":[],"flowSequenceItemList":1}'],
    ['a flow of the tutorials', '{"flowData":{"nodes":[{"type":"dataAction"}]}}'],
  ])('does not take %s', (_, text) => {
    expect(architectJson.recognises(indexOf(text), 0)).toBe(false);
  });

  it('knows a flow that was cut off', () => {
    expect(readingOf('{"name":"Claims","flowSequenceItemList":[{"actionList":[')).toMatchObject({
      kind: 'unreadable',
      format: 'architect-json',
    });
  });

  it('finds flows in a list, and in a saved list response', () => {
    const flow = flowWith(`"timeout":${literalValue('P0D0H0M8S0F')}`);
    const pointersIn = (text: string): unknown[] =>
      documentsIn(text).flatMap(({ sites }) => sites.map(({ pointer }) => pointer));
    expect(pointersIn(`[${flow},${flow}]`)).toEqual([`/0${STEP}/timeout`, `/1${STEP}/timeout`]);
    expect(pointersIn(`{"entities":[${flow}]}`)).toEqual([`/entities/0${STEP}/timeout`]);
  });
});

describe('reading a flow of Architect', () => {
  const text = `{
    "type": "inboundcall",
    "commonModules": [
      { "model": { "flowSequenceItemList": [{ "actionList": [{ "__type": "DataAction", "id": "m" }] }] } }
    ],
    "defaultSettings": { "DataAction": { "timeout": { "text": "P0D0H0M3S0F" } } },
    "userInputSettings": { "noInputsTimeout": { "text": "P0D0H0M7S0F" } },
    "flowSequenceItemList": [
      {
        "__type": "Task",
        "id": "t",
        "actionList": [
          { "__type": "DataAction", "id": "a", "trackingId": 12, "name": "Find \\"VIP\\" – Zürich" },
          { "__type": "PlayAudioAction", "id": "p", "timeout": { "text": "P0D0H0M5S0F" } },
          { "__type": "SecureAction", "trackingId": 13, "name": "Take card", "timeout": { "text": "P0D0H0M8S0F" } }
        ]
      },
      {
        "__type": "Menu",
        "menuChoiceList": [
          { "id": "c1", "action": { "__type": "BridgeServerAction", "id": "b", "timeout": { "text": "soon" } } },
          { "id": "c2", "action": { "__type": "DisconnectAction", "id": "d" } },
          { "id": "c3" }
        ]
      },
      { "__type": "State", "__type": "DataAction", "actionList": [] }
    ]
  }`;

  it('finds a site in each step that calls a data action and in nothing else', () => {
    const [document, ...others] = documentsIn(text);
    expect(others).toEqual([]);
    expect(document).toMatchObject({ format: 'architect-json', problems: [], duplicates: [] });
    expect(document?.sites.map(plainSite)).toEqual([
      {
        format: 'architect-json',
        kind: 'flow-node',
        state: { kind: 'absent', span: spanOfText(text, '"Find \\"VIP\\" – Zürich"') },
        id: 'a',
        name: 'Find "VIP" – Zürich',
        pointer: '/flowSequenceItemList/0/actionList/0',
      },
      {
        format: 'architect-json',
        kind: 'flow-node',
        state: { kind: 'literal', value: 8, span: spanOfText(text, '"P0D0H0M8S0F"') },
        id: '13',
        name: 'Take card',
        pointer: '/flowSequenceItemList/0/actionList/2/timeout',
      },
      {
        format: 'architect-json',
        kind: 'flow-node',
        state: {
          kind: 'invalid',
          actual: 'soon',
          text: '"soon"',
          span: spanOfText(text, '"soon"'),
        },
        id: 'b',
        name: undefined,
        pointer: '/flowSequenceItemList/1/menuChoiceList/0/action/timeout',
      },
    ]);
  });

  it.each([
    ['workflow', WORKFLOW_STEP_SETTING],
    ['WorkFlow', WORKFLOW_STEP_SETTING],
    ['workitem', STEP_SETTING],
    ['inboundcall', STEP_SETTING],
    ['commonmodule', STEP_SETTING],
    ['', STEP_SETTING],
  ])('takes expressions in workflows alone: %j', (type, setting) => {
    expect(siteIn(flowWith('', type)).setting).toBe(setting);
  });

  it.each([
    ['{"__type":"workflow","flowSequenceItemList":', WORKFLOW_STEP_SETTING],
    ['{"type":7,"flowSequenceItemList":', STEP_SETTING],
    ['{"flowSequenceItemList":', STEP_SETTING],
  ])('tells the type of a flow by its type: %s', (head, setting) => {
    expect(siteIn(`${head}[{"actionList":[{"__type":"DataAction"}]}]}`).setting).toBe(setting);
  });

  it.each(['dataAction', 'DataActionX', '', 'SetConversationDataAction', 'DataTableLookupAction'])(
    'passes over an action of type %j',
    (type) => {
      expect(flowIn(flowOf([`{"__type":"${type}"}`])).sites).toEqual([]);
    },
  );

  it('goes by the type that counts', () => {
    const types = [
      '{"__type":"WaitAction","__type":"DataAction"}',
      '{"__type":"DataAction","__type":1}',
    ];
    expect(flowIn(flowOf(types)).sites.map(({ pointer }) => pointer)).toEqual([STEP]);
  });

  it('finds lists wherever they stand, but none in copies of other flows', () => {
    const step = '{"__type":"DataAction"}';
    const nested = `{
      "states": { "first/~": { "actionList": [{ "__type": "LoopAction", "actionList": [${step}] }] } },
      "menuChoiceList": [{ "action": { "__type": "Menu", "menuChoiceList": [{ "action": ${step} }] } }],
      "flowSequenceItemList": [
        { "commonModules": [{ "actionList": [${step}] }], "actionList": [] },
        { "choices": [{ "action": ${step} }], "action": ${step} }
      ]
    }`;
    const { sites, problems } = flowIn(nested);
    expect(problems).toEqual([]);
    expect(sites.map(({ pointer }) => pointer)).toEqual([
      '/states/first~1~0/actionList/0/actionList/0',
      '/menuChoiceList/0/action/menuChoiceList/0/action',
    ]);
  });

  it('tells of steps twice where one stands in the other', () => {
    const text = flowWith(`"actionList":[{"__type":"DataAction"}]`);
    expect(flowIn(text).sites.map(({ pointer }) => pointer)).toEqual([
      STEP,
      `${STEP}/actionList/0`,
    ]);
  });
});
