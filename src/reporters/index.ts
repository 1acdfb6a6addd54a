import { github } from './github.js';
import { json } from './json.js';
import type { Reporter } from './reporter.js';
import { stylish } from './stylish.js';

/** The reporters, by the name that `--format` takes. */
export const REPORTERS = { stylish, json, github } as const satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof REPORTERS;

export const REPORTER_NAMES: readonly string[] = Object.keys(REPORTERS);

export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(REPORTERS, name);
}
