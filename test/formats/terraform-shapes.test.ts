import { describe, expect, it } from 'vitest';
import { readTerraform } from '../../src/formats/hcl/read-terraform.js';
import { MAX_ENTRIES } from '../../src/safe/limits.js';
import { documentIn, resource, sitesIn, slice, told } from '../support/hcl-read.js';

const ACTION = 'genesyscloud_integration_action';

/** The problems of a document, each with the text that it points to. */
function problemsIn(text: string): Readonly<Record<string, unknown>>[] {
  return documentIn(text).problems.map(({ span, ...others }) => ({
    ...others,
    at: slice(text, span),
  }));
}

describe('a text that holds no data action', () => {
  it.each([
    ['nothing', ''],
    ['a comment', resource('').replaceAll(/^/gm, '# ')],
    ['a block comment', `/* ${resource('')} */`],
    ['a string', `locals {\n  a = "resource \\"${ACTION}\\" \\"x\\" {}"\n}\n`],
    ['a heredoc', `locals {\n  a = <<-EOT\n${resource('')}  EOT\n}\n`],
    ['a template', `locals {\n  a = "\${<<EOT\n${resource('')}EOT\n}"\n}\n`],
    ['a data source', `data "${ACTION}" "x" {\n}\n`],
    ['a reference', `output "x" {\n  value = ${ACTION}.x.id\n}\n`],
    ['a resource of another type', resource('timeout = 900', 'aws_lambda_function')],
    ['a resource of a type that begins so', resource('', `${ACTION}s`)],
    ['a resource within a block', `module "x" {\n${resource('')}}\n`],
    ['a resource without a label', `resource "${ACTION}" {}\n`],
    ['a resource with three labels', `resource "${ACTION}" "x" "y" {}\n`],
    ['a resource whose type is a template', 'resource "${x}" "y" {}\n'],
    ['an argument of the name', `resource = { "${ACTION}" = { x = {} } }\n`],
  ])('is passed over: %s', (_, text) => {
    expect(readTerraform(Buffer.from(text))).toEqual({ kind: 'documents', documents: [] });
  });
});

describe('a text that cannot be read', () => {
  it.each([
    ['config_timeout_seconds = "20', 'this string is not closed on its line'],
    ['contract_input = <<EOT\n{}\n', 'no line ends this heredoc with its marker "EOT"'],
    ['contract_input = jsonencode({', 'this "(" is never closed'],
    ['contract_input = jsonencode(', 'unexpected "}": the "(" before it is not closed'],
    ['}', 'nothing is open that this "}" closes'],
  ])('is so from %j on', (body, message) => {
    const reading = readTerraform(Buffer.from(`# é\n${resource(body)}`));
    expect(reading.kind === 'unreadable' ? reading.message : undefined).toContain(message);
  });

  it('tells where it ends', () => {
    const text = `# é\n${resource('  name = "x')}`;
    expect(readTerraform(Buffer.from(text))).toEqual({
      kind: 'unreadable',
      message: 'this string is not closed on its line',
      offset: Buffer.from(text).indexOf('"x'),
    });
    const open = `resource "${ACTION}" "x" {`;
    expect(readTerraform(Buffer.from(`# é\n${open}\n  name = "x"\n`))).toEqual({
      kind: 'unreadable',
      message: 'the block that this "{" opens is never closed',
      offset: 4 + open.length,
    });
  });
});

describe('the template of another tool', () => {
  it('is read as far as it looks like Terraform', () => {
    const text = `{% if crm %}\n${resource('  {{#if slow}}\n  config_timeout_seconds = {{ timeout }}\n  <% end %>\n  {{/if}}\n  name = {{ name }}-x\n  category = crm-{{ x }}')}{% endif %}\n`;
    expect(documentIn(text).problems).toEqual([]);
    expect(sitesIn(text).map((site) => told(text, site))).toMatchObject([
      { state: 'dynamic', at: '{{ timeout }}' },
    ]);
  });
});

