import { describe, expect, it } from 'vitest';
import { edited, flowWith } from '../support/archy-read.js';

describe('an absent timeout', () => {
  it.each([
    ['nothing but a name', '', 'timeout:\n  lit:\n    seconds: 10'],
    ['a category', 'category: {}', 'timeout:\n  lit:\n    seconds: 10\ncategory: {}'],
    [
      'a prompt',
      'processingPrompt:\n  noValue: true # none\n# what is called\ncategory:\n  A: {}',
      'processingPrompt:\n  noValue: true # none\ntimeout:\n  lit:\n    seconds: 10\n# what is called\ncategory:\n  A: {}',
    ],
    ['outputs and no category', 'outputs: {}', 'timeout:\n  lit:\n    seconds: 10\noutputs: {}'],
    [
      'a wider indentation',
      'category:\n    A:\n        dataAction: {}',
      'timeout:\n    lit:\n        seconds: 10\ncategory:\n    A:\n        dataAction: {}',
    ],
    [
      'a text in a block before the category',
      'note: |+\n  A\n\ncategory: {}',
      'note: |+\n  A\n\ntimeout:\n  lit:\n    seconds: 10\ncategory: {}',
    ],
    ['an alias', 'note: *a # b', 'timeout:\n  lit:\n    seconds: 10\nnote: *a # b'],
    ['noValue', 'timeout:\n  noValue: true # c', 'timeout:\n  lit:\n    seconds: 10 # c'],
    ['noValue in flow style', 'timeout: { noValue: true }', 'timeout: { lit: { seconds: 10 } }'],
    ['noValue, tight', 'timeout: {"noValue":true}', 'timeout: {"lit":{"seconds":10}}'],
  ])('is written after the name, before the category: %s', (_, before, after) => {
    expect(edited(flowWith(before))).toBe(flowWith(after));
  });

  it.each([
    [
      'a category first',
      '    - callData:\n        # which\n        category: {}\n        name: A\n',
      '    - callData:\n        # which\n        timeout:\n          lit:\n            seconds: 10\n        category: {}\n        name: A\n',
    ],
    [
      'neither',
      '  - callData:\n       outputs: {}',
      '  - callData:\n       timeout:\n          lit:\n             seconds: 10\n       outputs: {}',
    ],
    [
      'an explicit key first',
      '  - callData:\n      ? category\n      : {}\n',
      '  - callData:\n      timeout:\n        lit:\n          seconds: 10\n      ? category\n      : {}\n',
    ],
    [
      'a name at the end of the file',
      '  - callData:\n      category: {}\n      name: A',
      '  - callData:\n      timeout:\n        lit:\n          seconds: 10\n      category: {}\n      name: A',
    ],
    [
      'a name and no line break',
      '  - callData:\n      name: A  # b',
      '  - callData:\n      name: A  # b\n      timeout:\n        lit:\n          seconds: 10',
    ],
    [
      'a name without a value',
      '  - callData:\n      name: # none\n      # what\n      category: {}\n',
      '  - callData:\n      name: # none\n      timeout:\n        lit:\n          seconds: 10\n      # what\n      category: {}\n',
    ],
    ['a call above the flow', '  - callData: *call\n', '  - callData: *call\n'],
  ])('is written where it fits: %s', (_, before, after) => {
    const head = 'bot:\n  actions:\n';
    const call = (timeout: string): string =>
      `x: &call\n    name: A\n${timeout}    category: { A: {} }\n`;
    const isShared = before.includes('*call');
    const timeout = '    timeout:\n      lit:\n        seconds: 10\n';
    expect(edited((isShared ? call('') : '') + head + before)).toBe(
      (isShared ? call(timeout) : '') + head + after,
    );
  });

  it.each([
    ['{ name: A, category: {} }', '{ name: A, timeout: { lit: { seconds: 10 } }, category: {} }'],
    ['{name: A,category: {}}', '{name: A,timeout: {lit: {seconds: 10}},category: {}}'],
    ['{"name":"A","category":{}}', '{"name":"A","timeout":{"lit":{"seconds":10}},"category":{}}'],
    ['{ name: A }', '{ name: A, timeout: { lit: { seconds: 10 } } }'],
    ['{"name":"A"}', '{"name":"A","timeout":{"lit":{"seconds":10}}}'],
    ['{ name, category: {} }', '{ name, timeout: { lit: { seconds: 10 } }, category: {} }'],
    ['{ name: , x: 1 }', '{ name: , timeout: { lit: { seconds: 10 } }, x: 1 }'],
    ['{ category: {} }', '{ timeout: { lit: { seconds: 10 } }, category: {} }'],
    ['{}', '{timeout: {lit: {seconds: 10}}}'],
    ['{ }', '{ timeout: { lit: { seconds: 10 } } }'],
    ['{ name: {{x}}}', '{ name: {{x}}, timeout: { lit: { seconds: 10 } }}'],
    [
      '{\n      name: A,\n      category: {}\n    }',
      '{\n      name: A,\n      timeout: { lit: { seconds: 10 } },\n      category: {}\n    }',
    ],
    [
      '{\n      name: A, # b\n      category: {}\n    }',
      '{\n      name: A, timeout: { lit: { seconds: 10 } }, # b\n      category: {}\n    }',
    ],
    [
      '{\n      a: 1,\n      name: A\n    }',
      '{\n      a: 1,\n      name: A,\n      timeout: { lit: { seconds: 10 } }\n    }',
    ],
    ['{ name: A, timeout: , x: 1 }', '{ name: A, timeout: { lit: { seconds: 10 } } , x: 1 }'],
    ['{ name: A, timeout }', '{ name: A, timeout: { lit: { seconds: 10 } } }'],
    ['{ name: A, timeout: !!str 5 }', '{ name: A, timeout:  { lit: { seconds: 10 } } }'],
    ['{ name: A, timeout: *t }', '{ name: A, timeout: { lit: { seconds: 10 } } }'],
  ])('is written in flow style on one line: %s', (before, after) => {
    const flow = (call: string): string => `bot:\n  actions:\n  - callData: ${call}\n`;
    expect(edited(flow(before))).toBe(flow(after));
  });
});
