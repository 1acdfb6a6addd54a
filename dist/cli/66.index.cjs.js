"use strict";
exports.id = 66;
exports.ids = [66];
exports.modules = {

/***/ 4066:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAudit: function() { return /* binding */ runAudit; }
});

// EXTERNAL MODULE: ./src/commands/apply-plan.ts + 3 modules
var apply_plan = __webpack_require__(9429);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/config/load-config.ts
var load_config = __webpack_require__(6943);
// EXTERNAL MODULE: ./src/deploy/live-objects.ts + 2 modules
var live_objects = __webpack_require__(9418);
// EXTERNAL MODULE: ./src/deploy/plan.ts
var plan = __webpack_require__(5448);
// EXTERNAL MODULE: ./src/deploy/repo-document.ts + 1 modules
var repo_document = __webpack_require__(3145);
// EXTERNAL MODULE: ./src/engine/lint-files.ts + 1 modules
var lint_files = __webpack_require__(4675);
// EXTERNAL MODULE: ./src/formats/read-file.ts + 1 modules
var read_file = __webpack_require__(6037);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/source/glob.ts
var glob = __webpack_require__(8115);
// EXTERNAL MODULE: ./src/source/json/arena.ts
var json_arena = __webpack_require__(399);
// EXTERNAL MODULE: ./src/commands/fix.ts + 1 modules
var fix = __webpack_require__(102);
;// CONCATENATED MODULE: ./src/commands/audit.ts











/**
 * Lints what the org holds, each object as the file that `pull` makes of it in the working directory, and plans
 * what would mend it where that is asked for.
 * @throws {ConfigError} for a config that cannot be used
 */
async function audit(request, isFixed) {
    const { org, now } = request;
    const config = await (0,load_config/* loadConfig */.Z)(request);
    const live = await (0,live_objects/* readLiveObjects */.L)(org, request.flows, request);
    const files = liveFiles(live, request.cwd, config);
    const texts = new Map(files.map(({ name, text }) => [name, text]));
    const result = (0,lint_files/* lintFiles */.j)(files, {
        config,
        today: now.toISOString().slice(0, 10),
        read(arena, { name }) {
            (0,json_arena/* fillArena */.lF)(arena, texts.get(name) ?? Buffer.alloc(0));
            return 'read';
        },
    });
    const faults = [...live.faults, ...result.faults];
    const documents = isFixed
        ? files.flatMap((file) => mendedDocuments(file, config, now, faults))
        : [];
    const planned = await (0,plan/* planDocuments */.a)(documents, {
        org,
        strategy: 'timeouts',
        onDrift: 'refuse',
        // What somebody has changed since it was read is not what was judged.
        held: ({ file, id }) => {
            const text = texts.get(file.name) ?? Buffer.alloc(0);
            return (0,repo_document/* documentsIn */.aV)(text, file, config).documents.filter((each) => each.id === id);
        },
    });
    return { ...result, faults, unmatched: [], planned };
}
/** The files that the objects would be, but for those that the config leaves out. */
function liveFiles({ files }, cwd, config) {
    const isIncluded = (0,glob/* createMatcher */.P7)(config.include);
    const isExcluded = (0,glob/* createMatcher */.P7)(config.exclude);
    return files.flatMap(({ name, text }) => {
        const file = external_node_path_default().join(cwd, name);
        const relative = external_node_path_default().relative(config.folder, file).replaceAll((external_node_path_default()).sep, '/');
        const configName = relative.startsWith('../') ? name : relative;
        if (!isIncluded(configName) || isExcluded(configName))
            return [];
        return { path: file, name, configName, text: Buffer.from(text) };
    });
}
/** The documents of a file as they are once they are mended. */
function mendedDocuments(file, config, now, faults) {
    try {
        const fixed = (0,fix/* fixText */.X)(file.text, file, { config, readers: read_file/* NO_READERS */.hE, now });
        return fixed === undefined ? [] : (0,repo_document/* documentsIn */.aV)(fixed.content, file, config).documents;
    }
    catch (error) {
        faults.push({ file: file.name, message: `cannot be fixed: ${(0,message_of/* messageOf */.b)(error)}` });
        return [];
    }
}

// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/deploy/restrict.ts
var restrict = __webpack_require__(3739);
// EXTERNAL MODULE: ./src/reporters/value.ts
var value = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/cli/apply-request.ts
var apply_request = __webpack_require__(9394);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
// EXTERNAL MODULE: ./src/cli/open-org.ts + 3 modules
var open_org = __webpack_require__(3467);
// EXTERNAL MODULE: ./src/cli/outputs.ts
var outputs = __webpack_require__(6128);
// EXTERNAL MODULE: ./src/cli/plan-request.ts
var plan_request = __webpack_require__(6639);
// EXTERNAL MODULE: ./src/cli/print-deployment.ts + 2 modules
var print_deployment = __webpack_require__(5453);
// EXTERNAL MODULE: ./src/cli/print-outcome.ts
var print_outcome = __webpack_require__(384);
// EXTERNAL MODULE: ./src/cli/progress.ts
var cli_progress = __webpack_require__(9851);
// EXTERNAL MODULE: ./src/cli/usage-error.ts
var usage_error = __webpack_require__(4226);
;// CONCATENATED MODULE: ./src/cli/run-audit.ts














