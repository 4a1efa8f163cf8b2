import type { DigestLine } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';

/** What does not add up on the call: as said, what is likely, and why. */
export function auditLines({ lead, desk }: DigestScene): readonly DigestLine[] {
  return lead.ledger.findings.map((finding) => ({
    text: `${finding.said}${finding.likely ? ` Likely: ${finding.likely}.` : ''} ${finding.why}`.replace(
      /\.\.(?=\s|$)/g,
      '.',
    ),
    cites: finding.cites.map((place) => desk.cite(lead.call, place.turn, place)),
  }));
}
