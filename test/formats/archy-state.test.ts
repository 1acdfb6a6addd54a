import { describe, expect, it } from 'vitest';
import { STEP_SETTING, WORKFLOW_STEP_SETTING } from '../../src/formats/platform-setting.js';
import { flowsIn, flowWith, onlyOne, sitesIn, slice } from '../support/archy-read.js';

describe('a literal', () => {
  it.each([
    ['a unit', 'timeout:\n  lit:\n    minutes: 1', 60, 'minutes: 1'],
    [
      'units',
      'timeout:\n  lit:\n    hours: 1\n    seconds: 2',
      3602,
      'hours: 1\n            seconds: 2',
    ],
    ['a mapping in flow style', 'timeout: { lit: { seconds: 8 } }', 8, 'seconds: 8'],
    [
      'both styles',
      'timeout:\n  lit: {minutes: 1, milliseconds: 5}',
      60.005,
      'minutes: 1, milliseconds: 5',
    ],
    ['JSON', '"timeout": {"lit":{"seconds":8}}', 8, '"seconds":8'],
    [
      'the exporters own unit',
      'timeout: { lit: { seconds: 1, ms: 500 } }',
      1.5,
      'seconds: 1, ms: 500',
    ],
    ['that unit alone', 'timeout:\n  lit:\n    ms: 90000', 90, 'ms: 90000'],
    ['a fraction', 'timeout: { lit: { seconds: 1.5 } }', 1.5, 'seconds: 1.5'],
    ['a negative number', 'timeout: { lit: { seconds: -1 } }', -1, 'seconds: -1'],
    ['nothing at all', 'timeout: { lit: { seconds: 0 } }', 0, 'seconds: 0'],
    [
      'another notation',
      'timeout: { lit: { seconds: 0x10, milliseconds: 1e3 } }',
      17,
      'seconds: 0x10, milliseconds: 1e3',
    ],
    ['a comment beside it', 'timeout: # a\n  lit: # b\n    seconds: 8 # c', 8, 'seconds: 8'],
    ['tags', 'timeout: !!map\n  lit: !!map { seconds: !!int "8" }', 8, 'seconds: !!int "8"'],
    ['explicit keys', '? timeout\n: ? lit\n  : ? seconds\n    : 8', 8, 'seconds\n            : 8'],
  ])('is told in seconds: %s', (_, members, value, at) => {
    expect(onlyOne(flowWith(members))).toEqual({ kind: 'literal', value, at });
  });

  it.each([
    ['MakeDuration(0, 0, 1, 30, 0)', 90, 'MakeDuration(0, 0, 1, 30, 0)'],
    ['"MakeDuration(0,0,0,5,500)"', 5.5, '"MakeDuration(0,0,0,5,500)"'],
    ["'MakeDuration(0,0,0,0,0)'", 0, "'MakeDuration(0,0,0,0,0)'"],
  ])('is an expression of numbers in a workflow: %s', (exp, value, at) => {
    const members = `timeout:\n  exp: ${exp}`;
    expect(onlyOne(flowWith(members, 'workflow'))).toEqual({ kind: 'literal', value, at });
    expect(onlyOne(flowWith(members, '{{type}}'))).toEqual({ kind: 'literal', value, at });
  });
});

describe('no value', () => {
  it.each([
    ['noValue', 'timeout:\n  noValue: true'],
    ['noValue in flow style', 'timeout: { noValue: true }'],
    ['noValue in quotes', 'timeout: { noValue: "True" }'],
    ['no timeout', 'category: {}'],
    ['a timeout of an output', 'outputs: { timeout: { enabled: true } }'],
    ['a timeout of another kind', 'connectTimeout: { lit: { seconds: 5 } }'],
  ])('is an absent timeout: %s', (_, members) => {
    expect(onlyOne(flowWith(members))).toEqual({ kind: 'absent', at: 'Get customer' });
  });

  it('has a pointer to what is there', () => {
    const pointers = ['timeout: { noValue: true }', 'category: {}'].map(
      (members) => sitesIn(flowWith(members))[0]?.pointer,
    );
    expect(pointers).toEqual([
      '/inboundCall/startUpTaskActions/0/callData/timeout',
      '/inboundCall/startUpTaskActions/0/callData',
    ]);
  });
});

