import type { VNode } from 'preact';
import type { Found } from '../reading/find-words.ts';

export interface FindBoxProps {
  readonly call: string;
  readonly words: string;
  readonly found: readonly Found[];
  readonly carried: Readonly<Record<string, string>>;
}

/** At most this many numbered links to the places found. */
const MAX_LINKS = 60;

/** Finds words in the call; the places found are numbered links in a bar that stays in view. */
export function FindBox({ call, words, found, carried }: FindBoxProps): VNode {
  return (
    <>
      <search>
        <form class="find" action={`/calls/${encodeURIComponent(call)}#h1`} method="get">
          {Object.entries(carried).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <label for="find">Find in this call</label>
          <input id="find" name="find" type="search" value={words} maxLength={200} autocomplete="off" />
          <button type="submit">Find</button>
        </form>
      </search>
      {words && (
        <nav class="hits" aria-label="Places found">
          <span role="status">
            {found.length === 0 ? `“${words}” is not said on this call` : `“${words}”: ${found.length}`}
          </span>
          {found.slice(0, MAX_LINKS).map(({ n }) => (
            <a href={`#h${n}`} aria-label={`Place ${n}`}>
              {n}
            </a>
          ))}
        </nav>
      )}
    </>
  );
}
