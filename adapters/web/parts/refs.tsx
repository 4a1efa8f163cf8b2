import type { VNode } from 'preact';

/** Numbers of citations, each leading to where it was said. `said` holds a text that may refer to some of them already. */
export function Refs({ cites, said = '' }: { readonly cites: readonly number[]; readonly said?: string }): VNode {
  return (
    <>
      {cites
        .filter((n) => !said.includes(`[${n}]`))
        .map((n) => (
          <a class="ref" href={`#c${n}`} aria-label={`Citation ${n}`}>
            [{n}]
          </a>
        ))}
    </>
  );
}

/** Turns `[2]` inside a sentence into a link to the citation. */
export function WithRefs({ sentence }: { readonly sentence: string }): VNode {
  const parts = sentence.split(/\[(\d+)\]/);
  return <>{parts.map((part, index) => (index % 2 === 0 ? part : <Refs cites={[Number(part)]} />))}</>;
}
