/** The reading page of a call: a column of text, contents to the left, what was read to the right. */
export const CALL = `
.spread { max-width: 82rem; margin: 0 auto; padding: 0 1.25rem 4rem; }
.heading { margin-bottom: 1.5rem; }
.heading h1 { font: 600 2.1rem/1.2 var(--serif); margin: .5rem 0; letter-spacing: -.01em; }
.heading h1 a { color: inherit; text-decoration: none; }
.heading h1 a:hover { text-decoration: underline; }
.heading .period { color: var(--quiet); font-weight: 400; white-space: nowrap; }
.heading .facts { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: .25rem 0; font-size: .9rem; }
.heading cite { font-style: normal; overflow-wrap: anywhere; }
.neighbours { display: flex; gap: 1.5rem; font-size: .9rem; }
.find { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 1rem 0; font-size: .9rem; }
.find label { color: var(--quiet); }
.find input[type=search] { flex: 0 1 16rem; min-width: 8rem; }
.find input, .find button { font: inherit; color: inherit; padding: .35rem .6rem; border: 1px solid var(--quiet); border-radius: .35rem; background: var(--paper); }
.find button { cursor: pointer; }
.hits { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: .1rem .2rem; align-items: baseline; padding: .5rem .75rem; margin: 0 -.75rem 1rem; max-height: 6.2rem; overflow: auto; background: var(--panel); border-radius: .4rem; font-size: .9rem; font-variant-numeric: tabular-nums; }
.hits span { margin-right: .5rem; overflow-wrap: anywhere; }
.hits a { min-width: 1.75rem; padding: .1rem .3rem; text-align: center; }

.contents { font-size: .88rem; line-height: 1.4; }
.contents summary { font-weight: 600; cursor: pointer; padding: .3rem 0; }
.contents p { margin: .9rem 0 .3rem; font-weight: 600; }
.contents ul, .contents ol { margin: 0; padding: 0; list-style: none; }
.contents li { padding: .25rem 0; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .topic { display: block; overflow-wrap: anywhere; }
.outcome { color: var(--flag); font-size: .85em; font-weight: 400; margin-left: .5rem; }
.contents .outcome { margin-left: 0; }

.speakers { margin: 1rem 0 2rem; font-size: .92rem; }
.speakers summary { cursor: pointer; font-weight: 600; }
.speakers summary .quiet { font-weight: 400; }
.speakers .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2rem; }
.speakers h3 { font-size: .92rem; margin: .8rem 0 .2rem; }
.speakers ul { list-style: none; margin: 0; padding: 0; }

.call h2 { font: 600 1.45rem/1.3 var(--serif); margin: 3rem 0 1rem; padding-bottom: .35rem; border-bottom: 1px solid var(--rule); }
.exchange { border-top: 1px solid var(--rule); margin-top: 2.25rem; padding-top: .25rem; }
.exchange:first-of-type { border-top: 0; margin-top: .5rem; }
.exchange > h3 { font: 600 1.15rem/1.35 var(--serif); margin: 1rem 0 0; max-width: 37rem; }
.exchange > h3 .quiet { font-weight: 400; }
.turn { margin: 1.4rem 0; scroll-margin-top: 1rem; }
.turn > h3, .turn > h4 { font-size: .95rem; margin: 0 0 .15rem; font-weight: 650; }
.turn > h3 .quiet, .turn > h4 .quiet { font-weight: 400; }
.turn.operator { color: var(--quiet); }
.turn.operator { margin: .9rem 0; }
.turn.operator > h3, .turn.operator > h4 { font-weight: 500; font-size: .88rem; }
.turn.operator p { font: .9rem/1.5 var(--sans); margin-bottom: .3rem; }
.turn:target > h3, .turn:target > h4 { background: linear-gradient(var(--said), var(--said)) no-repeat 0 0 / .2rem 100%; padding-left: .6rem; margin-left: -.6rem; }
.anchor { color: var(--quiet); font-weight: 400; font-size: .8rem; text-decoration: none; margin-left: .5rem; font-variant-numeric: tabular-nums; padding: .2rem .35rem; }
.anchor::before { content: "#"; }
.anchor:hover { color: var(--link); }
.para p { font: 1.125rem/1.62 var(--serif); margin: 0 0 .85rem; max-width: 37rem; hanging-punctuation: first; overflow-wrap: break-word; }
.turn.analyst .para p { font-style: normal; }
.turn.analyst { border-left: 2px solid var(--rule); padding-left: 1rem; margin-left: calc(-1rem - 2px); }
.margin { font-size: .8rem; line-height: 1.4; color: var(--quiet); }
.margin ul { list-style: none; margin: .25rem 0; padding: 0; display: none; }
.margin b { font-weight: 600; color: var(--ink); font-variant-numeric: tabular-nums; white-space: nowrap; }
.margin .finding { background: var(--flag-paper); border-left: 3px solid var(--flag); padding: .35rem .6rem; margin: 0 0 .6rem; color: var(--ink); max-width: 37rem; border-radius: 0 .25rem .25rem 0; }
.margin .finding a { color: inherit; }
.margin span { white-space: nowrap; }
.margin i { color: var(--flag); font-style: normal; }

.fig { color: inherit; text-decoration: underline dotted var(--quiet); text-underline-offset: .22em; position: relative; }
.heard { text-decoration: underline dashed var(--flag); text-decoration-thickness: 1px; text-underline-offset: .22em; position: relative; cursor: help; }
.fig:hover, .fig:focus-visible { text-decoration: underline solid var(--link); }
.fig:hover::after, .fig:focus-visible::after, .heard:hover::after, .heard:focus::after { content: attr(data-read); position: absolute; z-index: 4; left: 0; bottom: 100%; width: max-content; max-width: min(20rem, 60vw); white-space: pre-line; padding: .35rem .55rem; border-radius: .3rem; background: var(--ink); color: var(--paper); font: .82rem/1.4 var(--sans); pointer-events: none; }
.fig:target, tr:target td { background: var(--said); }
.fig:target { scroll-margin-top: 30vh; }
.doubt { text-decoration: underline wavy var(--flag); text-decoration-thickness: 1px; text-underline-offset: .3em; }
mark { color: inherit; background: none; }
mark.said { background: var(--said); box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: .12em 0; scroll-margin-top: 32vh; }
mark.found { outline: 1px solid var(--link); outline-offset: 1px; border-radius: 2px; scroll-margin-top: 30vh; }
mark.found:target { background: var(--link); color: var(--paper); }
mark.found:target .fig { color: inherit; }
.control { font: .75em var(--sans); color: var(--flag); }
.asked { position: sticky; top: 0; z-index: 2; max-width: 37rem; margin: .3rem 0 .7rem; padding: .55rem .8rem; background: var(--panel); border-radius: .35rem; font: .98rem/1.45 var(--serif); max-height: 26vh; overflow: auto; }
.hits ~ section .asked { position: static; }
.asked .quiet { font: .85rem var(--sans); }
.asked q { quotes: "“" "”"; }
.findings li { margin-bottom: 1rem; }
.findings p { margin: .2rem 0; }
.findings li:target > p:first-child { background: var(--said); }

.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: lining-nums tabular-nums; }
th { text-align: left; font-weight: 600; color: var(--quiet); }
th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
td.number, th.number { text-align: right; white-space: nowrap; }

@media (min-width: 62rem) {
  .spread { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr); gap: 0 3.5rem; }
  .side { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 0 .5rem 2rem 2px; align-self: start; }
  .folded { display: none; }
}
@media (min-width: 78rem) {
  .para { display: grid; grid-template-columns: minmax(0, 37rem) minmax(10rem, 15rem); gap: 0 2.5rem; }
  .margin { display: flex; flex-direction: column; padding-top: .2rem; }
  .margin ul { display: block; margin: 0 0 .85rem; }
  .margin ul.long { flex: 1 1 0; min-height: 0; overflow: hidden; -webkit-mask-image: linear-gradient(#000 calc(100% - 2.2rem), transparent); mask-image: linear-gradient(#000 calc(100% - 2.2rem), transparent); }
  .margin li { margin-bottom: .2rem; }
  .margin .finding { margin-top: .3rem; }
}
@media (max-width: 61.99rem) {
  .side { display: none; }
  .hits { flex-wrap: nowrap; overflow-x: auto; }
  .hits span { flex: none; max-width: 60%; }
  .folded { border-block: 1px solid var(--rule); margin: .5rem 0 1rem; }
  .turn.analyst { margin-left: 0; padding-left: .8rem; }
}
@media (max-width: 30rem) {
  .heading h1 { font-size: 1.7rem; }
  .para p { font-size: 1.08rem; }
}
`;
