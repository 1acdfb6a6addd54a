import { describe, expect, it } from 'vitest';
import { findConfiguredFiles } from '../../src/commands/lint.js';
import { readRepository } from '../../src/commands/read-documents.js';
import { createWorkspace, flowWith } from '../support/workspace.js';

const ACTION = { name: 'Get customer', actionType: 'custom', config: { request: {} } };

describe('documents that are not deployed from here', () => {
  it('are counted by format, with what deploys them', async () => {
    const { folder } = createWorkspace({
      'actions/customer.json': ACTION,
      'actions/order.json': ACTION,
      'flows/support.json': flowWith(5000),
      'flows/claims.yaml': 'inboundCall:\n  tasks: [{ task: { actions: [{ callData: {} }] } }]\n',
      'flows/claims.i3InboundFlow': 'JTdCJTdE',
      'infra/actions.tf': 'resource "genesyscloud_integration_action" "a" {}\n',
      'infra/other.tf': 'resource "aws_lambda_function" "a" {}\n',
      '.github/ci.yaml': 'on: push\n',
    });
    const { config, files } = await findConfiguredFiles({ cwd: folder, top: folder, paths: [] });
    const { documents, faults, notices } = readRepository(files, config, []);
    expect(documents.map(({ file }) => file.name)).toEqual(['flows/support.json']);
    expect(faults).toEqual([]);
    expect(notices).toEqual([
      '2 of the format action-export are not deployed from here: import it in the org',
      '1 of the format i3-flow is not deployed from here: import it in the org',
      '1 of the format archy-yaml is not deployed from here: archy publish, or the resource genesyscloud_flow of Terraform, does it',
      '1 of the format terraform is not deployed from here: terraform apply does it',
    ]);
  });

  it('are not told where other files are asked for', async () => {
    const { folder } = createWorkspace({ 'a.json': ACTION, 'flows/b.json': flowWith(5000) });
    const { config, files } = await findConfiguredFiles({ cwd: folder, top: folder, paths: [] });
    expect(readRepository(files, config, ['flows/**']).notices).toEqual([]);
  });
});
