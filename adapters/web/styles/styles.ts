import { BASE } from './base.ts';
import { CALL } from './call.ts';
import { PRINT } from './print.ts';

/** The one style sheet. */
export const STYLES: string = [BASE, CALL, PRINT].join('\n');
