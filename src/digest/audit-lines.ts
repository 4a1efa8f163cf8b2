import { figureLabel } from '../answer/name-figure.ts';
import type { Finding } from '../metrics/fact.ts';
import type { DigestLine } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';

/** What does not add up on the call: which figure, as said, what is likely, and why. */
export function auditLines({ lead, desk }: DigestScene): readonly DigestLine[] {
  return lead.ledger.findings.map((finding) => {
    const { said, likely, why, cites } = finding;
    const text = `${nameOf(finding, lead.ledger.facts)}${trimmed(said)}${likely ? `; likely ${trimmed(likely)}` : ''}. ${whole(why)}`;
    return { text, cites: [...new Set(cites.map((place) => desk.cite(lead.call, place.turn, place)))] };
  });
}

/** The figure's own name, where what was said does not hold it. */
function nameOf({ said, facts }: Finding, all: DigestScene['lead']['ledger']['facts']): string {
  const fact = all.find((f) => f.id === facts[0]);
  if (!fact) return '';
  const label = figureLabel(fact);
  return said.toLowerCase().includes(label.toLowerCase()) ? '' : `${label}: `;
}

const trimmed = (words: string): string => words.trim().replace(/[.\s]+$/, '');
const whole = (words: string): string => `${words.charAt(0).toUpperCase()}${trimmed(words.slice(1))}.`;
