import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoReport } from '../support/demo-report.js';
import { addFiles, badFlowReport, BAD_FLOW, workFolder } from '../support/e2e-files.js';
import { CLI, REPOSITORY, runCli, runProcess } from '../support/run-process.js';

const DEMO = path.join(REPOSITORY, 'fixtures/demo');

describe('the CLI on the demo', () => {
  it('prints every finding, what to do next, and exits with 1', async () => {
    const result = await runCli(['fixtures/demo'], { cwd: REPOSITORY });
    expect(result).toEqual({
      code: 1,
      signal: null,
      stdout: demoReport('fixtures/demo/'),
      stderr: '',
    });
  });

  it('does the same by the name of its command, and from within the folder', async () => {
    const named = await runCli(['lint', 'fixtures/demo'], { cwd: REPOSITORY });
    expect(named.stdout).toBe(demoReport('fixtures/demo/'));
    const within = await runCli([], { cwd: DEMO });
    expect(within.stdout).toBe(demoReport());
  });

  it('prints a JSON report that holds to the contract', async () => {
    const result = await runCli(['--format', 'json', 'fixtures/demo'], { cwd: REPOSITORY });
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 1, stderr: '' });
    // Fingerprints are opaque: that they are there, and each another, is all that is promised.
    const fingerprints = new Set<unknown>();
    const report: unknown = JSON.parse(result.stdout, (key, value: unknown) => {
      if (key !== 'fingerprint') return value;
      fingerprints.add(value);
      return typeof value;
    });
    expect(fingerprints.size).toBe(DEMO_FINDINGS.length);
    expect(report).toEqual({
      version: 1,
      summary: {
        files: 5,
        documents: 5,
        sites: 8,
        errors: 5,
        warnings: 0,
        fixable: 5,
        skipped: 1,
      },
      findings: DEMO_FINDINGS.map((finding) => ({
        ...finding,
        fingerprint: 'string',
      })),
    });
  });

  it('orders the members of a JSON report as the contract does', async () => {
    const { stdout } = await runCli(['--format', 'json', 'fixtures/demo'], { cwd: REPOSITORY });
    const keys = [...stdout.matchAll(/^ {6}"(\w+)":/gm)].map(([, key]) => key);
    expect(keys.slice(0, keys.length / DEMO_FINDINGS.length)).toEqual([
      'rule',
      'severity',
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'pointer',
      'format',
      'kind',
      'id',
      'name',
      'actual',
      'suggested',
      'unit',
      'message',
      'fingerprint',
    ]);
  });

  it('writes the same bytes whenever it runs', async () => {
    const args = ['--format', 'json', 'fixtures/demo'];
    const first = await runCli(args, { cwd: REPOSITORY });
    const second = await runCli(args, { cwd: REPOSITORY });
    expect(second.stdout).toBe(first.stdout);
  });

  it('writes one report to standard output and others to files', async () => {
    const folder = workFolder({ 'flow.json': BAD_FLOW });
    const result = await runCli(
      ['-f', 'stylish', '-f', 'json', '-o', 'out/report.json', '-f', 'github', '-o', 'log.txt'],
      { cwd: folder },
    );
    expect(result.stdout).toBe(badFlowReport('flow.json'));
    const json = await runCli(['-f', 'json', 'flow.json'], { cwd: folder });
    expect(readFileSync(path.join(folder, 'out/report.json'), 'utf8')).toBe(json.stdout);
    expect(readFileSync(path.join(folder, 'log.txt'), 'utf8')).toBe(
      '::error title=timeout-default,file=flow.json,line=5,endLine=5,col=103,endColumn=107::' +
        'The timeout is left at the default of 3000 ms%0AGet customer: 3000 → 5000 ms%0Aflow.json:5:103\n',
    );
  });
});

