"use strict";
exports.id = 292;
exports.ids = [292,169];
exports.modules = {

/***/ 6292:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  COMMANDS: function() { return /* binding */ COMMANDS; }
});

// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
;// CONCATENATED MODULE: ./src/cli/org-options.ts
/** The options of every command that talks to an org. */
const ORG_OPTIONS = {
    region: {
        type: 'string',
        value: 'REGION',
        help: "The org's region, like eu-central-1. GENESYSCLOUD_REGION unless given.",
    },
    'api-url': {
        type: 'string',
        value: 'URL',
        help: "Where the API is, instead of the region's own host: a gateway.",
    },
    'login-url': {
        type: 'string',
        value: 'URL',
        help: "Where the sign-in is, instead of the region's own host.",
    },
};
/** The options of the commands that carry the documents of files to an org. */
const DOCUMENT_OPTIONS = {
    config: {
        type: 'string',
        short: 'c',
        value: 'FILE',
        help: 'Use this config, not the nearest flow-timeout-lint.config.json.',
    },
    only: {
        type: 'string',
        value: 'ID|GLOB',
        help: 'Only the object with this id, or the files that match; several.',
    },
    strategy: {
        type: 'string',
        value: 'NAME',
        help: 'timeouts (default) sets the timeouts and nothing else, replace sends the document itself.',
    },
    base: {
        type: 'string',
        value: 'COMMIT',
        help: 'The commit at which the repository held what the org has: what is neither is drift.',
    },
    publish: {
        type: 'boolean',
        help: "Deploy flows in Archy's YAML too: each is published at once, as a whole.",
    },
    substitutions: {
        type: 'string',
        value: 'FILE',
        help: 'The values of the placeholders of such flows: a mapping, in YAML or JSON.',
    },
    'on-drift': {
        type: 'string',
        value: 'WHAT',
        help: 'refuse (default) or overwrite what somebody changed in the org.',
    },
};
/** The options of the commands that write to an org. */
const WRITE_OPTIONS = {
    'backup-dir': {
        type: 'string',
        value: 'FOLDER',
        help: 'Where the objects are kept as they were, a folder a run: .flow-timeout-lint/backups unless given.',
    },
    report: { type: 'string', value: 'FILE', help: 'Write a JSON report of what became of each.' },
};

;// CONCATENATED MODULE: ./src/cli/audit-command.ts


const auditCommand = {
    name: 'audit',
    summary: 'Find the bad timeouts in the org itself, and with --fix mend them there.',
    usage: '[options]',
    options: {
        ...lint_options/* LINT_OPTIONS */.ZK,
        ...ORG_OPTIONS,
        ...WRITE_OPTIONS,
        flow: { type: 'string', value: 'ID', help: 'Only this flow, not all of them; several.' },
        fix: { type: 'boolean', help: 'Mend them in the org, as a deploy does.' },
        yes: { type: 'boolean', help: 'Do not ask before --fix.' },
        'max-changes': {
            type: 'string',
            value: 'NUMBER',
            help: 'With --fix, write nothing where more objects would change.',
        },
    },
    examples: [
        ['audit', 'lint everything that the org has'],
        ['audit --flow 5f2c9a1e-7d30-4c52-9b1d-0e6f3a8c4d21', 'one flow, and all that is no flow'],
        ['audit --fix', 'mend it there, after a question'],
    ],
    run: async (args, host) => (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(6), __webpack_require__.e(392), __webpack_require__.e(18), __webpack_require__.e(296), __webpack_require__.e(394), __webpack_require__.e(66)]).then(__webpack_require__.bind(__webpack_require__, 4066))).runAudit(args, host),
};

;// CONCATENATED MODULE: ./src/cli/deploy-command.ts

const deployCommand = {
    name: 'deploy',
    summary: 'Carry the timeouts of the files to the org: keep what is there, write, read back.',
    usage: '[options] [paths…]',
    options: {
        ...DOCUMENT_OPTIONS,
        ...ORG_OPTIONS,
        ...WRITE_OPTIONS,
        plan: { type: 'string', value: 'FILE', help: 'Do no more than what plan --out kept.' },
        'dry-run': { type: 'boolean', help: 'Tell what would be done, and write nothing.' },
        'max-changes': {
            type: 'string',
            value: 'NUMBER',
            help: 'Write nothing where more objects would change.',
        },
    },
    examples: [
        ['deploy', 'deploy the working directory'],
        ['deploy --plan plan.json', 'do what was planned, and refuse what is no longer so'],
        ['deploy --only "flows/**" --max-changes 5', 'the flows, if they are not too many'],
        ['deploy --strategy replace --base HEAD~1', 'send the documents themselves'],
    ],
    run: async (args, host) => (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(6), __webpack_require__.e(392), __webpack_require__.e(18), __webpack_require__.e(296), __webpack_require__.e(394), __webpack_require__.e(578)]).then(__webpack_require__.bind(__webpack_require__, 6578))).runDeploy(args, host),
};

