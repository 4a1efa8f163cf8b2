import type { Participant, Role, SectionKind } from './call.ts';
import { announcesQuestion, type Handover, handsBack, handsOver, parseHandover } from './handover.ts';
import { isJobTitle } from './job-title.ts';
import { nameWords } from './person-name.ts';
import type { Label } from './reading.ts';
import { hasFirstName, samePerson } from './same-person.ts';
import type { SpokenTurn } from './sections.ts';
import { findVoice } from './voices.ts';

/** A person of the call while it is being resolved. */
interface Person {
  name: string;
  role: Role | null;
  title: string | null;
  firm: string | null;
  speaks: boolean;
}

export interface People {
  /** Who speaks each turn, in order. */
  readonly speakers: readonly Participant[];
  readonly participants: readonly Participant[];
  /** The hand-over each turn makes, null where it makes none. */
  readonly handovers: readonly (Handover | null)[];
}

/** How many turns after a hand-over the person named is waited for. */
const HANDOVER_REACH = 6;

/**
 * Decides who speaks each turn: merges spellings of one name, gives roles from titles, lists and the operator's
 * hand-overs, and analysts their firms. A name that fits two people is given to neither.
 */
export function resolvePeople(
  turns: readonly SpokenTurn[],
  sections: readonly SectionKind[],
  listed: readonly Label[],
): People {
  const operated = turns.some((turn) => turn.raw.label.role === 'operator');
  const handovers = turns.map((turn, i) => (sections[i] === 'qa' ? findHandover(turn, operated) : null));
  const roles = contextRoles(turns, sections, handovers);

  const people: Person[] = [];
  const byLabel = new Map<string, Person>();
  const meet = (label: Label, role: Role | null, speaks: boolean): Person => {
    const key = `${(label.name || `- ${label.title}`).toLowerCase()}|${(label.firm ?? '').toLowerCase()}|${label.role ?? ''}`;
    const known = byLabel.get(key);
    const person = known ?? findPerson(people, label, role) ?? addPerson(people, label, role);
    byLabel.set(key, person);
    person.role ??= role;
    person.title ??= label.title;
    person.firm ??= label.firm;
    person.speaks ||= speaks;
    return person;
  };

  for (const label of listed) meet(label, label.role ?? findVoice(label.name)?.role ?? null, false);
  // Longer names first, so that "Dave" meets "David Zapico" whichever speaks earlier.
  const full = turns.map((turn) => turn.raw.label.name.includes(' '));
  const order = [...turns.keys()].sort((a, b) => Number(full[b]) - Number(full[a]) || a - b);
  const byTurn: Person[] = [];
  for (const i of order) byTurn[i] = meet(turns[i]!.raw.label, roles[i]!, true);

  giveFirms(byTurn, handovers);
  const finished = new Map(people.map((person) => [person, finish(person)]));
  return {
    speakers: byTurn.map((person) => finished.get(person)!),
    participants: [...finished.values()].filter((person) => person.role !== 'operator'),
    handovers,
  };
}

/** The hand-over a turn among the questions makes. Where an operator runs the call, others hand over only in an operator's words. */
function findHandover(turn: SpokenTurn, operated: boolean): Handover | null {
  const { role } = turn.raw.label;
  if (role === 'operator') {
    if (handsOver(turn.text)) return parseHandover(turn.text);
    const named = turn.text.length < 300 && !handsBack(turn.text) ? parseHandover(turn.text) : null;
    return named?.name == null ? null : named;
  }
  if (role === 'analyst' || turn.text.length > 500) return null;
  if (!(operated ? announcesQuestion(turn.text) : handsOver(turn.text))) return null;
  const handover = parseHandover(turn.text);
  return operated || handover.firm !== null ? handover : null;
}

/** The role of each turn's speaker by label, or by place: before the questions, after a hand-over, in reply. */
function contextRoles(
  turns: readonly SpokenTurn[],
  sections: readonly SectionKind[],
  handovers: readonly (Handover | null)[],
): readonly (Role | null)[] {
  const roles: (Role | null)[] = turns.map((turn) => turn.raw.label.role);
  const byName = new Map<string, Role>();
  for (const turn of turns) if (turn.raw.label.role) byName.set(turn.raw.label.name, turn.raw.label.role);
  const settle = (i: number, role: Role) => {
    roles[i] = role;
    byName.set(turns[i]!.raw.label.name, role);
  };
  for (const [i] of turns.entries()) if (roles[i] === null && sections[i] === 'prepared') settle(i, 'executive');
  for (const [i, handover] of handovers.entries()) {
    if (handover === null) continue;
    const next: number[] = [];
    for (let j = i + 1; j < Math.min(turns.length, i + 1 + HANDOVER_REACH); j++) {
      if (handovers[j] !== null && turns[j]!.raw.label.role === 'operator') break;
      if (roles[j] !== 'operator') next.push(j);
    }
    const named = handover.name;
    const match = named === null ? undefined : next.find((j) => isAnnounced(turns[j]!.raw.label.name, named));
    if (match !== undefined && byName.get(turns[match]!.raw.label.name) !== 'executive') {
      settle(match, 'analyst');
      continue;
    }
    const first = next[0];
    if (first === undefined || match !== undefined) continue;
    if (roles[first] === null && !byName.has(turns[first]!.raw.label.name)) settle(first, 'analyst');
  }
  return turns.map(
    (turn, i) => roles[i] ?? byName.get(turn.raw.label.name) ?? (sections[i] === 'qa' ? 'executive' : null),
  );
}

