import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULE_NAMES, RULES } from '../../src/rules/index.js';
import { rulePage } from '../../src/rules/page.js';
import { timeoutRange, timeoutRangeDocs } from '../../src/rules/timeout-range.js';
import type { Rule, RuleDocs } from '../../src/rules/rule.js';

const PAGES = fileURLToPath(new URL('../../docs/rules/', import.meta.url));

const RULE: Rule = {
  name: 'duplicate-key',
  scope: 'document',
  severity: { tutorial: 'warning', platform: 'off' },
  check: () => [],
};

const DOCS: RuleDocs = {
  summary: 'A summary.',
  what: 'What it reports.',
  why: 'Why it matters.',
  fix: 'What a fix writes.',
  before: '{ "timeout": 1 }',
  after: '{ "timeout": 2 }',
  options: {},
};

describe('rulePage', () => {
  it('has all of a rule’s text', () => {
    expect(rulePage(RULE, DOCS)).toBe(`# duplicate-key

A summary.

Severity: warning in \`flow-export\`, \`external-api\` and \`data-action\`, off in the other formats. Fixable.

## What it reports

What it reports.

## Why it matters

Why it matters.

## Before and after

\`\`\`json
{ "timeout": 1 }
\`\`\`

\`\`\`json
{ "timeout": 2 }
\`\`\`

## What a fix writes

What a fix writes.

## Options

None beside its severity, \`"error"\`, \`"warning"\` or \`"off"\`:

\`\`\`json
{ "rules": { "duplicate-key": "warning" } }
\`\`\`
`);
  });

  it('says where there is no fix', () => {
    const page = rulePage(RULE, { ...DOCS, fix: '' });
    expect(page).toContain(' off in the other formats. No fix.\n');
    expect(page).not.toContain('## What a fix writes');
  });

  it('explains the options with an example that can be copied', () => {
    const options = rulePage(timeoutRange).split('## Options\n\n')[1] ?? '';
    const { minMs, maxMs } = timeoutRangeDocs.options;
    const example =
      '{ "rules": { "timeout-range": ["error", { "minMs": 2000, "maxMs": 10000 }] } }';
    expect(options).toBe(
      `- \`minMs\`: ${String(minMs)}\n- \`maxMs\`: ${String(maxMs)}\n\n\`\`\`json\n${example}\n\`\`\`\n`,
    );
  });
});

describe('docs/rules', () => {
  it('has a page for each rule and no other', () => {
    expect(readdirSync(PAGES).sort()).toEqual(RULE_NAMES.map((name) => `${name}.md`).sort());
  });

  it.each(RULES.map((rule): [string, Rule] => [rule.name, rule]))(
    'has the page of %s as its text is now',
    (name, rule) => {
      expect(readFileSync(`${PAGES}${name}.md`, 'utf8')).toBe(rulePage(rule));
    },
  );
});
