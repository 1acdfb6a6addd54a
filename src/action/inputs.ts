import { getBooleanInput, getInput, getMultilineInput } from '@actions/core';
import { didYouMean } from '../config/nearest.js';
import type { FailOn } from '../commands/exit-code.js';
import type { LintRequest } from '../commands/lint.js';
import type { ActionHost } from './host.js';

const MODES = ['lint', 'fix', 'plan', 'deploy'] as const;
const LEVELS = ['error', 'warning', 'never'] as const;
const DELIVERIES = ['commit', 'suggest', 'patch'] as const;

/** How a fix reaches the pull request. */
export type FixDelivery = (typeof DELIVERIES)[number];

/** What the workflow asks for; every input is documented in `action.yml`. */
export interface ActionInputs {
  readonly mode: (typeof MODES)[number];
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly failOn: FailOn;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  readonly annotations: boolean;
  readonly fixDelivery: FixDelivery;
  readonly commitMessage: string;
  readonly failOnFix: boolean;
  /** Empty where there is none. */
  readonly token: string;
}

/**
 * Reads the inputs of the step.
 * @throws for a value that an input does not take
 */
export function readInputs(): ActionInputs {
  const config = getInput('config');
  return {
    mode: oneOf('mode', MODES),
    paths: getMultilineInput('paths'),
    config: config === '' ? undefined : config,
    failOn: oneOf('fail-on', LEVELS),
    workingDirectory: getInput('working-directory'),
    annotations: getBooleanInput('annotations'),
    fixDelivery: oneOf('fix-delivery', DELIVERIES),
    commitMessage: commitMessage(),
    failOnFix: getBooleanInput('fail-on-fix'),
    token: getInput('github-token'),
  };
}

/** What to lint, by the inputs. */
export function lintRequest(
  { paths, config }: ActionInputs,
  cwd: string,
  { workspace, now }: ActionHost,
): LintRequest {
  return { cwd, paths, top: workspace, now, ...(config === undefined ? {} : { config }) };
}

function commitMessage(): string {
  const message = getInput('commit-message');
  if (message === '') throw new Error('the input commit-message is empty');
  return message;
}

/**
 * The value of an input that takes one of a few.
 * @throws for any other
 */
export function oneOf<Value extends string>(input: string, values: readonly Value[]): Value {
  const given = getInput(input);
  const value = values.find((candidate) => candidate === given);
  if (value !== undefined) return value;
  throw new Error(`the input ${input} is ${JSON.stringify(given)}: ${didYouMean(given, values)}`);
}
