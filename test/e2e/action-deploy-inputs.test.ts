import { describe, expect, it } from 'vitest';
import { openDeploy, timeoutsIn } from '../support/github/deploy-scenario.js';
import { addressInputs, credentials, tellingCommands } from '../support/github/org-step.js';

const NEW_TIMEOUTS = [6000, 3000, 5000, 8000];

describe('an input that is wrong', () => {
  it.each([
    ['mode', 'deply', 'the input mode is "deply": did you mean "deploy"?'],
    ['strategy', 'merge', 'the input strategy is "merge": '],
    ['strategy', 'Timeouts', 'the input strategy is "Timeouts": did you mean "timeouts"?'],
    ['on-drift', 'overwrit', 'the input on-drift is "overwrit": did you mean "overwrite"?'],
    ['max-changes', '-1', 'the input max-changes is "-1": give a whole number'],
    ['max-changes', '1e3', 'the input max-changes is "1e3": give a whole number'],
    ['max-changes', '1234567890', 'the input max-changes is "1234567890": give a whole number'],
    ['dry-run', 'yes', 'dry-run'],
    ['region', 'eu-central-9', 'unknown region "eu-central-9": did you mean "eu-central-1"?'],
    ['api-url', 'http://gateway.example.com', 'api-url is no good: it must begin with https://'],
    ['api-url', 'gateway.example.com', 'api-url is no good: write it with its scheme'],
    ['login-url', 'https://me:it@login.example.com', 'login-url is no good: it must not hold a'],
    ['login-url', 'https://login.example.com/?a=b', 'login-url is no good: it must end with'],
    ['working-directory', '../..', 'the input working-directory is "../.."'],
    ['config', 'none.json', 'none.json'],
  ])('(%s: %j) is told of, and nothing is asked', async (input, value, why) => {
    const { org, deploy } = await openDeploy();
    const region = input === 'region' ? { 'api-url': '', 'login-url': '' } : {};
    const step = await deploy({ ...region, [input]: value });
    expect(step.code).toBe(1);
    const [told = '', ...more] = tellingCommands(step);
    expect(told).toMatch(/^error: /);
    expect([told.includes(why), more]).toEqual([true, []]);
    expect(org.requests).toEqual([]);
  });

  it('is no place for credentials', async () => {
    const { job, org } = await openDeploy();
    const inputs = addressInputs(org);
    const env = Object.entries(credentials(org)).map(([name, value]): [string, string] => [
      `INPUT_${name}`,
      value,
    ]);
    const step = await job.run(inputs, Object.fromEntries(env));
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([
      'error: the credentials are not given: set GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET in the environment',
    ]);
    expect(org.requests).toEqual([]);
  });
});

describe('credentials in the environment', () => {
  it.each([
    [
      { GENESYSCLOUD_OAUTHCLIENT_ID: 'a-client' },
      'GENESYSCLOUD_OAUTHCLIENT_SECRET is not set: it belongs to the other one',
    ],
    [{ GENESYS_CLIENT_SECRET: 'a-secret' }, 'GENESYS_CLIENT_ID is not set: it belongs to'],
    [
      { GENESYS_CLIENT_ID: 'a-client', GENESYS_CLIENT_SECRET: 'secret of two\nlines' },
      'GENESYS_CLIENT_SECRET holds a character that no credentials hold',
    ],
  ])('that are incomplete or wrong (%j) are told of without their values', async (env, why) => {
    const { job, org } = await openDeploy();
    const step = await job.run(addressInputs(org), { ...env });
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([expect.stringContaining(`error: ${why}`)]);
    expect(Object.values(env).filter((value) => step.lines.join('\n').includes(value))).toEqual([]);
    expect(org.requests).toEqual([]);
  });

  it('without a region are told which variable names it', async () => {
    const { job, org } = await openDeploy();
    const step = await job.run({}, credentials(org));
    expect(tellingCommands(step)).toEqual([
      'error: the region of the org is not given: set GENESYSCLOUD_REGION, like eu-central-1',
    ]);
  });

  it('of the other family of names will do', async () => {
    const { job, org } = await openDeploy();
    const env = { GENESYS_CLIENT_ID: org.clientId, GENESYS_CLIENT_SECRET: org.clientSecret };
    expect((await job.run(addressInputs(org), env)).code).toBe(0);
    expect(timeoutsIn(org)).toEqual(NEW_TIMEOUTS);
  });
});
