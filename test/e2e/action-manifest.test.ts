import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openActionOrg, planRequest, readDeployInputs } from '../../src/action/deploy-inputs.js';
import { readInputs } from '../../src/action/inputs.js';
import { BAD_FLOW, workFolder } from '../support/e2e-files.js';
import { addressInputs, credentials, openOrg } from '../support/github/org-step.js';
import { REPOSITORY } from '../support/run-process.js';
import { inputVariable, MANIFEST, runStep } from '../support/runner.js';
import {
  parseActionManifest,
  parseWorkflowText,
  readWorkflow,
  type Workflow,
} from '../support/workflow-parser.js';

const ENVIRONMENT = process.env;

const CREDENTIALS = {
  GENESYSCLOUD_OAUTHCLIENT_ID: 'a-client',
  GENESYSCLOUD_OAUTHCLIENT_SECRET: 'a-secret',
  GENESYSCLOUD_REGION: 'eu-central-1',
};

/** The variables of inputs that are asked for while inputs are read, given the defaults. */
function inputsRead(): string[] {
  const asked = new Set<string>();
  const values = new Map(
    Object.entries(MANIFEST.inputs).map(([input, value]) => [inputVariable(input), value]),
  );
  process.env = new Proxy(ENVIRONMENT, {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      if (name.startsWith('INPUT_')) asked.add(name);
      return values.get(name);
    },
  });
  try {
    const inputs = readInputs();
    readDeployInputs();
    const host = {
      workspace: '/checkout',
      env: CREDENTIALS,
      now: new Date(),
      print: () => undefined,
    };
    const org = openActionOrg(host);
    planRequest(inputs, '/checkout', host, org, { kind: 'other', name: 'schedule' });
  } finally {
    process.env = ENVIRONMENT;
  }
  return [...asked];
}

describe('action.yml', () => {
  it('is what GitHub takes', () => {
    expect(MANIFEST.errors).toEqual([]);
  });

  it('runs the shipped bundle on Node 24', () => {
    const { using, main } = MANIFEST;
    expect({ using, main }).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(existsSync(path.join(REPOSITORY, main))).toBe(true);
  });

  it('declares the inputs that are read, and no others', () => {
    const declared = Object.keys(MANIFEST.inputs).map(inputVariable);
    expect(inputsRead().sort()).toEqual(declared.sort());
  });

  it('has the defaults that are documented', () => {
    expect(MANIFEST.inputs).toEqual({
      mode: 'lint',
      paths: '',
      config: '',
      'fail-on': 'error',
      'working-directory': '.',
      annotations: 'true',
      'fix-delivery': 'commit',
      'commit-message': 'fix: set data-action timeouts that callers can live with',
      'fail-on-fix': 'true',
      'github-token': '${{ github.token }}',
      region: '',
      'api-url': '',
      'login-url': '',
      strategy: 'timeouts',
      base: '',
      'on-drift': 'refuse',
      publish: 'false',
      substitutions: '',
      only: '',
      'max-changes': '',
      plan: '',
      'backup-dir': '.flow-timeout-lint/backups',
      'dry-run': 'false',
    });
  });

  it('declares the outputs that are set, and no others', async () => {
    const workspace = workFolder({ 'flow.json': BAD_FLOW });
    const org = await openOrg();
    const modes = [{ mode: 'fix', 'fix-delivery': 'patch' }, { mode: 'plan' }, { mode: 'deploy' }];
    const outputs = new Set<string>();
    for (const mode of modes) {
      const step = await runStep({
        runnerFolder: workFolder(),
        workspace,
        inputs: { ...mode, ...addressInputs(org) },
        env: credentials(org),
      });
      for (const name of Object.keys(step.outputs)) outputs.add(name);
    }
    expect([...outputs].sort()).toEqual([...MANIFEST.outputs].sort());
  });

  it('says of every input and output what it is', () => {
    expect(MANIFEST.undescribed).toEqual([]);
  });
});

describe('the workflows', () => {
  const folder = path.join(REPOSITORY, '.github/workflows');
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))
    : [];

  it.skipIf(files.length === 0)('are what GitHub takes', async () => {
    for (const file of files) {
      const { errors } = await readWorkflow(path.join(folder, file));
      expect({ file, errors }).toEqual({ file, errors: [] });
    }
  });

  it.skipIf(files.length === 0)('use nothing that somebody else can change', async () => {
    for (const file of files) {
      const workflow = await readWorkflow(path.join(folder, file));
      expect({ file, unpinned: unpinned(workflow) }).toEqual({ file, unpinned: [] });
    }
  });
});

describe('what these tests stand on', () => {
  it('refuses an action.yml that GitHub refuses', () => {
    const text = 'name: x\ndescription: y\nrun:\n  using: node24\n  main: dist/index.js\n';
    expect(parseActionManifest('action.yml', text).errors).not.toEqual([]);
  });

  it('refuses a workflow that GitHub refuses', async () => {
    const text = 'on: push\njobs:\n  lint:\n    steps: []\n';
    expect((await parseWorkflowText('ci.yml', text)).errors).not.toEqual([]);
  });

  it('sees what the steps and the jobs of a workflow use', async () => {
    const workflow = await parseWorkflowText('ci.yml', WORKFLOW);
    expect(workflow).toEqual({
      errors: [],
      uses: [
        'actions/checkout@v4',
        `actions/setup-node@${'0'.repeat(40)}`,
        './',
        'example/flows/.github/workflows/lint.yml@main',
      ],
    });
    expect(unpinned(workflow)).toEqual([
      'actions/checkout@v4',
      'example/flows/.github/workflows/lint.yml@main',
    ]);
  });
});

function unpinned({ uses }: Workflow): string[] {
  return uses.filter((name) => !name.startsWith('./') && !/^[^@]+@[0-9a-f]{40}$/.test(name));
}

const WORKFLOW = `on: pull_request
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@${'0'.repeat(40)} # v4
      - run: echo "uses nothing"
      - uses: ./
  shared:
    uses: example/flows/.github/workflows/lint.yml@main
`;
