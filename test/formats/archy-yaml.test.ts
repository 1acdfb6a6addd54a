import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archyYaml } from '../../src/formats/archy-yaml.js';
import { readArchy } from '../../src/formats/archy/read-archy.js';
import { STEP_SETTING, WORKFLOW_STEP_SETTING } from '../../src/formats/platform-setting.js';
import { flowsIn, flowWith, onlyOne, sitesIn, slice } from '../support/archy-read.js';

describe('the format', () => {
  it('is one of the platform, for steps of flows', () => {
    expect(archyYaml).toMatchObject({ name: 'archy-yaml', tier: 'platform', kind: 'flow-node' });
    expect(archyYaml.setting).toBe(STEP_SETTING);
  });

  it.each([
    ['flow.yaml', true],
    ['FLOW.YML', true],
    ['flow.yaml.tftpl', true],
    ['flow.tftpl', false],
    ['flow.yaml.json', false],
    ['yaml', false],
  ])('takes a file called %s: %s', (name, isTaken) => {
    expect(archyYaml.files.test(name)).toBe(isTaken);
  });

  it.each([
    ['- callData:', true],
    ['- callDataSecure:', true],
    ['- callBridge:', true],
    ['- calldata:', false],
    ['', false],
  ])('glances at %j', (text, mayHold) => {
    expect(archyYaml.mayHold(Buffer.from(text))).toBe(mayHold);
  });

  it('loads what reads it', async () => {
    expect(await archyYaml.load()).toBe(readArchy);
  });
});

