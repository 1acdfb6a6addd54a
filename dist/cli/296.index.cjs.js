"use strict";
exports.id = 296;
exports.ids = [296];
exports.modules = {

/***/ 5453:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L$: function() { return /* binding */ entryPrinter; },
  F8: function() { return /* binding */ printApplied; },
  Zn: function() { return /* binding */ printPlan; },
  lh: function() { return /* binding */ tellFaults; }
});

// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var outcome = __webpack_require__(6916);
// EXTERNAL MODULE: ./src/deploy/plan-entry.ts
var plan_entry = __webpack_require__(8665);
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
    return entries.every(plan_entry/* isDoable */.u) ? exit_code/* EXIT */.d.ok : exit_code/* EXIT */.d.findings;
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: function() { return /* binding */ withTimeouts; },
/* harmony export */   C2: function() { return /* binding */ changeOf; },
/* harmony export */   EN: function() { return /* binding */ bodyOf; },
/* harmony export */   TN: function() { return /* binding */ keyOf; },
/* harmony export */   aA: function() { return /* binding */ timeoutsOf; },
/* harmony export */   us: function() { return /* binding */ withDocument; }
/* harmony export */ });
/* harmony import */ var _formats_site_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4529);
/* harmony import */ var _genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);
/* harmony import */ var _source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1614);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1512);
/* harmony import */ var _source_text_edit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1323);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6174);
/* harmony import */ var _repo_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3145);







/** The timeouts of a document that are whole numbers, by what tells their owners apart. */
function timeoutsOf(format, json) {
    const { sites } = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .lp)(format, json);
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
    const { sites, problems } = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .lp)(format, live);
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
        bytes: (0,_source_text_edit_js__WEBPACK_IMPORTED_MODULE_4__/* .applyEdits */ .c)((0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(live), edits),
        changes,
        notes: [
            ...unmatchedNotes(format, document),
            ...[...left.keys()].map((key) => `the node ${JSON.stringify(key)} is not in the org any more`),
        ],
    };
}
/** Tells of timeouts that cannot be carried over, since nothing tells whose they are. */
function unmatchedNotes(format, document) {
    const unmatched = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .lp)(format, document).sites.filter((site) => keyOf(format, site) === undefined && site.state.kind === 'literal');
    return unmatched.map(({ name, pointer }) => {
        const who = name === undefined ? `at ${pointer}` : JSON.stringify(name);
        return `the node ${who} has no id to find it by: its timeout is not carried over`;
    });
}
/**
 * The document itself, with the id of the live object; where the API merges what it is sent, with the members that
 * only the org has. Its changes are those of the timeouts.
 */
function withDocument(format, document, live, { isMerged, sent, isPublished }) {
    const ours = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .lp)(format, document).sites;
    const theirs = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readSites */ .lp)(format, live).sites;
    const wanted = new Map(ours.map((site) => [keyOf(format, site), (0,_formats_site_js__WEBPACK_IMPORTED_MODULE_5__/* .actualOf */ .M)(site.state)]));
    const changes = theirs.flatMap((site) => {
        const key = keyOf(format, site);
        // Of a view that is compared, what it does not hold is not there.
        const isOurs = key !== undefined && (wanted.has(key) || isPublished === true);
        const to = isOurs ? (wanted.get(key) ?? null) : undefined;
        // What is sent as a whole takes out what it does not hold, even where the rest is merged.
        const isMergedIn = isMerged && sent === undefined;
        const isKept = to === undefined || to === (0,_formats_site_js__WEBPACK_IMPORTED_MODULE_5__/* .actualOf */ .M)(site.state) || (to === null && isMergedIn);
        return isKept ? [] : changeOf(site, to);
    });
    if (isPublished === true) {
        const known = new Set(theirs.map((site) => keyOf(format, site)));
        const added = ours.filter((site) => !known.has(keyOf(format, site)));
        changes.push(...added.map((site) => ({ ...changeOf(site, (0,_formats_site_js__WEBPACK_IMPORTED_MODULE_5__/* .actualOf */ .M)(site.state)), from: null })));
    }
    const there = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)({ json: live, token: 0 });
    const members = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)({ json: document, token: 0 });
    for (const name of members.keys())
        if (sent?.includes(name) === false)
            members.delete(name);
    const id = there.get('id');
    if (id !== undefined && (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .memberText */ .WI)(document, 0, 'id') === undefined)
        members.set('id', id);
    const all = isMerged ? new Map([...there, ...members]) : members;
    return { bytes: (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .objectText */ .tq)(all), changes, notes: [] };
}
/**
 * What is sent: the desired object without what the server makes by itself, and with the version that the
 * live object has at this moment, by which the server tells whether somebody was faster.
 */
