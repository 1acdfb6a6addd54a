"use strict";
exports.id = 18;
exports.ids = [18];
exports.modules = {

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

/***/ 4823:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: function() { return /* binding */ flows; }
/* harmony export */ });
/* harmony import */ var _item_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2639);

const FLOW = {
    noun: 'flow',
    path: '/api/v2/flows',
    permissions: { read: 'flow:flow:read', write: 'flow:flow:write' },
    writeMethod: 'PUT',
};
/** What the server keeps of a flow beside its draft. */
const KEPT = [..._item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .SERVER_MADE */ .up, 'lockedUser', 'lockedClient', 'currentOperation'];
/** Drafts of flows, by the tutorials' calls: GET and PUT. */
const flows = {
    noun: FLOW.noun,
    folder: 'flows',
    serverMade: KEPT,
    volatile: [...KEPT, 'version'],
    isMerged: false,
    isListWhole: false,
    isNamedInside: true,
    list: (0,_item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .numberedPages */ .tr)(FLOW),
    ...(0,_item_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .itemCalls */ .LI)(FLOW),
};


/***/ }),

/***/ 8018:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xz: function() { return /* binding */ PULLED; },
  MW: function() { return /* binding */ findResource; }
});

// UNUSED EXPORTS: RESOURCES

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

// EXTERNAL MODULE: ./src/genesys/data-actions.ts
var data_actions = __webpack_require__(5198);
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

// EXTERNAL MODULE: ./src/genesys/flows.ts
var flows = __webpack_require__(4823);
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
    'flow-export': flows/* flows */.S,
    'external-api': externalApis,
    'data-action': data_actions/* dataActions */.k,
    'action-export': platformActions,
    'archy-yaml': published_flows/* publishedFlows */.ww,
    'architect-json': architectFlows,
    'i3-flow': architectFlows,
};
/** What an audit lints and a pull writes: the objects of the tutorials, each kind once. */
const PULLED = [flows/* flows */.S, externalApis, data_actions/* dataActions */.k];
function findResource(format) {
    return Object.hasOwn(RESOURCES, format) ? RESOURCES[format] : undefined;
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


/***/ })

};
;