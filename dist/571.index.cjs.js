"use strict";
exports.id = 571;
exports.ids = [571];
exports.modules = {

/***/ 1604:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bE: function() { return /* binding */ openActionOrg; },
  NX: function() { return /* binding */ planRequest; },
  Jj: function() { return /* binding */ readDeployInputs; }
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 18 modules
var core = __webpack_require__(6257);
// EXTERNAL MODULE: ./src/commands/apply-plan.ts + 3 modules
var apply_plan = __webpack_require__(7021);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/source/git-show.ts
var git_show = __webpack_require__(9139);
// EXTERNAL MODULE: ./src/action/report-deployment.ts
var report_deployment = __webpack_require__(3512);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/genesys/address.ts + 1 modules
var genesys_address = __webpack_require__(329);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
;// CONCATENATED MODULE: ./src/genesys/credentials.ts

/** The variables that hold them, first those of the vendor's own tools. */
const FAMILIES = [
    { id: 'GENESYSCLOUD_OAUTHCLIENT_ID', secret: 'GENESYSCLOUD_OAUTHCLIENT_SECRET' },
    { id: 'GENESYS_CLIENT_ID', secret: 'GENESYS_CLIENT_SECRET' },
];
/**
 * Reads the credentials from the environment, and from nowhere else.
 * @throws {OrgError} where they are not there, or hold what no credentials hold
 */
function readCredentials(env) {
    for (const names of FAMILIES) {
        const id = env[names.id]?.trim() ?? '';
        const secret = env[names.secret]?.trim() ?? '';
        if (id === '' && secret === '')
            continue;
        for (const [name, value] of [
            [names.id, id],
            [names.secret, secret],
        ]) {
            if (value === '')
                throw new org_error/* OrgError */.F0(`${name} is not set: it belongs to the other one`);
            if (!/^[\x21-\x7e]+$/.test(value)) {
                throw new org_error/* OrgError */.F0(`${name} holds a character that no credentials hold`);
            }
        }
        return { id, secret };
    }
    const { id, secret } = FAMILIES[0];
    throw new org_error/* OrgError */.F0(`the credentials are not given: set ${id} and ${secret} in the environment`);
}

// EXTERNAL MODULE: ./src/genesys/http.ts
var http = __webpack_require__(2432);
// EXTERNAL MODULE: ./src/genesys/org.ts + 2 modules
var genesys_org = __webpack_require__(256);
;// CONCATENATED MODULE: ./src/genesys/open-org.ts






/**
 * An org by the credentials in the environment. Nothing is asked yet.
 * @throws {OrgError} where the credentials or the region are not there, or wrong
 */
function openOrg(request) {
    const { env, secrets, signal, onWait } = request;
    const credentials = readCredentials(env);
    const address = (0,genesys_address/* orgAddress */.b_)(request);
    const clock = systemClock(signal);
    const org = (0,genesys_org/* createOrg */.b)({
        address,
        credentials,
        secrets,
        send: http/* sendHttp */.d,
        clock,
        random: Math.random,
        ...(onWait === undefined ? {} : { onWait }),
    });
    return { org, clock };
}
function systemClock(signal) {
    let unbroken = 0;
    return {
        now: Date.now,
        async wait(ms) {
            try {
                await (0,promises_.setTimeout)(ms, undefined, signal === undefined || unbroken > 0 ? {} : { signal });
            }
            catch {
                throw new org_error/* OrgError */.F0('the run was interrupted');
            }
        },
        async unbroken(work) {
            unbroken++;
            try {
                return await work();
            }
            finally {
                unbroken--;
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/safe/secrets.ts
/** Shorter ones would be found in every other word. */
const MIN_LENGTH = 4;
/** Collects secrets. `onSecret` is told each, to have it masked elsewhere too. */
function createSecrets(onSecret = () => undefined) {
    const secrets = new Set();
    return {
        hide(secret) {
            if (secret.length < MIN_LENGTH || secrets.has(secret))
                return;
            secrets.add(secret);
            onSecret(secret);
        },
        clean(text) {
            const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
            return longestFirst.reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text);
        },
    };
}

// EXTERNAL MODULE: ./src/action/inputs.ts
var action_inputs = __webpack_require__(1729);
// EXTERNAL MODULE: ./src/action/tell.ts
var tell = __webpack_require__(6979);
;// CONCATENATED MODULE: ./src/action/deploy-inputs.ts









/**
 * Reads the inputs that only a deploy has.
 * @throws for a value that an input does not take
 */
function readDeployInputs() {
    const most = (0,core/* getInput */.V4)('max-changes');
    if (!/^\d{0,9}$/.test(most)) {
        throw new Error(`the input max-changes is ${JSON.stringify(most)}: give a whole number`);
    }
    return {
        maxChanges: most === '' ? undefined : Number(most),
        plan: (0,core/* getInput */.V4)('plan'),
        backupDir: (0,core/* getInput */.V4)('backup-dir') || apply_plan/* BACKUP_DIR */.DC,
        dryRun: (0,core/* getBooleanInput */.Vt)('dry-run'),
    };
}
/** The commit that a push came after, where no input names another one and the checkout has it. */
function baseOf(event, cwd, host) {
    const given = (0,core/* getInput */.V4)('base');
    if (given !== '')
        return given;
    // The first push of a branch comes after none.
    if (event.kind !== 'push' || event.before === undefined || /^0+$/.test(event.before))
        return undefined;
    try {
        (0,git_show/* openCommit */.C)(cwd, event.before);
        return event.before;
    }
    catch (error) {
        (0,report_deployment/* annotate */.fz)(host, 'warning', `What changed in the org since cannot be told: ${(0,message_of/* messageOf */.b)(error)}`);
        return undefined;
    }
}
/**
 * What to plan, by the inputs and the event.
 * @throws for a value that an input does not take
 */
function planRequest(inputs, cwd, host, org, event) {
    const commit = baseOf(event, cwd, host);
    const { paths, top, config } = (0,action_inputs/* lintRequest */.XP)(inputs, cwd, host);
    const publish = publishRequest();
    return {
        cwd,
        paths,
        org,
        only: (0,core/* getMultilineInput */.q3)('only'),
        strategy: (0,action_inputs/* oneOf */.yL)('strategy', ['timeouts', 'replace']),
        onDrift: (0,action_inputs/* oneOf */.yL)('on-drift', ['refuse', 'overwrite']),
        ...(top === undefined ? {} : { top }),
        ...(config === undefined ? {} : { config }),
        ...(commit === undefined ? {} : { base: commit }),
        ...(publish === undefined ? {} : { publish }),
    };
}
/** Whether flows may be published, and with which values. */
function publishRequest() {
    const substitutions = (0,core/* getInput */.V4)('substitutions');
    if (!(0,core/* getBooleanInput */.Vt)('publish')) {
        if (substitutions === '')
            return undefined;
        throw new Error('the input substitutions is for flows that are published: set publish to true');
    }
    return substitutions === '' ? {} : { substitutions };
}
/**
 * The org that the inputs and the environment name. Whatever is secret is masked in the log.
 * @throws {OrgError} where they do not, or not rightly
 */
function openActionOrg(host, signal) {
    return openOrg({
        env: host.env,
        region: (0,core/* getInput */.V4)('region'),
        apiUrl: (0,core/* getInput */.V4)('api-url'),
        loginUrl: (0,core/* getInput */.V4)('login-url'),
        secrets: createSecrets(core/* setSecret */.Pq),
        onWait: (message) => {
            (0,tell/* tell */.qz)(host, message);
        },
        ...(signal === undefined ? {} : { signal }),
    });
}


/***/ }),

/***/ 3512:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: function() { return /* binding */ annotateSome; },
/* harmony export */   Q0: function() { return /* binding */ MAX_SUMMARY_BYTES; },
/* harmony export */   fz: function() { return /* binding */ annotate; },
/* harmony export */   kb: function() { return /* binding */ tellDeployFaults; },
/* harmony export */   qM: function() { return /* binding */ printEntry; }
/* harmony export */ });
/* harmony import */ var _reporters_colors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9564);
/* harmony import */ var _reporters_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9776);
/* harmony import */ var _safe_workflow_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6192);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6979);




/** Bytes of a table in the job summary, of which GitHub takes 1 MiB with all that is in it. */
const MAX_SUMMARY_BYTES = 900 * 1024;
/** Prints a document of a plan or a deploy to the log. */
function printEntry(host, entry) {
    for (const line of (0,_reporters_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentLines */ .TZ)(entry, (0,_reporters_colors_js__WEBPACK_IMPORTED_MODULE_0__/* .createColors */ .D)(false)))
        host.print(`${line}\n`);
}
/** Annotations of one kind that GitHub shows; the log and the summary have the rest. */
const MOST_ANNOTATIONS = 10;
/** Tells what could not be read, what led nowhere, and that there is nothing to deploy. */
function tellDeployFaults({ faults, unmatched, notices }, documents, host) {
    const problems = faults.map(({ file, message }) => `${file}: ${message}`);
    annotateSome(host, 'error', problems);
    (0,_tell_js__WEBPACK_IMPORTED_MODULE_2__/* .tell */ .qz)(host, ...problems, ...notices);
    annotateSome(host, 'warning', unmatched.map((given) => `No file in ${given}`));
    if (documents === 0 && faults.length === 0) {
        annotate(host, 'error', 'There is no document to deploy: name their files in the input paths');
    }
}
/** Annotates the run with as many messages as GitHub shows; the last one says how many more there are. */
function annotateSome(host, level, messages) {
    const more = messages.length - MOST_ANNOTATIONS;
    for (const [index, message] of messages.slice(0, MOST_ANNOTATIONS).entries()) {
        const isLast = more > 0 && index === MOST_ANNOTATIONS - 1;
        annotate(host, level, isLast ? `${message} (and ${String(more)} more: see the log)` : message);
    }
}
/** Annotates the run. */
function annotate(host, level, message) {
    host.print(`${(0,_safe_workflow_command_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .N)(level, { title: 'flow-timeout-lint' }, message)}\n`);
}


/***/ }),

/***/ 5755:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: function() { return /* binding */ tellPlan; }
/* harmony export */ });
/* harmony import */ var _deploy_plan_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8665);
/* harmony import */ var _deploy_plan_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8683);
/* harmony import */ var _github_deployment_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5617);
/* harmony import */ var _report_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3512);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6979);





/** Tells a plan in the log, the outputs and the summary, keeps it for later steps, and gives whether all of it can be done. */
function tellPlan(outcome, title, prefix, host) {
    const entries = outcome.planned.map(({ entry }) => entry);
    for (const entry of entries)
        (0,_report_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .printEntry */ .qM)(host, entry);
    (0,_report_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .tellDeployFaults */ .kb)(outcome, entries.length, host);
    const count = (wanted) => entries.filter(({ status }) => status === wanted).length;
    const file = (0,_tell_js__WEBPACK_IMPORTED_MODULE_3__/* .writeForLaterSteps */ .Y_)(host, 'plan.json', (0,_deploy_plan_file_js__WEBPACK_IMPORTED_MODULE_0__/* .planText */ .Pt)(entries));
    (0,_tell_js__WEBPACK_IMPORTED_MODULE_3__/* .setOutputs */ .n0)(host, {
        changes: count('update'),
        failed: count('failed'),
        drifted: count('drift'),
        plan: file ?? '',
    });
    (0,_tell_js__WEBPACK_IMPORTED_MODULE_3__/* .tellInSummary */ .lj)(host, (0,_github_deployment_table_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentTable */ .e)(title, outcome, entries, prefix, _report_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SUMMARY_BYTES */ .Q0));
    return outcome.faults.length === 0 && entries.length > 0 && entries.every(_deploy_plan_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .isDoable */ .u);
}


/***/ }),

/***/ 7021:
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

// EXTERNAL MODULE: ./src/genesys/index.ts + 5 modules
var genesys = __webpack_require__(2963);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/safe/contained-path.ts
var contained_path = __webpack_require__(5594);
// EXTERNAL MODULE: ./src/safe/member.ts
var safe_member = __webpack_require__(3035);
// EXTERNAL MODULE: ./src/source/write-file.ts
var write_file = __webpack_require__(2321);
// EXTERNAL MODULE: ./src/source/json/canonical.ts
var canonical = __webpack_require__(1614);
;// CONCATENATED MODULE: ./src/deploy/backup.ts