function bodyOf(desired, live, resource) {
    if (resource.bodyOf !== undefined)
        return resource.bodyOf(desired);
    const members = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)({ json: desired, token: 0 });
    for (const name of members.keys())
        if (!isSent(resource, name))
            members.delete(name);
    const version = (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .lS)({ json: live, token: 0 }).get(VERSION);
    if (version !== undefined)
        members.set(VERSION, version);
    return (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .objectText */ .tq)(members);
}
const VERSION = 'version';
/** Whether a member of the desired object is sent as it is there. */
function isSent({ sent, serverMade }, name) {
    return name !== VERSION && !serverMade.includes(name) && (sent?.includes(name) ?? true);
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ objectHash; },
/* harmony export */   s: function() { return /* binding */ objectDifferences; }
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: function() { return /* binding */ entryOf; },
/* harmony export */   Ur: function() { return /* binding */ outcomeWithoutUpdate; },
/* harmony export */   zn: function() { return /* binding */ isFine; }
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
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: function() { return /* binding */ told; },
/* harmony export */   NP: function() { return /* binding */ planDocument; },
/* harmony export */   ms: function() { return /* binding */ lockHolder; }
/* harmony export */ });
/* harmony import */ var _formats_site_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4529);
/* harmony import */ var _genesys_lock_holder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9970);
/* harmony import */ var _genesys_published_flows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9624);
/* harmony import */ var _source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1730);
/* harmony import */ var _safe_limits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3345);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1512);
/* harmony import */ var _safe_message_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1974);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8041);
/* harmony import */ var _object_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9381);
/* harmony import */ var _repo_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3145);











/**
 * Plans one document against what the org has. `held` is what the repository held of it before, where that is
 * known. Of a timeout all that it ever held counts, since a deploy may have been left unfinished.
 */
