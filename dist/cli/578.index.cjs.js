"use strict";
exports.id = 578;
exports.ids = [578];
exports.modules = {

/***/ 6578:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDeploy: function() { return /* binding */ runDeploy; }
});

// EXTERNAL MODULE: ./src/deploy/restrict.ts
var restrict = __webpack_require__(3739);
// EXTERNAL MODULE: ./src/commands/apply-plan.ts + 3 modules
var apply_plan = __webpack_require__(9429);
// EXTERNAL MODULE: ./src/commands/plan.ts + 3 modules
var plan = __webpack_require__(1253);
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
    return { ...outcome, planned: (0,restrict/* restrict */.x)(outcome.planned, request) };
}

// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/deploy/plan-file.ts
var plan_file = __webpack_require__(8683);
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

// EXTERNAL MODULE: ./src/cli/apply-request.ts
var apply_request = __webpack_require__(9394);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
// EXTERNAL MODULE: ./src/cli/open-org.ts + 3 modules
var open_org = __webpack_require__(3467);
// EXTERNAL MODULE: ./src/cli/plan-request.ts
var plan_request = __webpack_require__(6639);
// EXTERNAL MODULE: ./src/cli/print-deployment.ts + 2 modules
var print_deployment = __webpack_require__(5453);
// EXTERNAL MODULE: ./src/cli/progress.ts
var cli_progress = __webpack_require__(9851);
;// CONCATENATED MODULE: ./src/cli/run-deploy.ts









/** Deploys, and tells of each document as soon as it is known what became of it. */
async function runDeploy(args, host) {
    const planFile = (0,lint_options/* optionValue */.TN)(args, 'plan');
    const maxChanges = (0,plan_request/* wholeNumber */.r)(args, 'max-changes', 0, 1_000_000);
    const plan = planFile === undefined ? undefined : readPlan(host.cwd, planFile);
    const cliOrg = (0,open_org/* openCliOrg */.t)(args, host);
    const progress = (0,cli_progress/* createProgress */.m)(host.stderr, Date.now);
    const request = {
        ...(0,plan_request/* planRequest */.N)(args, host, cliOrg.org),
        onProgress: progress.update,
        isInterrupted: cliOrg.isInterrupted,
        ...(plan === undefined ? {} : { plan }),
        ...(maxChanges === undefined ? {} : { maxChanges }),
    };
    if ((0,lint_options/* optionSwitch */.Sg)(args, 'dry-run') === true) {
        const outcome = await planDeploy(request);
        progress.clear();
        const report = (0,lint_options/* optionValue */.TN)(args, 'report');
        if (report !== undefined)
            host.stderr.write(NO_REPORT);
        return (0,print_deployment/* printPlan */.Zn)(outcome, args, host);
    }
    const apply = (0,apply_request/* applyRequest */.C)(args, host, cliOrg);
    const outcome = await deploy({
        ...request,
        ...apply,
        onEntry(entry) {
            progress.clear();
            apply.onEntry(entry);
        },
    });
    progress.clear();
    (0,print_deployment/* tellFaults */.lh)(outcome, outcome.entries.length, host);
    const exitCode = (0,print_deployment/* printApplied */.F8)(outcome, host, 'Deploy');
    if (outcome.faults.length > 0)
        return exit_code/* EXIT */.d.fault;
    return outcome.entries.length === 0 ? exit_code/* EXIT */.d.noFiles : exitCode;
}
const NO_REPORT = 'A dry run does nothing that a report could tell of: none was written.\n';


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
var live_object = __webpack_require__(9043);
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
    return function* (document) {
        const { file } = document;
        const text = show(file.name) ?? Buffer.alloc(0);
        const [atBase] = alike(document, (0,repo_document/* documentsIn */.aV)(text, file, config, publishing).documents);
        yield atBase;
        if (isHead)
            return;
        for (const older of showBefore(file.name)) {
            yield* alike(document, (0,repo_document/* documentsIn */.aV)(older, file, config, publishing).documents);
        }
    };
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
    let bytes;
    try {
        const file = external_node_path_default().resolve(cwd, name);
        if ((0,external_node_fs_.statSync)(file).size > MAX_BYTES)
            throw new Error('it is too large');
        bytes = (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        throw new Error(`the substitutions ${name} cannot be read: ${(0,message_of/* messageOf */.b)(error)}`, {
            cause: error,
        });
    }
    return { readers, substitutions: await (0,substitutions/* parseSubstitutions */.Gr)(bytes, name) };
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


/***/ })

};
;