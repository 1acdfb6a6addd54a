import path from 'node:path';
import { isReporterName, REPORTER_NAMES, type ReporterName } from '../reporters/index.js';
import { didYouMean } from '../config/nearest.js';
import type { Argument } from './options.js';
import { UsageError } from './usage-error.js';

/** A report to write: to a file, or to standard output where `output` is undefined. */
export interface ReportTarget {
  readonly format: ReporterName;
  readonly output?: string;
}

/**
 * Pairs the formats of a command line with its outputs: an `--output` belongs to the `--format` before it,
 * one before every `--format` to the first.
 * @throws {UsageError} for an unknown format, or for two reports that go to the same place
 */
export function reportTargets(args: readonly Argument[]): ReportTarget[] {
  const targets: { format: ReporterName; output?: string }[] = [];
  let first: string | undefined;
  for (const arg of args) {
    if (arg.kind !== 'option' || typeof arg.value !== 'string') continue;
    if (arg.name === 'format') targets.push({ format: reporterName(arg.value) });
    if (arg.name !== 'output') continue;
    const last = targets.at(-1);
    if (last === undefined && first === undefined) first = arg.value;
    else if (last !== undefined && last.output === undefined) last.output = arg.value;
    else
      throw new UsageError(
        `--output ${arg.value} has no --format of its own: write --format before it`,
      );
  }
  if (targets.length === 0) targets.push({ format: 'stylish' });
  if (first !== undefined) {
    const free = targets.find((target) => target.output === undefined);
    if (free === undefined) throw new UsageError(`--output ${first} has no --format of its own`);
    free.output = first;
  }
  const places = targets.map(({ output }) =>
    output === undefined ? 'standard output' : path.normalize(output),
  );
  const twice = places.find((place, index) => places.indexOf(place) < index);
  if (twice !== undefined) {
    throw new UsageError(`two reports go to ${twice}: give each --format an --output of its own`);
  }
  return targets;
}

function reporterName(name: string): ReporterName {
  if (isReporterName(name)) return name;
  throw new UsageError(
    `unknown format ${JSON.stringify(name)}: ${didYouMean(name, REPORTER_NAMES)}`,
  );
}