function planDocument(document, live, held, { strategy, onDrift }) {
    const { format, resource } = document;
    const isPublished = resource.isPublished === true;
    let desired;
    try {
        desired =
            strategy === 'timeouts' && !isPublished
                ? (0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .withTimeouts */ .BM)(format, document.json, live.json)
                : (0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .withDocument */ .us)(format, document.json, live.json, resource);
    }
    catch (error) {
        return told(document, live, 'blocked', [(0,_safe_message_of_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error)]);
    }
    const json = (0,_source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .indexBytes */ .E)(desired.bytes);
    if ('problem' in json) {
        return told(document, live, 'blocked', ['the org has an object that cannot be changed safely']);
    }
    const liveHash = (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectHash */ .G)(live.json, resource);
    const desiredHash = (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectHash */ .G)(json, resource);
    const { changes, notes } = desired;
    const known = { changes, liveHash, desiredHash };
    if (liveHash === desiredHash) {
        const locked = live.holder === undefined ? [] : [`${live.holder} works on it in the org`];
        return told(document, live, 'unchanged', [...locked, ...notes], known);
    }
    const fixed = resource.whyFixed?.(live.id);
    if (fixed !== undefined)
        return told(document, live, 'blocked', [fixed], known);
    const drift = isPublished
        ? publishedDrift(document, live.json, held)
        : strategy === 'timeouts'
            ? timeoutDrift(document, live.json, held)
            : documentDrift(document, live.json, held);
    if (drift !== undefined && onDrift === 'refuse') {
        return told(document, live, 'drift', [drift, ...notes], known);
    }
    const holder = lockHolder(live);
    if (holder !== undefined) {
        return told(document, live, 'locked', [`${holder} works on it in the org`, ...notes], known);
    }
    // Of a flow that is published all is part of the plan that is sent, and all that it replaces.
    const all = { volatile: [] };
    const hashes = isPublished
        ? { liveHash: (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectHash */ .G)(live.json, all), desiredHash: (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectHash */ .G)(json, all) }
        : {};
    const published = isPublished ? ['it is published at once, as a whole'] : [];
    const { entry } = told(document, live, 'update', [...published, ...notes], {
        ...known,
        ...hashes,
    });
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
            ...(knownName === undefined ? {} : { name: (0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_7__/* .shorten */ .m)(knownName) }),
            status,
            changes: [],
            notes: notes.map((note) => (0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_7__/* .shorten */ .m)(note, _safe_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_NOTE */ .EI)),
            ...known,
        },
    };
}
/** Tells of a timeout that the org has, and that the repository neither held before nor holds now. */
function timeoutDrift({ format, json }, live, held) {
    if (held === undefined)
        return undefined;
    const wanted = (0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .timeoutsOf */ .aA)(format, json);
    // The document knows best what applies where nothing is set: a function says so only there.
    const defaults = new Map((0,_repo_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readSites */ .lp)(format, json).sites.map((site) => [
        (0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(format, site) ?? NO_KEY,
        site.setting.default,
    ]));
    const inOrg = (site) => effective(site, defaults.get((0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(format, site) ?? NO_KEY));
    // What differs, until it is found in what was held.
    let strange = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readSites */ .lp)(format, live).sites.filter((site) => {
        const value = wanted.get((0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(format, site) ?? NO_KEY);
        return value !== undefined && inOrg(site) !== undefined && inOrg(site) !== value;
    });
    let newest;
    if (strange.length === 0)
        return undefined;
    for (const before of held) {
        if (before === undefined)
            continue;
        const values = new Map((0,_repo_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readSites */ .lp)(format, before.json).sites.map((site) => [
            (0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(format, site) ?? NO_KEY,
            effective(site, site.setting.default),
        ]));
        newest ??= values;
        strange = strange.filter((site) => values.get((0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(format, site) ?? NO_KEY) !== inOrg(site));
        if (strange.length === 0)
            return undefined;
    }
    // Of a node that the repository did not hold nobody knows who set it.
    const site = strange.find((each) => newest?.has((0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(format, each) ?? NO_KEY));
    if (site === undefined)
        return undefined;
    const key = (0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(format, site) ?? NO_KEY;
    const who = site.name ?? site.id;
    const of = who === undefined ? 'the timeout' : `the timeout of ${JSON.stringify(who)}`;
    return `${of} is ${site.state.kind === 'absent' ? 'not set' : `${String((0,_formats_site_js__WEBPACK_IMPORTED_MODULE_9__/* .actualOf */ .M)(site.state))} ${site.setting.unit}`} in the org, which the repository neither held before (${String(newest?.get(key))}) nor holds now (${String(wanted.get(key))})`;
}
/** The value that applies at a site: where none is set, the default. Undefined where nobody knows. */
function effective({ state }, fallback) {
    switch (state.kind) {
        case 'literal':
            return state.value;
        case 'absent':
            return fallback;
        case 'inactive':
        case 'dynamic':
        case 'invalid':
            return undefined;
    }
}
/** Stands for the key of a node that has none, and so is never wanted. */
const NO_KEY = '\0';
/**
 * Tells of a flow whose timeouts are none that the repository ever held, nor those that it holds now. Of the rest
 * of it, and of a document that is new, nobody can tell.
 */
function publishedDrift({ resource }, live, held) {
    if ((0,_genesys_published_flows_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnpublished */ .e_)(live)) {
        return 'the org has a draft of it that is not published: look at it, then --on-drift overwrite';
    }
    let isKnown = false;
    for (const before of held ?? []) {
        if (before === undefined)
            continue;
        isKnown = true;
        const sent = (0,_source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .indexBytes */ .E)((0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .withDocument */ .us)(before.format, before.json, live, resource).bytes);
        if (!('problem' in sent) && (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectHash */ .G)(sent, resource) === (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectHash */ .G)(live, resource)) {
            return undefined;
        }
    }
    return isKnown
        ? 'its timeouts in the org are neither those that the repository held before nor those that it holds now: look at it, then --on-drift overwrite'
        : undefined;
}
/** Tells of an object that is neither what the repository held before nor what it holds now. */
function documentDrift({ format, resource }, live, held) {
    if (held === undefined) {
        return 'it is not what the repository holds, and what it held before is not known: give --base, or --on-drift overwrite after a look';
    }
    const [before] = held;
    if (before === undefined) {
        return 'it is not what the repository holds, which held nothing of it at the base: look at it, then --on-drift overwrite';
    }
    // As it was sent then: with the id, and with what only the org knows.
    const sent = (0,_source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .indexBytes */ .E)((0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .withDocument */ .us)(format, before.json, live, resource).bytes);
    if (!('problem' in sent) && (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectHash */ .G)(sent, resource) === (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectHash */ .G)(live, resource)) {
        return undefined;
    }
    return 'it is neither what the repository held before nor what it holds now: look at it, then --on-drift overwrite';
}
/** Who holds the lock on an object, undefined where nobody does. */
function lockHolder({ json, holder }) {
    return holder ?? (0,_genesys_lock_holder_js__WEBPACK_IMPORTED_MODULE_0__/* .holderIn */ .M)(json);
}


/***/ }),

/***/ 8665:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ cleanEntry; },
/* harmony export */   u: function() { return /* binding */ isDoable; }
/* harmony export */ });
/** An entry with the secrets taken out that the org might have told: it is printed, and kept in files. */
function cleanEntry(entry, clean) {
    const { name, notes, changes } = entry;
    return {
        ...entry,
        ...(name === undefined ? {} : { name: clean(name) }),
        notes: notes.map(clean),
        changes: changes.map((change) => change.name === undefined ? change : { ...change, name: clean(change.name) }),
    };
}
/** Whether a deploy would do all that there is to do with a document. */
function isDoable({ status }) {
    return status === 'update' || status === 'unchanged';
}


/***/ }),

