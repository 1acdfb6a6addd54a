"use strict";
exports.id = 392;
exports.ids = [392];
exports.modules = {

/***/ 3467:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: function() { return /* binding */ openCliOrg; }
});

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

// EXTERNAL MODULE: ./src/safe/log-line.ts
var log_line = __webpack_require__(4422);
// EXTERNAL MODULE: ./src/cli/lint-options.ts
var lint_options = __webpack_require__(5914);
;// CONCATENATED MODULE: ./src/cli/open-org.ts




/**
 * The org that the options and the environment name.
 * @throws {OrgError} where they do not, or not rightly
 */
function openCliOrg(args, host) {
    const interruption = new AbortController();
    host.onInterrupt?.(() => {
        host.stderr.write('Interrupted: finishing the object at hand. Once more stops at once.\n');
        interruption.abort();
    });
    const { org, clock } = openOrg({
        env: host.env,
        secrets: createSecrets(),
        signal: interruption.signal,
        onWait: (message) => host.stderr.write(`${(0,log_line/* logLine */.B)(message)}\n`),
        region: (0,lint_options/* optionValue */.TN)(args, 'region') ?? '',
        apiUrl: (0,lint_options/* optionValue */.TN)(args, 'api-url') ?? '',
        loginUrl: (0,lint_options/* optionValue */.TN)(args, 'login-url') ?? '',
    });
    return { org, clock, isInterrupted: () => interruption.signal.aborted };
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

/***/ 5198:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ executeDataAction; },
/* harmony export */   k: function() { return /* binding */ dataActions; }
/* harmony export */ });
/* harmony import */ var _item_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2639);

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
    serverMade: _item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVER_MADE */ .up,
    volatile: [..._item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVER_MADE */ .up, 'version'],
    isMerged: false,
    isListWhole: true,
    isNamedInside: true,
    list: (0,_item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .numberedPages */ .tr)(DATA_ACTION),
    ...(0,_item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .itemCalls */ .LI)(DATA_ACTION),
};
/**
 * Really runs a data action, once, and gives how long that took, in ms.
 * @throws {OrgError} with status 408 where the call behind it took longer than its timeout
 */
async function executeDataAction(org, id, input) {
    const call = (0,_item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .itemCall */ .YQ)(DATA_ACTION, id, { method: 'POST', permission: EXECUTE });
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

/***/ 1730:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: function() { return /* binding */ indexBytes; }
/* harmony export */ });
/* harmony import */ var _safe_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3345);
/* harmony import */ var _arena_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(399);
/* harmony import */ var _index_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8155);



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


/***/ })

};
;