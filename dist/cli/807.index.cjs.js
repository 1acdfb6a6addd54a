"use strict";
exports.id = 807;
exports.ids = [807];
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

/***/ 1807:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProbe: function() { return /* binding */ runProbe; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/genesys/data-actions.ts
var data_actions = __webpack_require__(5198);
// EXTERNAL MODULE: ./src/genesys/org-error.ts
var org_error = __webpack_require__(7991);
;// CONCATENATED MODULE: ./src/commands/probe.ts


/** Range and step of a timeout that is suggested, in ms, and by how much it is above the slowest runs. */
const MIN_MS = 1000;
const MAX_MS = 30_000;
const STEP_MS = 500;
const MARGIN = 1.5;
/**
 * Really runs a data action, one run after the other, and measures how long each takes.
 * @throws {OrgError} where the first answer is one that all others would be: no such action, not allowed
 */
async function probe(request) {
    const { org, id, runs, input, isInterrupted, onRun } = request;
    const times = [];
    let failures = 0;
    let timeouts = 0;
    let failure;
    for (let run = 1; run <= runs && !isInterrupted(); run++) {
        try {
            times.push(await (0,data_actions/* executeDataAction */.g)(org, id, input));
        }
        catch (error) {
            const isFirst = times.length + failures === 0;
            if (!(error instanceof org_error/* OrgError */.F0) || (isFirst && isFinal(error)))
                throw error;
            failures++;
            if (error.details.status === 408)
                timeouts++;
            failure = error.message;
        }
        onRun?.(run, runs);
    }
    times.sort((a, b) => a - b);
    const latency = times.length === 0
        ? undefined
        : {
            min: percentile(times, 0),
            p50: percentile(times, 50),
            p95: percentile(times, 95),
            p99: percentile(times, 99),
        };
    const suggested = suggestionFor(latency?.p99, timeouts);
    return {
        runs: times.length + failures,
        failures,
        timeouts,
        ...(failure === undefined ? {} : { failure }),
        ...(latency === undefined ? {} : { latency }),
        ...(suggested === undefined ? {} : { suggested }),
    };
}
/** Refusals that do not depend on the run. */
function isFinal({ details: { status } }) {
    return status === 401 || status === 403 || status === 404;
}
/** The value that so many in a hundred do not exceed, by the nearest rank. */
function percentile(sorted, share) {
    const rank = Math.max(1, Math.ceil((share / 100) * sorted.length));
    return sorted[rank - 1] ?? NaN;
}
/** Half as much again as the slowest runs took, in whole steps. Runs that were cut off tell that it is too short. */
function suggestionFor(p99, timeouts) {
    if (p99 === undefined || timeouts > 0)
        return timeouts > 0 ? MAX_MS : undefined;
    const wanted = Math.ceil((p99 * MARGIN) / STEP_MS) * STEP_MS;
    return Math.min(MAX_MS, Math.max(MIN_MS, wanted));
}

// EXTERNAL MODULE: ./src/genesys/live-object.ts
var live_object = __webpack_require__(1424);
// EXTERNAL MODULE: ./src/reporters/value.ts
var value = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/safe/member.ts
var member = __webpack_require__(3035);
// EXTERNAL MODULE: ./src/safe/log-line.ts
var log_line = __webpack_require__(4422);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
// EXTERNAL MODULE: ./src/cli/open-org.ts + 3 modules
var open_org = __webpack_require__(3467);
// EXTERNAL MODULE: ./src/cli/plan-request.ts
var plan_request = __webpack_require__(6639);
// EXTERNAL MODULE: ./src/cli/progress.ts
var cli_progress = __webpack_require__(9851);
// EXTERNAL MODULE: ./src/cli/usage-error.ts
var usage_error = __webpack_require__(4226);
;// CONCATENATED MODULE: ./src/cli/run-probe.ts














const RUNS = 10;
const MAX_RUNS = 1000;
/** Runs a data action as often as asked, and tells what it took. */
async function runProbe(args, host) {
    const [id, ...more] = args.flatMap((arg) => (arg.kind === 'path' ? arg.value : []));
    if (id === undefined || more.length > 0)
        throw new usage_error/* UsageError */.e('probe takes one data action id');
    if (!(0,live_object/* isOrgId */.OI)(id))
        throw new usage_error/* UsageError */.e(`${JSON.stringify(id)} cannot be the id of a data action`);
    const runs = (0,plan_request/* wholeNumber */.r)(args, 'runs', 1, MAX_RUNS) ?? RUNS;
    if ((0,lint_options/* optionSwitch */.Sg)(args, 'yes') !== true) {
        throw new usage_error/* UsageError */.e(`probe really runs the data action, ${(0,value/* count */.U9)(runs, 'time')}, with all that it does: give --yes if that is meant`);
    }
    const inputFile = (0,lint_options/* optionValue */.TN)(args, 'input');
    const input = inputFile === undefined ? '{}' : readInput(external_node_path_default().resolve(host.cwd, inputFile), inputFile);
    const { org, isInterrupted } = (0,open_org/* openCliOrg */.t)(args, host);
    const progress = (0,cli_progress/* createProgress */.m)(host.stderr, Date.now, 'Ran', 'times');
    const outcome = await probe({
        org,
        id,
        runs,
        input,
        isInterrupted,
        onRun: progress.update,
    });
    progress.clear();
    for (const line of probeLines(outcome))
        host.stdout.write(`${(0,log_line/* logLine */.B)(line)}\n`);
    return outcome.failures === 0 && outcome.runs === runs ? exit_code/* EXIT */.d.ok : exit_code/* EXIT */.d.findings;
}
function readInput(file, name) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\uFEFF/, '');
    }
    catch (error) {
        throw new Error(`the input ${name} cannot be read: ${(0,message_of/* messageOf */.b)(error)}`, { cause: error });
    }
    if ((0,member/* parsedJson */.U)(text) === undefined)
        throw new Error(`the input ${name} is no JSON`);
    return text;
}
function probeLines({ runs, failures, timeouts, failure, latency, suggested, }) {
    const share = (part) => runs === 0 ? '' : ` (${String(Math.round((part / runs) * 100))} %)`;
    const ms = (value) => `${String(Math.round(value))} ms`;
    return [
        `runs      ${String(runs)}`,
        `failures  ${String(failures)}${share(failures)}`,
        `timeouts  ${String(timeouts)}${share(timeouts)}`,
        ...(latency === undefined
            ? []
            : [
                `min       ${ms(latency.min)}`,
                `p50       ${ms(latency.p50)}`,
                `p95       ${ms(latency.p95)}`,
                `p99       ${ms(latency.p99)}`,
            ]),
        ...(failure === undefined ? [] : [`the last failure: ${failure}`]),
        ...(timeouts > 0
            ? [
                'Some runs were cut off by the timeout that is set, so what they take is not known: set the longest one, and probe again.',
            ]
            : []),
        ...(suggested === undefined ? [] : [`Suggested timeout: ${ms(suggested)}`]),
    ];
}


/***/ })

};
;