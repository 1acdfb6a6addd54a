import { EXIT, type ExitCode } from '../commands/exit-code.js';
import type { Command } from './command.js';
import { failureText } from './failure-text.js';
import type { CliHost } from './host.js';
import { lintCommand } from './lint-command.js';
import {
  type Argument,
  COMMON_OPTIONS,
  firstPositional,
  type OptionSpecs,
  parseOptions,
  VERSION_OPTION,
} from './options.js';
import { VERSION } from './version.js';

/** Runs the CLI and gives its exit code. Everything it prints goes to the host's streams. */
export async function runCli(argv: readonly string[], host: CliHost): Promise<ExitCode> {
  try {
    const { command, rest } = await commandIn(argv);
    const args = parseOptions(rest, {
      ...(command ?? lintCommand).options,
      ...COMMON_OPTIONS,
      ...(command === undefined ? VERSION_OPTION : {}),
    });
    if (hasOption(args, 'help')) {
      host.stdout.write(await helpOn(command));
      return EXIT.ok;
    }
    if (hasOption(args, 'version')) {
      host.stdout.write(`${VERSION}\n`);
      return EXIT.ok;
    }
    return await (command ?? lintCommand).run(args, host);
  } catch (error) {
    host.stderr.write(failureText(error, host.env));
    return EXIT.fault;
  }
}

/** The command that the first word names which is neither an option nor its value, and the other words. */
async function commandIn(
  argv: readonly string[],
): Promise<{ command: Command | undefined; rest: readonly string[] }> {
  const [word = ''] = argv;
  if (!OPTION_OR_NAME.test(word)) return { command: undefined, rest: argv };
  const { COMMANDS } = await import('./commands.js');
  const specs = COMMANDS.reduce<OptionSpecs>(
    (all, { options }) => ({ ...all, ...options }),
    COMMON_OPTIONS,
  );
  const at = firstPositional(argv, specs);
  const command = COMMANDS.find(({ name }) => at !== undefined && name === argv[at]);
  return { command, rest: argv.filter((_, index) => command === undefined || index !== at) };
}

/** What a word looks like that may be a command or stand before one; others are paths, to lint. */
const OPTION_OR_NAME = /^(?:-|[a-z]+$)/;

async function helpOn(command: Command | undefined): Promise<string> {
  const { commandHelp, mainHelp } = await import('./help.js');
  if (command !== undefined) return commandHelp(command);
  const { COMMANDS } = await import('./commands.js');
  return mainHelp(COMMANDS, lintCommand);
}

function hasOption(args: readonly Argument[], name: string): boolean {
  return args.some((arg) => arg.kind === 'option' && arg.name === name);
}