/***/ 6174:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ doubleIds; },
/* harmony export */   h: function() { return /* binding */ refusalsOf; }
/* harmony export */ });
/* harmony import */ var _genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3035);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1512);
/* harmony import */ var _repo_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3145);
/* harmony import */ var _site_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7161);





/** What the server requires of an object of a format beside its timeouts. */
const REQUIRED = {
    'external-api': ['protocol', 'method', 'url'],
};
/** What it requires beside that of a document that is sent itself. */
const REQUIRED_TO_REPLACE = {
    'flow-export': ['name'],
    'data-action': ['name'],
};
/** Why the server would not take a document; nothing where it would. */
function refusalsOf(document, strategy) {
    const { format, json, id } = document;
    const { sites, problems } = (0,_repo_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readSites */ .lp)(format, json);
    const value = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U)(json.bytes.toString('utf8', 0, json.size));
    const required = [
        ...(REQUIRED[format.name] ?? []),
        ...(strategy === 'replace' ? (REQUIRED_TO_REPLACE[format.name] ?? []) : []),
    ];
    const missing = required.filter((name) => typeof (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(value, name) !== 'string' || (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(value, name) === '');
    const refusals = [
        ...(document.refusals ?? []),
        ...(id === undefined || (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrgId */ .OI)(id) ? [] : [`${quoted(id)} cannot be an id of the org`]),
        ...problems.map(({ message }) => message),
        ...sites.flatMap((site) => (0,_site_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .siteRefusal */ .A)(site) ?? []),
        ...missing.map((name) => `it has no ${JSON.stringify(name)}, which the org requires`),
        ...brokenLinks(value),
        ...doubleIds(sites).map((each) => `the id ${quoted(each)} stands for more than one node`),
    ];
    return [...new Set(refusals)];
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
        return Object.entries(node).flatMap(([key, target]) => key.endsWith('NodeId') && target !== null && target !== '' && !ids.has(target)
            ? `${quoted(key)} of the node ${quoted(String((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(node, 'id')))} leads to ${(0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(JSON.stringify(target), 100)}, which is not there`
            : []);
    });
}
function quoted(text) {
    return JSON.stringify((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(text, 100));
}


/***/ }),