// EXTERNAL MODULE: ./src/config/nearest.ts
var nearest = __webpack_require__(6572);
// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/rules/index.ts + 11 modules
var rules = __webpack_require__(5729);
;// CONCATENATED MODULE: ./src/rules/page.ts
/** A rule's page in Markdown: the file in `docs/rules/` and what `explain` prints. */
function rulePage(rule) {
    const { docs, severity } = rule;
    const sections = [
        `# ${rule.name}`,
        docs.summary,
        `${severityText(severity)} ${docs.fix === '' ? 'No fix.' : 'Fixable.'}`,
        `## What it reports\n\n${docs.what}`,
        `## Why it matters\n\n${docs.why}`,
        `## Before and after\n\n${codeBlock(docs.before, docs.language)}\n\n${codeBlock(docs.after, docs.language)}`,
        ...(docs.fix === '' ? [] : [`## What a fix writes\n\n${docs.fix}`]),
        `## Options\n\n${options(rule)}`,
    ];
    return `${sections.join('\n\n')}\n`;
}
/** How severe a finding is, in the formats of the tutorials and in those of the platform. */
function severityText({ tutorial, platform }) {
    return tutorial === platform
        ? `Severity: ${tutorial}.`
        : `Severity: ${tutorial} in \`flow-export\`, \`external-api\` and \`data-action\`, ${platform} in the other formats.`;
}
function codeBlock(text, language = 'json') {
    return `\`\`\`${language}\n${text}\n\`\`\``;
}
function options({ name, docs }) {
    const list = Object.entries(docs.options);
    const severity = `\`\`\`json\n{ "rules": { "${name}": "warning" } }\n\`\`\``;
    if (list.length === 0) {
        return `None beside its severity, \`"error"\`, \`"warning"\` or \`"off"\`:\n\n${severity}`;
    }
    const items = list.map(([option, text]) => `- \`${option}\`: ${text}`).join('\n');
    const example = JSON.stringify(Object.fromEntries(list.map(([option]) => [option, EXAMPLES[option] ?? 0])));
    return `${items}\n\n\`\`\`json\n{ "rules": { "${name}": ["error", ${example.replaceAll(/([:,{])/g, '$1 ').replace('}', ' }')}] } }\n\`\`\``;
}
const EXAMPLES = { minMs: 2000, maxMs: 10_000 };

// EXTERNAL MODULE: ./src/cli/usage-error.ts
var usage_error = __webpack_require__(4226);
;// CONCATENATED MODULE: ./src/cli/explain-command.ts





const explainCommand = {
    name: 'explain',
    summary: 'Tell what a rule reports, why it matters to callers, and what to write instead.',
    usage: '<rule>',
    options: {},
    examples: [['explain timeout-default', 'the page of one rule']],
    run(args, host) {
        const [name, ...more] = args.flatMap((arg) => (arg.kind === 'path' ? arg.value : []));
        if (name === undefined)
            throw new usage_error/* UsageError */.e(`name a rule: ${rules/* RULE_NAMES */.iU.join(', ')}`);
        if (more.length > 0)
            throw new usage_error/* UsageError */.e('explain takes one rule');
        const rule = (0,rules/* findRule */.Il)(name);
        if (rule === undefined) {
            throw new usage_error/* UsageError */.e(`unknown rule ${JSON.stringify(name)}: ${(0,nearest/* didYouMean */.a)(name, rules/* RULE_NAMES */.iU)}`);
        }
        host.stdout.write(rulePage(rule));
        return Promise.resolve(exit_code/* EXIT */.d.ok);
    },
};

// EXTERNAL MODULE: ./src/cli/fix-command.ts + 4 modules
var fix_command = __webpack_require__(2169);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/config/find-config.ts
var find_config = __webpack_require__(4410);
;// CONCATENATED MODULE: ./src/config/starter-config.ts
/** Where editors find the schema of the config. */
const SCHEMA_URL = 'https://raw.githubusercontent.com/flow-timeout-lint/flow-timeout-lint/v1/dist/config.schema.json';
/** The config that `init` writes: it changes nothing until a comment is taken away. */
const STARTER_CONFIG = `{
  "$schema": "${SCHEMA_URL}",

  // The files to lint in folders, and those to leave out. Globs, relative to this file.
  // "include": ["flows/**", "actions/*.json"],
  // "exclude": ["archive/**"],

  // The value that a fix writes, by format, in its unit: 5000 ms or 10 s unless given.
  // "targets": { "flow-export": 8000, "archy-yaml": 15 },

  // How severe each rule is: "error", "warning" or "off"; some rules take options.
  // "rules": {
  //   "timeout-default": "warning",
  //   "timeout-range": ["error", { "maxMs": 15000 }]
  // },

  // Other settings for some files. "format" says what they hold, whatever they look like.
  // "overrides": [
  //   { "files": "nightly/**", "targets": { "flow-export": 20000 } },
  //   { "files": "legacy/*.json", "format": "flow-export" }
  // ],

  // Findings that you have decided to live with: why, and until when.
  // "suppressions": [
  //   {
  //     "rule": "timeout-default",
  //     "file": "flows/billing.json",
  //     "id": "node-3",
  //     "reason": "measured: answers within 400 ms",
  //     "expires": "2027-06-30"
  //   }
  // ],

  // A JSON format of your own: where the owners of timeouts are, and where in them the timeout is.
  // "formats": {
  //   "house-flow": {
  //     "owners": "$.steps[*]",
  //     "where": { "$.kind": "call" },
  //     "timeout": "$.settings.timeoutMs",
  //     "unit": "ms",
  //     "min": 1000,
  //     "max": 30000,
  //     "default": 3000
  //   }
  // }
}
`;

