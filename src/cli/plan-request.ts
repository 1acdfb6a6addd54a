import type { PlanRequest } from '../commands/plan.js';
import type { PublishRequest } from '../commands/read-publishing.js';
import type { Org } from '../genesys/org.js';
import type { CliHost } from './host.js';
import { lintRequest, optionSwitch, optionValue, optionValues } from './lint-options.js';
import type { Argument } from './options.js';
import { UsageError } from './usage-error.js';

/**
 * What to plan, by the arguments.
 * @throws {UsageError} for a value that an option does not take
 */
export function planRequest(args: readonly Argument[], host: CliHost, org: Org): PlanRequest {
  const { cwd, paths, config } = lintRequest(args, host);
  const base = optionValue(args, 'base');
  const publish = publishRequest(args);
  return {
    cwd,
    paths,
    org,
    only: optionValues(args, 'only'),
    strategy: oneOf(args, 'strategy', ['timeouts', 'replace']),
    onDrift: oneOf(args, 'on-drift', ['refuse', 'overwrite']),
    ...(config === undefined ? {} : { config }),
    ...(base === undefined ? {} : { base }),
    ...(publish === undefined ? {} : { publish }),
  };
}

/** Whether flows may be published, and with which values. */
function publishRequest(args: readonly Argument[]): PublishRequest | undefined {
  const substitutions = optionValue(args, 'substitutions');
  if (optionSwitch(args, 'publish') !== true) {
    if (substitutions === undefined) return undefined;
    throw new UsageError('--substitutions is for flows that are published: give --publish with it');
  }
  return substitutions === undefined ? {} : { substitutions };
}

/** The value of an option that takes one of a few; the first of them unless it is given. */
function oneOf<const Value extends string>(
  args: readonly Argument[],
  name: string,
  values: readonly [Value, ...Value[]],
): Value {
  const given = optionValue(args, name) ?? values[0];
  const value = values.find((candidate) => candidate === given);
  if (value !== undefined) return value;
  throw new UsageError(`--${name} takes ${values.join(' or ')}, not ${JSON.stringify(given)}`);
}

/**
 * A number that an option is given, undefined where it is not.
 * @throws {UsageError} where it is no whole number within the range
 */
export function wholeNumber(
  args: readonly Argument[],
  name: string,
  min: number,
  max: number,
): number | undefined {
  const given = optionValue(args, name);
  if (given === undefined) return undefined;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError(
    `--${name} takes a whole number from ${String(min)} to ${String(max)}, not ${JSON.stringify(given)}`,
  );
}
