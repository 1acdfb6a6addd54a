import { symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { badFlowReport, BAD_FLOW, flowText, workFolder } from '../support/e2e-files.js';
import { runCli, runProcess } from '../support/run-process.js';

/** The report of one file with one `invalid-document`. */
function invalidReport(file: string, place: string, message: string, timeouts = 0): string {
  return `${file}
  ${place}  error    ${message}  invalid-document

1 error; ${String(timeouts)} timeouts in 1 file checked.
Why it matters, and what to do: flow-timeout-lint explain invalid-document
`;
}

describe('a file that cannot be parsed', () => {
  it.each([
    [
      'cut off',
      BAD_FLOW.slice(0, BAD_FLOW.indexOf('3000') + 2),
      '5:105',
      'The file ends in the middle of the JSON: it looks cut off',
    ],
    [
      'with a comma too many',
      BAD_FLOW.replace('3000}}', '3000}},'),
      '6:5',
      'There is a comma too many before this "]"',
    ],
    [
      'with a comment',
      BAD_FLOW.replace('  "flowData"', '  // as of May\n  "flowData"'),
      '3:3',
      'JSON has no comments: remove this one',
    ],
    [
      'with a conflict that nobody resolved',
      `<<<<<<< HEAD\n${BAD_FLOW}=======\n${BAD_FLOW}>>>>>>> main\n`,
      '1:1',
      'Unexpected "<": this is not valid JSON from here on',
    ],
    [
      'in UTF-16',
      Buffer.from(`\ufeff${BAD_FLOW}`, 'utf16le'),
      '1:1',
      'The file is not UTF-8 (it looks like UTF-16): save it as UTF-8',
    ],
    [
      'in UTF-16 the other way round',
      Buffer.from(`\ufeff${BAD_FLOW}`, 'utf16le').swap16(),
      '1:1',
      'The file is not UTF-8 (it looks like UTF-16): save it as UTF-8',
    ],
  ])('because it is %s is a finding at the place', async (_, content, place, message) => {
    const cwd = workFolder({ 'flow.json': content });
    expect(await runCli([], { cwd })).toEqual({
      code: 1,
      signal: null,
      stdout: invalidReport('flow.json', place, message),
      stderr: '',
    });
  });

  it('and does not look like one of ours is passed over', async () => {
    const cwd = workFolder({
      'notes.json': '{ "todo": [',
      'empty.json': '',
      'flow.json': BAD_FLOW,
    });
    const { code, stdout } = await runCli([], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: badFlowReport('flow.json') });
  });
});

describe('a file beyond the limits', () => {
  it('of bytes is a finding', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    truncateSync(path.join(cwd, 'flow.json'), 70 * 1024 * 1024);
    const message =
      'The file is larger than 64 MiB and is not checked: exclude it in the config if it is none of yours';
    expect(await runCli([], { cwd })).toEqual({
      code: 1,
      signal: null,
      stdout: invalidReport('flow.json', '1:1', message),
      stderr: '',
    });
  });

  it('of levels is a finding at the first level beyond', async () => {
    const depth = 100_000;
    const nested = `{"flowData":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const cwd = workFolder({ 'flow.json': nested });
    const message = 'Values are nested more than 1000 levels deep: this file is not checked';
    expect(await runCli([], { cwd })).toEqual({
      code: 1,
      signal: null,
      stdout: invalidReport('flow.json', '1:1012', message),
      stderr: '',
    });
  });

  it('of levels is a finding where objects are nested, too', async () => {
    const depth = 100_000;
    const nested = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const { code, signal, stdout } = await runCli([], { cwd: workFolder({ 'deep.json': nested }) });
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    expect(stdout).toContain('deep.json\n  1:5001  error    Values are nested more than 1000');
  });
});

describe('a file of an unusual make', () => {
  it.each([
    ['CRLF', BAD_FLOW.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\ufeff${BAD_FLOW}`],
    ['no final newline', BAD_FLOW.trimEnd()],
    ['tabs', BAD_FLOW.replace('      {', '\t\t\t\t\t\t{')],
  ])('with %s has its findings at their places', async (_, content) => {
    const cwd = workFolder({ 'flow.json': content });
    const { code, stdout } = await runCli([], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: badFlowReport('flow.json') });
  });

  it('counts a column by UTF-16 units', async () => {
    const flow = flowText({ id: 'node-1', name: 'Kunde 📞 suchen', timeout: 3000 });
    const { stdout } = await runCli(['-f', 'json'], { cwd: workFolder({ 'flow.json': flow }) });
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      findings: [{ line: 5, column: 106, endLine: 5, endColumn: 110, name: 'Kunde 📞 suchen' }],
    });
  });

  it('with ten thousand findings on one line is reported whole', async () => {
    const nodes = Array.from({ length: 10_000 }, (_, index) => ({
      id: `node-${String(index)}`,
      type: 'dataAction',
      dataAction: { timeout: 3000 },
    }));
    const flow = JSON.stringify({ flowData: { nodes } });
    const { stdout } = await runCli(['-f', 'json'], { cwd: workFolder({ 'flow.json': flow }) });
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({ summary: { sites: 10_000, errors: 10_000, fixable: 10_000 } });
    expect(stdout.match(/"rule": "timeout-default"/g)).toHaveLength(10_000);
  });
});

describe('what is no regular file', () => {
  it('is passed over in a folder', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW, 'folder.json/notes.txt': '' });
    await runProcess('mkfifo', ['pipe.json'], { cwd });
    expect(await runCli([], { cwd })).toEqual({
      code: 1,
      signal: null,
      stdout: badFlowReport('flow.json'),
      stderr: '',
    });
  });

  it('is a fault where it is named, and not counted among what was checked', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    await runProcess('mkfifo', ['pipe.json'], { cwd });
    const { code, stdout, stderr } = await runCli(['flow.json', 'pipe.json'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: badFlowReport('flow.json') });
    expect(stderr).toMatch(/^pipe\.json: cannot be read: .*is not a regular file\n$/);
  });

  it('is not called fine where nothing else was looked at', async () => {
    const cwd = workFolder();
    await runProcess('mkfifo', ['pipe.json'], { cwd });
    const { code, stdout } = await runCli(['pipe.json'], { cwd });
    expect(code).toBe(2);
    expect(stdout).not.toContain('No problems');
  });

  it('may be a device, which is a fault and does not hang', async () => {
    const cwd = workFolder({ 'flow.json': BAD_FLOW });
    symlinkSync('/dev/zero', path.join(cwd, 'zero.json'));
    const { code, stdout } = await runCli([], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: badFlowReport('flow.json') });
    expect((await runCli(['/dev/zero'], { cwd })).code).toBe(2);
  });
});
