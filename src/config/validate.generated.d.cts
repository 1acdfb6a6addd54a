import type { ValidateFunction } from 'ajv';
import type { ConfigFile } from './config-file.js' with { 'resolution-mode': 'import' };

declare const validate: ValidateFunction<ConfigFile>;
export = validate;
