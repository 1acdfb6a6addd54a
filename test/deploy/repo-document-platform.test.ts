import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/default-config.js';
import {
  type DocumentsInFile,
  documentsIn,
  formatInOrg,
  type RepoDocument,
} from '../../src/deploy/repo-document.js';
import { architectJson } from '../../src/formats/architect-json.js';
import { encodeI3 } from '../../src/formats/i3-encoding.js';
import { flowViews } from '../../src/genesys/flow-view.js';
import { sourceFile } from '../support/deploy-documents.js';
import { rebuild } from '../support/json-texts.js';
import { architectText, archyText, publishedIn } from '../support/platform-flows.js';

/** What a file holds where nothing may be published. */
function held(text: string | Buffer, name: string): DocumentsInFile {
  return documentsIn(Buffer.from(text), sourceFile(name), defaultConfig('/repository'));
}

function plain({ pointer, format, resource, id, name, json }: RepoDocument): object {
  const { noun, folder } = resource;
  return { pointer, format: format.name, noun, folder, id, name, value: rebuild(json) };
}

const ACTION = {
  name: 'Get policy holder',
  integrationType: 'custom-rest-actions',
  actionType: 'custom',
  config: { request: { requestTemplate: '${input.rawRequest}' }, timeoutSeconds: 9 },
};

const FLOW = architectText([['Find policy', 10]], 'inboundcall', ',"name":"Claims line"');

describe('an export of a data action', () => {
  it('is deployed by the calls of the platform', () => {
    const { documents, others, problem } = held(JSON.stringify(ACTION), 'actions/holder.json');
    expect([others, problem]).toEqual([[], undefined]);
    expect(documents.map(plain)).toEqual([
      {
        pointer: '',
        format: 'action-export',
        noun: 'data action',
        folder: 'data-actions',
        id: undefined,
        name: 'Get policy holder',
        value: ACTION,
      },
    ]);
  });

  it('is known by its id where it has one', () => {
    const [document] = held(JSON.stringify({ ...ACTION, id: 'custom_-_1' }), 'a.json').documents;
    expect(document?.id).toBe('custom_-_1');
  });

  it('is left alone where it is the vendor’s own, and so are those of no format that is deployed', () => {
    const all = [{ ...ACTION, actionType: 'static' }, ACTION, { ...ACTION, actionType: 'static' }];
    const { documents, others } = held(JSON.stringify(all), 'actions/all.json');
    expect(documents.map(({ pointer }) => pointer)).toEqual(['/1']);
    expect(others).toEqual(['action-export', 'action-export']);
  });

  it('keeps what no number holds', () => {
    const text = JSON.stringify(ACTION).replace('9}', '9,"seed":12345678901234567890}');
    const [document] = held(text, 'a.json').documents;
    expect(document?.json.bytes.toString('utf8', 0, document.json.size)).toBe(text);
  });
});

describe('a flow as Architect keeps it', () => {
  const told = { pointer: '', noun: 'flow', folder: 'flows', id: undefined, name: 'Claims line' };

  it('is deployed out of a JSON file', () => {
    const { documents, others } = held(FLOW, 'flows/claims.json');
    expect(others).toEqual([]);
    expect(documents.map(plain)).toEqual([
      { ...told, format: 'architect-json', value: rebuildText(FLOW) },
    ]);
  });

  it.each(['', '\n', '\r\n'])('is deployed out of an export that ends with %j', (end) => {
    const bytes = encodeI3(Buffer.from(FLOW), Buffer.from(end));
    const { documents, others } = held(bytes, 'flows/claims.i3InboundFlow');
    expect(others).toEqual([]);
    expect(documents.map(plain)).toEqual([
      { ...told, format: 'i3-flow', value: rebuildText(FLOW) },
    ]);
    const [document] = documents;
    expect(document?.json.bytes.toString('utf8', 0, document.json.size)).toBe(FLOW);
  });

  it.each([
    ['its JSON as it is', FLOW],
    ['half of it', encodeI3(Buffer.from(FLOW), Buffer.alloc(0)).subarray(0, 101)],
    ['another JSON', encodeI3(Buffer.from('{"name":"Claims line"}'), Buffer.alloc(0))],
    ['a broken JSON', encodeI3(Buffer.from(FLOW.slice(0, -1)), Buffer.alloc(0))],
  ])('is not deployed out of an export with %s', (_, bytes) => {
    const { documents, problem } = held(bytes, 'flows/claims.i3InboundFlow');
    expect(documents).toEqual([]);
    expect(problem).toMatch(/.{20}/);
  });

  it.each(['', '\0\x01Published', 'version https://git-lfs.example.com/spec\n'])(
    'is none in a file of its name that holds something else: %j',
    (text) => {
      expect(held(text, 'handlers/x.i3pub')).toEqual({ documents: [], others: [] });
    },
  );
});

function rebuildText(text: string): unknown {
  const [document] = held(text, 'a.json').documents;
  return document && rebuild(document.json);
}

