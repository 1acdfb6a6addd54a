import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_FLOW, type Files, flowText, GOOD_FLOW, workFolder } from '../support/e2e-files.js';
import { runCli } from '../support/run-process.js';
import { runStep, type StepResult } from '../support/runner.js';

const CONFIG = 'flow-timeout-lint.config.json';
const DEFAULT_IS_OFF = '{ "rules": { "timeout-default": "off" } }\n';
const DEFAULT_IS_A_WARNING = '{ "rules": { "timeout-default": "warning" } }\n';

function lint(files: Files, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  return runStep({ runnerFolder: workFolder(), workspace: workFolder(files), inputs });
}

function annotatedFiles({ commands }: StepResult): (string | undefined)[] {
  return commands.map(({ properties }) => properties['file']);
}

describe('the input paths', () => {
  const files = {
    'flows/voice/support.json': BAD_FLOW,
    'flows/voice/notes.txt': BAD_FLOW,
    'flows/chat/support.json': BAD_FLOW,
    'apis/crm.json': BAD_FLOW,
    'apis/old/crm.json': BAD_FLOW,
    'exports/1.json': BAD_FLOW,
    'sandbox/1.json': BAD_FLOW,
  };

  it('takes files, folders and globs, one a line', async () => {
    const paths = 'flows/voice\n\n  apis/*.json  \nexports/1.json\n';
    const step = await lint(files, { paths });
    expect(step.code).toBe(1);
    expect(annotatedFiles(step)).toEqual([
      'apis/crm.json',
      'exports/1.json',
      'flows/voice/support.json',
    ]);
  });

  it('tells a line that leads to no file, and lints the others', async () => {
    const step = await lint({ 'flows/support.json': BAD_FLOW }, { paths: 'flows\napi/*.json' });
    expect(annotatedFiles(step)).toEqual(['flows/support.json', undefined]);
    expect(step.commands.at(-1)).toEqual({
      name: 'warning',
      properties: { title: 'flow-timeout-lint' },
      message: 'No file to lint in api/*.json',
    });
    expect(step.lines).toContain('No file to lint in api/*.json');
  });

  it('fails where nothing matches, and says so', async () => {
    const step = await lint({ 'flows/support.json': GOOD_FLOW }, { paths: 'flow/*.json' });
    expect(step.code).toBe(1);
    expect(step.log).toContain('No file to lint in flow/*.json\n');
    expect(step.log).toContain('No file matched: ');
    expect(step.log).toContain('the input "paths"');
    expect(step.log).not.toContain('No problems');
    expect(step.outputs).toMatchObject({ findings: '0' });
  });

  it('fails for a repository without any file, and says so', async () => {
    const step = await lint({ 'README.md': '# Flows' });
    expect(step.code).toBe(1);
    expect(step.log).toContain('No file matched: ');
  });
});

describe('the input config', () => {
  it('names the config', async () => {
    const files = {
      [CONFIG]: '{}\n',
      'ci/lenient.json': DEFAULT_IS_OFF,
      'flow.json': BAD_FLOW,
    };
    const step = await lint(files, { config: 'ci/lenient.json' });
    expect({ code: step.code, commands: step.commands }).toEqual({ code: 0, commands: [] });
  });

  it('is relative to the working directory', async () => {
    const files = { 'ivr/lenient.json': DEFAULT_IS_OFF, 'ivr/flow.json': BAD_FLOW };
    const inputs = { config: 'lenient.json', 'working-directory': 'ivr' };
    expect((await lint(files, inputs)).code).toBe(0);
  });

  it('is not needed for the config of the repository', async () => {
    const files = { [CONFIG]: DEFAULT_IS_OFF, 'teams/billing/flow.json': BAD_FLOW };
    expect((await lint(files)).code).toBe(0);
    expect((await lint(files, { 'working-directory': 'teams/billing' })).code).toBe(0);
  });

  it('is not looked for above the repository', async () => {
    const folder = workFolder({ [CONFIG]: DEFAULT_IS_OFF, 'repository/flow.json': BAD_FLOW });
    const workspace = path.join(folder, 'repository');
    const step = await runStep({ runnerFolder: workFolder(), workspace });
    expect(annotatedFiles(step)).toEqual(['flow.json']);
  });

  it('fails for a config that cannot be used, with the place', async () => {
    const files = { [CONFIG]: '{\n  "rulez": {}\n}\n', 'flow.json': GOOD_FLOW };
    const { code, commands } = await lint(files);
    expect({ code, commands }).toEqual({
      code: 1,
      commands: [
        {
          name: 'error',
          properties: {},
          message: `${CONFIG}:2:3: unknown key "rulez": did you mean "rules"?`,
        },
      ],
    });
  });
});

