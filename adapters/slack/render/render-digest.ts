import type { Digest, DigestPart } from '../../../src/digest/digest.ts';
import { type AnyBlock, context, divider, header } from './blocks.ts';
import { byNumber, type Citations, citedLine, citeMark, sourceOf } from './cite.ts';
import { clip } from './clean.ts';
import { fitBlocks, MESSAGE_ROOM, type Part } from './fit-blocks.ts';
import { bold, type Inline, type Line, text } from './inline.ts';
import { plainWords, type Rendered } from './render-answer.ts';
import { richLine, richList } from './rich-text.ts';

const LINE_CHARS = 400;
const HEADLINE_CHARS = 500;
const LINES_SHOWN = 10;
const MARKS_SHOWN = 8;

/** A digest as one post: each company's part with its headline, its sections as bullets, and the sources. */
export function renderDigest(digest: Digest): Rendered {
  const citations = byNumber(digest.citations);
  const parts: Part[] = [
    { rank: 0, blocks: [header(digest.title)] },
    ...digest.parts.flatMap((part, i) => partBlocks(part, citations, i)),
    { rank: 900, blocks: [sources(digest)] },
  ];
  return { blocks: fitBlocks(parts, MESSAGE_ROOM), text: plainDigest(digest) };
}

/** The first parts get their room first; of each part the headline, then its sections in order. */
function partBlocks(part: DigestPart, citations: Citations, at: number): Part[] {
  const top: (AnyBlock | null)[] = [at > 0 ? divider : null, richLine(headline(part, citations), HEADLINE_CHARS)];
  return [
    { rank: at + 1, blocks: top },
    ...part.sections.flatMap((section, s) => {
      const lines = section.lines.map((line) => citedLine(line.text, line.cites, citations));
      if (lines.length === 0) return [];
      return [
        {
          rank: 100 + s * 20 + at,
          blocks: [
            section.title === '' ? null : context([[bold(section.title)]], 150),
            richList(lines.slice(0, LINES_SHOWN), LINE_CHARS),
          ],
        },
      ];
    }),
  ];
}

function headline(part: DigestPart, citations: Citations): Line {
  const said = citedLine(part.headline, [], citations);
  if (part.headline.startsWith(part.companyName))
    return said.map((one) => (one.kind === 'text' ? { ...one, bold: true } : one));
  return [bold(part.companyName), text('  '), ...said];
}

/** Each source that the lines shown lean on, once, with all its citations. */
function sources(digest: Digest): AnyBlock | null {
  const citations = byNumber(digest.citations);
  const shown = digest.parts.flatMap((part) => part.sections.flatMap(({ lines }) => lines.slice(0, LINES_SHOWN)));
  const marks = new Map<string, Inline[]>();
  for (const n of new Set(shown.flatMap((line) => line.cites))) {
    const citation = citations.get(n);
    if (!citation) continue;
    const source = clip(sourceOf(citation), 200);
    const line = marks.get(source) ?? [];
    if (line.length < 2 * MARKS_SHOWN) marks.set(source, [...line, citeMark(n, citations), text(' ')]);
  }
  const lines = [...marks].slice(0, 9).map(([source, line]) => [...line, text(source)]);
  return lines.length > 0 ? context(lines, 1_900) : null;
}

function plainDigest(digest: Digest): string {
  const lines = digest.parts.flatMap((part) => [
    '',
    `${part.companyName}: ${part.headline}`,
    ...part.sections.flatMap((section) => [section.title, ...section.lines.map((line) => `- ${line.text}`)]),
  ]);
  return plainWords([digest.title, ...lines].join('\n'));
}
