const LEGAL =
  /(?:,? (?:inc|incorporated|corp|corporation|ltd|limited|plc|llc|l\.l\.c|lp|l\.p|n\.v|nv|s\.a|sa|ag|se|co|spa|s\.p\.a|ab|asa|oyj|kgaa|gmbh|holdings? (?:inc|corp|ltd))\.?)+$/i;

/** A company's name without its legal form: "Acme Holdings, Inc." is "Acme Holdings". */
export const shortCompanyName = (name: string): string =>
  name.trim().replace(/^the /i, '').replace(LEGAL, '').trim() || name.trim();

/** A name as an id: lower case, words joined by hyphens, `&` as "and", without the legal form. Letters of any script are kept. */
export function companySlug(name: string): string {
  return shortCompanyName(name)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
