"use strict";
exports.id = 57;
exports.ids = [57];
exports.modules = {

/***/ 2057:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRollback: function() { return /* binding */ runRollback; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/deploy/backup.ts
var backup = __webpack_require__(717);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
// EXTERNAL MODULE: ./src/deploy/desired.ts
var desired = __webpack_require__(8041);
// EXTERNAL MODULE: ./src/formats/site.ts
var formats_site = __webpack_require__(4529);
// EXTERNAL MODULE: ./src/deploy/object-hash.ts
var object_hash = __webpack_require__(9381);
// EXTERNAL MODULE: ./src/deploy/plan-entry.ts
var plan_entry = __webpack_require__(8665);
// EXTERNAL MODULE: ./src/deploy/plan-document.ts
var plan_document = __webpack_require__(9980);
// EXTERNAL MODULE: ./src/deploy/repo-document.ts + 1 modules
var repo_document = __webpack_require__(3145);
;// CONCATENATED MODULE: ./src/deploy/rollback.ts








/** Plans to send backed-up objects back, where the org still has what the deploy wrote. */
function planRollback(objects, org) {
    return Promise.all(objects.map(async (object) => {
        const planned = await planOne(object, org);
        return { ...planned, entry: (0,plan_entry/* cleanEntry */.s)(planned.entry, org.clean) };
    }));
}
async function planOne(object, org) {
    const { format, id, file, json, writtenHash } = object;
    const { wayBack } = object.resource;
    const resource = wayBack ?? object.resource;
    const { name } = (0,backup/* objectOf */.Xy)(object);
    const base = { file, pointer: '', format, id, ...(name === undefined ? {} : { name }) };
    const told = (rest) => ({
        entry: { ...base, changes: [], ...rest },
    });
    try {
        const live = await resource.read(org, id);
        if (live === undefined)
            return told({ status: 'missing', notes: ['it is not in the org any more'] });
        const liveHash = (0,object_hash/* objectHash */.G)(live.json, resource);
        const desiredHash = (0,object_hash/* objectHash */.G)(json, resource);
        const known = { liveHash, desiredHash, changes: changesBetween(format, live.json, json) };
        if (liveHash === desiredHash)
            return told({ status: 'unchanged', notes: [], ...known });
        if (liveHash !== writtenHash) {
            const notes = ['it is not what the deploy wrote: somebody changed it in the org since'];
            return told({ status: 'drift', notes, ...known });
        }
        const holder = (0,plan_document/* lockHolder */.ms)(live);
        if (holder !== undefined) {
            return told({ status: 'locked', notes: [`${holder} works on it in the org`], ...known });
        }
        const notes = wayBack === undefined ? [] : ['it goes back as a draft: publish it in Architect'];
        const { entry } = told({ status: 'update', notes, ...known });
        return { entry, update: { resource, live, desired: json } };
    }
    catch (error) {
        if (!(error instanceof org_error/* OrgError */.F0))
            throw error;
        const { correlationId } = error.details;
        return told({
            status: 'failed',
            notes: [error.message],
            ...(correlationId === undefined ? {} : { correlationId }),
        });
    }
}
/** The timeouts that differ between two objects. */
function changesBetween(formatName, from, to) {
    const format = (0,repo_document/* formatInOrg */.t)(formatName);
    if (format === undefined)
        return [];
    const keyIn = (site) => (0,desired/* keyOf */.TN)(format, site) ?? site.pointer;
    const ours = (0,repo_document/* readSites */.lp)(format, to).sites;
    const theirs = (0,repo_document/* readSites */.lp)(format, from).sites;
    const wanted = new Map(ours.map((site) => [keyIn(site), (0,formats_site/* actualOf */.M)(site.state)]));
    const there = new Set(theirs.map(keyIn));
    const added = ours.filter((site) => !there.has(keyIn(site)) && (0,formats_site/* actualOf */.M)(site.state) !== null);
    return [
        ...theirs.flatMap((site) => {
            const value = wanted.get(keyIn(site)) ?? null;
            return value === (0,formats_site/* actualOf */.M)(site.state) ? [] : (0,desired/* changeOf */.C2)(site, value);
        }),
        ...added.map((site) => ({ ...(0,desired/* changeOf */.C2)(site, (0,formats_site/* actualOf */.M)(site.state)), from: null })),
    ];
}

// EXTERNAL MODULE: ./src/commands/apply-plan.ts + 3 modules
var apply_plan = __webpack_require__(9429);
;// CONCATENATED MODULE: ./src/commands/rollback.ts




/**
 * Sends back what a deploy kept, where the org still has what it wrote. It keeps what it replaces, as a deploy
 * does.
 * @throws {Error} where the folder holds no backup
 */
async function rollback(request) {
    const { cwd, from, org } = request;
    (0,apply_plan/* removeReport */.Jr)(request);
    const objects = (0,backup/* readBackup */.fe)(external_node_path_default().resolve(cwd, from), from);
    return (0,apply_plan/* applyAndReport */.Cv)(await planRollback(objects, org), request);
}

// EXTERNAL MODULE: ./src/cli/apply-request.ts
var apply_request = __webpack_require__(9394);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
// EXTERNAL MODULE: ./src/cli/open-org.ts + 3 modules
var open_org = __webpack_require__(3467);
// EXTERNAL MODULE: ./src/cli/print-deployment.ts + 2 modules
var print_deployment = __webpack_require__(5453);
// EXTERNAL MODULE: ./src/cli/usage-error.ts
var usage_error = __webpack_require__(4226);
;// CONCATENATED MODULE: ./src/cli/run-rollback.ts






/** Sends objects back, and tells of each as soon as it is known what became of it. */
async function runRollback(args, host) {
    const from = (0,lint_options/* optionValue */.TN)(args, 'from');
    if (from === undefined)
        throw new usage_error/* UsageError */.e('rollback needs --from FOLDER: a deploy tells it');
    if (args.some(({ kind }) => kind === 'path')) {
        throw new usage_error/* UsageError */.e('rollback takes no paths: --from names what is sent back');
    }
    const outcome = await rollback({ ...(0,apply_request/* applyRequest */.C)(args, host, (0,open_org/* openCliOrg */.t)(args, host)), from });
    return (0,print_deployment/* printApplied */.F8)(outcome, host, 'Rollback');
}


/***/ })

};
;