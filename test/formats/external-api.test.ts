import { describe, expect, it } from 'vitest';
import { externalApi } from '../../src/formats/external-api.js';
import { documentsIn, indexOf, plainSite, spanOfText } from '../support/lint-text.js';

const URI = '/api/v2/architect/external-apis/e1';

describe('recognition of an external API', () => {
  it.each([
    [
      'what the server requires',
      '{"protocol":"https","method":"GET","url":"https://a.example.com"}',
    ],
    ['its address alone', `{"selfUri":"${URI}"}`],
    ['its whole address', `{"selfUri":"https://api.example.com${URI}"}`],
    ['its address with escapes', `{"selfUri":"${URI.replaceAll('/', '\\/')}"}`],
    ['escaped keys', '{"pr\\u006ftocol":"https","m\\u0065thod":"GET","\\u0075rl":""}'],
  ])('takes %s', (_, text) => {
    expect(externalApi.recognises(indexOf(text), 0)).toBe(true);
  });

  it.each([
    ['an empty object', '{}'],
    ['values of a wrong type', '{"protocol":null,"method":[],"url":{}}'],
    ['a line of an access log', '{"protocol":"HTTP/1.1","method":"GET","url":"/a"}'],
    ['labels', '{"protocol":"Protokoll","method":"Methode","url":"Adresse","timeout":"Zeit"}'],
    ['one without a protocol', '{"method":"GET","url":"","timeout":3000}'],
    ['one without a method', '{"protocol":"https","url":"","timeout":3000}'],
    ['one without a URL', '{"protocol":"https","method":"GET","timeout":3000}'],
    ['a request further down', '{"request":{"protocol":"https","method":"GET","url":""}}'],
    ['the address of a data action', '{"selfUri":"/api/v2/integrations/actions/d1"}'],
    ['the address of a queue', '{"selfUri":"/api/v2/routing/queues/q1","timeout":3000}'],
    ['an address that is no text', `{"selfUri":["${URI}"]}`],
    ['the address under another key', `{"uri":"${URI}"}`],
    ['a repeated address, the last one another', `{"selfUri":"${URI}","selfUri":"/x"}`],
  ])('does not take %s', (_, text) => {
    expect(externalApi.recognises(indexOf(text), 0)).toBe(false);
  });
});

describe('reading an external API', () => {
  it('takes the timeout beside the URL and no other', () => {
    const text =
      '{"id":"e1","name":"Rates","protocol":"https","method":"GET","url":"","retry":{"timeout":7},"timeout":null}';
    const [document, ...others] = documentsIn(text);
    expect(others).toEqual([]);
    expect(document).toMatchObject({ format: 'external-api', problems: [], duplicates: [] });
    expect(document?.sites.map(plainSite)).toEqual([
      {
        format: 'external-api',
        kind: 'external-api',
        state: { kind: 'invalid', actual: null, text: 'null', span: spanOfText(text, 'null') },
        id: 'e1',
        name: 'Rates',
        pointer: '/timeout',
      },
    ]);
  });

  it('points to the object that should hold an absent timeout', () => {
    const text = '{"entities":[{"protocol":"https","method":"GET","url":"","timeouts":3000}]}';
    expect(documentsIn(text)[0]?.sites.map(plainSite)).toEqual([
      {
        format: 'external-api',
        kind: 'external-api',
        state: { kind: 'absent', span: { start: 13, end: 14 } },
        id: undefined,
        name: undefined,
        pointer: '/entities/0',
      },
    ]);
  });
});
