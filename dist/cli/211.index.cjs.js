"use strict";
exports.id = 211;
exports.ids = [211];
exports.modules = {

/***/ 211:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPull: function() { return /* binding */ runPull; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/deploy/live-objects.ts + 2 modules
var live_objects = __webpack_require__(9418);
// EXTERNAL MODULE: ./src/safe/contained-path.ts
var contained_path = __webpack_require__(5594);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/source/write-file.ts
var write_file = __webpack_require__(2321);
;// CONCATENATED MODULE: ./src/commands/pull.ts






/** Writes what the org holds as files, one an object. What cannot be read or written is told, the others go on. */
async function pull(request) {
    const { org, folder, flows, isInterrupted } = request;
    const live = await (0,live_objects/* readLiveObjects */.L)(org, flows, request);
    const pulled = [];
    const faults = [...live.faults];
    for (const { name, live: { id }, text, } of live.files) {
        try {
            if (isInterrupted?.() === true)
                throw new Error('the run was interrupted');
            const file = nameThere(folder, name, id);
            pulled.push({ file, status: writeWithin(folder, file, text) });
        }
        catch (error) {
            faults.push({ file: name, message: `cannot be written: ${(0,message_of/* messageOf */.b)(error)}` });
        }
    }
    return { pulled, faults };
}
/** The name under which an object's file stands in the folder already: an object that was renamed keeps it. */
function nameThere(folder, name, id) {
    const parent = external_node_path_default().posix.dirname(name);
    const there = namesIn(external_node_path_default().join(folder, parent)).filter((each) => each === `${id}.json` || each.endsWith(`--${id}.json`));
    const [only] = there;
    return only === undefined || there.length > 1 ? name : `${parent}/${only}`;
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** Writes a file below a folder, through no link that leads out of it. */
function writeWithin(folder, name, text) {
    const file = external_node_path_default().join(folder, name);
    (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file), { recursive: true });
    if (!(0,contained_path/* isWithin */.U)((0,external_node_fs_.realpathSync)(folder), (0,external_node_fs_.realpathSync)(external_node_path_default().dirname(file)))) {
        throw new Error('its folder is a symbolic link that leads elsewhere');
    }
    const before = contentOf(file);
    if (before?.equals(Buffer.from(text)) === true)
        return 'unchanged';
    (0,write_file/* writeFileWhole */.tG)(file, text);
    return before === undefined ? 'new' : 'changed';
}
function contentOf(file) {
    try {
        // What is no file, like a link, is replaced, and never read.
        return (0,external_node_fs_.lstatSync)(file).isFile() ? (0,external_node_fs_.readFileSync)(file) : Buffer.alloc(0);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/reporters/value.ts
var value = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/safe/log-line.ts
var log_line = __webpack_require__(4422);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
// EXTERNAL MODULE: ./src/cli/open-org.ts + 3 modules
var open_org = __webpack_require__(3467);
// EXTERNAL MODULE: ./src/cli/progress.ts
var cli_progress = __webpack_require__(9851);
// EXTERNAL MODULE: ./src/cli/usage-error.ts
var usage_error = __webpack_require__(4226);
;// CONCATENATED MODULE: ./src/cli/run-pull.ts









/** Pulls, and tells which files are new or changed. */
async function runPull(args, host) {
    const folders = args.flatMap((arg) => (arg.kind === 'path' ? arg.value : []));
    if (folders.length > 1)
        throw new usage_error/* UsageError */.e('pull takes one folder');
    const { org, isInterrupted } = (0,open_org/* openCliOrg */.t)(args, host);
    const progress = (0,cli_progress/* createProgress */.m)(host.stderr, Date.now, 'Read', 'objects');
    const { pulled, faults } = await pull({
        org,
        folder: external_node_path_default().resolve(host.cwd, folders[0] ?? '.'),
        flows: (0,lint_options/* optionValues */.ib)(args, 'flow'),
        onRead: progress.update,
        isInterrupted,
    });
    progress.clear();
    for (const { file, status } of pulled) {
        if (status !== 'unchanged')
            host.stdout.write(`${status.padEnd(7)}  ${(0,log_line/* logLine */.B)(file)}\n`);
    }
    const unchanged = pulled.filter(({ status }) => status === 'unchanged').length;
    host.stdout.write(`Pulled ${(0,value/* count */.U9)(pulled.length, 'object')}, ${String(unchanged)} unchanged.\n`);
    for (const { file, message } of faults)
        host.stderr.write(`${(0,log_line/* logLine */.B)(`${file}: ${message}`)}\n`);
    return faults.length > 0 ? exit_code/* EXIT */.d.fault : exit_code/* EXIT */.d.ok;
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


/***/ })

};
;