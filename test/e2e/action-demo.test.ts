import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_ANNOTATIONS } from '../support/demo-annotations.js';
import { demoReport } from '../support/demo-report.js';
import { GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { shown, tableCells } from '../support/markdown-table.js';
import { REPOSITORY, runCli } from '../support/run-process.js';
import { runStep } from '../support/runner.js';

/** A checkout of the demo. */
function demoCheckout(): string {
  const workspace = workFolder();
  cpSync(path.join(REPOSITORY, 'fixtures/demo'), workspace, { recursive: true });
  return workspace;
}

const DEMO_COUNTS = { findings: '5', errors: '5', warnings: '0', fixable: '5' };

describe('the Action on the demo', () => {
  it('marks the lines, shows the report in the log, and fails', async () => {
    const step = await runStep({ runnerFolder: workFolder(), workspace: demoCheckout() });
    expect(step.code).toBe(1);
    expect(step.commands).toEqual(DEMO_ANNOTATIONS);
    expect(step.lines.join('\n')).toBe(demoReport().trimEnd());
  });

  it('sets the outputs, and writes the report that the CLI writes', async () => {
    const workspace = demoCheckout();
    const runnerFolder = workFolder();
    const { outputs } = await runStep({ runnerFolder, workspace });
    const { report = '', ...counts } = outputs;
    expect(counts).toEqual(DEMO_COUNTS);
    expect(path.relative(runnerFolder, report)).toMatch(/^_temp\//);
    const cli = await runCli(['--format', 'json'], { cwd: workspace });
    expect(readFileSync(report, 'utf8')).toBe(cli.stdout);
  });

  it('writes a job summary with a table of the findings', async () => {
    const step = await runStep({ runnerFolder: workFolder(), workspace: demoCheckout() });
    const [heading, empty, counts] = step.summary.split('\n');
    expect([heading, empty, counts]).toEqual([
      '## Timeouts: 5 errors, 0 warnings',
      '',
      '8 timeouts in 4 files checked; 5 can be fixed.',
    ]);
    const flow = 'flows/support-inbound.json';
    expect(tableCells(step.summary).map((row) => row.map(shown))).toEqual([
      ['File', 'Line', 'Severity', 'What', 'Owner', 'Value', 'Rule'],
      [
        'actions/order-status.json',
        '10',
        'error',
        'The timeout must be a whole number, but is "6000"',
        'Get order status',
        '"6000" → 6000 ms',
        'timeout-type',
      ],
      [
        'apis/payments.json',
        '10',
        'error',
        '60000 ms is above the maximum of 30000 ms',
        'Payment gateway',
        '60000 → 30000 ms',
        'timeout-range',
      ],
      [
        flow,
        '23',
        'error',
        'The timeout is left at the default of 3000 ms',
        'Get customer',
        '3000 → 5000 ms',
        'timeout-default',
      ],
      [
        flow,
        '31',
        'error',
        'No timeout is set, so the default of 3000 ms applies',
        'Check open tickets',
        'none → 5000 ms',
        'timeout-missing',
      ],
      [
        flow,
        '47',
        'error',
        '8 ms looks like 8 s: this timeout is in milliseconds',
        'Estimate wait',
        '8 → 8000 ms',
        'timeout-unit',
      ],
    ]);
  });

  it('leaves the checkout as it was', async () => {
    const workspace = demoCheckout();
    const before = readdirSync(workspace, { recursive: true }).sort();
    await runStep({ runnerFolder: workFolder(), workspace });
    expect(readdirSync(workspace, { recursive: true }).sort()).toEqual(before);
  });

  it('needs nothing but dist, whatever of it a config makes it load', async () => {
    const main = path.join(workFolder(), 'dist');
    cpSync(path.join(REPOSITORY, 'dist'), main, { recursive: true });
    const workspace = workFolder({
      'flow-timeout-lint.config.json':
        '{ "formats": { "dialler": { "owners": "$.steps[*]", "timeout": "$.ms", "unit": "ms", "min": 1000, "max": 30000 } } }',
      'steps.json': '{"steps":[{"name":"Look up contract","ms": 500}]}\n',
    });
    const { code, commands } = await runStep({
      runnerFolder: workFolder(),
      workspace,
      main: path.join(main, 'index.js'),
    });
    expect({ code, commands }).toEqual({
      code: 1,
      commands: [
        {
          name: 'error',
          properties: {
            title: 'timeout-range',
            file: 'steps.json',
            line: '1',
            endLine: '1',
            col: '44',
            endColumn: '47',
          },
          message:
            '500 ms is below the minimum of 1000 ms\nLook up contract: 500 → 5000 ms\nsteps.json:1:44',
        },
      ],
    });
  });
});

describe('the outcome of the Action', () => {
  it('is a success with fail-on never, and the findings are shown all the same', async () => {
    const workspace = demoCheckout();
    const inputs = { 'fail-on': 'never' };
    const step = await runStep({ runnerFolder: workFolder(), workspace, inputs });
    expect(step.code).toBe(0);
    expect(step.commands).toEqual(DEMO_ANNOTATIONS);
    expect(step.outputs).toMatchObject(DEMO_COUNTS);
  });

  it('is a failure without annotations, too, and the findings are in the log', async () => {
    const workspace = demoCheckout();
    const inputs = { annotations: 'false' };
    const step = await runStep({ runnerFolder: workFolder(), workspace, inputs });
    expect(step.code).toBe(1);
    expect(step.commands).toEqual([]);
    expect(step.log).toBe(demoReport());
    expect(step.outputs).toMatchObject(DEMO_COUNTS);
  });

  it('is a success for a clean repository', async () => {
    const workspace = workFolder({ 'flows/support.json': GOOD_FLOW, 'package.json': '{}' });
    const step = await runStep({ runnerFolder: workFolder(), workspace });
    const { report = '', ...counts } = step.outputs;
    expect({ code: step.code, log: step.log, counts, summary: step.summary }).toEqual({
      code: 0,
      log: 'No problems: 1 timeout in 1 file checked.\n',
      counts: { findings: '0', errors: '0', warnings: '0', fixable: '0' },
      summary: '## Timeouts: no problems\n\n1 timeout in 1 file checked.\n',
    });
    const written: unknown = JSON.parse(readFileSync(report, 'utf8'));
    expect(written).toMatchObject({ version: 1, findings: [] });
  });
});
