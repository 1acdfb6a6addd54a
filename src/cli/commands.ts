import { auditCommand } from './audit-command.js';
import type { Command } from './command.js';
import { deployCommand } from './deploy-command.js';
import { explainCommand } from './explain-command.js';
import { fixCommand } from './fix-command.js';
import { initCommand } from './init-command.js';
import { lintCommand } from './lint-command.js';
import { planCommand } from './plan-command.js';
import { probeCommand } from './probe-command.js';
import { pullCommand } from './pull-command.js';
import { rollbackCommand } from './rollback-command.js';

/** The commands, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  lintCommand,
  fixCommand,
  planCommand,
  deployCommand,
  rollbackCommand,
  auditCommand,
  pullCommand,
  probeCommand,
  explainCommand,
  initCommand,
];
