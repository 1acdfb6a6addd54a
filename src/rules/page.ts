import { RULE_DOCS } from './docs.js';
import type { Rule, RuleDocs } from './rule.js';

/** A rule's page in Markdown: the file in `docs/rules/` and what `explain` prints. */
export function rulePage({ name, severity }: Rule, docs: RuleDocs = RULE_DOCS[name]): string {
  const sections = [
    `# ${name}`,
    docs.summary,
    `${severityText(severity)} ${docs.fix === '' ? 'No fix.' : 'Fixable.'}`,
    `## What it reports\n\n${docs.what}`,
    `## Why it matters\n\n${docs.why}`,
    `## Before and after\n\n${codeBlock(docs.before, docs.language)}\n\n${codeBlock(docs.after, docs.language)}`,
    ...(docs.fix === '' ? [] : [`## What a fix writes\n\n${docs.fix}`]),
    `## Options\n\n${options(name, docs)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** How severe a finding is, in the formats of the tutorials and in those of the platform. */
function severityText({ tutorial, platform }: Rule['severity']): string {
  return tutorial === platform
    ? `Severity: ${tutorial}.`
    : `Severity: ${tutorial} in \`flow-export\`, \`external-api\` and \`data-action\`, ${platform} in the other formats.`;
}

function codeBlock(text: string, language = 'json'): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function options(name: string, docs: RuleDocs): string {
  const list = Object.entries(docs.options);
  const severity = `\`\`\`json\n{ "rules": { "${name}": "warning" } }\n\`\`\``;
  if (list.length === 0) {
    return `None beside its severity, \`"error"\`, \`"warning"\` or \`"off"\`:\n\n${severity}`;
  }
  const items = list.map(([option, text]) => `- \`${option}\`: ${text}`).join('\n');
  const example = JSON.stringify(
    Object.fromEntries(list.map(([option]) => [option, EXAMPLES[option] ?? 0])),
  );
  return `${items}\n\n\`\`\`json\n{ "rules": { "${name}": ["error", ${example.replaceAll(/([:,{])/g, '$1 ').replace('}', ' }')}] } }\n\`\`\``;
}

const EXAMPLES: Readonly<Record<string, number>> = { minMs: 2000, maxMs: 10_000 };
