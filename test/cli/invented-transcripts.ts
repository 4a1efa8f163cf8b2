/** Two calls of an invented company and one of another, as files in the layout with a name and a title on a line of its own. */
export const lampsQ3 = `Harbor Lamps, Inc. Q3 2021 Earnings Call Transcript
October 28, 2021

Operator
Good morning and welcome to the Harbor Lamps third quarter 2021 earnings conference call. I will hand over to Mara Quill.

Mara Quill - Chief Executive Officer
Thank you and good morning. Revenue for the third quarter of 2021 was $41.2 million, up 8% from a year ago.
Gross margin was 38.4% in the quarter, because copper was dear and freight was slow.
For the fourth quarter we expect revenue of $42 million to $44 million.

Operator
Our first question comes from the line of Theo Brandt with Pinewater Research. Please go ahead.

Theo Brandt - Pinewater Research - Analyst
How long will copper stay dear, and can you raise prices for lanterns?

Mara Quill - Chief Executive Officer
We believe until the spring. We raised lantern prices by 4% in September and customers took it well.

Operator
Thank you. This concludes today's call.
`;

export const lampsQ2 = lampsQ3
  .replaceAll('Q3 2021', 'Q2 2021')
  .replace('October 28', 'July 29')
  .replaceAll('third quarter', 'second quarter')
  .replace('fourth quarter', 'third quarter')
  .replace('$41.2 million', '$39.8 million')
  .replace('38.4%', '39.1%');

export const rope = `Tidal Rope Corporation Q3 2021 Earnings Call Transcript
November 2, 2021

Operator
Good day and welcome to the Tidal Rope third quarter 2021 earnings call. I now turn the call over to Ines Vale.

Ines Vale - Chief Executive Officer
Good day, everyone. Revenue in the third quarter of 2021 was $12.9 million. Hemp was cheap, and gross margin rose to 51.5%.

Operator
We have a question from Theo Brandt with Pinewater Research.

Theo Brandt - Pinewater Research - Analyst
Did freight costs hurt you in the quarter?

Ines Vale - Chief Executive Officer
Freight costs hurt us less than others, since we ship by sail.

Operator
This concludes our call.
`;
