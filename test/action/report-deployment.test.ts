import { describe, expect, it } from 'vitest';
import {
  MAX_SUMMARY_BYTES,
  printEntry,
  tellDeployFaults,
} from '../../src/action/report-deployment.js';
import type { DeployEntry } from '../../src/deploy/outcome.js';
import type { PlanEntry } from '../../src/deploy/plan-entry.js';
import { hostOf } from '../support/github/action-host.js';
import { deployEntry, nodeChange, planEntry } from '../support/github/deploy-entries.js';
import { HOSTILE_NAMES, UNPRINTABLE } from '../support/hostile-names.js';
import { parseLog } from '../support/runner-log.js';

function printed(entry: PlanEntry | DeployEntry): string[] {
  const host = hostOf('/checkout');
  printEntry(host, entry);
  return host.lines();
}

describe('a document in the log', () => {
  it('has a line, and one for each timeout and each note', () => {
    const changes = [nodeChange(), nodeChange({ id: 'node-9', name: 'Get bill', from: null })];
    expect(
      printed(planEntry({ changes, notes: ['the node "x" is not in the org any more'] })),
    ).toEqual([
      'update         Support inbound (5f2c9a1e)  flows/support-inbound.json',
      '               Get customer: 3000 → 5000 ms',
      '               Get bill: none → 5000 ms',
      '               the node "x" is not in the org any more',
    ]);
  });

  it('that is as it was has nothing but its line and its notes', () => {
    const entry = deployEntry({ status: 'unchanged', notes: ['somebody else has set it already'] });
    expect(printed(entry)).toEqual([
      'unchanged      Support inbound (5f2c9a1e)  flows/support-inbound.json',
      '               somebody else has set it already',
    ]);
  });

  it('has no colours, whatever the log is', () => {
    const entry = deployEntry({
      status: 'not attempted',
      notes: ['the run was interrupted before'],
    });
    expect(printed(entry).join('\n')).not.toMatch(UNPRINTABLE);
    expect(printed(entry)[0]).toBe(
      'not attempted  Support inbound (5f2c9a1e)  flows/support-inbound.json',
    );
  });

  it.each(HOSTILE_NAMES)('whose texts try %s is no command', (_, name) => {
    const changes = [nodeChange({ id: 'node-9', name, from: name })];
    const lines = printed(planEntry({ file: name, id: name, name, changes, notes: [name] }));
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toMatch(UNPRINTABLE);
    expect(parseLog(lines.join('\n')).commands).toEqual([]);
  });
});

describe('what could not be read, and what led nowhere', () => {
  it('is annotated, and a fault told in the log, too', () => {
    const host = hostOf('/checkout');
    const faults = [{ file: 'flows/a.json', message: 'cannot be deployed: EACCES' }];
    tellDeployFaults({ faults, unmatched: ['apis/*.json'], notices: [] }, 1, host);
    expect(host.lines()).toEqual([
      '::error title=flow-timeout-lint::flows/a.json: cannot be deployed: EACCES',
      'flows/a.json: cannot be deployed: EACCES',
      '::warning title=flow-timeout-lint::No file in apis/*.json',
    ]);
  });

  it('is nothing where all was read', () => {
    const host = hostOf('/checkout');
    tellDeployFaults({ faults: [], unmatched: [], notices: [] }, 1, host);
    expect(host.lines()).toEqual([]);
  });

  it('is an error where there is nothing to deploy', () => {
    const host = hostOf('/checkout');
    tellDeployFaults({ faults: [], unmatched: [], notices: [] }, 0, host);
    expect(host.lines()).toEqual([
      '::error title=flow-timeout-lint::There is no document to deploy: name their files in the input paths',
    ]);
  });

  it.each(HOSTILE_NAMES)('and tries %s stays on its line', (_, name) => {
    const host = hostOf('/checkout');
    tellDeployFaults(
      { faults: [{ file: name, message: name }], unmatched: [name], notices: [] },
      1,
      host,
    );
    const { commands, lines } = parseLog(host.lines().join('\n'));
    expect(commands.map(({ name: command, properties }) => [command, properties])).toEqual([
      ['error', { title: 'flow-timeout-lint' }],
      ['warning', { title: 'flow-timeout-lint' }],
    ]);
    expect(lines).toHaveLength(1);
    expect(host.lines().join('\n')).not.toMatch(UNPRINTABLE);
  });

  it('takes no more annotations than GitHub shows', () => {
    const host = hostOf('/checkout');
    const faults = Array.from({ length: 50 }, (_, at) => ({
      file: `flows/${String(at)}.json`,
      message: 'cannot be deployed: EACCES',
    }));
    tellDeployFaults({ faults, unmatched: faults.map(({ file }) => file), notices: [] }, 1, host);
    const { commands, lines } = parseLog(host.lines().join('\n'));
    const of = (level: string): number => commands.filter(({ name }) => name === level).length;
    expect(of('error')).toBe(10);
    expect(of('warning')).toBe(10);
    for (const { file } of faults) expect(lines.join('\n')).toContain(file);
  });
});

describe('the room in the summary', () => {
  it('leaves some for what else is told', () => {
    expect(MAX_SUMMARY_BYTES).toBeLessThan(1024 * 1024 - 100 * 1024);
  });
});
