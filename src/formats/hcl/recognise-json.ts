import type { JsonIndex } from '../../source/json/index-json.js';
import {
  createKey,
  elementsOf,
  findMember,
  isObject,
  kindOf,
  NO_TOKEN,
  type Token,
} from '../../source/json/tokens.js';
import { factsOf } from '../facts.js';
import type { JsonRecogniser } from '../json-format.js';
import { blocksUnder } from './json-blocks.js';
import { TYPE_NAMES } from './resource-types.js';

export const RESOURCE = createKey('resource');
const TYPES = TYPE_NAMES.map(createKey);

/** Resources of Terraform that are data actions, in its JSON syntax, told from other JSON. */
export const terraformResources: JsonRecogniser = {
  ...factsOf('terraform'),
  signs: TYPE_NAMES.map((name) => ['"resource"', `"${name}"`]),

  recognises(json, object) {
    for (const { value } of blocksUnder(json, { object, pointer: '' }, RESOURCE)) {
      if (kindOf(json, value) !== 'array') {
        if (holdsType(json, value)) return true;
        continue;
      }
      for (const element of elementsOf(json, value)) if (holdsType(json, element)) return true;
    }
    return false;
  },
};

function holdsType(json: JsonIndex, token: Token): boolean {
  return isObject(json, token) && TYPES.some((type) => findMember(json, token, type) !== NO_TOKEN);
}
