"use strict";
exports.id = 553;
exports.ids = [553];
exports.modules = {

/***/ 1553:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTerraform: function() { return /* binding */ readTerraform; }
});

// EXTERNAL MODULE: ./src/formats/json-sites.ts
var json_sites = __webpack_require__(6589);
// EXTERNAL MODULE: ./src/source/json/pointer.ts
var json_pointer = __webpack_require__(277);
// EXTERNAL MODULE: ./src/formats/platform-setting.ts
var platform_setting = __webpack_require__(104);
;// CONCATENATED MODULE: ./src/formats/hcl/bytes.ts
/** Bytes that mean something in HCL. */
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const DOLLAR = 0x24;
const PERCENT = 0x25;
const STAR = 0x2a;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const BACKSLASH = 0x5c;
const OPEN_PARENTHESIS = 0x28;
const CLOSE_PARENTHESIS = 0x29;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
/** Whether an identifier may start with a byte. Those of characters beyond ASCII count as letters. */
function isIdentifierStart(byte) {
    if (byte === undefined)
        return false;
    const lower = byte | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || byte === 0x5f || byte >= 0x80;
}
function isIdentifierPart(byte) {
    return isIdentifierStart(byte) || isDigit(byte) || byte === MINUS;
}
/** Blanks within a line. A carriage return is one where no line feed comes after it. */
function isBlank(byte) {
    return byte === BLANK || byte === TAB || byte === CARRIAGE_RETURN;
}
/** Where the line that `at` stands on ends: at its line feed, or at `limit`. */
function endOfLine(bytes, at, limit) {
    const end = bytes.indexOf(LINE_FEED, at);
    return end < 0 || end > limit ? limit : end;
}

// EXTERNAL MODULE: ./src/safe/limits.ts
var limits = __webpack_require__(3345);
// EXTERNAL MODULE: ./src/safe/shorten.ts
var shorten = __webpack_require__(1512);
;// CONCATENATED MODULE: ./src/formats/hcl/template.ts



const TOO_DEEP = `brackets are nested more than ${String(limits/* MAX_DEPTH */.lr)} levels deep: this file is not checked`;
const UNCLOSED_COMMENT = 'this comment is never closed';
/**
 * Reads the string or the heredoc that starts at `start`, with the templates in it and the strings in
 * those, however deep.
 */
function readTemplate(bytes, start, limit) {
    const first = openTemplate(bytes, start, limit);
    if ('message' in first)
        return first;
    const frames = [first.opened];
    let { at } = first;
    let isTemplate = false;
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
        const step = stepIn(frame, bytes, at, limit);
        if ('message' in step)
            return step;
        ({ at } = step);
        if (step.opened === undefined) {
            frames.pop();
            continue;
        }
        frames.push(step.opened);
        isTemplate = true;
        if (frames.length > limits/* MAX_DEPTH */.lr)
            return { message: TOO_DEEP, offset: step.opened.start };
    }
    return { end: at, isTemplate };
}
function stepIn(frame, bytes, at, limit) {
    switch (frame.kind) {
        case 'quoted':
            return stepInString(frame.start, bytes, at, limit);
        case 'heredoc':
            return stepInHeredoc(frame, bytes, at, limit);
        case 'code':
            return stepInCode(frame, bytes, at, limit);
    }
}
function stepInString(start, bytes, from, limit) {
    let at = from;
    while (at < limit) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return { at: at + 1 };
        if (byte === LINE_FEED)
            break;
        if (byte === BACKSLASH && bytes[at + 1] !== LINE_FEED && bytes[at + 1] !== CARRIAGE_RETURN) {
            at += 2;
        }
        else if (byte === DOLLAR || byte === PERCENT) {
            const marker = templateMarker(bytes, at);
            if (marker === 'begin')
                return begin(at);
            at += marker === 'escape' ? 3 : 1;
        }
        else
            at++;
    }
    return { message: 'this string is not closed on its line', offset: start };
}
function stepInHeredoc(frame, bytes, from, limit) {
    let at = from;
    for (;;) {
        if (frame.isLineStart) {
            const end = endOfMarker(bytes, at, endOfLine(bytes, at, limit), frame.marker);
            if (end !== undefined)
                return { at: end };
            frame.isLineStart = false;
        }
        if (at >= limit)
            break;
        const byte = bytes[at];
        if (byte === DOLLAR || byte === PERCENT) {
            const marker = templateMarker(bytes, at);
            if (marker === 'begin')
                return begin(at);
            at += marker === 'escape' ? 3 : 1;
        }
        else {
            frame.isLineStart = byte === LINE_FEED;
            at++;
        }
    }
    const marker = JSON.stringify((0,shorten/* shorten */.m)(frame.marker.toString()));
    return { message: `no line ends this heredoc with its marker ${marker}`, offset: frame.start };
}
function stepInCode(frame, bytes, from, limit) {
    let at = from;
    while (at < limit) {
        const byte = bytes[at];
        if (byte === QUOTE || (byte === LESS && bytes[at + 1] === LESS)) {
            return openTemplate(bytes, at, limit);
        }
        if (byte === HASH || byte === SLASH) {
            const end = endOfComment(bytes, at, limit);
            if (end === undefined)
                return { message: UNCLOSED_COMMENT, offset: at };
            at = Math.max(end, at + 1);
            continue;
        }
        if (byte === OPEN_BRACE)
            frame.braces++;
        if (byte === CLOSE_BRACE) {
            if (frame.braces === 0)
                return { at: at + 1 };
            frame.braces--;
        }
        at++;
    }
    const opening = bytes.toString('latin1', frame.start, frame.start + 2);
    return { message: `this "${opening}" is never closed`, offset: frame.start };
}
function begin(at) {
    return { at: at + 2, opened: { kind: 'code', start: at, braces: 0 } };
}
/** What a `$` or a `%` in a string stands for: `${` begins a template, `$${` is an escaped `${`. */
function templateMarker(bytes, at) {
    if (bytes[at + 1] === OPEN_BRACE)
        return 'begin';
    return bytes[at + 1] === bytes[at] && bytes[at + 2] === OPEN_BRACE ? 'escape' : undefined;
}
/** Opens the string or the heredoc that starts at `at`. */
function openTemplate(bytes, at, limit) {
    if (bytes[at] === QUOTE)
        return { at: at + 1, opened: { kind: 'quoted', start: at } };
    const start = at + (bytes[at + 2] === MINUS ? 3 : 2);
    let end = start;
    if (isIdentifierStart(bytes[start]))
        while (isIdentifierPart(bytes[end]))
            end++;
    const line = bytes[end] === CARRIAGE_RETURN ? end + 1 : end;
    if (end === start || bytes[line] !== LINE_FEED || line >= limit) {
        const message = 'a heredoc begins with "<<" or "<<-" and a marker that ends its line';
        return { message, offset: at };
    }
    const marker = bytes.subarray(start, end);
    return { at: line + 1, opened: { kind: 'heredoc', start: at, marker, isLineStart: true } };
}
/** Where the marker of a heredoc ends on the line from `from` to `to`, if nothing else stands on it. */
function endOfMarker(bytes, from, to, marker) {
    let start = from;
    while (start < to && isBlank(bytes[start]))
        start++;
    let end = to;
    while (end > start && isBlank(bytes[end - 1]))
        end--;
    if (end - start !== marker.length)
        return undefined;
    return marker.compare(bytes, start, end) === 0 ? end : undefined;
}
/**
 * Where the comment at `at` ends, before the line break if it goes as far; `at` itself where there is none,
 * undefined where it is not closed.
 */
