"use strict";
exports.id = 621;
exports.ids = [621];
exports.modules = {

/***/ 6350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L$: () => (/* binding */ entryPrinter),
  F8: () => (/* binding */ printApplied),
  Zn: () => (/* binding */ printPlan),
  lh: () => (/* binding */ tellFaults)
});

// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var outcome = __webpack_require__(6916);
;// CONCATENATED MODULE: ./src/deploy/plan-entry.ts
/** Whether a deploy would do all that there is to do with a document. */
function isDoable({ status }) {
    return status === 'update' || status === 'unchanged';
}

// EXTERNAL MODULE: ./src/reporters/colors.ts
var reporters_colors = __webpack_require__(9564);
;// CONCATENATED MODULE: ./src/deploy/change.ts
/** A change in words: `3000 → 5000 ms`. */
function changeText({ from, to, unit }) {
    const [old, wanted] = [from, to].map((value) => value === null ? 'none' : JSON.stringify(value));
    return `${old ?? ''} → ${wanted ?? ''} ${unit}`;
}

// EXTERNAL MODULE: ./src/safe/log-line.ts
var log_line = __webpack_require__(4422);
// EXTERNAL MODULE: ./src/safe/limits.ts
var limits = __webpack_require__(3345);
// EXTERNAL MODULE: ./src/safe/shorten.ts
var shorten = __webpack_require__(1512);
// EXTERNAL MODULE: ./src/safe/visible.ts
var visible = __webpack_require__(6027);
;// CONCATENATED MODULE: ./src/reporters/deployment.ts





const STYLES = {
    update: 'cyan',
    applied: 'green',
    unchanged: 'dim',
    missing: 'red',
    drift: 'red',
    locked: 'yellow',
    blocked: 'red',
    failed: 'red',
    unverified: 'red',
    'not attempted': 'yellow',
};
const WIDTH = 'not attempted'.length;
/** A document of a plan or a deploy, for people: what becomes of it, then its timeouts and why. */
function deploymentLines(entry, colors) {
    const { status, file, changes, notes } = entry;
    const style = STYLES[status];
    const label = colors[style](status.padEnd(WIDTH));
    const detail = (text) => `${' '.repeat(WIDTH + 2)}${(0,log_line/* logLine */.B)((0,shorten/* shorten */.m)(text, limits/* MAX_NOTE */.EI))}`;
    const isTold = status !== 'unchanged';
    return [
        `${label}  ${(0,log_line/* logLine */.B)((0,shorten/* shorten */.m)(nameOf(entry), 2 * limits/* MAX_TEXT */.lG))}  ${colors.dim((0,log_line/* logLine */.B)(file))}`,
        ...(isTold ? changes.map((change) => detail(changeLine(change, entry))) : []),
        ...notes.map(detail),
    ];
}
/** What a document is called: its name and its id, as far as it has them. */
function nameOf({ format, id, name }) {
    if (name !== undefined)
        return id === undefined ? name : `${name} (${id})`;
    return id ?? format;
}
/** A change in one line, with the name of the node where it is not the object's own. */
function changeLine(change, entry) {
    const who = change.id === entry.id ? undefined : (change.name ?? change.id);
    return who === undefined ? changeText(change) : `${(0,visible/* visible */.R)(who)}: ${changeText(change)}`;
}
/** How many documents have which status, in words: `2 applied, 1 drift`. */
function statusCounts(entries) {
    const counts = new Map();
    for (const { status } of entries)
        counts.set(status, (counts.get(status) ?? 0) + 1);
    return [...counts].map(([status, count]) => `${String(count)} ${status}`).join(', ');
}

// EXTERNAL MODULE: ./src/cli/color.ts
var color = __webpack_require__(2477);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
;// CONCATENATED MODULE: ./src/cli/print-deployment.ts








