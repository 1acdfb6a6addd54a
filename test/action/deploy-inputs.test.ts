import { afterEach, describe, expect, it, vi } from 'vitest';
import { openActionOrg, planRequest, readDeployInputs } from '../../src/action/deploy-inputs.js';
import type { GitHubEvent } from '../../src/github/event.js';
import { readInputs } from '../../src/action/inputs.js';
import { hostOf, stubInputs } from '../support/github/action-host.js';
import { openOrg, secretsOf } from '../support/github/org-step.js';
import { BARE_ORG } from '../support/bare-org.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** What the inputs ask of a plan, apart from the org. */
function requested(
  inputs: Readonly<Record<string, string>>,
  event: GitHubEvent = { kind: 'other', name: 'schedule' },
): object {
  stubInputs(inputs);
  const host = hostOf('/checkout');
  const org = BARE_ORG;
  const { org: asked, ...rest } = planRequest(readInputs(), '/checkout/ivr', host, org, event);
  expect(asked).toBe(org);
  return rest;
}

const PLAIN = {
  cwd: '/checkout/ivr',
  top: '/checkout',
  paths: [],
  only: [],
  strategy: 'timeouts',
  onDrift: 'refuse',
};

describe('the inputs of a deploy', () => {
  it('have the defaults that the manifest gives them', () => {
    stubInputs({});
    expect(readDeployInputs()).toEqual({
      maxChanges: undefined,
      plan: '',
      backupDir: '.flow-timeout-lint/backups',
      dryRun: false,
    });
  });

  it('are what the workflow says', () => {
    stubInputs({
      'max-changes': ' 20\n',
      plan: '/tmp/plan.json',
      'backup-dir': 'kept',
      'dry-run': 'true',
    });
    expect(readDeployInputs()).toEqual({
      maxChanges: 20,
      plan: '/tmp/plan.json',
      backupDir: 'kept',
      dryRun: true,
    });
  });

  it.each([
    ['0', 0],
    ['007', 7],
    ['999999999', 999_999_999],
  ])('take %j as the most changes', (given, maxChanges) => {
    stubInputs({ 'max-changes': given });
    expect(readDeployInputs().maxChanges).toBe(maxChanges);
  });

  it.each(['-1', '+1', '1.5', '1e3', '0x10', '1 000', 'ten', '1000000000', '٣'])(
    'do not take %j as the most changes',
    (given) => {
      stubInputs({ 'max-changes': given });
      expect(readDeployInputs).toThrow(
        `the input max-changes is ${JSON.stringify(given)}: give a whole number`,
      );
    },
  );

  it.each(['', 'yes', '1', 'TrUe'])('do not take %j for dry-run', (given) => {
    stubInputs({ 'dry-run': given });
    expect(readDeployInputs).toThrow('dry-run');
  });
});

describe('what to plan', () => {
  it('is all, by the timeouts, unless the workflow says otherwise', () => {
    expect(requested({})).toEqual(PLAIN);
  });

  it('is what the workflow says', () => {
    const inputs = {
      paths: 'flows\napis/*.json\n',
      config: 'ci/timeouts.json',
      only: '5f2c9a1e\n\n  apis/**  \n',
      strategy: 'replace',
      'on-drift': 'overwrite',
      base: 'release',
    };
    expect(requested(inputs)).toEqual({
      ...PLAIN,
      paths: ['flows', 'apis/*.json'],
      config: 'ci/timeouts.json',
      only: ['5f2c9a1e', 'apis/**'],
      strategy: 'replace',
      onDrift: 'overwrite',
      base: 'release',
    });
  });

  it.each([
    ['true', '', {}],
    ['True', 'values/prod.yaml', { substitutions: 'values/prod.yaml' }],
    ['TRUE', '  values/prod.yaml\n', { substitutions: 'values/prod.yaml' }],
  ])('has flows published where publish is %j', (publish, substitutions, asked) => {
    expect(requested({ publish, substitutions })).toEqual({ ...PLAIN, publish: asked });
  });

  it('has no flows published where publish is false, by values neither', () => {
    expect(requested({ publish: 'false' })).toEqual(PLAIN);
    expect(requested({ publish: 'false', substitutions: ' ' })).toEqual(PLAIN);
    expect(() => requested({ substitutions: 'values/prod.yaml' })).toThrow(
      new Error('the input substitutions is for flows that are published: set publish to true'),
    );
  });

  it.each(['', 'yes', '1', 'tRUE'])('has nothing published by %j', (publish) => {
    expect(() => requested({ publish })).toThrow('publish');
  });

  it('has the base that an input gives, and none for the first push of a branch', () => {
    const push = {
      kind: 'push',
      repository: { owner: 'example', repo: 'ivr' },
      headOid: '9049f126',
      branch: 'main',
      before: '0'.repeat(40),
    } as const;
    expect(requested({}, push)).toEqual(PLAIN);
    expect(requested({ base: 'release' }, push)).toEqual({ ...PLAIN, base: 'release' });
  });

  it.each([
    ['strategy', 'replase', 'the input strategy is "replase": did you mean "replace"?'],
    ['strategy', '', 'the input strategy is ""'],
    ['on-drift', 'ignore', 'the input on-drift is "ignore"'],
    ['on-drift', 'OVERWRITE', 'the input on-drift is "OVERWRITE"'],
  ])('is not known where %s is %j', (input, value, why) => {
    expect(() => requested({ [input]: value })).toThrow(why);
  });
});

describe('the org', () => {
  it('is where the inputs say, and its secrets are masked', async () => {
    const standIn = await openOrg();
    stubInputs({ 'api-url': `${standIn.url}/`, 'login-url': standIn.url });
    const printed: unknown[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(text);
      return true;
    });
    const host = hostOf('/checkout', {
      GENESYSCLOUD_OAUTHCLIENT_ID: standIn.clientId,
      GENESYSCLOUD_OAUTHCLIENT_SECRET: standIn.clientSecret,
    });
    const org = openActionOrg(host);
    expect(org.api).toBe(standIn.url);
    const secrets = (): string[] => secretsOf(standIn).map((secret) => `::add-mask::${secret}`);
    const masks = (): string[] => printed.map((text) => String(text).replace(/=*\n$/, ''));
    expect(masks()).toEqual(secrets());
    await org.ask({
      what: 'the flow 5f2c9a1e',
      permission: 'flow:flow:read',
      method: 'GET',
      path: '/api/v2/flows/5f2c9a1e',
      isRepeatable: true,
    });
    expect(standIn.tokens).toHaveLength(1);
    expect(masks()).toEqual(secrets());
    expect(secretsOf(standIn).map(org.clean)).toEqual(['***', '***', '***', '***']);
    expect(host.lines()).toEqual([]);
  });

  it('is that of the region, by the input before the environment', () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const env = {
      GENESYS_CLIENT_ID: 'a-client',
      GENESYS_CLIENT_SECRET: 'a-secret',
      GENESYSCLOUD_REGION: 'us-east-1',
    };
    stubInputs({});
    expect(openActionOrg(hostOf('/checkout', env)).api).toBe('https://api.mypurecloud.com');
    stubInputs({ region: 'eu-central-1' });
    expect(openActionOrg(hostOf('/checkout', env)).api).toBe('https://api.mypurecloud.de');
  });

  it('is not open without credentials in the environment', () => {
    stubInputs({ region: 'eu-central-1' });
    expect(() => openActionOrg(hostOf('/checkout'))).toThrow(
      'the credentials are not given: set GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET in the environment',
    );
  });
});
