/** Bundles the CLI and the Action into `dist`, each with all that it needs, and the licences of what is in them. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  cpSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { minify } from 'terser';
import { withEagerModules } from './eager-modules.mjs';

const BUNDLED = [
  '@actions/core',
  '@actions/github',
  'ajv',
  'fastest-levenshtein',
  'https-proxy-agent',
  'ignore',
  'jsonpath-plus',
  'node-fetch',
  'p-limit',
  'picomatch',
  'proxy-from-env',
  'strip-json-comments',
  'yaml',
];

const dist = path.resolve(process.argv[2] ?? 'dist');
const work = mkdtempSync(path.join(tmpdir(), 'flow-timeout-lint-'));
const action = path.join(work, 'action');
await bundle('.scripts/action.cjs', action, 'index.js');
const cli = path.join(work, 'cli');
await bundle('.scripts/cli.cjs', cli, 'cli.js');
const entry = path.join(work, 'entry');
await bundle('.scripts/cli-entry.cjs', entry, 'index.js', '--external', './cli.js');
if (readdirSync(entry).length > 1) throw new Error('what the CLI starts with must not load more');
cpSync(path.join(entry, 'index.js'), path.join(cli, 'index.js'));
for (const folder of [action, cli]) {
  writeFileSync(path.join(folder, 'package.json'), '{\n  "type": "commonjs"\n}\n');
}
mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist)) {
  if (name !== 'config.schema.json') rmSync(path.join(dist, name), { recursive: true });
}
cpSync(action, dist, { recursive: true });
cpSync(cli, path.join(dist, 'cli'), { recursive: true });
chmodSync(path.join(dist, 'cli', 'index.js'), 0o755);
writeFileSync(path.join(dist, 'licenses.txt'), licenses());
rmSync(work, { recursive: true });

/** Bundles a script and all that it needs into a folder, the script as `name`. */
async function bundle(script, folder, name, ...options) {
  // The target is that of the code around the modules, not of what is in them: their functions become plain
  // ones, which start faster than arrow functions.
  execFileSync(
    'node_modules/.bin/ncc',
    ['build', script, '--out', folder, '--target', 'es5', '--quiet', ...options],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  renameSync(path.join(folder, 'index.cjs'), path.join(folder, name));
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const code = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), withEagerModules(await minified(code)));
  }
}

/**
 * Takes out what nobody calls, and shortens the rest. ncc's own option keeps the first, and leaves the files alone
 * that are loaded later. Nothing is moved about: what is written as a function stays one, so that it starts as fast.
 */
async function minified(code) {
  const { code: result } = await minify(code, {
    ecma: 2020,
    compress: { defaults: false, dead_code: true, unused: true, passes: 2 },
    mangle: true,
    keep_classnames: true,
    keep_fnames: true,
    // Of text that is all ASCII a character takes one byte, in the file and for the parser.
    format: { ascii_only: true },
  });
  return result;
}

function licenses() {
  const packages = new Map();
  // What a package needs stands within it, where others need another version, or else beside it.
  const add = (name, within = '.') => {
    const inner = path.join(within, 'node_modules', name);
    const folder = existsSync(inner) ? inner : path.join('node_modules', name);
    if (!existsSync(folder)) return;
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const title = `${name} ${manifest.version} (${manifest.license})`;
    if (packages.has(title)) return;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
    packages.set(title, `${title}\n\n${text}\n`);
    for (const needed of Object.keys(manifest.dependencies ?? {})) add(needed, folder);
  };
  for (const name of BUNDLED) add(name);
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, text]) => text.replaceAll('\r\n', '\n')).join(`\n${'-'.repeat(80)}\n\n`);
}
