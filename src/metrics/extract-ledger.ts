import type { Call } from '../transcript/call.ts';
import type { Subject } from './attribute.ts';
import { auditFacts, withFindings } from './audit/audit-facts.ts';
import { linkReplies } from './audit/link-replies.ts';
import { findYearEnd } from './call-calendar.ts';
import { learnParts } from './call-parts.ts';
import { computeFacts } from './compute-facts.ts';
import type { CompanyWords } from './dimension.ts';
import type { Fact, Ledger } from './fact.ts';
import { findNonAnswers } from './find-non-answers.ts';
import { nameParts } from './name-parts.ts';
import { settleWhole } from './settle-whole.ts';
import { type CallReading, TurnReader } from './turn-reader.ts';

/** Texts whose longest line is shorter are taken as wrapped by width. */
const WRAP_WIDTH = 100;

/**
 * Extracts every figure of a call: what it measures, for which part and period, on which basis, who said it and as what.
 *
 * Pure and linear in the length of the text. The operator's words give no facts.
 */
export function extractLedger(call: Call): Ledger {
  const company = companyWords(call);
  const reading: CallReading = {
    call,
    company,
    parts: learnParts(call, company),
    yearEnd: findYearEnd(call),
    wrapped: isWrapped(call.text),
  };
  const facts: Fact[] = [];
  let subject: Subject | null = null;
  for (const turn of call.turns) {
    if (turn.role === 'operator') {
      subject = null;
      continue;
    }
    const reader = new TurnReader(reading, turn, subject, facts.length + 1);
    reader.read();
    facts.push(...reader.facts);
    subject = reader.subject && { ...reader.subject, asked: turn.role === 'analyst' || reader.subject.asked };
  }
  const linked = linkReplies(settleWhole(nameParts(facts, call.text)), call.turns, call.text);
  const findings = auditFacts(linked, call);
  const audited = withFindings(linked, findings);
  return { facts: [...audited, ...computeFacts(audited, call.period)], findings, nonAnswers: findNonAnswers(call) };
}

function companyWords(call: Call): CompanyWords {
  const name = call.companyName.toLowerCase().split(/[^a-z0-9&]+/);
  return new Set(
    [...name, call.ticker?.toLowerCase() ?? '', 'company', 'corporation', 'inc', 'corp', 'the'].filter(Boolean),
  );
}

function isWrapped(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (end - at > WRAP_WIDTH) return false;
    at = end + 1;
  }
  return true;
}
