"use strict";
exports.id = 66;
exports.ids = [66];
exports.modules = {

/***/ 6639:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: function() { return /* binding */ planRequest; },
/* harmony export */   r: function() { return /* binding */ wholeNumber; }
/* harmony export */ });
/* harmony import */ var _lint_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5914);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4226);


/**
 * What to plan, by the arguments.
 * @throws {UsageError} for a value that an option does not take
 */
function planRequest(args, host, org) {
    const { cwd, paths, config } = (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_0__/* .lintRequest */ .XP)(args, host);
    const base = (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionValue */ .TN)(args, 'base');
    const publish = publishRequest(args);
    return {
        cwd,
        paths,
        org,
        only: (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionValues */ .ib)(args, 'only'),
        strategy: oneOf(args, 'strategy', ['timeouts', 'replace']),
        onDrift: oneOf(args, 'on-drift', ['refuse', 'overwrite']),
        ...(config === undefined ? {} : { config }),
        ...(base === undefined ? {} : { base }),
        ...(publish === undefined ? {} : { publish }),
    };
}
/** Whether flows may be published, and with which values. */
function publishRequest(args) {
    const substitutions = (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionValue */ .TN)(args, 'substitutions');
    if ((0,_lint_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionSwitch */ .Sg)(args, 'publish') !== true) {
        if (substitutions === undefined)
            return undefined;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e('--substitutions is for flows that are published: give --publish with it');
    }
    return substitutions === undefined ? {} : { substitutions };
}
/** The value of an option that takes one of a few; the first of them unless it is given. */
function oneOf(args, name, values) {
    const given = (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionValue */ .TN)(args, name) ?? values[0];
    const value = values.find((candidate) => candidate === given);
    if (value !== undefined)
        return value;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} takes ${values.join(' or ')}, not ${JSON.stringify(given)}`);
}
/**
 * A number that an option is given, undefined where it is not.
 * @throws {UsageError} where it is no whole number within the range
 */
function wholeNumber(args, name, min, max) {
    const given = (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionValue */ .TN)(args, name);
    if (given === undefined)
        return undefined;
    const value = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
    if (value >= min && value <= max)
        return value;
    throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--${name} takes a whole number from ${String(min)} to ${String(max)}, not ${JSON.stringify(given)}`);
}


/***/ }),

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
// EXTERNAL MODULE: ./src/commands/fix.ts + 2 modules
var fix = __webpack_require__(7163);
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
var live_object = __webpack_require__(1424);
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
    const limit = (0,p_limit/* default */.A)(pace/* CONCURRENT */.kt);
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


/***/ }),

/***/ 8683:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: function() { return /* binding */ planText; },
/* harmony export */   fn: function() { return /* binding */ disagreement; },
/* harmony export */   vS: function() { return /* binding */ parsePlan; }
/* harmony export */ });
/* unused harmony export planIdentity */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _safe_report_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1370);
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3035);



/**
 * What a plan is known by: of each object its id, what it is and what it would be. Neither the time, the
 * commit nor the version of this tool is part of it.
 */
function planIdentity(entries) {
    const lines = entries.flatMap(({ id, liveHash, desiredHash }) => id === undefined || liveHash === undefined || desiredHash === undefined
        ? []
        : `${id} ${liveHash} ${desiredHash}`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines.sort().join('\n')).digest('hex');
}
/** A plan as a file. */
function planText(entries) {
    return (0,_safe_report_json_js__WEBPACK_IMPORTED_MODULE_1__/* .reportJson */ .l)({ version: 1, identity: planIdentity(entries), documents: entries });
}
/**
 * Reads a plan that was kept.
 * @throws {Error} where it is none
 */
