import { parseArgs } from 'node:util';

/** What the benchmark was asked for. */
export interface Options {
  /** Flow files a corpus. */
  readonly files: number;
  /** Rounds over a corpus. */
  readonly rounds: number;
  /** Whether the corpora stay where they are at the end. */
  readonly keep: boolean;
  /** A Node 24 to start the Action with. */
  readonly node24: string | undefined;
  /** A folder whose node_modules hold the other tools. */
  readonly others: string | undefined;
}

export const HELP = `Measures flow-timeout-lint as it is built in dist/.

Usage: npm run bench -- [options]

It makes a corpus of flows and definitions in a temporary folder, lints it, compares the findings with
what must be found, and measures the whole process in turn with a script that only reads, parses and
walks the same files. Then the same with pure ASCII, and the start-up against that of an empty script.
It exits with 1 where the findings are wrong. A missed target is shown as "over" and fails nothing:
how long something takes depends on who else uses the machine.

Options:
  --files N      Flow files in each corpus (2400; the targets are meant for 2000 and more)
  --rounds N     Rounds over each corpus, after one to warm up (9)
  --keep         Leave the corpora where they are, and say where
  --node24 PATH  A Node 24 to start the Action with, as GitHub does (the current Node)
  --others PATH  A folder where Spectral and ESLint with @eslint/json are installed, to measure them
                 beside it (BENCH_OTHERS, or else this project)
  --help         Show this help
`;

/**
 * Reads the command line; undefined where it asks for help.
 * @throws for what cannot be understood
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: 'string', default: '2400' },
      rounds: { type: 'string', default: '9' },
      keep: { type: 'boolean', default: false },
      node24: { type: 'string' },
      others: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    files: wholeNumber('--files', values.files),
    rounds: wholeNumber('--rounds', values.rounds),
    keep: values.keep,
    node24: values.node24,
    others: values.others ?? process.env['BENCH_OTHERS'],
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new Error(`${option} takes a whole number, not "${text}"`);
  return Number(text);
}
