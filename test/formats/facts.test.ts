import { describe, expect, it } from 'vitest';
import { factsOf, findFormat, FORMATS } from '../../src/formats/facts.js';

describe('FORMATS', () => {
  it('have the names that are in the contract, each once', () => {
    expect(FORMATS.map(({ name }) => name)).toEqual([
      'flow-export',
      'external-api',
      'data-action',
      'action-export',
      'archy-yaml',
      'architect-json',
      'i3-flow',
      'terraform',
    ]);
  });
});

describe('findFormat', () => {
  it('finds a format by its name', () => {
    expect(FORMATS.map(({ name }) => findFormat(name))).toEqual(FORMATS);
  });

  it.each(['', 'flow', 'Flow-Export', 'constructor', '__proto__'])('knows no "%s"', (name) => {
    expect(findFormat(name)).toBeUndefined();
  });
});

describe('factsOf', () => {
  it('gives what the format of that name is known for', () => {
    expect(factsOf('i3-flow')).toEqual(findFormat('i3-flow'));
    expect(factsOf('i3-flow')).toMatchObject({
      name: 'i3-flow',
      tier: 'platform',
      kind: 'flow-node',
    });
  });
});