/** Prints one document after the other. */
function entryPrinter(args, host) {
    const colors = (0,reporters_colors/* createColors */.D)((0,color/* usesColor */.c)((0,lint_options/* optionSwitch */.Sg)(args, 'color'), host));
    return (entry) => {
        host.stdout.write(`${deploymentLines(entry, colors).join('\n')}\n`);
    };
}
/** Prints a plan, what kept files from being planned, and what to do next; gives the exit code. */
function printPlan({ planned, faults, unmatched, notices }, args, host) {
    const entries = planned.map(({ entry }) => entry);
    const print = entryPrinter(args, host);
    for (const entry of entries)
        print(entry);
    const updates = planned.filter(({ update }) => update !== undefined).length;
    const next = updates > 0 ? ' Nothing was changed: deploy does it.' : '';
    if (entries.length > 0)
        host.stdout.write(`\nPlan: ${statusCounts(entries)}.${next}\n`);
    tellFaults({ faults, unmatched, notices }, entries.length, host);
    if (faults.length > 0)
        return exit_code/* EXIT */.d.fault;
    if (entries.length === 0)
        return exit_code/* EXIT */.d.noFiles;
    return entries.every(isDoable) ? exit_code/* EXIT */.d.ok : exit_code/* EXIT */.d.findings;
}
/** Prints how a deploy or a rollback ended, and how to take it back; gives the exit code. */
function printApplied({ entries, backup, reportFault }, host, name) {
    if (entries.length > 0)
        host.stdout.write(`\n${name}: ${statusCounts(entries)}.\n`);
    const isWritten = entries.some(({ status }) => status === 'applied' || status === 'unverified');
    if (backup !== undefined && isWritten) {
        const line = `The objects are kept as they were in ${backup}: rollback --from ${backup} sends them back.`;
        host.stdout.write(`${(0,log_line/* logLine */.B)(line)}\n`);
    }
    if (reportFault !== undefined)
        host.stderr.write(`${(0,log_line/* logLine */.B)(reportFault)}\n`);
    if (reportFault !== undefined)
        return exit_code/* EXIT */.d.fault;
    return entries.every(outcome/* isFine */.zn) ? exit_code/* EXIT */.d.ok : exit_code/* EXIT */.d.findings;
}
/** Tells what could not be read and what led nowhere. */
function tellFaults({ faults, unmatched, notices }, documents, { stderr }) {
    for (const { file, message } of faults)
        stderr.write(`${(0,log_line/* logLine */.B)(`${file}: ${message}`)}\n`);
    for (const notice of notices)
        stderr.write(`${(0,log_line/* logLine */.B)(notice)}\n`);
    for (const given of unmatched)
        stderr.write(`${(0,log_line/* logLine */.B)(`no file in ${given}`)}\n`);
    if (documents === 0 && faults.length === 0) {
        stderr.write('There is no document to deploy. Name the files or folders that hold them.\n');
    }
}


/***/ }),

/***/ 8041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ withTimeouts),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   aA: () => (/* binding */ timeoutsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   us: () => (/* binding */ withDocument)
/* harmony export */ });
/* harmony import */ var _formats_site_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4529);
/* harmony import */ var _genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);
/* harmony import */ var _source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1614);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1512);
/* harmony import */ var _source_text_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1323);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6174);
/* harmony import */ var _repo_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6513);







/** The timeouts of a document that are whole numbers, by what tells their owners apart. */
function timeoutsOf(format, json) {
    const { sites } = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .l)(format, json);
    return new Map(sites.flatMap((site) => {
        const key = keyOf(format, site);
        return key === undefined || site.state.kind !== 'literal' ? [] : [[key, site.state.value]];
    }));
}
/** What tells the owner of a site apart from others of its object: a node's id, or nothing where it is alone. */
function keyOf({ kind }, { id }) {
    return kind === 'flow-node' ? id : '';
}
/**
 * The live object with the timeouts of the document and nothing else changed, matched by the ids of the nodes.
 * @throws {Error} where the live object is not of the shape that it should be
 */
