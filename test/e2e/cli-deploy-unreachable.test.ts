import { describe, expect, it } from 'vitest';
import { newScene, orgEnv, runInOrg } from '../support/fault-cli.js';
import { runCli } from '../support/run-process.js';

describe('an org that cannot be reached', () => {
  it.each<[string, readonly string[], Record<string, string>, string]>([
    [
      'without credentials',
      ['--region', 'eu-central-1'],
      { GENESYSCLOUD_OAUTHCLIENT_ID: '', GENESYSCLOUD_OAUTHCLIENT_SECRET: '' },
      'the credentials are not given: set GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET in the environment\n',
    ],
    [
      'with half of them',
      ['--region', 'eu-central-1'],
      { GENESYSCLOUD_OAUTHCLIENT_SECRET: '' },
      'GENESYSCLOUD_OAUTHCLIENT_SECRET is not set: it belongs to the other one\n',
    ],
    [
      'without a region',
      [],
      {},
      'the region of the org is not given: set GENESYSCLOUD_REGION, like eu-central-1\n',
    ],
    [
      'with a region that is none',
      ['--region', 'eu-centrall-1'],
      {},
      'unknown region "eu-centrall-1": did you mean "eu-central-1"?\n',
    ],
    [
      'with a region of the environment that is none',
      [],
      { GENESYSCLOUD_REGION: 'mypurecloud.dee' },
      'unknown region "mypurecloud.dee": did you mean "mypurecloud.de"?\n',
    ],
    [
      'over plain http',
      ['--api-url', 'http://genesys.example.com', '--login-url', 'https://login.example.com'],
      {},
      'api-url is no good: it must begin with https:// (http:// only for this machine itself)\n',
    ],
    [
      'over plain http for the sign-in',
      ['--api-url', 'https://api.example.com', '--login-url', 'http://127.0.0.1.example.com'],
      {},
      'login-url is no good: it must begin with https:// (http:// only for this machine itself)\n',
    ],
    [
      'at half an address',
      ['--api-url', 'https://api.example.com'],
      {},
      'api-url and login-url belong together: give both, or the region beside the one\n',
    ],
    [
      'with a password in its address',
      ['--api-url', 'https://me:hunter22@api.example.com', '--login-url', 'https://l.example.com'],
      {},
      'api-url is no good: it must not hold a password\n',
    ],
    [
      'with a strategy that is none',
      ['--region', 'eu-central-1', '--strategy', 'merge'],
      {},
      '--strategy takes timeouts or replace, not "merge"\nSee flow-timeout-lint --help.\n',
    ],
    [
      'with a word for drift that is none',
      ['--region', 'eu-central-1', '--on-drift', 'ignore'],
      {},
      '--on-drift takes refuse or overwrite, not "ignore"\nSee flow-timeout-lint --help.\n',
    ],
  ])('%s is a fault that is told before anything is asked', async (_, args, more, expected) => {
    const { org, folder } = await newScene();
    const env = { ...orgEnv(org), ...more };
    const { code, stdout, stderr } = await runCli(['plan', ...args], { cwd: folder, env });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expected });
  });

  it('is told of every document where the credentials are not those of the org', async () => {
    const scene = await newScene();
    const { org } = scene;
    const { code, stdout, stderr } = await runInOrg(scene, ['plan', 'flows'], {
      GENESYSCLOUD_OAUTHCLIENT_SECRET: 'that-of-another-client',
    });
    const [signIn] = org.requests;
    const why = `the org does not take the credentials (401): check the client's id and secret, and that it is of this region: client authentication failed [correlation id ${signIn?.correlationId ?? ''}]`;
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(`failed         Billing (77a0c3d4-billing)  flows/billing.json
               ${why}
failed         Support inbound (5f2c9a1e-support-inbound)  flows/support-inbound.json
               ${why}

Plan: 2 failed.
`);
    expect(org.requests).toHaveLength(1);
  });
});
