import { EarshotError } from '../errors.ts';
import type { HeldCall } from '../ports.ts';
import type { Citation } from './answer.ts';

/**
 * Holds back any answer whose quotes are not, to the character, the stored words of the call they name.
 *
 * @throws {EarshotError} `citation-unverified`, naming call and place
 */
export function verifyCitations(citations: readonly Citation[], calls: readonly HeldCall[]): void {
  for (const c of citations) {
    const call = calls.find((held) => held.call.id === c.call)?.call;
    const turn = call?.turns[c.turn];
    const fault = !call
      ? 'the call is not held'
      : call.sha256 !== c.sha256
        ? 'the call has another text by now'
        : !turn || c.start < turn.start || c.end > turn.end || c.start >= c.end
          ? 'the place is not inside the turn'
          : call.text.slice(c.start, c.end) !== c.quote
            ? 'the words there are others'
            : null;
    if (fault) {
      const fields = { call: c.call, turn: c.turn, start: c.start, end: c.end };
      throw new EarshotError(
        'citation-unverified',
        `answer withheld: quote [${c.n}] of ${c.call} at ${c.start}: ${fault}`,
        fields,
      );
    }
  }
}
