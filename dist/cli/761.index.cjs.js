"use strict";
exports.id = 761;
exports.ids = [761];
exports.modules = {

/***/ 2761:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findFiles: function() { return /* binding */ findFiles; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/source/glob.ts
var glob = __webpack_require__(8115);
// EXTERNAL MODULE: ./src/source/named-files.ts
var named_files = __webpack_require__(6014);
// EXTERNAL MODULE: ./src/safe/contained-path.ts
var contained_path = __webpack_require__(5594);
// EXTERNAL MODULE: ./src/safe/limits.ts
var limits = __webpack_require__(3345);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
;// CONCATENATED MODULE: ./src/source/gitignore.ts




/** Reads the `.gitignore` of a folder, undefined where it has none that can be read. */
function readGitignore(folder, name = '.gitignore') {
    try {
        if (!(0,external_node_fs_.lstatSync)(external_node_path_default().join(folder, name)).isFile())
            return undefined;
        return {
            folder,
            rules: ignore_default()({ ignorecase: process.platform !== 'linux' }).add((0,external_node_fs_.readFileSync)(external_node_path_default().join(folder, name), 'utf8')),
        };
    }
    catch {
        return undefined;
    }
}
/** The rules that git applies in a folder from the folders above it, the outermost first. */
function outerGitignores(folder) {
    const found = [];
    for (let at = folder;; at = external_node_path_default().dirname(at)) {
        const isRoot = (0,external_node_fs_.statSync)(external_node_path_default().join(at, '.git'), { throwIfNoEntry: false }) !== undefined;
        const sources = at === folder ? [] : ['.gitignore'];
        if (isRoot)
            sources.push('.git/info/exclude');
        for (const name of sources) {
            const rules = readGitignore(at, name);
            if (rules !== undefined)
                found.unshift(rules);
        }
        if (isRoot)
            return found;
        // Without a repository around it a folder is not subject to what stands above.
        if (at === external_node_path_default().dirname(at))
            return [];
    }
}
/** Whether git ignores a path. Rules of an inner folder go before those of an outer one. */
function isIgnored(levels, file, isFolder) {
    for (let level = levels.length - 1; level >= 0; level--) {
        const entry = levels[level];
        if (entry === undefined)
            continue;
        const verdict = verdictOf(entry, file, isFolder);
        if (verdict !== undefined)
            return verdict;
    }
    return false;
}
/**
 * The rules that hold within a folder that git does not ignore: without those that would, but for an inner
 * `.gitignore` that says otherwise. They would say it of everything in the folder again.
 */
function rulesWithin(levels, folder) {
    return levels.some((entry) => verdictOf(entry, folder, true) === true)
        ? levels.filter((entry) => verdictOf(entry, folder, true) !== true)
        : levels;
}
/** What one `.gitignore` says of a path; undefined where it says nothing. */
function verdictOf(entry, file, isFolder) {
    if (!(0,contained_path/* isWithin */.U)(entry.folder, file))
        return undefined;
    const relative = external_node_path_default().relative(entry.folder, file).replaceAll((external_node_path_default()).sep, '/');
    if (relative === '')
        return undefined;
    const { ignored, unignored } = entry.rules.test(isFolder ? `${relative}/` : relative);
    if (unignored)
        return false;
    return ignored ? true : undefined;
}

;// CONCATENATED MODULE: ./src/source/walk.ts





/** More files than one run looks at. */
class TooManyFilesError extends Error {
    name = 'TooManyFilesError';
}
/** Folders that hold copies of other people's files: passed over unless they are named. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.terraform']);
/**
 * The files below a folder, but for those that git ignores and those in folders of other people's files.
 * Symbolic links are followed only to what lies within `root` or within `workspace`, a real path.
 * A folder that cannot be read is told to `onFault` and passed over.
 * @throws {TooManyFilesError} beyond `MAX_FILES`
 */
function walk(root, workspace, onFault) {
    const rootReal = (0,external_node_fs_.realpathSync)(root);
    const outer = outerGitignores(root);
    const files = [];
    const linked = new Set([rootReal]);
    const folders = [
        { path: root, ignores: isIgnored(outer, root, true) ? [] : outer, isLinked: false },
    ];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        let entries;
        try {
            entries = (0,external_node_fs_.readdirSync)(folder.path, { withFileTypes: true });
        }
        catch (error) {
            onFault(folder.path, String(error));
            continue;
        }
        const own = entries.some((entry) => entry.name === '.gitignore')
            ? readGitignore(folder.path)
            : undefined;
        const ignores = own === undefined ? folder.ignores : [...folder.ignores, own];
        for (const entry of entries) {
            const at = external_node_path_default().join(folder.path, entry.name);
            const type = entry.isSymbolicLink() ? typeOfLink(at, rootReal, workspace, linked) : entry;
            if (type === undefined)
                continue;
            const isFolder = type.isDirectory();
            if (isFolder ? SKIPPED_FOLDERS.has(entry.name) : !type.isFile())
                continue;
            if (ignores.length > 0 && isIgnored(ignores, at, isFolder))
                continue;
            const isLinked = folder.isLinked || entry.isSymbolicLink();
            if (isFolder)
                folders.push({ path: at, ignores: rulesWithin(ignores, at), isLinked });
            else {
                files.push({ path: at, name: external_node_path_default().relative(root, at).replaceAll((external_node_path_default()).sep, '/'), isLinked });
            }
        }
        if (files.length > limits/* MAX_FILES */.BE) {
            throw new TooManyFilesError(`there are more than ${String(limits/* MAX_FILES */.BE)} files below ${root}: name the folders that hold your flows`);
        }
    }
    return files;
}
/** What a link leads to; undefined where it leads nowhere, outside, or to a folder that was linked to before. */
function typeOfLink(link, rootReal, workspace, linked) {
    try {
        const real = (0,external_node_fs_.realpathSync)(link);
        if (!(0,contained_path/* isWithin */.U)(rootReal, real) && !(0,contained_path/* isWithin */.U)(workspace, real))
            return undefined;
        const stats = (0,external_node_fs_.statSync)(real);
        if (stats.isDirectory()) {
            // A link to a folder above itself would be followed forever.
            if ((0,contained_path/* isWithin */.U)(real, (0,external_node_fs_.realpathSync)(external_node_path_default().dirname(link))) ||
                (0,contained_path/* isWithin */.U)(real, rootReal) ||
                linked.has(real))
                return undefined;
            linked.add(real);
        }
        return stats;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/source/find-files.ts





/** Finds the files to lint. A file that is named is taken whatever it is called, unless it is excluded. */
function findFiles(request) {
    const { cwd } = request;
    const isIncluded = (0,glob/* createMatcher */.P7)(request.include);
    const search = (0,named_files/* startSearch */.Dy)(request, (0,glob/* createMatcher */.P7)(request.exclude));
    const { found, faults, cwdReal } = search;
    const linked = new Set();
    const unmatched = [];
    const addWalked = (root, matches) => {
        let any = false;
        for (const entry of walk(root, cwdReal, (file, message) => faults.push({ file: (0,named_files/* nameFrom */.Ov)(cwd, file), message }))) {
            if (!matches(entry))
                continue;
            if (entry.isLinked)
                linked.add(entry.path);
            any = (0,named_files/* addFile */.sM)(search, entry.path, root) || any;
        }
        return any;
    };
    /** Adds what is below a folder, or what a glob matches; gives whether there is something to say of it. */
    const addSeveral = (given) => {
        const folder = external_node_path_default().resolve(cwd, given);
        if (isFolder(folder)) {
            return addWalked(folder, (entry) => isIncluded((0,named_files/* configNameOf */.py)(request, entry.path, folder)));
        }
        if (!(0,glob/* isGlob */.fg)(slashed(given)))
            return false;
        const { base, rest } = (0,glob/* splitGlob */.VK)(slashed(given));
        const root = external_node_path_default().resolve(cwd, base);
        const isMeant = (0,glob/* createMatcher */.P7)([rest]);
        if (!isFolder(root))
            return false;
        return (0,named_files/* refuseOutside */.gz)(search, root) || addWalked(root, (entry) => isMeant(entry.name));
    };
    for (const given of request.paths.length === 0 ? ['.'] : request.paths) {
        if (!((0,named_files/* addNamed */.H7)(search, given) ?? addSeveral(given)))
            unmatched.push(given);
    }
    dropDoubles(found, linked);
    return { files: (0,named_files/* sortedFiles */.pr)(search), unmatched, faults };
}
/** On Windows a backslash separates folders; elsewhere it takes the meaning from a glob's character. */
function slashed(given) {
    return (external_node_path_default()).sep === '\\' ? given.replaceAll('\\', '/') : given;
}
function isFolder(file) {
    return (0,named_files/* statsOf */.LZ)(file)?.isDirectory() === true;
}
/** Takes out the files that links lead to and that are there by their own names, or by another link. */
function dropDoubles(found, linked) {
    const seen = new Set();
    for (const file of [...linked].sort()) {
        const real = (0,external_node_fs_.realpathSync)(file);
        if (seen.has(real) || (found.has(real) && !linked.has(real)))
            found.delete(file);
        seen.add(real);
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