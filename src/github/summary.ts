import type { Finding } from '../engine/finding.js';
import type { LintOutcome } from '../commands/lint.js';
import { count, changeOf, ownerOf } from '../reporters/value.js';
import { fromRoot } from '../reporters/from-root.js';
import { markdownCode } from '../safe/markdown.js';
import { fitting } from './fitting.js';

/** Bytes that GitHub takes for the summary of a step; a larger one is refused whole. */
const MAX_BYTES = 1024 * 1024;

/** Room kept for the heading and for the line that tells what was left out. */
const RESERVED_BYTES = 4096;

/**
 * The job summary of a lint in GitHub's Markdown: a table of findings, the files in order. `prefix` leads
 * from the repository's root to the working directory.
 */
export function lintSummary(
  { summary, findings, faults, notices, unmatched }: LintOutcome,
  prefix: string,
): string {
  const { files, skipped, sites, errors, warnings, fixable } = summary;
  const looked = `${count(sites, 'timeout')} in ${count(files - skipped, 'file')} checked`;
  const title = [
    ...(errors > 0 || warnings > 0 ? [count(errors, 'error'), count(warnings, 'warning')] : []),
    ...(faults.length > 0 ? [`${count(faults.length, 'file')} not checked`] : []),
  ];
  const fixes = fixable === 0 ? '' : `; ${String(fixable)} can be fixed`;
  const heading = `## Timeouts: ${title.join(', ') || (sites === 0 ? 'nothing to check' : 'no problems')}\n\n${looked}${fixes}.\n`;
  const rest = [
    ...faults.map(
      ({ file, message }) =>
        `- Not checked: ${markdownCode(fromRoot(prefix, file))}: ${markdownCode(message)}`,
    ),
    ...unmatched.map((given) => `- No file to lint in ${markdownCode(given)}`),
    ...notices.map((notice) => `- ${markdownCode(notice)}`),
  ];
  const told = fitting(rest, RESERVED_BYTES / 2);
  if (told.left > 0) told.rows.push(`- and ${String(told.left)} more`);
  const after = rest.length === 0 ? '' : `\n${told.rows.join('\n')}\n`;
  if (findings.length === 0) return heading + after;
  const { rows, left } = fitting(
    findings.map((finding) => row(finding, prefix)),
    MAX_BYTES - 2 * RESERVED_BYTES,
  );
  const table = [
    '| File | Line | Severity | What | Owner | Value | Rule |',
    '| --- | ---: | --- | --- | --- | --- | --- |',
    ...rows,
  ];
  const more =
    left === 0 ? '' : `\n${count(left, 'more finding')} did not fit here: see the report.\n`;
  return `${heading}\n${table.join('\n')}\n${more}${after}`;
}

function row(finding: Finding, prefix: string): string {
  const { file, line, severity, message, rule } = finding;
  const cells = [
    markdownCode(fromRoot(prefix, file)),
    String(line),
    severity,
    markdownCode(message),
    optional(ownerOf(finding)),
    optional(changeOf(finding)),
    rule,
  ];
  return `| ${cells.join(' | ')} |`;
}

function optional(text: string | undefined): string {
  return text === undefined ? '' : markdownCode(text);
}