/***/ 3145:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aV: function() { return /* binding */ documentsIn; },
  t: function() { return /* binding */ formatInOrg; },
  lp: function() { return /* binding */ readSites; }
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/formats/encoding.ts
var formats_encoding = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/formats/index.ts + 10 modules
var formats = __webpack_require__(8376);
// EXTERNAL MODULE: ./src/formats/read-file.ts + 1 modules
var read_file = __webpack_require__(6037);
// EXTERNAL MODULE: ./src/genesys/flow-view.ts
var flow_view = __webpack_require__(6188);
// EXTERNAL MODULE: ./src/genesys/index.ts + 3 modules
var genesys = __webpack_require__(8018);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/source/json/arena.ts
var json_arena = __webpack_require__(399);
// EXTERNAL MODULE: ./src/source/json/canonical.ts
var canonical = __webpack_require__(1614);
// EXTERNAL MODULE: ./src/source/json/index-bytes.ts
var index_bytes = __webpack_require__(1730);
// EXTERNAL MODULE: ./src/formats/architect/duration.ts
var duration = __webpack_require__(5346);
// EXTERNAL MODULE: ./src/genesys/published-flows.ts + 1 modules
var published_flows = __webpack_require__(9624);
// EXTERNAL MODULE: ./src/safe/shorten.ts
var shorten = __webpack_require__(1512);
// EXTERNAL MODULE: ./src/deploy/site-refusal.ts
var site_refusal = __webpack_require__(7161);
// EXTERNAL MODULE: ./src/deploy/substitutions.ts
var deploy_substitutions = __webpack_require__(9869);
;// CONCATENATED MODULE: ./src/deploy/flow-to-publish.ts







/** Placeholders that are told of a text that has more. */
const MOST_TOLD = 5;
/**
 * A flow in Archy's YAML as a document that is published: the view of it that can be compared with what the org
 * has, and its text as the source that is sent.
 */
function flowToPublish(source, documents, file) {
    const [document] = documents;
    if (document === undefined)
        return undefined;
    const { type = '', name, isAlone = false, hasSharedSteps = false } = document.flow ?? {};
    const view = { ...(0,flow_view/* flowView */.e)(name ?? '', type, document.sites), [published_flows/* SOURCE */.u2]: source.toString() };
    const json = (0,index_bytes/* indexBytes */.E)(Buffer.from(JSON.stringify(view)));
    if ('problem' in json)
        return undefined;
    const refusals = [
        ...(isAlone ? [] : ['its file holds more than this flow, and a job takes one']),
        ...(hasSharedSteps
            ? ['a step of it stands there again by an alias, so that it cannot be compared: write it out']
            : []),
        ...placeholderRefusal(source.toString(), /\.tftpl$/i.test(file.name)),
        ...document.problems.map(({ message }) => message),
        ...document.sites.flatMap((site) => (0,site_refusal/* siteRefusal */.A)(site) ?? []),
        ...document.sites.flatMap(({ name: step, state, pointer }) => step === undefined && state.kind === 'literal' && state.value !== duration/* EXPORTED_S */.A3
            ? `the step at ${pointer} has a timeout and no name to find it by in the org`
            : []),
    ];
    return {
        file,
        pointer: '',
        format: flow_view/* flowViews */.r,
        resource: published_flows/* publishedFlows */.ww,
        id: undefined,
        name,
        json,
        refusals,
    };
}
function placeholderRefusal(text, isTerraform) {
    const left = (0,deploy_substitutions/* placeholdersIn */.Qf)(text, isTerraform);
    if (left.length === 0)
        return [];
    const named = left.slice(0, MOST_TOLD).map((each) => (0,shorten/* shorten */.m)(each, 60));
    const more = left.length > MOST_TOLD ? `, and ${String(left.length - MOST_TOLD)} more` : '';
    return [
        `placeholders are left in it: ${named.join(', ')}${more}: give their values with --substitutions`,
    ];
}