;// CONCATENATED MODULE: ./src/commands/init.ts




/** Writes the starter config into a folder, unless a config is there already. */
function writeStarterConfig(folder) {
    try {
        (0,external_node_fs_.writeFileSync)(external_node_path_default().join(folder, find_config/* CONFIG_NAME */.f), STARTER_CONFIG, { flag: 'wx' });
        return { file: find_config/* CONFIG_NAME */.f, written: true };
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
            return { file: find_config/* CONFIG_NAME */.f, written: false };
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/cli/init-command.ts



const initCommand = {
    name: 'init',
    summary: 'Write a commented config to start from, where there is none yet.',
    usage: '',
    options: {},
    examples: [['init', 'write flow-timeout-lint.config.json']],
    run(args, host) {
        if (args.some((arg) => arg.kind === 'path'))
            throw new usage_error/* UsageError */.e('init takes no path');
        const { file, written } = writeStarterConfig(host.cwd);
        if (!written) {
            host.stderr.write(`${file} is there already and was left as it is.\n`);
            return Promise.resolve(exit_code/* EXIT */.d.fault);
        }
        host.stdout.write(`Wrote ${file}. Every line in it is a comment until you need it.\n`);
        return Promise.resolve(exit_code/* EXIT */.d.ok);
    },
};

// EXTERNAL MODULE: ./src/cli/lint-command.ts
var lint_command = __webpack_require__(6117);
;// CONCATENATED MODULE: ./src/cli/plan-command.ts

const planCommand = {
    name: 'plan',
    summary: 'Tell what a deploy would change in the org, and change nothing.',
    usage: '[options] [paths…]',
    options: {
        ...DOCUMENT_OPTIONS,
        ...ORG_OPTIONS,
        out: { type: 'string', value: 'FILE', help: 'Keep the plan, for deploy --plan.' },
    },
    examples: [
        ['plan', 'plan the working directory'],
        ['plan flows --out plan.json', 'keep the plan, to deploy no more than that'],
        ['plan --base HEAD~1', 'tell what somebody changed in the org since'],
    ],
    run: async (args, host) => (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(6), __webpack_require__.e(392), __webpack_require__.e(18), __webpack_require__.e(296), __webpack_require__.e(495)]).then(__webpack_require__.bind(__webpack_require__, 7495))).runPlan(args, host),
};

;// CONCATENATED MODULE: ./src/cli/probe-command.ts

const probeCommand = {
    name: 'probe',
    summary: 'Really run a data action, measure how long it takes, and suggest a timeout.',
    usage: '<data action id> --yes [options]',
    options: {
        runs: { type: 'string', value: 'NUMBER', help: 'How often to run it: 10 unless given.' },
        input: { type: 'string', value: 'FILE', help: 'The JSON to run it with: {} unless given.' },
        yes: { type: 'boolean', help: 'Yes, run it: it does whatever it does to the system behind.' },
        ...ORG_OPTIONS,
    },
    examples: [
        [
            'probe custom_-_e81b5d07-4f2c-49a8-b3d6-2c7f9e0a1b54 --runs 20 --input member.json --yes',
            'run it 20 times with that input',
        ],
    ],
    run: async (args, host) => (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(392), __webpack_require__.e(807)]).then(__webpack_require__.bind(__webpack_require__, 1807))).runProbe(args, host),
};

;// CONCATENATED MODULE: ./src/cli/pull-command.ts

const pullCommand = {
    name: 'pull',
    summary: 'Write what the org holds as files, one an object, to start with or to compare.',
    usage: '[options] [folder]',
    options: {
        flow: { type: 'string', value: 'ID', help: 'Only this flow, not all of them; several.' },
        ...ORG_OPTIONS,
    },
    examples: [
        ['pull', 'into flows, data-actions and external-apis of the working directory'],
        ['pull org --region eu-central-1', 'into a folder of its own'],
    ],
    run: async (args, host) => (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(392), __webpack_require__.e(18), __webpack_require__.e(211)]).then(__webpack_require__.bind(__webpack_require__, 211))).runPull(args, host),
};

;// CONCATENATED MODULE: ./src/cli/rollback-command.ts

const rollbackCommand = {
    name: 'rollback',
    summary: 'Send back what a deploy kept, where the org still has what it wrote.',
    usage: '--from FOLDER [options]',
    options: {
        from: { type: 'string', value: 'FOLDER', help: 'The folder in which the deploy kept it.' },
        ...ORG_OPTIONS,
        ...WRITE_OPTIONS,
    },
    examples: [
        [
            'rollback --from .flow-timeout-lint/backups/2026-11-21T20-15-00-000Z-4711',
            'take back the deploy of that run',
        ],
    ],
    run: async (args, host) => (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(392), __webpack_require__.e(18), __webpack_require__.e(296), __webpack_require__.e(394), __webpack_require__.e(57)]).then(__webpack_require__.bind(__webpack_require__, 2057))).runRollback(args, host),
};

;// CONCATENATED MODULE: ./src/cli/commands.ts










/** The commands, in the order in which the help lists them. */
const COMMANDS = [
    lint_command/* lintCommand */.D,
    fix_command.fixCommand,
    planCommand,
    deployCommand,
    rollbackCommand,
    auditCommand,
    pullCommand,
    probeCommand,
    explainCommand,
    initCommand,
];


