"use strict";
exports.id = 262;
exports.ids = [262];
exports.modules = {

/***/ 7262:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fixMode: function() { return /* binding */ fixMode; }
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 18 modules
var core = __webpack_require__(6257);
// EXTERNAL MODULE: ./src/commands/exit-code.ts
var exit_code = __webpack_require__(5468);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/formats/encoding.ts
var formats_encoding = __webpack_require__(8547);
// EXTERNAL MODULE: ./src/engine/lint-file.ts + 16 modules
var lint_file = __webpack_require__(4726);
;// CONCATENATED MODULE: ./src/engine/written-values.ts
/** Findings before the first pass. */
function unwritten(findings) {
    return findings.map((finding) => ({
        finding,
        value: finding.suggested,
        spans: finding.edits,
        isServed: false,
    }));
}
/** The same after one more pass: `applied` are the findings that it served, their edits those of the text before it. */
function writtenBy(applied, written) {
    const edits = applied.flatMap((finding) => finding.edits);
    const moved = (spans) => spans.map((span) => after(edits, span));
    return written.map((each) => {
        const own = applied.find((other) => serves(other, each));
        if (own !== undefined) {
            return { ...each, value: own.suggested, spans: moved(own.edits), isServed: true };
        }
        const other = applied.findLast(({ actual, suggested, edits }) => suggested !== undefined &&
            (actual !== null || !each.isServed) &&
            edits.some((edit) => each.spans.some((span) => meets(edit, span))));
        return { ...each, value: other?.suggested ?? each.value, spans: moved(each.spans) };
    });
}
/** Whether a finding is the one that waits to be served: the same, or a missing timeout that is missed again. */
function serves(finding, { finding: first, isServed, spans }) {
    if (isServed)
        return false;
    if (finding === first)
        return true;
    return ([finding, first].every(({ actual }) => actual === null) &&
        finding.format === first.format &&
        finding.edits.some((edit) => spans.some(({ start, end }) => edit.start <= end && edit.end >= start)));
}
/** Whether an edit changes something in a span, or adds something where it begins. */
function meets(edit, span) {
    return edit.start === span.start || (edit.start < span.end && edit.end > span.start);
}
/** Where a span is after edits; what they change in it belongs to it then. */
function after(edits, span) {
    let { start, end } = span;
    let before = 0;
    let inside = 0;
    for (const edit of edits) {
        const longer = Buffer.byteLength(edit.text) - (edit.end - edit.start);
        const isAtPoint = span.start === span.end && edit.start === span.start;
        if (isAtPoint || (edit.start < span.end && edit.end > span.start)) {
            inside += longer;
            start = Math.min(start, edit.start);
            end = Math.max(end, edit.end);
        }
        else if (edit.end <= span.start)
            before += longer;
    }
    return { start: start + before, end: end + before + inside };
}

// EXTERNAL MODULE: ./src/source/text-edit.ts
var text_edit = __webpack_require__(1323);
;// CONCATENATED MODULE: ./src/engine/mend-text.ts


/** How often one text is mended; what needs more never ends. */
const MAX_PASSES = 20;
/**
 * Mends a text by its findings, and again by what is found then, until nothing that can be mended is left:
 * of two formats that want something in the same place, one is served first. Undefined where there is
 * nothing to mend.
 * @throws {Error} where two formats never agree on a value
 */
function mendText(before, findings, rules, lint) {
    const fixed = fixableBy(findings, rules);
    if (fixed.length === 0)
        return undefined;
    const first = withoutConflicts(fixed);
    let edits = editsOf(first);
    let content = (0,text_edit/* applyEdits */.c)(before, edits);
    let written = writtenBy(first, unwritten(fixed));
    let isOnePass = first.length === fixed.length;
    for (let pass = 1;; pass++) {
        const left = fixableBy(lint(content), rules);
        if (left.length === 0)
            break;
        if (pass === MAX_PASSES)
            throw new Error(neverEnding(left));
        const next = withoutConflicts(left);
        const more = editsOf(next);
        edits = (0,text_edit/* composeEdits */.G)(edits, content, more);
        content = (0,text_edit/* applyEdits */.c)(content, more);
        written = writtenBy(next, written);
        isOnePass = false;
    }
    return { content, fixed: isOnePass ? fixed : written.map((each) => settled(each, edits)) };
}
/** The findings that a fix mends: of the rules that are named, or of all where none is. */
function fixableBy(findings, rules) {
    return findings.filter(({ edits, rule }) => edits.length > 0 && (rules.length === 0 || rules.includes(rule)));
}
/** Findings whose edits do not meet: of two that do, the later one is left out. */
function withoutConflicts(findings) {
    const edits = findings.flatMap((finding) => finding.edits.map((edit) => ({ finding, edit })));
    edits.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
    const left = new Set();
    let last;
    for (const each of edits) {
        if (left.has(each.finding))
            continue;
        const isInTheWay = last !== undefined && last.finding !== each.finding && meet(last.edit, each.edit);
        if (isInTheWay)
            left.add(each.finding);
        else
            last = each;
    }
    return findings.filter((finding) => !left.has(finding));
}
/** Whether two edits, the first of which begins first, change the same place. */
function meet(first, second) {
    return second.start < first.end || second.start === first.start;
}
function editsOf(findings) {
    return findings.flatMap((finding) => finding.edits);
}
/** A finding with those of the final edits that do what its own would have done, and the value that they leave. */
function settled({ finding, value }, edits) {
    const own = edits.filter(({ start, end }) => finding.edits.some((edit) => edit.start <= end && edit.end >= start));
    return { ...finding, edits: own, ...(value === undefined ? {} : { suggested: value }) };
}
function neverEnding(findings) {
    const formats = [...new Set(findings.map(({ format = '' }) => JSON.stringify(format)))];
    const [finding] = findings;
    return `a format wants another value than the one before it, over and over (${formats.join(', ')}, at ${finding?.pointer ?? ''}): let only one format of the config speak for a timeout`;
}

// EXTERNAL MODULE: ./src/engine/suppressions.ts
var suppressions = __webpack_require__(1656);
// EXTERNAL MODULE: ./src/source/json/arena.ts
var json_arena = __webpack_require__(399);
// EXTERNAL MODULE: ./src/source/write-file.ts
var write_file = __webpack_require__(2321);
// EXTERNAL MODULE: ./src/commands/lint.ts
var lint = __webpack_require__(2653);
;// CONCATENATED MODULE: ./src/commands/fix.ts









/**
 * Fixes the files that the paths lead to, and lints them again. A file that cannot be fixed is a fault,
 * keeps its findings, and the others go on.
 * @throws {ConfigError} for a config that cannot be used
 * @throws {TooManyFilesError} beyond the limit on files
 */
async function fix(request) {
    const { rules, output, cwd } = request;
    const fixes = [];
    const after = await (0,lint/* lint */.u8)(request, (mendable) => {
        const { file, text, disk, findings, lintAgain } = mendable;
        const mended = mendText(text, findings, rules, lintAgain);
        if (mended === undefined)
            return undefined;
        if (isReachedByLink(file, cwd))
            throw new Error(LINKED);
        if (output === 'diff' && file.name.startsWith('../'))
            throw new Error(ABOVE);
        const changed = onDisk(file, disk, mended);
        if (output === 'dry-run')
            (0,write_file/* checkReplaceable */.X7)(file.path);
        if (output === 'files')
            (0,write_file/* replaceFile */.fR)(file.path, disk, changed.content);
        fixes.push({ file, ...changed });
        return mended.content;
    });
    return { fixes, after };
}
/** Fixes what a file holds, in memory; undefined where there is nothing to fix. */
function fixText(disk, file, { config, readers, now }) {
    const arena = (0,json_arena/* createArena */.gF)();
    const { keep } = (0,suppressions/* createSuppressor */.L)(config.suppressions, now.toISOString().slice(0, 10));
    const lintAgain = (content) => {
        (0,json_arena/* fillArena */.lF)(arena, content);
        const { findings } = (0,lint_file/* lintText */.D)(arena, file, config.settingsFor(file.configName), readers);
        return keep(findings, file.configName);
    };
    const encoding = (0,formats_encoding/* encodingOf */.P)(file.name);
    const text = encoding === undefined ? disk : encoding.decode(disk);
    if (text === undefined)
        return undefined;
    const mended = mendText(text, lintAgain(text), [], lintAgain);
    return mended === undefined ? undefined : onDisk(file, disk, mended);
}
/** What a text that was mended changes in the file that it stands in. */
function onDisk(file, before, { content, fixed }) {
    const encoding = (0,formats_encoding/* encodingOf */.P)(file.name);
    if (encoding === undefined) {
        const edits = fixed.flatMap((finding) => finding.edits);
        return { before, content, edits, fixed, isEncoded: false };
    }
    const encoded = encoding.encode(content, before);
    const whole = { start: 0, end: before.length, text: encoded.toString('latin1') };
    return { before, content: encoded, edits: [whole], fixed, isEncoded: true };
}
const LINKED = 'it is reached through a symbolic link: fix the file that it leads to';
const ABOVE = 'it is above the working directory, where git apply does not reach: run this from a folder above it';
/** Whether a folder or a file on the way from the working directory is a symbolic link. */
function isReachedByLink({ path: file, name }, cwd) {
    return (0,external_node_fs_.realpathSync)(file) !== external_node_path_default().resolve((0,external_node_fs_.realpathSync)(cwd), name);
}

// EXTERNAL MODULE: ./src/engine/lint-files.ts + 1 modules
var lint_files = __webpack_require__(4675);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(5015);
// EXTERNAL MODULE: ./src/reporters/from-root.ts
var from_root = __webpack_require__(2477);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
;// CONCATENATED MODULE: ./src/github/create-commit.ts

/** GitHub's mutation: it signs the commit for bots and apps, and takes all files or none. */
const CREATE_COMMIT = `mutation CreateCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
    }
  }
}`;
/** Makes one commit with all files. It is sent once, whatever comes back. */
async function createCommit(client, request) {
    const { repository, branch, expectedHeadOid, message, files } = request;
    const [headline = '', ...rest] = message.split('\n');
    const body = rest.join('\n').trim();
    const input = {
        branch: {
            repositoryNameWithOwner: `${repository.owner}/${repository.repo}`,
            branchName: branch,
        },
        expectedHeadOid,
        message: { headline, ...(body === '' ? {} : { body }) },
        fileChanges: {
            additions: [...files].map(([path, bytes]) => ({ path, contents: bytes.toString('base64') })),
        },
    };
    try {
        const answer = await client.graphql(CREATE_COMMIT, { input });
        const oid = answer.createCommitOnBranch?.commit?.oid;
        return oid === undefined
            ? { kind: 'failed', reason: 'GitHub named no commit in its answer' }
            : { kind: 'committed', oid };
    }
    catch (error) {
        const reason = (0,github_client/* reasonOf */.A3)(error);
        const types = (0,github_client/* graphqlErrors */.dM)(error).map(({ type }) => type);
        if (types.includes('STALE_DATA') || /expected branch to point to/i.test(reason)) {
            return { kind: 'head-moved', reason };
        }
        const status = (0,github_client/* statusOf */.c2)(error);
        const forbidden = status === 401 || status === 403 || status === 404;
        if (forbidden || types.some((type) => type === 'FORBIDDEN' || type === 'NOT_FOUND')) {
            return { kind: 'forbidden', reason };
        }
        return { kind: 'failed', reason };
    }
}

;// CONCATENATED MODULE: ./src/engine/by-site.ts
/**
 * The findings of one file by the timeout that they are about, in the order of the first of each: a bad value
 * and its repetitions are about one.
 */
function bySite(findings) {
    const sites = new Map();
    for (const finding of findings) {
        const site = siteOf(finding);
        const known = sites.get(site);
        if (known === undefined)
            sites.set(site, [finding]);
        else
            known.push(finding);
    }
    return [...sites.values()];
}
/** One object may lack the timeouts of several formats: what is missing is known by its format too. */
function siteOf({ pointer, actual, format }) {
    return JSON.stringify(actual === null ? [pointer, format] : [pointer]);
}

;// CONCATENATED MODULE: ./src/action/fix-task.ts

/** How many timeouts fixes are about; a timeout may have several findings. */
function countTimeouts(fixes) {
    return fixes.reduce((sum, { fixed }) => sum + bySite(fixed).length, 0);
}

// EXTERNAL MODULE: ./src/config/load-config.ts
var load_config = __webpack_require__(6943);
// EXTERNAL MODULE: ./src/formats/read-file.ts + 1 modules
var read_file = __webpack_require__(6037);
;// CONCATENATED MODULE: ./src/github/read-blobs.ts
/**
 * Reads files of a commit by their paths from the repository's root. Folders are read one by one, since a
 * whole tree is cut off by the API where it is large. A path that the commit does not have is undefined.
 */
function createBlobReader(client, repository, commit) {
    const folders = new Map();
    const readFolder = (sha) => {
        const known = folders.get(sha);
        if (known !== undefined)
            return known;
        const reading = readTree(client, repository, sha);
        folders.set(sha, reading);
        return reading;
    };
    return async (file) => {
        let entry = { mode: '040000', type: 'tree', sha: commit };
        for (const name of file.split('/')) {
            if (entry.type !== 'tree')
                return undefined;
            const next = (await readFolder(entry.sha)).get(name);
            if (next === undefined)
                return undefined;
            entry = next;
        }
        if (entry.type !== 'blob')
            return undefined;
        const { data } = await client.rest.git.getBlob({ ...repository, file_sha: entry.sha });
        return { mode: entry.mode, bytes: Buffer.from(data.content, 'base64') };
    };
}
async function readTree(client, repository, sha) {
    const { data } = await client.rest.git.getTree({ ...repository, tree_sha: sha });
    return new Map(data.tree.map(({ path, mode, type, sha: oid }) => [path, { mode, type, sha: oid }]));
}

// EXTERNAL MODULE: ./src/action/inputs.ts
var action_inputs = __webpack_require__(1729);
// EXTERNAL MODULE: ./src/action/tell.ts
var tell = __webpack_require__(6979);
;// CONCATENATED MODULE: ./src/action/head-fixes.ts







/**
 * Fixes the files as the head commit has them: a pull request's checkout is the merge with its base, and
 * must not be committed. Files of a mode other than 100644 are left alone and told, since a commit through
 * the API would lose it.
 */
async function fixHead(task, client, event) {
    const { inputs, host, cwd, prefix } = task;
    const config = await (0,load_config/* loadConfig */.Z)((0,action_inputs/* lintRequest */.XP)(inputs, cwd, host));
    const readers = await (0,read_file/* loadReaders */.P)(task.fixes.map(({ file }) => file.name), config.pinned);
    const readBlob = createBlobReader(client, event.repository, event.headOid);
    const fixes = [];
    let isLeftAlone = false;
    const leaveAlone = (file, why) => {
        isLeftAlone = true;
        (0,tell/* tell */.qz)(host, `Left alone, since ${why}: ${file}`);
    };
    for (const { file } of task.fixes) {
        const path = (0,from_root/* fromRoot */.t)(prefix, file.name);
        const blob = await readBlob(path);
        if (blob === undefined) {
            leaveAlone(path, "the pull request's branch does not have it");
            continue;
        }
        if (blob.mode !== '100644') {
            leaveAlone(path, `its mode is ${blob.mode} and a commit would lose it`);
            continue;
        }
        const fixed = fixText(blob.bytes, file, { config, readers, now: host.now });
        if (fixed !== undefined)
            fixes.push({ ...fixed, path });
    }
    return { fixes, isLeftAlone };
}

;// CONCATENATED MODULE: ./src/action/fix-commit.ts




/** Delivers the fix as one commit on the branch, made of the files as its head has them. */
async function commitFix(task, at) {
    const { inputs } = task;
    try {
        const client = await (0,github_client/* createClient */.UU)(inputs.token);
        const { fixes, isLeftAlone } = await fixHead(task, client, at);
        if (fixes.length === 0)
            return { kind: 'nothing', isLeftAlone };
        const outcome = await createCommit(client, {
            repository: at.repository,
            branch: at.branch,
            expectedHeadOid: at.headOid,
            message: inputs.commitMessage,
            files: new Map(fixes.map(({ path, content }) => [path, content])),
        });
        switch (outcome.kind) {
            case 'committed': {
                const fixed = fixes.flatMap((each) => each.fixed.map(({ fingerprint }) => fingerprint));
                const timeouts = countTimeouts(fixes);
                return { kind: 'committed', oid: outcome.oid, timeouts, fixed: new Set(fixed) };
            }
            case 'head-moved':
                return {
                    kind: 'refused',
                    why: `the branch has moved on, and the run of its newer commit will see to it (${outcome.reason})`,
                };
            case 'forbidden':
                return {
                    kind: 'refused',
                    why: `the token may not write (${outcome.reason}): give the job "permissions: contents: write"`,
                };
            case 'failed':
                return { kind: 'refused', why: outcome.reason };
        }
    }
    catch (error) {
        return { kind: 'refused', why: (0,github_client/* reasonOf */.A3)(error) };
    }
}

;// CONCATENATED MODULE: ./src/github/commentable-lines.ts
/** Reads which lines of a pull request can be commented on, all pages of its files. */
async function readCommentableLines(client, repository, number) {
    const files = await client.paginate(client.rest.pulls.listFiles, {
        ...repository,
        pull_number: number,
        per_page: 100,
    });
    // A file without a patch is binary or too large: nothing in it can be commented on.
    return new Map(files.map(({ filename, patch }) => [filename, hunkLines(patch ?? '')]));
}
/** The lines of the new side that the hunks of a patch show. */
function hunkLines(patch) {
    return [...patch.matchAll(/(?:^|\n)@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/g)].map(([, start, length]) => {
        const first = Number(start);
        return { first, end: first + Number(length ?? 1) };
    });
}
/** Whether a review can comment on the lines of a file from `first` up to `end`. */
function isCommentable(lines, file, first, end) {
    return (lines.get(file) ?? []).some((hunk) => first >= hunk.first && end <= hunk.end);
}

// EXTERNAL MODULE: ./src/github/viewer.ts
var github_viewer = __webpack_require__(9865);
// EXTERNAL MODULE: ./src/safe/text-hash.ts
var text_hash = __webpack_require__(8427);
;// CONCATENATED MODULE: ./src/github/suggestion-mark.ts

const MARK = /^<!-- flow-timeout-lint:suggestion ([0-9a-f]{16})(?: ([0-9a-f]{16}))? -->/;
/**
 * The mark that tells our suggestions from other comments, from one another, and from those of steps for
 * other working directories. `prefix` leads from the repository's root to the working directory.
 */
function suggestionMark(key, prefix) {
    return `<!-- flow-timeout-lint:suggestion ${key} ${stepOf(prefix)} -->`;
}
/** What the mark of a comment says; undefined where it bears none. */
function readSuggestionMark(body) {
    const [, key, step] = MARK.exec(body) ?? [];
    return key === undefined ? undefined : { key, step };
}
/**
 * Whether the suggestion on a file is one of the step for a working directory. One whose mark names no step
 * is of the step whose working directory the file is in.
 */
function isOfStep({ step }, file, prefix) {
    return step === undefined ? file.startsWith(prefix) : step === stepOf(prefix);
}
function stepOf(prefix) {
    return (0,text_hash/* textHash */._)(JSON.stringify([prefix]));
}

// EXTERNAL MODULE: ./src/safe/markdown.ts
var markdown = __webpack_require__(4216);
// EXTERNAL MODULE: ./src/safe/shorten.ts
var shorten = __webpack_require__(1512);
// EXTERNAL MODULE: ./src/reporters/value.ts
var value = __webpack_require__(4535);
;// CONCATENATED MODULE: ./src/source/line-changes.ts

/** The lines of a text, each with its line break. */
function linesOf(bytes) {
    const lines = [];
    let at = 0;
    while (at < bytes.length) {
        const newline = bytes.indexOf(0x0a, at);
        const end = newline < 0 ? bytes.length : newline + 1;
        lines.push(bytes.subarray(at, end));
        at = end;
    }
    return lines;
}
/** What edits change, line by line, in the order of the text; lines that stay as they are stay out. */
function lineChanges(bytes, lines, edits) {
    const sorted = [...edits].sort((a, b) => a.start - b.start);
    const changes = [];
    let line = 0;
    let lineStart = 0;
    for (let next = 0; next < sorted.length;) {
        const start = sorted[next]?.start ?? 0;
        while (line < lines.length - 1 && lineStart + lengthOf(lines[line]) <= start) {
            lineStart += lengthOf(lines[line++]);
        }
        // All edits that touch the same lines make one change.
        let end = Math.min(line + 1, lines.length);
        let regionEnd = lineStart + lengthOf(lines[line]);
        const from = lineStart;
        const touching = [];
        for (let edit = sorted[next]; edit !== undefined && (edit.start < regionEnd || regionEnd === bytes.length); edit = sorted[++next]) {
            touching.push(edit);
            while (edit.end >= regionEnd && end < lines.length)
                regionEnd += lengthOf(lines[end++]);
        }
        if (touching.length === 0)
            break;
        const shifted = touching.map(({ start: at, end: to, text }) => ({
            start: at - from,
            end: to - from,
            text,
        }));
        const changed = linesOf((0,text_edit/* applyEdits */.c)(bytes.subarray(from, regionEnd), shifted));
        const change = trimmed(lines, { first: line, end, lines: changed, edits: touching });
        if (change !== undefined)
            changes.push(change);
        line = end;
        lineStart = regionEnd;
    }
    return changes;
}
function lengthOf(line) {
    return line?.length ?? 0;
}
/** A change without the lines that it leaves as they are; undefined where none is left. */
function trimmed(old, { first, end, lines, edits }) {
    let head = 0;
    while (first + head < end && head < lines.length && isSame(old[first + head], lines[head]))
        head++;
    let tail = 0;
    while (first + head < end - tail &&
        head < lines.length - tail &&
        isSame(old[end - tail - 1], lines[lines.length - tail - 1])) {
        tail++;
    }
    const change = {
        first: first + head,
        end: end - tail,
        lines: lines.slice(head, lines.length - tail),
        edits,
    };
    return change.first === change.end && change.lines.length === 0 ? undefined : change;
}
function isSame(a, b) {
    return a !== undefined && b !== undefined && a.equals(b);
}

;// CONCATENATED MODULE: ./src/github/suggestion.ts






/** Characters that GitHub takes for one comment. */
const MAX_COMMENT = 65_536;
/**
 * Turns what a fix would change into suggestions, where the lines are commentable. `prefix` leads from the
 * repository's root to the working directory.
 */
function suggestionsFor(changes, commentable, prefix) {
    const suggestions = [];
    const others = [];
    for (const { path, bytes, fixed, isEncoded } of changes) {
        if (isEncoded === true) {
            others.push({ path, line: 1, findings: fixed, why: 'the file is encoded' });
            continue;
        }
        const lines = linesOf(bytes);
        for (const change of lineChanges(bytes, lines, fixed.flatMap((finding) => finding.edits))) {
            const findings = fixed.filter((finding) => finding.edits.some((edit) => change.edits.includes(edit)));
            const suggested = suggest(path, lines, withOldLine(change, lines), findings, {
                commentable,
                prefix,
            });
            if ('why' in suggested)
                others.push(suggested);
            else
                suggestions.push(suggested);
        }
    }
    return { suggestions, others };
}
/** A suggestion replaces at least one line: what is only added takes the line before it along. */
function withOldLine(change, lines) {
    const before = lines[change.first - 1];
    if (change.first < change.end || before === undefined)
        return change;
    return { ...change, first: change.first - 1, lines: [before, ...change.lines] };
}
function suggest(path, lines, change, findings, { commentable, prefix }) {
    const refuse = (why) => ({ path, line: change.first + 1, findings, why });
    if (!isCommentable(commentable, path, change.first + 1, change.end + 1)) {
        return refuse('not part of the diff');
    }
    const before = Buffer.concat(lines.slice(change.first, change.end));
    const after = Buffer.concat([...change.lines]);
    if (after.includes('\r') || !Buffer.from(after.toString()).equals(after)) {
        return refuse('its line ends or its encoding would not survive a suggestion');
    }
    const text = after.toString().replace(/\n$/, '');
    const owners = findings.map(({ fingerprint }) => fingerprint);
    const key = (0,text_hash/* textHash */._)(JSON.stringify([path, before.toString(), text, owners]));
    const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
    const body = [
        suggestionMark(key, prefix),
        ...findings.map(findingLine),
        '',
        `${fence}suggestion`,
        // Nothing between the fences takes the lines away; an empty line would leave one.
        ...(change.lines.length === 0 ? [] : [text]),
        fence,
    ].join('\n');
    if (body.length > MAX_COMMENT)
        return refuse('its line is too long for a comment');
    return { path, startLine: change.first + 1, line: change.end, key, body, findings };
}
/** A finding in one line of Markdown. */
function findingLine(finding) {
    const facts = [(0,value/* ownerOf */.bf)(finding), (0,value/* changeOf */.C2)(finding)].filter((text) => text !== undefined);
    const detail = facts.length === 0 ? '' : ` (${facts.map(markdown/* markdownCode */.D).join(': ')})`;
    return `**${finding.rule}**: ${(0,markdown/* markdownCode */.D)(finding.message)}${detail}`;
}
function longestRun(text, character) {
    let longest = 0;
    let run = 0;
    for (const each of text) {
        run = each === character ? run + 1 : 0;
        longest = Math.max(longest, run);
    }
    return longest;
}

;// CONCATENATED MODULE: ./src/github/unsuggestable-list.ts



/** Characters of the whole list; GitHub takes 65,536 for a review's body. */
const MAX_LIST = 50_000;
/** Characters of the findings of one place, after the first of them. */
const MAX_PLACE = 4_000;
/** Characters of a path, before its characters become references. */
const MAX_PATH = 400;
/**
 * What cannot be suggested as a list in Markdown, a line a place. What has no room is counted: the further
 * findings of a place at its end, the further places on the last line.
 */
function unsuggestableList(others) {
    const items = [];
    let length = 0;
    for (const other of others) {
        const item = itemOf(other);
        if (length + item.length + 1 > MAX_LIST)
            continue;
        length += item.length + 1;
        items.push(item);
    }
    const rest = others.length - items.length;
    return rest === 0 ? items : [...items, `- and ${String(rest)} more`];
}
function itemOf({ path, line, findings, why }) {
    const texts = [];
    let length = 0;
    for (const finding of findings) {
        const text = findingLine(finding);
        length += text.length + 2;
        if (texts.length > 0 && length > MAX_PLACE)
            break;
        texts.push(text);
    }
    const rest = findings.length - texts.length;
    if (rest > 0)
        texts.push(`and ${String(rest)} more`);
    const place = (0,markdown/* markdownCode */.D)(`${(0,shorten/* shorten */.m)(path, MAX_PATH)}:${String(line)}`);
    return `- ${place} ${texts.join('; ')} (${why})`;
}

;// CONCATENATED MODULE: ./src/github/publish-suggestions.ts





/** Comments that are sent with one review. */
const COMMENTS_PER_REVIEW = 40;
/**
 * Makes the suggestions of a pull request what they should be: those that stand there stay, those that no
 * longer fit go, unless somebody answered, and new ones come as one review, or as several where they are many.
 * Those of a step for another working directory stay, and are not said again.
 */
async function publishSuggestions(client, pull, suggestions, others) {
    const at = { ...pull.repository, pull_number: pull.number };
    let unsent = suggestions;
    let kept = 0;
    let removed = 0;
    let posted = 0;
    try {
        const viewer = await (0,github_viewer/* readViewer */.n)(client);
        const comments = await client.paginate(client.rest.pulls.listReviewComments, {
            ...at,
            per_page: 100,
        });
        const answered = new Set(comments.map((comment) => comment.in_reply_to_id));
        const wanted = new Map(suggestions.map((suggestion) => [suggestion.key, suggestion]));
        for (const { id, body, user, line, path } of comments) {
            const mark = readSuggestionMark(body);
            if (mark === undefined || !(0,github_viewer/* isBy */._m)(user, viewer))
                continue;
            // GitHub takes the line away from a comment that the code has moved on from.
            if (wanted.has(mark.key) && typeof line === 'number') {
                wanted.delete(mark.key);
                kept++;
            }
            else if (isOfStep(mark, path, pull.prefix) && !answered.has(id)) {
                await client.rest.pulls.deleteReviewComment({ ...pull.repository, comment_id: id });
                removed++;
            }
        }
        unsent = [...wanted.values()];
        let list = await newList(client, at, viewer, others);
        while (unsent.length > 0 || list !== undefined) {
            const part = unsent.slice(0, COMMENTS_PER_REVIEW);
            await client.rest.pulls.createReview({
                ...at,
                commit_id: pull.headOid,
                event: 'COMMENT',
                body: list ?? '',
                comments: part.map(reviewComment),
            });
            posted += part.length;
            unsent = unsent.slice(part.length);
            list = undefined;
        }
    }
    catch (error) {
        return { posted, kept, removed, refused: (0,github_client/* reasonOf */.A3)(error), unsent };
    }
    return { posted, kept, removed, unsent };
}
function reviewComment({ path, startLine, line, body }) {
    const single = { path, line, side: 'RIGHT', body };
    return startLine === line ? single : { ...single, start_line: startLine, start_side: 'RIGHT' };
}
/** The review's text about what cannot be suggested; undefined where there is nothing, or it stands there. */
async function newList(client, at, viewer, others) {
    if (others.length === 0)
        return undefined;
    const items = unsuggestableList(others);
    const mark = `<!-- flow-timeout-lint:list ${(0,text_hash/* textHash */._)(items.join('\n'))} -->`;
    const reviews = await client.paginate(client.rest.pulls.listReviews, { ...at, per_page: 100 });
    if (reviews.some(({ body, user }) => (0,github_viewer/* isBy */._m)(user, viewer) && body.startsWith(mark)))
        return undefined;
    return [
        mark,
        'These timeouts can be fixed, but not by a suggestion. Run `flow-timeout-lint fix`:',
        '',
        ...items,
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/action/fix-suggest.ts






/** Delivers the fix as suggestions to click on, where the diff of the pull request shows the lines. */
async function suggestFix(task, event) {
    try {
        const client = await (0,github_client/* createClient */.UU)(task.inputs.token);
        const { fixes, isLeftAlone } = await fixHead(task, client, event);
        const commentable = await readCommentableLines(client, event.repository, event.number);
        const changes = fixes.map(({ path, before, fixed, isEncoded }) => ({
            path,
            bytes: before,
            fixed,
            isEncoded,
        }));
        const { suggestions, others } = suggestionsFor(changes, commentable, task.prefix);
        const outcome = await publishSuggestions(client, { ...event, prefix: task.prefix }, suggestions, others);
        const { posted, kept, removed, refused } = outcome;
        (0,tell/* tell */.qz)(task.host, `Suggestions: ${String(posted)} new, ${String(kept)} kept, ${String(removed)} removed; ${String(others.length)} listed.`);
        if (refused !== undefined)
            return { kind: 'refused', why: `GitHub refused the review (${refused})` };
        if (fixes.length === 0)
            return { kind: 'nothing', isLeftAlone };
        const fixed = suggestions.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
        return { kind: 'suggested', fixed: new Set(fixed) };
    }
    catch (error) {
        return { kind: 'refused', why: (0,github_client/* reasonOf */.A3)(error) };
    }
}

// EXTERNAL MODULE: ./src/action/report-lint.ts + 5 modules
var report_lint = __webpack_require__(7413);
;// CONCATENATED MODULE: ./src/source/unified-diff.ts

/** Unchanged lines that are shown around a change. */
const CONTEXT = 3;
/**
 * What edits change in a file, as a unified diff that `git apply` and `patch` take, byte for byte whatever
 * the file's encoding and line ends are. It is made of the edits, so it costs no search for differences.
 * `name` is relative to where the diff will be applied, with `/`. Empty where the edits change nothing.
 */
function unifiedDiff(name, bytes, edits) {
    const lines = linesOf(bytes);
    const changes = lineChanges(bytes, lines, edits);
    if (changes.length === 0)
        return Buffer.alloc(0);
    const header = `--- ${quotedName(`a/${name}`)}\n+++ ${quotedName(`b/${name}`)}\n`;
    const parts = [Buffer.from(header)];
    let shift = 0;
    for (const hunk of hunksOf(changes)) {
        shift = writeHunk(parts, lines, hunk, shift);
    }
    return Buffer.concat(parts);
}
/** Changes that are shown together, since what stands between them is context of both. */
function hunksOf(changes) {
    const hunks = [];
    for (const change of changes) {
        const hunk = hunks.at(-1);
        const before = hunk?.at(-1);
        if (hunk !== undefined && before !== undefined && change.first - before.end <= 2 * CONTEXT) {
            hunk.push(change);
        }
        else
            hunks.push([change]);
    }
    return hunks;
}
/** Adds a hunk to the parts. `shift` is by how many lines the new text is ahead; the new one is returned. */
function writeHunk(parts, lines, changes, shift) {
    const start = Math.max(0, (changes[0]?.first ?? 0) - CONTEXT);
    const end = Math.min(lines.length, (changes.at(-1)?.end ?? 0) + CONTEXT);
    const grown = changes.reduce((sum, change) => sum + change.lines.length - (change.end - change.first), 0);
    const oldRange = range(start, end - start);
    const newRange = range(start + shift, end - start + grown);
    parts.push(Buffer.from(`@@ -${oldRange} +${newRange} @@\n`));
    let at = start;
    for (const change of changes) {
        writeLines(parts, ' ', lines.slice(at, change.first));
        writeLines(parts, '-', lines.slice(change.first, change.end));
        writeLines(parts, '+', change.lines);
        at = change.end;
    }
    writeLines(parts, ' ', lines.slice(at, end));
    return shift + grown;
}
/** A range as hunks give it, counted from 1; one without lines names the line before it. */
function range(start, length) {
    return `${String(length === 0 ? start : start + 1)},${String(length)}`;
}
function writeLines(parts, mark, lines) {
    for (const line of lines) {
        parts.push(Buffer.from(mark), line);
        if (line.at(-1) !== 0x0a)
            parts.push(Buffer.from('\n\\ No newline at end of file\n'));
    }
}
/** A name as git writes it in a diff: quoted where it holds more than plain characters. */
function quotedName(name) {
    const plain = /^[\u0020-\u007e]*$/.test(name) && !/["\\]/.test(name);
    // After a name with blanks a tab tells where it ends.
    if (plain)
        return name.includes(' ') ? `${name}\t` : name;
    const escaped = [...Buffer.from(name)].map((byte) => {
        const character = String.fromCharCode(byte);
        if (character === '"' || character === '\\')
            return `\\${character}`;
        return byte >= 0x20 && byte < 0x7f ? character : `\\${byte.toString(8).padStart(3, '0')}`;
    });
    return `"${escaped.join('')}"`;
}

;// CONCATENATED MODULE: ./src/action/fix-patch.ts



/** Writes what a fix of the checkout would change as a patch for `git apply`, and gives its path. */
function writePatch({ host, prefix, fixes }) {
    const diffs = fixes.map(({ file, before, edits }) => unifiedDiff((0,from_root/* fromRoot */.t)(prefix, file.name), before, edits));
    return (0,tell/* writeForLaterSteps */.Y_)(host, 'fix.patch', Buffer.concat(diffs));
}

;// CONCATENATED MODULE: ./src/action/tell-fix.ts






/** Tells of the commit, and gives whether the step may succeed after it. */
function tellCommit({ oid, timeouts, fixed }, { inputs, host }) {
    (0,tell/* setOutputs */.n0)(host, { 'commit-sha': oid, fixed: fixed.size });
    const done = `Fixed ${(0,value/* count */.U9)(timeouts, 'timeout')} in commit ${oid}.`;
    (0,tell/* tell */.qz)(host, done);
    (0,tell/* tellInSummary */.lj)(host, `${(0,markdown/* markdownCode */.D)(inputs.failOnFix ? `${done} ${WHY_FAILED}` : done)}\n\n`);
    // The checks of the pull request belong to the commit before: that they pass would say nothing.
    if (inputs.failOnFix)
        (0,core/* setFailed */.C1)(`${done} ${WHY_FAILED}`);
    return !inputs.failOnFix;
}
const WHY_FAILED = 'This step fails because the checks of this run belong to the commit before. ' +
    'Approve the run of the new commit, or give the step the token of an app, whose commits start workflows by themselves. ' +
    'The input fail-on-fix: false turns this off.';
/** Leaves the patch in place of what `why` kept from being delivered, and says so in the log and in the summary. */
function tellPatch(why, task) {
    const { host, inputs, fixes } = task;
    const reason = why === '' ? '' : `Not delivered as ${inputs.fixDelivery}: ${why}. `;
    const file = writePatch(task);
    if (file === undefined) {
        tellTwice(host, `${reason}There is no patch: it could not be written.`);
        return;
    }
    const findings = fixes.reduce((sum, { fixed }) => sum + fixed.length, 0);
    (0,tell/* setOutputs */.n0)(host, { fixed: findings, patch: file });
    tellTwice(host, `${reason}The fix of ${(0,value/* count */.U9)(countTimeouts(fixes), 'timeout')} is in ${file}: keep it with actions/upload-artifact, and apply it with git apply.`);
}
/** Says in the log and in the summary why suggestions of earlier runs stand as they did. */
function tellUntended(why, host) {
    tellTwice(host, `Suggestions of earlier runs were left as they are: ${why}.`);
}
/** Says that nothing was done: there was nothing to do, or what there was is left alone. */
function tellNothing(isLeftAlone, host) {
    (0,tell/* tell */.qz)(host, isLeftAlone
        ? 'Nothing was fixed: why files were left alone is told above.'
        : 'There is nothing to fix.');
}
function tellTwice(host, line) {
    (0,tell/* tell */.qz)(host, line);
    (0,tell/* tellInSummary */.lj)(host, `\n${(0,markdown/* markdownCode */.D)(line)}\n`);
}

// EXTERNAL MODULE: ./src/action/working-directory.ts
var working_directory = __webpack_require__(871);
;// CONCATENATED MODULE: ./src/action/fix-mode.ts














/** Fixes, delivers the fix as the inputs say, tells what it did, and gives whether the step succeeds. */
async function fixMode(inputs, host) {
    if (inputs.token !== '')
        (0,core/* setSecret */.Pq)(inputs.token);
    const { cwd, prefix } = (0,working_directory/* workingDirectory */.p)(host.workspace, inputs.workingDirectory);
    const request = (0,action_inputs/* lintRequest */.XP)(inputs, cwd, host);
    const before = await (0,lint/* lint */.u8)(request);
    const { fixes: all, after } = await fix({ ...request, rules: [], output: 'none' });
    const isUnfixed = tellUnfixed(before, after, host);
    const fixes = all.filter(({ file }) => {
        const why = whyLeftAlone((0,from_root/* fromRoot */.t)(prefix, file.name));
        if (why !== undefined)
            (0,tell/* tell */.qz)(host, `Left alone, since ${why}: ${file.name}`);
        return why === undefined;
    });
    const isLeftAlone = isUnfixed || fixes.length < all.length;
    const task = { inputs, host, event: (0,github_event/* readEvent */.j)(host.env), cwd, prefix, fixes };
    (0,tell/* setOutputs */.n0)(host, { 'commit-sha': '', fixed: 0, patch: '' });
    const delivery = await deliver(task);
    const annotated = inputs.annotations ? before.findings : [];
    switch (delivery.kind) {
        case 'committed': {
            const remaining = without(before, delivery.fixed);
            const mayPass = tellCommit(delivery, task);
            (0,report_lint/* reportLint */.g)(remaining, prefix, inputs.annotations ? remaining.findings : [], host);
            return mayPass && (0,exit_code/* exitCodeOf */.F)(remaining, inputs.failOn, false) === exit_code/* EXIT */.d.ok;
        }
        case 'suggested': {
            // What is suggested stands on its lines already.
            const untold = annotated.filter(({ fingerprint }) => !delivery.fixed.has(fingerprint));
            (0,report_lint/* reportLint */.g)(before, prefix, untold, host);
            (0,tell/* setOutputs */.n0)(host, { fixed: delivery.fixed.size });
            break;
        }
        case 'nothing':
            (0,report_lint/* reportLint */.g)(before, prefix, annotated, host);
            tellNothing(isLeftAlone || delivery.isLeftAlone, host);
            break;
        case 'refused':
            (0,report_lint/* reportLint */.g)(before, prefix, annotated, host);
            if (fixes.length > 0)
                tellPatch(delivery.why, task);
            else {
                tellUntended(delivery.why, host);
                tellNothing(isLeftAlone, host);
            }
            break;
    }
    return (0,exit_code/* exitCodeOf */.F)(before, inputs.failOn, false) === exit_code/* EXIT */.d.ok;
}
/** A lint of the result: without the findings that are mended. */
function without(before, fixed) {
    const findings = before.findings.filter(({ fingerprint }) => !fixed.has(fingerprint));
    return { ...before, findings, summary: { ...before.summary, ...(0,lint_files/* countFindings */.G)(findings) } };
}
/** Tells which files cannot be fixed, and gives whether there are any; what a lint cannot do is told with the lint. */
function tellUnfixed(before, after, host) {
    const known = new Set(before.faults.map(({ file, message }) => `${file}: ${message}`));
    const unfixed = after.faults.filter(({ file, message }) => !known.has(`${file}: ${message}`));
    (0,tell/* tell */.qz)(host, ...unfixed.map(({ file, message }) => `Left alone: ${file}: ${message}`));
    return unfixed.length > 0;
}
/** Why no delivery writes to a file, named from the root; undefined where it may. */
function whyLeftAlone(file) {
    if (file.startsWith('../'))
        return 'it is not in the repository';
    // It takes another permission, and it is nowhere that flows are kept.
    if (file.split('/')[0]?.toLowerCase() === '.github')
        return 'it is under .github';
    return undefined;
}
async function deliver(task) {
    const { inputs, event, fixes } = task;
    const isPull = event.kind === 'pull-request' && !event.isFork && inputs.token !== '';
    // Without a fix there may still be suggestions of an earlier run that no longer fit.
    if (fixes.length === 0 && !(inputs.fixDelivery === 'suggest' && isPull))
        return { kind: 'nothing', isLeftAlone: false };
    if (inputs.fixDelivery === 'patch')
        return { kind: 'refused', why: '' };
    if (event.kind === 'other') {
        return {
            kind: 'refused',
            why: `the event ${JSON.stringify(event.name)} has no branch to write to`,
        };
    }
    if (event.kind === 'pull-request' && event.isFork) {
        return {
            kind: 'refused',
            why: 'the pull request comes from a fork, where the token may not write',
        };
    }
    if (inputs.token === '')
        return { kind: 'refused', why: 'the input github-token is empty' };
    if (inputs.fixDelivery === 'commit')
        return commitFix(task, event);
    if (event.kind === 'push')
        return { kind: 'refused', why: 'a push has no pull request to suggest on' };
    return suggestFix(task, event);
}


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

/***/ 5015:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: function() { return /* binding */ readEvent; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _safe_member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3035);


/** Reads the event of the run from its environment. What cannot be read as one we know is `other`. */
function readEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const other = { kind: 'other', name };
    const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (owner === undefined || owner === '' || repo === undefined)
        return other;
    const repository = { owner, repo };
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    if (name === 'pull_request' || name === 'pull_request_target') {
        const number = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'pull_request', 'number');
        const headOid = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'pull_request', 'head', 'sha');
        const branch = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'pull_request', 'head', 'ref');
        if (typeof number !== 'number' || typeof headOid !== 'string' || typeof branch !== 'string') {
            return other;
        }
        const head = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'pull_request', 'head', 'repo', 'full_name');
        const isFork = typeof head !== 'string' || head.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
        return { kind: 'pull-request', repository, number, headOid, branch, isFork };
    }
    if (name === 'push') {
        const headOid = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'after');
        const ref = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'ref');
        if (typeof headOid !== 'string' || typeof ref !== 'string' || !ref.startsWith(BRANCHES))
            return other;
        const before = (0,_safe_member_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(payload, 'before');
        return {
            kind: 'push',
            repository,
            headOid,
            branch: ref.slice(BRANCHES.length),
            ...(typeof before === 'string' ? { before } : {}),
        };
    }
    return other;
}
const BRANCHES = 'refs/heads/';
function readPayload(file) {
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file ?? '', 'utf8'));
    }
    catch {
        return undefined;
    }
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