function withTimeouts(format, document, live) {
    const wanted = timeoutsOf(format, document);
    const { sites, problems } = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .l)(format, live);
    const [problem] = problems;
    if (problem !== undefined)
        throw new Error(`the object in the org is not as expected: ${problem.message}`);
    const [double] = format.kind === 'flow-node' ? (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .doubleIds */ .I)(sites) : [];
    if (double !== undefined) {
        throw new Error(`in the org more than one node has the id ${JSON.stringify(double)}`);
    }
    const left = new Map(wanted);
    const changes = [];
    const edits = sites.flatMap((site) => {
        const key = keyOf(format, site);
        const to = key === undefined ? undefined : wanted.get(key);
        if (key === undefined || to === undefined)
            return [];
        left.delete(key);
        if (site.state.kind === 'literal' && site.state.value === to)
            return [];
        changes.push(changeOf(site, to));
        return site.edit(to);
    });
    return {
        bytes: (0,_source_text_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .applyEdits */ .c)(textOf(live), edits),
        changes,
        notes: [
            ...unmatchedNotes(format, document),
            ...[...left.keys()].map((key) => `the node ${JSON.stringify(key)} is not in the org any more`),
        ],
    };
}
/** Tells of timeouts that cannot be carried over, since nothing tells whose they are. */
function unmatchedNotes(format, document) {
    const unmatched = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .l)(format, document).sites.filter((site) => keyOf(format, site) === undefined && site.state.kind === 'literal');
    return unmatched.map(({ name, pointer }) => {
        const who = name === undefined ? `at ${pointer}` : JSON.stringify(name);
        return `the node ${who} has no id to find it by: its timeout is not carried over`;
    });
}
/**
 * The document itself, with the id of the live object; where the API merges what it is sent, with the members that
 * only the org has. Its changes are those of the timeouts.
 */
function withDocument(format, document, live, { isMerged }) {
    const wanted = new Map((0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .l)(format, document).sites.map((site) => [keyOf(format, site), (0,_formats_site_js__WEBPACK_IMPORTED_MODULE_5__/* .actualOf */ .M)(site.state)]));
    const changes = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .l)(format, live).sites.flatMap((site) => {
        const key = keyOf(format, site);
        const to = key === undefined ? undefined : wanted.get(key);
        const isKept = to === undefined || to === (0,_formats_site_js__WEBPACK_IMPORTED_MODULE_5__/* .actualOf */ .M)(site.state) || (to === null && isMerged);
        return isKept ? [] : changeOf(site, to);
    });
    const there = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)({ json: live, token: 0 });
    const members = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)({ json: document, token: 0 });
    const id = there.get('id');
    if (id !== undefined && (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .memberText */ .WI)(document, 0, 'id') === undefined)
        members.set('id', id);
    const all = isMerged ? new Map([...there, ...members]) : members;
    return { bytes: objectText(all), changes, notes: [] };
}
/**
 * What is sent: the desired object without what the server makes by itself, and with the version that the
 * live object has at this moment, by which the server tells whether somebody was faster.
 */
function bodyOf(desired, live, { serverMade }) {
    const members = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)({ json: desired, token: 0 });
    for (const name of [...serverMade, VERSION])
        members.delete(name);
    const version = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)({ json: live, token: 0 }).get(VERSION);
    if (version !== undefined)
        members.set(VERSION, version);
    return objectText(members);
}
const VERSION = 'version';
/** The text of an object with these members, each as it was written. */
function objectText(members) {
    const parts = [...members].flatMap(([name, value], index) => [
        Buffer.from(`${index === 0 ? '' : ','}${JSON.stringify(name)}:`),
        (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceBytes */ .X0)(value),
    ]);
    return Buffer.concat([Buffer.from('{'), ...parts, Buffer.from('}')]);
}
/** The text that an index is of. */
function textOf({ bytes, size }) {
    return bytes.subarray(0, size);
}
function changeOf({ pointer, id, name, state, setting }, to) {
    return {
        pointer,
        ...(id === undefined ? {} : { id }),
        ...(name === undefined ? {} : { name: (0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_6__/* .shorten */ .m)(name) }),
        from: (0,_formats_site_js__WEBPACK_IMPORTED_MODULE_5__/* .actualOf */ .M)(state),
        to,
        unit: setting.unit,
    };
}