;// CONCATENATED MODULE: ./src/deploy/repo-document.ts












/** The documents in a file's bytes, and why they cannot be read where that is so. */
function documentsIn(bytes, file, config, publishing) {
    const { formats } = config.settingsFor(file.configName);
    const syntax = (0,read_file/* textFormatOf */.qG)(file.name, formats);
    if (syntax === undefined)
        return objectsIn(bytes, file, formats);
    const text = Buffer.from(bytes);
    if (!syntax.mayHold(text))
        return NOTHING;
    if ((0,genesys/* findResource */.MW)(syntax.name) === undefined || publishing === undefined) {
        return { documents: [], others: [syntax.name] };
    }
    return flowsIn(text, file, formats, publishing);
}
const NOTHING = { documents: [], others: [] };
/** How a flow starts that was exported, or that somebody has decoded. */
const FLOW_START = /^(?:JTdC|\s*\{)/;
/** The documents of a file that holds JSON, or a text that stands for some. */
function objectsIn(bytes, file, formats) {
    const arena = (0,json_arena/* createArena */.gF)();
    const encoding = (0,formats_encoding/* encodingOf */.P)(file.name);
    const decoded = encoding?.decode(bytes);
    (0,json_arena/* fillArena */.lF)(arena, encoding === undefined ? bytes : (decoded ?? Buffer.alloc(0)));
    // What is meant to be a flow, and cannot be read as one, is told; what is something else is not.
    const isDecoded = decoded !== undefined || FLOW_START.test(Buffer.from(bytes).toString('latin1', 0, 8));
    const reading = (0,read_file/* readFileDocuments */.$m)(arena, file.name, formats, read_file/* NO_READERS */.hE, isDecoded);
    if (reading.kind === 'unreadable')
        return { ...NOTHING, problem: reading.message };
    const others = [];
    const documents = reading.documents.flatMap((document) => {
        const found = objectDocument(document, file);
        if (found === undefined)
            others.push(document.format);
        return found ?? [];
    });
    return { documents, others };
}
function objectDocument({ format: name, object }, file) {
    const format = (0,formats/* findJsonFormat */.Hw)(name);
    const resource = (0,genesys/* findResource */.MW)(name);
    if (format === undefined || resource === undefined || object === undefined)
        return undefined;
    const json = (0,index_bytes/* indexBytes */.E)((0,canonical/* sourceBytes */.X0)({ json: object.json, token: object.object }));
    if ('problem' in json || resource.takes?.(json) === false)
        return undefined;
    const { pointer } = object;
    const [id, title] = ['id', 'name'].map((key) => (0,live_object/* memberText */.WI)(json, 0, key));
    return { file, pointer, format, resource, id, name: title, json };
}
/** The flow of a file in Archy's YAML, with its placeholders replaced. */
function flowsIn(template, file, formats, { readers, substitutions }) {
    if (!(0,external_node_buffer_.isUtf8)(template))
        return { ...NOTHING, problem: 'the file is not UTF-8: save it as UTF-8' };
    const text = Buffer.from((0,deploy_substitutions/* substitute */.V2)(template.toString(), substitutions));
    const arena = (0,json_arena/* createArena */.gF)();
    (0,json_arena/* fillArena */.lF)(arena, text);
    const reading = (0,read_file/* readFileDocuments */.$m)(arena, file.name, formats, readers, false);
    if (reading.kind === 'unreadable')
        return { ...NOTHING, problem: reading.message };
    const flow = flowToPublish(text, reading.documents, file);
    return flow === undefined ? NOTHING : { documents: [flow], others: [] };
}
/** How the objects in the org are read that documents of a format are compared with. */
function formatInOrg(name) {
    return name === flow_view/* flowViews */.r.name ? flow_view/* flowViews */.r : (0,formats/* findJsonFormat */.Hw)(name);
}
/** The sites of an object of a format, and what is wrong with its parts. */
function readSites(format, json) {
    return format.read({ json, object: 0, pointer: '' });
}


/***/ }),

