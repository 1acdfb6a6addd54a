"use strict";
exports.id = 879;
exports.ids = [879];
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

/***/ 2879:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readArchy: function() { return /* binding */ readArchy; }
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/formats/archy/flow-types.ts
/**
 * The keys that flows stand under, in small letters: the types that the platform's API tells, and the
 * spellings of them in files.
 */
const FLOW_TYPES = [
    'bot',
    'botFlow',
    'commonModule',
    'digitalBot',
    'digitalBotFlow',
    'inboundCall',
    'inboundChat',
    'inboundEmail',
    'inboundMessage',
    'inboundShortMessage',
    'inqueueCall',
    'inqueueEmail',
    'inqueueMessage',
    'inqueueShortMessage',
    'outboundCall',
    'secureCall',
    'speech',
    'surveyInvite',
    'voice',
    'voicemail',
    'voiceSurvey',
    'workflow',
    'workitem',
    'workitemFlow',
].map((type) => type.toLowerCase());
const KNOWN = new Set(FLOW_TYPES);
/** What the steps of a flow may do that calls a data action; `callBridge` is the old kind. */
const CALLS = new Set(['callData', 'callDataSecure', 'callBridge']);
function flowTypeOf(key) {
    const type = key?.toLowerCase();
    if (type === undefined || !KNOWN.has(type))
        return 'unknown';
    return type === 'workflow' ? 'workflow' : 'other';
}
const CALL = /(?:callData|callDataSecure|callBridge)["']?[ \t]*:/;
const TYPES = FLOW_TYPES.join('|');
const FLOW = new RegExp(`(?:^|^\\{\\s*)["']?(?:${TYPES})["']?[ \\t]*:`, 'im');
/** Whether a text may hold steps that call a data action, in YAML of whatever kind. */
function mayHoldSteps(text) {
    return CALL.test(text) && /actions["']?[ \t]*:/i.test(text);
}
/** Whether a text looks like a flow, even where it is no YAML. */
function looksLikeFlow(text) {
    return mayHoldSteps(text) && FLOW.test(text);
}

;// CONCATENATED MODULE: ./src/formats/archy/yaml-tree.ts

function growTree(raw, contents) {
    const targets = new Map();
    const anchors = new Map();
    for (const node of nodesOf(contents)) {
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = anchors.get(node.source);
            if (target !== undefined)
                targets.set(node, target);
        }
        else if (node.anchor !== undefined) {
            anchors.set(node.anchor, node);
        }
    }
    return { raw, targets };
}
/** A node and all in it, in the order of the text; aliases are not followed. */
function* nodesOf(root) {
    const stack = [root];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        if (node === null)
            continue;
        yield node;
        if ((0,dist.isMap)(node)) {
            for (const { key, value } of node.items.toReversed())
                stack.push(value, key);
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            for (const item of node.items.toReversed())
                stack.push(item);
        }
    }
}
/** What a node is, or stands for; undefined for none. */
function follow(tree, node) {
    if (node === null)
        return undefined;
    return (0,dist/* isAlias */.Vj)(node) ? tree.targets.get(node) : node;
}
/** The name of a member; undefined where its key is no text. */
function keyOf(tree, { key }) {
    const node = follow(tree, key);
    return (0,dist.isScalar)(node) && typeof node.value === 'string' ? node.value : undefined;
}
/** The members of a mapping itself that have a name: YAML allows one. */
function ownMembers(tree, map, name) {
    return map.items.filter((member) => keyOf(tree, member) === name);
}
/** The member of a mapping that has a name, its own or one that it has by `<<` from another one. */
function memberOf(tree, map, name) {
    return ownMembers(tree, map, name)[0] ?? mergedMember(tree, map, name)?.member;
}
/** The member of a mapping that it has by `<<` from another one, and the value of that `<<`. */
function mergedMember(tree, map, name) {
    for (const { value: from } of ownMembers(tree, map, MERGE)) {
        if (from === null)
            continue;
        const waiting = [follow(tree, from)];
        for (let count = 0; waiting.length > 0 && count < MAX_MERGED; count++) {
            const node = waiting.shift();
            if ((0,dist/* isSeq */.oP)(node)) {
                waiting.unshift(...node.items.slice(0, MAX_MERGED).map((item) => follow(tree, item)));
            }
            else if ((0,dist.isMap)(node)) {
                const members = node.items.slice(0, MAX_MEMBERS);
                const member = members.find((each) => keyOf(tree, each) === name);
                if (member !== undefined)
                    return { member, from };
                const merges = members.filter((each) => keyOf(tree, each) === MERGE);
                waiting.unshift(...merges.map(({ value }) => follow(tree, value)));
            }
        }
    }
    return undefined;
}
/** What YAML 1.1, and most parsers of YAML 1.2, take another mapping's members by. */
const MERGE = '<<';
/** Mappings that are looked at for one merged member: some stand in one another, or in themselves. */
const MAX_MERGED = 100;
/** Members that are looked at of a mapping that may be looked at from many places; real ones have ten. */
const MAX_MEMBERS = 100;
/** A part of the file as it stands, in characters. */
function sliceOf({ raw }, { start, end }) {
    return Buffer.from(raw.slice(start, end), 'latin1').toString();
}
/** Where a node stands, without anchor, tag and comments. A collection in block style ends with its last value. */
function spanOf(node) {
    return { start: node.range[0], end: endOf(node) };
}
/** Where the last value of a node ends. */
function endOf(node) {
    const leaf = lastLeaf(node);
    const end = leaf.range[1];
    return isBlockScalar(leaf) ? end - trailingBreak(leaf) : end;
}
/** What a node ends with: itself, unless it is a collection in block style. */
function lastLeaf(node) {
    let leaf = node;
    while (((0,dist.isMap)(leaf) || (0,dist/* isSeq */.oP)(leaf)) && leaf.flow !== true) {
        const last = leaf.items.at(-1);
        if (last === undefined)
            return leaf;
        leaf = 'key' in last ? (last.value ?? last.key) : last;
    }
    return leaf;
}
/** Whether a node is a text after `|` or `>`, whose line breaks at the end may count. */
function isBlockScalar(node) {
    return (0,dist.isScalar)(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}
function trailingBreak({ srcToken }) {
    const [lineBreak = ''] = /\r?\n$/.exec(srcToken?.source ?? '') ?? [];
    return lineBreak.length;
}
/** The text of a scalar, its placeholders as they stand; undefined for nothing, and for other nodes. */
function textOf(tree, node) {
    if (!(0,dist.isScalar)(node) || node.value === null)
        return undefined;
    const source = sliceOf(tree, { start: node.range[0], end: node.range[1] });
    if (node.type === 'PLAIN' && !source.includes('\n'))
        return source;
    const { contents } = (0,dist.parseDocument)(source, { prettyErrors: false, logLevel: 'silent' });
    return (0,dist.isScalar)(contents) ? String(contents.value) : source;
}

;// CONCATENATED MODULE: ./src/formats/archy/layout.ts


/** Where a member starts: at its `?`, anchor, tag or key. */
function startOf({ key, srcToken }) {
    const marks = srcToken?.start.filter(({ type }) => MARKS.has(type)) ?? [];
    return marks[0]?.offset ?? key.range[0];
}
const MARKS = new Set(['explicit-key-ind', 'anchor', 'tag']);
/** Where the comma before a member of a mapping in flow style stands. */
function commaBefore({ srcToken }) {
    return srcToken?.start.find(({ type }) => type === 'comma')?.offset;
}
/** Where the value of a member may start: after the key, its colon and an anchor. */
function valueStart(member) {
    const last = separators(member).findLast(({ type }) => type !== 'tag');
    return last === undefined ? endOf(member.key) : last.offset + last.source.length;
}
function hasColon(member) {
    return separators(member).some(({ type }) => type === 'map-value-ind');
}
/** Takes the tags of a value away, which fit no other one, as far as they stand before `end`. */
function tagRemovals(member, end = Infinity) {
    const tags = tagsOf(member).filter(({ offset }) => offset < end);
    return tags.map(({ offset, source }) => {
        return { start: offset, end: offset + source.length, text: '' };
    });
}
/** The tags of a member's value. */
function tagsOf(member) {
    return separators(member).filter(({ type }) => type === 'tag');
}
function separators({ srcToken }) {
    return srcToken?.sep?.filter(({ type }) => SEPARATORS.has(type)) ?? [];
}
const SEPARATORS = new Set(['map-value-ind', 'anchor', 'tag']);
/** Where a member ends: with its value, or with what stands before one where it has none. */
function endOfMember(member) {
    const { value } = member;
    const start = valueStart(member);
    return value === null ? start : Math.max(start, endOf(value));
}
/** Whether the value of a member is nothing at all. */
function isEmpty({ value }) {
    return value === null || value.range[0] === value.range[1];
}
/** The column of an offset, counted from 0. */
function columnOf({ raw }, offset) {
    const start = raw.lastIndexOf('\n', offset - 1) + 1;
    return offset - start - (start === 0 && raw.startsWith(MARK) ? MARK.length : 0);
}
/** A byte-order mark, its bytes as characters. */
const MARK = '\u00ef\u00bb\u00bf';
/** Where the line of an offset ends, before its line break. */
function endOfLine({ raw }, offset) {
    const lineBreak = raw.indexOf('\n', offset);
    if (lineBreak < 0)
        return raw.length;
    return raw[lineBreak - 1] === '\r' ? lineBreak - 1 : lineBreak;
}
/** How the lines around an offset end. */
function lineBreakAt({ raw }, offset) {
    const before = raw.slice(Math.max(0, offset - REACH), offset).lastIndexOf('\n');
    const at = before < 0 ? raw.indexOf('\n', offset) : before + Math.max(0, offset - REACH);
    return raw[at - 1] === '\r' ? '\r\n' : '\n';
}
/** Bytes that are looked at to find a line break. */
const REACH = 16 * 1024;
/** How much deeper than `owner` its own mappings are indented, or it than the member `call` that holds it. */
function indentStep(tree, owner, call) {
    const indent = indentOf(owner);
    for (const { value } of owner.items) {
        if ((0,dist.isMap)(value) && value.flow !== true && indentOf(value) > indent) {
            return indentOf(value) - indent;
        }
    }
    const outer = columnOf(tree, startOf(call));
    return indent > outer ? indent - outer : 2;
}
/** The column that the members of a mapping in block style stand at. */
function indentOf({ srcToken }) {
    return srcToken?.indent ?? 0;
}
function flowStyleOf(tree, map) {
    const [first] = map.items;
    const inner = tree.raw.slice(map.range[0] + 1, map.range[0] + 2);
    const padding = /\s/.test(inner) ? ' ' : '';
    const quote = first === undefined ? '' : quoteOf(tree, first);
    const isTight = first !== undefined && quote !== '' && valueFollows(first);
    return { quote, colon: isTight ? ':' : ': ', padding };
}
/** The quotes of a member's key. */
function quoteOf(tree, { key }) {
    const [first = ''] = sliceOf(tree, spanOf(key));
    return first === '"' || first === "'" ? first : '';
}
function valueFollows(member) {
    return member.value !== null && valueStart(member) === member.value.range[0];
}

;// CONCATENATED MODULE: ./src/formats/archy/parse-yaml.ts

/**
 * Collections that may stand in one another; real flows stay below 40. The parser builds its tree by
 * recursion, whose stack lasts for twice as many.
 */
const MAX_YAML_DEPTH = 400;
/** Bytes of the largest file that is read; one long text takes forty times as much memory. */
const MAX_YAML_BYTES = 16 * 1024 * 1024;
/** Tokens of the largest file that is read: some 3 MB of a flow. Each takes up to a kilobyte of memory. */
const MAX_YAML_TOKENS = 500_000;
/** Parses a stream of YAML documents, up to its first error. Repeated keys are left to the caller. */
function parseYaml(text) {
    if (text.length > MAX_YAML_BYTES)
        return failure(TOO_LARGE, 0);
    const lexer = new dist/* Lexer */.JG();
    const parser = new dist/* Parser */.iX();
    const composer = new dist/* Composer */.Dk({ keepSourceTokens: true, prettyErrors: false, uniqueKeys: false });
    const documents = [];
    const take = (composed) => {
        for (const { contents, errors } of composed) {
            const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
            if (first !== undefined)
                return failure(messageOf(first.code), first.pos[0]);
            documents.push(contents);
        }
        return undefined;
    };
    let count = 0;
    for (const lexeme of lexer.lex(text)) {
        if (++count > MAX_YAML_TOKENS)
            return failure(TOO_LONG, parser.offset);
        for (const token of parser.next(lexeme)) {
            const failed = take(composer.next(token));
            if (failed !== undefined)
                return failed;
        }
        if (parser.stack.length > MAX_YAML_DEPTH)
            return failure(TOO_DEEP, parser.offset);
    }
    for (const token of parser.end()) {
        const failed = take(composer.next(token));
        if (failed !== undefined)
            return failed;
    }
    return take(composer.end()) ?? { kind: 'documents', documents };
}
function failure(message, offset) {
    return { kind: 'failure', message, offset };
}
const TOO_DEEP = `values are nested more than ${String(MAX_YAML_DEPTH)} levels deep: this file is not checked`;
const TOO_LARGE = `this YAML has more than ${String(MAX_YAML_BYTES / 1024 / 1024)} MiB: it is not checked`;
const TOO_LONG = `this YAML has more than ${String(MAX_YAML_TOKENS)} tokens: it is not checked`;
/** What is wrong with a text that is not YAML, in words for the person who mends it. */
function messageOf(code) {
    switch (code) {
        case 'TAB_AS_INDENT':
            return 'YAML takes no tabs as indentation: write spaces';
        case 'BAD_INDENT':
            return 'the indentation fits nothing around it: this is not valid YAML from here on';
        case 'BLOCK_AS_IMPLICIT_KEY':
            return 'a mapping or a list cannot start here: write it on a line of its own, or quote this text';
        case 'MULTILINE_IMPLICIT_KEY':
            return 'a key must stand on one line, with a colon after it';
        case 'BAD_SCALAR_START':
            return 'a text that starts with this character must be quoted';
        case 'BAD_DQ_ESCAPE':
            return 'a backslash in a quoted text must begin one of the escapes that YAML knows';
        case 'MISSING_CHAR':
            return 'something is missing here, like a colon, a quote or a bracket: this is not valid YAML from here on';
        default:
            return 'this is not valid YAML from here on';
    }
}

;// CONCATENATED MODULE: ./src/formats/archy/placeholders.ts
/** A placeholder on one line: `{{name}}`, `{{{name}}}`, or Terraform's `${name}`. */
const PLACEHOLDER = /\{\{\{[^{}\r\n]*\}\}\}|\{\{[^{}\r\n]*\}\}|\$\{[^{}\r\n]*\}/;
const PLACEHOLDERS = new RegExp(PLACEHOLDER, 'g');
/**
 * The text with every placeholder overwritten by as many underscores. A YAML parser would take `{{name}}` for
 * a mapping in a mapping, or for no YAML at all; of underscores it makes a plain text in the same place.
 */
function maskPlaceholders(text) {
    return text.replace(PLACEHOLDERS, (placeholder) => '_'.repeat(placeholder.length));
}
function hasPlaceholder(text) {
    return PLACEHOLDER.test(text);
}

// EXTERNAL MODULE: ./src/formats/json-sites.ts
var json_sites = __webpack_require__(6589);
// EXTERNAL MODULE: ./src/formats/platform-setting.ts
var platform_setting = __webpack_require__(104);
// EXTERNAL MODULE: ./src/source/json/pointer.ts
var pointer = __webpack_require__(277);
;// CONCATENATED MODULE: ./src/formats/archy/find-steps.ts




/**
 * The steps of a flow, in the order of the text. A key of that name that is no element of a list of actions
 * is something else: a setting, an input. What an alias stands for counts once, where it comes first; `onShared`
 * is told where that holds steps.
 */
function* stepsIn(tree, flow, top, onShared = () => undefined) {
    const seen = new Set();
    const withSteps = new Set();
    const stack = [];
    let around;
    const wait = (node, path, role) => {
        const target = follow(tree, node);
        if ((0,dist.isMap)(target) || (0,dist/* isSeq */.oP)(target))
            stack.push({ node: target, path, role, around });
    };
    wait(flow.value, top, 'other');
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
        const { node, path, role } = at;
        around = at.around;
        if (hasAnchor(node)) {
            if (seen.has(node)) {
                if (withSteps.has(node))
                    onShared();
                continue;
            }
            seen.add(node);
            around = { node, around };
        }
        if ((0,dist.isMap)(node)) {
            if (role === 'element') {
                for (const step of callsIn(tree, node.items, path)) {
                    addAll(withSteps, around);
                    yield step;
                }
            }
            for (const member of node.items.toReversed()) {
                const key = keyOf(tree, member);
                if (key === DEFAULTS)
                    continue;
                const isList = key !== undefined && /actions$/i.test(key);
                wait(member.value, { parent: path, step: member.key }, isList ? 'actions' : 'other');
            }
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            for (let index = node.items.length - 1; index >= 0; index--) {
                const item = node.items[index] ?? null;
                const inner = role === 'actions' ? 'element' : 'other';
                wait(item, { parent: path, step: index }, inner);
            }
        }
    }
}
/** Adds the nodes around another one. Those further out are there already where a nearer one is. */
function addAll(nodes, nearest) {
    for (let at = nearest; at !== undefined && !nodes.has(at.node); at = at.around)
        nodes.add(at.node);
}
/** What holds the defaults of every kind of step, timeouts among them, and no step. */
const DEFAULTS = 'settingsActionDefaults';
function* callsIn(tree, members, path) {
    const names = new Set();
    for (const call of members) {
        const key = keyOf(tree, call);
        if (key === undefined || !CALLS.has(key))
            continue;
        yield { call, path: { parent: path, step: call.key }, isRepeated: names.has(key) };
        names.add(key);
    }
}
function hasAnchor(node) {
    return !(0,dist/* isAlias */.Vj)(node) && node.anchor !== undefined;
}
/** The RFC 6901 pointer to what a path leads to. */
function pointerTo(tree, path) {
    const steps = [];
    for (let at = path; at !== undefined; at = at.parent) {
        const { step } = at;
        steps.push((0,pointer/* pointerStep */.UN)(typeof step === 'object' ? keyText(tree, step) : step));
    }
    return steps.reverse().join('');
}
/** A key as the file shows it. */
function keyText(tree, key) {
    const node = follow(tree, key);
    return textOf(tree, node) ?? (node === undefined ? '' : sliceOf(tree, spanOf(node)));
}