/***/ }),

/***/ 9381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ objectHash),
/* harmony export */   s: () => (/* binding */ objectDifferences)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1614);


/** The hash of an object, the same however it is written and whatever the server makes of it by itself. */
function objectHash(json, { volatile }) {
    const text = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalText */ .A4)({ json, token: 0 }, new Set(volatile));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
/** Places that are told of two objects that differ. */
const MOST = 10;
/** Where two objects differ, apart from what the server makes by itself. */
function objectDifferences(one, other, { volatile }) {
    return (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .differencesOf */ .g6)({ json: one, token: 0 }, { json: other, token: 0 }, new Set(volatile), MOST);
}


/***/ }),

/***/ 6916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   Ur: () => (/* binding */ outcomeWithoutUpdate),
/* harmony export */   zn: () => (/* binding */ isFine)
/* harmony export */ });
/* harmony import */ var _safe_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3345);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1512);


/** Whether an outcome is as one would wish. */
function isFine({ status }) {
    return status === 'applied' || status === 'unchanged';
}
/** What a deploy says of a document that a plan has no update for. */
function entryOf(entry, outcome) {
    const { file, pointer, format, id, name, changes } = entry;
    return {
        file,
        pointer,
        format,
        ...(id === undefined ? {} : { id }),
        ...(name === undefined ? {} : { name }),
        changes,
        ...outcome,
        notes: outcome.notes.map((note) => (0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(note, _safe_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NOTE */ .EI)),
    };
}
/** What becomes of a document that a plan does not update. */
function outcomeWithoutUpdate({ status, notes, correlationId }) {
    const known = { notes, ...(correlationId === undefined ? {} : { correlationId }) };
    switch (status) {
        case 'unchanged':
        case 'drift':
        case 'locked':
        case 'failed':
            return { status, ...known };
        case 'missing':
        case 'blocked':
        case 'update':
            return { status: 'not attempted', ...known };
    }
}


/***/ }),

/***/ 9980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ told),
/* harmony export */   NP: () => (/* binding */ planDocument),
/* harmony export */   ms: () => (/* binding */ lockHolder)
/* harmony export */ });
/* harmony import */ var _formats_site_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4529);
/* harmony import */ var _source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1730);
/* harmony import */ var _safe_limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3345);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1512);
/* harmony import */ var _safe_message_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1974);
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3035);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8041);
/* harmony import */ var _object_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9381);
/* harmony import */ var _repo_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6513);










/**
 * Plans one document against what the org has. `held` is what the repository held of it before, where that is
 * known. Of a timeout all that it ever held counts, since a deploy may have been left unfinished.
 */