describe('a step', () => {
  it('tells its name, its timeout, where that stands, and nothing of an id', () => {
    const text = flowWith('timeout:\n  lit:\n    minutes: 1 # as exported');
    const [site] = sitesIn(text);
    expect(site).toMatchObject({
      format: 'archy-yaml',
      kind: 'flow-node',
      name: 'Get customer',
      pointer: '/inboundCall/startUpTaskActions/0/callData/timeout',
    });
    expect(site?.id).toBeUndefined();
    const start = text.indexOf('minutes');
    expect(site?.state).toEqual({ kind: 'literal', value: 60, span: { start, end: start + 10 } });
  });

  it.each([
    ['inboundCall', STEP_SETTING],
    ['inqueueCall', STEP_SETTING],
    ['inQueueCall', STEP_SETTING],
    ['commonModule', STEP_SETTING],
    ['digitalBot', STEP_SETTING],
    ['workitem', STEP_SETTING],
    ['workflow', WORKFLOW_STEP_SETTING],
    ['{{type}}', WORKFLOW_STEP_SETTING],
  ])('of a flow of type %s has the setting of it', (type, setting) => {
    const [site] = sitesIn(flowWith('category: {}', type));
    expect(site?.setting).toBe(setting);
  });

  it.each([
    ['callData', 'startUpTaskActions'],
    ['callDataSecure', 'actions'],
    ['callBridge', 'actions'],
    ['"callData"', '"actions"'],
  ])('may be a %s in a list of %s', (call, list) => {
    const text = `secureCall:\n  ${list}:\n  - ${call}:\n      name: Pay\n`;
    expect(onlyOne(text)).toEqual({ kind: 'absent', at: 'Pay' });
  });

  it('is found at any depth, in the order of the text, and once behind aliases', () => {
    const text = `
voice:
  menus:
    - mainMenu: { choices: [ { menuTask: { task: { actions: [ callData: { name: A } ] } } } ] }
  tasks: &tasks
    - task:
        actions: &actions
          - callData:
              name: B
              outputs:
                success: { actions: [ callData: { name: C } ] }
                timeout: { actions: [ callDataSecure: { name: D } ] }
          - decision: { outputs: { yes: { actions: [ callBridge: { name: E } ] } } }
    - task: { actions: *actions }
  more: *tasks
`;
    expect(sitesIn(text).map(({ name, pointer }) => [name, pointer])).toEqual([
      ['A', '/voice/menus/0/mainMenu/choices/0/menuTask/task/actions/0/callData'],
      ['B', '/voice/tasks/0/task/actions/0/callData'],
      ['C', '/voice/tasks/0/task/actions/0/callData/outputs/success/actions/0/callData'],
      ['D', '/voice/tasks/0/task/actions/0/callData/outputs/timeout/actions/0/callDataSecure'],
      ['E', '/voice/tasks/0/task/actions/1/decision/outputs/yes/actions/0/callBridge'],
    ]);
  });

  it('may stand above the flow and be used in it', () => {
    const text = `
x: { step: &step { callData: { name: A } }, call: &call { name: B } }
bot:
  actions: [ *step, *step, callData: *call, callData: *call, callData: { <<: *call, name: C } ]
`;
    expect(sitesIn(text).map(({ name, pointer }) => [name, pointer])).toEqual([
      ['A', '/bot/actions/0/callData'],
      ['B', '/bot/actions/2/callData'],
      ['C', '/bot/actions/4/callData'],
    ]);
  });

  it('is not a key of that name elsewhere', () => {
    const text = `
inboundCall:
  startUpRef: /inboundCall/tasks/task[A_1]
  settingsActionDefaults:
    callData: { timeout: { lit: { seconds: 3 } } }
    actions: [ callData: { name: Default } ]
  callData: { name: Top }
  variables: [ callData: { name: Variable } ]
  actions:
    callData: { name: No list }
  tasks:
    - task:
        actions:
          - playAudio: { callData: { name: Inside } }
          - [ callData: { name: Deeper } ]
          - callData
          - setParticipantData: { inputs: [ callData: { name: Input } ] }
`;
    expect(flowsIn(text)).toEqual([
      {
        format: 'archy-yaml',
        sites: [],
        problems: [],
        duplicates: [],
        flow: { type: 'inboundCall', name: undefined, isAlone: true, hasSharedSteps: false },
      },
    ]);
  });

  it.each([
    ['a plain name', 'name: Get customer', 'Get customer', 'Get customer'],
    ['a quoted name', 'name: "Get \\u0063ustomer"', 'Get customer', '"Get \\u0063ustomer"'],
    ['a single-quoted one', "name: 'It''s é 😀'", "It's é 😀", "'It''s é 😀'"],
    ['a quoted name beyond ASCII', 'name: "é \\x41 😀"', 'é A 😀', '"é \\x41 😀"'],
    ['a placeholder', 'name: {{step}} one', '{{step}} one', '{{step}} one'],
    ['a number', 'name: 0x10', '0x10', '0x10'],
    ['a name on two lines', 'name: Get\n        customer', 'Get customer', 'callData'],
    ['a name in a block', 'name: |-\n        Get it\n', 'Get it', 'callData'],
    ['an empty name', 'name:', undefined, 'callData'],
    ['no name', 'category: {}', undefined, 'callData'],
    ['a mapping for a name', 'name: {}', undefined, 'callData'],
  ])('without a timeout points at its name or key: %s', (_, member, name, at) => {
    const text = `workflow:\n  actions:\n  - callData:\n      ${member}\n`;
    const [site] = sitesIn(text);
    expect([site?.name, site === undefined ? '' : slice(text, site.state.span)]).toEqual([
      name,
      at,
    ]);
  });

  it('that is no mapping is a problem, unless a template fills it in', () => {
    const text = `
inboundChat:
  actions:
    - callData: 5
    - callData: {{call}}
    - callData:
    - callDataSecure: [ 1 ]
    - callData: *nothing
`;
    const [flow] = flowsIn(text);
    expect(flow?.sites).toEqual([]);
    expect(
      flow?.problems.map(({ message, span, pointer }) => [message, slice(text, span), pointer]),
    ).toEqual([
      ['"callData" must be a mapping, but is a number', '5', '/inboundChat/actions/0/callData'],
      ['"callData" must be a mapping, but is empty', 'callData', '/inboundChat/actions/2/callData'],
      [
        '"callDataSecure" must be a mapping, but is a list',
        '[ 1 ]',
        '/inboundChat/actions/3/callDataSecure',
      ],
      [
        '"callData" must be a mapping, but is an alias of nothing',
        '*nothing',
        '/inboundChat/actions/4/callData',
      ],
    ]);
  });
});

