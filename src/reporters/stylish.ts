import { type Colors, createColors } from './colors.js';
import type { Finding } from '../engine/finding.js';
import { logLine } from '../safe/log-line.js';
import { changeOf, count, ownerOf } from './value.js';
import type { Report, Reporter } from './reporter.js';

/** The report for people: grouped by file, a line for the finding and one for the value. */
export const stylish: Reporter = (report, { color, fixCommand }) => {
  const colors = createColors(color);
  const blocks = groupByFile(report.findings).map((group) => fileBlock(group, colors));
  return `${[...blocks, summary(report, colors, fixCommand)].join('\n\n')}\n`;
};

function groupByFile(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.[0]?.file === finding.file) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function fileBlock(findings: readonly Finding[], colors: Colors): string {
  const width = findings.reduce((most, finding) => Math.max(most, place(finding).length), 0);
  const lines = findings.flatMap((finding) => findingLines(finding, width, colors));
  return [colors.underline(logLine(findings[0]?.file ?? '')), ...lines].join('\n');
}

function findingLines(finding: Finding, width: number, colors: Colors): string[] {
  const severity = finding.severity === 'error' ? colors.red('error  ') : colors.yellow('warning');
  const head = `  ${colors.dim(place(finding).padStart(width))}  ${severity}  ${logLine(finding.message)}  ${colors.dim(finding.rule)}`;
  const details = [ownerOf(finding), changeOf(finding)].filter((text) => text !== undefined);
  if (details.length === 0) return [head];
  const indent = ' '.repeat(width + 13);
  return [head, indent + colors.cyan(logLine(details.join(': ')))];
}

function place({ line, column }: Finding): string {
  return `${String(line)}:${String(column)}`;
}

/** Said where no timeout was found at all: it must not sound like praise. */
function nothingChecked(files: number): string {
  return `Nothing to check: no timeout in ${count(files, 'file')}. docs/formats.md lists the formats that are known.`;
}

function summary(
  { summary: counts, findings }: Report,
  colors: Colors,
  fixCommand = 'flow-timeout-lint fix',
): string {
  const { files, skipped, sites, errors, warnings, fixable } = counts;
  const looked = `${count(sites, 'timeout')} in ${count(files - skipped, 'file')} checked`;
  if (findings.length === 0) {
    return sites === 0 ? nothingChecked(files) : colors.green(`No problems: ${looked}.`);
  }
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const headline = `${parts.join(', ')}; ${looked}.`;
  const paint = errors > 0 ? colors.red : colors.yellow;
  const rules = [...new Set(findings.map((finding) => finding.rule))];
  const next = [
    ...(fixable > 0 ? [`${String(fixable)} can be fixed: run ${fixCommand}`] : []),
    `Why it matters, and what to do: flow-timeout-lint explain ${rules[0] ?? ''}`,
  ];
  return [colors.bold(paint(headline)), ...next].join('\n');
}