const MANIFEST = 'backup.json';
/**
 * Keeps the live objects of updates as they are, in a folder of the run's own, so that no run takes away what
 * an earlier one kept. It gives the folder.
 * @throws where anything of it cannot be written
 */
function writeBackup(folder, updates, { now, pid }) {
    const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${String(pid)}`;
    // What the org holds may hold secrets of the team: it is for nobody else to read, nor to commit.
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const run = newFolder(external_node_path_default().join(folder, name));
    (0,write_file/* writeFileWhole */.tG)(external_node_path_default().join(run, '.gitignore'), '*\n');
    const objects = updates.flatMap(({ entry, update }) => {
        if (update === undefined)
            return [];
        const { live, resource, desired } = update;
        const file = fileOf(entry.format, live.id);
        (0,write_file/* writeFileWhole */.tG)(external_node_path_default().join(run, file), (0,canonical/* textOf */.b6)(live.json), 0o600);
        return {
            format: entry.format,
            id: live.id,
            file,
            document: entry.file,
            writtenHash: (0,object_hash/* objectHash */.G)(desired, resource),
        };
    });
    const manifest = { version: 1, objects };
    (0,write_file/* writeFileWhole */.tG)(external_node_path_default().join(run, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, 0o600);
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
        text = readFileSync(path.join(folder, MANIFEST), 'utf8');
    }
    catch (error) {
        const runs = runsIn(folder);
        if (runs.length > 0) {
            throw wrong(`it holds those of several runs: give one of them, the newest is ${runs.at(-1) ?? ''}`);
        }
        throw wrong(messageOf(error));
    }
    const manifest = parsedJson(text);
    const objects = member(manifest, 'objects');
    if (!Array.isArray(objects))
        throw wrong(`${MANIFEST} is no list of objects`);
    if (member(manifest, 'version') !== 1)
        throw wrong('another version of this tool wrote it');
    return objects.map((entry) => {
        const [format, id, document, writtenHash] = ['format', 'id', 'document', 'writtenHash'].map((key) => {
            const value = member(entry, key);
            return typeof value === 'string' ? value : '';
        });
        const resource = findResource(format ?? '');
        if (resource === undefined || id === undefined || !isOrgId(id) || writtenHash === undefined) {
            throw wrong(`${MANIFEST} tells of an object that is none: ${shorten(JSON.stringify(entry))}`);
        }
        const kept = fileOf(format ?? '', id);
        let json;
        try {
            json = indexAnswer(readWithin(folder, kept), kept);
        }
        catch (error) {
            throw wrong(messageOf(error));
        }
        if (resource.isNamedInside && memberText(json, 0, 'id') !== id)
            throw wrong(`${kept} is not the object ${id}`);
        return { format: format ?? '', resource, id, file: document ?? '', json, writtenHash };
    });
}
/**
 * Reads a file below a folder, through no link that leads out of it.
 * @throws where it is not there
 */
function readWithin(folder, name) {
    const file = path.join(folder, name);
    if (!isWithin(realpathSync(folder), realpathSync(file))) {
        throw new Error(`${name} is a link that leads elsewhere`);
    }
    return readFileSync(file);
}
/** The object that a backup holds. */
function objectOf({ id, json }) {
    return { id, json, name: memberText(json, 0, 'name') };
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
            (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
            return folder;
        }
        catch (error) {
            if ((0,safe_member/* member */.D)(error, 'code') !== 'EEXIST' || number === MOST_ALIKE)
                throw error;
        }
    }
}
/** Runs that may begin in the same millisecond with the same number. */
const MOST_ALIKE = 100;
function runsIn(folder) {
    const isRun = (name) => {
        try {
            return statSync(path.join(folder, name, MANIFEST)).isFile();
        }
        catch {
            return false;
        }
    };
    try {
        return readdirSync(folder).filter(isRun).sort();
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/deploy/deploy-report.ts
var deploy_report = __webpack_require__(1031);
;// CONCATENATED MODULE: ./src/commands/apply-plan.ts









/** Where the objects are kept unless the user says otherwise. */
const BACKUP_DIR = '.flow-timeout-lint/backups';
/** Takes away the report of an earlier run that did something, so that nobody takes it for one of this. */
function removeReport({ cwd, report }) {
    if (report === undefined)
        return;
    const file = external_node_path_default().resolve(cwd, report);
    try {
        const isEmpty = () => (0,external_node_fs_.readFileSync)(file, 'utf8') === (0,deploy_report/* deployReport */.y)([], undefined);
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
            (0,write_file/* writeFileWhole */.tG)(external_node_path_default().resolve(cwd, report), (0,deploy_report/* deployReport */.y)([...known.values()], backup));
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
            const folder = writeBackup(backupFolder(cwd, request.backupDir), updates, {
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

/***/ 6282:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: function() { return /* binding */ plan; }
});

// EXTERNAL MODULE: ./src/commands/lint.ts
var lint = __webpack_require__(2653);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/genesys/pace.ts
var pace = __webpack_require__(4543);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
// EXTERNAL MODULE: ./src/deploy/plan-entry.ts
var plan_entry = __webpack_require__(8665);
// EXTERNAL MODULE: ./src/deploy/plan-document.ts
var plan_document = __webpack_require__(9980);
// EXTERNAL MODULE: ./src/deploy/refusals.ts
var deploy_refusals = __webpack_require__(6174);
;// CONCATENATED MODULE: ./src/deploy/plan.ts







/** Plans documents, in their order. It only reads. What cannot be read is told, the others go on. */
async function planDocuments(documents, context) {
    const find = createFinder(context.org);
    const limit = (0,p_limit/* default */.A)(pace/* CONCURRENT */.kt);
    let done = 0;
    const planned = await Promise.all(documents.map(async (document) => {
        const result = await limit(() => planOne(document, find, context));
        context.onProgress?.(++done, documents.length);
        return result;
    }));
    return withoutDoubles(documents, planned).map((each) => ({
        ...each,
        entry: (0,plan_entry/* cleanEntry */.s)(each.entry, context.org.clean),
    }));
}
async function planOne(document, find, context) {
    const refusals = (0,deploy_refusals/* refusalsOf */.h)(document, context.strategy);
    if (refusals.length > 0)
        return (0,plan_document/* told */.Ev)(document, undefined, 'blocked', refusals);
    try {
        if (context.isInterrupted?.() === true)
            throw new org_error/* OrgError */.F0('the run was interrupted');
        let correlationId;
        const live = await find(document, ({ details }) => {
            correlationId = details.correlationId;
        });
        if (live === undefined) {
            const known = correlationId === undefined ? {} : { correlationId };
            return (0,plan_document/* told */.Ev)(document, undefined, 'missing', [MISSING], known);
        }
        if (typeof live === 'string')
            return (0,plan_document/* told */.Ev)(document, undefined, 'blocked', [live]);
        return (0,plan_document/* planDocument */.NP)(document, live, context.held?.(document), context);
    }
    catch (error) {
        if (!(error instanceof org_error/* OrgError */.F0))
            throw error;
        const { correlationId } = error.details;
        return (0,plan_document/* told */.Ev)(document, undefined, 'failed', [error.message], {
            ...(correlationId === undefined ? {} : { correlationId }),
        });
    }
}
const MISSING = 'it is not in the org: check its id or name, the region, and what the client may see';
function createFinder(org) {
    // Some resources are in the same list.
    const lists = new Map();
    const listOf = ({ list }) => {
        const known = lists.get(list) ?? plan_all(list(org));
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
        if (only === undefined || !(0,live_object/* isOrgId */.OI)(only.id))
            return undefined;
        return resource.read(org, only.id, onAbsent);
    };
}
async function plan_all(items) {
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
        return (0,plan_document/* told */.Ev)(document, undefined, 'blocked', [note], {
            ...(each.entry.id === undefined ? {} : { id: each.entry.id }),
        });
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/deploy/repo-document.ts + 1 modules
var repo_document = __webpack_require__(3145);
// EXTERNAL MODULE: ./src/safe/limits.ts
var limits = __webpack_require__(3345);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/source/glob.ts
var glob = __webpack_require__(8115);
// EXTERNAL MODULE: ./src/source/git-show.ts
var git_show = __webpack_require__(9139);
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
    const { isHead, show, showBefore } = (0,git_show/* openCommit */.C)(cwd, commit);
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
async function plan(request) {
    const { cwd, base, only, publish } = request;
    const publishing = publish === undefined ? undefined : await readPublishing(cwd, publish);
    const { config, files, unmatched, faults } = await (0,lint/* findConfiguredFiles */.jz)(request);
    const read = readRepository(files, config, only, publishing);
    const held = base === undefined ? undefined : documentsBefore(cwd, base, config, publishing);
    const all = await planDocuments([...read.documents, ...read.candidates], {
        ...request,
        ...(held === undefined ? {} : { held }),
    });
    const planned = all.filter(({ entry: { id } }, index) => index < read.documents.length || (id !== undefined && only.includes(id)));
    return { planned, faults: [...faults, ...read.faults], unmatched, notices: read.notices };
}


/***/ }),

/***/ 1031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: function() { return /* binding */ summaryOf; },
/* harmony export */   y: function() { return /* binding */ deployReport; }
/* harmony export */ });
/* harmony import */ var _safe_report_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1370);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6916);


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
    return { counts, isFine: entries.every(_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .isFine */ .zn) };
}
/** What a deploy or a rollback did, for machines. */
function deployReport(entries, backup) {
    const { counts } = summaryOf(entries);
    return (0,_safe_report_json_js__WEBPACK_IMPORTED_MODULE_1__/* .reportJson */ .l)({
        version: 1,
        summary: counts,
        ...(backup === undefined ? {} : { backup }),
        documents: entries,
    });
}


/***/ }),

/***/ 8041:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: function() { return /* binding */ withTimeouts; },
/* harmony export */   EN: function() { return /* binding */ bodyOf; },
/* harmony export */   TN: function() { return /* binding */ keyOf; },
/* harmony export */   aA: function() { return /* binding */ timeoutsOf; },
/* harmony export */   us: function() { return /* binding */ withDocument; }
/* harmony export */ });
/* unused harmony export changeOf */
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
  lp: function() { return /* binding */ readSites; }
});

// UNUSED EXPORTS: formatInOrg

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
// EXTERNAL MODULE: ./src/genesys/index.ts + 5 modules
var genesys = __webpack_require__(2963);
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
    return name === flowViews.name ? flowViews : findJsonFormat(name);
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


/***/ }),

/***/ 7410:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: function() { return /* binding */ partsOf; },
/* harmony export */   ez: function() { return /* binding */ expressionOf; },
/* harmony export */   kn: function() { return /* binding */ UNIT_NAMES; },
/* harmony export */   lz: function() { return /* binding */ secondsInExpression; },
/* harmony export */   rj: function() { return /* binding */ rewriteArguments; },
/* harmony export */   vv: function() { return /* binding */ isSameUnit; },
/* harmony export */   zj: function() { return /* binding */ secondsIn; }
/* harmony export */ });
/** The milliseconds in one of each unit that a duration may have. The exporter writes the last one as `ms`. */
const UNITS = new Map([
    ['days', 86_400_000],
    ['hours', 3_600_000],
    ['minutes', 60_000],
    ['seconds', 1000],
    ['milliseconds', 1],
    ['ms', 1],
]);
const UNIT_NAMES = [...UNITS.keys()];
/** The seconds in numbers of units; undefined beyond all numbers. */
function secondsIn(parts) {
    let ms = 0;
    for (const [unit, count] of parts)
        ms += count * (UNITS.get(unit) ?? NaN);
    // Fractions of a unit leave fractions of a millisecond that nobody wrote: 1.1 s are 1100.0000000000002 ms.
    const rounded = Math.round(ms * 1e6) / 1e6;
    const seconds = (Number.isFinite(rounded) ? rounded : ms) / 1000;
    return Number.isFinite(seconds) ? seconds + 0 : undefined;
}
/** Whether two names are of one unit. */
function isSameUnit(one, other) {
    return one === other || UNITS.get(one ?? '') === UNITS.get(other);
}
/** A duration as a fix writes it, in seconds and, only where it has a fraction, `ms`. */
function partsOf(seconds) {
    const ms = Math.round(seconds * 1000);
    const whole = Math.trunc(ms / 1000);
    const rest = ms % 1000;
    const parts = [['seconds', String(whole)]];
    if (rest === 0)
        return parts;
    const fraction = ['ms', String(rest)];
    return whole === 0 ? [fraction] : [...parts, fraction];
}
const NUMBER = String.raw `(-?\d+(?:\.\d+)?)`;
const CALL = String.raw `MakeDuration\s*\(\s*${[NUMBER, NUMBER, NUMBER, NUMBER, NUMBER].join(String.raw `\s*,\s*`)}\s*\)`;
/** The units that Architect's function takes, in their order. */
const ARGUMENTS = ['days', 'hours', 'minutes', 'seconds', 'ms'];
/** Architect's function for a duration of days, hours, minutes, seconds and milliseconds. */
const MAKE_DURATION = new RegExp(String.raw `^\s*${CALL}\s*$`, 'i');
const MAKE_DURATION_WITHIN = new RegExp(CALL, 'di');
/** The seconds that an expression stands for; undefined where it is more than `MakeDuration` of numbers. */
function secondsInExpression(expression) {
    const call = MAKE_DURATION.exec(expression);
    if (call === null)
        return undefined;
    const counts = call.slice(1).map(Number);
    return secondsIn(ARGUMENTS.map((unit, index) => [unit, counts[index] ?? NaN]));
}
/** The expression for a duration. */
function expressionOf(seconds) {
    return `MakeDuration(${argumentsOf(seconds).join(', ')})`;
}
/** The places of the arguments in the source of an expression, and what they become. */
function rewriteArguments(source, seconds) {
    const [, ...places] = MAKE_DURATION_WITHIN.exec(source)?.indices ?? [];
    const texts = argumentsOf(seconds);
    return places.flatMap((place, index) => {
        const text = texts[index];
        return place === undefined || text === undefined
            ? []
            : [{ start: place[0], end: place[1], text }];
    });
}
function argumentsOf(seconds) {
    const parts = new Map(partsOf(seconds));
    return ARGUMENTS.map((unit) => parts.get(unit) ?? '0');
}


/***/ }),

/***/ 329:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FR: function() { return /* binding */ checkedUpload; },
  U9: function() { return /* binding */ isLoopback; },
  b_: function() { return /* binding */ orgAddress; }
});

// EXTERNAL MODULE: ./src/config/nearest.ts
var nearest = __webpack_require__(6572);
;// CONCATENATED MODULE: ./src/genesys/regions.ts
/** The domains of the regions, by the names that AWS has for them. */
const REGIONS = {
    'us-east-1': 'mypurecloud.com',
    'us-east-2': 'use2.us-gov-pure.cloud',
    'us-west-2': 'usw2.pure.cloud',
    'ca-central-1': 'cac1.pure.cloud',
    'mx-central-1': 'mxc1.pure.cloud',
    'sa-east-1': 'sae1.pure.cloud',
    'eu-west-1': 'mypurecloud.ie',
    'eu-west-2': 'euw2.pure.cloud',
    'eu-central-1': 'mypurecloud.de',
    'eu-central-2': 'euc2.pure.cloud',
    'eusc-de-east-1': 'edee1.eusc-pure.cloud',
    'me-central-1': 'mec1.pure.cloud',
    'ap-south-1': 'aps1.pure.cloud',
    'ap-southeast-1': 'apse1.pure.cloud',
    'ap-southeast-2': 'mypurecloud.com.au',
    'ap-northeast-1': 'mypurecloud.jp',
    'ap-northeast-2': 'apne2.pure.cloud',
    'ap-northeast-3': 'apne3.pure.cloud',
};
/** The domain of a region, given by its name or by a host of its domain; undefined for none that is known. */
function domainOf(region) {
    const given = region.trim().toLowerCase();
    if (Object.hasOwn(REGIONS, given))
        return REGIONS[given];
    const host = given
        .replace(/^https:\/\//, '')
        .replace(/\/+$/, '')
        .replace(/^(?:api|login|apps)\./, '');
    return Object.values(REGIONS).find((domain) => domain === host);
}

// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
;// CONCATENATED MODULE: ./src/genesys/address.ts



/** The variables that name the region, the first that is set counts. */
const REGION_VARIABLES = ['GENESYSCLOUD_REGION', 'GENESYS_REGION', 'GENESYS_ENVIRONMENT'];
/**
 * Where the org is, by its region or by addresses of its own.
 * @throws {OrgError} where that is not told, or told wrongly
 */
function orgAddress({ env, region, apiUrl, loginUrl }) {
    const given = [region, ...REGION_VARIABLES.map((name) => env[name])].find(isGiven);
    const api = isGiven(apiUrl) ? checkedUrl('api-url', apiUrl) : undefined;
    const login = isGiven(loginUrl) ? checkedUrl('login-url', loginUrl) : undefined;
    if (api !== undefined && login !== undefined)
        return { api, login };
    if (given === undefined) {
        throw new org_error/* OrgError */.F0(api === undefined && login === undefined
            ? 'the region of the org is not given: set GENESYSCLOUD_REGION, like eu-central-1'
            : 'api-url and login-url belong together: give both, or the region beside the one');
    }
    const domain = domainOf(given);
    if (domain === undefined) {
        const known = [...Object.keys(REGIONS), ...Object.values(REGIONS)];
        throw new org_error/* OrgError */.F0(`unknown region ${JSON.stringify(given)}: ${(0,nearest/* didYouMean */.a)(given, known)}`);
    }
    return { api: api ?? `https://api.${domain}`, login: login ?? `https://login.${domain}` };
}
function isGiven(text) {
    return text !== undefined && text.trim() !== '';
}
/** An address that credentials may be sent to, without the slash at its end. */
function checkedUrl(name, given) {
    const wrong = (why) => new org_error/* OrgError */.F0(`${name} is no good: ${why}`);
    let url;
    try {
        url = new URL(given.trim());
    }
    catch {
        throw wrong('write it with its scheme, like https://gateway.example.com/genesys');
    }
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        throw wrong('it must begin with https:// (http:// only for this machine itself)');
    }
    if (url.username !== '' || url.password !== '')
        throw wrong('it must not hold a password');
    if (url.search !== '' || url.hash !== '')
        throw wrong('it must end with its path');
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
/**
 * An address that the org wants something to be put to: anywhere by https, else only where its API is.
 * @throws {OrgError} for any other
 */
