import type { Role } from './call.ts';

const ANALYST =
  /\ban[a-z]{0,3}lyst\b|\banlayst\b|\bequity research\b|\bresearch associate\b|\bportfolio manager\b|\b(?:sell|buy)[- ]side\b/i;
const JOB =
  /\b(?:chief|officer|president|ceo|cfo|coo|cto|cio|cmo|cao|cro|svp|evp|avp|sevp|vp|v\.p\.|director|analyst|chair(?:man|woman|person)?|treasurer|controller|comptroller|head|manager|partner|founder|co-founder|relations|counsel|secretary|executive|investor|ir|finance|financial|owner|principal|associate|strategist|economist|advis[eo]r|leader|lead|md|gm|senior|communications|research|board|interim|general|operations|marketing|president-elect|host|moderator|representative|assistant|accounting|planning|strategy|administration)\b/i;

/** Whether the words hold a word of a job: "SVP, CFO", "Head of Investor Relations". */
export const isJobTitle = (words: string): boolean => JOB.test(words) || isAnalystTitle(words);

/** Whether the words name an analyst's job, common misspellings ("Anlyst") included. */
export const isAnalystTitle = (words: string): boolean => ANALYST.test(words);

/** The role a title says, or null for none. */
export function roleOfTitle(title: string | null): Role | null {
  if (title === null || title === '') return null;
  return isAnalystTitle(title) ? 'analyst' : 'executive';
}