describe('what the file does not tell', () => {
  it.each([
    ['timeout: {{timeout}}', '{{timeout}}'],
    ['timeout: "{{timeout}}"', '"{{timeout}}"'],
    ['timeout:\n  lit:\n    seconds: {{seconds}} # {{why}}', 'seconds: {{seconds}}'],
    ['timeout:\n  lit:\n    seconds: 1{{zeros}}', 'seconds: 1{{zeros}}'],
    ['timeout:\n  lit:\n    {{unit}}: 5', '{{unit}}: 5'],
    ['timeout:\n  lit: {{{literal}}}', '{{{literal}}}'],
    ['timeout:\n  {{form}}:\n    seconds: 5', '{{form}}:\n            seconds: 5'],
    ['timeout: { lit: { seconds: {{seconds}} } }', 'seconds: {{seconds}}'],
  ])('may be a placeholder: %j', (members, at) => {
    const text = flowWith(members);
    expect(onlyOne(text)).toEqual({ kind: 'dynamic', text: at.replace(/\s+/g, ' '), at });
    expect(sitesIn(text)[0]?.setting).toBe(STEP_SETTING);
  });

  it('is no expression where Terraform fills it in', () => {
    const text = flowWith('timeout:\n  lit:\n    seconds: ${seconds}');
    expect(onlyOne(text)).toMatchObject({ kind: 'dynamic', text: 'seconds: ${seconds}' });
    expect(sitesIn(text)[0]?.setting).toBe(WORKFLOW_STEP_SETTING);
  });

  it('is what an alias stands for, too', () => {
    const text = `x: &t { lit: { seconds: {{seconds}} } }\n${flowWith('timeout: *t')}`;
    expect(onlyOne(text)).toEqual({ kind: 'dynamic', text: 'seconds: {{seconds}}', at: '*t' });
  });

  it.each([
    ['Task.duration', 'Task.duration'],
    ['If(Flow.slow, MakeDuration(0, 0, 0, 9, 0), MakeDuration(0, 0, 0, 5, 0))', undefined],
    ['MakeDuration(0, 0, 0, Flow.seconds, 0)', undefined],
    ['10', '10'],
    ['|\n    Task.\n      duration', 'Task. duration'],
  ])('may be an expression: %j', (exp, text = exp) => {
    for (const type of ['workflow', 'inboundCall']) {
      const flow = flowWith(`timeout:\n  exp: ${exp}`, type);
      expect(onlyOne(flow)).toMatchObject({ kind: 'dynamic', text });
    }
  });

  it('is an expression of numbers where the flow takes none', () => {
    const exp = 'MakeDuration(0, 0, 0, 10, 0)';
    const text = flowWith(`timeout:\n  exp: ${exp}`, 'inboundCall');
    expect(onlyOne(text)).toEqual({ kind: 'dynamic', text: exp, at: exp });
    expect(sitesIn(text)[0]?.setting).toBe(STEP_SETTING);
  });
});

describe('anything else', () => {
  it.each([
    ['timeout: 5000', 5000, '5000', '5000'],
    ['timeout: 2.5', 2.5, '2.5', '2.5'],
    ['timeout: "10"', '10', '"10"', '"10"'],
    ['timeout: PT10S', 'PT10S', 'PT10S', 'PT10S'],
    ['timeout: true', true, 'true', 'true'],
    ['timeout: ~', null, '~', '~'],
    ['timeout:', null, 'null', 'timeout'],
    ['timeout: # soon', null, 'null', 'timeout'],
    ['timeout: {}', '{}', '{}', '{}'],
    ['timeout: [5]', '[5]', '[5]', '[5]'],
    ['timeout:\n- 5', '- 5', '- 5', '- 5'],
    ['timeout: .inf', '.inf', '.inf', '.inf'],
    ['timeout: *nothing', '*nothing', '*nothing', '*nothing'],
    ['timeout:\n  seconds: 5', 'seconds: 5', 'seconds: 5', 'seconds: 5'],
    ['timeout:\n  seconds: "5"', '5', 'seconds: "5"', 'seconds: "5"'],
    ['timeout:\n  noValue: false', 'noValue: false', 'noValue: false', 'noValue: false'],
    ['timeout:\n  lit: 8', 8, '8', '8'],
    ['timeout:\n  lit: "8"', '8', '"8"', '"8"'],
    ['timeout:\n  lit:', null, 'null', 'timeout'],
    ['timeout:\n  lit: {}', '{}', '{}', '{}'],
    ['timeout:\n  lit:\n    seconds: "8"', '8', 'seconds: "8"', 'seconds: "8"'],
    ['timeout:\n  lit:\n    minutes: "8"', 'minutes: "8"', 'minutes: "8"', 'minutes: "8"'],
    ['timeout:\n  lit:\n    seconds:', 'seconds:', 'seconds:', 'seconds:'],
    ['timeout:\n  lit:\n    Seconds: 8', 'Seconds: 8', 'Seconds: 8', 'Seconds: 8'],
    ['timeout:\n  exp:', null, 'null', 'timeout'],
  ])('is told as it stands: %j', (members, actual, text, at) => {
    expect(onlyOne(flowWith(members))).toEqual({ kind: 'invalid', actual, text, at });
  });

  it.each([
    ['timeout:\n  lit: { seconds: 8, weeks: 1 }', 'seconds: 8, weeks: 1'],
    ['timeout:\n  lit: { seconds: .nan }', 'seconds: .nan'],
    ['timeout:\n  lit: { days: 1e999 }', 'days: 1e999'],
    ['timeout:\n  lit: { __proto__: 1 }', '__proto__: 1'],
    ['timeout: { lit: { seconds: 8 }, exp: x }', 'lit: { seconds: 8 }, exp: x'],
    ['timeout: { lit: { seconds: 8 }, note: x }', 'lit: { seconds: 8 }, note: x'],
  ])('is told by its members: %j', (members, text) => {
    expect(onlyOne(flowWith(members))).toEqual({ kind: 'invalid', actual: text, text, at: text });
  });

  it('is cut where it is long', () => {
    const { actual, text } = onlyOne(flowWith(`timeout: { a: ${'x '.repeat(2000)}}`));
    expect(actual).toBe(text);
    expect(text).toHaveLength(200);
    expect(text).toMatch(/^a: x x .*…$/);
  });
});

