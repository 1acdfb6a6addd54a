import { runAction } from './action/run-action.js';

void runAction();
