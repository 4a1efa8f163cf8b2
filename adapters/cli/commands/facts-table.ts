import { formatPeriod } from '../../../src/answer/format-period.ts';
import { formatFact, formatValue } from '../../../src/answer/format-value.ts';
import { figureLabel } from '../../../src/answer/name-figure.ts';
import type { Fact, FactStatus } from '../../../src/metrics/fact.ts';
import type { HeldCall } from '../../../src/ports.ts';
import { clip, columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';

const groups: readonly (readonly [FactStatus, string])[] = [
  ['reported', 'Reported by the company'],
  ['guidance', 'Guidance'],
  ['computed', 'Computed by Earshot, not said'],
  ['corrected', "An analyst's, corrected by the company"],
  ['analyst', 'Said by an analyst only'],
];

/** Every figure of a call, grouped by who stands behind it, figures of one metric together in the order spoken. */
export function factsTable({ call, ledger }: HeldCall, terminal: Terminal): string {
  if (ledger.facts.length === 0) return `No figure was found on ${call.id}.`;
  const title = [call.companyName, call.period && formatPeriod(call.period)].filter(Boolean).join(', ');
  const blocks = groups.flatMap(([status, heading]) => {
    const facts = ledger.facts.filter((fact) => fact.status === status);
    if (facts.length === 0) return [];
    return [`${terminal.style('cyan', `${heading} (${facts.length})`)}\n${table(facts, terminal)}`];
  });
  const counted = terminal.style('dim', `${ledger.facts.length} figures`);
  const findings = ledger.findings.length;
  const flags =
    findings > 0 ? terminal.style('yellow', `, ${findings} to check: earshot facts ${call.id} --audit`) : '';
  return [`${terminal.style('bold', title)}  ${counted}${flags}`, ...blocks].join('\n\n');
}

function table(facts: readonly Fact[], terminal: Terminal): string {
  const width = Math.max(24, Math.floor(terminal.columns / 3));
  let last = '';
  const rows = together(facts).map((fact) => {
    const label = clip(figureLabel(fact), width);
    const shown = label === last ? '' : label;
    last = label;
    return [
      shown,
      terminal.style('bold', formatFact(fact)),
      fact.period ? formatPeriod(fact.period) : '',
      fact.basis ?? '',
      fact.changes.map((change) => changeWords(fact, change)).join(', '),
      clip(fact.speaker, 22),
      terminal.style('dim', `turn ${fact.turn}`) + flag(fact, terminal),
    ];
  });
  return columns(
    [
      { title: '' },
      { title: '', align: 'right' },
      { title: '' },
      { title: '' },
      { title: '' },
      { title: '' },
      { title: '' },
    ],
    rows,
  );
}

/** Facts of one name side by side, names in the order they first come up. */
function together(facts: readonly Fact[]): readonly Fact[] {
  const byLabel = new Map<string, Fact[]>();
  for (const fact of facts) byLabel.set(figureLabel(fact), [...(byLabel.get(figureLabel(fact)) ?? []), fact]);
  return [...byLabel.values()].flat();
}

function changeWords(fact: Fact, { against, percent, amount }: Fact['changes'][number]): string {
  const size = percent !== null ? `${signed(percent)}%` : amount !== null ? amountWords(amount, fact) : '';
  return against ? `${size} on ${formatPeriod(against)}` : size;
}

function amountWords(amount: number, fact: Fact): string {
  if (fact.unit === 'percent') return `${signed(Number(amount.toFixed(4)))} pt`;
  return `${amount > 0 ? '+' : ''}${formatValue(amount, fact.unit, fact.precision)}`;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

function flag(fact: Fact, terminal: Terminal): string {
  const doubts = fact.notes.filter((note) => ['misspoken-period', 'disagrees', 'restated'].includes(note.kind));
  return doubts.length > 0 ? terminal.style('yellow', ` ! ${doubts[0]?.kind.replace('-', ' ')}`) : '';
}
