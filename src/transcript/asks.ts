import type { Ask, Span, Turn } from './call.ts';
import { sentencesOf } from './sentences.ts';

const REQUEST =
  /\b(?:(?:i was|i'm|i am|just|was|am|were) (?:just )?(?:wondering|curious)|wanted to (?:ask|understand|get|see|know|clarify|check|follow|touch|dig|drill|confirm|talk|circle)|want to (?:ask|understand|get|know|clarify|check|follow|touch|dig|drill|confirm)|would like to (?:ask|understand|get|know|hear)|(?:can|could|would|will) you (?:please |maybe |just |also |perhaps )*(?:talk|give|tell|help|comment|elaborate|discuss|provide|share|walk|remind|quantify|explain|expand|speak|update|break|clarify|describe|touch|frame|parse|address|remind)|any (?:color|thoughts|update|comments|help|sense)|(?:hoping|hope) (?:you|to)|(?:my|first|second|next|other|last|final) question (?:is|was|would be|relates|on|has)|love to (?:hear|get|know|understand)|tell us)\b/i;
const NEW_PART =
  /^(?:(?:okay|ok|great|got it|thanks|thank you|yes|yeah|so|well|perfect)[.,!]* )*(?:(?:and|but) )?(?:(?:then|also|second(?:ly)?|third(?:ly)?|next(?= question)|another (?:question|one|thing|topic|point|follow)|separately|lastly|finally|last(?:ly)?(?! (?:year|quarter|month|week|time|few|call|night|summer|fall|spring|winter))|(?:the )?other (?:question|one|thing|piece|part|topic|point)|the second (?:question|one|part|piece|thing)|my (?:second|other|next|last|final|follow)|one (?:more|last|other|final)|just one|maybe (?:one|just)|switching|turning|moving|shifting|on the|in terms of|with (?:regard|respect)|as far as|regarding|as a follow|a follow|follow[- ]?up|just (?:as )?a follow|if i (?:may|might|could))\b)/i;
const EMPTY =
  /^(?:(?:is that |that's |that is )?(?:right|correct|fair|okay|ok|yes|no|hello|sorry|really|yeah)|can you hear me(?: okay| ok| now)?|are you there|how are you(?: all| guys| doing| today)*|you there|does that make sense|makes sense|is that (?:right|correct|fair))[\s?.!]*$/i;

/**
 * The questions an analyst puts in one turn, each with the sentences that lead up to it. Parts asked in one breath
 * are split where a new matter is opened ("And then on margins ..."); a rephrasing right after a question stays with it.
 */
export function findAsks(text: string, turn: Turn): readonly Ask[] {
  const sentences = sentencesOf(text, turn);
  const asks: Ask[] = [];
  let lead: Span | null = null;
  let open = null as { start: number; end: number; soft: boolean } | null;
  let stated = 0;
  const close = () => {
    if (open) asks.push({ turn: turn.index, start: open.start, end: open.end });
    open = null;
  };
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const asksSomething = isQuestion(words);
    const opens = NEW_PART.test(words);
    // A request announced ("I want to follow up on margins") takes in the question that it leads to.
    if (open && (opens || (asksSomething && stated > 0 && !open.soft))) {
      close();
      lead = opens || stated === 0 ? sentence : (lead ?? sentence);
      stated = 0;
    }
    if (asksSomething) {
      const soft = !endsInMark(words);
      if (open) {
        open.end = sentence.end;
        open.soft &&= soft;
      } else open = { start: (lead ?? sentence).start, end: sentence.end, soft };
      lead = null;
      stated = 0;
    } else if (isSubstance(words)) {
      lead ??= sentence;
      if (open) stated++;
    }
  }
  close();
  return asks;
}

const endsInMark = (words: string): boolean => /\?["”’)\]]?$/.test(words);

function isQuestion(words: string): boolean {
  if (EMPTY.test(words)) return false;
  if (endsInMark(words)) return words.length > 5;
  return REQUEST.test(words) && words.length > 30;
}

/** Whether a sentence is more than a greeting or thanks. */
function isSubstance(words: string): boolean {
  if (words.length < 25) return false;
  return (
    !/^(?:hi|hey|hello|good (?:morning|afternoon|evening)|thanks|thank you|great|okay|congrat|yes,? (?:hi|good)|yeah,? (?:hi|good|thanks))\b/i.test(
      words,
    ) || words.length > 110
  );
}
