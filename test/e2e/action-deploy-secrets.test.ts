import { describe, expect, it } from 'vitest';
import { openDeploy, timeoutsIn } from '../support/github/deploy-scenario.js';
import { masksOf, payments, runWithOrg, secretsOf } from '../support/github/org-step.js';
import { Scenario } from '../support/github/scenario.js';
import { TOKEN } from '../support/github/server.js';

/** Every run of these tests is searched for what is secret; see `runWithOrg`. */
describe('what is secret', () => {
  it('is masked before anything else is printed', async () => {
    const { org, deploy } = await openDeploy();
    const step = await deploy();
    const lines = step.log.split('\n').slice(0, 4);
    expect(lines.map((line) => line.replace(/=+$/, ''))).toEqual(
      secretsOf(org).map((secret) => `::add-mask::${secret}`),
    );
  });

  it('is masked anew where a token holds no longer', async () => {
    const { org, deploy } = await openDeploy();
    let calls = 0;
    org.addFault({
      kind: 'slow',
      ms: 0,
      times: Number.POSITIVE_INFINITY,
      on: ({ method }) => {
        if (method === 'PUT' && calls++ === 0) org.expireTokens();
        return false;
      },
    });
    const step = await deploy();
    expect(step.code).toBe(0);
    expect(timeoutsIn(org)).toEqual([6000, 3000, 5000, 8000]);
    expect(org.tokens).toHaveLength(2);
    expect(masksOf(step)).toEqual(secretsOf(org));
  });

  it('is not shown where the org repeats it', async () => {
    const { org, deploy } = await openDeploy();
    const { clientId, clientSecret } = org;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    org.addFault({
      kind: 'status',
      status: 400,
      body: { message: `no ${clientSecret}`, details: [{ message: `of ${clientId}: ${basic}` }] },
      headers: { 'ININ-Correlation-Id': clientSecret },
      on: ({ method }) => method === 'PUT',
    });
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(step.lines.join('\n')).toMatch(/no \*{3}; of \*{3}: \*{3}/);
  });

  it('is not in the address of any request, nor sent anywhere but to the org', async () => {
    const { org, deploy } = await openDeploy();
    await deploy();
    const [, ...calls] = org.requests;
    const shown = calls.map(({ path, text }) => `${path} ${text}`).join('\n');
    expect(secretsOf(org).filter((secret) => shown.includes(secret))).toEqual([]);
  });
});

describe('a deploy on a pull request', () => {
  it('is warned of, and done', async () => {
    const scenario = await Scenario.open({
      files: { 'apis/payments.json': payments(3000) },
      headChanges: { 'apis/payments.json': payments(5000) },
    });
    const { org } = await openDeploy();
    const step = await runWithOrg(scenario.startJob(), org, { mode: 'deploy' });
    expect(step.code).toBe(0);
    expect(step.commands.filter(({ name }) => name !== 'add-mask')).toEqual([
      {
        name: 'warning',
        properties: { title: 'flow-timeout-lint' },
        message: 'This deploys what is not merged yet: mode deploy is for the event push',
      },
    ]);
    expect(step.outputs['applied']).toBe('1');
    expect(scenario.server.requests).toEqual([]);
    expect([...step.lines, step.summary].join('\n')).not.toContain(TOKEN);
  });

  it('knows no commit before, and therefore no drift', async () => {
    const scenario = await Scenario.open({
      files: { 'apis/payments.json': payments(3000) },
      headChanges: { 'apis/payments.json': payments(5000) },
    });
    const { org } = await openDeploy();
    org.change('external-api', '0b7d2e64', (api) => {
      api['timeout'] = 9000;
    });
    const step = await runWithOrg(scenario.startJob(), org, { mode: 'deploy' });
    expect(step.outputs).toMatchObject({ applied: '1', drifted: '0' });
  });

  it('from a fork finds no credentials', async () => {
    const scenario = await Scenario.open({
      files: { 'apis/payments.json': payments(3000) },
      headChanges: { 'apis/payments.json': payments(5000) },
      isFork: true,
    });
    const { org } = await openDeploy();
    const inputs = { mode: 'deploy', 'api-url': org.url, 'login-url': org.url };
    const step = await scenario.startJob().run(inputs);
    expect(step.code).toBe(1);
    expect(step.commands.at(-1)?.message).toContain('the credentials are not given');
    expect(org.requests).toEqual([]);
  });
});
