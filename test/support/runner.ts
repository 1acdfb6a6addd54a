import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ACTION, REPOSITORY, runProcess } from './run-process.js';
import { parseFileCommands, parseLog, type WorkflowCommand } from './runner-log.js';
import { readActionManifest } from './workflow-parser.js';

/** A step that uses the Action. */
export interface Step {
  /** The folder in which the runner keeps its own files, absolute. */
  readonly runnerFolder: string;
  /** The repository's checkout, absolute. */
  readonly workspace: string;
  /** What stands under `with`; the other inputs have the defaults of `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables that are otherwise than on a runner. */
  readonly env?: Readonly<Record<string, string>>;
  /** The Action's entry, where it is not the shipped one. */
  readonly main?: string;
}

/** What a step left behind. */
export interface StepResult {
  readonly code: number | null;
  /** All that the step printed. */
  readonly log: string;
  /** The commands that the runner takes out of the log. */
  readonly commands: readonly WorkflowCommand[];
  /** The lines of the log that are no commands. */
  readonly lines: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export const MANIFEST = readActionManifest(path.join(REPOSITORY, 'action.yml'));

/** The variable in which the runner hands an input over. */
export function inputVariable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

/** Runs the Action as the runner runs it for a pull request. */
export async function runStep(step: Step): Promise<StepResult> {
  const { runnerFolder, workspace, inputs = {}, env = {}, main = ACTION } = step;
  const unknown = Object.keys(inputs).find((input) => !(input in MANIFEST.inputs));
  if (unknown !== undefined) throw new Error(`action.yml has no input ${unknown}`);
  const temporary = path.join(runnerFolder, '_temp');
  mkdirSync(path.join(temporary, '_runner_file_commands'), { recursive: true });
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH'].map(
      (name) => [name, path.join(temporary, '_runner_file_commands', name)],
    ),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const event = path.join(temporary, 'event.json');
  writeFileSync(event, JSON.stringify(PULL_REQUEST));

  const given = { ...MANIFEST.inputs, ...inputs };
  const result = await runProcess(process.execPath, [main], {
    cwd: workspace,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: '__flow-timeout-lint',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REPOSITORY: PULL_REQUEST.repository.full_name,
      GITHUB_WORKSPACE: workspace,
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: temporary,
      ...files,
      ...Object.fromEntries(
        Object.entries(given).map(([input, value]) => [inputVariable(input), value]),
      ),
      ...env,
    },
  });
  const log = result.stdout + result.stderr;
  return {
    code: result.code,
    log,
    ...parseLog(log),
    outputs: parseFileCommands(read(files['GITHUB_OUTPUT'])),
    summary: read(files['GITHUB_STEP_SUMMARY']),
  };
}

function read(file: string | undefined): string {
  return file === undefined ? '' : readFileSync(file, 'utf8');
}

const PULL_REQUEST = {
  action: 'synchronize',
  number: 7,
  pull_request: { number: 7, head: { ref: 'longer-timeouts' }, base: { ref: 'main' } },
  repository: { name: 'contact-centre-flows', full_name: 'example/contact-centre-flows' },
};
