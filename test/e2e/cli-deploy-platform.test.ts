import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { callsOf, cli, newPlatform, only, statesOf } from '../support/platform-scene.js';
import { configurationIn, FILES } from '../support/platform-scene-objects.js';
import {
  CLAIMS,
  claimsText,
  HOLDER,
  ORDERS,
  PARCELS,
  parcelsText,
} from '../support/platform-scene-texts.js';

const NOTICE =
  '1 of the format archy-yaml is left alone: deploying it would publish the flow, which takes --publish\n';

const ACTION = `/api/v2/integrations/actions/${HOLDER}`;
const LOOK_AT_ACTION = [
  `GET ${ACTION}?includeConfig=true&expand=contract`,
  `GET ${ACTION}/templates/requesttemplate.vm`,
  `GET ${ACTION}/templates/successtemplate.vm`,
];

function lookAt(id: string): string[] {
  return [`GET /api/v2/flows/${id}`, `GET /api/v2/flows/${id}/latestconfiguration`];
}

/** The calls that save a flow as a draft, with a look before and one after. */
function draftCalls(id: string): string[] {
  return [
    ...lookAt(id),
    `POST /api/v2/flows/actions/checkout?flow=${id}`,
    `GET /api/v2/flows/${id}/latestconfiguration`,
    `POST /api/v2/flows/${id}/versions`,
    `POST /api/v2/flows/actions/checkin?flow=${id}`,
    ...lookAt(id),
  ];
}

/** What is printed of three documents, each with its status. */
function lines(status: string, end: string): string {
  const label = status.padEnd(13);
  return `${label}  Get policy holder (${HOLDER})  ${FILES.action}
               none → 9 s
${label}  Claims line (${CLAIMS})  ${FILES.json}
               Find policy: none → 10 s
${label}  Parcel tracing (${PARCELS})  ${FILES.i3}
               Trace parcel: none → 20 s

${end}`;
}

const KEPT =
  'The objects are kept as they were in BACKUP: rollback --from BACKUP sends them back.\n';

