import { describe, expect, it } from 'vitest';
import { type Argument, parseOptions } from '../../src/cli/options.js';
import { DOCUMENT_OPTIONS } from '../../src/cli/org-options.js';
import { planRequest, wholeNumber } from '../../src/cli/plan-request.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { createCliHost } from '../support/cli-host.js';
import { BARE_ORG } from '../support/bare-org.js';

const HOST = createCliHost({ cwd: '/checkout/ivr' });
const ORG = BARE_ORG;

function parsed(...words: readonly string[]): Argument[] {
  const number = { type: 'string', help: 'A number.' } as const;
  return parseOptions(words, { ...DOCUMENT_OPTIONS, runs: number });
}

describe('what to plan', () => {
  it('is the working directory, with care, unless told otherwise', () => {
    expect(planRequest([], HOST, ORG)).toEqual({
      cwd: '/checkout/ivr',
      paths: [],
      org: ORG,
      only: [],
      strategy: 'timeouts',
      onDrift: 'refuse',
    });
  });

  it('is what the options say', () => {
    const words = ['flows', '--only', 'flows/**', '-c', 'team.json', 'apis', '--only=a-1'];
    const rules = ['--strategy', 'replace', '--base=HEAD~1', '--on-drift', 'overwrite'];
    expect(planRequest(parsed(...words, ...rules), HOST, ORG)).toEqual({
      cwd: '/checkout/ivr',
      paths: ['flows', 'apis'],
      org: ORG,
      only: ['flows/**', 'a-1'],
      strategy: 'replace',
      onDrift: 'overwrite',
      config: 'team.json',
      base: 'HEAD~1',
    });
  });

  it('is by the option that stands last', () => {
    const words = ['--strategy=replace', '--base=a', '--strategy=timeouts', '--base=b'];
    expect(planRequest(parsed(...words), HOST, ORG)).toMatchObject({
      strategy: 'timeouts',
      base: 'b',
    });
  });

  it.each([
    ['--strategy', 'all', '--strategy takes timeouts or replace, not "all"'],
    ['--strategy', 'Replace', '--strategy takes timeouts or replace, not "Replace"'],
    ['--on-drift', 'ignore\n', '--on-drift takes refuse or overwrite, not "ignore\\n"'],
  ])('is not by %s %s', (option, value, message) => {
    expect(() => planRequest(parsed(option, value), HOST, ORG)).toThrow(new UsageError(message));
  });
});

describe('flows', () => {
  it.each([
    [['--publish'], {}],
    [['--publish', '--substitutions', 'values/prod.yaml'], { substitutions: 'values/prod.yaml' }],
    [
      ['--substitutions=a.yaml', '--publish', '--substitutions=b.yaml'],
      { substitutions: 'b.yaml' },
    ],
  ])('are published by %j', (words, publish) => {
    expect(planRequest(parsed(...words), HOST, ORG)).toMatchObject({ publish });
  });

  it.each([[], ['--strategy', 'replace'], ['flows', '--only', 'flows/**']])(
    'are not published by %j',
    (...words) => {
      expect(planRequest(parsed(...words), HOST, ORG)).not.toHaveProperty('publish');
    },
  );

  it('are not published by values alone', () => {
    expect(() => planRequest(parsed('--substitutions', 'values/prod.yaml'), HOST, ORG)).toThrow(
      new UsageError('--substitutions is for flows that are published: give --publish with it'),
    );
  });
});

describe('a number that an option is given', () => {
  it.each([
    ['1', 1],
    ['10', 10],
    ['1000', 1000],
    ['007', 7],
  ])('is %s', (given, number) => {
    expect(wholeNumber(parsed('--runs', given), 'runs', 1, 1000)).toBe(number);
  });

  it('is undefined where it is not given', () => {
    expect(wholeNumber(parsed(), 'runs', 1, 1000)).toBe(undefined);
  });

  it.each(['0', '1001', '1.5', '1e3', '0x10', '+5', 'ten', ' 5', '５', '99999999999999999999'])(
    'is not %j',
    (given) => {
      expect(() => wholeNumber(parsed(`--runs=${given}`), 'runs', 1, 1000)).toThrow(
        new UsageError(`--runs takes a whole number from 1 to 1000, not ${JSON.stringify(given)}`),
      );
    },
  );

  it('is not below zero', () => {
    expect(() => wholeNumber(parsed('--runs=-1'), 'runs', 0, 10)).toThrow(
      new UsageError('--runs takes a whole number from 0 to 10, not "-1"'),
    );
  });
});