/***/ }),

/***/ 2169:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fixCommand: function() { return /* binding */ fixCommand; },
  runFix: function() { return /* binding */ runFix; }
});

// EXTERNAL MODULE: ./src/reporters/colors.ts
var reporters_colors = __webpack_require__(9564);
// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/commands/fix.ts + 2 modules
var fix = __webpack_require__(7163);
;// CONCATENATED MODULE: ./src/engine/by-site.ts
/**
 * The findings of one file by the timeout that they are about, in the order of the first of each: a bad value
 * and its repetitions are about one.
 */
function bySite(findings) {
    const sites = new Map();
    for (const finding of findings) {
        const site = siteOf(finding);
        const known = sites.get(site);
        if (known === undefined)
            sites.set(site, [finding]);
        else
            known.push(finding);
    }
    return [...sites.values()];
}
/** One object may lack the timeouts of several formats: what is missing is known by its format too. */
function siteOf({ pointer, actual, format }) {
    return JSON.stringify(actual === null ? [pointer, format] : [pointer]);
}

// EXTERNAL MODULE: ./src/config/nearest.ts
var nearest = __webpack_require__(6572);
// EXTERNAL MODULE: ./src/reporters/value.ts
var value = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/safe/log-line.ts
var log_line = __webpack_require__(4422);
;// CONCATENATED MODULE: ./src/reporters/fixed.ts



/** What a fix changed in one file, for people: a line a timeout, its place that of the file as it was. */
function fixedLines(fixed, colors) {
    const sites = bySite(fixed).map(fixed_siteOf);
    const width = sites.reduce((most, { place }) => Math.max(most, place.length), 0);
    return sites.map(({ place, change, owner, rules }) => {
        const parts = [
            `  ${colors.dim(place.padStart(width))}`,
            colors.green('fixed'),
            colors.cyan(change),
            ...(owner === undefined ? [] : [(0,log_line/* logLine */.B)(owner)]),
            colors.dim(rules.join(', ')),
        ];
        return parts.join('  ');
    });
}
/** One timeout: of its findings the one about the value comes first, where there is one. */
function fixed_siteOf(findings) {
    const valued = findings.filter((finding) => (0,value/* changeOf */.C2)(finding) !== undefined);
    const ordered = [...valued, ...findings.filter((finding) => !valued.includes(finding))];
    const [first] = ordered;
    if (first === undefined)
        throw new RangeError('a timeout without a finding');
    const removed = findings.length === 1
        ? REMOVED
        : `removed ${String(findings.length)} timeouts that do not count`;
    return {
        place: `${String(first.line)}:${String(first.column)}`,
        change: (0,log_line/* logLine */.B)((0,value/* changeOf */.C2)(first) ?? removed),
        owner: (0,value/* ownerOf */.bf)(first),
        rules: [...new Set(ordered.map(({ rule }) => rule))],
    };
}
const REMOVED = 'removed the timeout that does not count';

// EXTERNAL MODULE: ./src/rules/index.ts + 11 modules
var rules = __webpack_require__(5729);
// EXTERNAL MODULE: ./src/source/text-edit.ts
var text_edit = __webpack_require__(1323);
;// CONCATENATED MODULE: ./src/source/line-changes.ts

/** The lines of a text, each with its line break. */
function linesOf(bytes) {
    const lines = [];
    let at = 0;
    while (at < bytes.length) {
        const newline = bytes.indexOf(0x0a, at);
        const end = newline < 0 ? bytes.length : newline + 1;
        lines.push(bytes.subarray(at, end));
        at = end;
    }
    return lines;
}
/** What edits change, line by line, in the order of the text; lines that stay as they are stay out. */
function lineChanges(bytes, lines, edits) {
    const sorted = [...edits].sort((a, b) => a.start - b.start);
    const changes = [];
    let line = 0;
    let lineStart = 0;
    for (let next = 0; next < sorted.length;) {
        const start = sorted[next]?.start ?? 0;
        while (line < lines.length - 1 && lineStart + lengthOf(lines[line]) <= start) {
            lineStart += lengthOf(lines[line++]);
        }
        // All edits that touch the same lines make one change.
        let end = Math.min(line + 1, lines.length);
        let regionEnd = lineStart + lengthOf(lines[line]);
        const from = lineStart;
        const touching = [];
        for (let edit = sorted[next]; edit !== undefined && (edit.start < regionEnd || regionEnd === bytes.length); edit = sorted[++next]) {
            touching.push(edit);
            while (edit.end >= regionEnd && end < lines.length)
                regionEnd += lengthOf(lines[end++]);
        }
        if (touching.length === 0)
            break;
        const shifted = touching.map(({ start: at, end: to, text }) => ({
            start: at - from,
            end: to - from,
            text,
        }));
        const changed = linesOf((0,text_edit/* applyEdits */.c)(bytes.subarray(from, regionEnd), shifted));
        const change = trimmed(lines, { first: line, end, lines: changed, edits: touching });
        if (change !== undefined)
            changes.push(change);
        line = end;
        lineStart = regionEnd;
    }
    return changes;
}
function lengthOf(line) {
    return line?.length ?? 0;
}
/** A change without the lines that it leaves as they are; undefined where none is left. */
function trimmed(old, { first, end, lines, edits }) {
    let head = 0;
    while (first + head < end && head < lines.length && isSame(old[first + head], lines[head]))
        head++;
    let tail = 0;
    while (first + head < end - tail &&
        head < lines.length - tail &&
        isSame(old[end - tail - 1], lines[lines.length - tail - 1])) {
        tail++;
    }
    const change = {
        first: first + head,
        end: end - tail,
        lines: lines.slice(head, lines.length - tail),
        edits,
    };
    return change.first === change.end && change.lines.length === 0 ? undefined : change;
}
function isSame(a, b) {
    return a !== undefined && b !== undefined && a.equals(b);
}

