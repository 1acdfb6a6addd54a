import { reportJson } from '../safe/report-json.js';
import { type DeployEntry, type DeployStatus, isFine } from './outcome.js';

/** How many documents ended how, beside whether all is well. */
export interface DeploySummary {
  readonly counts: Readonly<Record<DeployStatus, number>>;
  readonly isFine: boolean;
}

export function summaryOf(entries: readonly DeployEntry[]): DeploySummary {
  const counts: Record<DeployStatus, number> = {
    applied: 0,
    unchanged: 0,
    drift: 0,
    locked: 0,
    failed: 0,
    unverified: 0,
    'not attempted': 0,
  };
  for (const { status } of entries) counts[status]++;
  return { counts, isFine: entries.every(isFine) };
}

/** What a deploy or a rollback did, for machines. */
export function deployReport(entries: readonly DeployEntry[], backup: string | undefined): string {
  const { counts } = summaryOf(entries);
  return reportJson({
    version: 1,
    summary: counts,
    ...(backup === undefined ? {} : { backup }),
    documents: entries,
  });
}