const isNamed = (label: string, named: string): boolean =>
  label.toLowerCase() === named.toLowerCase() ||
  samePerson(label, named) ||
  (!label.includes(' ') && hasFirstName(named, label));

/** As `isNamed`, and looser, since somebody is being waited for: the same surname and first letter will do. */
function isAnnounced(label: string, named: string): boolean {
  if (isNamed(label, named)) return true;
  const [a, b] = [nameWords(label), nameWords(named)];
  return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && a[0]![0] === b[0]![0];
}

/** "- CEO" is whoever alone has that title. */
function findByTitle(people: readonly Person[], title: string): Person | null {
  const key = titleKey(title);
  const holders = people.filter((person) => person.title !== null && titleKey(person.title).includes(key));
  return holders.length === 1 ? holders[0]! : null;
}

const TITLE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/chief executive officer/g, 'ceo'],
  [/chief financial officer/g, 'cfo'],
  [/chief operating officer/g, 'coo'],
  [/chief technology officer/g, 'cto'],
  [/senior vice president/g, 'svp'],
  [/executive vice president/g, 'evp'],
  [/vice president/g, 'vp'],
];
const titleKey = (title: string) =>
  TITLE_WORDS.reduce((words, [long, short]) => words.replace(long, short), title.toLowerCase());

function findPerson(people: readonly Person[], label: Label, role: Role | null): Person | null {
  if (label.name === '') return label.title === null ? null : findByTitle(people, label.title);
  if (findVoice(label.name))
    return (
      people.find((person) => person.name === label.name || (person.role === 'operator' && role === 'operator')) ?? null
    );
  const exact = people.filter((person) => person.name.toLowerCase() === label.name.toLowerCase());
  const fitting = (person: Person) =>
    person.role !== 'operator' &&
    (person.role === null || role === null || person.role === role) &&
    (role !== 'analyst' || person.firm === null || label.firm === null || sameFirm(person.firm, label.firm));
  const precise = exact.filter(fitting);
  if (precise.length === 1) return precise[0]!;
  if (exact.length === 1 && label.firm === null && label.title === null) return exact[0]!;
  const full = nameWords(label.name).length > 1;
  const similar = people.filter(
    (person) =>
      fitting(person) &&
      !findVoice(person.name) &&
      (full
        ? samePerson(person.name, label.name)
        : // An analyst's first name alone is often all that was heard of somebody new.
          role !== 'analyst' && label.title === null && label.firm === null && hasFirstName(person.name, label.name)),
  );
  return similar.length === 1 ? similar[0]! : null;
}

function addPerson(people: Person[], label: Label, role: Role | null): Person {
  const unnamed = role === 'analyst' ? 'Unidentified Analyst' : 'Unidentified Executive';
  const name = role === 'operator' ? 'Operator' : label.name || unnamed;
  const person: Person = { name, role, title: label.title, firm: label.firm, speaks: false };
  people.push(person);
  return person;
}

const firmWords = (firm: string) => new Set(firm.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Whether two spellings may be one firm: they share a word that says something. */
function sameFirm(a: string, b: string): boolean {
  const left = firmWords(a);
  for (const word of firmWords(b)) if (word.length > 2 && left.has(word)) return true;
  return a.slice(0, 2).toLowerCase() === b.slice(0, 2).toLowerCase();
}

/** Gives analysts without a firm the one the operator said when handing over to them. */
function giveFirms(speakers: readonly Person[], handovers: readonly (Handover | null)[]): void {
  for (const [i, handover] of handovers.entries()) {
    if (handover?.firm == null) continue;
    for (let j = i + 1; j < Math.min(speakers.length, i + 1 + HANDOVER_REACH); j++) {
      const person = speakers[j]!;
      if (person.role !== 'analyst') continue;
      if (person.firm === null && (handover.name === null || isAnnounced(person.name, handover.name) || j === i + 1))
        person.firm = handover.firm;
      break;
    }
  }
}

function finish(person: Person): Participant {
  const role: Role = person.role ?? 'other';
  // "Ann Roe -- Acme Securities" by an analyst names the firm, not a job.
  if (role === 'analyst' && person.firm === null && person.title !== null && !isJobTitle(person.title)) {
    person.firm = person.title;
    person.title = null;
  }
  return {
    name: person.name,
    role,
    title: person.title,
    firm: role === 'analyst' ? person.firm : null,
    speaks: person.speaks,
  };
}
