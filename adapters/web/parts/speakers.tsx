import type { VNode } from 'preact';
import type { Participant } from '../../../src/transcript/call.ts';

/** Who is on the call: the company's people first, then analysts by firm. */
export function Speakers({ participants }: { readonly participants: readonly Participant[] }): VNode | null {
  const company = participants.filter(({ role }) => role === 'executive');
  const analysts = participants.filter(({ role }) => role === 'analyst');
  const others = participants.filter(({ role }) => role === 'other');
  if (company.length + analysts.length + others.length === 0) return null;
  return (
    <details class="speakers">
      <summary>
        Speakers{' '}
        <span class="quiet">
          {company.length} of the company, {analysts.length} analysts
        </span>
      </summary>
      <div class="columns">
        <People heading="The company" people={company} />
        <People heading="Analysts" people={analysts} />
        <People heading="Others" people={others} />
      </div>
    </details>
  );
}

function People({
  heading,
  people,
}: {
  readonly heading: string;
  readonly people: readonly Participant[];
}): VNode | null {
  if (people.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {people.map(({ name, title, firm, speaks }) => (
          <li>
            <bdi>{name}</bdi>{' '}
            <span class="quiet">{[firm ?? title, speaks ? null : 'does not speak'].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