function parsePlan(text, name) {
    const plan = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U)(text);
    const identity = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(plan, 'identity');
    const documents = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(plan, 'documents');
    if ((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(plan, 'version') !== 1 || typeof identity !== 'string' || !Array.isArray(documents)) {
        throw new Error(`${name} is no plan of this tool: make one with plan --out ${name}`);
    }
    const objects = new Map();
    const entries = documents;
    for (const entry of entries) {
        const [format, id, liveHash, desiredHash] = ['format', 'id', 'liveHash', 'desiredHash'].map((key) => (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(entry, key));
        if (typeof format !== 'string' || typeof id !== 'string')
            continue;
        if (typeof liveHash !== 'string' || typeof desiredHash !== 'string')
            continue;
        const isUpdate = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(entry, 'status') === 'update';
        objects.set(objectKey({ format, id }), { liveHash, desiredHash, isUpdate });
    }
    return { identity, objects };
}
/** Why an update does not agree with a plan that was kept; undefined where it does. */
function disagreement(entry, plan) {
    const planned = plan.objects.get(objectKey(entry));
    if (planned === undefined)
        return 'the plan says nothing of it: plan again';
    if (planned.liveHash !== entry.liveHash) {
        return 'it was changed in the org since it was planned: plan again';
    }
    if (planned.desiredHash !== entry.desiredHash) {
        return 'its document was changed since it was planned: plan again';
    }
    return planned.isUpdate ? undefined : 'the plan says that it cannot be done: plan again';
}
function objectKey({ format, id }) {
    return `${format} ${id ?? ''}`;
}


/***/ }),

/***/ 5448:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ planDocuments; }
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(370);
/* harmony import */ var _genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);
/* harmony import */ var _genesys_pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4543);
/* harmony import */ var _genesys_org_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7991);
/* harmony import */ var _plan_entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8665);
/* harmony import */ var _plan_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9980);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6174);







/** Plans documents, in their order. It only reads. What cannot be read is told, the others go on. */
async function planDocuments(documents, context) {
    const find = createFinder(context.org);
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(_genesys_pace_js__WEBPACK_IMPORTED_MODULE_5__/* .CONCURRENT */ .kt);
    let done = 0;
    const planned = await Promise.all(documents.map(async (document) => {
        const result = await limit(() => planOne(document, find, context));
        context.onProgress?.(++done, documents.length);
        return result;
    }));
    return withoutDoubles(documents, planned).map((each) => ({
        ...each,
        entry: (0,_plan_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .cleanEntry */ .s)(each.entry, context.org.clean),
    }));
}
async function planOne(document, find, context) {
    const refusals = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalsOf */ .h)(document, context.strategy);
    if (refusals.length > 0)
        return (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_2__/* .told */ .Ev)(document, undefined, 'blocked', refusals);
    try {
        if (context.isInterrupted?.() === true)
            throw new _genesys_org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0('the run was interrupted');
        let correlationId;
        const live = await find(document, ({ details }) => {
            correlationId = details.correlationId;
        });
        if (live === undefined) {
            const known = correlationId === undefined ? {} : { correlationId };
            return (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_2__/* .told */ .Ev)(document, undefined, 'missing', [MISSING], known);
        }
        if (typeof live === 'string')
            return (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_2__/* .told */ .Ev)(document, undefined, 'blocked', [live]);
        return (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_2__/* .planDocument */ .NP)(document, live, context.held?.(document), context);
    }
    catch (error) {
        if (!(error instanceof _genesys_org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0))
            throw error;
        const { correlationId } = error.details;
        return (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_2__/* .told */ .Ev)(document, undefined, 'failed', [error.message], {
            ...(correlationId === undefined ? {} : { correlationId }),
        });
    }
}
const MISSING = 'it is not in the org: check its id or name, the region, and what the client may see';
function createFinder(org) {
    // Some resources are in the same list.
    const lists = new Map();
    const listOf = ({ list }) => {
        const known = lists.get(list) ?? all(list(org));
        lists.set(list, known);
        return known;
    };
    return async ({ resource, id, name, json }, onAbsent) => {
        if (id !== undefined)
            return resource.read(org, id, onAbsent);
        if (name === undefined)
            return 'it has neither an id nor a name to find it by';
        const { isAlike = () => true } = resource;
        const found = (await listOf(resource)).filter((live) => live.name === name && isAlike(live.json, json));
        const [only] = found;
        if (found.length > 1)
            return `it has no id, and the org has ${String(found.length)} of its name`;
        if (only === undefined || !(0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrgId */ .OI)(only.id))
            return undefined;
        return resource.read(org, only.id, onAbsent);
    };
}
async function all(items) {
    const list = [];
    for await (const item of items)
        list.push(item);
    return list;
}
/** Files that are told of one object that stands in several. */
const MOST_PLACES = 3;
/** Documents that are about one object must not be deployed one over the other: none of them is. */
function withoutDoubles(documents, planned) {
    const files = new Map();
    const keys = planned.map(({ entry: { id } }, index) => id === undefined ? undefined : `${documents[index]?.resource.noun ?? ''} ${id}`);
    for (const [index, key] of keys.entries()) {
        const file = planned[index]?.entry.file;
        if (key !== undefined && file !== undefined)
            files.set(key, [...(files.get(key) ?? []), file]);
    }
    return planned.map((each, index) => {
        const places = files.get(keys[index] ?? '') ?? [];
        const document = documents[index];
        if (places.length < 2 || document === undefined)
            return each;
        const named = places.slice(0, MOST_PLACES).join(', ');
        const more = places.length - MOST_PLACES;
        const note = `the same object stands more than once in the repository: ${named}${more > 0 ? `, and ${String(more)} more` : ''}`;
        return (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_2__/* .told */ .Ev)(document, undefined, 'blocked', [note], {
            ...(each.entry.id === undefined ? {} : { id: each.entry.id }),
        });
    });
}