/***/ 7161:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ siteRefusal; }
/* harmony export */ });
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1512);

/** Why the server would not take the timeout of a site; undefined where it would. */
function siteRefusal({ state, setting, id, name }) {
    const { min, max, unit, isAllowed = true, isDuration = false } = setting;
    const who = name ?? id;
    const of = who === undefined ? 'the timeout' : `the timeout of ${JSON.stringify((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(who, 100))}`;
    if (!isAllowed && state.kind !== 'absent')
        return `${of} must go: an authentication takes none`;
    const what = isDuration ? 'a duration' : 'a whole number';
    const must = `must be ${what} from ${String(min)} to ${String(max)} ${unit}`;
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


/***/ }),

/***/ 9869:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qf: function() { return /* binding */ placeholdersIn; },
/* harmony export */   V2: function() { return /* binding */ substitute; },
/* harmony export */   co: function() { return /* binding */ loadSubstitutionsParser; }
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** `{{name}}`, as the vendor's tools have it, or Terraform's `${name}`, on one line. */
const PLACEHOLDER = /\{\{([^{}\r\n]*)\}\}|\$\{([^{}\r\n]*)\}/g;
/** A text with every placeholder that has a value replaced by it, with or without blanks around its name. */
function substitute(text, values) {
    return text.replace(PLACEHOLDER, (placeholder, name, other) => values.get((name ?? other ?? '').trim()) ?? placeholder);
}
/**
 * The placeholders that are left in a text, each once, and the start of what may be an odd one. Those of Terraform
 * count in its templates: elsewhere a text may well be written so.
 */
function placeholdersIn(text, isTerraform) {
    const all = text.match(PLACEHOLDER) ?? [];
    const found = new Set(all.filter((each) => isTerraform || each.startsWith('{{')));
    if (found.size === 0 && text.includes('{{'))
        found.add('{{');
    return [...found];
}
/** Loads what reads substitutions. */
async function loadSubstitutionsParser() {
    const { parseDocument, isMap, isScalar } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    return (bytes, name) => {
        const wrong = (why) => new Error(`${name} holds no substitutions: ${why}`);
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
            throw wrong('it is not UTF-8');
        const { contents, errors } = parseDocument(Buffer.from(bytes).toString(), {
            schema: 'failsafe',
        });
        const [error] = errors;
        if (error !== undefined)
            throw wrong(error.message.split('\n', 1)[0] ?? '');
        if (!isMap(contents))
            throw wrong('write a line for each, like queue: Claims');
        const values = new Map();
        for (const { key, value } of contents.items) {
            if (!isScalar(key) || !isScalar(value))
                throw wrong('each value must be a text');
            // In this schema every scalar is a text, or nothing.
            values.set(textOf(key.value), textOf(value.value));
        }
        return values;
    };
}
function textOf(scalar) {
    return typeof scalar === 'string' ? scalar : '';
}


/***/ })

};
;