// EXTERNAL MODULE: ./src/formats/archy/duration.ts
var duration = __webpack_require__(7410);
;// CONCATENATED MODULE: ./src/formats/archy/timeout-text.ts

/** A new value in block style, from the column `at` on; a line of it starts with its indentation. */
function blockLines(level, seconds, { at, step, lineBreak, }) {
    const inner = level === 'timeout' ? at + step : at;
    const units = (0,duration/* partsOf */.CI)(seconds).map(([unit, count]) => `${' '.repeat(inner)}${unit}: ${count}`);
    const lines = level === 'timeout' ? [`${' '.repeat(at)}lit:`, ...units] : units;
    return lines.join(lineBreak);
}
/** A new value in flow style, on one line. */
function flowValue(level, seconds, style) {
    const units = (0,duration/* partsOf */.CI)(seconds).map(([unit, count]) => flowMember(style, unit, count));
    const literal = inBraces(style, units.join(commaOf(style)));
    return level === 'lit' ? literal : inBraces(style, flowMember(style, 'lit', literal));
}
function flowMember({ quote, colon }, key, value) {
    return `${quote}${key}${quote}${colon}${value}`;
}
/** The comma between members, with a blank after it where there is one after colons. */
function commaOf({ colon }) {
    return `,${colon.slice(1)}`;
}
function inBraces({ padding }, members) {
    return `{${padding}${members}${padding}}`;
}