function planDocument(document, live, held, { strategy, onDrift }) {
    const { format, resource } = document;
    let desired;
    try {
        desired =
            strategy === 'timeouts'
                ? (0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .withTimeouts */ .BM)(format, document.json, live.json)
                : (0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .withDocument */ .us)(format, document.json, live.json, resource);
    }
    catch (error) {
        return told(document, live, 'blocked', [(0,_safe_message_of_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)]);
    }
    const json = (0,_source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .indexBytes */ .E)(desired.bytes);
    if ('problem' in json) {
        return told(document, live, 'blocked', ['the org has an object that cannot be changed safely']);
    }
    const liveHash = (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectHash */ .G)(live.json, resource);
    const desiredHash = (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectHash */ .G)(json, resource);
    const { changes, notes } = desired;
    const known = { changes, liveHash, desiredHash };
    if (liveHash === desiredHash)
        return told(document, live, 'unchanged', notes, known);
    const drift = strategy === 'timeouts'
        ? timeoutDrift(document, live.json, held)
        : documentDrift(document, live.json, held);
    if (drift !== undefined && onDrift === 'refuse') {
        return told(document, live, 'drift', [drift, ...notes], known);
    }
    const holder = lockHolder(live.json);
    if (holder !== undefined) {
        return told(document, live, 'locked', [`${holder} works on it in the org`, ...notes], known);
    }
    const { entry } = told(document, live, 'update', notes, known);
    return { entry, update: { resource, live, desired: json } };
}
/** An entry without an update. */
function told({ file, pointer, format, id, name }, live, status, notes, known = {}) {
    const knownId = id ?? live?.id;
    const knownName = name ?? live?.name;
    return {
        entry: {
            file: file.name,
            pointer,
            format: format.name,
            ...(knownId === undefined ? {} : { id: knownId }),
            ...(knownName === undefined ? {} : { name: (0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .m)(knownName) }),
            status,
            changes: [],
            notes: notes.map((note) => (0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_5__/* .shorten */ .m)(note, _safe_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_NOTE */ .EI)),
            ...known,
        },
    };
}
/** Tells of a timeout that the org has, and that the repository neither held before nor holds now. */
function timeoutDrift({ format, json }, live, held) {
    if (held === undefined)
        return undefined;
    const wanted = (0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .timeoutsOf */ .aA)(format, json);
    // What differs, until it is found in what was held.
    let strange = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readSites */ .l)(format, live).sites.filter((site) => {
        const value = wanted.get((0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(format, site) ?? NO_KEY);
        return value !== undefined && effective(site) !== undefined && effective(site) !== value;
    });
    let newest;
    if (strange.length === 0)
        return undefined;
    for (const before of held) {
        const values = new Map((0,_repo_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readSites */ .l)(format, before.json).sites.map((site) => [
            (0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(format, site) ?? NO_KEY,
            effective(site),
        ]));
        newest ??= values;
        strange = strange.filter((site) => values.get((0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(format, site) ?? NO_KEY) !== effective(site));
        if (strange.length === 0)
            return undefined;
    }
    // Of a node that the repository did not hold nobody knows who set it.
    const site = strange.find((each) => newest?.has((0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(format, each) ?? NO_KEY));
    if (site === undefined)
        return undefined;
    const key = (0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(format, site) ?? NO_KEY;
    const who = site.name ?? site.id;
    const of = who === undefined ? 'the timeout' : `the timeout of ${JSON.stringify(who)}`;
    return `${of} is ${site.state.kind === 'absent' ? 'not set' : `${String((0,_formats_site_js__WEBPACK_IMPORTED_MODULE_7__/* .actualOf */ .M)(site.state))} ${site.setting.unit}`} in the org, which the repository neither held before (${String(newest?.get(key))}) nor holds now (${String(wanted.get(key))})`;
}
/** The value that applies at a site: where none is set, the default. Undefined where nobody knows. */
function effective({ state, setting }) {
    switch (state.kind) {
        case 'literal':
            return state.value;
        case 'absent':
            return setting.default;
        case 'inactive':
        case 'dynamic':
        case 'invalid':
            return undefined;
    }
}
/** Stands for the key of a node that has none, and so is never wanted. */
const NO_KEY = '\0';
/** Tells of an object that is neither what the repository held before nor what it holds now. */
function documentDrift({ format, resource }, live, held) {
    const [before] = held ?? [];
    if (before === undefined) {
        return 'it is not what the repository holds, and what it held before is not known: give --base, or --on-drift overwrite after a look';
    }
    // As it was sent then: with the id, and with what only the org knows.
    const sent = (0,_source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .indexBytes */ .E)((0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .withDocument */ .us)(format, before.json, live, resource).bytes);
    if (!('problem' in sent) && (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectHash */ .G)(sent, resource) === (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectHash */ .G)(live, resource)) {
        return undefined;
    }
    return 'it is neither what the repository held before nor what it holds now: look at it, then --on-drift overwrite';
}
/** Who holds the lock on an object, undefined where nobody does. */
function lockHolder(live) {
    const user = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_8__/* .member */ .D)((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_8__/* .parsedJson */ .U)((0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(live).toString()), 'lockedUser');
    if (typeof user !== 'object' || user === null)
        return undefined;
    const told = [(0,_safe_member_js__WEBPACK_IMPORTED_MODULE_8__/* .member */ .D)(user, 'name'), (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_8__/* .member */ .D)(user, 'id')].find((text) => typeof text === 'string');
    return typeof told === 'string' ? JSON.stringify(told) : 'somebody';
}


/***/ }),

/***/ 6174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ doubleIds),
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/* harmony import */ var _genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3035);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1512);
/* harmony import */ var _repo_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6513);




