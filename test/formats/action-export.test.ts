import { describe, expect, it } from 'vitest';
import {
  ACTION_SETTING,
  AUTH_SETTING,
  FUNCTION_SETTING,
} from '../../src/formats/platform-setting.js';
import { documentsIn } from '../support/lint-text.js';
import { fixedText } from '../support/fix-text.js';

const REQUEST = { requestUrlTemplate: 'https://crm.example.com/customers', requestType: 'GET' };

function action(config: object, others: object = {}): string {
  return JSON.stringify({
    name: 'Get customer',
    integrationType: 'custom-rest-actions',
    actionType: 'custom',
    config: { request: REQUEST, ...config },
    ...others,
  });
}

/** The format of each document in a text, and the setting and state of its sites. */
function outline(text: string): unknown[] {
  return documentsIn(text).map(({ format, sites }) => [
    format,
    ...sites.map(({ kind, setting, state, pointer }) => [kind, setting, state.kind, pointer]),
  ]);
}

describe('the export of a data action', () => {
  it('has its timeout in its config, in seconds', () => {
    expect(outline(action({ timeoutSeconds: 20 }))).toEqual([
      ['action-export', ['data-action', ACTION_SETTING, 'literal', '/config/timeoutSeconds']],
    ]);
    expect(outline(action({}))).toEqual([
      ['action-export', ['data-action', ACTION_SETTING, 'absent', '/config']],
    ]);
  });

  it('may be the body of the create call', () => {
    const body = { name: 'Get customer', integrationId: '0f7c', category: 'CRM' };
    expect(outline(JSON.stringify({ ...body, config: { request: REQUEST } }))).toHaveLength(1);
  });

  it('of an authentication has a site only where a timeout stands that may not', () => {
    const type = { actionType: 'customAuth' };
    expect(outline(action({}, type))).toEqual([['action-export']]);
    expect(outline(action({ timeoutSeconds: 10 }, type))).toEqual([
      ['action-export', ['data-action', AUTH_SETTING, 'literal', '/config/timeoutSeconds']],
    ]);
    const text = action({ timeoutSeconds: 10 }, type);
    expect(fixedText(text)).toBe(text);
  });

  it("of the vendor's own is left alone", () => {
    expect(outline(action({ timeoutSeconds: 900 }, { actionType: 'static' }))).toEqual([
      ['action-export'],
    ]);
  });

  it('of a function takes as long as functions do', () => {
    const type = { integrationType: 'function-data-actions' };
    expect(outline(action({ timeoutSeconds: 30 }, type))).toEqual([
      ['action-export', ['function', FUNCTION_SETTING, 'literal', '/config/timeoutSeconds']],
    ]);
    expect(fixedText(action({ timeoutSeconds: 30 }, type))).toBe(
      action({ timeoutSeconds: 15 }, type),
    );
    expect(fixedText(action({}, type))).toBe(action({ timeoutSeconds: 15 }, type));
  });

  it('gets the target, or the seconds that were meant', () => {
    expect(fixedText(action({}))).toBe(action({ timeoutSeconds: 10 }));
    expect(fixedText(action({ timeoutSeconds: 5000 }))).toBe(action({ timeoutSeconds: 5 }));
    expect(fixedText(action({ timeoutSeconds: 90 }))).toBe(action({ timeoutSeconds: 60 }));
    expect(fixedText(action({ timeoutSeconds: 0 }))).toBe(action({ timeoutSeconds: 10 }));
    expect(fixedText(action({ timeoutSeconds: '20' }))).toBe(action({ timeoutSeconds: 20 }));
  });

  it('is not taken for other JSON with a config', () => {
    expect(outline('{"config":{"request":{"timeout":5}}}')).toEqual([]);
    expect(outline('{"config":{"timeoutSeconds":5},"category":"CRM"}')).toEqual([]);
    expect(outline('{"config":{"request":"GET"},"contract":{}}')).toEqual([]);
  });
});