function endOfComment(bytes, at, limit) {
    const next = bytes[at + 1];
    if (bytes[at] === HASH || (bytes[at] === SLASH && next === SLASH)) {
        const end = endOfLine(bytes, at, limit);
        return end < limit && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    }
    if (bytes[at] !== SLASH || next !== STAR)
        return at;
    const end = bytes.indexOf('*/', at + 2, 'latin1');
    return end < 0 || end + 2 > limit ? undefined : end + 2;
}

;// CONCATENATED MODULE: ./src/formats/hcl/scanner.ts


/** A scanner before the first token at `from`. */
function createScanner(bytes, from, limit) {
    return {
        bytes,
        limit,
        kind: 'newline',
        start: from,
        end: from,
        isTemplate: false,
        message: '',
    };
}
/** Reads the next token. After the end and after a failure there is none. */
function advance(scanner) {
    if (scanner.kind === 'failure')
        return 'failure';
    const { bytes, limit } = scanner;
    const start = skipBlanks(scanner);
    if (start === undefined)
        return scanner.kind;
    if (start >= limit)
        return emit(scanner, 'end', limit, limit);
    const byte = bytes[start];
    if (isIdentifierStart(byte)) {
        let end = start + 1;
        while (end < limit && isIdentifierPart(bytes[end]))
            end++;
        return emit(scanner, 'identifier', start, end);
    }
    if (isDigit(byte))
        return emit(scanner, 'number', start, endOfNumber(bytes, start, limit));
    switch (byte) {
        case LINE_FEED:
            return emit(scanner, 'newline', start, start + 1);
        case CARRIAGE_RETURN:
            return emit(scanner, 'newline', start, start + 2);
        case QUOTE:
            return readText(scanner, 'string', start);
        case LESS:
            if (bytes[start + 1] === LESS)
                return readText(scanner, 'heredoc', start);
            break;
        case OPEN_PARENTHESIS:
        case OPEN_BRACKET:
        case OPEN_BRACE:
            return emit(scanner, 'open', start, start + 1);
        case CLOSE_PARENTHESIS:
        case CLOSE_BRACKET:
        case CLOSE_BRACE:
            return emit(scanner, 'close', start, start + 1);
        case COMMA:
            return emit(scanner, 'comma', start, start + 1);
        case EQUALS:
            if (bytes[start + 1] !== EQUALS && bytes[start + 1] !== GREATER) {
                return emit(scanner, 'equals', start, start + 1);
            }
            return emit(scanner, 'symbol', start, start + 2);
        default:
            break;
    }
    // `!=`, `<=` and `>=`: their second character is no equals sign of its own.
    return emit(scanner, 'symbol', start, bytes[start + 1] === EQUALS ? start + 2 : start + 1);
}
function emit(scanner, kind, start, end) {
    scanner.kind = kind;
    scanner.start = start;
    scanner.end = Math.min(end, scanner.limit);
    return kind;
}
/** Ends the reading at an offset. */
function fail(scanner, offset, message) {
    scanner.message = message;
    return emit(scanner, 'failure', offset, offset);
}
/** Where the next token starts; undefined where a comment before it is not closed. */
function skipBlanks(scanner) {
    const { bytes, limit } = scanner;
    let at = scanner.end;
    while (at < limit) {
        const byte = bytes[at];
        if (byte === HASH || byte === SLASH) {
            const end = endOfComment(bytes, at, limit);
            if (end === undefined) {
                fail(scanner, at, UNCLOSED_COMMENT);
                return undefined;
            }
            if (end === at)
                break;
            at = end;
        }
        else if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED)
            break;
        else if (isBlank(byte))
            at++;
        else
            break;
    }
    return at;
}
function readText(scanner, kind, start) {
    const text = readTemplate(scanner.bytes, start, scanner.limit);
    if ('message' in text)
        return fail(scanner, text.offset, text.message);
    scanner.isTemplate = text.isTemplate;
    return emit(scanner, kind, start, text.end);
}
/** Where a number ends, fraction and exponent included. It may not end with a dot. */
function endOfNumber(bytes, start, limit) {
    let end = start + 1;
    for (let at = end; at < limit;) {
        const byte = bytes[at];
        if (isDigit(byte))
            end = ++at;
        else if (byte === DOT)
            at++;
        else if (byte === 0x65 || byte === 0x45) {
            const sign = bytes[at + 1] === PLUS || bytes[at + 1] === MINUS ? 1 : 0;
            if (!isDigit(bytes[at + 1 + sign]))
                break;
            at += sign + 2;
            end = at;
        }
        else
            break;
    }
    return end;
}

