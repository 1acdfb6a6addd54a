"use strict";
exports.id = 451;
exports.ids = [451];
exports.modules = {

/***/ 5451:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planMode: function() { return /* binding */ planMode; }
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 18 modules
var core = __webpack_require__(6257);
// EXTERNAL MODULE: ./src/commands/plan.ts + 3 modules
var plan = __webpack_require__(6282);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/github/deployment-table.ts
var deployment_table = __webpack_require__(5617);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/github/viewer.ts
var github_viewer = __webpack_require__(9865);
;// CONCATENATED MODULE: ./src/github/sticky-comment.ts


/**
 * Keeps one comment up to date: the one that begins with the mark and is by whoever the token belongs to, or
 * a new one. A mark that somebody else has copied is not ours.
 */
async function keepComment(client, { repository, number }, mark, text) {
    const body = `${mark}\n${text}`;
    try {
        const viewer = await (0,github_viewer/* readViewer */.n)(client);
        const comments = await client.paginate(client.rest.issues.listComments, {
            ...repository,
            issue_number: number,
            per_page: 100,
        });
        const ours = comments.find((comment) => comment.body?.startsWith(mark) === true && (0,github_viewer/* isBy */._m)(comment.user, viewer));
        if (ours === undefined) {
            await client.rest.issues.createComment({ ...repository, issue_number: number, body });
            return { kind: 'created' };
        }
        if (ours.body === body)
            return { kind: 'unchanged' };
        await client.rest.issues.updateComment({ ...repository, comment_id: ours.id, body });
        return { kind: 'updated' };
    }
    catch (error) {
        return { kind: 'refused', why: (0,github_client/* reasonOf */.A3)(error) };
    }
}

// EXTERNAL MODULE: ./src/safe/text-hash.ts
var text_hash = __webpack_require__(8427);
// EXTERNAL MODULE: ./src/safe/message-of.ts
var message_of = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/action/deploy-inputs.ts + 3 modules
var deploy_inputs = __webpack_require__(1604);
// EXTERNAL MODULE: ./src/action/tell-plan.ts
var tell_plan = __webpack_require__(5755);
// EXTERNAL MODULE: ./src/action/tell.ts
var tell = __webpack_require__(6979);
// EXTERNAL MODULE: ./src/action/working-directory.ts
var working_directory = __webpack_require__(871);
;// CONCATENATED MODULE: ./src/action/plan-mode.ts












/** Characters that GitHub takes for one comment, and room for the mark. */
const MAX_COMMENT_BYTES = 60_000;
/** Recognises our comment; steps for different folders or orgs have one each. */
function markOf(prefix, api) {
    return `<!-- flow-timeout-lint:plan ${(0,text_hash/* textHash */._)(JSON.stringify([prefix, api]))} -->`;
}
/** Plans, tells the plan in the log, the summary and the pull request, and gives whether it can be done. */
async function planMode(inputs, host) {
    if (inputs.token !== '')
        (0,core/* setSecret */.Pq)(inputs.token);
    (0,tell/* setOutputs */.n0)(host, { changes: 0, failed: 0, drifted: 0, plan: '' });
    const event = (0,github_event/* readEvent */.j)(host.env);
    const why = whyWithoutCredentials(event, host);
    if (why !== undefined) {
        (0,tell/* tell */.qz)(host, why);
        (0,tell/* tellInSummary */.lj)(host, `${why}\n`);
        return true;
    }
    const { cwd, prefix } = (0,working_directory/* workingDirectory */.p)(host.workspace, inputs.workingDirectory);
    const { org } = (0,deploy_inputs/* openActionOrg */.bE)(host);
    const outcome = await (0,plan/* plan */.e)((0,deploy_inputs/* planRequest */.NX)(inputs, cwd, host, org, event));
    const isDoable = (0,tell_plan/* tellPlan */.f)(outcome, 'Plan', prefix, host);
    if (event.kind === 'pull-request') {
        await comment(outcome, markOf(prefix, org.api), prefix, event, inputs, host);
    }
    return isDoable;
}
/** Why a pull request gets no credentials, which is nobody's fault; undefined where it should. */
function whyWithoutCredentials(event, { env }) {
    if (event.kind !== 'pull-request')
        return undefined;
    if (event.isFork)
        return `No plan: the pull request comes from a fork, ${NO_CREDENTIALS}`;
    return env['GITHUB_ACTOR'] === 'dependabot[bot]'
        ? `No plan: the pull request comes from Dependabot, ${NO_CREDENTIALS}`
        : undefined;
}
const NO_CREDENTIALS = 'which gets no credentials. It is planned once it is merged.';
/** Keeps the comment of the pull request up to date. The verdict does not depend on it. */
async function comment(outcome, mark, prefix, event, { token }, host) {
    if (token === '')
        return;
    const entries = outcome.planned.map(({ entry }) => entry);
    const table = (0,deployment_table/* deploymentTable */.e)('Plan', outcome, entries, prefix, MAX_COMMENT_BYTES);
    try {
        const client = await (0,github_client/* createClient */.UU)(token);
        const kept = await keepComment(client, event, mark, `${table}\n${FOOTER}`);
        if (kept.kind !== 'refused')
            return;
        (0,tell/* tell */.qz)(host, `The plan could not be shown in the pull request (${kept.why}): give the job "permissions: pull-requests: write".`);
    }
    catch (error) {
        (0,tell/* tell */.qz)(host, `The plan could not be shown in the pull request: ${(0,message_of/* messageOf */.b)(error)}`);
    }
}
const FOOTER = 'What the org would get when this is merged. Nothing was changed.\n';


/***/ }),

