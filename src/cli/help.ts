import type { Command } from './command.js';
import { COMMON_OPTIONS, VERSION_OPTION } from './options.js';

const NAME = 'flow-timeout-lint';

/** The help of the whole tool. */
export function mainHelp(commands: readonly Command[], main: Command): string {
  return `${NAME} finds the data-action timeouts in your Genesys Cloud files that will hurt a caller.

Usage: ${NAME} [lint] [options] [paths…]
       ${NAME} <command> [options]

Commands:
${table(commands.map(({ name, summary }) => [name, summary]))}

${sections({ ...main, options: { ...main.options, ...COMMON_OPTIONS, ...VERSION_OPTION } })}
Exit codes: 0 fine · 1 findings · 2 wrong usage, wrong config or a fault · 3 no file matched
`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  return `${command.summary}

Usage: ${`${NAME} ${command.name} ${command.usage}`.trimEnd()}

${sections({ ...command, options: { ...command.options, ...COMMON_OPTIONS } })}`;
}

function sections({ name, options, examples }: Command): string {
  const rows = Object.entries(options).map(([option, { short, value, help }]): [string, string] => [
    `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  const lines = examples.map(([command, does]): [string, string] => [`${NAME} ${command}`, does]);
  return `Options of ${name}:
${table(rows)}

Examples:
${table(lines)}
`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
