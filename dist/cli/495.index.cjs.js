"use strict";
exports.id = 495;
exports.ids = [495];
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

/***/ 7495:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPlan: function() { return /* binding */ runPlan; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commands_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1253);
/* harmony import */ var _deploy_plan_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8683);
/* harmony import */ var _safe_message_of_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1974);
/* harmony import */ var _source_write_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2321);
/* harmony import */ var _lint_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5914);
/* harmony import */ var _open_org_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3467);
/* harmony import */ var _plan_request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6639);
/* harmony import */ var _print_deployment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5453);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9851);










/** Plans, tells the plan, and keeps it where that is asked for. */
async function runPlan(args, host) {
    const { org, isInterrupted } = (0,_open_org_js__WEBPACK_IMPORTED_MODULE_5__/* .openCliOrg */ .t)(args, host);
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .createProgress */ .m)(host.stderr, Date.now);
    const outcome = await (0,_commands_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .plan */ .e)({
        ...(0,_plan_request_js__WEBPACK_IMPORTED_MODULE_6__/* .planRequest */ .N)(args, host, org),
        isInterrupted,
        onProgress: progress.update,
    });
    progress.clear();
    const exitCode = (0,_print_deployment_js__WEBPACK_IMPORTED_MODULE_7__/* .printPlan */ .Zn)(outcome, args, host);
    const out = (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionValue */ .TN)(args, 'out');
    if (out === undefined)
        return exitCode;
    try {
        (0,_source_write_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileWhole */ .tG)(node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(host.cwd, out), (0,_deploy_plan_file_js__WEBPACK_IMPORTED_MODULE_2__/* .planText */ .Pt)(outcome.planned.map(({ entry }) => entry)));
    }
    catch (error) {
        throw new Error(`the plan ${out} cannot be written: ${(0,_safe_message_of_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .b)(error)}`, { cause: error });
    }
    return exitCode;
}


/***/ }),

/***/ 1253:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: function() { return /* binding */ plan_plan; }
});

// EXTERNAL MODULE: ./src/commands/lint.ts
var lint = __webpack_require__(2653);
// EXTERNAL MODULE: ./src/deploy/plan.ts
var plan = __webpack_require__(5448);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/deploy/repo-document.ts + 1 modules
var repo_document = __webpack_require__(3145);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/safe/limits.ts
var limits = __webpack_require__(3345);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/source/glob.ts
var glob = __webpack_require__(8115);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/source/git-show.ts


/** Commits that are looked back at for one file. */
const MOST_COMMITS = 50;
/**
 * Opens a commit of the repository that a folder is in.
 * @throws {Error} where git, the repository or the commit is not there
 */
