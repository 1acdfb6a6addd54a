"use strict";
exports.id = 911;
exports.ids = [911];
exports.modules = {

/***/ 7911:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandHelp: function() { return /* binding */ commandHelp; },
/* harmony export */   mainHelp: function() { return /* binding */ mainHelp; }
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);

const NAME = 'flow-timeout-lint';
/** The help of the whole tool. */
function mainHelp(commands, main) {
    return `${NAME} finds the data-action timeouts in your Genesys Cloud files that will hurt a caller.

Usage: ${NAME} [lint] [options] [paths…]
       ${NAME} <command> [options]

Commands:
${table(commands.map(({ name, summary }) => [name, summary]))}

${sections({ ...main, options: { ...main.options, ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_OPTIONS */ .DT, ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION_OPTION */ .DX } })}
Exit codes: 0 fine · 1 findings · 2 wrong usage, wrong config or a fault · 3 no file matched
`;
}
/** The help of one command. */
function commandHelp(command) {
    return `${command.summary}

Usage: ${`${NAME} ${command.name} ${command.usage}`.trimEnd()}

${sections({ ...command, options: { ...command.options, ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_OPTIONS */ .DT } })}`;
}
function sections({ name, options, examples }) {
    const rows = Object.entries(options).map(([option, { short, value, help }]) => [
        `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`,
        help,
    ]);
    const lines = examples.map(([command, does]) => [`${NAME} ${command}`, does]);
    return `Options of ${name}:
${table(rows)}

Examples:
${table(lines)}
`;
}
function table(rows) {
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}


/***/ })

};
;