describe('the input working-directory', () => {
  const files = { 'teams/ivr/flows/support.json': BAD_FLOW, 'teams/chat/flow.json': BAD_FLOW };

  it.each(['teams/ivr', './teams/ivr/'])(
    'as %s limits the files, and annotations still name them from the root',
    async (directory) => {
      const step = await lint(files, { 'working-directory': directory });
      expect(step.code).toBe(1);
      expect(step.commands.map(({ name, properties }) => ({ name, properties }))).toEqual([
        {
          name: 'error',
          properties: {
            title: 'timeout-default',
            file: 'teams/ivr/flows/support.json',
            line: '5',
            endLine: '5',
            col: '103',
            endColumn: '107',
          },
        },
      ]);
    },
  );

  it('is what the report’s files are relative to, as those of the CLI are', async () => {
    const workspace = workFolder(files);
    const inputs = { 'working-directory': 'teams/ivr', paths: 'flows/*.json' };
    const { outputs } = await runStep({ runnerFolder: workFolder(), workspace, inputs });
    const cwd = path.join(workspace, 'teams/ivr');
    const cli = await runCli(['--format', 'json', 'flows/*.json'], { cwd });
    expect(cli.stdout).toContain('"file": "flows/support.json"');
    expect(readFileSync(outputs['report'] ?? '', 'utf8')).toBe(cli.stdout);
  });
});

describe('the input fail-on', () => {
  const files = { [CONFIG]: DEFAULT_IS_A_WARNING, 'flow.json': BAD_FLOW };

  it.each([
    ['error', 0],
    ['warning', 1],
    ['never', 0],
  ])('as %s ends a run with one warning with %i', async (level, code) => {
    const step = await lint(files, { 'fail-on': level });
    expect(step.code).toBe(code);
    expect(step.outputs).toMatchObject({ findings: '1', errors: '0', warnings: '1' });
    expect(step.commands.map(({ name }) => name)).toEqual(['warning']);
  });
});

describe('a wrong value of an input', () => {
  it.each([
    ['mode', 'lnt', 'did you mean "lint"?'],
    ['mode', '', 'lint'],
    ['fail-on', 'warnings', 'did you mean "warning"?'],
    ['annotations', 'yes', 'true'],
    ['config', 'nope.json', 'nope.json'],
    ['working-directory', 'nope', 'nope'],
  ])('of %s, %j, fails with an error that names it', async (input, value, help) => {
    const { code, commands, outputs } = await lint({ 'flow.json': BAD_FLOW }, { [input]: value });
    expect({ code, outputs }).toEqual({ code: 1, outputs: {} });
    expect(commands).toHaveLength(1);
    expect(commands[0]?.name).toBe('error');
    expect(commands[0]?.message).toContain(input);
    expect(commands[0]?.message).toContain(help);
    expect(commands[0]?.message).not.toMatch(/\n\s+at /);
  });

  it('is taken whatever surrounds it', async () => {
    const flow = flowText({ id: 'node-1', name: 'Get customer', timeout: 60 });
    const step = await lint(
      { 'flow.json': flow },
      { 'fail-on': ' never\n', annotations: ' False ' },
    );
    expect({ code: step.code, commands: step.commands }).toEqual({ code: 0, commands: [] });
  });
});
