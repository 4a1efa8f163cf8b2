import type { CompanySummary } from '../service.ts';

/** Legal forms and fillers at the end of a company's name that nobody says. */
const formWords = new Set(
  (
    'inc incorporated corp corporation co company companies ltd limited llc lp plc sa ag nv se ab asa oyj spa bv gmbh kk ' +
    'holding holdings group trust reit adr class common stock the'
  ).split(' '),
);

/** Lower-case words of letters and digits: "McCormick & Co.'s" is `mccormick`, `co`, `s`; "AT&T" is `at&t`. */
export function nameWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** A name without its legal form: "Jack in the Box Inc." is `jack`, `in`, `the`, `box`. Never empty for a name with words. */
export function spokenName(name: string): readonly string[] {
  const words = [...nameWords(name)];
  if (words[0] === 'the' && words.length > 1) words.shift();
  while (words.length > 1 && formWords.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** The ways people write a company, each as words. */
export function writings(company: CompanySummary): readonly (readonly string[])[] {
  return [spokenName(company.companyName), spokenName(company.company.replaceAll('-', ' '))];
}