function checkedUpload(given, api) {
    let url;
    try {
        url = new URL(given);
    }
    catch {
        throw new org_error/* OrgError */.F0('the org wants an upload to what is no address');
    }
    if (url.username !== '' || url.password !== '') {
        throw new org_error/* OrgError */.F0('the org wants an upload to an address that holds a password');
    }
    const isThere = url.protocol === 'http:' && url.origin === new URL(api).origin;
    if (url.protocol === 'https:' || isThere)
        return url;
    throw new org_error/* OrgError */.F0('the org wants an upload to an address that does not begin with https://');
}
/** Whether a host is this machine, which no proxy stands before. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 4010:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: function() { return /* binding */ TRIES; },
/* harmony export */   fI: function() { return /* binding */ waitBefore; },
/* harmony export */   um: function() { return /* binding */ MAX_WAIT_MS; }
/* harmony export */ });
/** How often one request is tried. */
const TRIES = 5;
/** The longest wait that a server may ask for, in ms: a run does not stand still for longer. */
const MAX_WAIT_MS = 120_000;
const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
/** How long to wait before the next try, in ms: as the server asks, else longer every time, and at random. */
function waitBefore(attempt, retryAfter, now, random) {
    const asked = retryAfter === undefined ? undefined : askedFor(retryAfter, now);
    return asked ?? random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
}
/** A `Retry-After` in ms, undefined where it is neither seconds nor a date. */
function askedFor(retryAfter, now) {
    const text = retryAfter.trim();
    if (/^\d+$/.test(text))
        return Number(text) * 1000;
    // Anything else that `Date.parse` takes for a date, like `5, 5`, is none.
    const date = /^[A-Za-z]{3}.*\d\d:\d\d:\d\d/.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 3222:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ saveDraft; }
/* harmony export */ });
/* harmony import */ var _safe_message_of_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1974);
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3035);
/* harmony import */ var _live_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);
/* harmony import */ var _lock_holder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9970);
/* harmony import */ var _org_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7991);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4543);
/* harmony import */ var _platform_flow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(464);







/**
 * Saves a flow as a draft version, which reaches no caller: takes its lock, looks once more whether it is what it
 * was, saves it and gives it back. However that ends, the lock is given up again, unless somebody else holds it.
 * @throws {OrgError} whose `isUnknown` tells that it may have been saved
 */
function saveDraft(org, draft) {
    // An end of the run in between would leave the lock.
    return (0,_pace_js__WEBPACK_IMPORTED_MODULE_4__/* .unbroken */ .D_)(org.clock, () => save(org, draft));
}
async function save(org, { id, before, configuration }) {
    await checkOut(org, id);
    let isSaved = false;
    try {
        if (!(0,_platform_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameConfiguration */ .Hu)(await (0,_platform_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfiguration */ .TD)(org, id), before))
            throw (0,_platform_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .changedSince */ .$A)(id);
        const call = (0,_platform_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .flowCall */ .Dv)(id, 'POST');
        await org.ask({ ...call, path: `${call.path}/versions`, isOnce: true, body: configuration });
        isSaved = true;
        await org.ask({ ...action(id, 'checkin'), isOnce: true });
    }
    catch (error) {
        throw after(error, await unlockAfter(org, id), isSaved);
    }
}
/** Takes the lock. Where nobody knows whether it was given, it is given back if it is ours. */
async function checkOut(org, id) {
    try {
        await org.ask({ ...action(id, 'checkout'), isOnce: true });
    }
    catch (error) {
        if (!(error instanceof _org_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OrgError */ .F0) || error.details.isUnknown !== true)
            throw error;
        // Nothing was saved, so that it can be tried again.
        const { status, correlationId, retryAfter } = error.details;
        const details = {
            ...(status === undefined ? {} : { status }),
            ...(correlationId === undefined ? {} : { correlationId }),
            ...(retryAfter === undefined ? {} : { retryAfter }),
            isPassing: true,
        };
        throw after(new _org_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OrgError */ .F0(error.message, details), await unlockIfOurs(org, id), false);
    }
}
/**
 * Gives the lock back after a failure; why it could not be, where that is so. It may not be ours any more: what
 * somebody else has by then is left alone.
 */
async function unlockAfter(org, id) {
    return (await holderOf(org, id)) === 'other' ? undefined : unlock(org, id);
}
/** Who holds the lock on a flow, as far as the org tells it. */
async function holderOf(org, id) {
    try {
        const about = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_5__/* .parsedJson */ .U)((await org.ask((0,_platform_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .flowCall */ .Dv)(id, 'GET'))).toString());
        return (0,_lock_holder_js__WEBPACK_IMPORTED_MODULE_1__/* .lockIn */ .$)(about, org.clientId);
    }
    catch (error) {
        if (error instanceof _org_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OrgError */ .F0)
            return error;
        throw error;
    }
}
/** Gives the lock back where it is this client's; why it may still be there, where that is so. */
async function unlockIfOurs(org, id) {
    const holder = await holderOf(org, id);
    if (holder instanceof _org_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OrgError */ .F0)
        return holder.message;
    return holder === 'ours' ? unlock(org, id) : undefined;
}
/** Gives the lock back; why it could not be, where that is so. */
async function unlock(org, id) {
    try {
        await org.ask({ ...action(id, 'unlock'), isRepeatable: true });
        return undefined;
    }
    catch (error) {
        // It was not locked any more.
        return (0,_org_error_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === 409 ? undefined : (0,_safe_message_of_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error);
    }
}
/** What went wrong, with what that leaves behind: a lock, or a version that was saved all the same. */
function after(error, locked, isSaved) {
    if (!(error instanceof _org_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OrgError */ .F0))
        return error;
    const left = `it may still be locked by this client: unlock it in Architect (${locked ?? ''})`;
    return new _org_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OrgError */ .F0(error.message, {
        ...error.details,
        ...(isSaved ? { isUnknown: true } : {}),
        ...(locked === undefined ? {} : { left }),
    });
}
function action(id, name) {
    return {
        what: `the flow ${id}`,
        permission: name === 'unlock' ? 'architect:flow:unlock' : _platform_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .FLOW */ .n7.permissions.write,
        method: 'POST',
        path: `${_platform_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .FLOW */ .n7.path}/actions/${name}?flow=${(0,_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .idInPath */ .gB)(id)}`,
        isRepeatable: false,
    };
}


/***/ }),