/** What the server requires of an object of a format beside its timeouts. */
const REQUIRED = {
    'external-api': ['protocol', 'method', 'url'],
};
/** Why the server would not take a document; nothing where it would. */
function refusalsOf(document) {
    const { format, json, id } = document;
    const { sites, problems } = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readSites */ .l)(format, json);
    const value = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U)(json.bytes.toString('utf8', 0, json.size));
    const missing = (REQUIRED[format.name] ?? []).filter((name) => typeof (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(value, name) !== 'string' || (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(value, name) === '');
    return [
        ...(id === undefined || (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrgId */ .OI)(id) ? [] : [`${quoted(id)} cannot be an id of the org`]),
        ...problems.map(({ message }) => message),
        ...sites.flatMap((site) => refusalOf(site) ?? []),
        ...missing.map((name) => `it has no ${JSON.stringify(name)}, which the org requires`),
        ...brokenLinks(value),
        ...doubleIds(sites).map((each) => `the id ${quoted(each)} stands for more than one node`),
    ];
}
function refusalOf({ state, setting: { min, max, unit }, id, name }) {
    const who = name ?? id;
    const of = who === undefined ? 'the timeout' : `the timeout of ${quoted(who)}`;
    const must = `must be a whole number from ${String(min)} to ${String(max)} ${unit}`;
    switch (state.kind) {
        case 'absent':
        case 'inactive':
        case 'dynamic':
            return undefined;
        case 'literal':
            return state.value >= min && state.value <= max
                ? undefined
                : `${of} ${must}, but is ${String(state.value)}`;
        case 'invalid':
            return `${of} ${must}, but is ${state.text}`;
    }
}
/** Ids that more than one site bears, so that none can be told from the other. */
function doubleIds(sites) {
    const seen = new Set();
    const doubles = new Set();
    for (const { id } of sites) {
        if (id !== undefined && seen.has(id))
            doubles.add(id);
        else if (id !== undefined)
            seen.add(id);
    }
    return [...doubles];
}
/** Links of a flow's nodes that lead to no node of it. */
function brokenLinks(value) {
    const nodes = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(value, 'flowData', 'nodes');
    if (!Array.isArray(nodes))
        return [];
    const ids = new Set(nodes.map((node) => (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(node, 'id')));
    return nodes.flatMap((node) => {
        if (typeof node !== 'object' || node === null)
            return [];
        return Object.entries(node).flatMap(([key, target]) => key.endsWith('NodeId') && typeof target === 'string' && target !== '' && !ids.has(target)
            ? `${quoted(key)} of the node ${quoted(String((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(node, 'id')))} leads to ${quoted(target)}, which is not there`
            : []);
    });
}
function quoted(text) {
    return JSON.stringify((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .m)(text, 100));
}


/***/ }),

/***/ 6513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ documentsIn),
/* harmony export */   l: () => (/* binding */ readSites)
/* harmony export */ });
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _formats_read_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(217);
/* harmony import */ var _genesys_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7536);
/* harmony import */ var _genesys_live_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1424);
/* harmony import */ var _source_json_arena_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(399);
/* harmony import */ var _source_json_canonical_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1614);
/* harmony import */ var _source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1730);







