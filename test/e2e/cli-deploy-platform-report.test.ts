import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJson, textAt, valueAt } from '../support/github/json.js';
import { cli, newPlatform } from '../support/platform-scene.js';
import { FILES } from '../support/platform-scene-objects.js';
import {
  CLAIMS,
  claimsText,
  HOLDER,
  PARCELS,
  parcelsText,
} from '../support/platform-scene-texts.js';

describe('data actions and flows of the platform', () => {
  it('are told in the report, and kept for their owner alone', async () => {
    const scene = await newPlatform();
    const { backup } = await cli(scene, 'deploy', '--report', 'report.json');
    const report = parseJson(readFileSync(path.join(scene.folder, 'report.json'), 'utf8'));
    const step = (id: string, name: string, to: number): object => ({
      ...{ pointer: '/flowSequenceItemList/0/actionList/0', id, name },
      ...{ from: null, to, unit: 's' },
    });
    const end = { status: 'applied', notes: [] };
    expect(report).toEqual({
      version: 1,
      summary: {
        ...{ applied: 3, unchanged: 0, drift: 0, locked: 0, failed: 0, unverified: 0 },
        'not attempted': 0,
      },
      backup,
      documents: [
        {
          ...{ file: FILES.action, pointer: '', format: 'action-export' },
          ...{ id: HOLDER, name: 'Get policy holder' },
          changes: [
            {
              ...{ pointer: '/config', id: HOLDER, name: 'Get policy holder' },
              ...{ from: null, to: 9, unit: 's' },
            },
          ],
          ...end,
        },
        {
          ...{ file: FILES.json, pointer: '', format: 'architect-json' },
          ...{ id: CLAIMS, name: 'Claims line' },
          changes: [step('step-policy', 'Find policy', 10)],
          ...end,
        },
        {
          ...{
            file: FILES.i3,
            pointer: '',
            format: 'i3-flow',
            id: PARCELS,
            name: 'Parcel tracing',
          },
          changes: [step('step-parcel', 'Trace parcel', 20)],
          ...end,
        },
      ],
    });
    const kept = path.join(scene.folder, backup);
    const files = readdirSync(kept, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    expect(files.map((file) => path.relative(kept, file)).sort()).toEqual([
      '.gitignore',
      `action-export/${HOLDER}.bak`,
      `architect-json/${CLAIMS}.bak`,
      'backup.json',
      `i3-flow/${PARCELS}.bak`,
    ]);
    const modes = files.map((file) => [path.basename(file), statSync(file).mode & 0o777]);
    expect(modes.filter(([name, mode]) => name !== '.gitignore' && mode !== 0o600)).toEqual([]);
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    const keptText = (name: string): string => readFileSync(path.join(kept, name), 'utf8');
    expect(keptText(`architect-json/${CLAIMS}.bak`)).toBe(claimsText());
    expect(keptText(`i3-flow/${PARCELS}.bak`)).toBe(parcelsText());
    const config = valueAt(parseJson(keptText(`action-export/${HOLDER}.bak`)), 'config');
    expect(textAt(config, 'request', 'requestTemplate')).toBe('{"policy":"${input.policy}"}');
    expect(valueAt(config, 'timeoutSeconds')).toBeUndefined();
  });
});