;// CONCATENATED MODULE: ./src/source/unified-diff.ts

/** Unchanged lines that are shown around a change. */
const CONTEXT = 3;
/**
 * What edits change in a file, as a unified diff that `git apply` and `patch` take, byte for byte whatever
 * the file's encoding and line ends are. It is made of the edits, so it costs no search for differences.
 * `name` is relative to where the diff will be applied, with `/`. Empty where the edits change nothing.
 */
function unifiedDiff(name, bytes, edits) {
    const lines = linesOf(bytes);
    const changes = lineChanges(bytes, lines, edits);
    if (changes.length === 0)
        return Buffer.alloc(0);
    const header = `--- ${quotedName(`a/${name}`)}\n+++ ${quotedName(`b/${name}`)}\n`;
    const parts = [Buffer.from(header)];
    let shift = 0;
    for (const hunk of hunksOf(changes)) {
        shift = writeHunk(parts, lines, hunk, shift);
    }
    return Buffer.concat(parts);
}
/** Changes that are shown together, since what stands between them is context of both. */
function hunksOf(changes) {
    const hunks = [];
    for (const change of changes) {
        const hunk = hunks.at(-1);
        const before = hunk?.at(-1);
        if (hunk !== undefined && before !== undefined && change.first - before.end <= 2 * CONTEXT) {
            hunk.push(change);
        }
        else
            hunks.push([change]);
    }
    return hunks;
}
/** Adds a hunk to the parts. `shift` is by how many lines the new text is ahead; the new one is returned. */
function writeHunk(parts, lines, changes, shift) {
    const start = Math.max(0, (changes[0]?.first ?? 0) - CONTEXT);
    const end = Math.min(lines.length, (changes.at(-1)?.end ?? 0) + CONTEXT);
    const grown = changes.reduce((sum, change) => sum + change.lines.length - (change.end - change.first), 0);
    const oldRange = range(start, end - start);
    const newRange = range(start + shift, end - start + grown);
    parts.push(Buffer.from(`@@ -${oldRange} +${newRange} @@\n`));
    let at = start;
    for (const change of changes) {
        writeLines(parts, ' ', lines.slice(at, change.first));
        writeLines(parts, '-', lines.slice(change.first, change.end));
        writeLines(parts, '+', change.lines);
        at = change.end;
    }
    writeLines(parts, ' ', lines.slice(at, end));
    return shift + grown;
}
/** A range as hunks give it, counted from 1; one without lines names the line before it. */
function range(start, length) {
    return `${String(length === 0 ? start : start + 1)},${String(length)}`;
}
function writeLines(parts, mark, lines) {
    for (const line of lines) {
        parts.push(Buffer.from(mark), line);
        if (line.at(-1) !== 0x0a)
            parts.push(Buffer.from('\n\\ No newline at end of file\n'));
    }
}
/** A name as git writes it in a diff: quoted where it holds more than plain characters. */
function quotedName(name) {
    const plain = /^[\u0020-\u007e]*$/.test(name) && !/["\\]/.test(name);
    // After a name with blanks a tab tells where it ends.
    if (plain)
        return name.includes(' ') ? `${name}\t` : name;
    const escaped = [...Buffer.from(name)].map((byte) => {
        const character = String.fromCharCode(byte);
        if (character === '"' || character === '\\')
            return `\\${character}`;
        return byte >= 0x20 && byte < 0x7f ? character : `\\${byte.toString(8).padStart(3, '0')}`;
    });
    return `"${escaped.join('')}"`;
}

// EXTERNAL MODULE: ./src/cli/color.ts
var cli_color = __webpack_require__(2477);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
// EXTERNAL MODULE: ./src/cli/outputs.ts
var outputs = __webpack_require__(6128);
// EXTERNAL MODULE: ./src/cli/print-outcome.ts
var print_outcome = __webpack_require__(384);
// EXTERNAL MODULE: ./src/cli/progress.ts
var cli_progress = __webpack_require__(9851);
// EXTERNAL MODULE: ./src/cli/fix-options.ts
var fix_options = __webpack_require__(974);
// EXTERNAL MODULE: ./src/cli/usage-error.ts
var usage_error = __webpack_require__(4226);
;// CONCATENATED MODULE: ./src/cli/fix-command.ts

















const fixCommand = {
    name: 'fix',
    summary: 'Mend the bad timeouts in place: the timeouts, and not one byte more.',
    usage: '[options] [paths…]',
    options: { ...lint_options/* LINT_OPTIONS */.ZK, ...fix_options/* FIX_OPTIONS */.v },
    examples: [
        ['fix', 'fix the working directory'],
        ['fix --dry-run flows', 'see what would change'],
        ['fix --diff flows > timeouts.patch', 'keep it as a patch: git apply -p1 timeouts.patch'],
        ['fix --rule timeout-missing apis/*.json', 'add what is missing, leave the rest'],
    ],
    run: runFix,
};
/** Fixes files, tells what it changed and what is left, and ends as a lint of the result. */
async function runFix(args, host) {
    const targets = (0,outputs/* reportTargets */.R)(args);
    const failOn = (0,lint_options/* failOnOption */.rZ)(args);
    const asDiff = (0,lint_options/* optionSwitch */.Sg)(args, 'diff') === true;
    const isDryRun = (0,lint_options/* optionSwitch */.Sg)(args, 'dry-run') === true;
    if (asDiff && ((0,lint_options/* optionValue */.TN)(args, 'format') ?? (0,lint_options/* optionValue */.TN)(args, 'output')) !== undefined) {
        throw new usage_error/* UsageError */.e('--diff goes to standard output: leave out --format and --output');
    }
    const progress = (0,cli_progress/* createProgress */.m)(host.stderr, Date.now);
    const outcome = await (0,fix/* fix */.U)({
        ...(0,lint_options/* lintRequest */.XP)(args, host),
        rules: rulesOf(args),
        output: asDiff ? 'diff' : isDryRun ? 'dry-run' : 'files',
        onProgress: progress.update,
    });
    progress.clear();
    const exitCode = (0,exit_code/* exitCodeOf */.F)(outcome.after, failOn, (0,lint_options/* optionSwitch */.Sg)(args, 'allow-empty') === true);
    if (asDiff) {
        printDiff(outcome, args, host);
        if (exitCode === exit_code/* EXIT */.d.fault || exitCode === exit_code/* EXIT */.d.noFiles)
            return exitCode;
        return outcome.fixes.length > 0 ? exit_code/* EXIT */.d.findings : exit_code/* EXIT */.d.ok;
    }
    const reportsToPeople = targets.some(({ format, output }) => format === 'stylish' && output === undefined);
    if (isDryRun) {
        host.stderr.write('A dry run: no file was changed.\n');
    }
    if ((0,lint_options/* optionSwitch */.Sg)(args, 'quiet') !== true) {
        const stream = reportsToPeople ? host.stdout : host.stderr;
        const color = reportsToPeople && (0,cli_color/* usesColor */.c)((0,lint_options/* optionSwitch */.Sg)(args, 'color'), host);
        stream.write(changesText(outcome.fixes, color));
    }
    (0,print_outcome/* printOutcome */.i)(outcome.after, targets, args, host);
    return exitCode;
}
/** What was changed: a block a file, a line a site, and how much it was. */
function changesText(fixes, color) {
    if (fixes.length === 0)
        return '';
    const colors = (0,reporters_colors/* createColors */.D)(color);
    const blocks = fixes.map(({ file, fixed }) => [colors.underline((0,log_line/* logLine */.B)(file.name)), ...fixedLines(fixed, colors)].join('\n'));
    const sites = fixes.reduce((sum, { fixed }) => sum + bySite(fixed).length, 0);
    const total = `Fixed ${(0,value/* count */.U9)(sites, 'timeout')} in ${(0,value/* count */.U9)(fixes.length, 'file')}.`;
    return `${[...blocks, colors.bold(colors.green(total))].join('\n\n')}\n\n`;
}
function printDiff({ fixes, after }, args, host) {
    for (const { file, before, edits } of fixes) {
        host.stdout.write(unifiedDiff(file.name, before, edits));
    }
    (0,print_outcome/* tellNotes */.f)(after, args, host);
}
function rulesOf(args) {
    return args.flatMap((arg) => {
        if (arg.kind !== 'option' || arg.name !== 'rule')
            return [];
        const rule = (0,rules/* findRule */.Il)(String(arg.value));
        if (rule !== undefined)
            return rule.name;
        const name = String(arg.value);
        throw new usage_error/* UsageError */.e(`unknown rule ${JSON.stringify(name)}: ${(0,nearest/* didYouMean */.a)(name, rules/* RULE_NAMES */.iU)}`);
    });
}


/***/ }),

