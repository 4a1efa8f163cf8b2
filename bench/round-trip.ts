import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Call } from '../src/transcript/call.ts';
import { parseTranscript } from '../src/transcript/parse-transcript.ts';
import { readSource } from '../src/transcript/read-file.ts';
import { spokenText } from '../src/transcript/spoken-text.ts';

/*
 * Real calls saved as HTML, Word, subtitles, JSON and (where Chromium is found) PDF, read back and compared with the call
 * as read from text. npx tsx bench/round-trip.ts [--calls 24] [--pdf 6] [--show 5] [--only pdf]
 */

const option = (name: string, usual: number) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : usual;
const dir = resolve(import.meta.dirname, '../../shared/data/calls');
const all = readdirSync(dir).sort();
const step = Math.max(1, Math.floor(all.length / option('--calls', 24)));
const files = all.filter((_, i) => i % step === 0);

const escapeXml = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const blocksOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');
const unwrapped = (call: Call, turn: Call['turns'][number]) => spokenText(call.text, turn).replace(/\s+/g, ' ');

/** The call's lines as headings and paragraphs. */
function articleOf(text: string): string {
  return blocksOf(text)
    .map((line) => {
      const html = escapeXml(line.replace(/^#+ /, ''))
        .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
        .replace(/\*([^*]+)\*/g, '<em>$1</em>');
      return line.startsWith('#') ? `<h2>${html}</h2>` : `<p>${html}</p>`;
    })
    .join('\n');
}

function toHtml(text: string): string {
  const nav = '<nav><ul><li><a href="/">Home</a></li><li><a href="/x">Stocks: up 3%</a></li></ul></nav>';
  return `<!doctype html><html><head><style>p{color:red}</style><script>var a="<p>Operator: hi</p>"</script></head><body>${nav}<div class="ad-banner"><p>Buy now</p></div><article>${articleOf(text)}</article><aside><p>Related: other calls</p></aside><footer><p>Contact us</p></footer></body></html>`;
}

function toDocx(text: string): Uint8Array {
  const paragraphs = blocksOf(text).map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  });
}

function toVtt(call: Call): string {
  const clock = (s: number) =>
    `${String(Math.floor(s / 3600)).padStart(2, '0')}:${String(Math.floor(s / 60) % 60).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}.000`;
  let at = 0;
  const cues: string[] = [];
  for (const turn of call.turns) {
    const words = unwrapped(call, turn).split(' ');
    for (let i = 0; i < words.length; i += 12) {
      cues.push(`${clock(at)} --> ${clock(at + 4)}\n<v ${turn.speaker}>${escapeXml(words.slice(i, i + 12).join(' '))}`);
      at += 4;
    }
  }
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

const toJson = (call: Call): string =>
  JSON.stringify({
    company: call.companyName,
    ticker: call.ticker,
    quarter: Number(call.period?.slice(-1)),
    year: Number(call.period?.slice(0, 4)),
    ...Object.fromEntries(
      (['prepared', 'qa'] as const).map((section) => [
        section === 'qa' ? 'questions_and_answers' : 'prepared_remarks',
        call.turns
          .filter((turn) => turn.section === section)
          .map((turn) => ({
            speaker: turn.speaker,
            title: turn.title,
            company: turn.firm,
            text: spokenText(call.text, turn),
          })),
      ]),
    ),
  });

const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

function toPdf(text: string): Uint8Array | null {
  if (!chromium) return null;
  const work = mkdtempSync(join(tmpdir(), 'earshot-pdf-'));
  writeFileSync(
    join(work, 'a.html'),
    `<!doctype html><meta charset="utf-8"><style>body{font:11pt serif;margin:1cm}</style>${articleOf(text)}`,
  );
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars';
  spawnSync(
    chromium,
    [...flags.split(' '), `--user-data-dir=${work}/profile`, `--print-to-pdf=${work}/a.pdf`, `file://${work}/a.html`],
    { timeout: 60_000 },
  );
  const bytes = existsSync(join(work, 'a.pdf')) ? readFileSync(join(work, 'a.pdf')) : null;
  rmSync(work, { recursive: true, force: true });
  return bytes;
}

const firstWords = (call: Call) =>
  call.turns.map(
    (turn) => `${turn.speaker}|${unwrapped(call, turn).trim().toLowerCase().split(' ').slice(0, 8).join(' ')}`,
  );

function f1(truth: Call, found: Call): { score: number; missing: readonly string[] } {
  const [a, b] = [firstWords(truth), firstWords(found)];
  const w = b.length + 1;
  const table = new Uint16Array((a.length + 1) * w);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * w + j] =
        a[i] === b[j] ? table[(i + 1) * w + j + 1]! + 1 : Math.max(table[(i + 1) * w + j]!, table[i * w + j + 1]!);
  const there = new Set(b);
  return { score: (2 * table[0]!) / (a.length + b.length), missing: a.filter((key) => !there.has(key)) };
}

const kinds = {
  html: (text: string) => ({ name: 'call.html', bytes: strToU8(toHtml(text)) }),
  docx: (text: string) => ({ name: 'call.docx', bytes: toDocx(text) }),
  vtt: (_: string, call: Call) => ({ name: 'call.vtt', bytes: strToU8(toVtt(call)) }),
  json: (_: string, call: Call) => ({ name: 'call.json', bytes: strToU8(toJson(call)) }),
  pdf: (text: string) => {
    const bytes = toPdf(text);
    return bytes && { name: 'call.pdf', bytes };
  },
};

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;

for (const [kind, make] of Object.entries(kinds).filter(([kind]) => only === null || kind === only)) {
  let sum = 0;
  let count = 0;
  const worst: { score: number; line: string }[] = [];
  for (const file of kind === 'pdf' ? files.slice(0, option('--pdf', 4)) : files) {
    const text = readFileSync(join(dir, file), 'utf8');
    const { call } = parseTranscript(text, file);
    const source = make(text, call);
    if (!source) continue;
    const read = await readSource(source);
    const found = parseTranscript(read.text, file).call;
    const { score, missing } = f1(call, found);
    sum += score;
    count++;
    if (found.company !== call.company || found.period !== call.period)
      worst.push({ score: 0, line: `${file}: ${found.id} for ${call.id}` });
    if (score < 1)
      worst.push({
        score,
        line: `${file} ${call.layout} ${score.toFixed(3)} ${call.turns.length}/${found.turns.length} missing: ${missing.slice(0, 2).join('; ')}`,
      });
  }
  console.log(
    count === 0
      ? `${kind.padEnd(5)} skipped: no Chromium`
      : `${kind.padEnd(5)} ${count} calls, turn and speaker F1 ${(sum / count).toFixed(4)}`,
  );
  for (const { line } of worst.sort((a, b) => a.score - b.score).slice(0, option('--show', 3)))
    console.log(`      ${line}`);
}
process.exit(0);
