import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/cli-host.js';

const MAIN = `flow-timeout-lint finds the data-action timeouts in your Genesys Cloud files that will hurt a caller.

Usage: flow-timeout-lint [lint] [options] [paths…]
       flow-timeout-lint <command> [options]

Commands:
  lint      Find the bad timeouts in files, folders and globs (the default command).
  fix       Mend the bad timeouts in place: the timeouts, and not one byte more.
  plan      Tell what a deploy would change in the org, and change nothing.
  deploy    Carry the timeouts of the files to the org: keep what is there, write, read back.
  rollback  Send back what a deploy kept, where the org still has what it wrote.
  audit     Find the bad timeouts in the org itself, and with --fix mend them there.
  pull      Write what the org holds as files, one an object, to start with or to compare.
  probe     Really run a data action, measure how long it takes, and suggest a timeout.
  explain   Tell what a rule reports, why it matters to callers, and what to write instead.
  init      Write a commented config to start from, where there is none yet.

Options of lint:
  -c, --config FILE  Use this config, not the nearest flow-timeout-lint.config.json.
  -f, --format NAME  stylish (default), json or github; several, each with its --output.
  -o, --output FILE  Write the report of the --format before it to a file.
  --fail-on LEVEL    Exit with 1 from this level on: error (default), warning or never.
  -q, --quiet        Report errors only, and nothing at all where there are none.
  --allow-empty      Exit with 0 where no file matches.
  --fix              Fix what can be fixed, like the command fix. The next three go with it.
  --dry-run          Print the same, but change no file.
  --diff             Change no file, print a diff for git apply -p1, and exit with 1 if there is one.
  --rule RULE        Fix the findings of this rule only; several.
  --color            Use colours, or with --no-color none. On a terminal unless given.
  -h, --help         Show this help.
  --version          Show the version.

Examples:
  flow-timeout-lint                                                      lint the working directory
  flow-timeout-lint flows "exports/**/*.json"                            lint a folder and what a glob matches
  flow-timeout-lint --format stylish --format json --output report.json  read one report, keep the other
  flow-timeout-lint --fail-on warning --quiet flows                      fail on warnings, show errors only

Exit codes: 0 fine · 1 findings · 2 wrong usage, wrong config or a fault · 3 no file matched
`;

const LINT = `Find the bad timeouts in files, folders and globs (the default command).

Usage: flow-timeout-lint lint [options] [paths…]

${MAIN.slice(MAIN.indexOf('Options of lint'), MAIN.indexOf('\nExit codes')).replace(/ {2}--version .*\n/, '')}`;

const EXPLAIN = `Tell what a rule reports, why it matters to callers, and what to write instead.

Usage: flow-timeout-lint explain <rule>

Options of explain:
  --color     Use colours, or with --no-color none. On a terminal unless given.
  -h, --help  Show this help.

Examples:
  flow-timeout-lint explain timeout-default  the page of one rule
`;

const INIT = `Write a commented config to start from, where there is none yet.

Usage: flow-timeout-lint init

Options of init:
  --color     Use colours, or with --no-color none. On a terminal unless given.
  -h, --help  Show this help.

Examples:
  flow-timeout-lint init  write flow-timeout-lint.config.json
`;

describe('the help', () => {
  it.each([
    ['--help', MAIN],
    ['-h', MAIN],
    ['--quiet --help flows', MAIN],
    ['lint --help', LINT],
    ['explain --help', EXPLAIN],
    ['explain -h timeout-default', EXPLAIN],
    ['init --help', INIT],
  ])('of "%s" is whole', async (line, expected) => {
    const run = await runInProcess(line.split(' '));
    expect(run).toEqual({ code: 0, stdout: expected, stderr: '' });
  });

  it('has no blank at the end of a line', async () => {
    for (const command of [[], ['lint'], ['explain'], ['init']]) {
      const { stdout } = await runInProcess([...command, '--help']);
      expect(stdout).not.toMatch(/[ \t]\n/);
    }
  });
});
