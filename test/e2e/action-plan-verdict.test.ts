import { describe, expect, it } from 'vitest';
import { orders, payments, support, tellingCommands } from '../support/github/org-step.js';
import { commentsOf, openPlan, type PlanScenario } from '../support/github/plan-scenario.js';
import { shown, tableCells } from '../support/markdown-table.js';
import type { StepResult } from '../support/runner.js';

const FLOW = 'flows/support.json';
const NAME = 'Support inbound (5f2c9a1e)';

/** What a step tells of the one document that it is about: in its log, its summary and its comment. */
function toldOf(step: StepResult, { scenario }: PlanScenario): Record<string, unknown> {
  const [comment = ''] = commentsOf(scenario);
  const rows = tableCells(step.summary).slice(1);
  expect(comment.split('\n').slice(1, -3).join('\n')).toBe(step.summary.trimEnd());
  return {
    code: step.code,
    changes: step.outputs['changes'],
    row: rows.map((row) => row.map(shown)),
    lines: step.lines.map((line) => line.trim()),
  };
}

describe('a plan that cannot be done as it is fails the step, where a document', () => {
  it('is not in the org', async () => {
    const opened = await openPlan();
    opened.org.remove('flow', '5f2c9a1e');
    const told = toldOf(await opened.plan({ paths: FLOW }), opened);
    const { correlationId = '' } =
      opened.org.requests.findLast(({ status }) => status === 404) ?? {};
    expect(told).toEqual({
      code: 1,
      changes: '0',
      row: [['missing', NAME, FLOW, '0']],
      lines: [
        `missing        ${NAME}  ${FLOW}`,
        `it is not in the org: check its id or name, the region, and what the client may see [correlation id ${correlationId}]`,
      ],
    });
  });

  it('is being worked on', async () => {
    const opened = await openPlan();
    opened.org.lock('5f2c9a1e', { id: 'u-1', name: 'Ada' });
    expect(toldOf(await opened.plan({ paths: FLOW }), opened)).toEqual({
      code: 1,
      changes: '0',
      row: [['locked', NAME, FLOW, '1']],
      lines: [
        `locked         ${NAME}  ${FLOW}`,
        'Get customer: 3000 → 5000 ms',
        '"Ada" works on it in the org',
      ],
    });
  });

  it('would be refused', async () => {
    const opened = await openPlan({ headChanges: { [FLOW]: support(99_000) } });
    expect(toldOf(await opened.plan({ paths: FLOW }), opened)).toEqual({
      code: 1,
      changes: '0',
      row: [['blocked', NAME, FLOW, '0']],
      lines: [
        `blocked        ${NAME}  ${FLOW}`,
        'the timeout of "Get customer" must be a whole number from 1000 to 30000 ms, but is 99000',
      ],
    });
  });

  it('may not be read', async () => {
    const opened = await openPlan();
    opened.org.failNext({ kind: 'slow', ms: 0 });
    opened.org.addFault({ kind: 'status', status: 403, on: ({ method }) => method === 'GET' });
    const step = await opened.plan({ paths: FLOW });
    expect(step.outputs).toMatchObject({ failed: '1', drifted: '0' });
    const told = toldOf(step, opened);
    expect(told).toMatchObject({ code: 1, changes: '0', row: [['failed', NAME, FLOW, '0']] });
    expect(JSON.stringify(told['lines'])).toContain('its roles need the permission flow:flow:read');
  });

  it('was changed in the org', async () => {
    const opened = await openPlan();
    const base = opened.scenario.line('rev-parse', 'main');
    opened.org.change('flow', '5f2c9a1e', (flow) => {
      Object.assign(flow, JSON.parse(support(9000)));
    });
    const step = await opened.plan({ paths: FLOW, base });
    expect(step.outputs).toMatchObject({ failed: '0', drifted: '1' });
    expect(toldOf(step, opened)).toEqual({
      code: 1,
      changes: '0',
      row: [['drift', NAME, FLOW, '1']],
      lines: [
        `drift          ${NAME}  ${FLOW}`,
        'Get customer: 9000 → 5000 ms',
        'the timeout of "Get customer" is 9000 ms in the org, which the repository neither held before (3000) nor holds now (5000)',
      ],
    });
    const overwritten = await opened.plan({ paths: FLOW, base, 'on-drift': 'overwrite' });
    expect(overwritten.code).toBe(0);
    expect(overwritten.summary.split('\n')[0]).toBe('## Plan: 1 update');
  });
});

describe('a plan by the strategy replace', () => {
  it('carries all of a document, and knows drift by the base', async () => {
    const headChanges = { 'apis/payments.json': payments(3000, { method: 'PUT' }) };
    const opened = await openPlan({ headChanges });
    const inputs = { paths: 'apis', strategy: 'replace' };
    const base = opened.scenario.line('rev-parse', 'main');
    expect((await opened.plan({ ...inputs, base })).outputs['changes']).toBe('1');
    const blind = await opened.plan(inputs);
    expect(blind.code).toBe(1);
    expect(blind.summary.split('\n')[0]).toBe('## Plan: 1 drift');
  });
});

describe('a base', () => {
  it('that is not in the checkout is an error that tells what to do', async () => {
    const { scenario, org, plan } = await openPlan();
    const base = '0123456789'.repeat(4);
    const step = await plan({ base });
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([
      `error: the commit "${base}" is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)`,
    ]);
    expect(org.writes).toEqual([]);
    expect(scenario.server.writes).toEqual([]);
  });

  it.each(['--help', '$(touch pwned)', 'HEAD; exit', '-', 'HEAD:flows'])(
    'like %j is nothing but the name of a commit',
    async (base) => {
      const { plan } = await openPlan();
      const step = await plan({ base });
      expect(step.code).toBe(1);
      expect(tellingCommands(step)).toEqual([
        expect.stringContaining(`the commit ${JSON.stringify(base)} is not in this repository`),
      ]);
    },
  );
});

describe('a plan of nothing', () => {
  it('fails, and says why', async () => {
    const opened = await openPlan();
    const step = await opened.plan({ paths: 'exports/*.json' });
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([
      'warning: No file in exports/*.json',
      expect.stringMatching(/^error: .*no document/i),
    ]);
    expect(step.outputs['changes']).toBe('0');
  });

  it('fails and says why where files hold no document, too', async () => {
    const opened = await openPlan({ files: { 'package.json': '{}\n' }, headChanges: {} });
    const step = await opened.plan();
    expect(step.code).toBe(1);
    expect(tellingCommands(step)).toEqual([expect.stringMatching(/^error: .*no document/i)]);
  });
});

describe('a file that cannot be read', () => {
  it('fails the step, and the others are planned', async () => {
    const headChanges = {
      'actions/orders.json': orders(6000),
      'apis/payments.json': payments(3000).slice(0, -8),
    };
    const { plan } = await openPlan({ headChanges });
    const step = await plan();
    expect(step.code).toBe(1);
    expect(step.outputs['changes']).toBe('1');
    expect(tellingCommands(step)).toEqual([
      expect.stringMatching(/^error: apis\/payments\.json: cannot be deployed: /),
    ]);
    expect(step.lines.filter((line) => line.startsWith('apis/payments.json: '))).toHaveLength(1);
  });

  it('is told of in the comment and the summary, which do not look as if all were well', async () => {
    const { scenario, plan } = await openPlan({
      headChanges: { 'apis/payments.json': payments(3000).slice(0, -8) },
    });
    const step = await plan();
    expect(step.code).toBe(1);
    expect(step.summary).toContain('apis/payments.json');
    expect(commentsOf(scenario).join('\n')).toContain('apis/payments.json');
  });
});
