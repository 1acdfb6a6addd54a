import { describe, expect, it } from 'vitest';
import { readTerraform } from '../../src/formats/hcl/read-terraform.js';
import {
  ACTION_SETTING,
  AUTH_SETTING,
  FUNCTION_SETTING,
} from '../../src/formats/platform-setting.js';
import { terraform } from '../../src/formats/terraform.js';
import { documentIn, edited, resource, sitesIn, told } from '../support/hcl-read.js';

const ACTION = 'genesyscloud_integration_action';

describe('the format', () => {
  it('is one of the platform, for data actions', () => {
    expect(terraform).toMatchObject({ name: 'terraform', tier: 'platform', kind: 'data-action' });
    expect(terraform.setting).toBe(ACTION_SETTING);
  });

  it.each([
    ['main.tf', true],
    ['MAIN.TF', true],
    ['main.tf.json', false],
    ['main.tfvars', false],
    ['main.tf.bak', false],
  ])('takes a file called %s: %s', (name, isTaken) => {
    expect(terraform.files.test(name)).toBe(isTaken);
  });

  it.each([
    ['resource "genesyscloud_integration_action" "x" {}', true],
    ['resource "genesyscloud_integration_action_draft" "x" {}', true],
    ['resource "genesyscloud_integration_custom_auth_action" "x" {}', true],
    ['resource "genesyscloud_integration" "x" {}', false],
    ['resource "aws_lambda_function" "x" { timeout = 900 }', false],
    ['', false],
  ])('glances at %j', (text, mayHold) => {
    expect(terraform.mayHold(Buffer.from(text))).toBe(mayHold);
  });

  it('loads what reads it', async () => {
    expect(await terraform.load()).toBe(readTerraform);
  });
});

describe('a resource', () => {
  it('has its timeout where it is set', () => {
    const text = `\u{feff}# é\n${resource('  name = "Kunden – Suche"\n  config_timeout_seconds = 20 # s')}`;
    const [site, ...others] = sitesIn(text);
    expect(others).toEqual([]);
    expect(site?.setting).toBe(ACTION_SETTING);
    expect(site).toMatchObject({
      format: 'terraform',
      state: { kind: 'literal', value: 20, span: { start: text.indexOf('20') + 5 } },
    });
    expect(site === undefined ? undefined : told(text, site)).toEqual({
      kind: 'data-action',
      id: 'genesyscloud_integration_action.lookup',
      name: 'Kunden – Suche',
      pointer: '/resource/genesyscloud_integration_action/lookup/config_timeout_seconds',
      state: 'literal',
      value: 20,
      at: '20',
    });
  });

  it.each([
    ['its name', '  name = "Lookup"', 'Lookup', '"Lookup"'],
    ['its name with a template', '  name = "${var.x} lookup"', undefined, '"${var.x} lookup"'],
    ['its label, where the name is an expression', '  name = var.name', undefined, '"lookup"'],
    ['its label, where the name is put together', '  name = "a" == "b"', undefined, '"lookup"'],
    ['its label, where the name is on two lines', '  name = "${\n1}"', undefined, '"lookup"'],
    ['its label, where the name is a heredoc', '  name = <<A\nx\nA', undefined, '"lookup"'],
    ['its label, where it has no name', '  category = "CRM"', undefined, '"lookup"'],
  ])('without a timeout points at %s', (_, body, name, at) => {
    const text = resource(body);
    expect(sitesIn(text).map((site) => told(text, site))).toEqual([
      {
        kind: 'data-action',
        id: 'genesyscloud_integration_action.lookup',
        name,
        pointer: '/resource/genesyscloud_integration_action/lookup',
        state: 'absent',
        at,
      },
    ]);
  });

  it('may be a draft, have bare labels and a label with odd characters', () => {
    const text = `resource ${ACTION}_draft a {}\n${resource('', ACTION, 'a/b~c \\" $${d}')}`;
    expect(sitesIn(text).map(({ id, pointer }) => ({ id, pointer }))).toEqual([
      {
        id: 'genesyscloud_integration_action_draft.a',
        pointer: '/resource/genesyscloud_integration_action_draft/a',
      },
      {
        id: 'genesyscloud_integration_action.a/b~c " ${d}',
        pointer: '/resource/genesyscloud_integration_action/a~1b~0c " ${d}',
      },
    ]);
  });

  it('has null where no timeout is set', () => {
    const text = resource('  config_timeout_seconds = null');
    expect(sitesIn(text).map((site) => told(text, site))).toMatchObject([
      {
        pointer: '/resource/genesyscloud_integration_action/lookup/config_timeout_seconds',
        state: 'absent',
        at: 'null',
      },
    ]);
    expect(edited(text)).toBe(resource('  config_timeout_seconds = 7'));
  });

  it.each([
    ['"20" # s', '7 # s'],
    ['[\n    20\n  ]', '7'],
    ['- 1', '7'],
    ['var.t', '7'],
    ['<<A\n20\nA', '7'],
    ['20,', '7'],
  ])('gets a timeout in the place of %j', (before, after) => {
    expect(edited(resource(`  config_timeout_seconds = ${before}`))).toBe(
      resource(`  config_timeout_seconds = ${after}`),
    );
  });
});