/***/ 6188:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: function() { return /* binding */ flowView; },
/* harmony export */   r: function() { return /* binding */ flowViews; }
/* harmony export */ });
/* harmony import */ var _formats_architect_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5346);
/* harmony import */ var _formats_archy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7410);
/* harmony import */ var _formats_json_sites_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _formats_platform_setting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(104);
/* harmony import */ var _source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6036);
/* harmony import */ var _live_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1424);
/* harmony import */ var _platform_flow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(464);







/** What can be compared of a flow, and the names that its steps lack which were given a timeout. */
function flowView(name, type, sites) {
    const given = sites.flatMap(({ name: step = '', state }) => {
        const timeout = secondsOf(state);
        return timeout === undefined || timeout === _formats_architect_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .EXPORTED_S */ .A3 ? [] : { name: step, timeout };
    });
    // Steps of one name are told apart by nothing that both have: they are compared by their timeouts.
    given.sort((a, b) => (a.name === b.name ? a.timeout - b.timeout : a.name < b.name ? -1 : 1));
    let before = 0;
    const steps = given.map((step, index) => {
        before = given[index - 1]?.name === step.name ? before + 1 : 0;
        // A line break is in no name.
        return { id: before === 0 ? step.name : `${step.name}\n(${String(before + 1)})`, ...step };
    });
    return { name, type: (0,_platform_flow_js__WEBPACK_IMPORTED_MODULE_4__/* .flowType */ .lY)(type), steps };
}
/** The seconds that a step was given: Architect keeps a workflow's `MakeDuration` as the expression that it is. */
function secondsOf(state) {
    if (state.kind === 'literal')
        return state.value;
    return state.kind === 'dynamic' ? (0,_formats_archy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsInExpression */ .lz)(state.text) : undefined;
}
/** Views as documents of a format, so that they are planned and compared as others are. */
const flowViews = {
    name: 'archy-yaml',
    tier: 'platform',
    kind: 'flow-node',
    setting: _formats_platform_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_STEP_SETTING */ ._G,
    signs: [],
    recognises: () => false,
    read({ json, object }) {
        const draft = (0,_formats_json_sites_js__WEBPACK_IMPORTED_MODULE_1__/* .startDocument */ .yb)(flowViews.name);
        const steps = (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .findMember */ .gz)(json, object, STEPS);
        if (steps === _source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_TOKEN */ .wH)
            return draft;
        let position = 0;
        for (const step of (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .elementsOf */ .ZE)(json, steps)) {
            const timeout = (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(json, step) ? (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .findMember */ .gz)(json, step, TIMEOUT) : _source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_TOKEN */ .wH;
            if (timeout === _source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_TOKEN */ .wH)
                continue;
            draft.sites.push({
                format: flowViews.name,
                kind: flowViews.kind,
                setting: _formats_platform_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_STEP_SETTING */ ._G,
                state: { kind: 'literal', value: (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .numberOf */ .rl)(json, timeout), span: (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .spanOf */ .ee)(json, timeout) },
                id: (0,_live_object_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(json, step, 'id'),
                name: (0,_live_object_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(json, step, 'name'),
                pointer: `/steps/${String(position++)}/timeout`,
                edit: (value) => [{ ...(0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .spanOf */ .ee)(json, timeout), text: String(value) }],
            });
        }
        return draft;
    },
};
const STEPS = (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .createKey */ .cF)('steps');
const TIMEOUT = (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .createKey */ .cF)('timeout');


/***/ }),

/***/ 2432:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: function() { return /* binding */ PROXY_REFUSED; },
/* harmony export */   d: function() { return /* binding */ sendHttp; }
/* harmony export */ });
/* harmony import */ var node_fetch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(816);
/* harmony import */ var https_proxy_agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3669);
/* harmony import */ var https_proxy_agent__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(https_proxy_agent__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var proxy_from_env__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8182);
/* harmony import */ var _safe_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3345);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(329);





/** Sends a request by way of the proxy that the environment names. Redirects are answers like any other. */
const sendHttp = async ({ method, url, headers, body, timeoutMs }) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const proxy = proxyFor(url, signal);
    const options = {
        method,
        headers: { ...headers },
        redirect: 'manual',
        size: _safe_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ANSWER_BYTES */ .gB,
        // What is compressed could be far larger than what is counted.
        compress: false,
        signal,
        ...(body === undefined ? {} : { body }),
        ...(proxy === undefined ? {} : { agent: proxy.agent }),
    };
    const response = await (0,node_fetch__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)(url, options);
    proxy?.check();
    const correlationId = response.headers.get('inin-correlation-id');
    const bytes = await bytesOf(response, correlationId);
    const retryAfter = response.headers.get('retry-after');
    return {
        status: response.status,
        bytes,
        ...(correlationId === null ? {} : { correlationId }),
        ...(retryAfter === null ? {} : { retryAfter }),
    };
};
/**
 * The body of an answer.
 * @throws with the `correlationId`, where there is one, if it does not come whole
 */
async function bytesOf(response, correlationId) {
    try {
        const bytes = Buffer.from(await response.arrayBuffer());
        const length = response.headers.get('content-length');
        if (length !== null && Number(length) !== bytes.length)
            throw new Error('the answer broke off');
        return bytes;
    }
    catch (error) {
        if (correlationId === null || !(error instanceof Error))
            throw error;
        throw Object.assign(error, { correlationId });
    }
}
/** The code of the error that a proxy's refusal is. */
const PROXY_REFUSED = 'EPROXY';
function proxyFor(url, signal) {
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(new URL(url).hostname))
        return undefined;
    const given = (0,proxy_from_env__WEBPACK_IMPORTED_MODULE_4__/* .getProxyForUrl */ .T)(url);
    if (given === '')
        return undefined;
    const host = hostOfProxy(given);
    // The signal ends the connection to a proxy that says nothing.
    const agent = new https_proxy_agent__WEBPACK_IMPORTED_MODULE_0__.HttpsProxyAgent(given, { signal });
    let status = 200;
    agent.on('proxyConnect', (connect) => {
        status = connect.statusCode;
    });
    return {
        agent,
        check() {
            if (status === 200)
                return;
            throw proxyError(`the proxy ${host} does not let us through (${String(status)})`);
        },
    };
}
/** The host of a proxy, for messages, without its password. */
function hostOfProxy(given) {
    try {
        const { host, username, password } = new URL(given);
        decodeURIComponent(username + password);
        return host;
    }
    catch {
        throw proxyError('the proxy in the environment is no address: check HTTPS_PROXY');
    }
}
function proxyError(message) {
    return Object.assign(new Error(message), { code: PROXY_REFUSED });
}


/***/ }),

/***/ 2963:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MW: function() { return /* binding */ findResource; }
});

// UNUSED EXPORTS: PULLED, RESOURCES

// EXTERNAL MODULE: ./src/genesys/item-calls.ts
var item_calls = __webpack_require__(2639);
// EXTERNAL MODULE: ./src/genesys/flow-draft.ts
var flow_draft = __webpack_require__(3222);
// EXTERNAL MODULE: ./src/genesys/platform-flow.ts
var platform_flow = __webpack_require__(464);
;// CONCATENATED MODULE: ./src/genesys/architect-flows.ts



/** Flows as Architect keeps them, by the platform's own calls: they are saved as draft versions, never published. */
const architectFlows = {
    noun: platform_flow/* FLOW */.n7.noun,
    folder: 'flows',
    serverMade: item_calls/* SERVER_MADE */.up,
    volatile: platform_flow/* CHANGING */.Wt,
    isMerged: false,
    isListWhole: false,
    isNamedInside: false,
    list: platform_flow/* listFlows */.ip,
    isAlike: platform_flow/* isOfType */.gh,
    async read(org, id, onAbsent) {
        const flow = await (0,platform_flow/* readFlow */.he)(org, id, onAbsent);
        return flow === undefined ? undefined : { ...flow.about, json: flow.configuration };
    },
    write: (org, { id, json }, configuration) => (0,flow_draft/* saveDraft */.J)(org, { id, before: json, configuration }),
};

;// CONCATENATED MODULE: ./src/genesys/data-actions.ts

const DATA_ACTION = {
    noun: 'data action',
    path: '/api/v2/integrations/actions',
    permissions: { read: 'integrations:action:read', write: 'integrations:action:write' },
    writeMethod: 'PUT',
};
const EXECUTE = 'integrations:action:execute';
/** How long an execution may take with its answer, in ms: more than any timeout of a data action. */
const EXECUTION_MS = 90_000;
/** Data actions, by the tutorials' calls: numbered pages, GET and PUT with the version that was read. */
const dataActions = {
    noun: DATA_ACTION.noun,
    folder: 'data-actions',
    serverMade: item_calls/* SERVER_MADE */.up,
    volatile: [...item_calls/* SERVER_MADE */.up, 'version'],
    isMerged: false,
    isListWhole: true,
    isNamedInside: true,
    list: (0,item_calls/* numberedPages */.tr)(DATA_ACTION),
    ...(0,item_calls/* itemCalls */.LI)(DATA_ACTION),
};
/**
 * Really runs a data action, once, and gives how long that took, in ms.
 * @throws {OrgError} with status 408 where the call behind it took longer than its timeout
 */
async function executeDataAction(org, id, input) {
    const call = itemCall(DATA_ACTION, id, { method: 'POST', permission: EXECUTE });
    let latency = 0;
    await org.ask({
        ...call,
        path: `${call.path}/execute`,
        body: input,
        timeoutMs: EXECUTION_MS,
        onLatency: (ms) => (latency = ms),
    });
    return latency;
}

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
    isNamedInside: true,
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

;// CONCATENATED MODULE: ./src/genesys/flows.ts

const FLOW = {
    noun: 'flow',
    path: '/api/v2/flows',
    permissions: { read: 'flow:flow:read', write: 'flow:flow:write' },
    writeMethod: 'PUT',
};
/** What the server keeps of a flow beside its draft. */
const KEPT = [...item_calls/* SERVER_MADE */.up, 'lockedUser', 'lockedClient', 'currentOperation'];
/** Drafts of flows, by the tutorials' calls: GET and PUT. */
const flows = {
    noun: FLOW.noun,
    folder: 'flows',
    serverMade: KEPT,
    volatile: [...KEPT, 'version'],
    isMerged: false,
    isListWhole: false,
    isNamedInside: true,
    list: (0,item_calls/* numberedPages */.tr)(FLOW),
    ...(0,item_calls/* itemCalls */.LI)(FLOW),
};

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/source/json/canonical.ts
var canonical = __webpack_require__(1614);
// EXTERNAL MODULE: ./src/source/json/tokens.ts
var tokens = __webpack_require__(6036);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
;// CONCATENATED MODULE: ./src/genesys/platform-actions.ts






const ACTION = {
    noun: 'data action',
    path: '/api/v2/integrations/actions',
    permissions: { read: 'integrations:action:view', write: 'integrations:action:edit' },
    writeMethod: 'PATCH',
};
/** The templates of a config, which the API tells at addresses of their own. */
const TEMPLATES = [
    { part: 'request', name: 'requestTemplate', file: 'requesttemplate.vm' },
    { part: 'response', name: 'successTemplate', file: 'successtemplate.vm' },
];
/** What tells actions of the same name apart, as far as both sides tell it. */
const INTEGRATION = ['integrationId', 'category', 'integrationType'];
/**
 * Data actions, by the platform's own calls: GET with the whole config, the templates beside it, and a PATCH
 * of the config as a whole, since nobody says whether a part of it would be merged.
 */
