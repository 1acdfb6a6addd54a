import { describe, expect, it } from 'vitest';
import { type Argument, type OptionSpecs, parseOptions } from '../../src/cli/options.js';
import { UsageError } from '../../src/cli/usage-error.js';

const SPECS: OptionSpecs = {
  config: { type: 'string', short: 'c', value: 'FILE', help: 'the config' },
  format: { type: 'string', short: 'f', help: 'the format' },
  quiet: { type: 'boolean', short: 'q', help: 'errors only' },
  color: { type: 'boolean', help: 'colours' },
  'allow-empty': { type: 'boolean', help: 'no files are fine' },
};

function option(name: string, value: string | boolean): Argument {
  return { kind: 'option', name, value };
}

function path(value: string): Argument {
  return { kind: 'path', value };
}

/** The message of the usage error that the arguments end with. */
function errorOf(...args: string[]): string {
  try {
    parseOptions(args, SPECS);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('the arguments were taken');
}

describe('options', () => {
  it.each<[string, string[], Argument[]]>([
    ['nothing', [], []],
    ['paths', ['flows', 'apis/**/*.json'], [path('flows'), path('apis/**/*.json')]],
    ['a value after a blank', ['--config', 'ci.json'], [option('config', 'ci.json')]],
    ['a value after =', ['--config=ci.json'], [option('config', 'ci.json')]],
    ['a value with =', ['--config=a=b.json'], [option('config', 'a=b.json')]],
    ['a value after =, with a dash', ['--config=-ci.json'], [option('config', '-ci.json')]],
    ['short ones', ['-q', '-c', 'ci.json'], [option('quiet', true), option('config', 'ci.json')]],
    ['a short one with its value', ['-cci.json'], [option('config', 'ci.json')]],
    [
      'short ones together',
      ['-qc', 'ci.json'],
      [option('quiet', true), option('config', 'ci.json')],
    ],
    ['a negation', ['--no-color'], [option('color', false)]],
    ['a name with a dash', ['--allow-empty'], [option('allow-empty', true)]],
    ['a lone dash', ['-'], [path('-')]],
    [
      'paths after --',
      ['-q', '--', '--config', '-q', '--'],
      [option('quiet', true), path('--config'), path('-q'), path('--')],
    ],
    [
      'what is said twice, in order',
      ['--format', 'json', 'flows', '--format=github', '--no-quiet', '-q'],
      [
        option('format', 'json'),
        path('flows'),
        option('format', 'github'),
        option('quiet', false),
        option('quiet', true),
      ],
    ],
  ])('may be %s', (_, args, expected) => {
    expect(parseOptions(args, SPECS)).toEqual(expected);
  });

  it.each([
    ['--confg', 'unknown option --confg: did you mean "--config"?'],
    ['--confg=ci.json', 'unknown option --confg: did you mean "--config"?'],
    ['--fomat', 'unknown option --fomat: did you mean "--format"?'],
    ['--colour', 'unknown option --colour: did you mean "--color"?'],
    [
      '--fix',
      'unknown option --fix: known here: --config, --format, --quiet, --color, --allow-empty',
    ],
    ['-x', 'unknown option -x: known here: --config, --format, --quiet, --color, --allow-empty'],
    ['-qx', 'unknown option -x: known here: --config, --format, --quiet, --color, --allow-empty'],
  ])('are refused with the nearest one where they are unknown: %s', (arg, message) => {
    expect(errorOf('flows', arg)).toBe(message);
  });

  it.each(['constructor', 'toString', '__proto__'])('are not inherited: --%s', (name) => {
    expect(errorOf(`--${name}=x`)).toMatch(`unknown option --${name}: known here: `);
  });

  it.each([
    [['--config'], '--config needs a value: --config FILE'],
    [['-c'], '-c needs a value: -c FILE'],
    [['--config='], '--config needs a value: --config FILE'],
    [['--format', ''], '--format needs a value: --format VALUE'],
    [['--config', '--quiet'], '--config needs a value: --config FILE'],
    [['-c', '-q'], '-c needs a value: -c FILE'],
    [['--config', '--', 'flows'], '--config needs a value: --config FILE'],
  ])('are refused without their value: %j', (args, message) => {
    expect(errorOf(...args)).toBe(message);
  });

  it.each([
    ['--quiet=yes', '--quiet takes no value'],
    ['--color=always', '--color takes no value'],
    ['--no-color=never', '--no-color takes no value'],
  ])('are refused with a value that they do not take: %s', (arg, message) => {
    expect(errorOf(arg)).toBe(message);
  });

  it('are negated where they are switches only', () => {
    expect(errorOf('--no-config')).toBe('unknown option --no-config: did you mean "--config"?');
  });
});