/***/ 1323:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ composeEdits; },
/* harmony export */   c: function() { return /* binding */ applyEdits; }
/* harmony export */ });
/**
 * The bytes with the edits applied; everything outside them stays byte for byte. Edits that are alike
 * count once.
 * @throws {RangeError} for edits that overlap
 */
function applyEdits(bytes, edits) {
    const parts = [];
    let at = 0;
    for (const edit of inOrder(edits)) {
        if (edit.start < at)
            throw new RangeError(`edits overlap at byte ${String(edit.start)}`);
        parts.push(bytes.subarray(at, edit.start), Buffer.from(edit.text));
        at = edit.end;
    }
    parts.push(bytes.subarray(at));
    return Buffer.concat(parts);
}
/**
 * One list of edits that does what `first` and then `second` do. `between` is the text after `first`, which
 * the offsets of `second` are of; those of the result are of the text before. Edits of the two that touch
 * become one.
 */
function composeEdits(first, between, second) {
    const composed = [];
    const later = inOrder(second);
    const earlier = inOrder(first).map((edit) => ({ ...edit, length: Buffer.byteLength(edit.text) }));
    /** By how many bytes the text between is ahead of the text before. */
    let shift = 0;
    let next = 0;
    for (let at = 0; at < earlier.length || next < later.length;) {
        const from = Math.min((earlier[at]?.start ?? Infinity) + shift, later[next]?.start ?? Infinity);
        const start = from - shift;
        let end = from;
        const edits = [];
        for (;;) {
            const old = earlier[at];
            const edit = later[next];
            if (old !== undefined && old.start + shift <= end) {
                end = Math.max(end, old.start + shift + old.length);
                shift += old.length - (old.end - old.start);
                at++;
            }
            else if (edit !== undefined && edit.start <= end) {
                edits.push({ ...edit, start: edit.start - from, end: edit.end - from });
                end = Math.max(end, edit.end);
                next++;
            }
            else
                break;
        }
        const text = applyEdits(between.subarray(from, end), edits).toString();
        composed.push({ start, end: end - shift, text });
    }
    return composed;
}
/** Edits in the order of the text, each once. */
function inOrder(edits) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    return sorted.filter((edit, index) => !isSame(sorted[index - 1], edit));
}
function isSame(a, b) {
    return a?.start === b.start && a.end === b.end && a.text === b.text;
}


/***/ })

};
;