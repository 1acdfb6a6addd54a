import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  applyAndReport,
  type ApplyOutcome,
  type ApplyRequest,
} from '../../src/commands/apply-plan.js';
import type { Planned } from '../../src/deploy/plan-entry.js';
import { connect, quickClock } from './audit-org.js';
import { AUDIT_TIME, auditOf } from './audit-run.js';
import { listAt, parseJson, valueAt } from './github/json.js';
import type { Org as StandIn } from './org/start-org.js';

/** A plan to mend what an org holds, and a folder to do it from. */
export interface Mending {
  readonly standIn: StandIn;
  readonly cwd: string;
  readonly planned: readonly Planned[];
  /** What is told of documents, in the order in which it is told: file and status. */
  readonly told: string[];
  readonly apply: (more?: Partial<ApplyRequest>) => Promise<ApplyOutcome>;
}

/** Plans to mend all that an org holds. */
export async function planMending(standIn: StandIn, cwd: string): Promise<Mending> {
  const { planned } = await auditOf(standIn, cwd, { isFixed: true });
  const clock = quickClock();
  const told: string[] = [];
  const apply: Mending['apply'] = (more) =>
    applyAndReport(planned, {
      cwd,
      now: AUDIT_TIME,
      org: connect(standIn, clock),
      backupDir: 'kept',
      isInterrupted: () => false,
      onEntry: ({ file, status }) => told.push(`${file} ${status}`),
      ...more,
    });
  return { standIn, cwd, planned, told, apply };
}

/** The statuses in a report, in its order; none where there is no report. */
export function reportedStatuses(file: string): unknown[] {
  if (!existsSync(file)) return [];
  const documents = listAt(parseJson(readFileSync(file, 'utf8')), 'documents');
  return documents.map((document) => valueAt(document, 'status'));
}

/** The objects that a backup keeps, by their path in it. */
export function keptIn(folder: string): Record<string, unknown> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.bak'))
      .sort()
      .map((name) => [name, parseJson(readFileSync(path.join(folder, name), 'utf8'))]),
  );
}
