import { describe, expect, it } from 'vitest';
import { listAt } from '../support/github/json.js';
import { openDeploy, reportOf } from '../support/github/deploy-scenario.js';
import {
  addressInputs,
  credentials,
  secretsOf,
  tellingCommands,
} from '../support/github/org-step.js';
import { signaturesOf } from '../support/platform-scene-faults.js';
import { statesOf } from '../support/platform-scene.js';
import type { StepResult } from '../support/runner.js';
import { FILES, platformFiles, platformObjects } from '../support/platform-scene-objects.js';
import {
  actionText,
  claimsText,
  HOLDER,
  i3Text,
  ordersYaml,
  parcelsText,
} from '../support/platform-scene-texts.js';

const BEFORE = {
  [FILES.action]: actionText(undefined, { integrationId: 'integration-claims' }),
  [FILES.json]: claimsText(),
  [FILES.i3]: i3Text(parcelsText()),
  [FILES.yaml]: ordersYaml('60'),
  'values.yml': 'timeout: 10\n',
};
const AFTER = {
  ...platformFiles(),
  [FILES.yaml]: ordersYaml('{{timeout}}'),
};

describe('a push of documents in the formats of the platform', () => {
  it('is deployed, flows of Archy only where they may be published, and once', async () => {
    const { job, org, deploy } = await openDeploy(
      { before: BEFORE, after: AFTER },
      { objects: platformObjects() },
    );
    const first = await deploy();
    expect(first.code).toBe(0);
    expect(first.outputs).toMatchObject({ changes: '3', applied: '3', failed: '0', drifted: '0' });
    expect(statesOf(org)).toMatchObject({ 'Claims line': 'desired', 'Orders hotline': 'old' });
    expect(org.publications).toEqual([]);
    expect(first.log).toContain('deploying it would publish the flow');

    const inputs = { ...addressInputs(org), publish: 'true', substitutions: 'values.yml' };
    const publish = (): Promise<StepResult> => job.run(inputs, credentials(org));
    const second = await publish();
    expect(second.code).toBe(0);
    expect(second.outputs).toMatchObject({ changes: '1', applied: '1' });
    expect(new Set(Object.values(statesOf(org)))).toEqual(new Set(['desired']));
    expect(org.publications).toHaveLength(1);
    const [action] = listAt(reportOf(second), 'documents');
    expect(action).toMatchObject({ id: HOLDER, status: 'unchanged' });
    const shown = [...second.lines, ...tellingCommands(second), second.summary].join('\n');
    const secrets = [...secretsOf(org), ...signaturesOf(org)];
    expect(signaturesOf(org)).toHaveLength(1);
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);

    const changes = org.changes.length;
    const third = await publish();
    expect([third.code, third.outputs['changes']]).toEqual([0, '0']);
    expect(org.changes).toHaveLength(changes);
    expect(tellingCommands(third)).toEqual([]);
  });
});
