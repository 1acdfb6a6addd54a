import type { Change } from '../../../src/deploy/change.js';
import type { DeployEntry } from '../../../src/deploy/outcome.js';
import type { PlanEntry } from '../../../src/deploy/plan-entry.js';

/** A change of a node's timeout. */
export function nodeChange(changes: Partial<Change> = {}): Change {
  return {
    pointer: '/flowData/nodes/1/dataAction/timeout',
    id: 'node-2',
    name: 'Get customer',
    from: 3000,
    to: 5000,
    unit: 'ms',
    ...changes,
  };
}

/** A flow that a plan would update. */
export function planEntry(changes: Partial<PlanEntry> = {}): PlanEntry {
  return {
    file: 'flows/support-inbound.json',
    pointer: '',
    format: 'flow-export',
    id: '5f2c9a1e',
    name: 'Support inbound',
    status: 'update',
    changes: [nodeChange()],
    notes: [],
    liveHash: 'a'.repeat(64),
    desiredHash: 'b'.repeat(64),
    ...changes,
  };
}

/** A flow that a deploy updated. */
export function deployEntry(changes: Partial<DeployEntry> = {}): DeployEntry {
  return {
    file: 'flows/support-inbound.json',
    pointer: '',
    format: 'flow-export',
    id: '5f2c9a1e',
    name: 'Support inbound',
    status: 'applied',
    changes: [nodeChange()],
    notes: [],
    ...changes,
  };
}
