import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/formats/document.js';
import { flowToPublish } from '../../src/deploy/flow-to-publish.js';
import { flowViews } from '../../src/genesys/flow-view.js';
import { publishedFlows } from '../../src/genesys/published-flows.js';
import { sourceFile } from '../support/deploy-documents.js';
import { rebuild } from '../support/json-texts.js';
import { archyText, publishedFlow, type Step } from '../support/platform-flows.js';

const STEP = '/inboundCall/tasks/0/task/actions/0/callData';

/** Why the flow of a text cannot be published. */
async function refusalsOf(text: string): Promise<readonly string[] | undefined> {
  return (await publishedFlow(text)).refusals;
}

/** A flow with those lines before its one step. */
const flow = (line: string): string => `# ${line}\n${archyText([['Find policy', 10]])}`;

describe('a flow to publish', () => {
  it('is its view, with its text as the source', async () => {
    const text = archyText([['Find policy', 10], ['Find history']]);
    const { json, ...rest } = await publishedFlow(text);
    expect(rest).toEqual({
      file: sourceFile('flows/claims.yaml'),
      pointer: '',
      format: flowViews,
      resource: publishedFlows,
      id: undefined,
      name: 'Claims line',
      refusals: [],
    });
    expect(rebuild(json)).toEqual({
      name: 'Claims line',
      type: 'inboundcall',
      steps: [{ id: 'Find policy', name: 'Find policy', timeout: 10 }],
      source: text,
    });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['comments', (text: string) => `# größer 📞\n${text}# end`],
    ['a start and an end of its own', (text: string) => `---\n${text}...\n`],
    ['an empty document after it', (text: string) => `${text}---\n`],
    ['blank lines', (text: string) => `\n\n${text}\n\n`],
  ])('is sent to the byte with %s', async (_, changed) => {
    const text = changed(archyText([['Find policy', 10]]));
    const { json, refusals } = await publishedFlow(text);
    expect(refusals).toEqual([]);
    expect(rebuild(json)).toMatchObject({ source: text, steps: [{ timeout: 10 }] });
  });

  it.each(['__proto__', 'constructor', '"Größe \\" 📞"', "'a: b # c'", '"\\u0000"', '"\\ud83d"'])(
    'may be called %s, and so may its steps',
    async (name) => {
      const { json, refusals, name: told } = await publishedFlow(archyText([[name, 10]], name));
      expect(refusals).toEqual([]);
      expect(rebuild(json)).toMatchObject({
        name: told,
        steps: [{ id: told, name: told, timeout: 10 }],
      });
    },
  );

  it('has no name where its file has none', async () => {
    const text = archyText([['Find policy', 10]]).replace('  name: Claims line\n', '');
    const { name, json } = await publishedFlow(text);
    expect(name).toBeUndefined();
    expect(rebuild(json)).toMatchObject({ name: '' });
  });

  it('has the steps that aliases and merged mappings give a timeout', async () => {
    const text = `inboundCall:
  name: Claims line
  tasks:
    - task:
        actions:
          - callData: &policy
              name: Find policy
              timeout: &short { lit: { seconds: 7 } }
          - callData: { name: Find history, timeout: *short }
          - callData: { <<: *policy, name: Find claim }
`;
    const { json, refusals } = await publishedFlow(text);
    expect(refusals).toEqual([]);
    expect(rebuild(json)).toMatchObject({
      steps: ['Find claim', 'Find history', 'Find policy'].map((name) => ({ name, timeout: 7 })),
    });
  });

  it('is none without a document', () => {
    expect(flowToPublish(Buffer.from(''), [], sourceFile('a.yaml'))).toBeUndefined();
  });

  it('has neither name nor type where its document tells none', () => {
    const document: Document = { format: 'archy-yaml', sites: [], problems: [], duplicates: [] };
    const found = flowToPublish(Buffer.from('a: 1'), [document], sourceFile('a.yaml'));
    expect(found?.name).toBeUndefined();
    expect(found && rebuild(found.json)).toEqual({ name: '', type: '', steps: [], source: 'a: 1' });
  });
});

