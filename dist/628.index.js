export const id = 628;
export const ids = [628];
export const modules = {

/***/ 3628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployMode: () => (/* binding */ deployMode)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/deploy/plan-file.ts
var plan_file = __webpack_require__(8683);
;// CONCATENATED MODULE: ./src/deploy/restrict.ts

/** A plan without the updates that may not be done; why is told. */
function restrict(planned, { plan, maxChanges }) {
    const agreed = planned.map((each) => {
        if (plan === undefined || each.update === undefined)
            return each;
        const why = (0,plan_file/* disagreement */.fn)(each.entry, plan);
        if (why === undefined)
            return each;
        return { entry: { ...each.entry, status: 'drift', notes: [why, ...each.entry.notes] } };
    });
    const updates = agreed.filter(({ update }) => update !== undefined).length;
    if (maxChanges === undefined || updates <= maxChanges)
        return agreed;
    const why = `${String(updates)} objects would change, and no more than ${String(maxChanges)} may`;
    return agreed.map(({ entry, update }) => ({
        entry: update === undefined ? entry : { ...entry, notes: [why, ...entry.notes] },
    }));
}

// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
;// CONCATENATED MODULE: ./src/deploy/outcome.ts
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
        return await writeUntilKnown(update, now, context);
    }
    catch (error) {
        return failed(error);
    }
}
async function writeUntilKnown(update, first, context) {
    const { org, clock, random } = context;
    const { resource, desired } = update;
    let live = first;
    for (let tried = 1;; tried++) {
        let refused;
        try {
            await resource.write(org, live.id, (0,deploy_desired/* bodyOf */.EN)(desired, live.json, resource));
        }
        catch (error) {
            if (!(error instanceof org_error/* OrgError */.F))
                throw error;
            if (error.details.isUnknown !== true && error.details.status !== 409 && !isStale(error)) {
                return failed(error);
            }
            refused = error;
        }
        const back = await readBack(update, context.org, refused);
        if ('status' in back)
            return back;
        const state = stateOf(update, back);
        if (refused === undefined || refused.details.isUnknown === true) {
            if (state === 'desired')
                return { status: 'applied', notes: [] };
            if (refused === undefined || state === 'other')
                return unverified(update, back);
            if (tried === backoff/* TRIES */.Qm)
                return failed(refused);
        }
        else {
            // Refused for what somebody else does or did.
            if (state === 'desired')
                return outcome('unchanged', 'somebody else has set it already');
            if (state === 'other')
                return outcome('drift', changedMeanwhile(update, back));
            const isOutdated = isStale(refused) && (0,plan_document/* lockHolder */.ms)(back.json) === undefined;
            if (!isOutdated || tried === backoff/* TRIES */.Qm)
                return locked(refused, back);
        }
        live = back;
        await clock.wait((0,backoff/* waitBefore */.fI)(tried - 1, undefined, clock.now(), random));
    }
}
/** What was written as the org has it now; an outcome where that cannot be told. */
async function readBack(update, org, refused) {
    try {
        const back = await readLive(update, org);
        return back ?? outcome('unverified', 'it was written, and is not in the org any more');
    }
    catch (error) {
        if (refused !== undefined && refused.details.isUnknown !== true)
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
/** Whether the version that was sent is no longer the one that the org has. */
function isStale({ message, details: { status } }) {
    const isVersion = /version/i.test(message) && /match|conflict|outdated|stale/i.test(message);
    return (status === 400 || status === 409) && isVersion;
}
function outcome(status, note) {
    return { status, notes: [note] };
}
function changedMeanwhile({ resource, live }, now) {
    const places = (0,object_hash/* objectDifferences */.s)(live.json, now.json, resource);
    return `it was changed in the org since it was planned, at ${places.join(', ')}: plan again`;
}
function unverified({ resource, desired }, back) {
    const places = (0,object_hash/* objectDifferences */.s)(desired, back.json, resource);
    return outcome('unverified', `it was written, but the org now has something else at ${places.join(', ')}`);
}
function locked(refused, back) {
    const holder = (0,plan_document/* lockHolder */.ms)(back.json);
    const who = holder === undefined ? [] : [`${holder} works on it in the org`];
    return { ...failed(refused), status: 'locked', notes: [...who, refused.message] };
}
function failed(error) {
    const correlationId = error instanceof org_error/* OrgError */.F ? error.details.correlationId : undefined;
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
            outcome = outcomeWithoutUpdate(entry);
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
        const notes = outcome.status === 'applied' ? [...outcome.notes, ...entry.notes] : outcome.notes;
        const told = entryOf(entry, { ...outcome, notes });
        entries.push(told);
        context.onEntry(told);
    }
    return { entries, ...(backup === undefined ? {} : { backup }) };
}

// EXTERNAL MODULE: ./src/genesys/index.ts + 4 modules
var genesys = __webpack_require__(6596);
// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/source/write-file.ts
var write_file = __webpack_require__(2321);
;// CONCATENATED MODULE: ./src/deploy/backup.ts









const MANIFEST = 'backup.json';
/**
 * Keeps the live objects of updates as they are, in a folder of the run's own, so that no run takes away what
 * an earlier one kept. It gives the folder.
 * @throws where anything of it cannot be written
 */
function writeBackup(folder, updates, { now, pid }) {
    const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${String(pid)}`;
    const run = external_node_path_default().join(folder, name);
    // What the org holds may hold secrets of the team: it is for nobody else to read, nor to commit.
    (0,external_node_fs_.mkdirSync)(run, { recursive: true, mode: 0o700 });
    const ignore = external_node_path_default().join(folder, '.gitignore');
    if ((0,external_node_fs_.statSync)(ignore, { throwIfNoEntry: false }) === undefined)
        (0,write_file/* writeFileWhole */.t)(ignore, '*\n');
    const objects = updates.flatMap(({ entry, update }) => {
        if (update === undefined)
            return [];
        const { live, resource, desired } = update;
        const file = fileOf(entry.format, live.id);
        (0,write_file/* writeFileWhole */.t)(external_node_path_default().join(run, file), (0,deploy_desired/* textOf */.b6)(live.json), 0o600);
        return {
            format: entry.format,
            id: live.id,
            file,
            document: entry.file,
            writtenHash: (0,object_hash/* objectHash */.G)(desired, resource),
        };
    });
    const manifest = { version: 1, objects };
    (0,write_file/* writeFileWhole */.t)(external_node_path_default().join(run, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, 0o600);
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
    const objects = member(parsedJson(text), 'objects');
    if (!Array.isArray(objects))
        throw wrong(`${MANIFEST} is no list of objects`);
    return objects.map((entry) => {
        const [format, id, document, writtenHash] = ['format', 'id', 'document', 'writtenHash'].map((key) => {
            const value = member(entry, key);
            return typeof value === 'string' ? value : '';
        });
        const resource = findResource(format ?? '');
        if (resource === undefined || id === undefined || !isOrgId(id) || writtenHash === undefined) {
            throw wrong(`${MANIFEST} tells of an object that is none: ${JSON.stringify(entry)}`);
        }
        const file = path.join(folder, fileOf(format ?? '', id));
        let json;
        try {
            json = indexAnswer(readFileSync(file), file);
        }
        catch (error) {
            throw wrong(messageOf(error));
        }
        return { format: format ?? '', resource, id, file: document ?? '', json, writtenHash };
    });
}
/** The object that a backup holds. */
function objectOf({ id, json }) {
    return { id, json, name: memberText(json, 0, 'name') };
}
/** Where an object is kept. It is not called `.json`, so that nobody takes it for a document to deploy. */
function fileOf(format, id) {
    return `${format}/${id}.bak`;
}
function runsIn(folder) {
    try {
        const isRun = (name) => statSync(path.join(folder, name, MANIFEST), { throwIfNoEntry: false }) !== undefined;
        return readdirSync(folder).filter(isRun).sort();
    }
    catch {
        return [];
    }
}

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
    return { counts, isFine: entries.every(isFine) };
}
/** What a deploy or a rollback did, for machines. */
function deployReport(entries, backup) {
    const { counts } = summaryOf(entries);
    const report = {
        version: 1,
        summary: counts,
        ...(backup === undefined ? {} : { backup }),
        documents: entries,
    };
    return `${JSON.stringify(report, undefined, 2).replaceAll('##[', '#\\u0023[')}\n`;
}

;// CONCATENATED MODULE: ./src/commands/apply-plan.ts







/** Where the objects are kept unless the user says otherwise. */
const BACKUP_DIR = '.flow-timeout-lint/backups';
/**
 * Applies a plan: keeps what is there, writes, and reads back. The report is written before the first write
 * and after each, so that it tells the truth even of a run that was killed.
 */
async function applyAndReport(planned, request) {
    const { cwd, now, org, clock, report, isInterrupted } = request;
    const known = new Map(planned.map(({ entry }) => [entry, entryOf(entry, NOT_YET)]));
    let backup;
    let reportFault;
    const save = () => {
        if (report === undefined)
            return;
        try {
            (0,write_file/* writeFileWhole */.t)(external_node_path_default().resolve(cwd, report), deployReport([...known.values()], backup));
            reportFault = undefined;
        }
        catch (error) {
            reportFault = `the report ${report} cannot be written: ${(0,message_of/* messageOf */.b)(error)}`;
        }
    };
    let current = 0;
    const { entries } = await applyPlan(planned, {
        org,
        clock,
        random: Math.random,
        isInterrupted,
        backUp(updates) {
            const folder = writeBackup(external_node_path_default().resolve(cwd, request.backupDir), updates, {
                now,
                pid: process.pid,
            });
            backup = external_node_path_default().relative(cwd, folder).replaceAll((external_node_path_default()).sep, '/');
            save();
            return folder;
        },
        onStart(entry) {
            known.set(entry, entryOf(entry, IN_BETWEEN));
            save();
        },
        onEntry(entry) {
            const plan = planned[current++]?.entry;
            if (plan !== undefined)
                known.set(plan, entry);
            request.onEntry(entry);
        },
    });
    save();
    return {
        entries,
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

// EXTERNAL MODULE: ./src/commands/plan.ts + 2 modules
var plan = __webpack_require__(2976);
;// CONCATENATED MODULE: ./src/commands/deploy.ts



/**
 * Plans again and does it. Every document is told of, whatever happens.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {Error} where the base is not there
 */
async function deploy(request) {
    const { planned, faults, unmatched } = await planDeploy(request);
    return { ...(await applyAndReport(planned, request)), faults, unmatched };
}
/** What a deploy would do. */
async function planDeploy(request) {
    const outcome = await (0,plan/* plan */.e)(request);
    return { ...outcome, planned: restrict(outcome.planned, request) };
}

// EXTERNAL MODULE: ./src/github/deployment-table.ts
var deployment_table = __webpack_require__(5617);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/source/git-show.ts
var git_show = __webpack_require__(9139);
// EXTERNAL MODULE: ./src/action/deploy-inputs.ts + 6 modules
var deploy_inputs = __webpack_require__(3940);
// EXTERNAL MODULE: ./src/action/plan-mode.ts + 1 modules
var plan_mode = __webpack_require__(5451);
// EXTERNAL MODULE: ./src/action/report-deployment.ts
var report_deployment = __webpack_require__(3512);
// EXTERNAL MODULE: ./src/action/tell.ts
var tell = __webpack_require__(6979);
// EXTERNAL MODULE: ./src/action/working-directory.ts
var working_directory = __webpack_require__(871);
;// CONCATENATED MODULE: ./src/action/deploy-mode.ts















/** Deploys, tells what became of each document in the log and the summary, and gives whether all is well. */
async function deployMode(inputs, host) {
    const own = (0,deploy_inputs/* readDeployInputs */.Jj)();
    (0,tell/* setOutputs */.n0)(host, { changes: 0, applied: 0, failed: 0, drifted: 0, report: '', backup: '' });
    const event = (0,github_event/* readEvent */.j)(host.env);
    if (event.kind === 'pull-request') {
        (0,report_deployment/* annotate */.fz)(host, 'warning', 'This deploys what is not merged yet: mode deploy is for the event push');
    }
    const { cwd, prefix } = (0,working_directory/* workingDirectory */.p)(host.workspace, inputs.workingDirectory);
    const interruption = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => {
            (0,tell/* tell */.qz)(host, 'Interrupted: finishing the object at hand.');
            interruption.abort();
        });
    }
    const { org, clock } = (0,deploy_inputs/* openActionOrg */.bE)(host, interruption.signal);
    const base = event.kind === 'push' ? baseOf(event.before, cwd, host) : undefined;
    const plan = (0,deploy_inputs/* planRequest */.NX)(inputs, cwd, host, org, base);
    const request = {
        ...plan,
        ...(own.plan === '' ? {} : { plan: readPlan(external_node_path_default().resolve(cwd, own.plan), own.plan) }),
        ...(own.maxChanges === undefined ? {} : { maxChanges: own.maxChanges }),
    };
    if (own.dryRun)
        return dryRun(request, prefix, host);
    // The report stands there from the start on, for a run that is cut off.
    const report = (0,tell/* writeForLaterSteps */.Y_)(host, 'deploy.json', deployReport([], undefined));
    (0,tell/* setOutputs */.n0)(host, { report: report ?? '' });
    const outcome = await deploy({
        ...request,
        now: host.now,
        clock,
        backupDir: own.backupDir,
        isInterrupted: () => interruption.signal.aborted,
        ...(report === undefined ? {} : { report }),
        onEntry: (entry) => {
            (0,report_deployment/* printEntry */.qM)(host, entry);
        },
    });
    return tellOutcome(outcome, own, prefix, host);
}
/** The commit that a push came after, where the checkout has it. */
function baseOf(before, cwd, host) {
    // The first push of a branch comes after none.
    if (before === undefined || /^0+$/.test(before))
        return undefined;
    try {
        (0,git_show/* openCommit */.C)(cwd, before);
        return before;
    }
    catch (error) {
        (0,report_deployment/* annotate */.fz)(host, 'warning', `What changed in the org since cannot be told: ${(0,message_of/* messageOf */.b)(error)}`);
        return undefined;
    }
}
function readPlan(file, name) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new Error(`the plan ${name} cannot be read: ${(0,message_of/* messageOf */.b)(error)}`, { cause: error });
    }
    return (0,plan_file/* parsePlan */.vS)(text, name);
}
async function dryRun(request, prefix, host) {
    const outcome = await planDeploy(request);
    const entries = outcome.planned.map(({ entry }) => entry);
    for (const entry of entries)
        (0,report_deployment/* printEntry */.qM)(host, entry);
    (0,report_deployment/* tellDeployFaults */.kb)(outcome, host);
    (0,tell/* tell */.qz)(host, 'A dry run: nothing was written.');
    const changes = entries.filter(({ status }) => status === 'update').length;
    const file = (0,tell/* writeForLaterSteps */.Y_)(host, 'plan.json', (0,plan_file/* planText */.Pt)(entries));
    (0,tell/* setOutputs */.n0)(host, { changes, plan: file ?? '' });
    (0,tell/* tellInSummary */.lj)(host, (0,deployment_table/* deploymentTable */.e)('Dry run', entries, prefix, report_deployment/* MAX_SUMMARY_BYTES */.Q0));
    return (0,plan_mode.isDoable)(outcome);
}
function tellOutcome(outcome, { backupDir }, prefix, host) {
    const { entries, faults, backup, reportFault } = outcome;
    const { counts } = summaryOf(entries);
    (0,report_deployment/* tellDeployFaults */.kb)(outcome, host);
    if (entries.length === 0 && faults.length === 0) {
        (0,report_deployment/* annotate */.fz)(host, 'error', 'There is no document to deploy: name their files in the input paths');
    }
    if (backup !== undefined) {
        (0,tell/* tell */.qz)(host, `The objects are kept as they were in ${backup}: keep ${backupDir} with actions/upload-artifact.`);
    }
    if (reportFault !== undefined)
        (0,report_deployment/* annotate */.fz)(host, 'error', reportFault);
    for (const { status, name, id, notes } of entries
        .filter((entry) => !isFine(entry))
        .slice(0, 10)) {
        (0,report_deployment/* annotate */.fz)(host, 'error', `${status}: ${name ?? id ?? ''}: ${notes.join('; ')}`);
    }
    (0,tell/* setOutputs */.n0)(host, {
        changes: entries.filter(({ changes, status }) => changes.length > 0 && status !== 'unchanged')
            .length,
        applied: counts.applied,
        failed: counts.failed + counts.unverified,
        drifted: counts.drift,
        backup: backup ?? '',
    });
    (0,tell/* tellInSummary */.lj)(host, (0,deployment_table/* deploymentTable */.e)('Deploy', entries, prefix, report_deployment/* MAX_SUMMARY_BYTES */.Q0));
    return (faults.length === 0 && reportFault === undefined && entries.length > 0 && entries.every(isFine));
}


/***/ })

};
