import { describe, expect, it } from 'vitest';
import { hasAll, hasAny, hasSelfUri } from '../../src/formats/recognise.js';
import { createKey } from '../../src/source/json/tokens.js';
import { indexOf } from '../support/lint-text.js';

const KEYS = ['url', 'method'].map(createKey);

describe('hasAll and hasAny', () => {
  it.each([
    ['{"url":1,"method":2}', true, true],
    ['{"method":2}', false, true],
    ['{"m\\u0065thod":null}', false, true],
    ['{"request":{"url":1,"method":2}}', false, false],
    ['{"a":"url","b":"method"}', false, false],
    ['{}', false, false],
  ])('look at the keys of %s itself', (text, all, any) => {
    const json = indexOf(text);
    expect([hasAll(json, 0, KEYS), hasAny(json, 0, KEYS)]).toEqual([all, any]);
  });

  it('agree about no keys at all', () => {
    expect([hasAll(indexOf('{}'), 0, []), hasAny(indexOf('{}'), 0, [])]).toEqual([true, false]);
  });
});

describe('hasSelfUri', () => {
  it.each([
    ['{"selfUri":"/api/v2/flows/1"}', true],
    ['{"selfUri":"https://api.example.com/api/v2/flows/1"}', true],
    ['{"selfUri":"\\/api\\/v2\\/fl\\u006fws\\/1"}', true],
    ['{"selfUri":"/api/v2/flow"}', false],
    ['{"selfUri":{"a":"/api/v2/flows/1"}}', false],
    ['{"selfUri":null}', false],
    ['{"uri":"/api/v2/flows/1"}', false],
  ])('tells whether the address of %s lies under a path', (text, lies) => {
    expect(hasSelfUri(indexOf(text), 0, '/api/v2/flows/')).toBe(lies);
  });
});
