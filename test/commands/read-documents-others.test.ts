import { describe, expect, it } from 'vitest';
import { findConfiguredFiles } from '../../src/commands/lint.js';
import { readRepository } from '../../src/commands/read-documents.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const ACTION = { name: 'Get customer', actionType: 'custom', config: { request: {} } };
const STATIC = { ...ACTION, name: 'Get queue', actionType: 'static' };

describe('documents that are not deployed from here', () => {
  it('are counted by format, with what deploys them', async () => {
    const { folder } = createWorkspace({
      'actions/customer.json': ACTION,
      'actions/queue.json': STATIC,
      'flows/support.json': flowWith(5000),
      'flows/claims.yaml': 'inboundCall:\n  tasks: [{ task: { actions: [{ callData: {} }] } }]\n',
      'infra/actions.tf': 'resource "genesyscloud_integration_action" "a" {}\n',
      'infra/other.tf': 'resource "aws_lambda_function" "a" {}\n',
      '.github/ci.yaml': 'on: push\n',
    });
    const { config, files } = await findConfiguredFiles({ cwd: folder, top: folder, paths: [] });
    const { documents, faults, notices } = readRepository(files, config, []);
    expect(documents.map(({ file }) => file.name)).toEqual([
      'actions/customer.json',
      'flows/support.json',
    ]);
    expect(faults).toEqual([]);
    expect(notices).toEqual([
      "1 of the format action-export is left alone: the vendor's own actions (static) cannot be changed",
      '1 of the format archy-yaml is left alone: deploying it would publish the flow, which takes --publish',
      '1 of the format terraform is left alone: terraform apply deploys it',
    ]);
  });

  it('are not told where other files are asked for', async () => {
    const { folder } = createWorkspace({ 'a.json': STATIC, 'flows/b.json': flowWith(5000) });
    const { config, files } = await findConfiguredFiles({ cwd: folder, top: folder, paths: [] });
    expect(readRepository(files, config, ['flows/**']).notices).toEqual([]);
  });
});

describe('a file of an exported flow that is none', () => {
  it('is told, since nobody can say what it would deploy', async () => {
    const { folder } = createWorkspace({ 'flows/claims.i3InboundFlow': 'JTdCJTdE' });
    const { config, files } = await findConfiguredFiles({ cwd: folder, top: folder, paths: [] });
    expect(readRepository(files, config, [])).toEqual({
      documents: [],
      candidates: [],
      faults: [
        {
          file: 'flows/claims.i3InboundFlow',
          message:
            'cannot be deployed: the file is no flow as Architect exports it: export it again',
        },
      ],
      notices: [],
    });
  });
});
