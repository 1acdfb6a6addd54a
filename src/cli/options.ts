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

/** An option of the tool itself, not of a command. */
export const VERSION_OPTION = {
  version: { type: 'boolean', help: 'Show the version.' },
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
  // Node takes a moment to load the parser, and paths alone need none.
  if (!args.some((arg) => arg.startsWith('-'))) return args.map(path);
  const { tokens } = tokensOf(args, specs);
  return tokens.flatMap((token): Argument | [] => {
    switch (token.kind) {
      case 'positional':
        return path(token.value);
      case 'option-terminator':
        return [];
      case 'option':
        return option(token, specs);
    }
  });
}

/** Where the first word stands that is neither an option nor the value of one; undefined where none does. */
export function firstPositional(args: readonly string[], specs: OptionSpecs): number | undefined {
  const first = tokensOf(args, specs).tokens.find(({ kind }) => kind !== 'option');
  return first?.kind === 'positional' ? first.index : undefined;
}

// The type is that of the parser, which depends on what it is given.
function tokensOf(args: readonly string[], specs: OptionSpecs) {
  return parseArgs({
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
}

function path(value: string): Argument {
  if (value === '') throw new UsageError('a path is empty: is a variable not set?');
  return { kind: 'path', value };
}

interface OptionToken {
  readonly name: string;
  /** As it was written. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value stands in the same word, after `=`. */
  readonly inlineValue: boolean | undefined;
}

function option(token: OptionToken, specs: OptionSpecs): Argument {
  const { name, rawName: written, value, inlineValue } = token;
  const negated = name.startsWith('no-') ? name.slice('no-'.length) : '';
  const isNegated = Object.hasOwn(specs, negated) && specs[negated]?.type === 'boolean';
  const known = isNegated ? negated : name;
  const spec = Object.hasOwn(specs, known) ? specs[known] : undefined;
  if (spec === undefined) {
    const options = Object.keys(specs).map((option) => `--${option}`);
    throw new UsageError(`unknown option ${written}: ${didYouMean(`--${name}`, options)}`);
  }
  if (spec.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${written} takes no value`);
    return { kind: 'option', name: known, value: !isNegated };
  }
  const isNextOption = inlineValue !== true && value?.startsWith('-') === true && value !== '-';
  if (value === undefined || value === '' || isNextOption) {
    throw new UsageError(`${written} needs a value: ${written} ${spec.value ?? 'VALUE'}`);
  }
  return { kind: 'option', name, value };
}
