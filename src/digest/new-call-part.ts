import { formatPeriod } from '../answer/format-period.ts';
import { auditLines } from './audit-lines.ts';
import type { DigestPart } from './digest.ts';
import { type DigestScene, type DigestTopic, layOut } from './digest-scene.ts';
import { nonAnswerLines, pressedLines } from './exchange-lines.ts';
import { figureLines, figuresInBrief } from './figure-lines.ts';
import { dueLines, outlookLines } from './outlook-lines.ts';
import { talkLines, watchLines } from './talk-lines.ts';

/** Everything a reader should know of a call held since the last digest, the weightiest topics first. */
export function newCallPart(scene: DigestScene, watchTerms: readonly string[]): DigestPart {
  const topics: readonly DigestTopic[] = [
    { title: 'Key figures', lines: figureLines(scene), shown: 5 },
    { title: 'Outlook', lines: outlookLines(scene), shown: 4 },
    { title: 'Outlook that came due', lines: dueLines(scene), shown: 2 },
    { title: 'On your watch list', lines: watchLines(scene, watchTerms), shown: 3 },
    { title: 'Pressed on', lines: pressedLines(scene), shown: 2 },
    { title: 'Not answered', lines: nonAnswerLines(scene), shown: 1 },
    { title: 'Does not add up', lines: auditLines(scene), shown: 2 },
    { title: 'Talk', lines: talkLines(scene), shown: 1 },
  ];
  return { ...headOf(scene, 'new-call'), ...layOut(topics) };
}

/** The same call in a few lines, for a post that announces it or lists too many. */
export function briefPart(scene: DigestScene): DigestPart {
  return {
    ...headOf(scene, 'new-call'),
    ...layOut([{ title: 'Key figures', lines: figureLines(scene).slice(0, 3), shown: 3 }]),
  };
}

function headOf(scene: DigestScene, kind: DigestPart['kind']): Omit<DigestPart, 'sections' | 'more'> {
  const { call } = scene.lead;
  const name = `${call.companyName}${call.period ? ` ${formatPeriod(call.period)}` : ''}`;
  const brief = figuresInBrief(scene, 3);
  return {
    company: call.company,
    companyName: call.companyName,
    call: call.id,
    kind,
    headline: brief ? `${name}: ${brief}` : name,
  };
}
