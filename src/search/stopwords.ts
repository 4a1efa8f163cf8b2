/** Words that carry no topic in a question. Stems and words are both looked up. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about above actual actually after again ago all already also although always am among an and another any anybody anyone anything are aren't around as ask asked
asking asks at away be because been before behind being below between bit both but by call came can can't cant come comes could couldn't did didn't do does doesn't doing
don't done down during each either else enough etc even ever every exactly far few for from further get gets getting give given gives go goes going gone got had has hasn't
have haven't having he he'd he's her here here's hers him his hit how how's hows however i i'd i'll i'm i've if in into is isn't it it's its just kind know last later least let let's
like look looking lot made make makes making many may maybe me mention mentioned might mine more most much must my near need next no nor not now of off often ok okay on once one
only or other our ours out over own part per perhaps please pls possible put putting quite r rather really right s said same saw say saying says see seem seems seen shall
she should show since so some somebody someone something soon sort sound sounds still such t take taken tell than that that's thats the their theirs them then there there's
theres these they they'd they'll they're theyre they've thing things think this those though through thru till to today together too took toward towards u under until up upon
us use used using v versus very via vs w want wanted wants was wasn't way we we'd we'll we're we've well went were weren't what what's whats when where where's which while who who'd
who's whos whole whom whose why will with within without won't wonder wondered wondering would wouldn't y yes yet you you'd you'll you're your yours
abt atm bc bcos btw cos ive im lol n pls r tho thx u ur wanna whatre whens whys
company companies firm's mgmt management discuss discussed talk talked talking tell comment commented comments regarding wrt re
quarter qtr q year yr yrs fy annual quarterly month months currently current question questions answer answered number numbers figure figures amount total value level levels rite correct true
long big bigger biggest size sized large larger say said think thinks thought`
    .split(/\s+/)
    .filter(Boolean),
);

/** Stopwords that still mean something when the question has little else: matched at a low weight. */
export const FAINT: ReadonlySet<string> = new Set(
  'last next long big bigger biggest size large larger level levels total number amount value year quarter month months today current currently annual down up over under before after without only more most few long far'.split(
    ' ',
  ),
);
