"use strict";
exports.id = 394;
exports.ids = [394];
exports.modules = {

/***/ 9394:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ applyRequest; }
/* harmony export */ });
/* harmony import */ var _commands_apply_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9429);
/* harmony import */ var _lint_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5914);
/* harmony import */ var _print_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5453);



/** How a plan is applied, by the arguments; each document is printed as soon as it is known what became of it. */
function applyRequest(args, host, { org, clock, isInterrupted }) {
    const report = (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionValue */ .TN)(args, 'report');
    return {
        cwd: host.cwd,
        now: host.now,
        org,
        clock,
        isInterrupted,
        backupDir: (0,_lint_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionValue */ .TN)(args, 'backup-dir') ?? _commands_apply_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKUP_DIR */ .DC,
        ...(report === undefined ? {} : { report }),
        onEntry: (0,_print_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .entryPrinter */ .L$)(args, host),
    };
}


/***/ }),

/***/ 9429:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DC: function() { return /* binding */ BACKUP_DIR; },
  Cv: function() { return /* binding */ applyAndReport; },
  Jr: function() { return /* binding */ removeReport; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var deploy_outcome = __webpack_require__(6916);
// EXTERNAL MODULE: ./src/deploy/plan-entry.ts
var plan_entry = __webpack_require__(8665);
// EXTERNAL MODULE: ./src/genesys/backoff.ts
var backoff = __webpack_require__(4010);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
// EXTERNAL MODULE: ./src/deploy/desired.ts
var deploy_desired = __webpack_require__(8041);
// EXTERNAL MODULE: ./src/deploy/object-hash.ts
var object_hash = __webpack_require__(9381);
// EXTERNAL MODULE: ./src/deploy/plan-document.ts
var plan_document = __webpack_require__(9980);
;// CONCATENATED MODULE: ./src/deploy/write-object.ts






/**
 * Writes one object, if it still is what it was, and reads it back. A write of which nobody knows what became
 * is read back first, and only sent again if it had no effect.
 */
async function writeObject(update, context) {
    try {
        const now = await readLive(update, context.org);
        if (now === undefined)
            return outcome('drift', 'it is not in the org any more');
        const change = stateOf(update, now);
        if (change === 'desired')
            return outcome('unchanged', 'somebody else has set it already');
        if (change === 'other')
            return outcome('drift', changedMeanwhile(update, now));
        const holder = (0,plan_document/* lockHolder */.ms)(now);
        if (holder !== undefined)
            return outcome('locked', `${holder} works on it in the org`);
        const left = new Set();
        const { notes, ...rest } = await writeUntilKnown(update, now, context, left);
        return { ...rest, notes: [...notes, ...left] };
    }
    catch (error) {
        return failed(error);
    }
}
async function writeUntilKnown(update, first, context, 
/** What writes left behind that somebody must see to. */
left) {
    const { org, clock, random } = context;
    let live = first;
    // Once the end of one is unknown, what is found later may be ours.
    let isMaybeOurs = false;
    for (let tried = 1;; tried++) {
        const refused = await send(update, live, org);
        if (refused?.details.left !== undefined)
            left.add(refused.details.left);
        // Another one would come on top of it.
        if (refused?.details.isUnderWay === true)
            return { ...failed(refused), status: 'unverified' };
        const isUnknown = refused?.details.isUnknown === true;
        isMaybeOurs ||= isUnknown;
        const isConflict = refused !== undefined && ((0,org_error/* statusOf */.c2)(refused) === 409 || isStale(refused));
        if (refused !== undefined && !isUnknown && !isConflict && refused.details.isPassing !== true) {
            return isMaybeOurs ? afterRefusal(update, org, refused) : failed(refused);
        }
        if (refused === undefined || isUnknown || isConflict) {
            const back = await readBack(update, org, refused, isMaybeOurs);
            if ('status' in back)
                return back;
            const found = judge(update, back, refused, isMaybeOurs);
            if (found !== undefined)
                return found;
            const isOutdated = isConflict && isStale(refused) && (0,plan_document/* lockHolder */.ms)(back) === undefined;
            if (isConflict && (!isOutdated || tried === backoff/* TRIES */.Qm))
                return locked(refused, back);
        }
        if (refused === undefined || tried === backoff/* TRIES */.Qm)
            return failed(refused);
        const wait = (0,backoff/* waitBefore */.fI)(tried - 1, refused.details.retryAfter, clock.now(), random);
        if (wait > backoff/* MAX_WAIT_MS */.um)
            return failed(refused);
        org.tellWait?.(wait, refused);
        await clock.wait(wait);
        // Somebody may have changed it while we waited.
        const again = await readBack(update, org, refused, isMaybeOurs);
        if ('status' in again)
            return again;
        const found = judge(update, again, refused, isMaybeOurs);
        if (found !== undefined)
            return found;
        live = again;
    }
}
/** Sends what an object should become, once; gives the refusal where there is one. */
async function send({ resource, desired }, live, org) {
    try {
        await resource.write(org, live, (0,deploy_desired/* bodyOf */.EN)(desired, live.json, resource));
        return undefined;
    }
    catch (error) {
        if (error instanceof org_error/* OrgError */.F0)
            return error;
        throw error;
    }
}
/** What there is to tell of an object as it is found after a write; undefined where the write had no effect yet. */
function judge(update, found, refused, isMaybeOurs) {
    const state = stateOf(update, found);
    if (refused === undefined) {
        return state === 'desired' ? applied(found) : unverified(update, found, WRITTEN);
    }
    switch (state) {
        case 'desired':
            return isMaybeOurs
                ? applied(found)
                : outcome('unchanged', 'somebody else has set it already');
        case 'other':
            return isMaybeOurs
                ? unverified(update, found, MAYBE_WRITTEN)
                : outcome('drift', changedMeanwhile(update, found));
        case 'planned':
            return undefined;
    }
}
const WRITTEN = 'it was written';
const MAYBE_WRITTEN = 'it may have been written';
function gone(isMaybeOurs) {
    return isMaybeOurs
        ? outcome('unverified', `${MAYBE_WRITTEN}, and is not in the org any more`)
        : outcome('drift', 'it is not in the org any more');
}
/** What there is to tell where a refusal comes after a write of which nobody knows what became. */
async function afterRefusal(update, org, refused) {
    const back = await readBack(update, org, refused, true);
    if ('status' in back)
        return back;
    return judge(update, back, refused, true) ?? failed(refused);
}
/** What was written as the org has it now; an outcome where that cannot be told. */
async function readBack(update, org, refused, isMaybeOurs) {
    try {
        const back = await readLive(update, org);
        if (back !== undefined)
            return back;
        return refused === undefined
            ? outcome('unverified', `${WRITTEN}, and is not in the org any more`)
            : gone(isMaybeOurs);
    }
    catch (error) {
        if (refused !== undefined && !isMaybeOurs)
            return failed(refused);
        const why = `it could not be read back, so that nobody knows whether the write took effect: ${(0,message_of/* messageOf */.b)(error)}`;
        return { ...failed(error), status: 'unverified', notes: [why] };
    }
}
function readLive({ resource, live }, org) {
    return resource.read(org, live.id);
}
/** Whether an object is what it was when it was planned, what it should become, or something else. */
function stateOf({ resource, live, desired }, now) {
    const hash = (0,object_hash/* objectHash */.G)(now.json, resource);
    if (hash === (0,object_hash/* objectHash */.G)(desired, resource))
        return 'desired';
    return hash === (0,object_hash/* objectHash */.G)(live.json, resource) ? 'planned' : 'other';
}
/** Whether the version that was sent is no longer the one that the org has, by the words of the server. */
function isStale({ message, details: { status } }) {
    const words = message.slice(message.indexOf('): '));
    const isVersion = /version/i.test(words) && /match|conflict|outdated|stale/i.test(words);
    return (status === 400 || status === 409) && isVersion;
}
/** As it should be; a lock that is still there is told. */
function applied({ holder }) {
    return {
        status: 'applied',
        notes: holder === undefined ? [] : [`${holder} works on it in the org`],
    };
}
function outcome(status, note) {
    return { status, notes: [note] };
}
function changedMeanwhile({ resource, live }, now) {
    const places = (0,object_hash/* objectDifferences */.s)(live.json, now.json, resource);
    return `it was changed in the org since it was planned, at ${places.join(', ')}: plan again`;
}
function unverified({ resource, desired }, back, what) {
    const places = (0,object_hash/* objectDifferences */.s)(desired, back.json, resource);
    return outcome('unverified', `${what}, but the org now has something else at ${places.join(', ')}`);
}
function locked(refused, back) {
    const holder = (0,plan_document/* lockHolder */.ms)(back);
    const who = holder === undefined ? [] : [`${holder} works on it in the org`];
    return { ...failed(refused), status: 'locked', notes: [...who, refused.message] };
}
function failed(error) {
    const correlationId = error instanceof org_error/* OrgError */.F0 ? error.details.correlationId : undefined;
    return {
        status: 'failed',
        notes: [(0,message_of/* messageOf */.b)(error)],
        ...(correlationId === undefined ? {} : { correlationId }),
    };
}

;// CONCATENATED MODULE: ./src/deploy/apply.ts




/** Writes what a plan would change, one object after the other. Whatever happens, it tells of every document. */
async function applyPlan(planned, context) {
    const updates = planned.filter(({ update }) => update !== undefined);
    let backup;
    let stop;
    if (updates.length > 0) {
        try {
            backup = context.backUp(updates);
        }
        catch (error) {
            stop = `nothing was written, since the backup could not be: ${(0,message_of/* messageOf */.b)(error)}`;
        }
    }
    const entries = [];
    for (const { entry, update } of planned) {
        let outcome;
        if (update === undefined)
            outcome = (0,deploy_outcome/* outcomeWithoutUpdate */.Ur)(entry);
        else {
            if (context.isInterrupted())
                stop ??= 'the run was interrupted before';
            if (stop === undefined)
                context.onStart?.(entry);
            outcome =
                stop === undefined
                    ? await writeObject(update, context)
                    : { status: 'not attempted', notes: [stop] };
        }
        const notes = update === undefined ? outcome.notes : [...outcome.notes, ...entry.notes];
        const told = (0,plan_entry/* cleanEntry */.s)((0,deploy_outcome/* entryOf */.Ms)(entry, { ...outcome, notes }), context.org.clean);
        entries.push(told);
        context.onEntry(told, entry);
    }
    return { entries, ...(backup === undefined ? {} : { backup }) };
}

// EXTERNAL MODULE: ./src/deploy/backup.ts
var deploy_backup = __webpack_require__(717);
// EXTERNAL MODULE: ./src/safe/report-json.ts
var report_json = __webpack_require__(1370);
;// CONCATENATED MODULE: ./src/deploy/deploy-report.ts


function summaryOf(entries) {
    const counts = {
        applied: 0,
        unchanged: 0,
        drift: 0,
        locked: 0,
        failed: 0,
        unverified: 0,
        'not attempted': 0,
    };
    for (const { status } of entries)
        counts[status]++;
    return { counts, isFine: entries.every(deploy_outcome/* isFine */.zn) };
}
/** What a deploy or a rollback did, for machines. */
function deployReport(entries, backup) {
    const { counts } = summaryOf(entries);
    return (0,report_json/* reportJson */.l)({
        version: 1,
        summary: counts,
        ...(backup === undefined ? {} : { backup }),
        documents: entries,
    });
}

// EXTERNAL MODULE: ./src/safe/contained-path.ts
var contained_path = __webpack_require__(5594);
// EXTERNAL MODULE: ./src/source/write-file.ts
var write_file = __webpack_require__(2321);
;// CONCATENATED MODULE: ./src/commands/apply-plan.ts









/** Where the objects are kept unless the user says otherwise. */
const BACKUP_DIR = '.flow-timeout-lint/backups';
/** Takes away the report of an earlier run that did something, so that nobody takes it for one of this. */
function removeReport({ cwd, report }) {
    if (report === undefined)
        return;
    const file = external_node_path_default().resolve(cwd, report);
    try {
        const isEmpty = () => (0,external_node_fs_.readFileSync)(file, 'utf8') === deployReport([], undefined);
        if ((0,external_node_fs_.lstatSync)(file).isFile() && !isEmpty())
            (0,external_node_fs_.rmSync)(file);
    }
    catch {
        // There is none, or it cannot be taken away: then that it cannot be written is told at the end.
    }
}
/**
 * Applies a plan: keeps what is there, writes, and reads back. The report is written before the first write
 * and after each, so that it tells the truth even of a run that was killed.
 */
async function applyAndReport(planned, request) {
    const { cwd, now, org, clock, report, isInterrupted } = request;
    const known = new Map(planned.map(({ entry }) => [entry, (0,deploy_outcome/* entryOf */.Ms)(entry, NOT_YET)]));
    let backup;
    let reportFault;
    const save = () => {
        if (report === undefined)
            return;
        try {
            (0,write_file/* writeFileWhole */.tG)(external_node_path_default().resolve(cwd, report), deployReport([...known.values()], backup));
            reportFault = undefined;
        }
        catch (error) {
            reportFault = `the report ${report} cannot be written: ${(0,message_of/* messageOf */.b)(error)}`;
        }
    };
    const { entries } = await applyPlan(planned, {
        org,
        clock,
        random: Math.random,
        isInterrupted,
        backUp(updates) {
            const folder = (0,deploy_backup/* writeBackup */.o8)(backupFolder(cwd, request.backupDir), updates, {
                now,
                pid: process.pid,
            });
            backup = external_node_path_default().relative(cwd, folder).replaceAll((external_node_path_default()).sep, '/');
            save();
            return folder;
        },
        onStart(entry) {
            known.set(entry, (0,deploy_outcome/* entryOf */.Ms)(entry, IN_BETWEEN));
            save();
        },
        onEntry(entry, plan) {
            known.set(plan, entry);
            request.onEntry(entry);
        },
    });
    save();
    return {
        entries,
        changes: planned.filter(({ update, isHeldBack }) => update !== undefined || isHeldBack === true)
            .length,
        ...(backup === undefined ? {} : { backup }),
        ...(reportFault === undefined ? {} : { reportFault }),
    };
}
const NOT_YET = {
    status: 'not attempted',
    notes: ['the run ended before it came to this one'],
};
const IN_BETWEEN = {
    status: 'unverified',
    notes: ['the run ended while it was being written: plan again to see what the org has'],
};
/**
 * The folder for backups, absolute.
 * @throws where it is within the working directory by name, and a link leads out of it
 */
function backupFolder(cwd, given) {
    const folder = external_node_path_default().resolve(cwd, given === '' ? BACKUP_DIR : given);
    let there = folder;
    while ((0,external_node_fs_.lstatSync)(there, { throwIfNoEntry: false }) === undefined)
        there = external_node_path_default().dirname(there);
    if ((0,contained_path/* isWithin */.U)(cwd, folder) && !(0,contained_path/* isWithin */.U)((0,external_node_fs_.realpathSync)(cwd), (0,external_node_fs_.realpathSync)(there))) {
        throw new Error(`${given} is reached by a symbolic link that leads out of the working directory`);
    }
    return folder;
}


/***/ }),