/** Lints the org, reports as a lint of files does, and mends it where that is asked for and confirmed. */
async function runAudit(args, host) {
    const targets = (0,outputs/* reportTargets */.R)(args);
    const failOn = (0,lint_options/* failOnOption */.rZ)(args);
    const maxChanges = (0,plan_request/* wholeNumber */.r)(args, 'max-changes', 0, 1_000_000);
    const isFix = (0,lint_options/* optionSwitch */.Sg)(args, 'fix') === true;
    if (args.some(({ kind }) => kind === 'path')) {
        throw new usage_error/* UsageError */.e('audit takes no paths: it lints the org, lint lints files');
    }
    const cliOrg = (0,open_org/* openCliOrg */.t)(args, host);
    if (isFix)
        (0,apply_plan/* removeReport */.Jr)((0,apply_request/* applyRequest */.C)(args, host, cliOrg));
    const { cwd, now, config } = (0,lint_options/* lintRequest */.XP)(args, host);
    const read = async (isPlanned) => {
        const progress = (0,cli_progress/* createProgress */.m)(host.stderr, Date.now, 'Read', 'objects');
        const outcome = await audit({
            cwd,
            now,
            org: cliOrg.org,
            flows: (0,lint_options/* optionValues */.ib)(args, 'flow'),
            ...(config === undefined ? {} : { config }),
            onRead: progress.update,
            isInterrupted: cliOrg.isInterrupted,
        }, isPlanned);
        progress.clear();
        return outcome;
    };
    const outcome = await read(isFix);
    const allowEmpty = (0,lint_options/* optionSwitch */.Sg)(args, 'allow-empty') === true;
    if (outcome.summary.files === 0 && outcome.faults.length === 0) {
        host.stderr.write('The org has nothing that could be linted here.\n');
        return allowEmpty ? exit_code/* EXIT */.d.ok : exit_code/* EXIT */.d.noFiles;
    }
    (0,print_outcome/* printOutcome */.i)(outcome, targets, args, host, 'flow-timeout-lint audit --fix');
    const exitCode = (0,exit_code/* exitCodeOf */.F)(outcome, failOn, allowEmpty);
    if (!isFix)
        return exitCode;
    const planned = (0,restrict/* restrict */.x)(outcome.planned, maxChanges === undefined ? {} : { maxChanges });
    const isReportOut = targets.every(({ output, format }) => format === 'stylish' || output !== undefined);
    const out = isReportOut ? host.stdout : host.stderr;
    const fixed = await mend(planned, args, { ...host, stdout: out }, cliOrg);
    if (exitCode === exit_code/* EXIT */.d.fault)
        return exit_code/* EXIT */.d.fault;
    if (fixed !== exit_code/* EXIT */.d.ok)
        return fixed;
    if (planned.every(({ update }) => update === undefined))
        return exitCode;
    // What the org has now decides, as for a fix of files.
    const after = await read(false);
    const { errors, warnings } = after.summary;
    if (errors + warnings > 0)
        out.write(`Left: ${(0,value/* count */.U9)(errors, 'error')}, ${(0,value/* count */.U9)(warnings, 'warning')}.\n`);
    return (0,exit_code/* exitCodeOf */.F)(after, failOn, allowEmpty);
}
async function mend(planned, args, host, cliOrg) {
    const updates = planned.filter(({ update }) => update !== undefined).length;
    if (updates > 0 && (0,lint_options/* optionSwitch */.Sg)(args, 'yes') !== true) {
        const question = `Change ${(0,value/* count */.U9)(updates, 'object')} in ${cliOrg.org.api}? (y/N) `;
        const answer = await host.ask?.(question);
        if (answer === undefined) {
            throw new usage_error/* UsageError */.e('audit --fix asks before it writes: give --yes where nobody can answer');
        }
        if (!/^y(es)?$/i.test(answer.trim())) {
            host.stderr.write('Nothing was changed.\n');
            return exit_code/* EXIT */.d.findings;
        }
    }
    const applied = await (0,apply_plan/* applyAndReport */.Cv)(planned, (0,apply_request/* applyRequest */.C)(args, host, cliOrg));
    return (0,print_deployment/* printApplied */.F8)(applied, host, 'Fix');
}


/***/ }),

/***/ 9418:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: function() { return /* binding */ readLiveObjects; }
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/genesys/index.ts + 3 modules
var genesys = __webpack_require__(8018);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(9043);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
// EXTERNAL MODULE: ./src/genesys/pace.ts
var pace = __webpack_require__(4543);
// EXTERNAL MODULE: ./src/genesys/flows.ts
var flows = __webpack_require__(4823);
// EXTERNAL MODULE: ./src/genesys/data-actions.ts
var data_actions = __webpack_require__(5198);
// EXTERNAL MODULE: ./src/source/json/canonical.ts
var canonical = __webpack_require__(1614);
// EXTERNAL MODULE: ./src/source/json/tokens.ts
var tokens = __webpack_require__(6036);
;// CONCATENATED MODULE: ./src/source/json/stable-text.ts


