import { afterEach, describe, expect, it, vi } from 'vitest';
import { lintRequest, readInputs } from '../../src/action/inputs.js';
import { hostOf, stubInputs } from '../support/github/action-host.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

const DEFAULTS = {
  mode: 'lint',
  paths: [],
  config: undefined,
  failOn: 'error',
  workingDirectory: '.',
  annotations: true,
  fixDelivery: 'commit',
  commitMessage: 'fix: set data-action timeouts that callers can live with',
  failOnFix: true,
  token: '${{ github.token }}',
};

describe('the inputs', () => {
  it('have the defaults that the manifest gives them', () => {
    stubInputs({});
    expect(readInputs()).toEqual(DEFAULTS);
  });

  it('are what the workflow says', () => {
    stubInputs({
      mode: 'fix',
      paths: 'flows\n  apis/*.json  \n\n',
      config: 'ci/timeouts.json',
      'fail-on': 'warning',
      'working-directory': 'teams/ivr',
      annotations: 'false',
      'fix-delivery': 'suggest',
      'commit-message': 'fix(ivr): timeouts\n\nFor the callers.\n',
      'fail-on-fix': 'false',
      'github-token': ' ghs_token\n',
    });
    expect(readInputs()).toEqual({
      mode: 'fix',
      paths: ['flows', 'apis/*.json'],
      config: 'ci/timeouts.json',
      failOn: 'warning',
      workingDirectory: 'teams/ivr',
      annotations: false,
      fixDelivery: 'suggest',
      commitMessage: 'fix(ivr): timeouts\n\nFor the callers.',
      failOnFix: false,
      token: 'ghs_token',
    });
  });

  it.each(['commit', 'suggest', 'patch'])('take the delivery %s', (delivery) => {
    stubInputs({ 'fix-delivery': delivery });
    expect(readInputs()).toEqual({ ...DEFAULTS, fixDelivery: delivery });
  });

  it.each([
    ['mode', 'fixx', 'the input mode is "fixx": did you mean "fix"?'],
    ['fail-on', 'errors', 'the input fail-on is "errors": did you mean "error"?'],
    ['fix-delivery', 'comit', 'the input fix-delivery is "comit": did you mean "commit"?'],
    ['fix-delivery', '', 'the input fix-delivery is "": '],
    ['annotations', 'yes', 'annotations'],
    ['fail-on-fix', 'no', 'fail-on-fix'],
    ['commit-message', '', 'commit-message'],
    ['commit-message', ' \n ', 'commit-message'],
  ])('refuse %s as %j', (input, value, message) => {
    stubInputs({ [input]: value });
    expect(() => readInputs()).toThrow(message);
  });
});

describe('what is linted', () => {
  it('follows from the inputs', () => {
    const host = hostOf('/repository');
    stubInputs({ paths: 'flows' });
    expect(lintRequest(readInputs(), '/repository/ivr', host)).toEqual({
      cwd: '/repository/ivr',
      paths: ['flows'],
      top: '/repository',
      now: host.now,
    });
    stubInputs({ config: 'ci.json' });
    expect(lintRequest(readInputs(), '/repository', host)).toEqual({
      cwd: '/repository',
      paths: [],
      top: '/repository',
      now: host.now,
      config: 'ci.json',
    });
  });
});
