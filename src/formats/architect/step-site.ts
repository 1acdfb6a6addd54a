import type { JsonIndex } from '../../source/json/index-json.js';
import { createKey, findMember } from '../../source/json/tokens.js';
import type { TextEdit } from '../../source/text-edit.js';
import { labelOf, labelPlace } from '../json-label.js';
import type { Setting, Site, SiteState } from '../site.js';
import { writeTimeout } from './edit-step.js';
import { TIMEOUT, timeoutOf } from './step-timeout.js';
import { type Place, pointerTo } from './walk-flow.js';

const NAME = createKey('name');
const IDS = ['id', 'trackingId'].map(createKey);

/** The timeout of one step of a flow. A class, so that tens of thousands of them cost little until asked. */
export class StepSite implements Site {
  readonly kind = 'flow-node';
  readonly state: SiteState;

  constructor(
    readonly format: string,
    readonly setting: Setting,
    private readonly json: JsonIndex,
    private readonly step: Place,
  ) {
    this.state = timeoutOf(json, step.token) ?? {
      kind: 'absent',
      span: labelPlace(json, step.token, findMember(json, step.token, NAME)),
    };
  }

  /** Unique in its flow, and the same in every export of it. */
  get id(): string | undefined {
    for (const key of IDS) {
      const id = labelOf(this.json, findMember(this.json, this.step.token, key));
      if (id !== undefined) return id;
    }
    return undefined;
  }

  get name(): string | undefined {
    return labelOf(this.json, findMember(this.json, this.step.token, NAME));
  }

  get pointer(): string {
    const pointer = pointerTo(this.json, this.step);
    return this.state.kind === 'absent' ? pointer : `${pointer}/${TIMEOUT.name}`;
  }

  edit(value: number): TextEdit[] {
    return writeTimeout(this.json, this.step.token, value);
  }
}
