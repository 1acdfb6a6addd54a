import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { valueAt } from '../github/json.js';
import type { NewObject } from './objects.js';
import type { OrgObjects } from './org.js';

const DEMO = new URL('../../../fixtures/demo/', import.meta.url);

/**
 * What the files of the demo hold, as an org before anything was deployed to it: with the default where a file
 * has what no org takes.
 */
export function demoObjects(): OrgObjects {
  return {
    externalApis: objectsIn('apis/'),
    dataActions: objectsIn('actions/'),
    flows: objectsIn('flows/'),
  };
}

function objectsIn(folder: string): NewObject[] {
  const url = new URL(folder, DEMO);
  return readdirSync(fileURLToPath(url))
    .sort()
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const text = readFileSync(new URL(encodeURIComponent(name), url), 'utf8');
      const content: unknown = JSON.parse(text, takenByOrg);
      const entities = valueAt(content, 'entities');
      return (Array.isArray(entities) ? entities : [content]).map((each) => JSON.stringify(each));
    });
}

function takenByOrg(key: string, value: unknown): unknown {
  if (
    key !== 'timeout' ||
    (Number.isInteger(value) && Number(value) >= 1000 && Number(value) <= 30_000)
  )
    return value;
  return 3000;
}
