import { spanOf } from '../source/json/tokens.js';
import { blocksUnder, bodiesOf, labelledBlocks } from './hcl/json-blocks.js';
import { addTimeout, type JsonResource, timeoutsOf } from './hcl/json-resource.js';
import { RESOURCE, terraformResources } from './hcl/recognise-json.js';
import { FORMAT, settingOf } from './hcl/resource-types.js';
import type { JsonObject } from './document.js';
import type { JsonFormat } from './json-format.js';
import { addLimitProblem, type DocumentDraft, isFull, startDocument } from './json-sites.js';

/** Data actions of the platform as resources of its Terraform provider, in Terraform's JSON syntax. */
export const terraformJson: JsonFormat = {
  ...terraformResources,

  read(resource) {
    const draft = startDocument(FORMAT);
    for (const place of resourcesOf(draft, resource)) {
      for (const timeout of timeoutsOf(draft, resource.json, place)) {
        if (isFull(draft)) {
          addLimitProblem(draft, place.title, place.pointer);
          return draft;
        }
        addTimeout(draft, timeout);
      }
    }
    return draft;
  },
};

/** The data actions among the resources of a document. */
function* resourcesOf(
  draft: DocumentDraft,
  { json, object, pointer }: JsonObject,
): Generator<JsonResource> {
  for (const resources of blocksUnder(json, { object, pointer }, RESOURCE)) {
    for (const types of bodiesOf(draft, json, resources)) {
      for (const type of labelledBlocks(json, types)) {
        const setting = settingOf(type.label);
        if (setting === undefined) continue;
        for (const labels of bodiesOf(draft, json, type)) {
          for (const block of labelledBlocks(json, labels)) {
            const title = spanOf(json, block.key);
            for (const body of bodiesOf(draft, json, block)) {
              yield { ...body, title, id: `${type.label}.${block.label}`, setting };
            }
          }
        }
      }
    }
  }
}