;// CONCATENATED MODULE: ./src/formats/hcl/lines.ts


/** Bytes that are looked at to find where a line starts, or how lines are written. */
const REACH = 16 * 1024;
/** Where the line ends on which `from` stands, after its comments; undefined where something else comes first. */
function lineEndAfter(bytes, from, limit) {
    const scanner = createScanner(bytes, from, limit);
    return advance(scanner) === 'newline' ? scanner.start : undefined;
}
/** The line break at an offset, or near one that stands within a line. */
function lineBreakAt(bytes, at) {
    if (bytes[at] === CARRIAGE_RETURN)
        return '\r\n';
    if (bytes[at] === LINE_FEED)
        return '\n';
    const from = Math.max(0, at - REACH);
    const before = bytes.subarray(from, at).lastIndexOf(LINE_FEED);
    const near = before < 0 ? at + bytes.subarray(at, at + REACH).indexOf(LINE_FEED) : from + before;
    return bytes[near] === LINE_FEED && bytes[near - 1] === CARRIAGE_RETURN ? '\r\n' : '\n';
}
/** The blanks that the line of an offset starts with. */
function indentOf(bytes, at) {
    const from = Math.max(0, at - REACH);
    const line = bytes.toString('latin1', from, at);
    const start = line.lastIndexOf('\n') + 1;
    if (start === 0 && from > 0)
        return '';
    const [indent = ''] = /^[ \t]*/.exec(line.slice(start)) ?? [];
    return indent;
}
/** How far the first line is indented that is indented at all; two blanks where none is. */
function firstIndent(bytes) {
    const [, indent = '  '] = /\n([ \t]+)\S/.exec(bytes.toString('latin1', 0, REACH)) ?? [];
    return indent;
}
/** Whether nothing but blanks stands before an offset on its line. */
function startsLine(bytes, at) {
    let start = at;
    while (start > 0 && isBlank(bytes[start - 1]))
        start--;
    return start === 0 || bytes[start - 1] === LINE_FEED;
}
/** The line breaks in a part of a text, of which no more are counted than two. */
function countLineBreaks(bytes, from, to) {
    const part = bytes.subarray(from, to);
    const first = part.indexOf(LINE_FEED);
    if (first < 0)
        return 0;
    return part.indexOf(LINE_FEED, first + 1) < 0 ? 1 : 2;
}
function afterBlanks(bytes, from) {
    let at = from;
    while (isBlank(bytes[at]))
        at++;
    return at;
}
function beforeBlanks(bytes, from, limit) {
    let at = from;
    while (at > limit && isBlank(bytes[at - 1]))
        at--;
    return at;
}

;// CONCATENATED MODULE: ./src/formats/hcl/walk.ts




const MAX_LABELS = 4;
/**
 * Goes through the arguments and the blocks of a text in HCL's native syntax, or of the body of one block
 * of it, in the order in which they stand. A failure is the last of the events.
 */
