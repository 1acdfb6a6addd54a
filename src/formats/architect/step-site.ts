import type { JsonIndex } from '../../source/json/index-json.js';
import {
  createKey,
  findMember,
  kindOf,
  NO_TOKEN,
  sourceOf,
  spanOf,
  startOf,
  stringOf,
  type Token,
} from '../../source/json/tokens.js';
import type { TextEdit } from '../../source/text-edit.js';
import type { Setting, Site, SiteState, Span } from '../site.js';
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
    this.state = timeoutOf(json, step.token) ?? { kind: 'absent', span: namePlace(json, step) };
  }

  /** Unique in its flow, and the same in every export of it. */
  get id(): string | undefined {
    for (const key of IDS) {
      const id = labelAt(this.json, findMember(this.json, this.step.token, key));
      if (id !== undefined) return id;
    }
    return undefined;
  }

  get name(): string | undefined {
    return labelAt(this.json, findMember(this.json, this.step.token, NAME));
  }

  get pointer(): string {
    const pointer = pointerTo(this.json, this.step);
    return this.state.kind === 'absent' ? pointer : `${pointer}/${TIMEOUT.name}`;
  }

  edit(value: number): TextEdit[] {
    return writeTimeout(this.json, this.step.token, value);
  }
}

function labelAt(json: JsonIndex, token: Token): string | undefined {
  if (token === NO_TOKEN) return undefined;
  switch (kindOf(json, token)) {
    case 'string':
      return stringOf(json, token);
    case 'number':
      return sourceOf(json, token);
    default:
      return undefined;
  }
}

/** Where a finding about something absent points: the step's name, else its first token. */
function namePlace(json: JsonIndex, { token }: Place): Span {
  const name = findMember(json, token, NAME);
  if (name !== NO_TOKEN && kindOf(json, name) === 'string') return spanOf(json, name);
  const start = startOf(json, token);
  return { start, end: start + 1 };
}
