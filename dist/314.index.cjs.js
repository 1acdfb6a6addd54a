"use strict";
exports.id = 314;
exports.ids = [314];
exports.modules = {

/***/ 6314:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfig: function() { return /* binding */ readConfig; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/safe/limits.ts
var limits = __webpack_require__(3345);
// EXTERNAL MODULE: ./src/source/json/arena.ts
var json_arena = __webpack_require__(399);
// EXTERNAL MODULE: ./src/source/json/index-json.ts
var index_json = __webpack_require__(536);
// EXTERNAL MODULE: ./src/source/json/pointer.ts
var json_pointer = __webpack_require__(277);
// EXTERNAL MODULE: ./src/source/json/tokens.ts
var tokens = __webpack_require__(6036);
// EXTERNAL MODULE: ./src/source/position.ts
var position = __webpack_require__(4826);
// EXTERNAL MODULE: ./src/formats/syntax-message.ts
var syntax_message = __webpack_require__(6431);
// EXTERNAL MODULE: ./src/safe/shorten.ts
var shorten = __webpack_require__(1512);
// EXTERNAL MODULE: ./src/config/problem.ts
var problem = __webpack_require__(8841);
// EXTERNAL MODULE: ./src/config/nearest.ts
var nearest = __webpack_require__(6572);
;// CONCATENATED MODULE: ./src/config/schema-problems.ts


/** Says what the validator found, in words. */
function schemaProblems(errors) {
    return errors.flatMap((error) => schemaProblem(error) ?? []);
}
function schemaProblem(error) {
    const pointer = error.instancePath;
    switch (error.keyword) {
        case 'additionalProperties': {
            const key = String(error.params['additionalProperty']);
            return {
                message: `unknown key ${JSON.stringify(key)}: ${(0,nearest/* didYouMean */.a)(key, knownKeys(error))}`,
                pointer: pointer + (0,json_pointer/* pointerStep */.UN)(key),
                atKey: true,
            };
        }
        case 'required':
            // The two alternatives of a suppression are told by their `anyOf`.
            return error.schemaPath.includes('/anyOf/')
                ? undefined
                : {
                    message: `the key ${JSON.stringify(error.params['missingProperty'])} is missing`,
                    pointer,
                };
        case 'anyOf':
            return { message: 'one of the keys "id" and "pointer" is needed', pointer };
        case 'enum': {
            const allowed = stringsIn(error.params['allowedValues']);
            return {
                message: `${shown(error.data)} is not known: ${(0,nearest/* didYouMean */.a)(String(error.data), allowed)}`,
                pointer,
            };
        }
        case 'type':
            // A rule's entry that is neither a level nor a list is told once, by the type of the entry itself.
            if (error.schemaPath.endsWith('/else/type'))
                return undefined;
            return {
                message: `must be ${typeNames(error.params['type'])}, but is ${shown(error.data)}`,
                pointer,
            };
        case 'minimum':
        case 'maximum':
            return {
                message: `must be ${String(error.params['comparison'])} ${String(error.params['limit'])}, but is ${shown(error.data)}`,
                pointer,
            };
        case 'pattern':
            return { message: `must be a date like "2026-12-31", but is ${shown(error.data)}`, pointer };
        case 'minLength':
            return { message: 'must not be empty', pointer };
        case 'minItems':
        case 'additionalItems':
            return { message: 'must be a level or a level with options, like ["error", { … }]', pointer };
        case 'if':
            // What the branch found is told on its own.
            return undefined;
        default:
            return { message: error.message ?? `does not satisfy ${error.keyword}`, pointer };
    }
}
function knownKeys(error) {
    const properties = error.parentSchema?.['properties'];
    return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
function stringsIn(values) {
    return Array.isArray(values) ? values.map(String) : [];
}
function typeNames(type) {
    return (Array.isArray(type) ? type : [type])
        .map((name) => (/^[aeio]/.test(String(name)) ? `an ${String(name)}` : `a ${String(name)}`))
        .join(' or ');
}
function shown(value) {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

;// CONCATENATED MODULE: ./src/config/parse-config.ts










/**
 * Parses the text of a config file, JSON with comments and trailing commas. `name` is how errors call it.
 * @throws {ConfigError} where it is not JSON, or not a config
 */
async function parseConfig(text, name) {
    const { default: stripComments } = await __webpack_require__.e(/* import() */ 765).then(__webpack_require__.bind(__webpack_require__, 6765));
    const { default: validate } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.t.bind(__webpack_require__, 706, 23));
    // Comments become blanks, so every position stays as it is in the file.
    const plain = stripComments(text.replace(/^\ufeff/, ''), { trailingCommas: true });
    const arena = (0,json_arena/* createArena */.gF)();
    (0,json_arena/* fillArena */.lF)(arena, Buffer.from(plain));
    const json = (0,index_json/* indexJson */.H)(arena, limits/* MAX_DEPTH */.lr);
    const locate = (0,position/* createLocator */.T)(arena.bytes, arena.size);
    const place = (offset) => {
        const { line, column } = locate(offset);
        return `${name}:${String(line)}:${String(column)}`;
    };
    if ('problem' in json) {
        const opensComment = arena.bytes.toString('latin1', json.offset, json.offset + 2) === '/*';
        const message = opensComment ? 'this comment is not closed' : (0,syntax_message/* syntaxMessage */.d)(arena.bytes, json);
        throw new problem/* ConfigError */.x(`${place(json.offset)}: ${message}`);
    }
    const errorOf = (problems) => {
        const find = (0,json_pointer/* createTokenFinder */.Uk)(json);
        const placed = problems
            .slice(0, MAX_PLACED)
            .map((problem) => ({ problem, offset: offsetOf(json, problem, find) }))
            .sort((a, b) => a.offset - b.offset)
            .slice(0, MAX_TOLD);
        const lines = placed.map(({ problem, offset }) => `${place(offset)}: ${label(problem)}${(0,shorten/* shorten */.m)(problem.message, 400)}`);
        const rest = problems.length - placed.length;
        if (rest > 0)
            lines.push(`${name}: and ${String(rest)} more problems`);
        return new problem/* ConfigError */.x(lines.join('\n'));
    };
    const content = JSON.parse(plain);
    if (!validate(content))
        throw errorOf(schemaProblems(validate.errors ?? []));
    return { content, errorOf };
}
/** Problems that are told at a time, and those that they are chosen from, the first in the file. */
const MAX_TOLD = 20;
const MAX_PLACED = 200;
/** Which part of the config a problem is about, as a reader would write it: `rules.timeout-default`. */
function label({ pointer, atKey }) {
    const steps = (0,json_pointer/* stepsOf */.B_)(pointer);
    const path = (atKey === true ? steps.slice(0, -1) : steps)
        .map((step) => (/^[\w$.-]+$/.test(step) ? step : JSON.stringify(step)))
        .join('.');
    return path === '' ? '' : `${(0,shorten/* shorten */.m)(path, 100)}: `;
}
function offsetOf(json, { pointer, atKey }, find) {
    if (atKey === true) {
        const steps = (0,json_pointer/* stepsOf */.B_)(pointer);
        const parent = find(steps.slice(0, -1).map(json_pointer/* pointerStep */.UN).join(''));
        const key = (0,tokens/* createKey */.cF)(steps.at(-1) ?? '');
        if (parent !== tokens/* NO_TOKEN */.wH && (0,tokens/* isObject */.Gv)(json, parent)) {
            for (const token of (0,tokens/* keysOf */.YD)(json, parent)) {
                if ((0,tokens/* isKey */.m0)(json, token, key))
                    return (0,tokens/* startOf */.GH)(json, token);
            }
        }
    }
    const token = find(pointer);
    return token === tokens/* NO_TOKEN */.wH ? (0,tokens/* startOf */.GH)(json, 0) : (0,tokens/* startOf */.GH)(json, token);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/formats/json-sites.ts
var json_sites = __webpack_require__(6589);
;// CONCATENATED MODULE: ./src/formats/custom-format.ts



/**
 * Makes a custom format of its definition, or tells which of its selectors are wrong. `jsonpath-plus` is
 * loaded for it and never evaluates an expression.
 */
async function loadCustomFormat(name, definition) {
    const { JSONPath } = await __webpack_require__.e(/* import() */ 229).then(__webpack_require__.bind(__webpack_require__, 6229));
    const problems = [];
    const memberPath = (pointer, selector) => {
        const steps = JSONPath.toPathArray(selector);
        const names = steps.slice(1);
        if (steps[0] !== '$' ||
            names.length === 0 ||
            names.some((step) => SPECIAL_STEP.test(step)) ||
            /\[\s*\d/.test(selector)) {
            problems.push({
                pointer,
                message: `${JSON.stringify(selector)} must lead from the owner to one member by plain steps, like "$.settings.timeout"`,
            });
        }
        return names.map(tokens/* createKey */.cF);
    };
    const optionalPath = (member) => memberPath(`/${member}`, definition[member] ?? `$.${member}`);
    const ownersProblem = problemWithOwners(definition.owners, JSONPath.toPathArray(definition.owners));
    if (ownersProblem !== undefined)
        problems.push({ pointer: '/owners', message: ownersProblem });
    const path = memberPath('/timeout', definition.timeout);
    const idPath = optionalPath('id');
    const namePath = optionalPath('name');
    const conditions = Object.entries(definition.where ?? {}).map(([selector, value]) => ({
        path: memberPath('/where', selector),
        value,
    }));
    if (problems.length > 0)
        return problems;
    const { unit, min, max, owners } = definition;
    const setting = {
        unit,
        min,
        max,
        ...(definition.default === undefined ? {} : { default: definition.default }),
        whenAbsent: 'default-is-too-short',
    };
    return {
        name,
        setting,
        owners,
        read(json) {
            const draft = (0,json_sites/* startDocument */.yb)(name);
            const value = custom_format_valueOf(json, 0, MAX_CUSTOM_DEPTH);
            if (value === TOO_DEEP) {
                const message = `values are nested more than ${String(MAX_CUSTOM_DEPTH)} levels deep: this file is not checked`;
                draft.problems.push({
                    message,
                    span: { start: (0,tokens/* startOf */.GH)(json, 0), end: (0,tokens/* startOf */.GH)(json, 0) + 1 },
                    pointer: '',
                });
                return draft;
            }
            const selected = JSONPath({ path: owners, json: value, eval: false, wrap: true });
            const wanted = new Set(Array.isArray(selected) ? selected : []);
            for (const { token: object, pointer } of placesOf(json, value, wanted)) {
                if (!(0,tokens/* isObject */.Gv)(json, object))
                    continue;
                if (!conditions.every((condition) => holds(json, object, condition)))
                    continue;
                if ((0,json_sites/* isFull */.uq)(draft)) {
                    (0,json_sites/* addLimitProblem */.sm)(draft, { start: (0,tokens/* startOf */.GH)(json, object), end: (0,tokens/* startOf */.GH)(json, object) + 1 }, pointer);
                    break;
                }
                (0,json_sites/* addSite */.TG)(draft, {
                    json,
                    object,
                    pointer,
                    path,
                    id: memberAt(json, object, idPath),
                    name: memberAt(json, object, namePath),
                }, 'data-action', setting);
            }
            return draft;
        },
    };
}
/** Steps of a JSONPath that do not name one member: wildcards, descents, slices, unions, operators. */
const SPECIAL_STEP = /^(?:\*|\.\.|\^|~|[?(@].*|-?\d*:.*|.*,.*|)$/s;
/** Steps that evaluate something, ask for a type, or select names instead of values. */
const EXPRESSION_STEP = /(?:^|,)\s*(?:\?|\(|~|@)/;
function problemWithOwners(selector, steps) {
    if (!selector.startsWith('$'))
        return `${JSON.stringify(selector)} must be a JSONPath from "$" on`;
    if (selector.split('[').length !== selector.split(']').length) {
        return `${JSON.stringify(selector)} has a bracket that is not closed`;
    }
    if (steps.filter((step) => step === '..').length > 1) {
        return 'more than one ".." takes too long: name the steps between';
    }
    return steps.some((step) => EXPRESSION_STEP.test(step))
        ? 'expressions are never evaluated: select with a plain JSONPath and narrow it by "where"'
        : undefined;
}
/** Levels of nesting that `jsonpath-plus`, which recurses, is trusted with. */
const MAX_CUSTOM_DEPTH = 200;
const TOO_DEEP = Symbol('too deep');
/** The value of a token; `TOO_DEEP` where it is nested deeper than `levels`. */
function custom_format_valueOf(json, token, levels) {
    switch ((0,tokens/* kindOf */.I)(json, token)) {
        case 'string':
            return (0,tokens/* stringOf */.Je)(json, token);
        case 'number':
            return (0,tokens/* numberOf */.rl)(json, token);
        case 'boolean':
            return json.bytes[(0,tokens/* startOf */.GH)(json, token)] === 0x74;
        case 'null':
            return null;
        case 'array': {
            const elements = [];
            for (const element of (0,tokens/* elementsOf */.ZE)(json, token)) {
                const value = levels === 0 ? TOO_DEEP : custom_format_valueOf(json, element, levels - 1);
                if (value === TOO_DEEP)
                    return TOO_DEEP;
                elements.push(value);
            }
            return elements;
        }
        case 'object': {
            const members = [];
            for (const key of (0,tokens/* keysOf */.YD)(json, token)) {
                const value = levels === 0 ? TOO_DEEP : custom_format_valueOf(json, key + 1, levels - 1);
                if (value === TOO_DEEP)
                    return TOO_DEEP;
                members.push([(0,tokens/* stringOf */.Je)(json, key), value]);
            }
            // Made of entries, so that `__proto__` is a key like any other.
            return Object.fromEntries(members);
        }
    }
}
/** Where values of a parsed document stand in its text. A value is known by its identity. */
function* placesOf(json, value, wanted, token = 0, pointer = '') {
    if (typeof value !== 'object' || value === null)
        return;
    if (wanted.has(value))
        yield { token, pointer };
    if (Array.isArray(value)) {
        let position = 0;
        for (const element of (0,tokens/* elementsOf */.ZE)(json, token)) {
            const step = pointer + (0,json_pointer/* pointerStep */.UN)(position);
            yield* placesOf(json, value[position++], wanted, element, step);
        }
        return;
    }
    const members = new Map(Object.entries(value));
    const keys = new Map([...(0,tokens/* keysOf */.YD)(json, token)].map((key) => [(0,tokens/* stringOf */.Je)(json, key), key]));
    for (const [name, key] of keys) {
        yield* placesOf(json, members.get(name), wanted, key + 1, pointer + (0,json_pointer/* pointerStep */.UN)(name));
    }
}
function memberAt(json, object, path) {
    let token = object;
    for (const key of path) {
        if (!(0,tokens/* isObject */.Gv)(json, token))
            return tokens/* NO_TOKEN */.wH;
        token = (0,tokens/* findMember */.gz)(json, token, key);
        if (token === tokens/* NO_TOKEN */.wH)
            return tokens/* NO_TOKEN */.wH;
    }
    return token;
}
function holds(json, object, condition) {
    const token = memberAt(json, object, condition.path);
    if (token === tokens/* NO_TOKEN */.wH)
        return false;
    switch ((0,tokens/* kindOf */.I)(json, token)) {
        case 'string':
            return (0,tokens/* stringOf */.Je)(json, token) === condition.value;
        case 'number':
            return (0,tokens/* numberOf */.rl)(json, token) === condition.value;
        case 'boolean':
            return condition.value === (json.bytes[json.starts[token] ?? 0] === 0x74);
        case 'null':
            return condition.value === null;
        case 'object':
        case 'array':
            return false;
    }
}

// EXTERNAL MODULE: ./src/formats/index.ts + 10 modules
var formats = __webpack_require__(8376);
// EXTERNAL MODULE: ./src/source/glob.ts
var glob = __webpack_require__(8115);
// EXTERNAL MODULE: ./src/config/default-config.ts
var default_config = __webpack_require__(8910);
;// CONCATENATED MODULE: ./src/config/resolve-config.ts







/** Makes a config of a file's content, or tells what in it cannot be. `file` is absolute. */
async function resolveConfig(content, file) {
    const { custom, problems } = await customFormats(content);
    const formatNamed = (name) => formats/* TEXT_FORMATS */.fR.find((format) => format.name === name) ??
        (0,formats/* findJsonFormat */.Hw)(name) ??
        custom.find((format) => format.name === name);
    const known = [...formats/* FORMAT_NAMES */.BU, ...custom.map((format) => format.name)];
    problems.push(...globProblems(content.include ?? [], '/include'), ...globProblems(content.exclude ?? [], '/exclude'), ...targetProblems(content.targets, '/targets', formatNamed, known), ...optionProblems(content.rules, '/rules'));
    (content.overrides ?? []).forEach((override, position) => {
        const pointer = `/overrides/${String(position)}`;
        const { format, files } = override;
        problems.push(...(typeof files === 'string'
            ? globProblem(files, `${pointer}/files`)
            : globProblems(files, `${pointer}/files`)));
        if (format !== undefined && formatNamed(format) === undefined) {
            const message = `unknown format ${JSON.stringify(format)}: ${(0,nearest/* didYouMean */.a)(format, known)}`;
            problems.push({ message, pointer: `${pointer}/format` });
        }
        problems.push(...targetProblems(override.targets, `${pointer}/targets`, formatNamed, known), ...optionProblems(override.rules, `${pointer}/rules`));
    });
    (content.suppressions ?? []).forEach(({ expires, file: glob }, position) => {
        problems.push(...globProblem(glob, `/suppressions/${String(position)}/file`));
        if (expires !== undefined && !isDate(expires)) {
            const message = `${JSON.stringify(expires)} is no day of the calendar`;
            problems.push({ message, pointer: `/suppressions/${String(position)}/expires` });
        }
    });
    if (problems.length > 0)
        return problems;
    const base = settingsOf(content, custom);
    const overrides = (content.overrides ?? []).map((override) => ({
        matches: (0,glob/* createMatcher */.P7)(typeof override.files === 'string' ? [override.files] : override.files),
        override,
    }));
    return {
        folder: external_node_path_default().dirname(file),
        file,
        include: content.include ?? default_config/* DEFAULT_INCLUDE */.Z,
        exclude: content.exclude ?? [],
        suppressions: (content.suppressions ?? []).map((suppression) => ({
            ...suppression,
            matches: (0,glob/* createMatcher */.P7)([suppression.file]),
        })),
        pinned: (content.overrides ?? []).flatMap(({ format }) => format ?? []),
        settingsFor: (file) => {
            let settings = base;
            for (const { matches, override } of overrides) {
                if (matches(file))
                    settings = overridden(settings, override, formatNamed);
            }
            return settings;
        },
    };
}
async function customFormats(content) {
    const custom = [];
    const problems = [];
    for (const [name, definition] of Object.entries(content.formats ?? {})) {
        const pointer = `/formats${(0,json_pointer/* pointerStep */.UN)(name)}`;
        if ((0,formats/* findFormat */.FI)(name) !== undefined) {
            problems.push({
                message: `${JSON.stringify(name)} is a format of the tool itself: choose another name`,
                pointer,
                atKey: true,
            });
        }
        if (definition.min > definition.max) {
            problems.push({ message: '"min" is above "max"', pointer: `${pointer}/min` });
        }
        const format = await loadCustomFormat(name, definition);
        if ('read' in format)
            custom.push(format);
        else
            problems.push(...format.map((found) => ({ message: found.message, pointer: pointer + found.pointer })));
    }
    return { custom, problems };
}
function targetProblems(targets, pointer, formatNamed, known) {
    return Object.entries(targets ?? {}).flatMap(([name, target]) => {
        const format = formatNamed(name);
        if (format === undefined) {
            const message = `unknown format ${JSON.stringify(name)}: ${(0,nearest/* didYouMean */.a)(name, known)}`;
            return { message, pointer: pointer + (0,json_pointer/* pointerStep */.UN)(name), atKey: true };
        }
        const { min, max, default: standard, unit, whenAbsent } = format.setting;
        if (target < min || target > max) {
            const message = `must be from ${String(min)} to ${String(max)} ${unit}, but is ${String(target)}`;
            return { message, pointer: pointer + (0,json_pointer/* pointerStep */.UN)(name) };
        }
        if (target === standard && whenAbsent === 'default-is-too-short') {
            const message = `${String(target)} ${unit} is the default that timeout-default reports: choose another value`;
            return { message, pointer: pointer + (0,json_pointer/* pointerStep */.UN)(name) };
        }
        return [];
    });
}
function optionProblems(rules, pointer) {
    const { minMs, maxMs } = optionsOf(rules);
    return minMs !== undefined && maxMs !== undefined && minMs > maxMs
        ? [{ message: '"minMs" is above "maxMs"', pointer: `${pointer}/timeout-range` }]
        : [];
}
/**
 * Globs of a config may come with a pull request: they select within its folder, never outside, and are
 * simple enough that no file's name makes matching them take long.
 */
function globProblems(globs, pointer) {
    return globs.flatMap((glob, position) => globProblem(glob, `${pointer}/${String(position)}`));
}
function globProblem(glob, pointer) {
    const problem = whatIsWrongWith(glob);
    return problem === undefined ? [] : [{ message: `${JSON.stringify(glob)} ${problem}`, pointer }];
}
function whatIsWrongWith(glob) {
    if (external_node_path_default().isAbsolute(glob) || /(?:^|[\\/{,])\.\.(?:$|[\\/},])/.test(glob)) {
        return 'leads out of the folder of the config';
    }
    if (/^(?:\.\/)*$/.test(glob))
        return 'selects nothing: write "**" for everything';
    if (/[!?+*@]\(/.test(glob))
        return 'holds a pattern in parentheses, which takes too long to match';
    const segments = glob.split('/');
    const stars = segments.map((segment) => (segment.match(/\*+/g) ?? []).length);
    const globstars = segments.filter((segment) => segment === '**').length;
    return Math.max(...stars) > MAX_STARS || globstars > MAX_STARS
        ? 'holds so many "*" that matching it takes too long'
        : undefined;
}
/** Stars in one segment of a glob, and segments of two stars. */
const MAX_STARS = 3;
function settingsOf(content, custom) {
    return {
        formats: { known: formats/* JSON_FORMATS */.WU, custom },
        levels: levelsOf(content.rules),
        options: optionsOf(content.rules),
        targets: content.targets ?? {},
    };
}
function overridden(settings, { format, rules, targets }, formatNamed) {
    const pinned = format === undefined ? undefined : formatNamed(format);
    return {
        formats: { ...settings.formats, ...(pinned === undefined ? {} : { pinned }) },
        levels: { ...settings.levels, ...levelsOf(rules) },
        options: { ...settings.options, ...optionsOf(rules) },
        targets: { ...settings.targets, ...targets },
    };
}
function levelsOf(rules) {
    return Object.fromEntries(Object.entries(rules ?? {}).map(([name, entry]) => [
        name,
        typeof entry === 'string' ? entry : entry[0],
    ]));
}
function optionsOf(rules) {
    return Object.values(rules ?? {}).reduce((options, entry) => ({ ...options, ...entryOptions(entry) }), {});
}
function entryOptions(entry) {
    return typeof entry === 'string' ? {} : (entry[1] ?? {});
}
function isDate(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./src/config/read-config.ts





/**
 * Reads a config file. `file` is absolute, `name` is how errors call it.
 * @throws {ConfigError} where it cannot be read or used
 */
async function readConfig(file, name) {
    const { content, errorOf } = await parseConfig(readText(file, name), name);
    const resolved = await resolveConfig(content, file);
    if ('settingsFor' in resolved)
        return resolved;
    throw errorOf(resolved);
}
function readText(file, name) {
    try {
        const stats = (0,external_node_fs_.statSync)(file);
        if (!stats.isFile())
            throw new problem/* ConfigError */.x(`${name}: the config is not a regular file`);
        if (stats.size > limits/* MAX_CONFIG_BYTES */.GW) {
            throw new problem/* ConfigError */.x(`${name}: the config is larger than ${String(limits/* MAX_CONFIG_BYTES */.GW)} bytes`);
        }
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof problem/* ConfigError */.x)
            throw error;
        throw new problem/* ConfigError */.x(`${name}: the config cannot be read: ${String(error)}`, { cause: error });
    }
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


/***/ })

};
;