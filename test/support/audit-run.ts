import { audit, type AuditOutcome, type AuditRequest } from '../../src/commands/audit.js';
import type { LintOutcome } from '../../src/commands/lint.js';
import { SAMPLE_FILES } from './audit-objects.js';
import { connect } from './audit-org.js';
import type { Org as StandIn } from './org/start-org.js';

/** The time by which audits are made. */
export const AUDIT_TIME = new Date('2026-11-21T23:59:59Z');

type AuditOptions = Partial<Omit<AuditRequest, 'org'>> & { readonly isFixed?: boolean };

/** Audits an org from a folder, above which no config is looked for unless that is told. */
export function auditOf(
  standIn: StandIn,
  cwd: string,
  { isFixed = false, ...request }: AuditOptions = {},
): Promise<AuditOutcome> {
  const org = connect(standIn);
  return audit({ cwd, top: cwd, now: AUDIT_TIME, org, flows: [], ...request }, isFixed);
}

/** What was found, an entry a finding. */
export function foundBy({ findings }: Pick<LintOutcome, 'findings'>): unknown[][] {
  return findings.map(({ file, rule, actual, suggested }) => [file, rule, actual, suggested]);
}

/** What is found in the sample. */
export const SAMPLE_FOUND = [
  [SAMPLE_FILES[1], 'timeout-default', 3000, 5000],
  [SAMPLE_FILES[3], 'timeout-range', 60000, 30000],
  [SAMPLE_FILES[5], 'timeout-default', 3000, 5000],
  [SAMPLE_FILES[5], 'timeout-missing', null, 5000],
];

/** What is planned, an entry a document: its file, its status, and its changes. */
export function plannedBy({ planned }: Pick<AuditOutcome, 'planned'>): unknown[][] {
  return planned.map(({ entry: { file, status, changes } }) => [
    file,
    status,
    ...changes.map(({ pointer, from, to }) => [pointer, from, to]),
  ]);
}

/** Counts of an audit or a lint that looked at nothing. */
export const NOTHING = {
  files: 0,
  documents: 0,
  sites: 0,
  errors: 0,
  warnings: 0,
  fixable: 0,
  skipped: 0,
};
