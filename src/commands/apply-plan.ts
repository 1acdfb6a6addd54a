import { lstatSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { applyPlan } from '../deploy/apply.js';
import { writeBackup } from '../deploy/backup.js';
import { deployReport } from '../deploy/deploy-report.js';
import { type DeployEntry, entryOf } from '../deploy/outcome.js';
import type { Planned, PlanEntry } from '../deploy/plan-entry.js';
import type { Org } from '../genesys/org.js';
import { isWithin } from '../safe/contained-path.js';
import { messageOf } from '../safe/message-of.js';
import { writeFileWhole } from '../source/write-file.js';

/** How a plan is applied, and what is told of it. */
export interface ApplyRequest {
  readonly cwd: string;
  readonly now: Date;
  readonly org: Org;
  /** Where the objects are kept as they were, relative to `cwd`. */
  readonly backupDir: string;
  /** Where the JSON report goes, relative to `cwd`. It is there, and true, however the run ends. */
  readonly report?: string;
  readonly isInterrupted: () => boolean;
  /** Told of every document, as soon as it is known what became of it. */
  readonly onEntry: (entry: DeployEntry) => void;
}

/** What became of a plan that was applied. */
export interface ApplyOutcome {
  readonly entries: readonly DeployEntry[];
  /** How many objects were to be written, those among them that were too many. */
  readonly changes: number;
  /** Where the objects were kept, relative to the working directory; undefined where nothing was to be written. */
  readonly backup?: string;
  /** Why there is no report. */
  readonly reportFault?: string;
}

/** Where the objects are kept unless the user says otherwise. */
export const BACKUP_DIR = '.flow-timeout-lint/backups';

/** Takes away the report of an earlier run that did something, so that nobody takes it for one of this. */
export function removeReport({ cwd, report }: Pick<ApplyRequest, 'cwd' | 'report'>): void {
  if (report === undefined) return;
  const file = path.resolve(cwd, report);
  try {
    const isEmpty = (): boolean => readFileSync(file, 'utf8') === deployReport([], undefined);
    if (lstatSync(file).isFile() && !isEmpty()) rmSync(file);
  } catch {
    // There is none, or it cannot be taken away: then that it cannot be written is told at the end.
  }
}

/**
 * Applies a plan: keeps what is there, writes, and reads back. The report is written before the first write
 * and after each, so that it tells the truth even of a run that was killed.
 */
export async function applyAndReport(
  planned: readonly Planned[],
  request: ApplyRequest,
): Promise<ApplyOutcome> {
  const { cwd, now, org, report, isInterrupted } = request;
  const known = new Map<PlanEntry, DeployEntry>(
    planned.map(({ entry }) => [entry, entryOf(entry, NOT_YET)]),
  );
  let backup: string | undefined;
  let reportFault: string | undefined;
  const save = (): void => {
    if (report === undefined) return;
    try {
      writeFileWhole(path.resolve(cwd, report), deployReport([...known.values()], backup));
      reportFault = undefined;
    } catch (error) {
      reportFault = `the report ${report} cannot be written: ${messageOf(error)}`;
    }
  };
  const { entries } = await applyPlan(planned, {
    org,
    random: Math.random,
    isInterrupted,
    backUp(updates) {
      const folder = writeBackup(backupFolder(cwd, request.backupDir), updates, {
        now,
        pid: process.pid,
      });
      backup = path.relative(cwd, folder).replaceAll(path.sep, '/');
      save();
      return folder;
    },
    onStart(entry) {
      known.set(entry, entryOf(entry, IN_BETWEEN));
      save();
    },
    onEntry(entry, plan) {
      known.set(plan, entry);
      request.onEntry(entry);
    },
  });
  save();
  return {
    entries,
    changes: planned.filter(({ update, isHeldBack }) => update !== undefined || isHeldBack === true)
      .length,
    ...(backup === undefined ? {} : { backup }),
    ...(reportFault === undefined ? {} : { reportFault }),
  };
}

const NOT_YET = {
  status: 'not attempted',
  notes: ['the run ended before it came to this one'],
} as const;
const IN_BETWEEN = {
  status: 'unverified',
  notes: ['the run ended while it was being written: plan again to see what the org has'],
} as const;

/**
 * The folder for backups, absolute.
 * @throws where it is within the working directory by name, and a link leads out of it
 */
function backupFolder(cwd: string, given: string): string {
  const folder = path.resolve(cwd, given === '' ? BACKUP_DIR : given);
  let there = folder;
  while (lstatSync(there, { throwIfNoEntry: false }) === undefined) there = path.dirname(there);
  if (isWithin(cwd, folder) && !isWithin(realpathSync(cwd), realpathSync(there))) {
    throw new Error(
      `${given} is reached by a symbolic link that leads out of the working directory`,
    );
  }
  return folder;
}
