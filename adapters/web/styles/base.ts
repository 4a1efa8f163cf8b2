/** Colours, type and what every page shares. Contrast of every pair is at least 4.5 in light and dark. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fbf8f1; --panel: #f3eee2; --ink: #23211c; --quiet: #635d50; --rule: #dcd4c2;
  --link: #14566b; --said: #ffe58a; --flag: #8a3b12; --flag-paper: #fbeadf;
  --c1: #1f6f8b; --c2: #b8562b; --c3: #6a7f2e; --c4: #7a5195;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Charter, "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191b1d; --panel: #222528; --ink: #e4e0d6; --quiet: #a39d90; --rule: #3a3e42;
    --link: #86c6da; --said: #6a5514; --flag: #f0a884; --flag-paper: #33241c;
    --c1: #6cb8d0; --c2: #e8976b; --c3: #a9c06a; --c4: #bd9ad6;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
::placeholder { color: var(--quiet); opacity: 1; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
.quiet { color: var(--quiet); }
.small { font-size: .85rem; }
.skip { position: absolute; left: -99em; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .5rem; z-index: 9; }
.masthead { max-width: 82rem; margin: 0 auto; padding: .9rem 1.25rem; font-weight: 600; letter-spacing: .01em; }
.masthead a { color: inherit; text-decoration: none; }
.ask .masthead, .notice .masthead { max-width: 44rem; }
.ask main, .notice main { max-width: 44rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
.askbox { display: flex; flex-wrap: wrap; gap: .5rem; }
.askbox label, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.askbox input[type=search] { flex: 1 1 16rem; min-width: 0; }
.askbox input, .askbox select, .askbox button { font: inherit; color: inherit; padding: .6rem .8rem; border: 1px solid var(--quiet); border-radius: .4rem; background: var(--paper); }
.askbox select { max-width: 100%; }
.askbox button { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; cursor: pointer; }
.problem { color: var(--flag); }
.held { list-style: none; padding: 0; }
.held li { padding: .35rem 0; border-bottom: 1px solid var(--rule); }
`;
