"use strict";
exports.id = 584;
exports.ids = [584];
exports.modules = {

/***/ 4584:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployMode: function() { return /* binding */ deployMode; }
});

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
    return agreed.map(({ entry, update }) => update === undefined
        ? { entry }
        : { entry: { ...entry, status: 'blocked', notes: [why, ...entry.notes] }, isHeldBack: true });
}

// EXTERNAL MODULE: ./src/commands/apply-plan.ts + 3 modules
var apply_plan = __webpack_require__(7021);
// EXTERNAL MODULE: ./src/commands/plan.ts + 3 modules
var plan = __webpack_require__(6282);
;// CONCATENATED MODULE: ./src/commands/deploy.ts



/**
 * Plans again and does it. Every document is told of, whatever happens.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {Error} where the base is not there
 */
async function deploy(request) {
    (0,apply_plan/* removeReport */.Jr)(request);
    const { planned, ...rest } = await planDeploy(request);
    return { ...(await (0,apply_plan/* applyAndReport */.Cv)(planned, request)), ...rest };
}
/** What a deploy would do. */
async function planDeploy(request) {
    const outcome = await (0,plan/* plan */.e)(request);
    return { ...outcome, planned: restrict(outcome.planned, request) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
;// CONCATENATED MODULE: ./src/commands/read-plan.ts




/**
 * Reads a plan that was kept. `name` is relative to `cwd`.
 * @throws {Error} where it cannot be read, or is none
 */
function readPlan(cwd, name) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(external_node_path_default().resolve(cwd, name), 'utf8');
    }
    catch (error) {
        throw new Error(`the plan ${name} cannot be read: ${(0,message_of/* messageOf */.b)(error)}`, { cause: error });
    }
    return (0,plan_file/* parsePlan */.vS)(text, name);
}

// EXTERNAL MODULE: ./src/deploy/deploy-report.ts
var deploy_report = __webpack_require__(1031);
// EXTERNAL MODULE: ./src/deploy/outcome.ts
var deploy_outcome = __webpack_require__(6916);
// EXTERNAL MODULE: ./src/github/deployment-table.ts
var deployment_table = __webpack_require__(5617);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/action/deploy-inputs.ts + 3 modules
var deploy_inputs = __webpack_require__(1604);
// EXTERNAL MODULE: ./src/reporters/from-root.ts
var from_root = __webpack_require__(2477);
// EXTERNAL MODULE: ./src/reporters/deployment.ts + 1 modules
var deployment = __webpack_require__(9776);
// EXTERNAL MODULE: ./src/action/report-deployment.ts
var report_deployment = __webpack_require__(3512);
// EXTERNAL MODULE: ./src/action/tell-plan.ts
var tell_plan = __webpack_require__(5755);
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
    const plan = (0,deploy_inputs/* planRequest */.NX)(inputs, cwd, host, org, event);
    const request = {
        ...plan,
        ...(own.plan === '' ? {} : { plan: readPlan(cwd, own.plan) }),
        ...(own.maxChanges === undefined ? {} : { maxChanges: own.maxChanges }),
    };
    if (own.dryRun)
        return dryRun(request, prefix, host);
    // The report stands there from the start on, for a run that is cut off.
    const report = (0,tell/* writeForLaterSteps */.Y_)(host, 'deploy.json', (0,deploy_report/* deployReport */.y)([], undefined));
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
async function dryRun(request, prefix, host) {
    const isDoable = (0,tell_plan/* tellPlan */.f)(await planDeploy(request), 'Dry run', prefix, host);
    (0,tell/* tell */.qz)(host, 'A dry run: nothing was written.');
    return isDoable;
}
function tellOutcome(outcome, { backupDir }, prefix, host) {
    const { entries, faults, backup, reportFault } = outcome;
    const { counts, isFine: isAllFine } = (0,deploy_report/* summaryOf */.Y)(entries);
    (0,report_deployment/* tellDeployFaults */.kb)(outcome, entries.length, host);
    if (backup !== undefined) {
        (0,tell/* tell */.qz)(host, `The objects are kept as they were in ${(0,from_root/* fromRoot */.t)(prefix, backup)}: keep ${(0,from_root/* fromRoot */.t)(prefix, backupDir)} with actions/upload-artifact.`);
    }
    if (reportFault !== undefined)
        (0,report_deployment/* annotate */.fz)(host, 'error', reportFault);
    (0,report_deployment/* annotateSome */.L7)(host, 'error', entries
        .filter((entry) => !(0,deploy_outcome/* isFine */.zn)(entry))
        .map((entry) => `${entry.status}: ${entry.name ?? (0,deployment/* nameOf */.Vb)(entry)}: ${entry.notes.join('; ')}`));
    (0,tell/* setOutputs */.n0)(host, {
        changes: outcome.changes,
        applied: counts.applied,
        failed: counts.failed + counts.unverified,
        drifted: counts.drift,
        backup: backup === undefined ? '' : (0,from_root/* fromRoot */.t)(prefix, backup),
    });
    (0,tell/* tellInSummary */.lj)(host, (0,deployment_table/* deploymentTable */.e)('Deploy', outcome, entries, prefix, report_deployment/* MAX_SUMMARY_BYTES */.Q0));
    return faults.length === 0 && reportFault === undefined && entries.length > 0 && isAllFine;
}


/***/ })

};
;