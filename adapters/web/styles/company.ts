/** The page of a company: what changed, charts, figures by quarter, outlooks. */
export const COMPANY = `
.company .masthead { max-width: 66rem; }
.company main { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem 4rem; }
.company .askbox { max-width: 40rem; margin-top: 1rem; }
.company h2 { font: 600 1.45rem/1.3 var(--serif); margin: 2.75rem 0 1rem; }
.company h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
.changes { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: .75rem; }
.changes li { background: var(--panel); border-radius: .5rem; padding: .75rem .9rem; display: grid; align-content: start; font-size: .92rem; }
.changes .shown { font: 600 1.5rem/1.25 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.changes a, .quarters a { color: inherit; text-decoration-color: var(--rule); }
.outlook { margin: 0; padding-left: 1.1rem; }
.outlook li { padding: .15rem 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 2rem 2.5rem; margin-top: 2.75rem; }
.chart { width: 100%; height: auto; display: block; }
.quarters th[scope=row] { color: var(--ink); font-weight: 500; white-space: nowrap; position: sticky; left: 0; background: var(--paper); }
.quarters abbr { text-decoration: none; color: var(--quiet); }
td.above, td.below, td.within { font-weight: 600; }
td.below { color: var(--flag); }
`;
