// The same check as an ESLint rule over the syntax tree of @eslint/json.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { badTimeouts } from './judge.mjs';

const require = createRequire(import.meta.url);
const { default: json } = await import(
  pathToFileURL(require.resolve(process.env.BENCH_ESLINT_JSON))
);

const timeouts = {
  create: (context) => ({
    Document({ body }) {
      for (const { rule, path } of badTimeouts(valueOf(body))) {
        const node = nodeAt(body, path);
        // Of an object or an array, its first character.
        context.report({ loc: node.loc, message: rule });
      }
    },
    Object({ members }) {
      const seen = new Set();
      for (const { name } of members) {
        const key = name.value;
        if (KEYS.has(key) && seen.has(key))
          context.report({ loc: name.loc, message: 'duplicate-key' });
        seen.add(key);
      }
    },
  }),
};

/** Keys that lead to a timeout. */
const KEYS = new Set(['flowData', 'nodes', 'type', 'dataAction', 'timeout']);

function valueOf(node) {
  switch (node.type) {
    case 'Object':
      return Object.fromEntries(
        node.members.map(({ name, value }) => [name.value, valueOf(value)]),
      );
    case 'Array':
      return node.elements.map(({ value }) => valueOf(value));
    case 'Null':
      return null;
    default:
      return node.value;
  }
}

function nodeAt(node, path) {
  return path.reduce(
    (at, step) =>
      at.type === 'Array'
        ? at.elements[step].value
        : at.members.findLast(({ name }) => name.value === step).value,
    node,
  );
}

export default [
  {
    files: ['**/*.json'],
    language: 'json/json',
    plugins: { json, flows: { rules: { timeouts } } },
    rules: { 'flows/timeouts': 'error' },
  },
];