function* walk(bytes, from, limit) {
    const scanner = createScanner(bytes, from, limit);
    /** The braces of the blocks that are open. */
    const open = [];
    advance(scanner);
    for (;;) {
        const { kind, start, end } = scanner;
        const depth = open.length;
        switch (kind) {
            case 'newline':
                advance(scanner);
                continue;
            case 'failure':
                yield { kind, message: scanner.message, offset: start };
                return;
            case 'end': {
                const brace = open.pop();
                if (brace === undefined)
                    return;
                fail(scanner, brace, 'the block that this "{" opens is never closed');
                continue;
            }
            case 'close':
                if (bytes[start] !== CLOSE_BRACE || open.pop() === undefined) {
                    fail(scanner, start, `nothing is open that this "${textOf(scanner)}" closes`);
                    continue;
                }
                yield { kind: 'end', depth: depth - 1, brace: start };
                advance(scanner);
                continue;
            case 'identifier': {
                const name = { start, end };
                if (advance(scanner) === 'equals') {
                    const equals = scanner.start;
                    advance(scanner);
                    const value = readExpression(scanner);
                    if (value !== undefined)
                        yield { kind: 'argument', depth, name, equals, value };
                    continue;
                }
                const labels = readLabels(scanner);
                if (scanner.kind === 'open' && bytes[scanner.start] === OPEN_BRACE) {
                    const brace = scanner.start;
                    if (open.push(brace) > limits/* MAX_DEPTH */.lr) {
                        fail(scanner, brace, TOO_DEEP);
                        continue;
                    }
                    yield { kind: 'block', depth, type: name, labels, brace };
                    advance(scanner);
                    continue;
                }
                const last = labels.at(-1)?.end ?? end;
                const rest = readExpression(scanner);
                if (rest === undefined)
                    continue;
                const span = { start, end: rest.end > rest.start ? rest.end : last };
                yield { kind: 'stray', depth, span };
                continue;
            }
            case 'number':
            case 'string':
            case 'heredoc':
            case 'open':
            case 'equals':
            case 'comma':
            case 'symbol': {
                const placeholder = endOfPlaceholder(bytes, start, limit);
                if (placeholder !== undefined) {
                    yield { kind: 'placeholder', depth, span: { start, end: placeholder } };
                    scanner.end = placeholder;
                    advance(scanner);
                    continue;
                }
                const span = readExpression(scanner);
                if (span !== undefined)
                    yield { kind: 'stray', depth, span };
            }
        }
    }
}
/** The brackets of placeholders; in HCL none of them may begin an argument or a block. */
const PLACEHOLDERS = [
    ['{{', '}}'],
    ['{%', '%}'],
    ['{#', '#}'],
    ['<%', '%>'],
];
/** Where the placeholder ends that starts at `start` and is closed on its line; undefined where there is none. */
function endOfPlaceholder(bytes, start, limit) {
    const opening = bytes.toString('latin1', start, start + 2);
    const pair = PLACEHOLDERS.find(([open]) => open === opening);
    if (pair === undefined)
        return undefined;
    const near = bytes.subarray(start, Math.min(limit, start + MAX_PLACEHOLDER));
    const end = near.indexOf(pair[1], 2, 'latin1');
    return end < 0 || near.subarray(0, end).includes(LINE_FEED) ? undefined : start + end + 2;
}
/** Bytes of a placeholder that are looked at to find its end. */
const MAX_PLACEHOLDER = 1000;
function readLabels(scanner) {
    const labels = [];
    while (scanner.kind === 'string' || scanner.kind === 'identifier') {
        if (labels.length < MAX_LABELS)
            labels.push({ start: scanner.start, end: scanner.end });
        advance(scanner);
    }
    return labels;
}
/**
 * Reads on to the end of the line, or to a bracket that closes the block around it; within brackets lines
 * do not count. It gives what it read, undefined where that cannot be read: then the scanner has failed.
 */
function readExpression(scanner) {
    const { start } = scanner;
    let end = start;
    const open = [];
    for (;;) {
        switch (scanner.kind) {
            case 'failure':
                return undefined;
            case 'end':
                if (open.length === 0)
                    return { start, end };
                failUnclosed(scanner, open);
                return undefined;
            case 'newline':
                if (open.length === 0)
                    return { start, end };
                break;
            case 'open':
                if (open.push(scanner.start) > limits/* MAX_DEPTH */.lr) {
                    fail(scanner, scanner.start, TOO_DEEP);
                    return undefined;
                }
                break;
            case 'close': {
                const bracket = open.pop();
                if (bracket === undefined)
                    return { start, end };
                if (scanner.bytes[scanner.start] !== closing(scanner.bytes[bracket])) {
                    const opened = String.fromCharCode(scanner.bytes[bracket] ?? 0);
                    const message = `unexpected "${textOf(scanner)}": the "${opened}" before it is not closed`;
                    fail(scanner, scanner.start, message);
                    return undefined;
                }
                break;
            }
            case 'identifier':
            case 'number':
            case 'string':
            case 'heredoc':
            case 'equals':
            case 'comma':
            case 'symbol':
                break;
        }
        if (scanner.kind !== 'newline')
            ({ end } = scanner);
        advance(scanner);
    }
}
function failUnclosed(scanner, open) {
    const bracket = open.at(-1) ?? 0;
    const opened = String.fromCharCode(scanner.bytes[bracket] ?? 0);
    fail(scanner, bracket, `this "${opened}" is never closed`);
}
function closing(byte) {
    if (byte === OPEN_BRACE)
        return CLOSE_BRACE;
    return byte === OPEN_BRACKET ? CLOSE_BRACKET : CLOSE_PARENTHESIS;
}
function textOf({ bytes, start, end }) {
    return bytes.toString('latin1', start, end);
}

;// CONCATENATED MODULE: ./src/formats/hcl/layout.ts



