import type { DeployEntry } from '../deploy/outcome.js';
import type { PlanEntry } from '../deploy/plan-entry.js';
import { changeLine, nameOf, statusCounts } from '../reporters/deployment.js';
import { fromRoot } from '../reporters/from-root.js';
import { markdownCode } from '../safe/markdown.js';
import { fitting } from './fitting.js';

/** Room kept for the heading and for what tells that something was left out, in bytes. */
const RESERVED_BYTES = 2048;

/** A heading and a table with a row a document, the worst first, in GitHub's Markdown, within some bytes. */
export function deploymentTable(
  title: string,
  entries: readonly (PlanEntry | DeployEntry)[],
  prefix: string,
  bytes: number,
): string {
  const heading = `## ${title}: ${statusCounts(entries) || 'nothing to deploy'}\n`;
  if (entries.length === 0) return heading;
  const sorted = [...entries].sort((a, b) => rankOf(a) - rankOf(b));
  const rows = sorted.map(
    (entry) =>
      `| ${entry.status} | ${markdownCode(nameOf(entry))} | ${markdownCode(fromRoot(prefix, entry.file))} | ${String(entry.changes.length)} |`,
  );
  const table = fitting(rows, bytes / 2 - RESERVED_BYTES);
  const details = fitting(sorted.flatMap(detailsOf), bytes / 2 - RESERVED_BYTES);
  const more = (left: number): string[] => (left === 0 ? [] : [`\nand ${String(left)} more`]);
  return [
    heading,
    '| What | Object | File | Timeouts |',
    '| --- | --- | --- | ---: |',
    ...table.rows,
    ...more(table.left),
    ...(details.rows.length === 0
      ? []
      : [
          '\n<details><summary>Details</summary>\n',
          ...details.rows,
          ...more(details.left),
          '\n</details>',
        ]),
    '',
  ].join('\n');
}

/** Documents that need a look stand first, those that are as they should be last. */
function rankOf({ status }: PlanEntry | DeployEntry): number {
  switch (status) {
    case 'failed':
    case 'unverified':
      return 0;
    case 'drift':
    case 'locked':
    case 'blocked':
    case 'missing':
    case 'not attempted':
      return 1;
    case 'update':
    case 'applied':
      return 2;
    case 'unchanged':
      return 3;
  }
}

function detailsOf(entry: PlanEntry | DeployEntry): string[] {
  if (entry.status === 'unchanged' && entry.notes.length === 0) return [];
  const lines = [...entry.changes.map((change) => changeLine(change, entry)), ...entry.notes];
  if (lines.length === 0) return [];
  return [
    `- ${entry.status}: ${markdownCode(nameOf(entry))}`,
    ...lines.map((line) => `  - ${markdownCode(line)}`),
  ];
}
