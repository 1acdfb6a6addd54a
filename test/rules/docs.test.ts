import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.js';
import { lintText } from '../../src/engine/lint-file.js';
import { loadReader } from '../../src/formats/read-file.js';
import { RULE_DOCS } from '../../src/rules/docs.js';
import { RULE_NAMES } from '../../src/rules/index.js';
import type { RuleDocs, RuleName } from '../../src/rules/rule.js';
import { arenaOf, settingsWith } from '../support/lint-text.js';

const readDocuments = await loadReader(['flow.yaml'], []);

/** The findings in an example: a whole document, or a part of a flow, which the flow is put around. */
function findingsInExample(example: string, { language = 'json' }: RuleDocs): readonly Finding[] {
  if (language === 'yaml') {
    const actions = example.replace(/^/gm, '            ');
    return findingsOf(
      `inboundCall:\n  tasks:\n    - task:\n        name: Main\n        actions:\n${actions}\n`,
      'flow.yaml',
    );
  }
  if (example.includes('"__type":')) {
    const sequence = { __type: 'Task', actionList: [JSON.parse(example)] };
    return findingsOf(
      JSON.stringify({ name: 'Support', type: 'inboundcall', flowSequenceItemList: [sequence] }),
    );
  }
  const isNode = /"type":\s*"dataAction"/.test(example) && !example.includes('"flowData"');
  return findingsOf(isNode ? `{ "flowData": { "nodes": [${example}] } }` : example);
}

function findingsOf(text: string, name = 'flows/flow.json'): readonly Finding[] {
  const file = { path: `/repository/${name}`, name, configName: name };
  return lintText(arenaOf(text), file, settingsWith(), readDocuments).findings;
}

describe.each(RULE_NAMES.map((name): [RuleName, RuleDocs] => [name, RULE_DOCS[name]]))(
  'the page of %s',
  (name, docs) => {
    it('shows a document before with a finding of that rule alone', () => {
      expect(findingsInExample(docs.before, docs).map(({ rule }) => rule)).toEqual([name]);
    });

    it('shows the document after without a finding', () => {
      expect(findingsInExample(docs.after, docs)).toEqual([]);
    });

    it('calls the rule fixable where its finding is', () => {
      const fixable = findingsInExample(docs.before, docs).map(({ edits }) => edits.length > 0);
      expect(fixable).toEqual([docs.fix !== '']);
    });

    it('shows the value that the finding suggests', () => {
      const suggested = findingsInExample(docs.before, docs).flatMap(
        (finding) => finding.suggested ?? [],
      );
      for (const value of suggested)
        expect(docs.after).toMatch(
          new RegExp(`(?:"timeout": |seconds: )${String(value)}\\b|M${String(value)}S`),
        );
    });
  },
);
