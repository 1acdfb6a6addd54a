import { createKey, findMember, kindOf, NO_TOKEN } from '../../source/json/tokens.js';
import { factsOf } from '../facts.js';
import type { JsonRecogniser } from '../json-format.js';

/** The list of a flow's items: its tasks, states and menus. */
export const ITEMS = createKey('flowSequenceItemList');
/** What the exporter writes beside it. */
const MARKS = ['initialSequence', 'nextTrackingNumber', 'flowMetaData'].map(createKey);

/** Flows as Architect keeps them, told from other JSON. */
export const architectFlows: JsonRecogniser = {
  ...factsOf('architect-json'),
  signs: [['"flowSequenceItemList"']],

  recognises(json, object) {
    const items = findMember(json, object, ITEMS);
    if (items === NO_TOKEN) return false;
    if (kindOf(json, items) === 'array') return true;
    // Of another shape it is one of ours only if the object around it is a flow's.
    return MARKS.some((key) => findMember(json, object, key) !== NO_TOKEN);
  },
};
