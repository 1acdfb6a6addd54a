// What the linter is measured against: reads, parses and walks the files of a folder, and nothing more.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const isBad = (timeout) =>
  !Number.isInteger(timeout) || timeout < 1000 || timeout > 30000 || timeout === 3000;

let bad = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
  const value = JSON.parse(readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  if (value.flowData !== undefined) {
    for (const node of value.flowData.nodes) {
      if (node.type === 'dataAction' && isBad(node.dataAction?.timeout)) bad++;
    }
  } else {
    for (const definition of value.entities ?? [value]) {
      if (definition.url !== undefined && isBad(definition.timeout)) bad++;
    }
  }
}
process.stdout.write(`${bad}\n`);
