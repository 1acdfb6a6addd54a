import type { CliHost } from './host.js';

/** Whether to print colours: as the option says, else as the environment does, else on a terminal. */
export function usesColor(option: boolean | undefined, { env, stdout }: CliHost): boolean {
  if (option !== undefined) return option;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}
