import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseJson, valueAt } from '../github/json.js';
import type { NewObject } from './objects.js';
import type { OrgObjects } from './org.js';

const DEMO = new URL('../../../fixtures/demo/', import.meta.url);

/** What the files of the demo hold, as an org before anything was deployed to it. */
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
      const entities = valueAt(parseJson(text), 'entities');
      return Array.isArray(entities) ? entities.map((each) => JSON.stringify(each)) : [text];
    });
}
