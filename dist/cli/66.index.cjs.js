"use strict";
exports.id = 66;
exports.ids = [66];
exports.modules = {

/***/ 4066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAudit: () => (/* binding */ runAudit)
});

// EXTERNAL MODULE: ./src/commands/apply-plan.ts + 3 modules
var apply_plan = __webpack_require__(9429);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/config/load-config.ts + 4 modules
var load_config = __webpack_require__(8197);
// EXTERNAL MODULE: ./src/deploy/live-objects.ts + 2 modules
var live_objects = __webpack_require__(9418);
// EXTERNAL MODULE: ./src/deploy/plan.ts
var plan = __webpack_require__(5448);
// EXTERNAL MODULE: ./src/deploy/repo-document.ts
var repo_document = __webpack_require__(6513);
// EXTERNAL MODULE: ./src/engine/lint-files.ts + 1 modules
var lint_files = __webpack_require__(4675);
// EXTERNAL MODULE: ./src/source/json/arena.ts
var json_arena = __webpack_require__(399);
// EXTERNAL MODULE: ./src/commands/fix.ts + 1 modules
var fix = __webpack_require__(102);
;// CONCATENATED MODULE: ./src/commands/audit.ts








/**
 * Lints what the org holds, each object as the file that `pull` makes of it, and plans what would mend it where
 * that is asked for.
 * @throws {ConfigError} for a config that cannot be used
 */
async function audit(request, isFixed) {
    const { org, now } = request;
    const config = await (0,load_config/* loadConfig */.Z)({ ...request });
    const live = await (0,live_objects/* readLiveObjects */.L)(org, request.flows, request.onRead);
    const texts = new Map(live.files.map(({ name, text }) => [name, Buffer.from(text)]));
    const files = sourceFiles(live, request.cwd);
    const result = (0,lint_files/* lintFiles */.j)(files, {
        config,
        today: now.toISOString().slice(0, 10),
        read(arena, { name }) {
            (0,json_arena/* fillArena */.lF)(arena, texts.get(name) ?? Buffer.alloc(0));
            return 'read';
        },
    });
    const documents = !isFixed
        ? []
        : files.flatMap((file) => {
            const text = texts.get(file.name) ?? Buffer.alloc(0);
            const fixed = (0,fix/* fixText */.Xc)(text, file, config, now);
            return fixed === undefined ? [] : (0,repo_document/* documentsIn */.a)(fixed.content, file, config).documents;
        });
    const planned = await (0,plan/* planDocuments */.a)(documents, {
        org,
        strategy: 'timeouts',
        onDrift: 'refuse',
        before: () => undefined,
    });
    return { ...result, faults: [...live.faults, ...result.faults], unmatched: [], planned };
}
/** The files that the objects would be. */
function sourceFiles({ files }, cwd) {
    return files.map(({ name }) => ({ path: external_node_path_default().join(cwd, name), name, configName: name }));
}

// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/deploy/restrict.ts
var restrict = __webpack_require__(3739);
// EXTERNAL MODULE: ./src/reporters/value.ts
var value = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
// EXTERNAL MODULE: ./src/cli/open-org.ts + 6 modules
var open_org = __webpack_require__(753);
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
    const { cwd, now, config } = (0,lint_options/* lintRequest */.XP)(args, host);
    const progress = (0,cli_progress/* createProgress */.m)(host.stderr, Date.now, 'Read', 'objects');
    const outcome = await audit({
        cwd,
        now,
        org: cliOrg.org,
        flows: (0,lint_options/* optionValues */.ib)(args, 'flow'),
        ...(config === undefined ? {} : { config }),
        onRead: progress.update,
    }, isFix);
    progress.clear();
    (0,print_outcome/* printOutcome */.i)(outcome, targets, args, host, 'flow-timeout-lint audit --fix');
    const allowEmpty = (0,lint_options/* optionSwitch */.Sg)(args, 'allow-empty') === true;
    if (!isFix)
        return (0,exit_code/* exitCodeOf */.F)(outcome, failOn, allowEmpty);
    const planned = (0,restrict/* restrict */.x)(outcome.planned, maxChanges === undefined ? {} : { maxChanges });
    const fixed = await mend(planned, args, host, cliOrg);
    if (fixed !== exit_code/* EXIT */.d.ok)
        return fixed;
    const left = outcome.findings.filter(({ edits }) => edits.length === 0);
    const summary = { ...outcome.summary, ...(0,lint_files/* countFindings */.G)(left) };
    return (0,exit_code/* exitCodeOf */.F)({ ...outcome, findings: left, summary }, failOn, allowEmpty);
}
async function mend(planned, args, host, { org, clock, isInterrupted }) {
    const updates = planned.filter(({ update }) => update !== undefined).length;
    if (updates > 0 && (0,lint_options/* optionSwitch */.Sg)(args, 'yes') !== true) {
        const question = `Change ${(0,value/* count */.U9)(updates, 'object')} in ${org.api}? (y/N) `;
        const answer = await host.ask?.(question);
        if (answer === undefined) {
            throw new usage_error/* UsageError */.e('audit --fix asks before it writes: give --yes where nobody can answer');
        }
        if (!/^y(es)?$/i.test(answer.trim())) {
            host.stderr.write('Nothing was changed.\n');
            return exit_code/* EXIT */.d.findings;
        }
    }
    const report = (0,lint_options/* optionValue */.TN)(args, 'report');
    const applied = await (0,apply_plan/* applyAndReport */.C)(planned, {
        cwd: host.cwd,
        now: host.now,
        org,
        clock,
        isInterrupted,
        backupDir: (0,lint_options/* optionValue */.TN)(args, 'backup-dir') ?? apply_plan/* BACKUP_DIR */.D,
        ...(report === undefined ? {} : { report }),
        onEntry: (0,print_deployment/* entryPrinter */.L$)(args, host),
    });
    return (0,print_deployment/* printApplied */.F8)(applied, host, 'Fix');
}


/***/ }),

/***/ 9418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readLiveObjects)
});

// EXTERNAL MODULE: ./src/genesys/index.ts + 1 modules
var genesys = __webpack_require__(7536);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
// EXTERNAL MODULE: ./src/genesys/flows.ts
var flows = __webpack_require__(4823);
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
/** Makes a file of a live object: named by its name and its id, without what changes by itself. */
function pulledFile(resource, live) {
    const words = (live.name ?? '')
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, MAX_NAME)
        .replace(/^-+|-+$/g, '');
    const base = words === '' ? live.id : `${words}.${live.id}`;
    // By where it came from a document is recognised.
    const ignored = new Set(resource.volatile.filter((name) => name !== 'selfUri'));
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
async function readLiveObjects(org, flowIds, onRead) {
    const files = [];
    const faults = [];
    const attempt = async (file, read) => {
        try {
            await read();
        }
        catch (error) {
            if (!(error instanceof org_error/* OrgError */.F))
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
            throw new org_error/* OrgError */.F(`the ${resource.noun} is not in the org`);
        add(resource, live);
    });
    const addAll = (resource) => attempt(resource.folder, async () => {
        const ids = [];
        for await (const live of resource.list(org)) {
            if (resource.isListWhole)
                add(resource, live);
            else
                ids.push(live.id);
        }
        await Promise.all(ids.map((id) => addById(resource, id)));
    });
    await Promise.all(Object.values(genesys/* RESOURCES */.e).flatMap((resource) => resource === flows/* flows */.S && flowIds.length > 0
        ? flowIds.map((id) => addById(resource, id))
        : addAll(resource)));
    files.sort((a, b) => (a.name < b.name ? -1 : 1));
    faults.sort((a, b) => (a.file < b.file ? -1 : 1));
    return { files, faults };
}


/***/ })

};
;