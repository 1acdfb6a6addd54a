import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.js';
import { RULES } from '../../src/rules/index.js';
import type { Rule } from '../../src/rules/rule.js';
import { findingsIn } from '../support/lint-text.js';

/** The findings in an example: a whole document, or a node, which a flow is put around. */
function findingsInExample(example: string): readonly Finding[] {
  const isNode = /"type":\s*"dataAction"/.test(example) && !example.includes('"flowData"');
  return findingsIn(isNode ? `{ "flowData": { "nodes": [${example}] } }` : example);
}

describe.each(RULES.map((rule): [string, Rule] => [rule.name, rule]))(
  'the page of %s',
  (name, { docs }) => {
    it('shows a document before with a finding of that rule alone', () => {
      expect(findingsInExample(docs.before).map(({ rule }) => rule)).toEqual([name]);
    });

    it('shows the document after without a finding', () => {
      expect(findingsInExample(docs.after)).toEqual([]);
    });

    it('calls the rule fixable where its finding is', () => {
      const fixable = findingsInExample(docs.before).map(({ edits }) => edits.length > 0);
      expect(fixable).toEqual([docs.fix !== '']);
    });

    it('shows the value that the finding suggests', () => {
      const suggested = findingsInExample(docs.before).flatMap(
        (finding) => finding.suggested ?? [],
      );
      for (const value of suggested) expect(docs.after).toContain(`"timeout": ${String(value)}`);
    });
  },
);