/***/ 7163:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: function() { return /* binding */ fix; },
  X: function() { return /* binding */ fixText; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/formats/encoding.ts
var formats_encoding = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/engine/lint-file.ts + 4 modules
var lint_file = __webpack_require__(6181);
;// CONCATENATED MODULE: ./src/engine/written-values.ts
/** Findings before the first pass. */
function unwritten(findings) {
    return findings.map((finding) => ({
        finding,
        value: finding.suggested,
        spans: finding.edits,
        isServed: false,
    }));
}
/** The same after one more pass: `applied` are the findings that it served, their edits those of the text before it. */
function writtenBy(applied, written) {
    const edits = applied.flatMap((finding) => finding.edits);
    const moved = (spans) => spans.map((span) => after(edits, span));
    return written.map((each) => {
        const own = applied.find((other) => serves(other, each));
        if (own !== undefined) {
            return { ...each, value: own.suggested, spans: moved(own.edits), isServed: true };
        }
        const other = applied.findLast(({ actual, suggested, edits }) => suggested !== undefined &&
            (actual !== null || !each.isServed) &&
            edits.some((edit) => each.spans.some((span) => meets(edit, span))));
        return { ...each, value: other?.suggested ?? each.value, spans: moved(each.spans) };
    });
}
/** Whether a finding is the one that waits to be served: the same, or a missing timeout that is missed again. */
function serves(finding, { finding: first, isServed, spans }) {
    if (isServed)
        return false;
    if (finding === first)
        return true;
    return ([finding, first].every(({ actual }) => actual === null) &&
        finding.format === first.format &&
        finding.edits.some((edit) => spans.some(({ start, end }) => edit.start <= end && edit.end >= start)));
}
/** Whether an edit changes something in a span, or adds something where it begins. */
function meets(edit, span) {
    return edit.start === span.start || (edit.start < span.end && edit.end > span.start);
}
/** Where a span is after edits; what they change in it belongs to it then. */
function after(edits, span) {
    let { start, end } = span;
    let before = 0;
    let inside = 0;
    for (const edit of edits) {
        const longer = Buffer.byteLength(edit.text) - (edit.end - edit.start);
        const isAtPoint = span.start === span.end && edit.start === span.start;
        if (isAtPoint || (edit.start < span.end && edit.end > span.start)) {
            inside += longer;
            start = Math.min(start, edit.start);
            end = Math.max(end, edit.end);
        }
        else if (edit.end <= span.start)
            before += longer;
    }
    return { start: start + before, end: end + before + inside };
}

// EXTERNAL MODULE: ./src/source/text-edit.ts
var text_edit = __webpack_require__(1323);
;// CONCATENATED MODULE: ./src/engine/mend-text.ts


/** How often one text is mended; what needs more never ends. */
const MAX_PASSES = 20;
/**
 * Mends a text by its findings, and again by what is found then, until nothing that can be mended is left:
 * of two formats that want something in the same place, one is served first. Undefined where there is
 * nothing to mend.
 * @throws {Error} where two formats never agree on a value
 */
function mendText(before, findings, rules, lint) {
    const fixed = fixableBy(findings, rules);
    if (fixed.length === 0)
        return undefined;
    const first = withoutConflicts(fixed);
    let edits = editsOf(first);
    let content = (0,text_edit/* applyEdits */.c)(before, edits);
    let written = writtenBy(first, unwritten(fixed));
    let isOnePass = first.length === fixed.length;
    for (let pass = 1;; pass++) {
        const left = fixableBy(lint(content), rules);
        if (left.length === 0)
            break;
        if (pass === MAX_PASSES)
            throw new Error(neverEnding(left));
        const next = withoutConflicts(left);
        const more = editsOf(next);
        edits = (0,text_edit/* composeEdits */.G)(edits, content, more);
        content = (0,text_edit/* applyEdits */.c)(content, more);
        written = writtenBy(next, written);
        isOnePass = false;
    }
    return { content, fixed: isOnePass ? fixed : written.map((each) => settled(each, edits)) };
}
/** The findings that a fix mends: of the rules that are named, or of all where none is. */
function fixableBy(findings, rules) {
    return findings.filter(({ edits, rule }) => edits.length > 0 && (rules.length === 0 || rules.includes(rule)));
}
/** Findings whose edits do not meet: of two that do, the later one is left out. */
function withoutConflicts(findings) {
    const edits = findings.flatMap((finding) => finding.edits.map((edit) => ({ finding, edit })));
    edits.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
    const left = new Set();
    let last;
    for (const each of edits) {
        if (left.has(each.finding))
            continue;
        const isInTheWay = last !== undefined && last.finding !== each.finding && meet(last.edit, each.edit);
        if (isInTheWay)
            left.add(each.finding);
        else
            last = each;
    }
    return findings.filter((finding) => !left.has(finding));
}
/** Whether two edits, the first of which begins first, change the same place. */
function meet(first, second) {
    return second.start < first.end || second.start === first.start;
}
function editsOf(findings) {
    return findings.flatMap((finding) => finding.edits);
}
/** A finding with those of the final edits that do what its own would have done, and the value that they leave. */
function settled({ finding, value }, edits) {
    const own = edits.filter(({ start, end }) => finding.edits.some((edit) => edit.start <= end && edit.end >= start));
    return { ...finding, edits: own, ...(value === undefined ? {} : { suggested: value }) };
}
function neverEnding(findings) {
    const formats = [...new Set(findings.map(({ format = '' }) => JSON.stringify(format)))];
    const [finding] = findings;
    return `a format wants another value than the one before it, over and over (${formats.join(', ')}, at ${finding?.pointer ?? ''}): let only one format of the config speak for a timeout`;
}

// EXTERNAL MODULE: ./src/engine/suppressions.ts
var suppressions = __webpack_require__(1656);
// EXTERNAL MODULE: ./src/source/json/arena.ts
var json_arena = __webpack_require__(399);
// EXTERNAL MODULE: ./src/source/write-file.ts
var write_file = __webpack_require__(2321);
// EXTERNAL MODULE: ./src/commands/lint.ts
var lint = __webpack_require__(2653);
;// CONCATENATED MODULE: ./src/commands/fix.ts









/**
 * Fixes the files that the paths lead to, and lints them again. A file that cannot be fixed is a fault,
 * keeps its findings, and the others go on.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {TooManyFilesError} beyond the limit on files
 */
async function fix(request) {
    const { rules, output, cwd } = request;
    const fixes = [];
    const after = await (0,lint/* lint */.u8)(request, (mendable) => {
        const { file, text, disk, findings, lintAgain } = mendable;
        const mended = mendText(text, findings, rules, lintAgain);
        if (mended === undefined)
            return undefined;
        if (isReachedByLink(file, cwd))
            throw new Error(LINKED);
        if (output === 'diff' && file.name.startsWith('../'))
            throw new Error(ABOVE);
        const changed = onDisk(file, disk, mended);
        if (output === 'dry-run')
            (0,write_file/* checkReplaceable */.X7)(file.path);
        if (output === 'files')
            (0,write_file/* replaceFile */.fR)(file.path, disk, changed.content);
        fixes.push({ file, ...changed });
        return mended.content;
    });
    return { fixes, after };
}
/** Fixes what a file holds, in memory; undefined where there is nothing to fix. */
function fixText(disk, file, { config, readers, now }) {
    const arena = (0,json_arena/* createArena */.gF)();
    const { keep } = (0,suppressions/* createSuppressor */.L)(config.suppressions, now.toISOString().slice(0, 10));
    const lintAgain = (content) => {
        (0,json_arena/* fillArena */.lF)(arena, content);
        const { findings } = (0,lint_file/* lintText */.D)(arena, file, config.settingsFor(file.configName), readers);
        return keep(findings, file.configName);
    };
    const encoding = (0,formats_encoding/* encodingOf */.P)(file.name);
    const text = encoding === undefined ? disk : encoding.decode(disk);
    if (text === undefined)
        return undefined;
    const mended = mendText(text, lintAgain(text), [], lintAgain);
    return mended === undefined ? undefined : onDisk(file, disk, mended);
}
/** What a text that was mended changes in the file that it stands in. */
function onDisk(file, before, { content, fixed }) {
    const encoding = (0,formats_encoding/* encodingOf */.P)(file.name);
    if (encoding === undefined) {
        const edits = fixed.flatMap((finding) => finding.edits);
        return { before, content, edits, fixed, isEncoded: false };
    }
    const encoded = encoding.encode(content, before);
    const whole = { start: 0, end: before.length, text: encoded.toString('latin1') };
    return { before, content: encoded, edits: [whole], fixed, isEncoded: true };
}
const LINKED = 'it is reached through a symbolic link: fix the file that it leads to';
const ABOVE = 'it is above the working directory, where git apply does not reach: run this from a folder above it';
/** Whether a folder or a file on the way from the working directory is a symbolic link. */
function isReachedByLink({ path: file, name }, cwd) {
    return (0,external_node_fs_.realpathSync)(file) !== external_node_path_default().resolve((0,external_node_fs_.realpathSync)(cwd), name);
}


/***/ }),