describe('a stream of documents', () => {
  it('has the number of the document in its pointers, where there are several', () => {
    const text = `---\n# none\n---\n${flowWith('')}---\n${flowWith('', 'workflow')}...\n`;
    expect(flowsIn(text)).toHaveLength(2);
    expect(sitesIn(text).map(({ pointer }) => pointer)).toEqual([
      '/1/inboundCall/startUpTaskActions/0/callData',
      '/2/workflow/startUpTaskActions/0/callData',
    ]);
    expect(sitesIn(`%YAML 1.1\n---\n${flowWith('')}`)[0]?.pointer).toBe(
      '/inboundCall/startUpTaskActions/0/callData',
    );
  });

  it('keeps the anchors of each document apart', () => {
    const first = 'x: &t { lit: { seconds: 8 } }\n';
    const text = `${first}---\n${flowWith('timeout: *t')}`;
    expect(onlyOne(text)).toMatchObject({ kind: 'invalid', at: '*t' });
  });
});

describe('offsets', () => {
  it.each([
    ['a byte-order mark', '\uFEFF'],
    ['a byte-order mark and a comment', '\uFEFF# é 😀\r\n'],
    ['astral characters', '# 😀😀\n# 顧客\n'],
  ])('count bytes after %s', (_, start) => {
    const text = start + flowWith('timeout: { lit: { seconds: 8 } }');
    expect(onlyOne(text)).toEqual({ kind: 'literal', value: 8, at: 'seconds: 8' });
  });

  it('fit a text that is not UTF-8', () => {
    const text = flowWith('category: { Gr\u00f6\u00dfe: {} }\ntimeout: { lit: { seconds: 8 } }');
    const bytes = Buffer.from(text, 'latin1');
    const [site] = sitesIn(bytes);
    expect(site === undefined ? '' : slice(bytes, site.state.span)).toBe('seconds: 8');
  });
});

describe('other files', () => {
  it.each(['ordinary.yaml'])('are passed over in silence: %s', (name) => {
    const folder = new URL('../../fixtures/platform/archy/', import.meta.url);
    expect(readArchy(readFileSync(new URL(name, folder)))).toEqual({
      kind: 'documents',
      documents: [],
    });
  });

  it.each([
    ['a list', '- callData:\n    actions: 1\n'],
    ['a text', 'callData: x actions: y'],
    ['no YAML', 'a: [\nactions:\n- callData: {\n'],
    ['a chart', 'actions:\n{{- range .steps }}\n  - callData: {{ . }}\n{{- end }}\n'],
    ['a step elsewhere', 'pipeline:\n  actions:\n    - callData: { url: x, timeout: 5 }\n'],
    ['a scalar flow', 'workflow: callData actions\n'],
    ['a word in a workflow', 'workflow: { actions: [], callData: 1 }\n'],
    ['nothing', ''],
  ])('are passed over in silence: %s', (_, text) => {
    expect(readArchy(Buffer.from(text))).toEqual({ kind: 'documents', documents: [] });
  });

  it.each([
    ['category', 'category: { A: { dataAction: { B: {} } } }'],
    ['timeout', 'timeout: { lit: { minutes: 1 } }'],
    ['noValue', 'timeout: { noValue: true }'],
  ])('may hold a flow of a type that is not known: its %s tells', (_, member) => {
    expect(sitesIn(flowWith(member, 'hologramCall'))).toHaveLength(1);
  });
});

describe('a template of Terraform', () => {
  const step = (more: string): string =>
    `inboundCall:\n  tasks:\n    - task:\n        actions:\n          - callData:\n${more}`;

  it('is read with its placeholders, as keys too', () => {
    const text = step(
      '              name: Get customer\n              category:\n                ${category}:\n                  dataAction: { ${action}: {} }\n',
    );
    expect(flowsIn(text)[0]?.sites.map(({ name, state }) => [name, state.kind])).toEqual([
      ['Get customer', 'absent'],
    ]);
  });

  it('is passed over where it is no YAML but for its directives', () => {
    const text = step('%{ if short }\n  timeout: { lit: { seconds: 5 } }\n%{ endif }\n');
    expect(flowsIn(text)).toEqual([]);
  });
});