const platformActions = {
    noun: ACTION.noun,
    folder: 'data-actions',
    serverMade: item_calls/* SERVER_MADE */.up,
    sent: ['name', 'category', 'config'],
    volatile: [...item_calls/* SERVER_MADE */.up, 'version'],
    isMerged: true,
    isListWhole: false,
    isNamedInside: true,
    list: (0,item_calls/* numberedPages */.tr)(ACTION),
    isAlike: (listed, document) => INTEGRATION.every((name) => {
        const told = (0,live_object/* memberText */.WI)(listed, 0, name);
        const wanted = (0,live_object/* memberText */.WI)(document, 0, name);
        return told === undefined || wanted === undefined || told === wanted;
    }),
    takes: (document) => (0,live_object/* memberText */.WI)(document, 0, 'actionType') !== 'static',
    whyFixed: (id) => id.startsWith('static') ? "it is one of the vendor's own, which nobody can change" : undefined,
    async read(org, id, onAbsent) {
        const call = (0,item_calls/* itemCall */.YQ)(ACTION, id, { method: 'GET', permission: ACTION.permissions.read });
        const query = '?includeConfig=true&expand=contract';
        const live = await (0,live_object/* readObject */.Ag)(org, id, { ...call, path: call.path + query }, onAbsent);
        return live === undefined ? undefined : withTemplates(org, live);
    },
    write: (0,item_calls/* itemCalls */.LI)(ACTION).write,
};
/** An action with the texts of its templates in the places where an export has them. */
async function withTemplates(org, live) {
    const members = (0,canonical/* membersOf */.lS)({ json: live.json, token: 0 });
    const config = members.get('config');
    const parts = config === undefined ? undefined : objectMembers(config);
    const request = parts?.get('request');
    if (parts === undefined || request === undefined || objectMembers(request) === undefined) {
        throw new org_error/* OrgError */.F0(`the org told the data action ${live.id} without its configuration`);
    }
    for (const template of TEMPLATES) {
        const part = parts.get(template.part);
        const inner = part === undefined ? undefined : objectMembers(part);
        if (inner === undefined)
            continue;
        const isTold = inner.delete(`${template.name}Uri`);
        const inline = inner.get(template.name);
        const isThere = inline !== undefined && (!isTold || (0,tokens/* kindOf */.I)(inline.json, inline.token) === 'string');
        if (!isThere) {
            inner.delete(template.name);
            const text = await readTemplate(org, live.id, template);
            if (text === undefined && isTold) {
                // Without it the config would be sent without a template that the action has.
                throw new org_error/* OrgError */.F0(`the org tells of ${template.file} of ${live.id}, and does not have it`);
            }
            if (text !== undefined)
                inner.set(template.name, platform_actions_valueOf(Buffer.from(JSON.stringify(text))));
        }
        parts.set(template.part, platform_actions_valueOf((0,canonical/* objectText */.tq)(inner)));
    }
    members.set('config', platform_actions_valueOf((0,canonical/* objectText */.tq)(parts)));
    return { ...live, json: platform_actions_valueOf((0,canonical/* objectText */.tq)(members)).json };
}
function platform_actions_valueOf(text) {
    return { json: (0,live_object/* indexAnswer */.hO)(text, 'the data action'), token: 0 };
}
/**
 * The text of a template; undefined where the action has none.
 * @throws {OrgError} where it cannot be read, or would not be sent back as it is
 */
async function readTemplate(org, id, { file }) {
    const call = (0,item_calls/* itemCall */.YQ)(ACTION, id, { method: 'GET', permission: ACTION.permissions.read });
    const what = `${file} of ${call.what}`;
    try {
        const bytes = await org.ask({
            ...call,
            what,
            path: `${call.path}/templates/${file}`,
            isText: true,
        });
        return templateText(bytes, what);
    }
    catch (error) {
        if ((0,org_error/* statusOf */.c2)(error) === 404)
            return undefined;
        throw error;
    }
}
/** Any text can be a template, so that only what surely is none can be told: it would be sent back. */
function templateText(bytes, what) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new org_error/* OrgError */.F0(`the org answered ${what} with something that is not UTF-8`);
    const text = bytes.toString();
    if (!PAGE.test(text))
        return text;
    throw new org_error/* OrgError */.F0(`the org answered ${what} with a page: check the region, or api-url`);
}
/** How the page of a gateway begins that wants a sign-in. */
const PAGE = /^\s*<(?:!doctype html|html)\b/i;
function objectMembers(value) {
    return (0,tokens/* isObject */.Gv)(value.json, value.token) ? (0,canonical/* membersOf */.lS)(value) : undefined;
}

// EXTERNAL MODULE: ./src/genesys/published-flows.ts + 1 modules
var published_flows = __webpack_require__(9624);
;// CONCATENATED MODULE: ./src/genesys/index.ts






/** How the documents of a format are deployed, by the format's name: each by the calls of its own API. */
const RESOURCES = {
    'flow-export': flows,
    'external-api': externalApis,
    'data-action': dataActions,
    'action-export': platformActions,
    'archy-yaml': published_flows/* publishedFlows */.ww,
    'architect-json': architectFlows,
    'i3-flow': architectFlows,
};
/** What an audit lints and a pull writes: the objects of the tutorials, each kind once. */
const PULLED = [flows, externalApis, dataActions];
function findResource(format) {
    return Object.hasOwn(RESOURCES, format) ? RESOURCES[format] : undefined;
}


/***/ }),

/***/ 2639:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LI: function() { return /* binding */ itemCalls; },
/* harmony export */   YQ: function() { return /* binding */ itemCall; },
/* harmony export */   tr: function() { return /* binding */ numberedPages; },
/* harmony export */   up: function() { return /* binding */ SERVER_MADE; }
/* harmony export */ });
/* harmony import */ var _live_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);


/** What the server makes of every object by itself. */
const SERVER_MADE = [
    'selfUri',
    'dateCreated',
    'dateModified',
    'createdBy',
    'modifiedBy',
];
/** The calls that read and write one object. */
function itemCalls(address) {
    const { permissions, writeMethod } = address;
    return {
        read: async (org, id, onAbsent) => {
            const call = itemCall(address, id, { method: 'GET', permission: permissions.read });
            return (0,_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(org, id, call, onAbsent);
        },
        async write(org, live, body) {
            const how = { method: writeMethod, permission: permissions.write };
            await org.ask({ ...itemCall(address, live.id, how), isOnce: true, body });
        },
    };
}
/** A call about one object. */
function itemCall({ noun, path }, id, how) {
    return {
        ...how,
        what: `the ${noun} ${id}`,
        path: `${path}/${(0,_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .idInPath */ .gB)(id)}`,
        isRepeatable: how.method === 'GET',
    };
}
/** All objects of a kind, by numbered pages. */
function numberedPages({ noun, path, permissions, }) {
    return (org) => (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E)(org, (page) => ({
        what: `the ${noun}s`,
        permission: permissions.read,
        method: 'GET',
        path: `${path}?pageSize=100&pageNumber=${String(page)}`,
        isRepeatable: true,
    }));
}


/***/ }),

/***/ 1424:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: function() { return /* binding */ readObject; },
/* harmony export */   OI: function() { return /* binding */ isOrgId; },
/* harmony export */   WI: function() { return /* binding */ memberText; },
/* harmony export */   ZZ: function() { return /* binding */ pageOf; },
/* harmony export */   gB: function() { return /* binding */ idInPath; },
/* harmony export */   hO: function() { return /* binding */ indexAnswer; }
/* harmony export */ });
/* harmony import */ var _source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1730);
/* harmony import */ var _source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6036);
/* harmony import */ var _org_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(256);
/* harmony import */ var _org_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7991);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1512);





const ID = (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .createKey */ .cF)('id');
const NAME = (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .createKey */ .cF)('name');
const ENTITIES = (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .createKey */ .cF)('entities');
/**
 * Indexes a text of its own, which stays as long as the index does.
 * @throws {OrgError} where it is no JSON, or nested too deeply
 */
function indexAnswer(bytes, what) {
    const json = (0,_source_json_index_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .indexBytes */ .E)(bytes);
    if ('problem' in json) {
        throw new _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0(`the org answered ${what} with something that cannot be read as JSON`);
    }
    return json;
}
/** The text of a member, undefined where there is none. */
function memberText(json, object, key) {
    return (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(json, object) ? (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .memberText */ .WI)(json, object, (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .createKey */ .cF)(key)) : undefined;
}
/**
 * Asks for the object with an id; undefined where the org has none.
 * @throws {OrgError}
 */
async function readObject(org, id, call, onAbsent) {
    try {
        const live = liveObject(await org.ask(call), call.what);
        if (live.id === id)
            return live;
        throw new _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0(`the org answered ${call.what} with an object of another id`);
    }
    catch (error) {
        if (!(error instanceof _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0) || error.details.status !== 404)
            throw error;
        onAbsent?.(error);
        return undefined;
    }
}
function liveObject(bytes, what) {
    const json = indexAnswer(bytes, what);
    const id = memberText(json, 0, ID.name);
    if (id === undefined)
        throw new _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0(`the org answered ${what} with an object without an id`);
    return { json, id, name: memberText(json, 0, NAME.name) };
}
/**
 * Reads one page of a list.
 * @throws {OrgError} where there is none
 */
function pageOf(page, what) {
    const list = (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(page, 0) ? (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .findMember */ .gz)(page, 0, ENTITIES) : _source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_TOKEN */ .wH;
    if (list === _source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_TOKEN */ .wH || (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(page, list) !== 'array') {
        throw new _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0(`the org answered ${what} without a list of them`);
    }
    const entries = [...(0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .elementsOf */ .ZE)(page, list)];
    const objects = entries
        .filter((token) => isOrgId(memberText(page, token, ID.name) ?? ''))
        .map((token) => 
    // A copy: the page would be kept for as long as any object of it.
    liveObject(Buffer.from(page.bytes.subarray((0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .startOf */ .GH)(page, token), (0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .endOf */ .pJ)(page, token))), what));
    return { objects, strays: entries.length - objects.length };
}
/** Ids that stand in a path for nothing but themselves. */
const ID_TEXT = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,199}$/;
/**
 * An id as it stands in a path, for nothing but itself.
 * @throws {OrgError} where it cannot be one
 */
function idInPath(id) {
    if (!isOrgId(id))
        throw new _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0(`${JSON.stringify((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(id))} cannot be an id of the org`);
    return encodeURIComponent(id);
}
/** Whether an id can be one of the org's. */
function isOrgId(id) {
    return ID_TEXT.test(id);
}


/***/ }),

/***/ 9970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ lockIn; },
/* harmony export */   M: function() { return /* binding */ holderIn; }
/* harmony export */ });
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3035);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1512);
/* harmony import */ var _source_json_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1614);



/** Who holds the lock on an object, as far as the object tells it to the client of that id. */
function lockIn(object, clientId) {
    if ((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(object, 'lockedClient', 'id') === clientId)
        return 'ours';
    return LOCKS.some((key) => isHolder((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(object, key))) ? 'other' : 'none';
}
const LOCKS = ['lockedUser', 'lockedClient'];
function isHolder(holder) {
    return typeof holder === 'object' && holder !== null;
}
/** Who holds the lock on an object, in words, as the object tells it; undefined where nobody does. */
function holderIn(json) {
    const object = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .parsedJson */ .U)((0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(json).toString());
    for (const key of LOCKS) {
        const holder = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(object, key);
        if (!isHolder(holder))
            continue;
        const told = ['name', 'id'].map((name) => (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(holder, name)).find(isText);
        if (told === undefined)
            return 'somebody';
        return (key === 'lockedClient' ? 'the client ' : '') + JSON.stringify((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .m)(told, 100));
    }
    return undefined;
}
function isText(value) {
    return typeof value === 'string';
}


/***/ }),

/***/ 7991:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: function() { return /* binding */ OrgError; },
/* harmony export */   WY: function() { return /* binding */ traceableError; },
/* harmony export */   c2: function() { return /* binding */ statusOf; }
/* harmony export */ });
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1512);

/** What the org refused, or why it could not be asked. The message says what to do, and holds no secret. */
class OrgError extends Error {
    details;
    constructor(message, details = {}) {
        super(message);
        this.details = details;
        this.name = 'OrgError';
    }
}
/** The status of a refusal, undefined where an error is none. */
function statusOf(error) {
    return error instanceof OrgError ? error.details.status : undefined;
}
/** An error with the id at its end by which the vendor's support finds it, where the answer had one. */
function traceableError(message, correlationId, clean, details = {}) {
    if (typeof correlationId !== 'string')
        return new OrgError(message, details);
    const id = (0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)(clean(correlationId), 100);
    return new OrgError(`${message} [correlation id ${id}]`, { ...details, correlationId: id });
}


/***/ }),

/***/ 256:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: function() { return /* binding */ createOrg; }
});

