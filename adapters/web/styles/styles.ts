import { ANSWER } from './answer.ts';
import { BASE } from './base.ts';
import { CALL } from './call.ts';
import { COMPANY } from './company.ts';
import { PRINT } from './print.ts';

/** The one style sheet. */
export const STYLES: string = [BASE, ANSWER, CALL, COMPANY, PRINT].join('\n');
