import { createKey, findMember, isObject, memberText, NO_TOKEN } from '../source/json/tokens.js';
import { factsOf } from './facts.js';
import type { JsonFormat } from './json-format.js';
import { addSite, startDocument } from './json-sites.js';
import { ACTION_SETTING, AUTH_SETTING, FUNCTION_SETTING } from './platform-setting.js';
import type { Setting } from './site.js';

const CONFIG = createKey('config');
const REQUEST = createKey('request');
const ACTION_TYPE = createKey('actionType');
const INTEGRATION_TYPE = createKey('integrationType');
const TIMEOUT = createKey('timeoutSeconds');
const TIMEOUT_PATH = [CONFIG, TIMEOUT];

/** What tells an export from other JSON with a `config` that has a `request`: one of these beside it. */
const MARKS = ['contract', 'integrationType', 'actionType', 'integrationId', 'category'].map(
  createKey,
);

/**
 * A data action as the platform exports it, or as its create call takes it: the timeout is
 * `config.timeoutSeconds`, in seconds. The vendor's own actions (`static`) cannot be changed, so they have no
 * site; those of an authentication (`customAuth`) take no timeout, so they have one only where one stands.
 */
export const actionExport: JsonFormat = {
  ...factsOf('action-export'),
  signs: [
    ['"integrationType"', '"actionType"', '"config"'],
    ['"requestTemplate"', '"requestUrlTemplate"'],
  ],

  recognises(json, object) {
    const config = findMember(json, object, CONFIG);
    if (config === NO_TOKEN || !isObject(json, config)) return false;
    const request = findMember(json, config, REQUEST);
    if (request === NO_TOKEN || !isObject(json, request)) return false;
    return MARKS.some((key) => findMember(json, object, key) !== NO_TOKEN);
  },

  read({ json, object, pointer }) {
    const draft = startDocument(actionExport.name);
    const type = memberText(json, object, ACTION_TYPE);
    if (type === 'static') return draft;
    const isAuth = type === 'customAuth';
    const config = findMember(json, object, CONFIG);
    const hasTimeout =
      config !== NO_TOKEN &&
      isObject(json, config) &&
      findMember(json, config, TIMEOUT) !== NO_TOKEN;
    if (isAuth && !hasTimeout) return draft;
    const owner = { json, object, pointer, path: TIMEOUT_PATH };
    const isFunction = /function/i.test(memberText(json, object, INTEGRATION_TYPE) ?? '');
    const setting: Setting = isAuth ? AUTH_SETTING : isFunction ? FUNCTION_SETTING : ACTION_SETTING;
    addSite(draft, owner, isFunction ? 'function' : 'data-action', setting);
    return draft;
  },
};