// EXTERNAL MODULE: ./src/safe/member.ts
var member = __webpack_require__(3035);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/safe/shorten.ts
var shorten = __webpack_require__(1512);
// EXTERNAL MODULE: ./src/genesys/address.ts + 1 modules
var genesys_address = __webpack_require__(329);
// EXTERNAL MODULE: ./src/genesys/backoff.ts
var backoff = __webpack_require__(4010);
// EXTERNAL MODULE: ./src/genesys/http.ts
var http = __webpack_require__(2432);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
// EXTERNAL MODULE: ./src/genesys/pace.ts
var pace = __webpack_require__(4543);
;// CONCATENATED MODULE: ./src/genesys/refusal.ts



/** Characters of the server's own words that are shown. */
const MAX_WORDS = 500;
/** The error that an answer means which is no success. `clean` takes secrets out of what the server says. */
function refusal({ what, permission, isSignIn, isUpload }, { status, bytes, correlationId }, clean) {
    const words = wordsOf(bytes, clean);
    const said = words === '' ? '' : `: ${words}`;
    const message = (() => {
        if (isSignIn === true)
            return signInMessage(status, said);
        if (isUpload === true)
            return `${what} was refused (${String(status)})${said}`;
        switch (status) {
            case 400:
                return `the org refused ${what} (400)${said}`;
            case 401:
                return `the org does not take the credentials (401): check the client's id and secret, and that it is of this region${said}`;
            case 403:
                return `the client may not do this (403): its roles need the permission ${permission}${said}`;
            case 404:
                return `${what} is not in the org (404): check its id and the region, and whether the client may see it`;
            case 409:
                return `${what} is locked, in use, or was changed meanwhile (409)${said}`;
            case 429:
                return `the org takes no more requests for now (429): try again in a few minutes${said}`;
            default:
                if (status >= 300 && status < 400)
                    return `the org sends us elsewhere (${String(status)}): check the region, or api-url`;
                return `the org failed at ${what} (${String(status)})${said}`;
        }
    })();
    // That there is no sign-in does not mean that there is no object.
    const details = isSignIn === true && status === 404 ? {} : { status };
    return (0,org_error/* traceableError */.WY)(message, correlationId, clean, details);
}
/** What a refused sign-in means. */
function signInMessage(status, said) {
    if (status === 400 || status === 401 || status === 403) {
        return `the org does not take the credentials (${String(status)}): check the client's id and secret, and that it is of this region${said}`;
    }
    if (status === 429)
        return `the org takes no more sign-ins for now (429): try again later${said}`;
    if (status >= 500)
        return `the org failed at the sign-in (${String(status)})${said}`;
    return `there is no sign-in here (${String(status)}): check the region, or login-url${said}`;
}
/** What the server says in an error: its message, and who or what it names in the details. */
function wordsOf(bytes, clean) {
    const texts = new Set();
    collect((0,member/* parsedJson */.U)(bytes.toString()), texts, 0);
    // Cleaned before it is cut: half a secret would not be known for one.
    return (0,shorten/* shorten */.m)(clean([...texts].join('; ')).replace(/\s+/g, ' '), MAX_WORDS);
}
const TELLING = ['message', 'error_description', 'description', 'userName', 'details', 'errors'];
function collect(value, texts, depth) {
    if (depth > 4)
        return;
    if (Array.isArray(value)) {
        for (const entry of value.slice(0, 10))
            collect(entry, texts, depth + 1);
    }
    else if (typeof value === 'object' && value !== null) {
        for (const name of TELLING) {
            const told = (0,member/* member */.D)(value, name);
            if (typeof told === 'string')
                texts.add(told);
            else
                collect(told, texts, depth + 1);
        }
    }
}

;// CONCATENATED MODULE: ./src/genesys/sign-in.ts


/** How long a token must hold yet to be used, in ms, or a fifth of its life where that is less. */
const MARGIN_MS = 30_000;
const TIMEOUT_MS = 20_000;
/** Signs in by the client credentials grant. `ask` sends a request, and again where that helps. */
function createTokenSource(login, { id, secret }, { hide }, now, ask) {
    const basic = Buffer.from(`${id}:${secret}`).toString('base64');
    // As an address or a body would hold it, too; without its padding the value is found with and without.
    [id, secret, basic.replace(/=+$/, ''), encodeURIComponent(secret)].forEach(hide);
    let current;
    let pending;
    const signIn = async () => {
        const asked = now();
        const { bytes } = await ask({
            method: 'POST',
            url: `${login}/oauth/token`,
            headers: {
                authorization: `Basic ${basic}`,
                'content-type': 'application/x-www-form-urlencoded',
                accept: 'application/json',
            },
            body: 'grant_type=client_credentials',
            timeoutMs: TIMEOUT_MS,
        });
        const { token, life } = readToken(bytes);
        hide(token);
        current = { token, until: asked + life - Math.min(MARGIN_MS, life / 5) };
        return token;
    };
    return {
        async token() {
            if (current !== undefined && now() < current.until)
                return current.token;
            pending ??= signIn().finally(() => (pending = undefined));
            return pending;
        },
        forget(token) {
            if (current?.token === token)
                current = undefined;
        },
    };
}
function readToken(bytes) {
    const answer = (0,member/* parsedJson */.U)(bytes.toString());
    const token = (0,member/* member */.D)(answer, 'access_token');
    const seconds = (0,member/* member */.D)(answer, 'expires_in');
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
        throw new org_error/* OrgError */.F0('the sign-in was not answered with a token: check the region, or login-url');
    }
    return { token, life: typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : 60_000 };
}

;// CONCATENATED MODULE: ./src/genesys/org.ts










const org_TIMEOUT_MS = 30_000;
/** Characters of what may be a signature in the address of an upload. */
const MIN_SIGNATURE = 16;
/** Waits of this length are told, in ms. */
const LONG_WAIT_MS = 3000;
function createOrg(context) {
    const { address, credentials, secrets, send, clock } = context;
    const { inTurn, within } = (0,pace/* createPace */.qP)(clock);
    const signIn = { what: 'the sign-in', permission: '', isSignIn: true };
    const tokens = createTokenSource(address.login, credentials, secrets, clock.now, (request) => 
    // Within the turn of the request that needs it.
    untilAnswered(context, signIn, { isRepeatable: true }, () => within(() => send(request))));
    const ask = async (call) => {
        let isSecondToken = false;
        const answer = await untilAnswered(context, call, call, () => inTurn(async () => {
            const attempt = async () => {
                const token = await tokens.token();
                const start = clock.now();
                const received = await send(requestOf(call, address.api, token));
                call.onLatency?.(clock.now() - start);
                return { token, answer: received };
            };
            const first = await attempt();
            if (first.answer.status !== 401 || isSecondToken)
                return first.answer;
            // Tokens are taken back before their time; once is enough to know.
            isSecondToken = true;
            tokens.forget(first.token);
            return (await within(attempt)).answer;
        }));
        return answer.bytes;
    };
    const upload = async ({ url, headers, body, ...put }) => {
        const { href, search, searchParams } = (0,genesys_address/* checkedUpload */.FR)(url, address.api);
        const pieces = [...search.slice(1).split(/[&=]/), ...searchParams.values()];
        // Short ones are numbers and words that stand anywhere.
        for (const text of [url, href, ...pieces])
            if (text.length >= MIN_SIGNATURE)
                secrets.hide(text);
        const request = { method: 'PUT', url, headers, body, timeoutMs: org_TIMEOUT_MS };
        const how = { isRepeatable: true, isText: true };
        await untilAnswered(context, { ...put, isUpload: true }, how, () => inTurn(() => send(request)));
    };
    return {
        api: address.api,
        clientId: credentials.id,
        clock,
        ask,
        upload,
        clean: secrets.clean,
        tellWait: (ms, error) => {
            tellWait(context.onWait, ms, error);
        },
    };
}
function requestOf({ method, path, body, isText, timeoutMs = org_TIMEOUT_MS }, api, token) {
    return {
        method,
        url: `${api}${path}`,
        headers: {
            authorization: `Bearer ${token}`,
            accept: isText === true ? '*/*' : 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        timeoutMs,
    };
}
/** Tries until there is a success, as often as that may help. */
async function untilAnswered(context, ask, { isRepeatable, isOnce, isText }, attempt) {
    const { clock, random, secrets, onWait } = context;
    for (let tried = 1;; tried++) {
        let failure;
        try {
            const answer = await attempt();
            const judged = judge(ask, answer, isText === true ? 'text' : isRepeatable ? 'JSON' : 'JSON or nothing', secrets.clean);
            if (judged === undefined)
                return answer;
            failure = judged;
        }
        catch (error) {
            if (error instanceof org_error/* OrgError */.F0)
                throw error;
            failure = broken(ask, error, secrets.clean);
        }
        const { error, isPassing, isUnknown, retryAfter } = failure;
        const isDoubtful = isUnknown && !isRepeatable;
        if (isDoubtful || isOnce === true) {
            throw new org_error/* OrgError */.F0(error.message, {
                ...error.details,
                ...(isDoubtful ? { isUnknown } : {}),
                ...(isOnce === true && isPassing ? { isPassing } : {}),
                ...(retryAfter === undefined ? {} : { retryAfter }),
            });
        }
        if (!isPassing || tried === backoff/* TRIES */.Qm)
            throw error;
        const ms = (0,backoff/* waitBefore */.fI)(tried - 1, retryAfter, clock.now(), random);
        if (ms > backoff/* MAX_WAIT_MS */.um)
            throw error;
        tellWait(onWait, ms, error);
        await clock.wait(ms);
    }
}
/** Tells of a wait, where it is a long one. */
function tellWait(onWait, ms, { message }) {
    if (ms < LONG_WAIT_MS)
        return;
    onWait?.(`waiting ${String(Math.ceil(ms / 1000))} s for the org: ${message}`);
}
/** Answers of a server before the org, which may have passed the request on. */
const GATEWAY = [502, 503, 504];
/** What an answer means; undefined for a success. Of a write there may be nothing to say. */
function judge(ask, answer, expected, clean) {
    const { status, retryAfter, correlationId } = answer;
    if (status >= 200 && status < 300) {
        const isEmptyFine = expected === 'JSON or nothing' && answer.bytes.length === 0;
        if (expected === 'text' || isEmptyFine)
            return undefined;
        if ((0,member/* parsedJson */.U)(answer.bytes.toString()) !== undefined)
            return undefined;
        const what = `the org answered ${ask.what} with something that is not JSON`;
        const error = (0,org_error/* traceableError */.WY)(what, correlationId, clean, { status });
        return { error, isPassing: true, isUnknown: true };
    }
    const isGateway = GATEWAY.includes(status);
    return {
        error: refusal(ask, answer, clean),
        isPassing: isGateway || status === 429,
        isUnknown: status >= 500,
        ...(retryAfter === undefined ? {} : { retryAfter }),
    };
}
/** Faults of a connection that never came about: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', http/* PROXY_REFUSED */.W];
/** Faults that come about before a connection is there, or after. */
const MAYBE_SENT = ['EHOSTUNREACH', 'ENETUNREACH'];
function broken(ask, error, clean) {
    const why = (0,shorten/* shorten */.m)(clean((0,message_of/* messageOf */.b)(error)).replace(/\s+/g, ' '));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const isAbort = error instanceof Error && error.name === 'AbortError';
    const isTooLarge = error instanceof Error && 'type' in error && error.type === 'max-size';
    const said = isAbort ? 'it took too long' : why;
    const message = `no answer from the org to ${ask.what}: ${said}`;
    return {
        error: (0,org_error/* traceableError */.WY)(message, (0,member/* member */.D)(error, 'correlationId'), clean),
        isPassing: !isTooLarge && !LASTING.test(code),
        isUnknown: !NEVER_SENT.includes(code) && !(MAYBE_SENT.includes(code) && isConnecting(error)),
    };
}
/** Faults that the next try would meet as well: certificates, addresses, a proxy that does not let us through. */
const LASTING = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|ERR_INVALID|EPROTO|EPROXY/;
/** Whether a fault met the connecting; node-fetch tells the system call under a name of its own. */
function isConnecting(error) {
    return (0,member/* member */.D)(error, 'syscall') === 'connect' || (0,member/* member */.D)(error, 'erroredSysCall') === 'connect';
}


/***/ }),

/***/ 4543:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: function() { return /* binding */ unbroken; },
/* harmony export */   kt: function() { return /* binding */ CONCURRENT; },
/* harmony export */   qP: function() { return /* binding */ createPace; }
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(370);

