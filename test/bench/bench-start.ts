import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CLI } from './bench-corpus.js';
import {
  alternate,
  type Command,
  median,
  outputOf,
  PROJECT,
  type Ratio,
  ratioOf,
} from './measure.js';
import { inputVariable, MANIFEST } from '../support/runner.js';
import type { Progress } from './progress.js';

/** How long something takes to start, beside an empty script. */
export interface StartResult {
  readonly label: string;
  readonly target: number;
  readonly ours: number;
  readonly empty: number;
  readonly ratio: Ratio;
}

const ROUNDS = 100;
const DEMO = path.join(PROJECT, 'fixtures', 'demo', 'actions');

/** Measures the starts of the command line tool and of the Action. */
export async function benchStart(
  work: string,
  node24: string | undefined,
  progress: Progress,
): Promise<StartResult[]> {
  const script = path.join(work, 'empty.js');
  writeFileSync(script, '');
  const empty: Command = { args: [script], cwd: work, exitCodes: [0] };
  const version = await nodeVersion(work, node24);

  const measure = async (label: string, target: number, command: Command): Promise<StartResult> => {
    progress.step(`start-up: ${label}`);
    const { node, env = {} } = command;
    const commands = [command, { ...empty, node, env }] as const;
    const [ours, other] = await alternate(commands, ROUNDS, (round) => {
      progress.detail(`round ${String(round)} of ${String(ROUNDS)}`);
    });
    return { label, target, ours: median(ours), empty: median(other), ratio: ratioOf(ours, other) };
  };

  const file = path.join(DEMO, 'order-status.json');
  const one: Command = { args: [CLI, file], cwd: PROJECT, exitCodes: [1] };
  const certificates = process.env['NODE_EXTRA_CA_CERTS'];
  return [
    await measure('--version', 1.3, { args: [CLI, '--version'], cwd: work, exitCodes: [0] }),
    await measure('lint of one small file', 1.3, one),
    ...(certificates === undefined
      ? []
      : [
          await measure('the same, with NODE_EXTRA_CA_CERTS', 1.3, {
            ...one,
            env: { NODE_EXTRA_CA_CERTS: certificates },
          }),
        ]),
    await measure(`Action on Node ${version}`, 3.5, { ...actionCommand(work), node: node24 }),
  ];
}

async function nodeVersion(work: string, node: string | undefined): Promise<string> {
  const command: Command = { args: ['--version'], cwd: work, exitCodes: [0], node };
  return (await outputOf(command)).trim().slice(1);
}

/** The Action as the runner starts it, in a checkout with one good file. */
function actionCommand(work: string): Command {
  const workspace = path.join(work, 'workspace');
  const runner = path.join(work, 'runner');
  for (const folder of [workspace, runner]) mkdirSync(folder);
  copyFileSync(path.join(DEMO, 'loyalty-points.json'), path.join(workspace, 'loyalty-points.json'));
  const [output, summary] = ['output', 'summary'].map((name) => path.join(runner, name));
  for (const file of [output, summary]) if (file !== undefined) writeFileSync(file, '');
  return {
    args: [path.join(PROJECT, 'dist', 'index.js')],
    cwd: workspace,
    exitCodes: [0],
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output ?? '',
      GITHUB_STEP_SUMMARY: summary ?? '',
      RUNNER_TEMP: runner,
      ...Object.fromEntries(
        Object.entries(MANIFEST.inputs).map(([input, value]) => [inputVariable(input), value]),
      ),
    },
  };
}
