import type { Finding } from '../engine/finding.js';
import { reportJson } from '../safe/report-json.js';
import type { Reporter } from './reporter.js';

/** The JSON report, version 1: for other tools, so nothing in it changes without a new version. */
export const json: Reporter = ({ summary, findings }) => {
  return reportJson({ version: 1, summary, findings: findings.map(entry) });
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
