import { duplicateKey } from './duplicate-key.js';
import { invalidDocument } from './invalid-document.js';
import type { DocumentRule, Rule, RuleName, ValueRule } from './rule.js';
import { timeoutDefault } from './timeout-default.js';
import { timeoutMissing } from './timeout-missing.js';
import { timeoutRange } from './timeout-range.js';
import { timeoutType } from './timeout-type.js';
import { timeoutUnit } from './timeout-unit.js';

const REGISTRY: { readonly [Name in RuleName]: Rule & { readonly name: Name } } = {
  'timeout-missing': timeoutMissing,
  'timeout-type': timeoutType,
  'timeout-unit': timeoutUnit,
  'timeout-range': timeoutRange,
  'timeout-default': timeoutDefault,
  'duplicate-key': duplicateKey,
  'invalid-document': invalidDocument,
};

/** All rules. Those about a value come first, in the order in which they are asked: the first that holds speaks. */
export const RULES: readonly Rule[] = Object.values(REGISTRY);

export const VALUE_RULES: readonly ValueRule[] = RULES.filter((rule) => rule.scope === 'value');

export const DOCUMENT_RULES: readonly DocumentRule[] = RULES.filter(
  (rule) => rule.scope === 'document',
);

export const RULE_NAMES: readonly RuleName[] = RULES.map((rule) => rule.name);

export function findRule(name: string): Rule | undefined {
  return RULES.find((rule) => rule.name === name);
}
