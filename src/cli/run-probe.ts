import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, type ExitCode } from '../commands/exit-code.js';
import { probe, type ProbeOutcome } from '../commands/probe.js';
import { isOrgId } from '../genesys/live-object.js';
import { count } from '../reporters/value.js';
import { parsedJson } from '../safe/member.js';
import { logLine } from '../safe/log-line.js';
import { messageOf } from '../safe/message-of.js';
import type { CliHost } from './host.js';
import { optionSwitch, optionValue } from './lint-options.js';
import { openCliOrg } from './open-org.js';
import type { Argument } from './options.js';
import { wholeNumber } from './plan-request.js';
import { createProgress } from './progress.js';
import { UsageError } from './usage-error.js';

const RUNS = 10;
const MAX_RUNS = 1000;

/** Runs a data action as often as asked, and tells what it took. */
export async function runProbe(args: readonly Argument[], host: CliHost): Promise<ExitCode> {
  const [id, ...more] = args.flatMap((arg) => (arg.kind === 'path' ? arg.value : []));
  if (id === undefined || more.length > 0) throw new UsageError('probe takes one data action id');
  if (!isOrgId(id)) throw new UsageError(`${JSON.stringify(id)} cannot be the id of a data action`);
  const runs = wholeNumber(args, 'runs', 1, MAX_RUNS) ?? RUNS;
  if (optionSwitch(args, 'yes') !== true) {
    throw new UsageError(
      `probe really runs the data action, ${count(runs, 'time')}, with all that it does: give --yes if that is meant`,
    );
  }
  const inputFile = optionValue(args, 'input');
  const input =
    inputFile === undefined ? '{}' : readInput(path.resolve(host.cwd, inputFile), inputFile);
  const { org, isInterrupted } = openCliOrg(args, host);
  const progress = createProgress(host.stderr, Date.now, 'Ran', 'times');
  const outcome = await probe({
    org,
    id,
    runs,
    input,
    isInterrupted,
    onRun: progress.update,
  });
  progress.clear();
  for (const line of probeLines(outcome)) host.stdout.write(`${logLine(line)}\n`);
  return outcome.failures === 0 && outcome.runs === runs ? EXIT.ok : EXIT.findings;
}

function readInput(file: string, name: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Error(`the input ${name} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  if (parsedJson(text) === undefined) throw new Error(`the input ${name} is no JSON`);
  return text;
}

function probeLines({
  runs,
  failures,
  timeouts,
  failure,
  latency,
  suggested,
}: ProbeOutcome): string[] {
  const share = (part: number): string =>
    runs === 0 ? '' : ` (${String(Math.round((part / runs) * 100))} %)`;
  const ms = (value: number): string => `${String(Math.round(value))} ms`;
  return [
    `runs      ${String(runs)}`,
    `failures  ${String(failures)}${share(failures)}`,
    `timeouts  ${String(timeouts)}${share(timeouts)}`,
    ...(latency === undefined
      ? []
      : [
          `min       ${ms(latency.min)}`,
          `p50       ${ms(latency.p50)}`,
          `p95       ${ms(latency.p95)}`,
          `p99       ${ms(latency.p99)}`,
        ]),
    ...(failure === undefined ? [] : [`the last failure: ${failure}`]),
    ...(timeouts > 0
      ? [
          'Some runs were cut off by the timeout that is set, so what they take is not known: set the longest one, and probe again.',
        ]
      : []),
    ...(suggested === undefined ? [] : [`Suggested timeout: ${ms(suggested)}`]),
  ];
}
