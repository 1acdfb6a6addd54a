import { describe, expect, it } from 'vitest';
import { dataAction } from '../../src/formats/data-action.js';
import { documentsIn, indexOf, plainSite, spanOfText } from '../support/lint-text.js';

const URI = '"selfUri":"/api/v2/integrations/actions/custom_-_1"';
const CALL = '"url":"https://crm.example.com","method":"GET"';

describe('recognition of a data action', () => {
  it.each([
    ['a call with an operation', `{${CALL},"operation":"getCustomer"}`],
    ['a call with id, name and version', `{${CALL},"id":"d1","name":"Get customer","version":1}`],
    ['its address with a timeout', `{${URI},"timeout":3000}`],
    ['its address with an operation', `{${URI},"operation":"getCustomer"}`],
    ['its address with a URL', `{${URI},"url":""}`],
    ['its address with a method', `{${URI},"method":"GET"}`],
  ])('takes %s', (_, text) => {
    expect(dataAction.recognises(indexOf(text), 0)).toBe(true);
  });

  it.each([
    ['an empty object', '{}'],
    ['a call alone', `{${CALL},"timeout":3000}`],
    ['a call with a name alone', `{${CALL},"id":"d1","name":"Get customer","timeout":3000}`],
    ['an operation without a call', '{"operation":"getCustomer","timeout":3000}'],
    ['an external API', `{${CALL},"operation":"getCustomer","protocol":"https"}`],
    ['its address alone', `{${URI},"id":"custom_-_1","name":"Get customer"}`],
    ['a call further down', `{"action":{${CALL},"operation":"getCustomer"}}`],
  ])('does not take %s', (_, text) => {
    expect(dataAction.recognises(indexOf(text), 0)).toBe(false);
  });

  it.each([
    '"config":{"request":{"requestType":"GET"},"timeoutSeconds":3}',
    '"contract":{"input":{}}',
    '"integrationId":"i1"',
    '"integrationType":"custom-rest-actions"',
    '"actionType":"custom"',
    '"category":"CRM"',
  ])('does not take one of the platform, with %s', (member) => {
    const text = `{${URI},${CALL},"id":"d1","name":"x","version":1,"operation":"x","timeout":3000,${member}}`;
    expect(dataAction.recognises(indexOf(text), 0)).toBe(false);
    expect(documentsIn(text)).toEqual([]);
  });
});

describe('reading a data action', () => {
  it('takes the timeout beside the URL and no other', () => {
    const text = `{"id":"d1","name":"Get customer","operation":"x",${CALL},"body":{"timeout":7},"timeout":9e3}`;
    const [document, ...others] = documentsIn(text);
    expect(others).toEqual([]);
    expect(document).toMatchObject({ format: 'data-action', problems: [], duplicates: [] });
    expect(document?.sites.map(plainSite)).toEqual([
      {
        format: 'data-action',
        kind: 'data-action',
        state: { kind: 'literal', value: 9000, span: spanOfText(text, '9e3') },
        id: 'd1',
        name: 'Get customer',
        pointer: '/timeout',
      },
    ]);
  });
});