/** Reads the layout of the body between two braces. */
function readLayout(bytes, from, limit) {
    let items = 0;
    let first;
    let anchor;
    let column;
    let isAligned = true;
    let hasBlocks = false;
    let isAfterBlocks = false;
    let group;
    for (const event of walk(bytes, from, limit)) {
        if (event.kind === 'failure')
            break;
        if (event.kind === 'end' || event.depth > 0)
            continue;
        items++;
        switch (event.kind) {
            case 'argument':
                first ??= event.name.start;
                group = groupOf(bytes, event, group);
                if (group !== undefined && group.column === undefined)
                    isAligned = false;
                if (anchor === undefined || isAfterBlocks === hasBlocks) {
                    anchor = event;
                    column = group?.column;
                    isAfterBlocks = hasBlocks;
                }
                break;
            case 'block':
                first ??= event.type.start;
                group = undefined;
                hasBlocks = true;
                break;
            case 'stray':
            case 'placeholder':
                first ??= event.span.start;
                group = undefined;
        }
    }
    return { items, first, anchor, column, isAligned };
}
/** The group that an argument belongs to; none if its value goes over several lines. */
function groupOf(bytes, argument, above) {
    const { name, equals, value } = argument;
    if (countLineBreaks(bytes, value.start, value.end) > 0)
        return undefined;
    const gap = bytes.subarray(name.end, equals);
    const own = gap.every((byte) => byte === BLANK) ? equals - name.start : undefined;
    const isBelow = above !== undefined && countLineBreaks(bytes, above.last.value.end, name.start) === 1;
    return { last: argument, column: isBelow && above.column !== own ? undefined : own };
}

;// CONCATENATED MODULE: ./src/formats/hcl/insert.ts


/**
 * The edits that add an argument to a block: on a line of its own after the last argument before the
 * nested blocks, indented as its neighbours are, its equals sign below theirs. Where its name is too long
 * for that, an empty line goes before it: so `terraform fmt` finds nothing to change in either. An empty
 * block on one line stays on one line; another one gets lines, since HCL takes one argument there at most.
 */
function insertArgument(bytes, block, name, value) {
    const layout = readLayout(bytes, block.brace + 1, block.close);
    const { anchor, items } = layout;
    if (anchor === undefined)
        return [insertFirst(bytes, block, layout, `${name} = ${String(value)}`)];
    if (items === 1 && lineEndAfter(bytes, block.brace + 1, block.close) === undefined) {
        return unfold(bytes, block, anchor, name, value);
    }
    const lineEnd = lineEndAfter(bytes, anchor.value.end, block.close);
    const at = lineEnd ?? anchor.value.end;
    const lineBreak = lineBreakAt(bytes, at);
    const { gap, isApart } = gapBefore(layout, anchor, name);
    const indent = startsLine(bytes, anchor.name.start)
        ? indentOf(bytes, anchor.name.start)
        : innerIndent(bytes, block);
    const text = `${indent}${name}${gap}=${gapAfter(bytes, anchor)}${String(value)}`;
    return [{ start: at, end: at, text: lineBreak.repeat(isApart ? 2 : 1) + text }];
}
/** Puts an argument into a block that has none, before its nested blocks. */
function insertFirst(bytes, block, { first }, text) {
    const start = block.brace + 1;
    const lineEnd = lineEndAfter(bytes, start, block.close);
    if (lineEnd !== undefined) {
        const indent = first !== undefined && startsLine(bytes, first)
            ? indentOf(bytes, first)
            : innerIndent(bytes, block);
        return { start: lineEnd, end: lineEnd, text: lineBreakAt(bytes, lineEnd) + indent + text };
    }
    if (first === undefined) {
        const tail = beforeBlanks(bytes, block.close, start);
        return { start: tail, end: block.close, text: ` ${text} ` };
    }
    const gap = lineBreakAt(bytes, block.start) + innerIndent(bytes, block);
    return { start, end: afterBlanks(bytes, start), text: gap + text + gap };
}
/** Gives lines to a block that holds one argument on its own line, and a second one below it. */
function unfold(bytes, block, only, name, value) {
    const lineBreak = lineBreakAt(bytes, block.start);
    const outer = lineBreak + indentOf(bytes, block.start);
    const inner = lineBreak + innerIndent(bytes, block);
    const length = only.name.end - only.name.start;
    const isOnOneLine = countLineBreaks(bytes, only.value.start, only.value.end) === 0;
    const width = isOnOneLine ? Math.max(length, name.length) : name.length;
    const text = `${name.padEnd(width)} = ${String(value)}`;
    const start = block.brace + 1;
    const tail = beforeBlanks(bytes, block.close, only.value.end);
    return [
        { start, end: afterBlanks(bytes, start), text: inner },
        ...(isOnOneLine && length < width
            ? [{ start: only.name.end, end: only.equals, text: ' '.repeat(width - length + 1) }]
            : []),
        { start: tail, end: block.close, text: inner + text + outer },
    ];
}
/** What goes between the name and its equals sign, and whether an empty line goes before. */
function gapBefore({ column, isAligned }, { name, equals }, wanted) {
    if (column !== undefined && column > wanted.length) {
        return { gap: ' '.repeat(column - wanted.length), isApart: false };
    }
    const isTight = equals === name.end;
    return { gap: isTight ? '' : ' ', isApart: !isTight && column !== undefined && isAligned };
}
/** What goes between the equals sign and the value: as in the argument above. */
function gapAfter(bytes, { equals, value }) {
    const gap = bytes.toString('latin1', equals + 1, Math.min(value.start, equals + 1 + MAX_GAP));
    return /^[ \t]*$/.test(gap) ? gap : ' ';
}
/** Bytes between an equals sign and a value that are taken over. */
const MAX_GAP = 8;
/** How the lines of a block are indented, if there are none to see it from. */
function innerIndent(bytes, { start, depth }) {
    const indent = indentOf(bytes, start);
    if (depth === 0 || indent === '')
        return indent + firstIndent(bytes);
    return indent + indent.slice(0, Math.ceil(indent.length / depth));
}

