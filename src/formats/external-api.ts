import { createKey } from '../source/json/tokens.js';
import { factsOf } from './facts.js';
import type { JsonFormat } from './json-format.js';
import { addSite, startDocument } from './json-sites.js';
import { hasHttpProtocol, hasSelfUri, isCall } from './recognise.js';
import { TUTORIAL_SETTING } from './tutorial-setting.js';

const SELF_URI = '/api/v2/architect/external-apis/';
const TIMEOUT_PATH = [createKey('timeout')];

/** An external-API resource of Architect: known by its `selfUri` or by what the server requires of one. */
export const externalApi: JsonFormat = {
  ...factsOf('external-api'),
  signs: [[SELF_URI], ['"protocol"', '"method"', '"url"']],

  recognises: (json, object) =>
    hasSelfUri(json, object, SELF_URI) || (hasHttpProtocol(json, object) && isCall(json, object)),

  read({ json, object, pointer }) {
    const draft = startDocument(externalApi.name);
    const owner = { json, object, pointer, path: TIMEOUT_PATH };
    addSite(draft, owner, externalApi.kind, TUTORIAL_SETTING);
    return draft;
  },
};
