import path from 'node:path';
import { readBackup } from '../deploy/backup.js';
import { planRollback } from '../deploy/rollback.js';
import {
  applyAndReport,
  removeReport,
  type ApplyOutcome,
  type ApplyRequest,
} from './apply-plan.js';

/** What to send back, and how. */
export interface RollbackRequest extends ApplyRequest {
  /** The folder of one run's backup, relative to `cwd`. */
  readonly from: string;
}

/**
 * Sends back what a deploy kept, where the org still has what it wrote. It keeps what it replaces, as a deploy
 * does.
 * @throws {Error} where the folder holds no backup
 */
export async function rollback(request: RollbackRequest): Promise<ApplyOutcome> {
  const { cwd, from, org } = request;
  removeReport(request);
  const objects = readBackup(path.resolve(cwd, from), from);
  return applyAndReport(await planRollback(objects, org), request);
}