describe('a flow in Archy’s YAML', () => {
  const text = archyText([['Find policy', 10]]);

  it('is left alone unless it may be published', () => {
    expect(held(text, 'flows/claims.yaml')).toEqual({ documents: [], others: ['archy-yaml'] });
  });

  it('is a document where it may', async () => {
    const { documents, others } = await publishedIn(text);
    expect(others).toEqual([]);
    expect(documents.map(plain)).toEqual([
      {
        pointer: '',
        format: 'archy-yaml',
        noun: 'flow',
        folder: 'flows',
        id: undefined,
        name: 'Claims line',
        value: {
          name: 'Claims line',
          type: 'inboundcall',
          steps: [{ id: 'Find policy', name: 'Find policy', timeout: 10 }],
          source: text,
        },
      },
    ]);
  });

  it('has its placeholders replaced, wherever they stand', async () => {
    const template = archyText(
      [['{{step}}', '{ lit: { {{unit}}: {{ wait }} } }']],
      '{{name}}',
      '{{type}}',
    );
    const values = {
      step: 'Find policy',
      unit: 'seconds',
      wait: '8',
      name: 'Claims',
      type: 'workflow',
    };
    const filled = archyText([['Find policy', '{ lit: { seconds: 8 } }']], 'Claims', 'workflow');
    const { documents } = await publishedIn(template, values);
    expect(documents.map(({ name, refusals, json }) => [name, refusals, rebuild(json)])).toEqual([
      [
        'Claims',
        [],
        {
          name: 'Claims',
          type: 'workflow',
          steps: [{ id: 'Find policy', name: 'Find policy', timeout: 8 }],
          source: filled,
        },
      ],
    ]);
  });

  it('is what its values make of it, though those hold YAML', async () => {
    const { documents } = await publishedIn(archyText([['{{step}}', 10]]), {
      step: 'A\n              timeout: { lit: { seconds: 1 } }',
    });
    expect(documents.map(({ refusals }) => refusals)).toEqual([
      ['the key "timeout" stands twice in one mapping, which YAML refuses: leave one'],
    ]);
  });

  it('is refused with others in its file, and told once', async () => {
    const { documents } = await publishedIn(`${text}---\n${archyText([['Ask', 5]], 'Other')}`);
    expect(documents.map(({ name, refusals }) => [name, refusals])).toEqual([
      ['Claims line', ['its file holds more than this flow, and a job takes one']],
    ]);
  });

  it.each(['.yaml', '.yml', '.YAML'])('is looked for in files %s', async (end) => {
    expect((await publishedIn(text, {}, `flows/claims${end}`)).documents).toHaveLength(1);
  });

  it.each([
    ['a workflow of continuous integration', 'on: push\njobs:\n  lint:\n    runs-on: ubuntu\n'],
    ['a word about one', '# callData\nname: x\n'],
    ['nothing', ''],
    ['no mapping', '- callData: { name: x }\n'],
    ['broken YAML of something else', 'callData: [\nactions: :\n'],
  ])('is not found in %s', async (_, other) => {
    expect(await publishedIn(other)).toMatchObject({ documents: [] });
    expect((await publishedIn(other)).problem).toBeUndefined();
  });

  it('is told where it cannot be read', async () => {
    const broken = text.replace('  name: Claims line', '\tname: Claims line');
    expect(await publishedIn(broken)).toEqual({
      documents: [],
      others: [],
      problem: 'YAML takes no tabs as indentation: write spaces',
    });
  });

  it('is told where its values break it', async () => {
    const { documents, problem } = await publishedIn(archyText([['{{step}}', 10]]), { step: '"A' });
    expect(documents).toEqual([]);
    expect(problem).toMatch(/not valid YAML/);
  });

  it.each([
    ['Latin-1', Buffer.from(archyText([['Größe', 10]]), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('is told where it is %s', async (_, bytes) => {
    const { documents, problem } = await publishedIn(bytes);
    expect(documents).toEqual([]);
    expect(problem).toMatch(/^the file is not UTF-8/);
  });

  it('is told where it nests too deeply', async () => {
    const deep = `${text}  deep: ${'['.repeat(500)}${']'.repeat(500)}\n`;
    const { problem } = await publishedIn(deep);
    expect(problem).toBe('values are nested more than 400 levels deep: this file is not checked');
  });

  it('does not grow with aliases of aliases', async () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      index === 0
        ? 'a0: &a0 [x, x]'
        : `a${String(index)}: &a${String(index)} [*a${String(index - 1)}, *a${String(index - 1)}]`,
    );
    const start = performance.now();
    const { documents } = await publishedIn(`${lines.join('\n')}\n${text}`);
    expect(documents).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('Terraform', () => {
  const text =
    'resource "genesyscloud_integration_action" "holder" { config_timeout_seconds = 9 }\n';

  it('is never deployed from here', async () => {
    const alone = { documents: [], others: ['terraform'] };
    expect(held(text, 'infra/actions.tf')).toEqual(alone);
    expect(await publishedIn(text, {}, 'infra/actions.tf')).toEqual(alone);
  });
});

describe('the format that objects in the org are read by', () => {
  it('is that of views for flows that are published, else that of the documents', () => {
    expect(formatInOrg('archy-yaml')).toBe(flowViews);
    expect(formatInOrg('architect-json')).toBe(architectJson);
    expect(formatInOrg('__proto__')).toBeUndefined();
  });
});