function openCommit(folder, commit) {
    const git = (...args) => (0,external_node_child_process_.execFileSync)('git', ['--literal-pathspecs', ...args], {
        cwd: folder,
        maxBuffer: limits/* MAX_FILE_BYTES */.gZ,
        stdio: ['ignore', 'pipe', 'ignore'],
    });
    let oid;
    try {
        // What begins with a dash is no option of git's.
        oid = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`)
            .toString()
            .trim();
    }
    catch {
        throw new Error(whyNot(commit, git));
    }
    const showAt = (at, name) => {
        try {
            return git('cat-file', 'blob', `${at}:./${name}`);
        }
        catch {
            return undefined;
        }
    };
    return {
        isHead: isHead(oid, git),
        show: (name) => showAt(oid, name),
        *showBefore(name) {
            let commits;
            try {
                const most = `--max-count=${String(MOST_COMMITS)}`;
                commits = git('rev-list', most, oid, '--', `./${name}`).toString().split('\n');
            }
            catch {
                return;
            }
            for (const at of commits) {
                const text = at === '' || at === oid ? undefined : showAt(at, name);
                if (text !== undefined)
                    yield text;
            }
        },
    };
}
function isHead(oid, git) {
    try {
        return git('rev-parse', '--verify', '--quiet', 'HEAD').toString().trim() === oid;
    }
    catch {
        return false;
    }
}
/** Why a commit cannot be opened. */
function whyNot(commit, git) {
    const named = `the commit ${JSON.stringify(commit)} cannot be read`;
    try {
        git('rev-parse', '--git-dir');
    }
    catch {
        return `${named}: there is no git here, or no repository that it takes (in a container, see git's safe.directory)`;
    }
    return `the commit ${JSON.stringify(commit)} is not in this repository: fetch it (actions/checkout takes fetch-depth: 0)`;
}

;// CONCATENATED MODULE: ./src/commands/read-documents.ts







/** Reads the documents of files that can be deployed, those of `only` where it names any: ids, or globs. */
function readRepository(files, config, only, publishing) {
    const matches = only.length === 0 ? () => true : (0,glob/* createMatcher */.P7)(only);
    const documents = [];
    const candidates = [];
    const isAsked = only.some(live_object/* isOrgId */.OI);
    const faults = [];
    const others = new Map();
    for (const file of files) {
        try {
            const bytes = (0,external_node_fs_.readFileSync)(file.path);
            if (bytes.length > limits/* MAX_FILE_BYTES */.gZ)
                throw new Error('the file is too large');
            const read = (0,repo_document/* documentsIn */.aV)(bytes, file, config, publishing);
            // What cannot be read is nobody's business where other files are asked for.
            if (read.problem !== undefined && matches(file.name))
                throw new Error(read.problem);
            if (matches(file.name)) {
                for (const format of read.others)
                    others.set(format, (others.get(format) ?? 0) + 1);
            }
            for (const document of read.documents) {
                const { id } = document;
                if (matches(file.name) || (id !== undefined && only.includes(id)))
                    documents.push(document);
                else if (id === undefined && isAsked)
                    candidates.push(document);
            }
        }
        catch (error) {
            faults.push({ file: file.name, message: `cannot be deployed: ${(0,message_of/* messageOf */.b)(error)}` });
        }
    }
    const notices = [...others].map(([format, number]) => `${String(number)} of the format ${format} ${number === 1 ? 'is' : 'are'} left alone: ${LEFT_ALONE[format] ?? 'it is not deployed from here'}`);
    return { documents, candidates, faults, notices };
}
/** Why documents of a format are left alone, and what carries them to the org. */
const LEFT_ALONE = {
    terraform: 'terraform apply deploys it',
    'archy-yaml': 'deploying it would publish the flow, which takes --publish',
    'action-export': "the vendor's own actions (static) cannot be changed",
};
/**
 * Gives what the repository held of a document at a commit, and before it: the one of the same id in the same
 * file, or the one at the same place where there are no ids. Where the commit is the one that is checked out
 * nothing is being deployed, and what it holds is all that the org should have.
 * @throws {Error} where the commit is not there
 */
function documentsBefore(cwd, commit, config, publishing) {
    const { isHead, show, showBefore } = openCommit(cwd, commit);
    // What a template gave then was made with the values of then, or with those of now where only it was changed.
    const then = publishingAt(show, publishing);
    const readings = then === publishing ? [publishing] : [then, publishing];
    const alikeIn = (text, document) => readings.flatMap((each) => alike(document, (0,repo_document/* documentsIn */.aV)(text, document.file, config, each).documents));
    return function* (document) {
        const { name } = document.file;
        const [atBase, ...others] = alikeIn(show(name) ?? Buffer.alloc(0), document);
        yield atBase;
        yield* others;
        if (isHead)
            return;
        for (const older of showBefore(name))
            yield* alikeIn(older, document);
    };
}
/** How flows were read with the substitutions of a commit; as they are now where it has none that can be used. */
function publishingAt(show, publishing) {
    const { file, parse } = publishing ?? {};
    const bytes = file === undefined ? undefined : show(file);
    if (publishing === undefined || bytes === undefined)
        return publishing;
    try {
        return { ...publishing, substitutions: parse?.(bytes, '') ?? publishing.substitutions };
    }
    catch {
        return publishing;
    }
}
function alike({ format, id, pointer }, others) {
    return others.filter((each) => each.format === format && (id === undefined ? each.pointer === pointer : each.id === id));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/deploy/substitutions.ts
var substitutions = __webpack_require__(9869);
// EXTERNAL MODULE: ./src/formats/archy-yaml.ts
var archy_yaml = __webpack_require__(6327);
// EXTERNAL MODULE: ./src/formats/read-file.ts + 1 modules
var read_file = __webpack_require__(6037);
// EXTERNAL MODULE: ./src/safe/contained-path.ts
var contained_path = __webpack_require__(5594);
;// CONCATENATED MODULE: ./src/commands/read-publishing.ts







/** Bytes that a file of substitutions may have. */
const MAX_BYTES = 1024 * 1024;
/**
 * What it takes to read flows that are published.
 * @throws {Error} where the substitutions cannot be read
 */
async function readPublishing(cwd, { substitutions: name }) {
    const readers = await (0,read_file/* loadReaders */.P)([], [archy_yaml/* archyYaml */.B.name]);
    if (name === undefined)
        return { readers, substitutions: new Map() };
    const file = external_node_path_default().resolve(cwd, name);
    let bytes;
    try {
        const stat = (0,external_node_fs_.statSync)(file);
        if (!stat.isFile())
            throw new Error('it is no file');
        if (stat.size > MAX_BYTES)
            throw new Error('it is too large');
        if ((0,contained_path/* isWithin */.U)(cwd, file) && !(0,contained_path/* isWithin */.U)((0,external_node_fs_.realpathSync)(cwd), (0,external_node_fs_.realpathSync)(file))) {
            throw new Error('a symbolic link leads out of the working directory');
        }
        bytes = (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        throw new Error(`the substitutions ${name} cannot be read: ${(0,message_of/* messageOf */.b)(error)}`, {
            cause: error,
        });
    }
    const relative = external_node_path_default().relative(cwd, file).replaceAll((external_node_path_default()).sep, '/');
    const parse = await (0,substitutions/* loadSubstitutionsParser */.co)();
    return { readers, substitutions: parse(bytes, name), file: relative, parse };
}

;// CONCATENATED MODULE: ./src/commands/plan.ts




/**
 * Plans the documents of the files that the paths lead to. It reads, and changes nothing.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {Error} where the base is not there, or the substitutions cannot be read
 */
async function plan_plan(request) {
    const { cwd, base, only, publish } = request;
    const publishing = publish === undefined ? undefined : await readPublishing(cwd, publish);
    const { config, files, unmatched, faults } = await (0,lint/* findConfiguredFiles */.jz)(request);
    const read = readRepository(files, config, only, publishing);
    const held = base === undefined ? undefined : documentsBefore(cwd, base, config, publishing);
    const all = await (0,plan/* planDocuments */.a)([...read.documents, ...read.candidates], {
        ...request,
        ...(held === undefined ? {} : { held }),
    });
    const planned = all.filter(({ entry: { id } }, index) => index < read.documents.length || (id !== undefined && only.includes(id)));
    return { planned, faults: [...faults, ...read.faults], unmatched, notices: read.notices };
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