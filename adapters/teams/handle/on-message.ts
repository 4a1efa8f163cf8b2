import type { Incoming } from '../incoming/incoming.ts';
import { parseWords, type Words } from '../incoming/parse-words.ts';
import { plainMessage, type TeamsMessage } from '../message.ts';
import { markdown } from '../render/escape.ts';
import { welcomeMessage } from '../render/welcome.ts';
import { type Afterwards, answerQuestion } from './answer-question.ts';
import type { BotParts } from './bot-parts.ts';
import { companyHelp } from './company-help.ts';
import { handleDigestWords } from './digest-words.ts';
import { followCompany } from './follow-company.ts';
import { homeMessage } from './home.ts';
import { visibleCompanies } from './visible-companies.ts';

/** Does what a message asks for and posts the reply. @returns what to keep afterwards, if anything */
export async function onMessage(incoming: Incoming, parts: BotParts): Promise<Afterwards | null> {
  const words = parseWords(incoming.text);
  if (words.kind === 'ask') return onQuestion(incoming, words, parts);
  const reply = await replyTo(incoming, words, parts);
  await parts.gateway.post(incoming.reference, reply);
  return null;
}

async function replyTo(
  incoming: Incoming,
  words: Exclude<Words, { kind: 'ask' }>,
  parts: BotParts,
): Promise<TeamsMessage> {
  switch (words.kind) {
    case 'help':
      return welcomeMessage(await visibleCompanies(incoming, parts), incoming.place);
    case 'home':
      return homeMessage(incoming, parts);
    case 'follow':
      return plainMessage(markdown(await followCompany(incoming, words.company, words.on, parts)));
    case 'digest':
      return handleDigestWords(incoming, words.words, words.company, parts);
  }
}

/** "/adtran gross margin" asks about ADTRAN; "/whatever" that names no company is a question like any other. */
async function onQuestion(
  incoming: Incoming,
  { question, command }: Extract<Words, { kind: 'ask' }>,
  parts: BotParts,
): Promise<Afterwards | null> {
  if (command === null) return answerQuestion(incoming, { question }, parts);
  const company = await parts.earshot.findCompany(command);
  if (!company || !parts.permit(incoming)?.(company.company))
    return answerQuestion(incoming, { question: `${command} ${question}`.trim() }, parts);
  if (question !== '') return answerQuestion(incoming, { question, company: company.company }, parts);
  await parts.gateway.post(incoming.reference, companyHelp(company));
  return null;
}