describe('the CLI as it is shipped', () => {
  it('needs nothing but dist, whatever of it a config makes it load', async () => {
    const folder = workFolder({ 'project/flow.json': BAD_FLOW });
    cpSync(path.join(REPOSITORY, 'dist'), path.join(folder, 'tool'), { recursive: true });
    const tool = path.join(folder, 'tool/cli/index.js');
    const cwd = path.join(folder, 'project');
    const plain = await runProcess(process.execPath, [tool], { cwd });
    expect(plain).toEqual({
      code: 1,
      signal: null,
      stdout: badFlowReport('flow.json'),
      stderr: '',
    });

    addFiles(cwd, { 'flow-timeout-lint.config.json': HOUSE_FORMAT, 'steps.json': STEPS });
    const custom = await runProcess(process.execPath, [tool, 'steps.json'], { cwd });
    expect(custom).toEqual({
      code: 1,
      signal: null,
      stdout: `steps.json
  1:44  error    500 ms is below the minimum of 1000 ms  timeout-range
                 Look up contract: 500 → 5000 ms

1 error; 1 timeout in 1 file checked.
1 can be fixed: run flow-timeout-lint fix
Why it matters, and what to do: flow-timeout-lint explain timeout-range
`,
      stderr: '',
    });
  });

  it('can be started as a program', async () => {
    const result = await runProcess(CLI, ['fixtures/demo'], {
      cwd: REPOSITORY,
      env: { PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
    });
    expect(result.stdout).toBe(demoReport('fixtures/demo/'));
  });

  it('tells the version of its package', async () => {
    const manifest: unknown = JSON.parse(
      readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8'),
    );
    const result = await runCli(['--version'], { cwd: REPOSITORY });
    expect(result.code).toBe(0);
    expect(manifest).toMatchObject({ version: result.stdout.trimEnd() });
  });
});

const HOUSE_FORMAT = `{
  // The steps of our own dialler.
  "formats": {
    "dialler": {
      "owners": "$.steps[*]",
      "timeout": "$.ms",
      "unit": "ms",
      "min": 1000,
      "max": 30000,
    },
  },
}
`;

const STEPS = '{"steps":[{"name":"Look up contract","ms": 500}]}\n';

const FLOW = {
  file: 'fixtures/demo/flows/support-inbound.json',
  format: 'flow-export',
  kind: 'flow-node',
  severity: 'error',
  unit: 'ms',
} as const;

const DEMO_FINDINGS = [
  {
    rule: 'timeout-type',
    severity: 'error',
    file: 'fixtures/demo/actions/order-status.json',
    line: 10,
    column: 14,
    endLine: 10,
    endColumn: 20,
    pointer: '/timeout',
    format: 'data-action',
    kind: 'data-action',
    id: 'custom_-_7c4e2b90-1a6d-4f3b-8e52-d0b9a7c61f35',
    name: 'Get order status',
    actual: '6000',
    suggested: 6000,
    unit: 'ms',
    message: 'The timeout must be a whole number, but is "6000"',
  },
  {
    rule: 'timeout-range',
    severity: 'error',
    file: 'fixtures/demo/apis/payments.json',
    line: 10,
    column: 18,
    endLine: 10,
    endColumn: 23,
    pointer: '/entities/0/timeout',
    format: 'external-api',
    kind: 'external-api',
    id: '0b7d2e64-51f9-4e0c-8a37-c9d5f1b2a640',
    name: 'Payment gateway',
    actual: 60000,
    suggested: 30000,
    unit: 'ms',
    message: '60000 ms is above the maximum of 30000 ms',
  },
  {
    ...FLOW,
    rule: 'timeout-default',
    line: 23,
    column: 22,
    endLine: 23,
    endColumn: 26,
    pointer: '/flowData/nodes/1/dataAction/timeout',
    id: 'node-2',
    name: 'Get customer',
    actual: 3000,
    suggested: 5000,
    message: 'The timeout is left at the default of 3000 ms',
  },
  {
    ...FLOW,
    rule: 'timeout-missing',
    line: 31,
    column: 17,
    endLine: 31,
    endColumn: 37,
    pointer: '/flowData/nodes/2/dataAction',
    id: 'node-3',
    name: 'Check open tickets',
    actual: null,
    suggested: 5000,
    message: 'No timeout is set, so the default of 3000 ms applies',
  },
  {
    ...FLOW,
    rule: 'timeout-unit',
    line: 47,
    column: 22,
    endLine: 47,
    endColumn: 23,
    pointer: '/flowData/nodes/3/dataAction/timeout',
    id: 'node-4',
    name: 'Estimate wait',
    actual: 8,
    suggested: 8000,
    message: '8 ms looks like 8 s: this timeout is in milliseconds',
  },
] as const;
