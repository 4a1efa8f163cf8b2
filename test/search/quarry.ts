/** An invented call in the layout of names on lines of their own. */
export const QUARRY = `Quarry Lane Stone Corporation (QRY) Q2 2021 Earnings Call

Operator
Good morning and welcome to the Quarry Lane Stone second quarter 2021 earnings call. I will now hand over to Mira Holt.
Mira Holt - Chief Executive Officer
Thank you and good morning. Demand for dimension stone held up well through the spring. We opened two new pits in Ohio and both reached full output in June.
Ben Adeyemi - Chief Financial Officer
Revenue for the second quarter was $84.2 million, up 9% from a year ago. Gross margin was 31.4%, compared with 33.0% in the second quarter of 2020. The decline came from diesel, which cost us $1.9 million more than last year, and from overtime at the Dayton cutting shed. We spent $6.3 million on capital expenditures and bought back 210,000 shares for $4.8 million. For the third quarter we expect revenue between $86 million and $90 million.
Operator
Our first question comes from Lena Park with Harbor Street Securities.
Lena Park - Harbor Street Securities - Analyst
Good morning. Could you talk about whether you can pass the fuel bill on to customers, and how long that takes?
Ben Adeyemi - Chief Financial Officer
Most of our contracts reprice twice a year. So about half of it comes back within six months, and the rest when contracts renew in January.
Lena Park - Harbor Street Securities - Analyst
And are you still short of saw operators?
Mira Holt - Chief Executive Officer
We have hired forty people since March. It is still hard to find skilled sawyers around Dayton, and I would not call it solved.
Operator
The next question comes from Tom Reyes with Bluff and Company.
Tom Reyes - Bluff and Company - Analyst
What would make you raise the dividend?
Mira Holt - Chief Executive Officer
We would want leverage below two times before the board looks at that again. That's hard to say today.
Operator
This concludes the call. Thank you.
`;
