import { describe, expect, it } from 'vitest';
import {
  actionObject,
  API_ID,
  apiObject,
  flowObject,
  repoDocument,
} from '../support/deploy-documents.js';
import { memoryOrg, type MemoryOrg } from '../support/deploy-org.js';
import { planWith as plan } from '../support/deploy-plans.js';

const unnumbered = { id: undefined };

describe('planDocuments, of documents about the same object', () => {
  const org = (): MemoryOrg =>
    memoryOrg({ apis: [apiObject(3000)], actions: [actionObject(3000, { id: API_ID })] });
  const places = 'a.json, b.json';
  const blocked = [`the same object stands more than once in the repository: ${places}`];

  it('blocks all of them, whatever they are by themselves', async () => {
    const documents = [
      repoDocument(apiObject(5000), 'a.json'),
      repoDocument(apiObject(500), 'b.json'),
    ];
    expect(await plan(documents, org())).toEqual(
      ['a.json', 'b.json'].map((name) => ({
        file: name,
        id: API_ID,
        status: 'blocked',
        notes: blocked,
      })),
    );
  });

  it('knows one by its id and another by its name', async () => {
    const documents = [
      repoDocument(apiObject(5000), 'a.json'),
      repoDocument(apiObject(8000, unnumbered), 'b.json'),
    ];
    expect(await plan(documents, org())).toEqual(
      ['a.json', 'b.json'].map((name) => ({
        file: name,
        id: API_ID,
        status: 'blocked',
        notes: blocked,
      })),
    );
  });

  it('names three of the files that it stands in', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.json`);
    const documents = names.map((name) => repoDocument(apiObject(5000), name));
    const [told] = await plan(documents, org());
    expect(told?.notes).toEqual([
      'the same object stands more than once in the repository: a.json, b.json, c.json, and 2 more',
    ]);
  });

  it('lets objects of different kinds have the same id, and the others alone', async () => {
    const documents = [
      repoDocument(apiObject(5000), 'a.json'),
      repoDocument(actionObject(5000, { id: API_ID }), 'b.json'),
      repoDocument(flowObject([], { id: 'f1' }), 'c.json'),
      repoDocument(flowObject([], { id: 'f1' }), 'd.json'),
    ];
    expect((await plan(documents, org())).map(({ status }) => status)).toEqual([
      'update',
      'update',
      'blocked',
      'blocked',
    ]);
  });

  it('does not take documents that nothing was found for as the same', async () => {
    const documents = ['a.json', 'b.json'].map((name) =>
      repoDocument(flowObject([], unnumbered), name),
    );
    expect((await plan(documents, org())).map(({ status }) => status)).toEqual([
      'missing',
      'missing',
    ]);
  });
});