describe('a wrong shape', () => {
  const id = 'genesyscloud_integration_action.lookup';
  const pointer = '/resource/genesyscloud_integration_action/lookup';
  const problem = { kind: 'data-action', id, name: 'Lookup' };

  it.each([
    [
      'config_timeout_seconds = 1\n  config_timeout_seconds = 2',
      'config_timeout_seconds',
      '"config_timeout_seconds" is set more than once in this block, which Terraform refuses',
      '/config_timeout_seconds',
      ['literal'],
    ],
    [
      'function_config {\n    timeout_seconds = 1\n    timeout_seconds = 2\n  }',
      'timeout_seconds',
      '"timeout_seconds" is set more than once in this block, which Terraform refuses',
      '/function_config/timeout_seconds',
      ['literal'],
    ],
    [
      'config_timeout_seconds =',
      'config_timeout_seconds',
      '"config_timeout_seconds" has no value',
      '/config_timeout_seconds',
      [],
    ],
    [
      'config_timeout_seconds {\n  }',
      'config_timeout_seconds',
      '"config_timeout_seconds" must be an argument, but is a block: write it with a "="',
      '/config_timeout_seconds',
      [],
    ],
    [
      'function_config {\n    timeout_seconds {\n    }\n  }',
      'timeout_seconds',
      '"timeout_seconds" must be an argument, but is a block: write it with a "="',
      '/function_config/timeout_seconds',
      [],
    ],
    [
      'function_config = {\n    timeout_seconds = 45\n  }',
      'function_config',
      '"function_config" must be a block, but is an argument: write it without the "="',
      '/function_config',
      [],
    ],
    [
      'config_timeout_seconds 20',
      'config_timeout_seconds 20',
      '"config_timeout_seconds 20" is neither an argument nor a block',
      '',
      [],
    ],
    [
      'function_config {\n    "timeout_seconds" = 1\n  }',
      '"timeout_seconds" = 1',
      '"\\"timeout_seconds\\" = 1" is neither an argument nor a block',
      '/function_config',
      ['absent'],
    ],
    [
      'config_request\n  {\n    a = 1\n  }\n  config_timeout_seconds = 1',
      'config_request',
      '"config_request" is neither an argument nor a block',
      '',
      ['literal'],
    ],
    [
      'function_config { handler = "x", timeout_seconds = 1 }',
      'handler',
      '"handler" has a value that Terraform cannot read',
      '/function_config',
      ['absent'],
    ],
  ])('is told of %j', (body, at, message, path, states) => {
    const text = resource(`  ${body}\n  name = "Lookup"`);
    expect(problemsIn(text)[0]).toEqual({ ...problem, at, message, pointer: pointer + path });
    expect(sitesIn(text).map((site) => site.state.kind)).toEqual(states);
  });

  it('has the first of two values judged, as Terraform keeps that', () => {
    const text = resource('  config_timeout_seconds = 1\n  config_timeout_seconds = 2');
    expect(sitesIn(text).map((site) => told(text, site))).toMatchObject([{ at: '1' }]);
    expect(documentIn(text).problems[0]?.span.start).toBe(text.lastIndexOf('config_timeout'));
  });
});

describe('a file with more timeouts than are looked at', () => {
  it('is told so, and the rest of it is left', () => {
    const text = `resource "${ACTION}" "x" {}\n`.repeat(MAX_ENTRIES + 2);
    const { sites, problems } = documentIn(text);
    expect(sites).toHaveLength(MAX_ENTRIES);
    expect(problems.map(({ message }) => message)).toEqual([
      'there are more than 100000 entries in this file: those from here on are not checked',
    ]);
    expect(problems.map(({ span }) => slice(text, span))).toEqual(['"x"']);
  });

  it('is told so of one resource', () => {
    const { sites, problems } = documentIn(
      resource('function_config {}\n'.repeat(MAX_ENTRIES + 2)),
    );
    expect(sites).toHaveLength(MAX_ENTRIES);
    expect(problems).toHaveLength(1);
    expect(documentIn(resource('1\n'.repeat(MAX_ENTRIES + 2))).problems).toHaveLength(
      MAX_ENTRIES + 1,
    );
  });
});
