import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePlan, type PlanFile } from '../deploy/plan-file.js';
import { messageOf } from '../safe/message-of.js';

/**
 * Reads a plan that was kept. `name` is relative to `cwd`.
 * @throws {Error} where it cannot be read, or is none
 */
export function readPlan(cwd: string, name: string): PlanFile {
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, name), 'utf8');
  } catch (error) {
    throw new Error(`the plan ${name} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  return parsePlan(text, name);
}
