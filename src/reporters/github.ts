import type { Finding } from '../engine/finding.js';
import type { Severity } from '../rules/rule.js';
import { shorten } from '../safe/shorten.js';
import { workflowCommand } from '../safe/workflow-command.js';
import { fromRoot } from './from-root.js';
import { changeOf, ownerOf } from './value.js';
import type { Reporter } from './reporter.js';

/** Annotations of one level that GitHub shows for a step; it drops the rest without a word. */
const MAX_PER_LEVEL = 10;

/** Characters of a message that GitHub shows. */
const MAX_MESSAGE = 4096;

/**
 * Annotations of a workflow's run: commands on standard output that the runner turns into marks on the
 * lines of a pull request. Errors come first; where there are more than GitHub shows, the last place of
 * the level says how many.
 */
export const github: Reporter = ({ findings }, { prefix, annotated }) =>
  LEVELS.flatMap((level) => {
    const room = MAX_PER_LEVEL - (annotated?.[level] ?? 0);
    const ofLevel = findings.filter((finding) => finding.severity === level);
    return annotations(level, ofLevel, room, prefix);
  })
    .map((command) => `${command}\n`)
    .join('');

const LEVELS: readonly Severity[] = ['error', 'warning'];

function annotations(
  level: Severity,
  all: readonly Finding[],
  room: number,
  prefix: string,
): string[] {
  if (all.length <= room) return all.map((finding) => annotation(finding, prefix));
  const shown = all.slice(0, room - 1);
  const rest = all.length - shown.length;
  return [
    ...shown.map((finding) => annotation(finding, prefix)),
    workflowCommand(
      level,
      { title: 'flow-timeout-lint' },
      `And ${String(rest)} more ${level}s: see the job summary or the log of this step.`,
    ),
  ];
}

function annotation(finding: Finding, prefix: string): string {
  const { rule, severity, file, line, column, endLine, endColumn } = finding;
  const oneLine = line === endLine;
  const facts = [ownerOf(finding), changeOf(finding)].filter((text) => text !== undefined);
  const place = `${fromRoot(prefix, file)}:${String(line)}:${String(column)}`;
  const message = [finding.message, ...(facts.length === 0 ? [] : [facts.join(': ')]), place].join(
    '\n',
  );
  return workflowCommand(
    severity,
    {
      title: rule,
      file: fromRoot(prefix, file),
      line,
      endLine,
      // Columns are dropped by GitHub where a finding has several lines.
      ...(oneLine ? { col: column, endColumn: Math.max(endColumn, column) } : {}),
    },
    shorten(message, MAX_MESSAGE),
  );
}
