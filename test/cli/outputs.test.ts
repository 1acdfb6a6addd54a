import { describe, expect, it } from 'vitest';
import { type ReportTarget, reportTargets } from '../../src/cli/outputs.js';
import { parseOptions } from '../../src/cli/options.js';
import { UsageError } from '../../src/cli/usage-error.js';

/** Where the reports of a command line go; `f` is the option of a format, `o` that of an output. */
function targets(line: string): ReportTarget[] {
  return reportTargets(
    parseOptions(line.split(' ').filter(Boolean), {
      format: { type: 'string', short: 'f', help: '' },
      output: { type: 'string', short: 'o', help: '' },
      quiet: { type: 'boolean', short: 'q', help: '' },
    }),
  );
}

function errorOf(line: string): string {
  try {
    targets(line);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('the command line was taken');
}

describe('reports', () => {
  it.each<[string, ReportTarget[]]>([
    ['', [{ format: 'stylish' }]],
    ['flows -q', [{ format: 'stylish' }]],
    ['-o a.txt', [{ format: 'stylish', output: 'a.txt' }]],
    ['-f json', [{ format: 'json' }]],
    ['-f json -o a.json', [{ format: 'json', output: 'a.json' }]],
    ['-o a.json -f json', [{ format: 'json', output: 'a.json' }]],
    ['-f json flows -q -o a.json apis', [{ format: 'json', output: 'a.json' }]],
    ['-f stylish -f json -o a.json', [{ format: 'stylish' }, { format: 'json', output: 'a.json' }]],
    ['-f json -o a.json -f stylish', [{ format: 'json', output: 'a.json' }, { format: 'stylish' }]],
    ['-o a.json -f json -f github', [{ format: 'json', output: 'a.json' }, { format: 'github' }]],
    [
      '-o a.json -f json -f github -o b.txt',
      [
        { format: 'json', output: 'a.json' },
        { format: 'github', output: 'b.txt' },
      ],
    ],
    [
      '-f stylish -o a.txt -f json -o a.json -f github',
      [
        { format: 'stylish', output: 'a.txt' },
        { format: 'json', output: 'a.json' },
        { format: 'github' },
      ],
    ],
    [
      '-f json -o a.json -f json -o b.json',
      [
        { format: 'json', output: 'a.json' },
        { format: 'json', output: 'b.json' },
      ],
    ],
  ])('of "%s" go where they should', (line, expected) => {
    expect(targets(line)).toEqual(expected);
  });

  it.each([
    ['-f stylish -f json', 'standard output'],
    ['-f json -f json', 'standard output'],
    ['-f stylish -f json -o a -f github', 'standard output'],
    ['-f json -o a.json -f github -o a.json', 'a.json'],
  ])('of "%s" do not go to one place', (line, place) => {
    expect(errorOf(line)).toBe(
      `two reports go to ${place}: give each --format an --output of its own`,
    );
  });

  it('do not go to one file that is written in two ways', () => {
    expect(errorOf('-f json -o out/a.json -f github -o ./out/a.json')).toMatch(
      /^two reports go to /,
    );
  });

  it.each([
    [
      '-f json -o a.json -o b.json',
      '--output b.json has no --format of its own: write --format before it',
    ],
    ['-o a.txt -o b.txt', '--output b.txt has no --format of its own: write --format before it'],
    ['-o a.json -f json -o b.json', '--output a.json has no --format of its own'],
  ])('of "%s" have a format for each output', (line, message) => {
    expect(errorOf(line)).toBe(message);
  });

  it('have a format that there is', () => {
    expect(errorOf('-f jsn')).toBe('unknown format "jsn": did you mean "json"?');
    expect(errorOf('-f sarif-v2')).toBe(
      'unknown format "sarif-v2": known here: stylish, json, github',
    );
    expect(errorOf('-f constructor')).toMatch(/^unknown format "constructor": /);
  });
});
