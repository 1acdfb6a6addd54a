import { duplicateKey } from './duplicate-key.js';
import { invalidDocument } from './invalid-document.js';
import type { DocumentRule, Rule, RuleName, ValueRule } from './rule.js';
import { timeoutDefault } from './timeout-default.js';
import { timeoutExpression } from './timeout-expression.js';
import { timeoutInactive } from './timeout-inactive.js';
import { timeoutMissing } from './timeout-missing.js';
import { timeoutNotAllowed } from './timeout-not-allowed.js';
import { timeoutRange } from './timeout-range.js';
import { timeoutType } from './timeout-type.js';
import { timeoutUnit } from './timeout-unit.js';
import { timeoutZero } from './timeout-zero.js';

const REGISTRY: { readonly [Name in RuleName]: Rule & { readonly name: Name } } = {
  'timeout-not-allowed': timeoutNotAllowed,
  'timeout-missing': timeoutMissing,
  'timeout-type': timeoutType,
  'timeout-expression': timeoutExpression,
  'timeout-inactive': timeoutInactive,
  'timeout-zero': timeoutZero,
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
