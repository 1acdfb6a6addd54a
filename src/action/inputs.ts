import { getBooleanInput, getInput, getMultilineInput } from '@actions/core';
import { didYouMean } from '../config/nearest.js';
import type { FailOn } from '../commands/lint.js';

/** What the workflow asks for; every input is documented in `action.yml`. */
export interface ActionInputs {
  readonly mode: 'lint';
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly failOn: FailOn;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  readonly annotations: boolean;
}

const MODES = ['lint'] as const;
const LEVELS = ['error', 'warning', 'never'] as const;

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
  };
}

function oneOf<Value extends string>(input: string, values: readonly Value[]): Value {
  const given = getInput(input);
  const value = values.find((candidate) => candidate === given);
  if (value !== undefined) return value;
  throw new Error(`the input ${input} is ${JSON.stringify(given)}: ${didYouMean(given, values)}`);
}
