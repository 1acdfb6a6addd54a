import type { PlanOutcome } from '../commands/plan.js';
import type { DeployEntry } from '../deploy/outcome.js';
import type { PlanEntry } from '../deploy/plan-entry.js';
import { changeLine, nameOf, statusCounts } from '../reporters/deployment.js';
import { fromRoot } from '../reporters/from-root.js';
import { markdownCode } from '../safe/markdown.js';
import { MAX_NOTE } from '../safe/limits.js';
import { shorten } from '../safe/shorten.js';
import { fitting } from './fitting.js';

/** Characters of a change or a note; the log has the rest. */
const MAX_LINE = 400;

/** Room kept for the heading and for what tells that something was left out, in bytes. */
const RESERVED_BYTES = 1024;

/** A heading and a table with a row a document, the worst first, in GitHub's Markdown, within some bytes. */
export function deploymentTable(
  title: string,
  { faults }: Pick<PlanOutcome, 'faults'>,
  entries: readonly (PlanEntry | DeployEntry)[],
  prefix: string,
  bytes: number,
): string {
  const counts = [
    statusCounts(entries),
    ...(faults.length === 0 ? [] : [`${String(faults.length)} not read`]),
  ].filter((text) => text !== '');
  const heading = `## ${title}: ${counts.join(', ') || 'nothing to deploy'}\n`;
  const unread = fitting(
    faults.map(
      ({ file, message }) =>
        `- Not read: ${markdownCode(fromRoot(prefix, file))}: ${markdownCode(shorten(message, MAX_NOTE))}`,
    ),
    RESERVED_BYTES,
  );
  const top = [heading, ...unread.rows, ...more(unread.left), ...(faults.length === 0 ? [] : [''])];
  if (entries.length === 0) return top.join('\n');
  const sorted = [...entries].sort((a, b) => rankOf(a) - rankOf(b));
  const rows = sorted.map(
    (entry) =>
      `| ${entry.status} | ${markdownCode(shorten(nameOf(entry)))} | ${markdownCode(fromRoot(prefix, entry.file))} | ${String(entry.changes.length)} |`,
  );
  const table = fitting(rows, (bytes - 3 * RESERVED_BYTES) / 2);
  const details = fitting(sorted.flatMap(detailsOf), (bytes - 3 * RESERVED_BYTES) / 2);
  return [
    ...top,
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

/** Tells how many did not fit. */
function more(left: number): string[] {
  return left === 0 ? [] : [`\nand ${String(left)} more`];
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
    `- ${entry.status}: ${markdownCode(shorten(nameOf(entry)))}`,
    ...lines.map((line) => `  - ${markdownCode(shorten(line, MAX_LINE))}`),
  ];
}