describe('what is shared', () => {
  const shared =
    'x:\n  t: &t { lit: { seconds: 70 } }\n  l: &l { seconds: 71 }\n  n: &n 72\n  e: &e MakeDuration(0,0,0,73,0)\n  m: &m { timeout: *t }\n  z: &z { noValue: true }\n';

  it.each([
    ['timeout: *t', 70, '*t'],
    ['timeout:\n  lit: *l', 71, '*l'],
    ['timeout:\n  lit:\n    seconds: *n', 72, 'seconds: *n'],
    ['timeout:\n  exp: *e', 73, '*e'],
    ['<<: *m', 70, '*m'],
    ['<<: [*l, *m]', 70, '[*l, *m]'],
    ['timeout: { <<: *t }', 70, '<<: *t'],
    ['timeout: { lit: { <<: *l, milliseconds: 5 } }', 71.005, '<<: *l, milliseconds: 5'],
    ['timeout: { lit: { <<: *l, seconds: 5 } }', 5, '<<: *l, seconds: 5'],
    ['<<: *m\ntimeout: { lit: { seconds: 8 } }', 8, 'seconds: 8'],
  ])('counts where it is used: %j', (members, value, at) => {
    expect(onlyOne(shared + flowWith(members, 'workflow'))).toEqual({ kind: 'literal', value, at });
  });

  it('may be no value', () => {
    expect(onlyOne(shared + flowWith('timeout: *z'))).toMatchObject({ kind: 'absent' });
  });

  it('may hold itself', () => {
    const text = flowWith('<<: &a\n  <<: *a\n  timeout: &b\n    lit: *b\ncategory: &c [ *c ]');
    expect(onlyOne(text)).toMatchObject({ kind: 'invalid' });
    expect(onlyOne(flowWith('<<: &a { <<: [ *a, *a ] }'))).toMatchObject({ kind: 'absent' });
  });
});

describe('a key that stands twice', () => {
  it.each([
    ['timeout', 'timeout: 1\ntimeout: 2'],
    ['lit', 'timeout:\n  lit: { seconds: 1 }\n  lit: { seconds: 2 }'],
    ['seconds', 'timeout: { lit: { seconds: 1, "seconds": 2 } }'],
  ])('is a problem, and no site: %s', (key, members) => {
    const text = flowWith(members);
    const [flow] = flowsIn(text);
    expect(flow?.sites).toEqual([]);
    expect(flow?.problems).toMatchObject([
      {
        message: `the key "${key}" stands twice in one mapping, which YAML refuses: leave one`,
        pointer: '/inboundCall/startUpTaskActions/0/callData/timeout',
        kind: 'flow-node',
        name: 'Get customer',
      },
    ]);
    const [problem] = flow?.problems ?? [];
    expect(problem?.span.start).toBeGreaterThan(text.indexOf(key) + 1);
    expect(problem === undefined ? '' : slice(text, problem.span)).toMatch(key);
  });

  it('may be the call itself', () => {
    const text = 'bot:\n  actions:\n    - callData: { name: A }\n      callData: { name: B }\n';
    const [flow] = flowsIn(text);
    expect(flow?.sites.map(({ name }) => name)).toEqual(['A']);
    expect(flow?.problems).toMatchObject([{ name: 'B', pointer: '/bot/actions/0/callData' }]);
  });

  it('is none where placeholders are as long as one another', () => {
    const text = flowWith('timeout:\n  lit:\n    {{a}}: 1\n    {{b}}: 2');
    expect(onlyOne(text)).toMatchObject({ kind: 'dynamic' });
  });
});