describe('data actions and flows of the platform', () => {
  it('are planned, deployed, left alone the second time, and taken back', async () => {
    const scene = await newPlatform();
    const { org } = scene;
    expect(await cli(scene, 'plan')).toEqual({
      code: 0,
      stdout: lines('update', 'Plan: 3 update. Nothing was changed: deploy does it.\n'),
      stderr: NOTICE,
      backup: '',
    });
    expect(org.changes).toEqual([]);

    const { backup, ...deployed } = await cli(scene, 'deploy');
    const stdout = lines('applied', `Deploy: 3 applied.\n${KEPT}`);
    expect(deployed).toEqual({ code: 0, stdout, stderr: NOTICE });
    const done = {
      'Get policy holder': 'desired',
      'Claims line': 'desired',
      'Orders hotline': 'old',
      'Parcel tracing': 'desired',
    };
    expect(statesOf(org)).toEqual(done);
    expect(org.publications).toEqual([]);

    const changes = org.changes.length;
    expect((await cli(scene, 'deploy')).stdout).toMatch(/\nDeploy: 3 unchanged\.\n$/);
    expect(org.changes).toHaveLength(changes);

    const back = await cli(scene, 'rollback', '--from', backup);
    expect({ ...back, backup: '' }).toEqual({
      code: 0,
      stdout: `applied        Get policy holder (${HOLDER})  ${FILES.action}
               9 s → none
applied        Claims line (${CLAIMS})  ${FILES.json}
               Find policy: 10 s → none
applied        Parcel tracing (${PARCELS})  ${FILES.i3}
               Trace parcel: 20 s → none

Rollback: 3 applied.
${KEPT}`,
      stderr: '',
      backup: '',
    });
    expect(new Set(Object.values(statesOf(org)))).toEqual(new Set(['old']));
    expect(configurationIn(org, CLAIMS)).toBe(claimsText());
    expect(configurationIn(org, PARCELS)).toBe(parcelsText());
    expect(org.publications).toEqual([]);
  });

  it('are asked for and written by these calls and no others', async () => {
    const scene = await newPlatform();
    await cli(scene, 'deploy');
    const calls = callsOf(scene.org);
    const pages = (what: string): string[] =>
      [1, 2].map((page) => `GET /api/v2/${what}?pageSize=100&pageNumber=${String(page)}`);
    const looks = [
      ...pages('integrations/actions'),
      ...pages('flows'),
      ...LOOK_AT_ACTION,
      ...lookAt(CLAIMS),
      ...lookAt(PARCELS),
    ];
    expect(calls.slice(0, looks.length).sort()).toEqual(looks.sort());
    expect(calls.slice(looks.length)).toEqual([
      ...LOOK_AT_ACTION,
      `PATCH ${ACTION}`,
      ...LOOK_AT_ACTION,
      ...draftCalls(CLAIMS),
      ...draftCalls(PARCELS),
    ]);
    expect(scene.org.requests.filter(({ path: to }) => to === '/oauth/token')).toHaveLength(1);
  });

  it('are deployed as they were planned, and what has changed since is drift', async () => {
    const scene = await newPlatform();
    const { org } = scene;
    await cli(scene, 'plan', '--out', 'plan.json');
    org.change('architect-flow', CLAIMS, (flow) => {
      const configuration = flow['configuration'];
      if (typeof configuration === 'object') flow['configuration'] = { ...configuration, note: 1 };
    });
    const { code, stdout } = await cli(scene, 'deploy', '--plan', 'plan.json');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      new RegExp(`\\ndrift          Claims line \\(${CLAIMS}\\)  ${FILES.json}\\n`),
    );
    expect(stdout).toContain('\nDeploy: 2 applied, 1 drift.\n');
    expect(statesOf(org)).toMatchObject({
      'Get policy holder': 'desired',
      'Parcel tracing': 'desired',
    });
  });

  it('--only and --max-changes narrow them as any others', async () => {
    const scene = await newPlatform();
    const { org } = scene;
    expect((await cli(scene, 'deploy', '--publish', '--max-changes', '3')).stdout).toMatch(
      /\nDeploy: 4 not attempted\.\n$/,
    );
    expect(org.changes).toEqual([]);
    expect((await cli(scene, 'deploy', '--only', '**/*.i3*')).stdout).toContain(
      '\nDeploy: 1 applied.\n',
    );
    expect(statesOf(org)).toEqual({
      'Get policy holder': 'old',
      'Claims line': 'old',
      'Orders hotline': 'old',
      'Parcel tracing': 'desired',
    });
  });

  it('of the same name in a .json and a .i3 file are one flow that stands twice', async () => {
    const files = only('json');
    const scene = await newPlatform({ files });
    const text = Buffer.from(encodeURIComponent(claimsText(12))).toString('base64');
    writeFileSync(path.join(scene.folder, 'flows/claims-line.i3InboundFlow'), text);
    const { code, stdout } = await cli(scene, 'deploy');
    const note =
      'the same object stands more than once in the repository: flows/claims-line.i3InboundFlow, flows/claims-line.json';
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `not attempted  Claims line (${CLAIMS})  flows/claims-line.i3InboundFlow
               ${note}
not attempted  Claims line (${CLAIMS})  flows/claims-line.json
               ${note}

Deploy: 2 not attempted.
`,
    });
    expect(scene.org.changes).toEqual([]);
  });

  it('of Terraform are left to terraform', async () => {
    const scene = await newPlatform({
      files: {
        'main.tf':
          'resource "genesyscloud_integration_action" "holder" {\n  name                   = "Get policy holder"\n  config_timeout_seconds = 9\n  config_request {\n    request_type = "GET"\n  }\n}\n',
      },
    });
    expect(await cli(scene, 'deploy')).toEqual({
      code: 3,
      stdout: '',
      stderr:
        '1 of the format terraform is left alone: terraform apply deploys it\nThere is no document to deploy. Name the files or folders that hold them.\n',
      backup: '',
    });
    expect(scene.org.requests).toEqual([]);
  });
});

it('a flow of Archy is not even looked up where nothing is published', async () => {
  const scene = await newPlatform({ files: only('yaml') });
  expect(await cli(scene, 'deploy')).toMatchObject({ code: 3, stdout: '' });
  expect(scene.org.requests).toEqual([]);
  expect(statesOf(scene.org)).toMatchObject({ 'Orders hotline': 'old' });
  expect(configurationIn(scene.org, ORDERS)).not.toBe('');
});
