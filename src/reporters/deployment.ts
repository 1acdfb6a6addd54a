import type { Change } from '../deploy/change.js';
import type { DeployEntry, DeployStatus } from '../deploy/outcome.js';
import type { PlanEntry, PlanStatus } from '../deploy/plan-entry.js';
import { changeText } from '../formats/change-text.js';
import { logLine } from '../safe/log-line.js';
import { MAX_NOTE, MAX_TEXT } from '../safe/limits.js';
import { shorten } from '../safe/shorten.js';
import { visible } from '../safe/visible.js';
import type { Colors } from './colors.js';

type Style = 'green' | 'red' | 'yellow' | 'cyan' | 'dim';

const STYLES: Readonly<Record<PlanStatus | DeployStatus, Style>> = {
  update: 'cyan',
  applied: 'green',
  unchanged: 'dim',
  missing: 'red',
  drift: 'red',
  locked: 'yellow',
  blocked: 'red',
  failed: 'red',
  unverified: 'red',
  'not attempted': 'yellow',
};

const WIDTH = 'not attempted'.length;

/** A document of a plan or a deploy, for people: what becomes of it, then its timeouts and why. */
export function deploymentLines(entry: PlanEntry | DeployEntry, colors: Colors): string[] {
  const { status, file, changes, notes } = entry;
  const style = STYLES[status];
  const label = colors[style](status.padEnd(WIDTH));
  const detail = (text: string): string =>
    `${' '.repeat(WIDTH + 2)}${logLine(shorten(text, MAX_NOTE))}`;
  const isTold = status !== 'unchanged';
  return [
    `${label}  ${logLine(shorten(nameOf(entry), 2 * MAX_TEXT))}  ${colors.dim(logLine(file))}`,
    ...(isTold ? changes.map((change) => detail(changeLine(change, entry))) : []),
    ...notes.map(detail),
  ];
}

/** What a document is called: its name and its id, as far as it has them. */
export function nameOf({ format, id, name }: PlanEntry | DeployEntry): string {
  if (name !== undefined) return id === undefined ? name : `${name} (${id})`;
  return id ?? format;
}

/** A change in one line, with the name of the node where it is not the object's own. */
export function changeLine(change: Change, entry: PlanEntry | DeployEntry): string {
  const who = change.id === entry.id ? undefined : (change.name ?? change.id);
  const text = changeText(change.from, change.to, change.unit);
  return who === undefined ? text : `${visible(who)}: ${text}`;
}

/** How many documents have which status, in words: `2 applied, 1 drift`. */
export function statusCounts(entries: readonly (PlanEntry | DeployEntry)[]): string {
  const counts = new Map<string, number>();
  for (const { status } of entries) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${String(count)} ${status}`).join(', ');
}
