import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A script to run in a process of its own. */
export interface Command {
  /** The script and what follows it. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Beside the environment that every command gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to run it with; the current one unless given. */
  readonly node?: string | undefined;
  /** The exit codes that it may end with. */
  readonly exitCodes: readonly number[];
}

const PROBE = pathToFileURL(path.join(import.meta.dirname, 'probe.mjs')).href;
/**
 * Variables that would make the children do more, or other things, than they do for most users. To load
 * the certificates of NODE_EXTRA_CA_CERTS takes longer than all the rest of a start: it would hide how
 * much this tool adds to one.
 */
const LEFT_OUT = /^(?:NODE_|GITHUB_|RUNNER_|INPUT_|npm_|VITEST|TSX|DEBUG$|CI$|FORCE_COLOR$)/;

/**
 * Runs commands in turn, once to warm up and then `rounds` times, and gives the times of each in ms, in
 * the order in which they were run.
 */
export async function alternate<Commands extends readonly Command[]>(
  commands: Commands,
  rounds: number,
  onRound: (round: number) => void,
): Promise<{ [Index in keyof Commands]: readonly number[] }>;
export async function alternate(
  commands: readonly Command[],
  rounds: number,
  onRound: (round: number) => void,
): Promise<readonly (readonly number[])[]> {
  const times = commands.map(() => Array<number>());
  for (let round = 0; round <= rounds; round++) {
    onRound(round);
    for (const [index, command] of commands.entries()) {
      const { ms } = await run(command, 'ignore');
      if (round > 0) times[index]?.push(ms);
    }
  }
  return times;
}

/** Runs a command and gives what it printed. */
export async function outputOf(command: Command): Promise<string> {
  const { stdout } = await run(command, 'pipe');
  return stdout;
}

/** The most memory that a command took, in MiB: the highest of a few runs. */
export async function peakMemory(command: Command, folder: string, runs = 3): Promise<number> {
  const file = path.join(folder, 'peak.txt');
  const probed = {
    ...command,
    args: ['--import', PROBE, ...command.args],
    env: { ...command.env, BENCH_PEAK_FILE: file },
  };
  let peak = 0;
  for (let count = 0; count < runs; count++) {
    await run(probed, 'ignore');
    peak = Math.max(peak, Number(readFileSync(file, 'utf8')) / 1024);
  }
  rmSync(file);
  return peak;
}

function run(command: Command, stdout: 'pipe' | 'ignore'): Promise<{ ms: number; stdout: string }> {
  const { args, cwd, node = process.execPath, exitCodes } = command;
  const inherited = Object.entries(process.env).filter(([name]) => !LEFT_OUT.test(name));
  const env = { ...Object.fromEntries(inherited), ...command.env };
  return new Promise((resolve, reject) => {
    const printed = { stdout: '', stderr: '' };
    let ms = 0;
    const start = process.hrtime.bigint();
    const child = spawn(node, args, { cwd, env, stdio: ['ignore', stdout, 'pipe'] });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
    child.on('error', reject);
    child.on('exit', () => {
      ms = Number(process.hrtime.bigint() - start) / 1e6;
    });
    child.on('close', (code, signal) => {
      // Ctrl-C on a terminal ends both.
      if (signal === 'SIGINT') process.exit(130);
      if (code !== null && exitCodes.includes(code)) resolve({ ms, stdout: printed.stdout });
      else
        reject(
          new Error(
            `${[node, ...args].join(' ')} ended with ${signal ?? String(code)}, not ${exitCodes.join(' or ')}\n${printed.stderr}`,
          ),
        );
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? (high + (sorted[middle - 1] ?? NaN)) / 2 : high;
}

/** The ratio of two medians, and the range that half of the single rounds' ratios lie in. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function ratioOf(ours: readonly number[], other: readonly number[]): Ratio {
  const single = ours.map((ms, round) => ms / (other[round] ?? NaN)).sort((a, b) => a - b);
  const quarter = Math.floor(single.length / 4);
  return {
    value: median(ours) / median(other),
    low: single[quarter] ?? NaN,
    high: single[single.length - 1 - quarter] ?? NaN,
  };
}

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
