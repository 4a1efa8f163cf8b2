import { BASE } from './base.ts';

/** The one style sheet. */
export const STYLES: string = [BASE].join('\n');
