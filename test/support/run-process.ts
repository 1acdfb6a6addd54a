import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The built entries, as they are shipped. */
export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
export const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
export const ACTION = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** What a process left behind. */
export interface ProcessResult {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly cwd: string;
  /** The whole environment but for `PATH`: nothing of the test run's own leaks in. */
  readonly env?: Readonly<Record<string, string>>;
  /** The user that it runs as, where it is another one: only root can. */
  readonly uid?: number;
}

/** A process that hangs is ended after this, and shows as one that a signal ended. */
const TIME_LIMIT_MS = 50_000;

/** Runs a program to its end. Its standard input is empty, its output is no terminal. */
export function runProcess(
  command: string,
  args: readonly string[],
  { cwd, env = {}, uid }: ProcessOptions,
): Promise<ProcessResult> {
  const child = spawn(command, args, {
    cwd,
    ...(uid === undefined ? {} : { uid }),
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return leftBehind(child);
}

/** What a process whose output is piped leaves behind when it ends. */
export function leftBehind(
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}

/** Runs the built CLI. */
export function runCli(args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
  return runProcess(process.execPath, [CLI, ...args], options);
}

/** Runs the built CLI in a shell's line, where `"$@"` stands for it and its arguments. */
export function runCliInShell(
  line: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessResult> {
  return runProcess('/bin/sh', ['-c', line, 'sh', process.execPath, CLI, ...args], options);
}
