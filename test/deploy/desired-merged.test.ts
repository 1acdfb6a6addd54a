import { describe, expect, it } from 'vitest';
import { type Desired, withDocument } from '../../src/deploy/desired.js';
import { externalApis } from '../../src/genesys/external-apis.js';
import { apiObject, repoDocument } from '../support/deploy-documents.js';
import { indexText } from '../support/json-texts.js';

/** What an external API becomes by a document: its API leaves alone what it is not sent. */
function merged(document: object, live: object): Desired & { readonly value: unknown } {
  const { format, json } = repoDocument(document);
  const desired = withDocument(format, json, indexText(JSON.stringify(live)), externalApis);
  return { ...desired, value: JSON.parse(desired.bytes.toString()) };
}

describe('withDocument for an API that merges', () => {
  it('keeps the members that only the org has', () => {
    const more = { description: 'Only in the org', oauth: { id: 'o1' } };
    expect(merged(apiObject(5000), apiObject(3000, more)).value).toEqual(apiObject(5000, more));
  });

  it('takes the document where both have a member', () => {
    const document = apiObject(5000, { headers: [], retry: 2 });
    expect(merged(document, apiObject(3000)).value).toEqual(document);
  });

  it('tells of no change of a timeout that the document does not set, and that stays', () => {
    const { value, changes } = merged(apiObject(undefined), apiObject(8000));
    expect({ value, changes }).toEqual({ value: apiObject(8000), changes: [] });
  });
});

describe('withDocument for an API that takes a config as a whole', () => {
  const action = (config: object, more: object = {}): object => ({
    name: 'Get customer',
    actionType: 'custom',
    config: { request: { requestTemplate: '${input.rawRequest}' }, ...config },
    ...more,
  });
  const live = action({ timeoutSeconds: 20 }, { id: 'custom-1', version: 3, category: 'CRM' });

  it('sends no more of the document than is taken, and keeps the rest as the org has it', () => {
    const document = action({ timeoutSeconds: 10 }, { name: 'Get the customer', secure: true });
    const { format, json, resource } = repoDocument(document, 'actions/customer.json');
    const desired = withDocument(format, json, indexText(JSON.stringify(live)), resource);
    expect(JSON.parse(desired.bytes.toString())).toEqual({
      ...live,
      name: 'Get the customer',
      config: { request: { requestTemplate: '${input.rawRequest}' }, timeoutSeconds: 10 },
    });
    expect(desired.changes).toMatchObject([{ from: 20, to: 10, unit: 's' }]);
  });

  it('tells that a timeout goes which the document does not hold', () => {
    const { format, json, resource } = repoDocument(action({}), 'actions/customer.json');
    const desired = withDocument(format, json, indexText(JSON.stringify(live)), resource);
    expect(desired.changes).toMatchObject([{ from: 20, to: null, unit: 's' }]);
  });
});
