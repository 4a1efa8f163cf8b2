/** On paper: black on white, no controls, figures' margins kept, the cited words still marked. */
export const PRINT = `
@media print {
  :root { --paper: #fff; --panel: #f4f4f4; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000; --said: #ffef9e; --flag: #6b2a08; --flag-paper: #f7f0ea; }
  .masthead, .contents, .find, .hits, .askbox, .skip, .neighbours, .anchor, .follow, .explain-link, .controls, .suggestions, .recent { display: none; }
  .spread, .ask main { display: block; max-width: none; padding: 0; }
  .asked { position: static; max-height: none; }
  .para p { font-size: 10.5pt; line-height: 1.5; max-width: none; orphans: 3; widows: 3; }
  .para { display: block; }
  .fig { text-decoration: none; }
  .heard::after { content: " [" attr(data-read) "]"; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3, h4 { break-after: avoid; }
  tr, figure, .chart { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
