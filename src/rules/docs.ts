import { duplicateKeyDocs } from './duplicate-key.js';
import { invalidDocumentDocs } from './invalid-document.js';
import type { RuleDocs, RuleName } from './rule.js';
import { timeoutDefaultDocs } from './timeout-default.js';
import { timeoutExpressionDocs } from './timeout-expression.js';
import { timeoutInactiveDocs } from './timeout-inactive.js';
import { timeoutMissingDocs } from './timeout-missing.js';
import { timeoutNotAllowedDocs } from './timeout-not-allowed.js';
import { timeoutRangeDocs } from './timeout-range.js';
import { timeoutTypeDocs } from './timeout-type.js';
import { timeoutUnitDocs } from './timeout-unit.js';
import { timeoutZeroDocs } from './timeout-zero.js';

/** The rules' own texts. They stand apart from what judges, which is all that a lint loads. */
export const RULE_DOCS: Readonly<Record<RuleName, RuleDocs>> = {
  'timeout-not-allowed': timeoutNotAllowedDocs,
  'timeout-missing': timeoutMissingDocs,
  'timeout-type': timeoutTypeDocs,
  'timeout-expression': timeoutExpressionDocs,
  'timeout-inactive': timeoutInactiveDocs,
  'timeout-zero': timeoutZeroDocs,
  'timeout-unit': timeoutUnitDocs,
  'timeout-range': timeoutRangeDocs,
  'timeout-default': timeoutDefaultDocs,
  'duplicate-key': duplicateKeyDocs,
  'invalid-document': invalidDocumentDocs,
};