;// CONCATENATED MODULE: ./src/formats/archy/insert-timeout.ts



/**
 * The edit that gives a call a timeout, where the exporter writes it: before `category`, which says what is
 * called, after the name and the prompt.
 */
function insertTimeout(tree, { map, call }, seconds) {
    const { before, after } = neighbours(tree, map);
    if (map.flow === true)
        return insertInFlow(tree, map, before, after, seconds);
    const step = indentStep(tree, map, call);
    if (before !== undefined && !endsWithBlockScalar(before)) {
        const end = endOfMember(before);
        const at = endOfLine(tree, end);
        const lineBreak = lineBreakAt(tree, end);
        const indent = columnOf(tree, startOf(before));
        const text = memberLines(indent, step, lineBreak, seconds);
        return { start: at, end: at, text: lineBreak + text };
    }
    const at = after === undefined ? map.range[0] : startOf(after);
    const indent = columnOf(tree, at);
    const lineBreak = lineBreakAt(tree, at);
    const text = memberLines(indent, step, lineBreak, seconds).trimStart();
    return { start: at, end: at, text: text + lineBreak + ' '.repeat(indent) };
}
/** The members that a timeout goes between; `after` is the first one where it goes before all. */
function neighbours(tree, { items }) {
    const called = items.findIndex((member) => keyOf(tree, member) === 'category');
    const name = items.findIndex((member) => keyOf(tree, member) === 'name');
    const position = called < 0 ? name + 1 : called;
    return { before: items[position - 1], after: items[position] ?? items[0] };
}
/** Whether a text after `|` or `>` ends a member: a line after it may belong to that text. */
function endsWithBlockScalar({ key, value }) {
    return isBlockScalar(lastLeaf(value ?? key));
}
function memberLines(indent, step, lineBreak, seconds) {
    const value = blockLines('timeout', seconds, { at: indent + step, step, lineBreak });
    return `${' '.repeat(indent)}timeout:${lineBreak}${value}`;
}
function insertInFlow(tree, map, before, after, seconds) {
    const style = flowStyleOf(tree, map);
    const member = flowMember(style, 'timeout', flowValue('timeout', seconds, style));
    if (before !== undefined) {
        const at = endOfMember(before);
        const separator = separatorAround(tree, map, before) ?? commaOf(style);
        return { start: at, end: at, text: separator + member };
    }
    if (after !== undefined) {
        const at = startOf(after);
        return { start: at, end: at, text: member + commaOf(style) };
    }
    const at = map.range[0] + 1;
    return { start: at, end: at, text: style.padding + member };
}
/** The comma and the blanks between two members, if there is nothing else: after `member`, or before it. */
function separatorAround(tree, map, member) {
    const index = map.items.indexOf(member);
    for (const [first, second] of [
        [member, map.items[index + 1]],
        [map.items[index - 1], member],
    ]) {
        if (first === undefined || second === undefined)
            continue;
        const between = tree.raw.slice(endOfMember(first), startOf(second));
        if (/^,\s*$/.test(between))
            return between;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/formats/archy/replace-value.ts




/**
 * The edits that give a member of `map` a new value, whatever it has. Anchors stay, since aliases may stand
 * for them; tags go, unless they are a mapping's. The comments around the value stay.
 */
function replaceValue(tree, map, member, level, wanted) {
    return map.flow === true
        ? replaceInFlow(member, level, flowStyleOf(tree, map), wanted)
        : replaceInBlock(tree, member, level, wanted);
}
function replaceInFlow(member, level, style, { seconds }) {
    const { value } = member;
    const text = flowValue(level, seconds, style);
    if (value === null || isEmpty(member)) {
        const start = valueStart(member);
        const colon = hasColon(member) ? '' : ':';
        return [...tagRemovals(member), { start, end: start, text: `${colon} ${text}` }];
    }
    return [...oldTags(member, value), { ...spanOf(value), text }];
}
function replaceInBlock(tree, member, level, { seconds, step }) {
    const { value } = member;
    const start = valueStart(member);
    const column = columnOf(tree, startOf(member));
    const lineBreak = lineBreakAt(tree, start);
    const lines = (at) => blockLines(level, seconds, { at, step, lineBreak });
    if (value === null || isEmpty(member)) {
        const end = endOfLine(tree, start);
        const colon = hasColon(member) ? '' : `${lineBreak}${' '.repeat(column)}:`;
        const text = colon + lineBreak + lines(column + step);
        return [...tagRemovals(member), { start: end, end, text }];
    }
    const span = spanOf(value);
    if (isInFlow(value)) {
        const style = (0,dist.isMap)(value) ? flowStyleOf(tree, value) : SPACED;
        return [...oldTags(member, value), { ...span, text: flowValue(level, seconds, style) }];
    }
    if (tree.raw.slice(start, span.start).includes('\n') && !(0,dist/* isSeq */.oP)(value)) {
        const from = startOnLine(tree, member, value);
        const text = lines(columnOf(tree, from)).trimStart();
        const end = beforeBlanks(tree, span.end);
        return [...oldTags(member, value, from), { start: from, end, text }];
    }
    const text = lineBreak + lines(column + step);
    const end = Math.max(start, beforeBlanks(tree, endOfMember(member)));
    return [...tagRemovals(member, start), { start, end, text }];
}
/** An end without the blanks before it: a value that is empty ends with them, and a comment needs them. */
function beforeBlanks({ raw }, end) {
    let at = end;
    while (raw[at - 1] === ' ' || raw[at - 1] === '\t')
        at--;
    return at;
}
/** Whether a value is a mapping or a list in flow style. */
function isInFlow(value) {
    return ((0,dist.isMap)(value) || (0,dist/* isSeq */.oP)(value)) && value.flow === true;
}
const SPACED = { quote: '', colon: ': ', padding: ' ' };
/** Where a value that has lines of its own starts on the first of them; a tag before it goes with it. */
function startOnLine(tree, member, value) {
    const [first] = (0,dist.isMap)(value) ? value.items : [];
    if (first !== undefined)
        return startOf(first);
    const line = tree.raw.lastIndexOf('\n', value.range[0]);
    return tagsOf(member).find(({ offset }) => offset > line)?.offset ?? value.range[0];
}
/** Takes the tags of a value away that is to become a mapping, as far as they stand before `end`. */
function oldTags(member, value, end) {
    return (0,dist.isMap)(value) ? [] : tagRemovals(member, end);
}

;// CONCATENATED MODULE: ./src/formats/archy/write-units.ts





/** The edits that make a mapping of units stand for so many seconds: keys and numbers only, where that is enough. */
function writeUnits(tree, units, seconds) {
    const parts = (0,duration/* partsOf */.CI)(seconds);
    const edits = [];
    let previous;
    for (const [index, member] of units.items.entries()) {
        const part = parts[index];
        if (part !== undefined)
            edits.push(...writeUnit(tree, member, part));
        else if (previous !== undefined)
            edits.push(...removeUnit(tree, units, previous, member));
        previous = member;
    }
    const added = parts[units.items.length];
    if (previous !== undefined && added !== undefined) {
        edits.push(addUnit(tree, units, previous, added));
    }
    return edits;
}
function writeUnit(tree, member, [unit, count]) {
    const edits = [];
    if (!(0,duration/* isSameUnit */.vv)(keyOf(tree, member), unit)) {
        const quote = quoteOf(tree, member);
        edits.push({ ...spanOf(member.key), text: quote + unit + quote });
    }
    if (member.value !== null && sliceOf(tree, spanOf(member.value)) !== count) {
        edits.push({ ...spanOf(member.value), text: count });
    }
    return edits;
}
/** Takes a unit out that is no longer needed. A comment beside it stays. */
function removeUnit(tree, units, previous, member) {
    if (write_units_hasAnchor(member))
        return writeUnit(tree, member, ['days', '0']);
    const start = startOf(member);
    const end = endOfMember(member);
    const before = endOfMember(previous);
    const between = tree.raw.slice(before, start);
    if (units.flow === true) {
        const comma = commaBefore(member);
        if (comma === undefined || !between.includes('\n'))
            return [{ start: before, end, text: '' }];
        return [
            { start: comma, end: comma + 1, text: '' },
            { start, end, text: '' },
        ];
    }
    const rest = tree.raw.slice(end, endOfLine(tree, end));
    const blanks = rest.length - rest.trimStart().length;
    if (blanks < rest.length)
        return [{ start, end: end + blanks, text: '' }];
    const line = tree.raw.lastIndexOf('\n', start);
    const from = tree.raw[line - 1] === '\r' ? line - 1 : line;
    return [{ start: Math.max(before, from), end: end + blanks, text: '' }];
}
/** An alias elsewhere may stand for what has an anchor. */
function write_units_hasAnchor({ key, value }) {
    return [key, value].some((node) => node !== null && !(0,dist/* isAlias */.Vj)(node) && node.anchor !== undefined);
}
function addUnit(tree, units, last, [unit, count]) {
    const end = endOfMember(last);
    if (units.flow === true) {
        const style = flowStyleOf(tree, units);
        const text = commaOf(style) + flowMember(style, unit, count);
        return { start: end, end, text };
    }
    const at = endOfLine(tree, end);
    const indent = ' '.repeat(columnOf(tree, startOf(last)));
    return { start: at, end: at, text: `${lineBreakAt(tree, end)}${indent}${unit}: ${count}` };
}

;// CONCATENATED MODULE: ./src/formats/archy/write-timeout.ts







/** The edits that set the timeout of a call to so many seconds. Nothing else changes. */
function writeTimeout(tree, owner, member, duration, seconds) {
    if (member === undefined)
        return [insertTimeout(tree, owner, seconds)];
    if (duration?.kind === 'literal') {
        if (duration.units !== undefined)
            return writeUnits(tree, duration.units, seconds);
        if (duration.expression !== undefined) {
            return writeArguments(tree, duration.expression, seconds);
        }
    }
    const { map, call } = owner;
    const step = map.flow === true ? 0 : indentStep(tree, map, call);
    const literal = literalIn(tree, member.value);
    return literal === undefined
        ? replaceValue(tree, map, member, 'timeout', { seconds, step })
        : replaceValue(tree, literal.map, literal.member, 'lit', { seconds, step });
}
function writeArguments(tree, expression, seconds) {
    const span = spanOf(expression);
    const source = tree.raw.slice(span.start, span.end);
    const edits = (0,duration/* rewriteArguments */.rj)(source, seconds);
    if (edits.length === 0)
        return [{ ...span, text: JSON.stringify((0,duration/* expressionOf */.ez)(seconds)) }];
    return edits
        .filter(({ start, end, text }) => source.slice(start, end) !== text)
        .map(({ start, end, text }) => ({ start: span.start + start, end: span.start + end, text }));
}
/** The only member of a value, if it is the `lit` of one in block style: then the rest is as it should be. */
function literalIn(tree, map) {
    if (!(0,dist.isMap)(map) || map.flow === true)
        return undefined;
    const [member, ...others] = map.items;
    if (member === undefined || others.length > 0 || (0,dist/* isSeq */.oP)(member.value))
        return undefined;
    return keyOf(tree, member) === 'lit' ? { map, member } : undefined;
}

;// CONCATENATED MODULE: ./src/formats/archy/archy-site.ts




/** The timeout of one call. A class, so that tens of thousands of them cost little until asked. */
class ArchySite {
    setting;
    call;
    format = 'archy-yaml';
    kind = 'flow-node';
    id = undefined;
    state;
    constructor(setting, call) {
        this.setting = setting;
        this.call = call;
        this.state = stateOf(call);
    }
    get name() {
        return nameOf(this.call);
    }
    get pointer() {
        return pointerOf(this.call);
    }
    edit(value) {
        const { tree, owner, member, duration, borrowed } = this.call;
        // What an alias brings belongs to others as well: it is written here anew.
        const own = borrowed === undefined ? duration : undefined;
        return writeTimeout(tree, owner, member, own, value);
    }
}
function stateOf(call) {
    const { duration, borrowed, member } = call;
    if (duration === undefined || duration.kind === 'none') {
        return { kind: 'absent', span: namePlace(call) };
    }
    const own = duration.span ?? spanOf(member?.key ?? call.owner.call.key);
    const span = borrowed === undefined ? own : spanOf(borrowed);
    switch (duration.kind) {
        case 'literal':
            return { kind: 'literal', value: duration.value, span };
        case 'dynamic':
            return { kind: 'dynamic', text: duration.text, span };
        case 'invalid':
            return { kind: 'invalid', actual: duration.actual, text: duration.text, span };
    }
}
function nameOf({ tree, owner }) {
    const name = memberOf(tree, owner.map, 'name');
    return name === undefined ? undefined : textOf(tree, follow(tree, name.value));
}
/** The pointer to a call's own timeout, else to the call. */
function pointerOf({ tree, path, member }) {
    return pointerTo(tree, member === undefined ? path : { parent: path, step: 'timeout' });
}
/** Where a finding about something absent points: the call's name, else the key that it stands under. */
function namePlace({ tree, owner }) {
    const { key } = owner.call;
    const [name] = ownMembers(tree, owner.map, 'name');
    const value = name?.value ?? undefined;
    if (!(0,dist.isScalar)(value) || textOf(tree, value) === undefined)
        return spanOf(key);
    const span = spanOf(value);
    return sliceOf(tree, span).includes('\n') ? spanOf(key) : span;
}

// EXTERNAL MODULE: ./src/safe/shorten.ts
var shorten = __webpack_require__(1512);
;// CONCATENATED MODULE: ./src/formats/archy/inspect-value.ts




/** Where the content of a value stands: of a mapping its members, without braces. Undefined where nothing stands. */
function contentSpan(at) {
    if (at === null)
        return undefined;
    if ((0,dist.isMap)(at)) {
        const [first] = at.items;
        const last = at.items.at(-1);
        if (first !== undefined && last !== undefined) {
            return { start: first.key.range[0], end: endOf(last.value ?? last.key) };
        }
    }
    const span = spanOf(at);
    return span.start === span.end ? undefined : span;
}
/** Whether a template fills in some of a value, or of what its aliases stand for. */
function isTemplated(tree, at) {
    const stack = [follow(tree, at)];
    for (let count = 0; stack.length > 0 && count < MAX_NODES; count++) {
        const node = stack.pop();
        if ((0,dist.isScalar)(node)) {
            if (hasPlaceholder(tree.raw.slice(node.range[0], node.range[1])))
                return true;
        }
        else if ((0,dist.isMap)(node)) {
            for (const { key, value } of node.items.slice(0, MAX_MEMBERS)) {
                stack.push(follow(tree, key), follow(tree, value));
            }
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            for (const item of node.items.slice(0, MAX_MEMBERS))
                stack.push(follow(tree, item));
        }
    }
    return false;
}
/** Nodes of a value that are looked at: more make no duration. */
const MAX_NODES = 1000;
/** A key that stands twice in a mapping or in the mappings that it holds. */
function repeatedKey(tree, at) {
    const maps = [at];
    for (const map of maps) {
        if (!(0,dist.isMap)(map) || maps.length > MAX_MEMBERS)
            continue;
        const names = new Set();
        for (const member of map.items) {
            const name = keyOf(tree, member);
            if (name === undefined || name === MERGE)
                continue;
            const isMasked = hasPlaceholder(sliceOf(tree, spanOf(member.key)));
            if (names.has(name) && !isMasked)
                return { key: member.key, name };
            names.add(name);
            maps.push(member.value);
        }
    }
    return undefined;
}
/** What a report shows of a value; undefined where that is its text. */
function actualOf(tree, node) {
    if ((0,dist.isMap)(node)) {
        // Seconds that were written as a text are told as that text: it says what was meant.
        const [only, ...others] = node.items;
        if (only === undefined || others.length > 0 || keyOf(tree, only) !== 'seconds')
            return undefined;
        const seconds = follow(tree, only.value);
        return isText(seconds) ? shortText(tree, seconds) : undefined;
    }
    if (!(0,dist.isScalar)(node))
        return undefined;
    const { value } = node;
    if (value === null || typeof value === 'boolean')
        return value;
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    return shortText(tree, node);
}
function isText(node) {
    return (0,dist.isScalar)(node) && typeof node.value === 'string';
}
function shortText(tree, node) {
    return (0,shorten/* shorten */.m)(textOf(tree, node) ?? '');
}
/** A part of the file on one line, cut where it is long. */
function excerpt(tree, { start, end }) {
    const isCut = end - start > MAX_EXCERPT;
    const text = oneLine(sliceOf(tree, { start, end: isCut ? start + MAX_EXCERPT : end }));
    return (0,shorten/* shorten */.m)(isCut ? `${text}…` : text);
}
/** Bytes of a value that are looked at to show it. */
const MAX_EXCERPT = 1000;
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./src/formats/archy/read-timeout.ts





/**
 * Reads the value of a `timeout`. `takesExpression` tells whether the flow takes expressions there: then one
 * of nothing but numbers is as good as a literal.
 */
function readDuration(tree, at, takesExpression) {
    const whole = { at, node: follow(tree, at) };
    const repeated = repeatedKey(tree, at);
    if (repeated !== undefined)
        return { kind: 'repeated', ...repeated };
    const { kind, value } = formOf(tree, whole);
    const span = contentSpan(value.at);
    if (span !== undefined && isTemplated(tree, whole.at)) {
        return { kind: 'dynamic', text: excerpt(tree, span), span, isPlaceholder: true };
    }
    switch (kind) {
        case 'none':
            return { kind: 'none' };
        case 'expression':
            return readExpression(tree, value, takesExpression) ?? invalid(tree, value);
        case 'literal':
            return readUnits(tree, value) ?? invalid(tree, value);
        case 'other':
            return invalid(tree, value);
    }
}
const FORMS = [
    ['noValue', 'none'],
    ['lit', 'literal'],
    ['exp', 'expression'],
];
/** Which form a value has, and the value that tells how long. */
function formOf(tree, whole) {
    const other = { kind: 'other', value: whole };
    const { node: map } = whole;
    if (!(0,dist.isMap)(map))
        return other;
    const names = keysOf(tree, map);
    if (names?.every((name) => name === MERGE || FORMS.some(([key]) => key === name)) !== true) {
        return other;
    }
    const [form, ...others] = FORMS.flatMap(([name, kind]) => {
        const member = memberOf(tree, map, name);
        if (member === undefined)
            return [];
        const at = map.items.includes(member) ? member.value : whole.at;
        return [{ kind, value: { at, node: follow(tree, member.value) } }];
    });
    if (form === undefined || others.length > 0)
        return other;
    return form.kind === 'none' && !isTrue(form.value.node) ? other : form;
}
/** The names of a mapping's members; undefined where one is no text, or where there are very many. */
function keysOf(tree, map) {
    if (map.items.length > MAX_MEMBERS)
        return undefined;
    const names = map.items.flatMap((member) => keyOf(tree, member) ?? []);
    return names.length === map.items.length ? names : undefined;
}
function isTrue(node) {
    return (0,dist.isScalar)(node) && String(node.value).toLowerCase() === 'true';
}
function readExpression(tree, { at, node }, takesExpression) {
    const text = textOf(tree, node);
    const span = contentSpan(at);
    if (node === undefined || text === undefined || span === undefined)
        return undefined;
    const value = takesExpression ? (0,duration/* secondsInExpression */.lz)(text) : undefined;
    if (value === undefined) {
        return { kind: 'dynamic', text: (0,shorten/* shorten */.m)(oneLine(text)), span, isPlaceholder: false };
    }
    return { kind: 'literal', value, span, ...(at === node ? { expression: node } : {}) };
}
/** The duration that units and their numbers make; undefined where there is anything else among them. */
function readUnits(tree, { at, node: map }) {
    if (!(0,dist.isMap)(map))
        return undefined;
    const names = keysOf(tree, map);
    if (names?.every((name) => name === MERGE || duration/* UNIT_NAMES */.kn.includes(name)) !== true)
        return undefined;
    const parts = [];
    for (const unit of duration/* UNIT_NAMES */.kn) {
        const member = memberOf(tree, map, unit);
        if (member === undefined)
            continue;
        const count = follow(tree, member.value);
        if (!(0,dist.isScalar)(count) || typeof count.value !== 'number')
            return undefined;
        parts.push([unit, count.value]);
    }
    const value = parts.length === 0 ? undefined : (0,duration/* secondsIn */.zj)(parts);
    const span = contentSpan(at);
    if (value === undefined || span === undefined)
        return undefined;
    const isPlain = at === map && !names.includes(MERGE);
    return { kind: 'literal', value, span, ...(isPlain ? { units: map } : {}) };
}
/** What is anything but a duration. */
function invalid(tree, { at, node }) {
    const span = contentSpan(at);
    if (span === undefined)
        return { kind: 'invalid', actual: null, text: 'null', span };
    const text = excerpt(tree, span);
    const actual = actualOf(tree, node);
    return { kind: 'invalid', actual: actual === undefined ? text : actual, text, span };
}

;// CONCATENATED MODULE: ./src/formats/archy/read-flow.ts









/** Reads the flow under a key at the top of a document; undefined where it is something else. */
function readFlow(tree, flow, parent, isAlone) {
    const type = flowTypeOf(keyOf(tree, flow));
    const draft = (0,json_sites/* startDocument */.yb)('archy-yaml');
    const seen = new Set();
    let hasSharedSteps = false;
    const onShared = () => {
        hasSharedSteps = true;
    };
    for (const step of stepsIn(tree, flow, { parent, step: flow.key }, onShared)) {
        const map = follow(tree, step.call.value);
        if ((0,json_sites/* isFull */.uq)(draft)) {
            (0,json_sites/* addLimitProblem */.sm)(draft, spanOf(step.call.key), pointerTo(tree, step.path));
            break;
        }
        if (!(0,dist.isMap)(map)) {
            if (type !== 'unknown')
                addShapeProblem(draft, tree, step);
        }
        else if (seen.has(map))
            hasSharedSteps = true;
        else if (type !== 'unknown' || looksLikeCall(tree, map)) {
            seen.add(map);
            addCall(draft, tree, step, map, type);
        }
    }
    const isOurs = draft.sites.length + draft.problems.length > 0 || isFlow(tree, flow, type);
    return isOurs
        ? { ...draft, flow: { ...nameOfFlow(tree, flow), isAlone, hasSharedSteps } }
        : undefined;
}
/** The type of a flow as the file spells it, and its name. */
function nameOfFlow(tree, flow) {
    const map = follow(tree, flow.value);
    const name = (0,dist.isMap)(map) ? memberOf(tree, map, 'name') : undefined;
    const text = name === undefined ? undefined : textOf(tree, follow(tree, name.value));
    return { type: keyOf(tree, flow) ?? '', name: text };
}
/** Whether what stands under the key of a flow type is a flow. */
function isFlow(tree, { value }, type) {
    const map = follow(tree, value);
    if (type === 'unknown' || !(0,dist.isMap)(map))
        return false;
    return map.items.some((member) => FLOW_KEYS.has(keyOf(tree, member) ?? ''));
}
const FLOW_KEYS = new Set([
    'startUpRef',
    'startUpTaskActions',
    'settingsActionDefaults',
]);
/** Whether a mapping is a call, where it is not known to stand in a flow. */
function looksLikeCall(tree, map) {
    const category = memberOf(tree, map, 'category');
    if (category !== undefined)
        return (0,dist.isMap)(follow(tree, category.value));
    const timeout = follow(tree, memberOf(tree, map, 'timeout')?.value ?? null);
    const [first] = (0,dist.isMap)(timeout) ? timeout.items : [];
    return first !== undefined && ['lit', 'exp', 'noValue'].includes(keyOf(tree, first) ?? '');
}
/** Tells of a call that is no mapping; of a placeholder nothing is known. */
function addShapeProblem(draft, tree, { call, path }) {
    const { key, value } = call;
    const span = value === null || isEmptyAt(value) ? spanOf(key) : spanOf(value);
    if (hasPlaceholder(sliceOf(tree, span)))
        return;
    draft.problems.push({
        message: `${JSON.stringify(keyOf(tree, call) ?? '')} must be a mapping, but is ${describe(tree, value)}`,
        span,
        pointer: pointerTo(tree, path),
        kind: 'flow-node',
    });
}
function isEmptyAt({ range: [start, end] }) {
    return start === end;
}
function describe(tree, value) {
    const node = follow(tree, value);
    if (node === undefined)
        return value === null ? 'empty' : 'an alias of nothing';
    if (!(0,dist.isScalar)(node))
        return 'a list';
    return node.value === null ? 'empty' : `a ${typeof node.value}`;
}
function addCall(draft, tree, { call, path, isRepeated }, map, type) {
    const owner = { map, call };
    const [member, second] = ownMembers(tree, map, 'timeout');
    const repeat = (key, name) => {
        draft.problems.push({
            message: `the key ${JSON.stringify(name)} stands twice in one mapping, which YAML refuses: leave one`,
            span: spanOf(key),
            pointer: pointerOf({ tree, path, member }),
            kind: 'flow-node',
            name: nameOf({ tree, owner }),
        });
    };
    if (isRepeated) {
        repeat(call.key, keyOf(tree, call) ?? '');
        return;
    }
    if (second !== undefined) {
        repeat(second.key, 'timeout');
        return;
    }
    const merged = member === undefined ? mergedMember(tree, map, 'timeout') : undefined;
    const found = member ?? merged?.member;
    const value = found?.value ?? null;
    const duration = found === undefined ? undefined : readDuration(tree, value, type !== 'other');
    if (duration?.kind === 'repeated') {
        repeat(duration.key, duration.name);
        return;
    }
    const borrowed = merged?.from ?? ((0,dist/* isAlias */.Vj)(value) ? value : undefined);
    const setting = settingOf(type, duration);
    const site = { tree, owner, path, member, duration, borrowed };
    draft.sites.push(new ArchySite(setting, site));
}
/** Only workflows take expressions; of a flow whose type a template fills in, nobody knows. */
function settingOf(type, duration) {
    // A placeholder of a kind that is not told from an expression by its text is no expression for that.
    const isOddPlaceholder = duration?.kind === 'dynamic' && duration.isPlaceholder && !duration.text.includes('{{');
    return type === 'other' && !isOddPlaceholder ? platform_setting/* STEP_SETTING */.iA : platform_setting/* WORKFLOW_STEP_SETTING */._G;
}

;// CONCATENATED MODULE: ./src/formats/archy/read-archy.ts







/** Reads the flows of an Archy YAML file. */
function readArchy(bytes) {
    // A character a byte: what the parser tells as an index is an offset, whatever the bytes are.
    const raw = bytes.toString('latin1');
    if (raw.includes('c\0a\0l\0l'))
        return readUtf16(raw);
    if (!mayHoldSteps(raw))
        return NOTHING;
    const parsing = parseYaml(maskPlaceholders(withoutMark(raw)));
    if (parsing.kind === 'failure') {
        const { message, offset } = parsing;
        // With directives it is YAML only once Terraform has followed them.
        const isOurs = looksLikeFlow(withoutMark(raw)) && !DIRECTIVE.test(raw);
        return isOurs ? { kind: 'unreadable', message, offset } : NOTHING;
    }
    const { documents } = parsing;
    const found = [];
    const members = documents.map(membersIn);
    const isAlone = members.reduce((sum, count) => sum + count, 0) === 1;
    for (const [index, contents] of documents.entries()) {
        if (!(0,dist.isMap)(contents))
            continue;
        const tree = growTree(raw, contents);
        const parent = documents.length > 1 ? { parent: undefined, step: index } : undefined;
        for (const member of contents.items) {
            const flow = readFlow(tree, member, parent, isAlone);
            if (flow !== undefined)
                found.push(flow);
        }
    }
    return { kind: 'documents', documents: found };
}
/** A directive of Terraform's templates. */
const DIRECTIVE = /%\{~?[ \t]*(?:if|else|endif|for|endfor)\b/;
/** What stands at the top of a document of YAML. */
function membersIn(contents) {
    if ((0,dist.isMap)(contents))
        return contents.items.length;
    return contents === null || ((0,dist.isScalar)(contents) && contents.value === null) ? 0 : 1;
}
const NOTHING = { kind: 'documents', documents: [] };
/** The text with an empty comment of the same length in the place of a byte-order mark. */
function withoutMark(raw) {
    return raw.startsWith(MARK) ? `# \n${raw.slice(MARK.length)}` : raw;
}
function readUtf16(raw) {
    if (!looksLikeFlow(raw.replaceAll('\0', '').replace(/^(?:ÿþ|þÿ)/, '')))
        return NOTHING;
    const message = 'the file is not UTF-8 (it looks like UTF-16): save it as UTF-8';
    return { kind: 'unreadable', message, offset: 0 };
}


/***/ })

};
;