describe('a function', () => {
  it('has a timeout of its own, and the action needs none then', () => {
    const text = resource('  name = "Quote"\n  function_config {\n    timeout_seconds = 45\n  }');
    const [site, ...others] = sitesIn(text);
    expect(others).toEqual([]);
    expect(site?.setting).toBe(FUNCTION_SETTING);
    expect(site === undefined ? undefined : told(text, site)).toEqual({
      kind: 'function',
      id: 'genesyscloud_integration_action.lookup',
      name: 'Quote',
      pointer: '/resource/genesyscloud_integration_action/lookup/function_config/timeout_seconds',
      state: 'literal',
      value: 45,
      at: '45',
    });
  });

  it('without a timeout points at its block', () => {
    const text = resource('  function_config {}\n  name = "Quote"');
    expect(sitesIn(text).map((site) => told(text, site))).toEqual([
      {
        kind: 'function',
        id: 'genesyscloud_integration_action.lookup',
        name: 'Quote',
        pointer: '/resource/genesyscloud_integration_action/lookup/function_config',
        state: 'absent',
        at: 'function_config',
      },
    ]);
  });

  it('may set the timeout of the action too', () => {
    const text = resource(
      '  function_config { timeout_seconds = null }\n  config_timeout_seconds = 90',
    );
    expect(sitesIn(text).map((site) => told(text, site))).toMatchObject([
      { kind: 'data-action', state: 'literal', value: 90 },
      { kind: 'function', state: 'absent', at: 'null' },
    ]);
    expect(sitesIn(resource('  function_config {}\n  config_timeout_seconds = null'))).toHaveLength(
      1,
    );
  });

  it('may have generated settings', () => {
    const text = resource(
      '  dynamic "function_config" {\n    for_each = []\n    content {\n      timeout_seconds = 30\n    }\n  }\n  dynamic function_config {\n    content {}\n  }',
    );
    const base = '/resource/genesyscloud_integration_action/lookup/dynamic/function_config';
    expect(sitesIn(text).map((site) => told(text, site))).toMatchObject([
      { kind: 'function', pointer: `${base}/content/timeout_seconds`, at: '30' },
      { kind: 'function', pointer: `${base}/1/content`, state: 'absent', at: 'function_config' },
    ]);
  });

  it('whose settings are not told has no timeout to look at', () => {
    expect(sitesIn(resource('  dynamic "function_config" {\n    for_each = []\n  }'))).toEqual([]);
  });

  it('may have its settings more than once, in other words one time too many', () => {
    const text = resource('  function_config {}\n  function_config { timeout_seconds = 3 }');
    const base = '/resource/genesyscloud_integration_action/lookup/function_config';
    expect(sitesIn(text).map(({ pointer }) => pointer)).toEqual([
      base,
      `${base}/1/timeout_seconds`,
    ]);
  });

  it('has no timeout in its other blocks', () => {
    const text = resource(
      '  config_request {\n    timeout_seconds = 1\n    config_timeout_seconds = 1\n    function_config {\n      timeout_seconds = 1\n    }\n  }\n  function_config {\n    x {\n      timeout_seconds = 1\n      content {\n        timeout_seconds = 1\n      }\n    }\n  }\n  dynamic "x" {\n    content {\n      timeout_seconds = 1\n    }\n  }',
    );
    expect(sitesIn(text).map((site) => told(text, site))).toMatchObject([
      { kind: 'function', state: 'absent' },
    ]);
  });
});

describe('the action of an authentication', () => {
  const AUTH = 'genesyscloud_integration_custom_auth_action';

  it('must have no timeout', () => {
    const text = resource('  config_timeout_seconds = 20', AUTH);
    const [site, ...others] = sitesIn(text);
    expect(others).toEqual([]);
    expect(site?.setting).toBe(AUTH_SETTING);
    expect(site).toMatchObject({ kind: 'data-action', state: { kind: 'literal', value: 20 } });
  });

  it.each(['', '  config_timeout_seconds = null', '  function_config {}', '  timeout = 20'])(
    'is not looked at with a body of %j',
    (body) => {
      expect(documentIn(resource(body, AUTH))).toMatchObject({ sites: [], problems: [] });
    },
  );
});
