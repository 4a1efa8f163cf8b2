import { extractLedger } from '../../src/metrics/extract-ledger.ts';
import type { Corpus, HeldCall } from '../../src/ports.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';

const second = `Operator
Good day and welcome to the Harbor Lamps second quarter 2021 earnings conference call. I now hand over to Mara Quill, Chief Executive Officer.
Mara Quill - Chief Executive Officer
Thank you. Revenue for the second quarter of 2021 was $38.4 million. Gross margin was 41.0% in the second quarter.
For the third quarter of 2021 we expect revenue of $40 million to $42 million. For the full year 2021 we expect capital expenditures of $6 million.
Copper was the story of the quarter. Copper rose, copper stayed high, and copper will decide our costs. We made every lamp that our customers ordered, and the yard in Westhaven worked on Saturdays to do so. Harbors on both coasts renewed their framework contracts, some of them for five years, and the lighthouse service asked us to maintain what others had built. Two apprentices finished with honors, the crane was repaired, and nobody was hurt at any of our sites.
Operator
Your first question comes from Theo Brandt with Pinewater Research.
Theo Brandt - Analyst
How long will copper stay dear, and what does it do to your pricing?
Mara Quill - Chief Executive Officer
We believe that copper eases in the spring, and our pricing follows it with a delay of one quarter.
Operator
This concludes the call.
`;

const third = `Operator
Good day and welcome to the Harbor Lamps third quarter 2021 earnings conference call. I now hand over to Mara Quill, Chief Executive Officer.
Mara Quill - Chief Executive Officer
Thank you. Revenue for the third quarter of 2021 was $41.2 million, compared with $38.4 million in the second quarter of 2021. Gross margin was 42.5% in the third quarter.
For the full year 2021 we now expect capital expenditures of $8 million.
Solar Buoys shipped to four ports. Solar Buoys bring service revenue, Solar Buoys need no wiring, and orders for Solar Buoys keep coming in. Solar Buoys pay back in two years, Solar Buoys last for twenty, and Solar Buoys are made here by people who know Solar Buoys well. Next year Solar Buoys go abroad.
Operator
Your first question comes from Theo Brandt with Pinewater Research.
Theo Brandt - Analyst
You shipped to four ports. How many Solar Buoys can the new plant make in a year, and who buys them?
Mara Quill - Chief Executive Officer
The plant in Eastmoor can make about nine hundred of them in a year, and ports buy them to replace gas lights.
Operator
Your next question comes from Ines Falk with Moorland Securities.
Ines Falk - Analyst
What should we expect for gross margin next year, given your pricing?
Mara Quill - Chief Executive Officer
Our pricing holds, and we are not going to give guidance on next year today.
Operator
This concludes the call.
`;

const held = (text: string, source: string): HeldCall => {
  const { call } = parseTranscript(text, source);
  return { call, ledger: extractLedger(call) };
};

/** Two invented calls of one company, as a corpus. */
export function harborLamps(): Corpus {
  const calls = [held(third, 'harbor-lamps-q3-2021.txt'), held(second, 'harbor-lamps-q2-2021.txt')];
  const { company, companyName } = calls[0]!.call;
  return { company, companyName, calls, candidates: () => [], passages: () => [] };
}