/** The documents in the text of a file, and why it cannot be read where that is so. */
function documentsIn(text, file, config) {
    const arena = (0,_source_json_arena_js__WEBPACK_IMPORTED_MODULE_5__/* .createArena */ .gF)();
    (0,_source_json_arena_js__WEBPACK_IMPORTED_MODULE_5__/* .fillArena */ .lF)(arena, text);
    const reading = (0,_formats_read_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocuments */ .r)(arena, config.settingsFor(file.configName).formats);
    if (reading.kind === 'unreadable')
        return { documents: [], others: [], problem: reading.message };
    const others = [];
    const documents = reading.documents.flatMap((document) => {
        const format = (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findJsonFormat */ .Hw)(document.format);
        const resource = (0,_genesys_index_js__WEBPACK_IMPORTED_MODULE_2__/* .findResource */ .M)(document.format);
        const { object } = document;
        if (format === undefined || resource === undefined || object === undefined) {
            others.push(document.format);
            return [];
        }
        const json = (0,_source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .indexBytes */ .E)((0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceBytes */ .X0)({ json: object.json, token: object.object }));
        if ('problem' in json)
            return [];
        return {
            file,
            pointer: object.pointer,
            format,
            resource,
            id: (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(json, 0, 'id'),
            name: (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(json, 0, 'name'),
            json,
        };
    });
    return { documents, others };
}
/** The sites of an object of a format, and what is wrong with its parts. */
function readSites(format, json) {
    return format.read({ json, object: 0, pointer: '' });
}


/***/ }),

/***/ 4823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ flows)
/* harmony export */ });
/* harmony import */ var _item_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2639);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


const FLOW = {
    noun: 'flow',
    path: '/api/v2/flows',
    permissions: { read: 'flow:flow:read', write: 'flow:flow:write' },
    writeMethod: 'PUT',
};
/** What the server keeps of a flow beside its draft. */
const KEPT = [..._item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVER_MADE */ .up, 'lockedUser', 'lockedClient', 'currentOperation'];
/** Drafts of flows, by the tutorials' calls: GET and PUT. */
const flows = {
    noun: FLOW.noun,
    folder: 'flows',
    serverMade: KEPT,
    volatile: [...KEPT, 'version'],
    isMerged: false,
    isListWhole: false,
    list: (org) => (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E)(org, (page) => ({
        what: 'the flows',
        permission: FLOW.permissions.read,
        method: 'GET',
        path: `${FLOW.path}?pageSize=100&pageNumber=${String(page)}`,
        isRepeatable: true,
    })),
    ...(0,_item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .itemCalls */ .LI)(FLOW),
};


/***/ }),

/***/ 7536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ RESOURCES),
  M: () => (/* binding */ findResource)
});

// EXTERNAL MODULE: ./src/genesys/data-actions.ts
var data_actions = __webpack_require__(5198);
// EXTERNAL MODULE: ./src/genesys/item-calls.ts
var item_calls = __webpack_require__(2639);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/genesys/pages.ts
var pages = __webpack_require__(5426);
;// CONCATENATED MODULE: ./src/genesys/external-apis.ts



const EXTERNAL_API = {
    noun: 'external API',
    path: '/api/v2/architect/external-apis',
    permissions: { read: 'architect:externalapis:read', write: 'architect:externalapis:write' },
    writeMethod: 'PATCH',
};
/** Objects that are asked for at once. */
const LIMIT = 100;
/** External APIs of Architect, by the tutorials' calls: a query with continuation tokens, GET and PATCH. */
const externalApis = {
    noun: EXTERNAL_API.noun,
    folder: 'external-apis',
    serverMade: item_calls/* SERVER_MADE */.up,
    volatile: [...item_calls/* SERVER_MADE */.up, 'version'],
    isMerged: true,
    isListWhole: true,
    list: (org) => (0,pages/* pagesOf */.E)(org, (_, before) => {
        const token = before === undefined ? null : (0,live_object/* memberText */.WI)(before, 0, 'continuationToken');
        if (token === undefined || token === '')
            return undefined;
        return {
            what: 'the external APIs',
            permission: EXTERNAL_API.permissions.read,
            method: 'POST',
            path: `${EXTERNAL_API.path}/query`,
            body: JSON.stringify({ limit: LIMIT, continuationToken: token }),
            isRepeatable: true,
        };
    }),
    ...(0,item_calls/* itemCalls */.LI)(EXTERNAL_API),
};

