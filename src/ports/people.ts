import type { Grade } from '../answer/answer.ts';

/** A person or a channel, as the adapter names it: opaque here, unique over platforms and workspaces. */
export type Who = string;

/** The companies somebody follows. */
export interface WatchlistStore {
  follow(who: Who, company: string): Promise<void>;
  unfollow(who: Who, company: string): Promise<void>;
  /** Company slugs in alphabetical order. */
  watchlist(who: Who): Promise<readonly string[]>;
  followers(company: string): Promise<readonly Who[]>;
}

export interface RecentQuestion {
  readonly question: string;
  readonly company: string | null;
  readonly grade: Grade;
  readonly askedAt: number;
}

/** The last questions of each person, newest first. The same question again moves up instead of standing twice. */
export interface RecentQuestionStore {
  addQuestion(who: Who, question: Omit<RecentQuestion, 'askedAt'>): Promise<void>;
  recentQuestions(who: Who, limit: number): Promise<readonly RecentQuestion[]>;
}

/** A verdict on one answer. */
export interface Feedback {
  readonly id: string;
  readonly who: Who;
  readonly verdict: 'up' | 'down';
  readonly comment: string | null;
  readonly question: string;
  readonly grade: Grade;
  readonly headline: string;
  readonly company: string | null;
  readonly call: string | null;
  /** The cited places as `<call>:<start>-<end>`. */
  readonly cites: readonly string[];
  readonly givenAt: number;
}

export interface FeedbackStore {
  /** A second verdict of the same person on the same answer id replaces the first. */
  addFeedback(feedback: Omit<Feedback, 'givenAt'>): Promise<void>;
  /** Newest first. */
  feedback(options?: { readonly limit?: number; readonly verdict?: Feedback['verdict'] }): Promise<readonly Feedback[]>;
}