/***/ }),

/***/ 3739:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: function() { return /* binding */ restrict; }
/* harmony export */ });
/* harmony import */ var _plan_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8683);

/** A plan without the updates that may not be done; why is told. */
function restrict(planned, { plan, maxChanges }) {
    const agreed = planned.map((each) => {
        if (plan === undefined || each.update === undefined)
            return each;
        const why = (0,_plan_file_js__WEBPACK_IMPORTED_MODULE_0__/* .disagreement */ .fn)(each.entry, plan);
        if (why === undefined)
            return each;
        return { entry: { ...each.entry, status: 'drift', notes: [why, ...each.entry.notes] } };
    });
    const updates = agreed.filter(({ update }) => update !== undefined).length;
    if (maxChanges === undefined || updates <= maxChanges)
        return agreed;
    const why = `${String(updates)} objects would change, and no more than ${String(maxChanges)} may`;
    return agreed.map(({ entry, update }) => update === undefined
        ? { entry }
        : { entry: { ...entry, status: 'blocked', notes: [why, ...entry.notes] }, isHeldBack: true });
}


/***/ }),

/***/ 8115:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: function() { return /* binding */ createMatcher; },
/* harmony export */   VK: function() { return /* binding */ splitGlob; },
/* harmony export */   fg: function() { return /* binding */ isGlob; }
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** Tells whether a path, relative and with `/`, matches any of the globs. Files whose names begin with a dot count. */
function createMatcher(globs) {
    if (globs.length === 0)
        return () => false;
    return picomatch__WEBPACK_IMPORTED_MODULE_0___default()(globs.map((glob) => glob.replace(/^\.\//, '')), { dot: true, noextglob: true });
}
/** Whether a path on the command line is meant as a glob. */
function isGlob(text) {
    return picomatch__WEBPACK_IMPORTED_MODULE_0___default().scan(text).isGlob;
}
/** A glob as the folder to begin in and the rest of it: `flows/**` is `flows` and `**`. */
function splitGlob(glob) {
    const { base, glob: rest } = picomatch__WEBPACK_IMPORTED_MODULE_0___default().scan(glob);
    return { base, rest };
}


/***/ })

};
;