// EXTERNAL MODULE: ./src/genesys/flows.ts
var flows = __webpack_require__(4823);
;// CONCATENATED MODULE: ./src/genesys/index.ts



/** How the documents of a format are deployed, by the format's name: each by the calls of its own API. */
const RESOURCES = {
    'flow-export': flows/* flows */.S,
    'external-api': externalApis,
    'data-action': data_actions/* dataActions */.k,
};
function findResource(format) {
    return Object.hasOwn(RESOURCES, format) ? RESOURCES[format] : undefined;
}


/***/ }),

/***/ 1614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ canonicalText),
/* harmony export */   X0: () => (/* binding */ sourceBytes),
/* harmony export */   g6: () => (/* binding */ differencesOf),
/* harmony export */   lS: () => (/* binding */ membersOf)
/* harmony export */ });
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(277);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6036);


/** The members of an object by their names, as the server has them: of a repeated one the last. */
function membersOf({ json, token }) {
    const members = new Map();
    for (const key of (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOf */ .YD)(json, token)) {
        members.set((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(json, key), { json, token: key + 1 });
    }
    return members;
}
/**
 * A value as a text that is the same for all ways to write it: whatever the order of keys, the blanks and
 * the escapes are. Numbers that JavaScript cannot hold stay as they are written. Members of the value itself
 * that are named in `ignored` are left out.
 */
function canonicalText(value, ignored = NONE) {
    const { json, token } = value;
    switch ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(json, token)) {
        case 'object': {
            const members = [...membersOf(value)].filter(([name]) => !ignored.has(name));
            members.sort(([a], [b]) => (a < b ? -1 : 1));
            return `{${members.map(([name, child]) => `${JSON.stringify(name)}:${canonicalText(child)}`).join()}}`;
        }
        case 'array':
            return `[${[...(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(json, token)].map((child) => canonicalText({ json, token: child })).join()}]`;
        case 'string':
            return JSON.stringify((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(json, token));
        case 'number':
            return canonicalNumber(value);
        case 'boolean':
        case 'null':
            return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(json, token);
    }
}
const NONE = new Set();
/** Digits that JavaScript's numbers hold without loss. */
const EXACT_DIGITS = 15;
function canonicalNumber({ json, token }) {
    const source = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(json, token);
    const digits = source.replace(/[eE].*$/, '').replace(/\D/g, '').length;
    const number = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(json, token);
    // What is too small for JavaScript is not nothing.
    const isLost = number === 0 && /^-?[0.]*[1-9]/.test(source);
    return digits <= EXACT_DIGITS && Number.isFinite(number) && !isLost ? String(number) : source;
}
/** RFC 6901 pointers to where two values differ, `most` of them at most. */
function differencesOf(one, other, ignored, most) {
    const found = [];
    const compare = (a, b, pointer) => {
        if (found.length >= most || canonicalText(a) === canonicalText(b))
            return;
        const kind = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(a.json, a.token);
        if (kind !== (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(b.json, b.token) || (kind !== 'object' && kind !== 'array')) {
            found.push(pointer);
            return;
        }
        const ours = childrenOf(a);
        const theirs = childrenOf(b);
        for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
            if (pointer === '' && ignored.has(name))
                continue;
            const left = ours.get(name);
            const right = theirs.get(name);
            const at = pointer + (0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerStep */ .UN)(name);
            if (left !== undefined && right !== undefined)
                compare(left, right, at);
            else if (found.length < most)
                found.push(at);
        }
    };
    compare(one, other, '');
    return found;
}
function childrenOf(value) {
    const { json, token } = value;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(json, token) === 'object')
        return membersOf(value);
    const elements = [...(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(json, token)].map((child, position) => [String(position), { json, token: child }]);
    return new Map(elements);
}
/** The bytes of a value as it is written. */
function sourceBytes({ json, token }) {
    return json.bytes.subarray((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(json, token), (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(json, token));
}


/***/ })

};
;