/** Does something that an end of the run would leave half done. */
function unbroken(clock, work) {
    return clock.unbroken === undefined ? work() : clock.unbroken(work);
}
/** Requests that are open at once at most. */
const CONCURRENT = 4;
/** Requests within a minute: the org takes 300, and others may use the same client. */
const PER_MINUTE = 280;
const MINUTE_MS = 60_000;
function createPace({ now, wait }) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(CONCURRENT);
    const started = [];
    const within = async (task) => {
        for (;;) {
            const since = now() - MINUTE_MS;
            while ((started[0] ?? Infinity) <= since)
                started.shift();
            const oldest = started[started.length - PER_MINUTE];
            if (oldest === undefined)
                break;
            await wait(oldest - since);
        }
        started.push(now());
        return task();
    };
    return { inTurn: (task) => limit(() => within(task)), within };
}


/***/ }),

/***/ 5426:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ pagesOf; }
/* harmony export */ });
/* harmony import */ var _live_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1424);
/* harmony import */ var _org_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7991);


/** Pages of one list at most: a server that never ends one is no reason to go on for ever. */
const MAX_PAGES = 10_000;
/**
 * All objects of a list that is read page by page, each object once. `callFor` gives the call for the page
 * after another one, undefined where that was the last; totals can be missing, so the list ends with them
 * or with an empty page.
 * @throws {OrgError} at the end, where some have no id that can be one, and where there is no end
 */
async function* pagesOf(org, callFor) {
    const seen = new Set();
    let before;
    let strays = 0;
    let what = '';
    for (let page = 1;; page++) {
        const call = callFor(page, before);
        if (call === undefined)
            break;
        if (page > MAX_PAGES)
            throw new _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0('the org gives page after page without an end');
        what = call.what;
        before = (0,_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .indexAnswer */ .hO)(await org.ask(call), call.what);
        const { objects, strays: others } = (0,_live_object_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(before, call.what);
        strays += others;
        if (objects.length + others === 0)
            break;
        const known = seen.size;
        for (const object of objects) {
            if (seen.has(object.id))
                continue;
            seen.add(object.id);
            yield object;
        }
        if (objects.length > 0 && seen.size === known) {
            throw new _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0(`the org gives the same page of ${what} again`);
        }
    }
    if (strays > 0) {
        throw new _org_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OrgError */ .F0(`${String(strays)} of ${what} were passed over, since they have no id that can be one`);
    }
}


/***/ }),

/***/ 464:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: function() { return /* binding */ changedSince; },
/* harmony export */   Dv: function() { return /* binding */ flowCall; },
/* harmony export */   Hu: function() { return /* binding */ isSameConfiguration; },
/* harmony export */   TD: function() { return /* binding */ readConfiguration; },
/* harmony export */   Wt: function() { return /* binding */ CHANGING; },
/* harmony export */   gh: function() { return /* binding */ isOfType; },
/* harmony export */   he: function() { return /* binding */ readFlow; },
/* harmony export */   ip: function() { return /* binding */ listFlows; },
/* harmony export */   lY: function() { return /* binding */ flowType; },
/* harmony export */   n7: function() { return /* binding */ FLOW; }
/* harmony export */ });
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3035);
/* harmony import */ var _source_json_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1614);
/* harmony import */ var _source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6036);
/* harmony import */ var _item_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2639);
/* harmony import */ var _live_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1424);
/* harmony import */ var _lock_holder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9970);
/* harmony import */ var _org_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7991);







/** Flows of the platform, and what it takes to read and to change them. */
const FLOW = {
    noun: 'flow',
    path: '/api/v2/flows',
    permissions: { read: 'architect:flow:view', write: 'architect:flow:edit' },
};
/** Members of a configuration that change by themselves: they say nothing of the flow. */
const CHANGING = [..._item_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVER_MADE */ .up, 'version'];
/**
 * Reads a flow; undefined where the org has none of that id.
 * @throws {OrgError}
 */
async function readFlow(org, id, onAbsent) {
    const call = flowCall(id, 'GET');
    const about = await (0,_live_object_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(org, id, call, onAbsent);
    if (about === undefined)
        return undefined;
    const configuration = await readConfiguration(org, id);
    const holder = (0,_lock_holder_js__WEBPACK_IMPORTED_MODULE_3__/* .lockIn */ .$)((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_5__/* .parsedJson */ .U)((0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(about.json).toString()), org.clientId) === 'ours'
        ? OURSELVES
        : (0,_lock_holder_js__WEBPACK_IMPORTED_MODULE_3__/* .holderIn */ .M)(about.json);
    return { about: { ...about, ...(holder === undefined ? {} : { holder }) }, configuration };
}
const OURSELVES = 'this client (another run, or one that was cut off: then unlock it in Architect)';
/** What Architect has last saved of a flow, whether published or not. */
async function readConfiguration(org, id) {
    const call = flowCall(id, 'GET');
    const what = `the configuration of ${call.what}`;
    const bytes = await org.ask({ ...call, what, path: `${call.path}/latestconfiguration` });
    const configuration = (0,_live_object_js__WEBPACK_IMPORTED_MODULE_2__/* .indexAnswer */ .hO)(bytes, what);
    if ((0,_source_json_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(configuration, 0))
        return configuration;
    throw new _org_error_js__WEBPACK_IMPORTED_MODULE_4__/* .OrgError */ .F0(`the org answered ${what} with something that is no flow`);
}
/** Whether two configurations are the same, however they are written and whatever changes by itself. */
function isSameConfiguration(one, other) {
    const [a, b] = [one, other].map((json) => (0,_source_json_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalText */ .A4)({ json, token: 0 }, new Set(CHANGING)));
    return a === b;
}
/** What a write meets where somebody was faster. */
function changedSince(id) {
    return new _org_error_js__WEBPACK_IMPORTED_MODULE_4__/* .OrgError */ .F0(`the flow ${id} was changed in the org since it was looked at`, {
        status: 409,
    });
}
/** A call about one flow. */
function flowCall(id, method) {
    const { read, write } = FLOW.permissions;
    return (0,_item_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .itemCall */ .YQ)(FLOW, id, { method, permission: method === 'GET' ? read : write });
}
/** All flows, without what is in them. */
const listFlows = (0,_item_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .numberedPages */ .tr)(FLOW);
/** Flows have a name of their own only within their type. */
function isOfType(listed, document) {
    const [told, wanted] = [listed, document].map((json) => (0,_live_object_js__WEBPACK_IMPORTED_MODULE_2__/* .memberText */ .WI)(json, 0, 'type'));
    return told === undefined || wanted === undefined || flowType(told) === flowType(wanted);
}
/**
 * The type of a flow, the same however it is spelled: `INBOUNDCALL` in the API, `inboundcall` in Architect's files,
 * `inboundCall` in Archy's, where some have other names.
 */
function flowType(type) {
    const plain = type.toLowerCase().replace(/[^a-z]/g, '');
    const short = plain === 'workflow' ? plain : plain.replace(/flow$/, '');
    return short.replace(/(?<!short)message$/, 'shortmessage');
}


/***/ }),

/***/ 9624:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u2: function() { return /* binding */ SOURCE; },
  e_: function() { return /* binding */ isUnpublished; },
  ww: function() { return /* binding */ publishedFlows; }
});

// EXTERNAL MODULE: ./src/formats/architect-json.ts + 6 modules
var architect_json = __webpack_require__(2451);
// EXTERNAL MODULE: ./src/safe/member.ts
var member = __webpack_require__(3035);
// EXTERNAL MODULE: ./src/source/json/canonical.ts
var canonical = __webpack_require__(1614);
// EXTERNAL MODULE: ./src/genesys/flow-draft.ts
var flow_draft = __webpack_require__(3222);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/safe/shorten.ts
var shorten = __webpack_require__(1512);
// EXTERNAL MODULE: ./src/genesys/address.ts + 1 modules
var address = __webpack_require__(329);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
;// CONCATENATED MODULE: ./src/genesys/flow-jobs.ts






const JOBS = '/api/v2/flows/jobs';
const CREATE = 'architect:job:create';
/** How long a job may take, in ms. */
const JOB_MS = 10 * 60_000;
/** The first wait for a job, and the longest between two looks at it, in ms. */
const FIRST_LOOK_MS = 1000;
const MAX_LOOK_MS = 10_000;
/**
 * Has the org make a flow of a YAML text and publish it: opens a job, uploads the text, and waits for the end.
 * @param what the flow in words
 * @throws {OrgError} whose `isUnderWay` tells that the org may still be at it
 */
async function publishFlow(org, yaml, what) {
    const job = await openJob(org, what);
    try {
        const { url, headers } = job;
        const upload = `the upload of ${what}`;
        await org.upload({ what: upload, permission: CREATE, url, headers, body: yaml });
    }
    catch (error) {
        const status = (0,org_error/* statusOf */.c2)(error);
        // What was refused never came there.
        if (status !== undefined && status >= 400 && status < 500)
            throw error;
        throw underWay(error, job);
    }
    await jobEnd(org, job, what);
}
async function openJob(org, what) {
    // A job without an upload does nothing, so that it may be opened twice.
    const call = {
        what,
        permission: CREATE,
        method: 'POST',
        path: JOBS,
        isRepeatable: true,
    };
    const answer = (0,member/* parsedJson */.U)((await org.ask({ ...call, body: '{}' })).toString());
    const [id, url, headers] = ['id', 'presignedUrl', 'headers'].map((name) => (0,member/* member */.D)(answer, name));
    if (typeof id !== 'string' || typeof url !== 'string') {
        throw new org_error/* OrgError */.F0(`the org opened no job for ${what}: it gave no address for the upload`);
    }
    (0,live_object/* idInPath */.gB)(id);
    (0,address/* checkedUpload */.FR)(url, org.api);
    const given = Object.entries(typeof headers === 'object' && headers !== null ? headers : {});
    const texts = given.filter((entry) => typeof entry[1] === 'string');
    return { id, url, headers: Object.fromEntries(texts) };
}
/** Waits until a job has ended well. */
async function jobEnd(org, job, what) {
    const end = org.clock.now() + JOB_MS;
    for (let wait = FIRST_LOOK_MS;; wait = Math.min(wait * 1.5, MAX_LOOK_MS)) {
        let answer;
        if (wait === MAX_LOOK_MS)
            org.tellWait?.(wait, new Error(`it is still at the job of ${what}`));
        try {
            await org.clock.wait(wait);
            const permission = 'architect:job:view';
            const path = `${JOBS}/${(0,live_object/* idInPath */.gB)(job.id)}`;
            const call = { what: `the job of ${what}`, permission, path, isRepeatable: true };
            answer = (0,member/* parsedJson */.U)((await org.ask({ ...call, method: 'GET' })).toString());
        }
        catch (error) {
            throw underWay(error, job);
        }
        const status = (0,member/* member */.D)(answer, 'status');
        if (isStatus(status, 'success'))
            return;
        if (isStatus(status, 'failure'))
            throw failure(org, answer, what);
        if (org.clock.now() >= end) {
            const minutes = String(JOB_MS / 60_000);
            throw underWay(new org_error/* OrgError */.F0(`it did not end within ${minutes} minutes`), job);
        }
    }
}
function isStatus(status, wanted) {
    return typeof status === 'string' && status.toLowerCase() === wanted;
}
/** What the org says of a job that failed. */
function failure(org, answer, what) {
    const told = ['messages', 'errors'].flatMap((name) => {
        const list = (0,member/* member */.D)(answer, name);
        return Array.isArray(list) ? list : [];
    });
    const texts = told.flatMap((message) => {
        const text = typeof message === 'string' ? message : (0,member/* member */.D)(message, 'text');
        const words = text ?? (0,member/* member */.D)(message, 'message');
        return typeof words === 'string' && words.trim() !== '' ? [words.trim()] : [];
    });
    const said = (0,shorten/* shorten */.m)(org.clean(texts.join('; ')).replace(/\s+/g, ' '), MAX_WORDS);
    return new org_error/* OrgError */.F0(`the org could not publish ${what}: ${said === '' ? 'it does not say why' : said}`);
}
/** Characters of the org's own words that are shown. */
const MAX_WORDS = 500;
function underWay(error, { id }) {
    const details = error instanceof org_error/* OrgError */.F0 ? error.details : {};
    return new org_error/* OrgError */.F0(`nobody knows what became of the job ${id}, which may go on in the org: ${(0,message_of/* messageOf */.b)(error)}`, { ...details, isUnderWay: true });
}

