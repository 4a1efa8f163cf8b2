import type { NonAnswerKind } from './fact.ts';

/** One way of not answering. The pattern is tried on a sentence in lower case with straight apostrophes. */
export interface RefusalRow {
  readonly kind: NonAnswerKind;
  readonly pattern: RegExp;
  /** Invented, in our own words. */
  readonly example: string;
}

export const REFUSALS: readonly RefusalRow[] = [
  {
    kind: 'refused',
    pattern:
      /\bnot (?:going|able|prepared|ready|willing|in a position) to (?:\w+ ){0,2}(?:comment|disclose|share(?! back| price| re)|provide|give|break|quantify|guide|speculate|get into|go into|discuss|put a number|talk about)/,
    example: "We're not going to break that out by product.",
  },
  {
    kind: 'refused',
    pattern:
      /\b(?:we|i) (?:don't|do not|won't|will not|wouldn't|would not|haven't|have not|didn't) (?:\w+ ){0,2}(?:comment|disclose[d]?|break (?:that|it|those|them|this|out)|broken? (?:that|it|those|them|this|out)|quantif(?:y|ied)|provide[d]? (?:that|guidance|any|specific|a|the|this)|giv(?:e|en) (?:that|guidance|any|specific|out|those)|guide[d]? (?:to|on|for|that|by)|speculate|split (?:that|it|those)|get into (?:that|the|specifics?|individual))/,
    example: "We don't disclose margins by region.",
  },
  {
    kind: 'refused',
    pattern:
      /\b(?:prefer|rather|like) not (?:to )?(?:\w+ ){0,1}(?:comment|say|give|disclose|get into|speculate|go into|talk about|share)/,
    example: "I'd prefer not to give a number for next year.",
  },
  {
    kind: 'refused',
    pattern:
      /\b(?:hate|reluctant|hesitant) to (?:\w+ ){0,1}(?:start talking|speculate|give|put|guess|predict|comment|talk about|get ahead)/,
    example: 'I hate to start talking about next year already.',
  },
  {
    kind: 'refused',
    pattern:
      /\bnot something (?:that )?we(?:'re| are|'ve| have)?(?: \w+){0,2} (?:disclose|share|comment|break|provide|quantif|guid|giv)/,
    example: 'That is not something we disclose.',
  },
  {
    kind: 'unable',
    pattern:
      /\b(?:hard|difficult|tough|impossible|tricky|challenging) (?:for (?:me|us) )?to (?:say|tell|predict|know|call|quantify|forecast|pinpoint|put a number|handicap|estimate|gauge|judge|speculate)/,
    example: "It's hard to say which one grows fastest.",
  },
  {
    kind: 'unable',
    pattern:
      /\b(?:i|we) (?:really )?(?:don't|do not|didn't|can't|cannot|couldn't) (?:really |actually |exactly |honestly )?(?:know (?:that|what|when|how|if|exactly|yet|specifically|the answer)|tell you|say (?:exactly|for sure|whether|when)|predict|have (?:that|the|a|an|any|those|it|specific) ?(?:\w+ )?(?:number|figure|data|detail|breakdown|breakout|information|visibility|answer|split|data point)|have (?:that|it|those|them) (?:in front|with me|handy|off the top|at hand|here))/,
    example: "I don't have that number in front of me.",
  },
  {
    kind: 'unable',
    pattern:
      /\b(?:wish i knew|too early to (?:say|tell|call|know|predict|give|quantify|comment|talk)|too soon to (?:say|tell|know|call)|(?:really )?don't have the breakout|no way to know)/,
    example: "It's too early to tell how the launch will do.",
  },
  {
    kind: 'deferred',
    pattern:
      /\b(?:(?:we|i)(?:'ll| will| can| would)|let (?:me|us)) (?:have to )?(?:\w+ )?(?:get back to you|follow up (?:with you )?(?:offline|after|later)|take (?:that|it|this) offline|circle back|come back to you)/,
    example: 'Let me get back to you on that after the call.',
  },
  {
    kind: 'deferred',
    pattern:
      /\bwe(?:'ll| will) (?:\w+ ){0,2}(?:provide|give|share|update|talk about|discuss) (?:you )?(?:\w+ ){0,6}(?:next (?:quarter|call|year)|on (?:our|the) (?:\w+ ){0,2}call|investor day|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|when we (?:report|give|provide|get|issue)|later (?:this|in the) (?:year|quarter))/,
    example: "We'll give more detail on our next call.",
  },
  {
    kind: 'redirected',
    pattern:
      /\b(?:refer you to|you(?:'d| would) have to ask|(?:that's|that is) a question for|you should ask|(?:i'd|i would|let me) point you to|see it (?:on|in) the (?:\w+ ){0,3}(?:filing|statement|release|10-[kq]))/,
    example: 'I would refer you to the 10-Q for the split.',
  },
  {
    kind: 'partial',
    pattern:
      /\b(?:without (?:getting|going) into (?:\w+ ){0,2}(?:specifics?|details?|numbers?|exact)|(?:can't|cannot|won't|not going to) (?:\w+ ){0,2}(?:be|get) (?:too |more |that |very |overly )?(?:specific|precise)|what (?:we|i) can (?:say|tell you) is)/,
    example: 'Without getting into specifics, demand was better in May.',
  },
];

/** Look-alikes: the sentence answers after all. "tough not to say that it will be" is a yes. */
export const ANSWERS: readonly RegExp[] = [
  /\b(?:hard|difficult|tough|impossible) not to\b/,
  /\bnot (?:that )?(?:hard|difficult|tough|too hard|too difficult|so hard) to\b/,
  /\b(?:isn't|wasn't|won't be|not be) (?:\w+ )?(?:hard|difficult|tough) to\b/,
  /\b(?:harder|tougher|difficult|hard) to (?:find|get|hire|source|recruit|do|come by|replicate|compete)\b/,
  /\b(?:don't|do not|can't|cannot) (?:\w+ )?(?:know (?:if|whether|that) (?:you|everyone|people|i'd|i would|it's fair)|tell you how (?:\w+ )?(?:excited|proud|pleased|happy|much|important|good|many))/,
  /\bi don't know (?:that|if) (?:i|we|there)/,
  /\bdon't know about you\b/,
  /\b(?:customers?|competitors?|they|people|clients?) (?:don't|do not|won't) /,
];