/***/ 1323:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ composeEdits; },
/* harmony export */   c: function() { return /* binding */ applyEdits; }
/* harmony export */ });
/**
 * The bytes with the edits applied; everything outside them stays byte for byte. Edits that are alike
 * count once.
 * @throws {RangeError} for edits that overlap
 */
function applyEdits(bytes, edits) {
    const parts = [];
    let at = 0;
    for (const edit of inOrder(edits)) {
        if (edit.start < at)
            throw new RangeError(`edits overlap at byte ${String(edit.start)}`);
        parts.push(bytes.subarray(at, edit.start), Buffer.from(edit.text));
        at = edit.end;
    }
    parts.push(bytes.subarray(at));
    return Buffer.concat(parts);
}
/**
 * One list of edits that does what `first` and then `second` do. `between` is the text after `first`, which
 * the offsets of `second` are of; those of the result are of the text before. Edits of the two that touch
 * become one.
 */
function composeEdits(first, between, second) {
    const composed = [];
    const later = inOrder(second);
    const earlier = inOrder(first).map((edit) => ({ ...edit, length: Buffer.byteLength(edit.text) }));
    /** By how many bytes the text between is ahead of the text before. */
    let shift = 0;
    let next = 0;
    for (let at = 0; at < earlier.length || next < later.length;) {
        const from = Math.min((earlier[at]?.start ?? Infinity) + shift, later[next]?.start ?? Infinity);
        const start = from - shift;
        let end = from;
        const edits = [];
        for (;;) {
            const old = earlier[at];
            const edit = later[next];
            if (old !== undefined && old.start + shift <= end) {
                end = Math.max(end, old.start + shift + old.length);
                shift += old.length - (old.end - old.start);
                at++;
            }
            else if (edit !== undefined && edit.start <= end) {
                edits.push({ ...edit, start: edit.start - from, end: edit.end - from });
                end = Math.max(end, edit.end);
                next++;
            }
            else
                break;
        }
        const text = applyEdits(between.subarray(from, end), edits).toString();
        composed.push({ start, end: end - shift, text });
    }
    return composed;
}
/** Edits in the order of the text, each once. */
function inOrder(edits) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    return sorted.filter((edit, index) => !isSame(sorted[index - 1], edit));
}
function isSame(a, b) {
    return a?.start === b.start && a.end === b.end && a.text === b.text;
}


/***/ })

};
;