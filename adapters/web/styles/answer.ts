/** The ask page: an answer, its figures, quotes and sources, and what to ask next. */
export const ANSWER = `
.welcome { font: 600 2.1rem/1.2 var(--serif); margin: 2.5rem 0 1.25rem; letter-spacing: -.01em; }
.ask h2 { font-size: .95rem; font-weight: 650; margin: 2rem 0 .5rem; }
.chips { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 0; }
.chips a { display: block; padding: .35rem .8rem; border: 1px solid var(--rule); border-radius: 2rem; text-decoration: none; background: var(--panel); overflow-wrap: anywhere; }
.follow .chips { margin-top: .75rem; }
.chips a:hover { border-color: var(--link); }
.headline { font: 600 1.55rem/1.35 var(--serif); margin: 2rem 0 1.1rem; text-wrap: pretty; overflow-wrap: anywhere; }
.none .headline { font-weight: 400; }
.figures { list-style: none; margin: 0 0 1.5rem; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr)); gap: .75rem; }
.figures li { background: var(--panel); border-radius: .5rem; padding: .75rem .9rem; display: grid; align-content: start; font-size: .92rem; }
.figures .shown { font: 600 1.6rem/1.25 var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.figures .analyst .shown, .figures .corrected .shown { font-weight: 400; font-style: italic; }
.tabled { margin: 0 0 1.5rem; }
.tabled caption { text-align: left; font-weight: 600; padding: .25rem 0; }
.tabled table { min-width: min(100%, 22rem); }
.items { padding-left: 1.2rem; }
.items li { margin: .4rem 0; }
.notes { list-style: none; padding: 0; }
.notes li { border-left: 3px solid var(--rule); padding: .2rem 0 .2rem .8rem; margin: .6rem 0; }
.notes .flag, .notes .correction, .notes .non-answer { border-color: var(--flag); background: var(--flag-paper); padding-block: .45rem; border-radius: 0 .25rem .25rem 0; }
.quote { margin: 1.1rem 0; padding: .3rem 0 .3rem .9rem; border-left: 3px solid var(--rule); scroll-margin-top: 20vh; }
.quote blockquote { margin: 0; font: 1.15rem/1.6 var(--serif); text-wrap: pretty; overflow-wrap: anywhere; }
.quote figcaption { margin-top: .3rem; font-size: .9rem; }
.sources { border-top: 1px solid var(--rule); margin-top: 2rem; font-size: .9rem; }
.sources ol { padding-left: 1.6rem; }
.sources li { padding: .15rem .3rem; }
.headline .ref { font-size: .62em; }
.quote:target, .sources :target { background: var(--said); }
.ref { font: .78em var(--sans); text-decoration: none; vertical-align: .12em; }
.explain { font-size: .9rem; }
.explain dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .25rem 0; border-bottom: 1px solid var(--rule); }
.explain dt { color: var(--quiet); }
.explain dd { margin: 0; overflow-wrap: anywhere; }
.explain li { margin-bottom: .8rem; }
.explain p { margin: .1rem 0; }
.explain-link { margin-top: 2rem; }
`;