// EXTERNAL MODULE: ./src/formats/hcl/resource-types.ts
var resource_types = __webpack_require__(9502);
;// CONCATENATED MODULE: ./src/formats/hcl/value.ts




/** What the value of an argument is as a timeout; `null` is not set, as Terraform sees it. */
function stateOf(bytes, span) {
    const scanner = createScanner(bytes, span.start, span.end);
    advance(scanner);
    const isNegative = scanner.kind === 'symbol' && bytes[scanner.start] === MINUS;
    if (isNegative)
        advance(scanner);
    if (scanner.end === span.end) {
        if (scanner.kind === 'number')
            return ofNumber(bytes, span, scanner, isNegative);
        if (!isNegative)
            return ofToken(bytes, span, scanner);
    }
    const text = excerpt(bytes, span);
    return isCollection(bytes, span) || isMalformed(bytes, span)
        ? { kind: 'invalid', actual: text, text, span }
        : { kind: 'dynamic', text, span };
}
function ofNumber(bytes, span, number, isNegative) {
    const size = Number(bytes.toString('latin1', number.start, number.end));
    const value = isNegative ? -size : size;
    if (Number.isInteger(value))
        return { kind: 'literal', value, span };
    const text = excerpt(bytes, span);
    return { kind: 'invalid', actual: Number.isFinite(value) ? value : text, text, span };
}
/** A value of one token that is no number. */
function ofToken(bytes, span, { kind, isTemplate }) {
    const text = excerpt(bytes, span);
    const invalid = (actual) => ({ kind: 'invalid', actual, text, span });
    if (kind === 'string' && !isTemplate)
        return invalid((0,shorten/* shorten */.m)(stringOf(bytes, span) ?? text));
    if (kind === 'heredoc' && !isTemplate)
        return invalid(text);
    switch (text) {
        case 'null':
            return { kind: 'absent', span };
        case 'true':
        case 'false':
            return invalid(text === 'true');
        default:
            return { kind: 'dynamic', text, span };
    }
}
/** Whether a value is a list or an object, and no `{{placeholder}}` of another tool. */
function isCollection(bytes, { start, end }) {
    const opening = bytes[start];
    if (opening !== OPEN_BRACE && opening !== OPEN_BRACKET)
        return false;
    if (opening === OPEN_BRACE && bytes[start + 1] === OPEN_BRACE)
        return false;
    const scanner = createScanner(bytes, start, end);
    let depth = 0;
    do {
        advance(scanner);
        if (scanner.kind === 'open')
            depth++;
        if (scanner.kind === 'close')
            depth--;
    } while (depth > 0 && scanner.kind !== 'end' && scanner.kind !== 'failure');
    return scanner.end === end;
}
/**
 * Whether HCL cannot read a value: two values stand side by side, or there is a comma or a quote of another
 * language. Characters that HCL does not know are left to the tool that puts a value in their place.
 */
