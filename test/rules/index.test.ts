import { describe, expect, it } from 'vitest';
import { DOCUMENT_RULES, findRule, RULE_NAMES, RULES, VALUE_RULES } from '../../src/rules/index.js';

const namesOf = (rules: readonly { name: string }[]): string[] => rules.map(({ name }) => name);

describe('the registry of rules', () => {
  it('asks the rules about a value in their order', () => {
    expect(namesOf(VALUE_RULES)).toEqual([
      'timeout-not-allowed',
      'timeout-missing',
      'timeout-type',
      'timeout-expression',
      'timeout-inactive',
      'timeout-zero',
      'timeout-unit',
      'timeout-range',
      'timeout-default',
    ]);
  });

  it('keeps the rules about a document apart', () => {
    expect(namesOf(DOCUMENT_RULES)).toEqual(['duplicate-key', 'invalid-document']);
  });

  it('lists them all', () => {
    expect(RULES).toEqual([...VALUE_RULES, ...DOCUMENT_RULES]);
    expect(RULE_NAMES).toEqual(namesOf(RULES));
  });
});

describe('findRule', () => {
  it('finds a rule by its name', () => {
    expect(RULE_NAMES.map((name) => findRule(name))).toEqual(RULES);
  });

  it.each(['', 'timeout', 'Timeout-Type', 'constructor', '__proto__'])('knows no "%s"', (name) => {
    expect(findRule(name)).toBeUndefined();
  });
});