/** Members that tell what an object is: they stand first. */
const FIRST = ['id', 'name', 'type'];
const INDENT = '  ';
/**
 * A value as people keep it in git: two spaces deeper a level, what an object is first and its other members
 * by name, so that it only changes where the value does. Numbers and strings stay as they are written. The
 * members of the value itself that are named in `ignored` are left out.
 */
function stableText(value, ignored = NONE) {
    return `${textOf(value, ignored, '')}\n`;
}
const NONE = new Set();
function textOf(value, ignored, indent) {
    const { json, token } = value;
    const kind = (0,tokens/* kindOf */.I)(json, token);
    const inner = indent + INDENT;
    if (kind === 'array') {
        const elements = [...(0,tokens/* elementsOf */.ZE)(json, token)].map((child) => textOf({ json, token: child }, NONE, inner));
        return enclosed('[', elements, ']', indent);
    }
    if (kind !== 'object')
        return (0,tokens/* sourceOf */.vz)(json, token);
    const members = [...(0,canonical/* membersOf */.lS)(value)].filter(([name]) => !ignored.has(name));
    members.sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
    const texts = members.map(([name, child]) => `${JSON.stringify(name)}: ${textOf(child, NONE, inner)}`);
    return enclosed('{', texts, '}', indent);
}
function rankOf(name) {
    const rank = FIRST.indexOf(name);
    return rank < 0 ? FIRST.length : rank;
}
function enclosed(open, parts, close, indent) {
    if (parts.length === 0)
        return open + close;
    const inner = indent + INDENT;
    return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

;// CONCATENATED MODULE: ./src/deploy/pulled-file.ts



/** Characters of an object's name that its file's name takes. */
const MAX_NAME = 60;
/** Characters of a file's name that disks take, less those around name and id. */
const MAX_FILE_NAME = 240;
/** Makes a file of a live object: named by its name and its id, without what changes by itself. */
function pulledFile(resource, live) {
    const words = (live.name ?? '')
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, Math.min(MAX_NAME, MAX_FILE_NAME - live.id.length))
        .replace(/^-+|-+$/g, '');
    // Two dashes: with a dot, `con` would be a device on Windows.
    const base = words === '' ? live.id : `${words}--${live.id}`;
    // By where it came from a document is recognised, else by its version.
    const isAnonymous = (0,live_object/* memberText */.WI)(live.json, 0, 'selfUri') === undefined;
    const kept = isAnonymous && resource === data_actions/* dataActions */.k ? 'version' : 'selfUri';
    const ignored = new Set(resource.volatile.filter((name) => name !== kept));
    return {
        resource,
        live,
        name: `${resource.folder}/${base}.json`,
        text: stableText({ json: live.json, token: 0 }, ignored),
    };
}

;// CONCATENATED MODULE: ./src/deploy/live-objects.ts







/**
 * Reads all external APIs and data actions of an org and its flows, or of the flows only those with an id that
 * is named. What cannot be read is told, the others go on.
 */
async function readLiveObjects(org, flowIds, { onRead, isInterrupted } = {}) {
    const files = [];
    // So that an end of the run is noticed before the next one, not before the first.
    const limit = (0,p_limit/* default */.A)(pace/* CONCURRENT */.k);
    const faults = [];
    const attempt = async (file, read) => {
        try {
            if (isInterrupted?.() === true)
                throw new org_error/* OrgError */.F0('the run was interrupted');
            await read();
        }
        catch (error) {
            if (!(error instanceof org_error/* OrgError */.F0))
                throw error;
            faults.push({ file, message: error.message });
        }
    };
    const add = (resource, live) => {
        files.push(pulledFile(resource, live));
        onRead?.(files.length);
    };
    const addById = (resource, id) => attempt(`${resource.folder}/${id}`, async () => {
        const live = (0,live_object/* isOrgId */.OI)(id) ? await resource.read(org, id) : undefined;
        if (live === undefined)
            throw new org_error/* OrgError */.F0(`the ${resource.noun} is not in the org`);
        add(resource, live);
    });
    const addAll = (resource) => attempt(resource.folder, async () => {
        const ids = [];
        try {
            for await (const live of resource.list(org)) {
                if (isInterrupted?.() === true)
                    throw new org_error/* OrgError */.F0('the run was interrupted');
                if (resource.isListWhole)
                    add(resource, live);
                else
                    ids.push(live.id);
            }
        }
        finally {
            // Also where the list broke off: what it told is there.
            await Promise.all(ids.map((id) => limit(() => addById(resource, id))));
        }
    });
    await Promise.all(genesys/* PULLED */.xz.flatMap((resource) => resource === flows/* flows */.S && flowIds.length > 0
        ? [...new Set(flowIds)].map((id) => limit(() => addById(resource, id)))
        : addAll(resource)));
    files.sort((a, b) => (a.name < b.name ? -1 : 1));
    faults.sort((a, b) => (a.file < b.file ? -1 : 1));
    return { files, faults };
}


/***/ })

};
;