function isMalformed(bytes, { start, end }) {
    if (bytes.subarray(start, end).includes('{{'))
        return false;
    const scanner = createScanner(bytes, start, end);
    let depth = 0;
    let isAfterValue = false;
    for (;;) {
        const kind = advance(scanner);
        switch (kind) {
            case 'open':
                if (depth === 0 && isAfterValue && bytes[scanner.start] === OPEN_BRACE)
                    return true;
                depth++;
                break;
            case 'close':
                depth--;
                break;
            case 'identifier':
            case 'number':
            case 'string':
            case 'heredoc':
                if (depth === 0 && isAfterValue)
                    return true;
                break;
            case 'symbol':
                if (depth === 0 && FOREIGN.includes(bytes[scanner.start]))
                    return true;
                break;
            case 'comma':
            case 'equals':
                if (depth === 0)
                    return true;
                break;
            case 'newline':
                break;
            case 'end':
            case 'failure':
                return false;
        }
        isAfterValue = kind !== 'open' && kind !== 'symbol';
    }
}
/** Quotes of other languages, and what ends a statement there. */
const FOREIGN = [0x27, 0x60, 0x3b];
/** The value of a string or of a bare word; undefined for a template, and for a text longer than any name. */
function stringOf(bytes, { start, end }) {
    if (end - start > MAX_STRING)
        return undefined;
    if (bytes[start] !== QUOTE)
        return bytes.toString('utf8', start, end);
    const text = readTemplate(bytes, start, end);
    if ('message' in text || text.isTemplate || text.end !== end)
        return undefined;
    return decode(bytes.toString('utf8', start + 1, end - 1));
}
const MAX_STRING = 64 * 1024;
function decode(text) {
    if (!/[\\$%]/.test(text))
        return text;
    return text.replace(/\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\(.)|([$%])\4\{/gs, (_, short, long, letter, sign) => {
        if (sign !== undefined)
            return `${sign}{`;
        if (letter !== undefined)
            return LETTERS.get(letter) ?? letter;
        const code = parseInt(short ?? long ?? '', 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    });
}
const LETTERS = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
/** A value on one line, cut where it is long. */
function excerpt(bytes, { start, end }) {
    const cut = Math.min(end, start + MAX_EXCERPT);
    const text = bytes.toString('utf8', start, cut).replace(/\s+/g, ' ');
    return (0,shorten/* shorten */.m)(cut < end ? `${text}…` : text);
}
/** Bytes of a value that are looked at to show it. */
const MAX_EXCERPT = 1000;

;// CONCATENATED MODULE: ./src/formats/hcl/resource.ts








/** The problems of a resource that has been read to its end. */
function problemsOf(bytes, resource) {
    const { id, name, pointer } = identityOf(bytes, resource);
    return resource.flaws.map(({ message, span, path }) => ({
        message,
        span,
        pointer: pointer + path,
        kind: 'data-action',
        id,
        name,
    }));
}
/**
 * The timeouts of a resource that has been read to its end. A function has one of its own, and that of the
 * action is looked at only where it is set; so is that of an authentication, which must not have any.
 */
function sitesOf(bytes, resource) {
    const { owner, setting, functions, isFunction } = resource;
    const { id, name, pointer } = identityOf(bytes, resource);
    const siteOf = (block, kind, blockSetting, title) => {
        const { timeout, key, path, place } = block;
        const state = timeout === undefined ? { kind: 'absent', span: title } : stateOf(bytes, timeout.value);
        return {
            format: resource_types/* FORMAT */.uB,
            kind,
            setting: blockSetting,
            state,
            id,
            name,
            pointer: pointer + path + (timeout === undefined ? '' : (0,json_pointer/* pointerStep */.UN)(key)),
            edit: (value) => timeout === undefined
                ? insertArgument(bytes, place, key, value)
                : [{ ...timeout.value, text: String(value) }],
        };
    };
    const site = siteOf(owner, 'data-action', setting, titleOf(bytes, resource));
    const mayBeAbsent = !owner.isFlawed && !isFunction && setting.isAllowed !== false;
    return [
        ...(site.state.kind !== 'absent' || mayBeAbsent ? [site] : []),
        ...functions
            .filter(({ timeout, isFlawed }) => timeout !== undefined || !isFlawed)
            .map((block) => siteOf(block, 'function', platform_setting/* FUNCTION_SETTING */.Ym, block.title)),
    ];
}
/** A resource's address, its name where that is a text without templates, and the pointer to it. */
function identityOf(bytes, { type, label, name }) {
    const isText = name !== undefined && bytes[name.value.start] === QUOTE;
    return {
        id: `${type}.${label}`,
        name: isText ? stringOf(bytes, name.value) : undefined,
        pointer: `/resource${(0,json_pointer/* pointerStep */.UN)(type)}${(0,json_pointer/* pointerStep */.UN)(label)}`,
    };
}
/** Where a finding about a resource points: the text of its name if it is on one line, else its label. */
function titleOf(bytes, { name, owner }) {
    if (name === undefined || bytes[name.value.start] !== QUOTE)
        return owner.title;
    const { start, end } = name.value;
    const text = readTemplate(bytes, start, end);
    const isText = 'end' in text && text.end === end && countLineBreaks(bytes, start, end) === 0;
    return isText ? name.value : owner.title;
}

;// CONCATENATED MODULE: ./src/formats/hcl/resource-reader.ts







/** Starts to read a block of the file, if it is a resource that is a data action. */
function startResource(bytes, block) {
    const [type, title, ...others] = block.labels;
    if (type === undefined || title === undefined || others.length > 0)
        return undefined;
    if (resource_reader_textOf(bytes, block.type) !== 'resource')
        return undefined;
    const typeName = stringOf(bytes, type) ?? '';
    const setting = (0,resource_types/* settingOf */.y7)(typeName);
    if (setting === undefined)
        return undefined;
    const resource = {
        type: typeName,
        label: stringOf(bytes, title) ?? excerpt(bytes, title),
        setting,
        owner: createOwner(block, resource_types/* TIMEOUT */.Q9, '', title),
        functions: [],
        flaws: [],
        isFunction: false,
        name: undefined,
    };
    const counts = { plain: 0, generated: 0 };
    return { bytes, resource, settings: undefined, generator: undefined, counts };
}
/** Reads what stands in the resource, up to its end. */
function readEvent(reader, event) {
    switch (event.kind) {
        case 'argument':
            readArgument(reader, event);
            break;
        case 'block':
            readBlock(reader, event);
            break;
        case 'end':
            endBlock(reader, event.depth, event.brace);
            break;
        case 'stray':
            readStray(reader, event);
            break;
        case 'placeholder':
        case 'failure':
            break;
    }
}
function readArgument(reader, argument) {
    const { bytes, resource } = reader;
    const owner = ownerAt(reader, argument.depth - 1);
    if (owner === undefined)
        return;
    const name = resource_reader_textOf(bytes, argument.name);
    if (name === owner.key) {
        const path = owner.path + (0,json_pointer/* pointerStep */.UN)(name);
        if (owner.timeout !== undefined) {
            const message = `"${name}" is set more than once in this block, which Terraform refuses`;
            addFlaw(reader, path, argument.name, message);
        }
        else if (argument.value.start === argument.value.end) {
            owner.isFlawed = true;
            addFlaw(reader, path, argument.name, `"${name}" has no value`);
        }
        else
            owner.timeout = argument;
    }
    else if (owner === resource.owner && name === resource_types/* FUNCTION */.H3) {
        const message = `"${resource_types/* FUNCTION */.H3}" must be a block, but is an argument: write it without the "="`;
        resource.isFunction = true;
        addFlaw(reader, (0,json_pointer/* pointerStep */.UN)(resource_types/* FUNCTION */.H3), argument.name, message);
    }
    else if (isMalformed(bytes, argument.value)) {
        addFlaw(reader, owner.path, argument.name, `"${(0,shorten/* shorten */.m)(name)}" has a value that Terraform cannot read`);
    }
    else if (owner === resource.owner && name === 'name')
        resource.name ??= argument;
}
function readStray(reader, { span, depth }) {
    const { bytes } = reader;
    if (reader.resource.flaws.length > limits/* MAX_ENTRIES */.Sd)
        return;
    const owner = ownerAt(reader, depth - 1);
    const text = excerpt(bytes, span);
    if (owner !== undefined && text.startsWith(owner.key))
        owner.isFlawed = true;
    const line = { start: span.start, end: endOfLine(bytes, span.start, span.end) };
    const message = `${JSON.stringify(text)} is neither an argument nor a block`;
    addFlaw(reader, owner?.path ?? '', line, message);
}
function readBlock(reader, block) {
    const { bytes, resource, counts } = reader;
    const type = resource_reader_textOf(bytes, block.type);
    const owner = ownerAt(reader, block.depth - 1);
    if (owner?.key === type) {
        owner.isFlawed = true;
        const message = `"${type}" must be an argument, but is a block: write it with a "="`;
        addFlaw(reader, owner.path + (0,json_pointer/* pointerStep */.UN)(type), block.type, message);
    }
    else if (block.depth === 1) {
        const [label] = block.labels;
        if (type === resource_types/* FUNCTION */.H3) {
            addSettings(reader, block, `/${resource_types/* FUNCTION */.H3}${stepTo(counts.plain++)}`, block.type);
        }
        else if (type === 'dynamic' && label !== undefined && stringOf(bytes, label) === resource_types/* FUNCTION */.H3) {
            reader.generator = label;
            resource.isFunction = true;
        }
    }
    else if (block.depth === 2 && reader.generator !== undefined && type === 'content') {
        const path = `/dynamic/${resource_types/* FUNCTION */.H3}${stepTo(counts.generated++)}/content`;
        addSettings(reader, block, path, reader.generator);
    }
}
/** Adds the settings of a function; a path tells them apart where there are several, which is one too many. */
function addSettings(reader, block, path, title) {
    const { resource } = reader;
    reader.settings = createOwner(block, resource_types/* FUNCTION_TIMEOUT */.xC, path, title);
    resource.isFunction = true;
    if (resource.setting.isAllowed !== false && resource.functions.length <= limits/* MAX_ENTRIES */.Sd) {
        resource.functions.push(reader.settings);
    }
}
/** The step to the nth of several blocks of one type, where it is not the first. */
function stepTo(position) {
    return position === 0 ? '' : (0,json_pointer/* pointerStep */.UN)(position);
}
function endBlock(reader, depth, close) {
    const { settings } = reader;
    const owner = ownerAt(reader, depth);
    if (owner !== undefined)
        owner.place = { ...owner.place, close };
    if (owner === settings)
        reader.settings = undefined;
    if (depth === 1)
        reader.generator = undefined;
}
/** The owner of a timeout whose block is open and stands in as many others as `depth` says. */
function ownerAt({ resource, settings }, depth) {
    if (settings?.place.depth === depth)
        return settings;
    return resource.owner.place.depth === depth ? resource.owner : undefined;
}
function createOwner({ type, brace, depth }, key, path, title) {
    const place = { start: type.start, brace, close: brace, depth };
    return { key, path, title, place, timeout: undefined, isFlawed: false };
}
function addFlaw({ resource }, path, span, message) {
    if (resource.flaws.length <= limits/* MAX_ENTRIES */.Sd)
        resource.flaws.push({ message, span, path });
}
function resource_reader_textOf(bytes, { start, end }) {
    return bytes.toString('utf8', start, end);
}

;// CONCATENATED MODULE: ./src/formats/hcl/read-terraform.ts





/** Reads the data actions of a file in Terraform's native syntax. They hold as long as the bytes do. */
function readTerraform(bytes) {
    const draft = (0,json_sites/* startDocument */.yb)(resource_types/* FORMAT */.uB);
    let isOurs = false;
    let reader;
    for (const event of walk(bytes, startOf(bytes), bytes.length)) {
        if (event.kind === 'failure') {
            return { kind: 'unreadable', message: event.message, offset: event.offset };
        }
        if (event.kind === 'block' && event.depth === 0) {
            reader = startResource(bytes, event);
            isOurs ||= reader !== undefined;
        }
        else if (reader !== undefined) {
            readEvent(reader, event);
            if (event.depth > 0)
                continue;
            if (!addResource(draft, bytes, reader.resource))
                break;
            reader = undefined;
        }
    }
    return { kind: 'documents', documents: isOurs ? [draft] : [] };
}
/** Where the text starts: after a byte-order mark. */
function startOf(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
/** Adds what was found in a resource. It gives false where there is no room for all of it. */
function addResource(draft, bytes, resource) {
    for (const problem of problemsOf(bytes, resource)) {
        if ((0,json_sites/* isFull */.uq)(draft))
            return addLimit(draft, resource);
        draft.problems.push(problem);
    }
    for (const site of sitesOf(bytes, resource)) {
        if ((0,json_sites/* isFull */.uq)(draft))
            return addLimit(draft, resource);
        draft.sites.push(site);
    }
    return true;
}
function addLimit(draft, { owner }) {
    (0,json_sites/* addLimitProblem */.sm)(draft, owner.title, '');
    return false;
}


/***/ })

};
;