/***/ 717:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: function() { return /* binding */ objectOf; },
/* harmony export */   fe: function() { return /* binding */ readBackup; },
/* harmony export */   o8: function() { return /* binding */ writeBackup; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _genesys_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8018);
/* harmony import */ var _genesys_live_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1424);
/* harmony import */ var _safe_contained_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5594);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1512);
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3035);
/* harmony import */ var _safe_message_of_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1974);
/* harmony import */ var _source_write_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2321);
/* harmony import */ var _source_json_canonical_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1614);
/* harmony import */ var _object_hash_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9381);











const MANIFEST = 'backup.json';
/**
 * Keeps the live objects of updates as they are, in a folder of the run's own, so that no run takes away what
 * an earlier one kept. It gives the folder.
 * @throws where anything of it cannot be written
 */
function writeBackup(folder, updates, { now, pid }) {
    const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${String(pid)}`;
    // What the org holds may hold secrets of the team: it is for nobody else to read, nor to commit.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const run = newFolder(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name));
    (0,_source_write_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileWhole */ .tG)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(run, '.gitignore'), '*\n');
    const objects = updates.flatMap(({ entry, update }) => {
        if (update === undefined)
            return [];
        const { live, resource, desired } = update;
        const file = fileOf(entry.format, live.id);
        (0,_source_write_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileWhole */ .tG)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(run, file), (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(live.json), 0o600);
        return {
            format: entry.format,
            id: live.id,
            file,
            document: entry.file,
            writtenHash: (0,_object_hash_js__WEBPACK_IMPORTED_MODULE_7__/* .objectHash */ .G)(desired, resource),
        };
    });
    const manifest = { version: 1, objects };
    (0,_source_write_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFileWhole */ .tG)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(run, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, 0o600);
    return run;
}
/**
 * Reads what a run has kept.
 * @throws {Error} where the folder holds no backup, or not a whole one
 */
function readBackup(folder, name) {
    const wrong = (why) => new Error(`${name} holds no backup that can be used: ${why}`);
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, MANIFEST), 'utf8');
    }
    catch (error) {
        const runs = runsIn(folder);
        if (runs.length > 0) {
            throw wrong(`it holds those of several runs: give one of them, the newest is ${runs.at(-1) ?? ''}`);
        }
        throw wrong((0,_safe_message_of_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .b)(error));
    }
    const manifest = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_9__/* .parsedJson */ .U)(text);
    const objects = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_9__/* .member */ .D)(manifest, 'objects');
    if (!Array.isArray(objects))
        throw wrong(`${MANIFEST} is no list of objects`);
    if ((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_9__/* .member */ .D)(manifest, 'version') !== 1)
        throw wrong('another version of this tool wrote it');
    return objects.map((entry) => {
        const [format, id, document, writtenHash] = ['format', 'id', 'document', 'writtenHash'].map((key) => {
            const value = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_9__/* .member */ .D)(entry, key);
            return typeof value === 'string' ? value : '';
        });
        const resource = (0,_genesys_index_js__WEBPACK_IMPORTED_MODULE_2__/* .findResource */ .MW)(format ?? '');
        if (resource === undefined || id === undefined || !(0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isOrgId */ .OI)(id) || writtenHash === undefined) {
            throw wrong(`${MANIFEST} tells of an object that is none: ${(0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_10__/* .shorten */ .m)(JSON.stringify(entry))}`);
        }
        const kept = fileOf(format ?? '', id);
        let json;
        try {
            json = (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_3__/* .indexAnswer */ .hO)(readWithin(folder, kept), kept);
        }
        catch (error) {
            throw wrong((0,_safe_message_of_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .b)(error));
        }
        if (resource.isNamedInside && (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(json, 0, 'id') !== id)
            throw wrong(`${kept} is not the object ${id}`);
        return { format: format ?? '', resource, id, file: document ?? '', json, writtenHash };
    });
}
/**
 * Reads a file below a folder, through no link that leads out of it.
 * @throws where it is not there
 */
function readWithin(folder, name) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name);
    if (!(0,_safe_contained_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .U)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file))) {
        throw new Error(`${name} is a link that leads elsewhere`);
    }
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
}
/** The object that a backup holds. */
function objectOf({ id, json }) {
    return { id, json, name: (0,_genesys_live_object_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(json, 0, 'name') };
}
/** Where an object is kept. It is not called `.json`, so that nobody takes it for a document to deploy. */
function fileOf(format, id) {
    return `${format}/${id}.bak`;
}
/** Makes a folder that was not there, with a number behind its name where that is taken. */
function newFolder(wanted) {
    for (let number = 1;; number++) {
        const folder = number === 1 ? wanted : `${wanted}-${String(number)}`;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode: 0o700 });
            return folder;
        }
        catch (error) {
            if ((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_9__/* .member */ .D)(error, 'code') !== 'EEXIST' || number === MOST_ALIKE)
                throw error;
        }
    }
}
/** Runs that may begin in the same millisecond with the same number. */
const MOST_ALIKE = 100;
function runsIn(folder) {
    const isRun = (name) => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, name, MANIFEST)).isFile();
        }
        catch {
            return false;
        }
    };
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter(isRun).sort();
    }
    catch {
        return [];
    }
}


/***/ })

};
;