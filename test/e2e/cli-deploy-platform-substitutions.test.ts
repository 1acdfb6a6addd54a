import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, newPlatform, type PlatformScene } from '../support/platform-scene.js';
import { FILES } from '../support/platform-scene-objects.js';
import { ordersYaml } from '../support/platform-scene-texts.js';

const PUBLISH = ['deploy', '--publish'];
const TEMPLATE = ordersYaml('{{ timeout }}', { queue: '{{queue}}' });

function openYaml(text: string, more: Readonly<Record<string, string>>): Promise<PlatformScene> {
  return newPlatform({ files: { [FILES.yaml]: text, ...more } });
}

describe('placeholders', () => {
  it('that are left keep a flow from being published, and are named', async () => {
    const scene = await openYaml(TEMPLATE, { 'values.yml': 'queue: Orders\n' });
    const { code, stdout } = await cli(scene, ...PUBLISH, '--substitutions', 'values.yml');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `not attempted  Orders hotline  ${FILES.yaml}
               placeholders are left in it: {{ timeout }}: give their values with --substitutions

Deploy: 1 not attempted.
`,
    });
    expect((await cli(scene, ...PUBLISH)).stdout).toContain(
      'placeholders are left in it: {{ timeout }}, {{queue}}: give',
    );
    expect(scene.org.requests).toEqual([]);
  });

  it.each([
    ['YAML', 'values.yml', '# of the shop\ntimeout: 10 # s\nqueue: "Orders"\nunused: x\n'],
    ['JSON', 'values.json', '{ "timeout": 10, "queue": "Orders" }'],
  ])('are replaced by the values of a file in %s', async (_, name, text) => {
    const scene = await openYaml(TEMPLATE, { [name]: text });
    expect((await cli(scene, ...PUBLISH, '--substitutions', name)).code).toBe(0);
    expect(scene.org.publications.map(({ yaml }) => yaml)).toEqual([ordersYaml()]);
    expect(readFileSync(path.join(scene.folder, FILES.yaml), 'utf8')).toBe(TEMPLATE);
    const changes = scene.org.changes.length;
    expect((await cli(scene, ...PUBLISH, '--substitutions', name)).stdout).toContain(
      '\nDeploy: 1 unchanged.\n',
    );
    expect(scene.org.changes).toHaveLength(changes);
  });

  it.each([
    ['- a\n- b\n', /^values\.yml holds no substitutions: [^\n]+\n$/],
    ['queue: { a: b }\n', /^values\.yml holds no substitutions: [^\n]+\n$/],
    [undefined, /^the substitutions values\.yml cannot be read: [^\n]+\n$/],
  ])('cannot be given by %j', async (text, stderr) => {
    const scene = await openYaml(TEMPLATE, text === undefined ? {} : { 'values.yml': text });
    const run = await cli(scene, ...PUBLISH, '--substitutions', 'values.yml');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(stderr);
    expect(scene.org.requests).toEqual([]);
  });
});
