import type { Finding } from '../engine/finding.js';
import type { Reporter } from './reporter.js';

/** The JSON report, version 1: for other tools, so nothing in it changes without a new version. */
export const json: Reporter = ({ summary, findings }) => {
  const text = JSON.stringify({ version: 1, summary, findings: findings.map(entry) }, null, 2);
  // The same JSON, but no text in it can be taken for a command when it is printed in a runner's log.
  return `${text.replaceAll('##[', '#\\u0023[')}\n`;
};

function entry(finding: Finding): object {
  const { rule, severity, file, line, column, endLine, endColumn, pointer } = finding;
  const { format, kind, id, name, actual, suggested, unit, message, fingerprint } = finding;
  return {
    rule,
    severity,
    file,
    line,
    column,
    endLine,
    endColumn,
    pointer,
    format,
    kind,
    id,
    name,
    actual,
    suggested,
    unit,
    message,
    fingerprint,
  };
}
