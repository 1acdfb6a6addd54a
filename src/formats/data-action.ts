import { createKey } from '../source/json/tokens.js';
import { factsOf } from './facts.js';
import type { JsonFormat } from './json-format.js';
import { addSite, startDocument } from './json-sites.js';
import { hasAll, hasAny, hasHttpMethod, hasSelfUri, isCall } from './recognise.js';
import { TUTORIAL_SETTING } from './tutorial-setting.js';

const SELF_URI = '/api/v2/integrations/actions/';
const CALL_FIELDS = ['url', 'method', 'operation', 'timeout'].map(createKey);
const OPERATION = [createKey('operation')];
const VERSIONED = ['id', 'name', 'version'].map(createKey);
/** Members of the platform's own shape, whose timeout is in seconds and stands elsewhere. */
const PLATFORM = [
  'config',
  'contract',
  'integrationId',
  'integrationType',
  'actionType',
  'category',
].map(createKey);
const EXTERNAL_API = [createKey('protocol')];
const TIMEOUT_PATH = [createKey('timeout')];

/** A data action as the tutorials show it: the call and its timeout stand beside the id and the version. */
export const dataAction: JsonFormat = {
  ...factsOf('data-action'),
  signs: [[SELF_URI], ['"operation"', '"method"', '"url"']],

  recognises(json, object) {
    if (hasAny(json, object, PLATFORM)) return false;
    if (hasSelfUri(json, object, SELF_URI)) return hasAny(json, object, CALL_FIELDS);
    return (
      isCall(json, object) &&
      !hasAny(json, object, EXTERNAL_API) &&
      (hasAny(json, object, OPERATION) ||
        (hasHttpMethod(json, object) && hasAll(json, object, VERSIONED)))
    );
  },

  read({ json, object, pointer }) {
    const draft = startDocument(dataAction.name);
    const owner = { json, object, pointer, path: TIMEOUT_PATH };
    addSite(draft, owner, dataAction.kind, TUTORIAL_SETTING);
    return draft;
  },
};
