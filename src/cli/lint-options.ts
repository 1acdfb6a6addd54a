import path from 'node:path';
import type { FailOn } from '../commands/exit-code.js';
import type { CliHost } from './host.js';
import type { Argument, OptionSpecs } from './options.js';
import { UsageError } from './usage-error.js';

/** The options of the commands that lint files. */
export const LINT_OPTIONS = {
  config: {
    type: 'string',
    short: 'c',
    value: 'FILE',
    help: 'Use this config, not the nearest flow-timeout-lint.config.json.',
  },
  format: {
    type: 'string',
    short: 'f',
    value: 'NAME',
    help: 'stylish (default), json or github; several, each with its --output.',
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'Write the report of the --format before it to a file.',
  },
  'fail-on': {
    type: 'string',
    value: 'LEVEL',
    help: 'Exit with 1 from this level on: error (default), warning or never.',
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    help: 'Report errors only, and nothing at all where there are none.',
  },
  'allow-empty': { type: 'boolean', help: 'Exit with 0 where no file matches.' },
} as const satisfies OptionSpecs;

/** The value that an option was given last. */
export function optionValue(args: readonly Argument[], name: string): string | undefined {
  const last = args.findLast((arg) => arg.kind === 'option' && arg.name === name);
  return typeof last?.value === 'string' ? last.value : undefined;
}

/** All values that an option was given. */
export function optionValues(args: readonly Argument[], name: string): string[] {
  return args.flatMap((arg) =>
    arg.kind === 'option' && arg.name === name ? String(arg.value) : [],
  );
}

/** Whether a switch is on; undefined where it was not given. */
export function optionSwitch(args: readonly Argument[], name: string): boolean | undefined {
  const last = args.findLast((arg) => arg.kind === 'option' && arg.name === name);
  return typeof last?.value === 'boolean' ? last.value : undefined;
}

/**
 * From which severity on findings fail the run.
 * @throws {UsageError} for a level that is none
 */
export function failOnOption(args: readonly Argument[]): FailOn {
  const level = optionValue(args, 'fail-on') ?? 'error';
  if (level === 'error' || level === 'warning' || level === 'never') return level;
  throw new UsageError(`--fail-on takes error, warning or never, not ${JSON.stringify(level)}`);
}

/** What to lint, by the arguments. */
export function lintRequest(
  args: readonly Argument[],
  host: CliHost,
): { cwd: string; paths: string[]; now: Date; config?: string } {
  const config = optionValue(args, 'config');
  return {
    cwd: host.cwd,
    paths: args.flatMap((arg) => (arg.kind === 'path' ? arg.value : [])),
    now: host.now,
    ...(config === undefined ? {} : { config }),
  };
}

/** Annotations name files from the repository's root, wherever in it the command runs. */
export function workspacePrefix({ cwd, env }: CliHost): string {
  const workspace = env['GITHUB_WORKSPACE'];
  if (workspace === undefined) return '';
  const relative = path.relative(workspace, cwd).replaceAll(path.sep, '/');
  return relative === '' || relative.startsWith('..') ? '' : `${relative}/`;
}