describe('a flow is not published', () => {
  const GIVE = 'give their values with --substitutions';

  it.each([
    ['{{queue}}', '{{queue}}'],
    ['{{ a }} {{b}} {{ a }}', '{{ a }}, {{b}}'],
    ['{{a}} {{b}} {{c}} {{d}} {{e}}', '{{a}}, {{b}}, {{c}}, {{d}}, {{e}}'],
    ['{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}}', '{{a}}, {{b}}, {{c}}, {{d}}, {{e}}, and 2 more'],
    [`{{${'q'.repeat(100)}}}`, `{{${'q'.repeat(57)}…`],
  ])('with placeholders that are left: %s', async (line, named) => {
    expect(await refusalsOf(flow(line))).toEqual([
      `placeholders are left in it: ${named}: ${GIVE}`,
    ]);
  });

  it('with what starts like a placeholder and is none on its line', async () => {
    expect(await refusalsOf(flow('say {{ twice'))).toEqual([
      'it holds a "{{" that starts no placeholder on its line: write it as one, or take it out',
    ]);
  });

  it.each<[string, Step[]]>([
    ['a value', [['Find policy', '{{wait}}']]],
    ['a key', [['Find policy', '{ {{kind}}: { seconds: 5 } }']]],
    ['a number', [['Find policy', '{ lit: { seconds: {{wait}} } }']]],
    ['a name', [['{{step}}', 5]]],
  ])('with a placeholder as %s', async (_, steps) => {
    const [refusal] = (await refusalsOf(archyText(steps))) ?? [];
    expect(refusal).toMatch(/^placeholders are left in it: \{\{\w+\}\}: /);
  });

  it('where its file holds another one', async () => {
    const one = archyText([['Find policy', 10]]);
    const other = archyText([['Track parcel', 5]], 'Parcels', 'workflow');
    const refusal = 'its file holds more than this flow, and a job takes one';
    expect(await refusalsOf(one + other)).toEqual([refusal]);
    expect(await refusalsOf(`${one}---\n${other}`)).toEqual([refusal]);
  });

  it.each([
    ['another flow that calls nothing', '---\ninboundCall:\n  name: Other\n'],
    ['another key', 'workflow:\n  name: Other\n'],
    ['a list', '---\n- 1\n'],
  ])('where its file holds %s', async (_, more) => {
    expect(await refusalsOf(archyText([['Find policy', 10]]) + more)).toEqual([
      'its file holds more than this flow, and a job takes one',
    ]);
  });

  it('where a step stands there again by an alias', async () => {
    const text = archyText([['Find policy', 10]]).replace(
      '- callData:',
      '- &find\n            callData:',
    );
    expect(await refusalsOf(`${text}          - *find\n`)).toEqual([
      'a step of it stands there again by an alias, so that it cannot be compared: write it out',
    ]);
  });

  it('where a step with a timeout has no name', async () => {
    expect(await refusalsOf(archyText([[undefined, 10]]))).toEqual([
      `the step at ${STEP}/timeout has a timeout and no name to find it by in the org`,
    ]);
  });

  it.each([undefined, 60, '{ lit: { minutes: 1 } }', '{ noValue: true }'])(
    'though a step without a name may have the timeout %j',
    async (timeout) => {
      const text = archyText([timeout === undefined ? [undefined] : [undefined, timeout]]);
      expect(await refusalsOf(text)).toEqual([]);
    },
  );

  it.each([
    ['5000', '5000'],
    ['{ lit: 5 }', '5'],
    ['{ lit: { secs: 5 } }', 'secs: 5'],
    ['{ lit: { seconds: "5" } }', 'seconds: "5"'],
    ['{ lit: { seconds: 0 } }', '0'],
    ['{ lit: { hours: 1 } }', '3600'],
    ['[ 5 ]', '[ 5 ]'],
  ])('where a timeout is %s', async (timeout, told) => {
    expect(await refusalsOf(archyText([['Find policy', timeout]]))).toEqual([
      `the timeout of "Find policy" must be a duration from 0.001 to 3599.999 s, but is ${told}`,
    ]);
  });

  it('where a timeout stands twice', async () => {
    const text = archyText([['Find policy', 10]]).replace(
      'category:',
      'timeout: { noValue: true }\n              category:',
    );
    expect(await refusalsOf(text)).toEqual([
      'the key "timeout" stands twice in one mapping, which YAML refuses: leave one',
    ]);
  });
});