// EXTERNAL MODULE: ./src/genesys/flow-view.ts
var flow_view = __webpack_require__(6188);
// EXTERNAL MODULE: ./src/genesys/platform-flow.ts
var platform_flow = __webpack_require__(464);
;// CONCATENATED MODULE: ./src/genesys/published-flows.ts









/** The members of a view that hold the flow itself: as Architect keeps it, and as Archy writes it. */
const CONFIGURATION = 'configuration';
const SOURCE = 'source';
/** Stands in the view of a flow whose last version is a draft: nobody can tell what callers get. */
const UNPUBLISHED = 'unpublished';
/** What the org has is told as the view that can be compared, beside the configuration that it was made from. */
const views = {
    noun: platform_flow/* FLOW */.n7.noun,
    folder: 'flows',
    serverMade: [],
    volatile: [CONFIGURATION, SOURCE],
    isMerged: false,
    isListWhole: false,
    isNamedInside: true,
    list: platform_flow/* listFlows */.ip,
    isAlike: platform_flow/* isOfType */.gh,
    async read(org, id, onAbsent) {
        const flow = await (0,platform_flow/* readFlow */.he)(org, id, onAbsent);
        return flow === undefined ? undefined : viewOf(flow);
    },
};
/** Sends back what was kept of a flow before it was published over: as a draft, which somebody must publish. */
const draftsOfViews = {
    ...views,
    volatile: [...views.volatile, UNPUBLISHED],
    bodyOf: configurationIn,
    write: (org, { id, json }, configuration) => (0,flow_draft/* saveDraft */.J)(org, { id, before: (0,live_object/* indexAnswer */.hO)(configurationIn(json), 'the flow'), configuration }),
};
/** Flows in Archy's YAML, by the platform's jobs, which publish what they make of it. */
const publishedFlows = {
    ...views,
    isPublished: true,
    wayBack: draftsOfViews,
    bodyOf: (desired) => Buffer.from((0,live_object/* memberText */.WI)(desired, 0, SOURCE) ?? ''),
    async write(org, live, yaml) {
        const now = await (0,platform_flow/* readConfiguration */.TD)(org, live.id);
        if (!(0,platform_flow/* isSameConfiguration */.Hu)(now, (0,live_object/* indexAnswer */.hO)(configurationIn(live.json), 'the flow'))) {
            throw (0,platform_flow/* changedSince */.$A)(live.id);
        }
        await publishFlow(org, yaml, `the flow ${live.id}`);
    },
};
function viewOf({ about, configuration }) {
    const { sites, problems } = architect_json/* architectJson */.O.read({ json: configuration, object: 0, pointer: '' });
    const [problem] = problems;
    if (problem !== undefined) {
        throw new org_error/* OrgError */.F0(`the flow ${about.id} in the org is not as expected: ${problem.message}`);
    }
    const type = (0,live_object/* memberText */.WI)(about.json, 0, 'type') ?? (0,live_object/* memberText */.WI)(configuration, 0, 'type') ?? '';
    const draft = isDraft(about.json) ? { [UNPUBLISHED]: true } : {};
    const view = { id: about.id, ...(0,flow_view/* flowView */.e)(about.name ?? '', type, sites), ...draft };
    const text = Buffer.concat([
        Buffer.from(`${JSON.stringify(view).slice(0, -1)},"${CONFIGURATION}":`),
        (0,canonical/* textOf */.b6)(configuration),
        Buffer.from('}'),
    ]);
    return { ...about, json: (0,live_object/* indexAnswer */.hO)(text, `the flow ${about.id}`) };
}
/** Whether the view of a flow is one of a draft. */
function isUnpublished(view) {
    return (0,canonical/* membersOf */.lS)({ json: view, token: 0 }).has(UNPUBLISHED);
}
/** Whether what was last saved or checked in of a flow is another version than the published one. */
function isDraft(about) {
    const flow = (0,member/* parsedJson */.U)((0,canonical/* textOf */.b6)(about).toString());
    const [published, ...others] = ['publishedVersion', 'savedVersion', 'checkedInVersion'].map((name) => (0,member/* member */.D)(flow, name, 'id'));
    return others.some((version) => version !== undefined && version !== published);
}
function configurationIn(view) {
    const value = (0,canonical/* membersOf */.lS)({ json: view, token: 0 }).get(CONFIGURATION);
    return value === undefined ? Buffer.alloc(0) : (0,canonical/* sourceBytes */.X0)(value);
}


/***/ }),

/***/ 5617:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: function() { return /* binding */ deploymentTable; }
/* harmony export */ });
/* harmony import */ var _reporters_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9776);
/* harmony import */ var _reporters_from_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2477);
/* harmony import */ var _safe_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4216);
/* harmony import */ var _safe_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3345);
/* harmony import */ var _safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1512);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5264);






/** Characters of a change or a note; the log has the rest. */
const MAX_LINE = 400;
/** Room kept for the heading and for what tells that something was left out, in bytes. */
const RESERVED_BYTES = 1024;
/** A heading and a table with a row a document, the worst first, in GitHub's Markdown, within some bytes. */
function deploymentTable(title, { faults }, entries, prefix, bytes) {
    const counts = [
        (0,_reporters_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .statusCounts */ .rc)(entries),
        ...(faults.length === 0 ? [] : [`${String(faults.length)} not read`]),
    ].filter((text) => text !== '');
    const heading = `## ${title}: ${counts.join(', ') || 'nothing to deploy'}\n`;
    const unread = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_2__/* .fitting */ ._)(faults.map(({ file, message }) => `- Not read: ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)((0,_reporters_from_root_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRoot */ .t)(prefix, file))}: ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(message, _safe_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_NOTE */ .EI))}`), RESERVED_BYTES);
    const top = [heading, ...unread.rows, ...more(unread.left), ...(faults.length === 0 ? [] : [''])];
    if (entries.length === 0)
        return top.join('\n');
    const sorted = [...entries].sort((a, b) => rankOf(a) - rankOf(b));
    const rows = sorted.map((entry) => `| ${entry.status} | ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)((0,_reporters_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry)))} | ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)((0,_reporters_from_root_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRoot */ .t)(prefix, entry.file))} | ${String(entry.changes.length)} |`);
    const table = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_2__/* .fitting */ ._)(rows, (bytes - 3 * RESERVED_BYTES) / 2);
    const details = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_2__/* .fitting */ ._)(sorted.flatMap(detailsOf), (bytes - 3 * RESERVED_BYTES) / 2);
    return [
        ...top,
        '| What | Object | File | Timeouts |',
        '| --- | --- | --- | ---: |',
        ...table.rows,
        ...more(table.left),
        ...(details.rows.length === 0
            ? []
            : [
                '\n<details><summary>Details</summary>\n',
                ...details.rows,
                ...more(details.left),
                '\n</details>',
            ]),
        '',
    ].join('\n');
}
/** Tells how many did not fit. */
function more(left) {
    return left === 0 ? [] : [`\nand ${String(left)} more`];
}
/** Documents that need a look stand first, those that are as they should be last. */
function rankOf({ status }) {
    switch (status) {
        case 'failed':
        case 'unverified':
            return 0;
        case 'drift':
        case 'locked':
        case 'blocked':
        case 'missing':
        case 'not attempted':
            return 1;
        case 'update':
        case 'applied':
            return 2;
        case 'unchanged':
            return 3;
    }
}
function detailsOf(entry) {
    if (entry.status === 'unchanged' && entry.notes.length === 0)
        return [];
    const lines = [...entry.changes.map((change) => (0,_reporters_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .changeLine */ .vK)(change, entry)), ...entry.notes];
    if (lines.length === 0)
        return [];
    return [
        `- ${entry.status}: ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)((0,_reporters_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry)))}`,
        ...lines.map((line) => `  - ${(0,_safe_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)((0,_safe_shorten_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .m)(line, MAX_LINE))}`),
    ];
}


/***/ }),

/***/ 5015:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: function() { return /* binding */ readEvent; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3035);


/** Reads the event of the run from its environment. What cannot be read as one we know is `other`. */
function readEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const other = { kind: 'other', name };
    const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (owner === undefined || owner === '' || repo === undefined)
        return other;
    const repository = { owner, repo };
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    if (name === 'pull_request' || name === 'pull_request_target') {
        const number = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'pull_request', 'number');
        const headOid = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'pull_request', 'head', 'sha');
        const branch = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'pull_request', 'head', 'ref');
        if (typeof number !== 'number' || typeof headOid !== 'string' || typeof branch !== 'string') {
            return other;
        }
        const head = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'pull_request', 'head', 'repo', 'full_name');
        const isFork = typeof head !== 'string' || head.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
        return { kind: 'pull-request', repository, number, headOid, branch, isFork };
    }
    if (name === 'push') {
        const headOid = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'after');
        const ref = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'ref');
        if (typeof headOid !== 'string' || typeof ref !== 'string' || !ref.startsWith(BRANCHES))
            return other;
        const before = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'before');
        return {
            kind: 'push',
            repository,
            headOid,
            branch: ref.slice(BRANCHES.length),
            ...(typeof before === 'string' ? { before } : {}),
        };
    }
    return other;
}
const BRANCHES = 'refs/heads/';
function readPayload(file) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file ?? '', 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vK: function() { return /* binding */ changeLine; },
  TZ: function() { return /* binding */ deploymentLines; },
  Vb: function() { return /* binding */ nameOf; },
  rc: function() { return /* binding */ statusCounts; }
});

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


/***/ }),

/***/ 3035:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ member; },
/* harmony export */   U: function() { return /* binding */ parsedJson; }
/* harmony export */ });
/** The value that a path of members leads to in a value of unknown shape, undefined where it leads nowhere. */
function member(value, ...path) {
    let at = value;
    for (const name of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name))
            return undefined;
        at = new Map(Object.entries(at)).get(name);
    }
    return at;
}
/** A text as JSON, undefined where it is none. */
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9139:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: function() { return /* binding */ openCommit; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _safe_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3345);


/** Commits that are looked back at for one file. */
const MOST_COMMITS = 50;
/**
 * Opens a commit of the repository that a folder is in.
 * @throws {Error} where git, the repository or the commit is not there
 */
function openCommit(folder, commit) {
    const git = (...args) => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['--literal-pathspecs', ...args], {
        cwd: folder,
        maxBuffer: _safe_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .gZ,
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


/***/ }),

/***/ 1614:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: function() { return /* binding */ canonicalText; },
/* harmony export */   X0: function() { return /* binding */ sourceBytes; },
/* harmony export */   b6: function() { return /* binding */ textOf; },
/* harmony export */   g6: function() { return /* binding */ differencesOf; },
/* harmony export */   lS: function() { return /* binding */ membersOf; },
/* harmony export */   tq: function() { return /* binding */ objectText; }
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
/** The text of an object with these members, each as it was written. */
function objectText(members) {
    const parts = [...members].flatMap(([name, value], index) => [
        Buffer.from(`${index === 0 ? '' : ','}${JSON.stringify(name)}:`),
        sourceBytes(value),
    ]);
    return Buffer.concat([Buffer.from('{'), ...parts, Buffer.from('}')]);
}
/** The text that an index is of. */
function textOf({ bytes, size }) {
    return bytes.subarray(0, size);
}


/***/ }),

/***/ 1730:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ indexBytes; }
/* harmony export */ });
/* harmony import */ var _safe_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3345);
/* harmony import */ var _arena_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(399);
/* harmony import */ var _index_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(536);



/** Indexes a text in memory of its own, no more than it needs, so that the index holds as long as it is wanted. */
function indexBytes(text) {
    const arena = (0,_arena_js__WEBPACK_IMPORTED_MODULE_0__/* .createArena */ .gF)();
    (0,_arena_js__WEBPACK_IMPORTED_MODULE_0__/* .fillArena */ .lF)(arena, text);
    const json = (0,_index_json_js__WEBPACK_IMPORTED_MODULE_1__/* .indexJson */ .H)(arena, _safe_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr);
    if ('problem' in json)
        return json;
    const { bytes, size, starts, ends, nexts } = json;
    // The first value is the last to end; a scalar is the only token there is.
    const count = Math.max(1, nexts[0] ?? 1);
    return {
        // With the zero bytes behind it that every index has.
        bytes: Buffer.from(bytes.subarray(0, size + 1)),
        size,
        starts: starts.slice(0, count),
        ends: ends.slice(0, count),
        nexts: nexts.slice(0, count),
    };
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