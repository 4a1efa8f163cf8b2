import type { Digest, DigestLine, DigestPart } from '../../../src/digest/digest.ts';
import type { TeamsMessage } from '../message.ts';
import { withinBudget } from './budget.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement } from './card.ts';
import { nativeCitations } from './citations.ts';
import { citationOf, citedRuns, citesIn, markerRuns, richText } from './cited-text.ts';
import { clip, markdown, plain } from './escape.ts';

/** Native pop-ups for the first citations; the card links them all. */
const MARKERS = 6;

/** A digest as one post: its title with the first citations, and a card with a part per company. */
export function digestMessage(digest: Digest): TeamsMessage {
  const first = digest.citations.slice(0, MARKERS);
  const markers = first.map(({ n }) => `[${n}]`).join(' ');
  return {
    text: [`**${markdown(clip(digest.title, 300))}**`, digest.late ? '(late)' : '', markers].filter(Boolean).join(' '),
    summary: plain(clip(digest.title, 200)),
    card: digest.parts.length > 0 ? digestCard(digest) : null,
    citations: nativeCitations(first),
    feedback: false,
  };
}

function digestCard(digest: Digest): AdaptiveCard {
  const build = (parts: number, lines: number) => () =>
    adaptiveCard(
      plain(clip(digest.title, 300)),
      digest.parts.slice(0, parts).flatMap((part, index) => partElements(part, digest, lines, index > 0)),
    );
  const fewest = build(1, 1);
  return withinBudget([build(12, 8), build(8, 4), build(5, 2)], () =>
    adaptiveCard(plain(clip(digest.title, 300)), fewest().body.slice(0, 4)),
  );
}

function partElements(part: DigestPart, digest: Digest, lines: number, separator: boolean): readonly CardElement[] {
  return [
    {
      type: 'Container',
      separator,
      spacing: 'Medium',
      items: [
        richText(citedRuns(clip(part.headline, 400), digest, { weight: 'Bolder' })),
        ...part.sections.flatMap(({ title, lines: all }) => [
          richText([{ type: 'TextRun', text: plain(clip(title, 100)) || ' ', isSubtle: true, size: 'Small' }], {
            spacing: 'Small',
          }),
          ...all.slice(0, lines).map((line) => lineElement(line, digest)),
        ]),
      ],
    },
  ];
}

function lineElement({ text, cites }: DigestLine, digest: Digest): CardElement {
  const said = citesIn(text, digest);
  const rest = cites.filter((n) => citationOf(digest, n) && !said.includes(n));
  const runs = [...citedRuns(clip(text, 500), digest), ...markerRuns(rest, digest)];
  return richText([{ type: 'TextRun', text: '•  ' }, ...runs], { spacing: 'None' });
}
