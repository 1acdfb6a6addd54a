import { parseArgs } from 'node:util';
import { didYouMean } from '../config/nearest.js';
import { UsageError } from './usage-error.js';

/** One option, as the parser and the help need it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** How the help calls the value. */
  readonly value?: string;
  readonly help: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Options that every command takes. */
export const COMMON_OPTIONS = {
  color: {
    type: 'boolean',
    help: 'Use colours, or with --no-color none. On a terminal unless given.',
  },
  help: { type: 'boolean', short: 'h', help: 'Show this help.' },
} as const satisfies OptionSpecs;

/** An option or a path, in the order of the command line. */
export type Argument =
  | { readonly kind: 'option'; readonly name: string; readonly value: string | boolean }
  | { readonly kind: 'path'; readonly value: string };

/**
 * Parses a command line by a command's options.
 * @throws {UsageError} for an unknown option, one without its value, or one with a value too many
 */
export function parseOptions(args: readonly string[], specs: OptionSpecs): Argument[] {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { type, short }]) => [
        name,
        { type, ...(short === undefined ? {} : { short }) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return tokens.flatMap((token): Argument | [] => {
    switch (token.kind) {
      case 'positional':
        return { kind: 'path', value: token.value };
      case 'option-terminator':
        return [];
      case 'option':
        return option(token.name, token.rawName, token.value, specs);
    }
  });
}

function option(
  name: string,
  written: string,
  value: string | undefined,
  specs: OptionSpecs,
): Argument {
  const negated = name.startsWith('no-') ? name.slice('no-'.length) : undefined;
  if (negated !== undefined && specs[negated]?.type === 'boolean') {
    return { kind: 'option', name: negated, value: false };
  }
  const spec = specs[name];
  if (spec === undefined) {
    throw new UsageError(`unknown option ${written}: ${didYouMean(name, Object.keys(specs))}`);
  }
  if (spec.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${written} takes no value`);
    return { kind: 'option', name, value: true };
  }
  if (value === undefined || value === '') {
    throw new UsageError(`${written} needs a value: ${written} ${spec.value ?? 'VALUE'}`);
  }
  return { kind: 'option', name, value };
}