/***/ 6584:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: function() { return /* binding */ reasonOf; },
/* harmony export */   UU: function() { return /* binding */ createClient; },
/* harmony export */   c2: function() { return /* binding */ statusOf; },
/* harmony export */   dM: function() { return /* binding */ graphqlErrors; }
/* harmony export */ });
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3035);
/* harmony import */ var _safe_message_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1974);


/** How long one request may take, in ms. */
const TIMEOUT_MS = 30_000;
/** How often a read is tried. */
const TRIES = 4;
/** The longest wait that a server may ask for, in ms. */
const MAX_WAIT_MS = 60_000;
/**
 * Makes a client for the API that the run's environment names. Reads are tried again when the server is
 * busy or broken; writes never are, since nobody knows whether they took effect.
 */
async function createClient(token) {
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new Error('the input github-token holds a character that no token has');
    }
    const { getOctokit } = await __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 157));
    const client = getOctokit(token);
    client.hook.wrap('request', async (request, options) => {
        const isRead = options.method === 'GET' || isQuery(options);
        for (let attempt = 1;; attempt++) {
            try {
                const signal = AbortSignal.timeout(TIMEOUT_MS);
                const response = await request({ ...options, request: { ...options.request, signal } });
                // The client takes a body that breaks off for an empty text.
                if (typeof response.data === 'string' && response.status !== 204)
                    throw new Error(CUT_OFF);
                return response;
            }
            catch (error) {
                if (!isRead || attempt === TRIES || !isPassing(error))
                    throw error;
                await wait(waitOf(error, attempt));
            }
        }
    });
    return client;
}
const CUT_OFF = "GitHub's answer broke off, so it is not known what became of the request";
/** Whether a request asks a question in GraphQL. */
function isQuery({ url, query }) {
    return url.endsWith('/graphql') && typeof query === 'string' && !/^\s*mutation\b/.test(query);
}
/** The HTTP status of a failed request, undefined where it got no answer. */
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('status' in error))
        return undefined;
    // A connection that broke has a status too, but no response.
    if (!('response' in error) || error.response === undefined)
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}
/** What went wrong with a request, in one line without headers or tokens. */
function reasonOf(error) {
    const status = statusOf(error);
    const graphql = graphqlErrors(error).map(({ message }) => message);
    const [line = ''] = (graphql.length > 0 ? graphql.join('; ') : (0,_safe_message_of_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)).split('\n');
    return status === undefined ? line : `HTTP ${String(status)}: ${line}`;
}
/** The errors in a GraphQL answer. */
function graphqlErrors(error) {
    if (typeof error !== 'object' || error === null || !('errors' in error))
        return [];
    if (!Array.isArray(error.errors))
        return [];
    return error.errors.flatMap((entry) => {
        if (typeof entry !== 'object' || entry === null || !('message' in entry))
            return [];
        return { type: 'type' in entry ? String(entry.type) : '', message: String(entry.message) };
    });
}
function isPassing(error) {
    const status = statusOf(error);
    return status === undefined || status === 429 || status >= 500;
}
/** How long to wait before the next try: as the server asks, else longer every time. In ms. */
function waitOf(error, attempt) {
    const asked = Number((0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(error, 'response', 'headers', 'retry-after')) * 1000;
    if (asked > 0)
        return Math.min(asked, MAX_WAIT_MS);
    return Math.random() * 500 * 2 ** attempt;
}
function wait(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}


/***/ }),

/***/ 9865:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _m: function() { return /* binding */ isBy; },
/* harmony export */   n: function() { return /* binding */ readViewer; }
/* harmony export */ });
/* unused harmony export VIEWER */
/** Asks who the token belongs to. */
const VIEWER = `query Viewer {
  viewer {
    login
  }
}`;
/** Who the token belongs to. */
async function readViewer(client) {
    const { viewer } = await client.graphql(VIEWER);
    return viewer.login;
}
/** Whether somebody is the one that the token belongs to. The two APIs name an app with and without `[bot]`. */
function isBy(user, viewer) {
    if (user === null)
        return false;
    return user.login === viewer || (user.type === 'Bot' && user.login === `${viewer}[bot]`);
}


/***/ })

};
;