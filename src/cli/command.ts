import type { ExitCode } from '../commands/exit-code.js';
import type { CliHost } from './host.js';
import type { Argument, OptionSpecs } from './options.js';

/** A command of the CLI. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the command's name. */
  readonly usage: string;
  readonly options: OptionSpecs;
  /** Command lines that work, each with what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** @throws {UsageError} where the arguments make no sense */
  readonly run: (args: readonly Argument[], host: CliHost) => Promise<ExitCode>;
}
