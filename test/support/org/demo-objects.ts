import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textAt, valueAt } from '../github/json.js';
import type { NewObject } from './objects.js';
import type { OrgObjects } from './org.js';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);
const DEMO = new URL('demo/', FIXTURES);
const PLATFORM = new URL('platform/', FIXTURES);

/**
 * What the files of the demo hold, as an org before anything was deployed to it: with the default where a file
 * has what no org takes. Beside it are a data action and a flow of the platform, as two of its files were.
 */
export function demoObjects(): OrgObjects {
  return {
    externalApis: objectsIn('apis/'),
    dataActions: objectsIn('actions/'),
    flows: objectsIn('flows/'),
    actions: [platformAction('exports/get-customer.before.json', 'action-get-customer')],
    architectFlows: [platformFlow('architect/claims-line.before.json', 'flow-claims-line')],
  };
}

/** A data action that was exported, with what the org adds. */
function platformAction(file: string, id: string): NewObject {
  return textOf(file).replace('{', `{"id":"${id}","integrationId":"integration-crm",`);
}

/** A flow by what Architect has saved of it, which stands there as it is. */
function platformFlow(file: string, id: string): NewObject {
  const configuration = textOf(file);
  const [name, type] = ['name', 'type'].map((key) => textAt(JSON.parse(configuration), key));
  const about = JSON.stringify({ id, name, type: type?.toUpperCase() });
  return `${about.slice(0, -1)},"configuration":${configuration}}`;
}

function textOf(file: string): string {
  return readFileSync(new URL(file, PLATFORM), 'utf8').trim();
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
