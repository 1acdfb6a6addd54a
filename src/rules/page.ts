import type { Rule } from './rule.js';

/** A rule's page in Markdown: the file in `docs/rules/` and what `explain` prints. */
export function rulePage(rule: Rule): string {
  const { docs, severity } = rule;
  const sections = [
    `# ${rule.name}`,
    docs.summary,
    `Severity: ${severity.tutorial} (\`flow-export\`, \`external-api\`, \`data-action\`). ${docs.fix === '' ? 'No fix.' : 'Fixable.'}`,
    `## What it reports\n\n${docs.what}`,
    `## Why it matters\n\n${docs.why}`,
    `## Before and after\n\n${codeBlock(docs.before)}\n\n${codeBlock(docs.after)}`,
    ...(docs.fix === '' ? [] : [`## What a fix writes\n\n${docs.fix}`]),
    `## Options\n\n${options(rule)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function codeBlock(json: string): string {
  return `\`\`\`json\n${json}\n\`\`\``;
}

function options({ name, docs }: Rule): string {
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
