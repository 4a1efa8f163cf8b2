import type { Grade } from '../answer/answer.ts';
import type { Feedback, FeedbackStore, RecentQuestionStore, WatchlistStore } from '../ports/people.ts';
import type { Clock } from '../ports.ts';
import type { Database } from './database.ts';

/** Questions kept of each person. */
const keptQuestions = 50;

export function watchlistStore({ db }: Database): WatchlistStore {
  return {
    async follow(who, company) {
      await db
        .insertInto('watchlists')
        .values({ who, company })
        .onConflict((c) => c.columns(['who', 'company']).doNothing())
        .execute();
    },

    async unfollow(who, company) {
      await db.deleteFrom('watchlists').where('who', '=', who).where('company', '=', company).execute();
    },

    async watchlist(who) {
      const rows = await db.selectFrom('watchlists').select('company').where('who', '=', who).execute();
      return rows.map((row) => row.company).sort();
    },

    async followers(company) {
      const rows = await db.selectFrom('watchlists').select('who').where('company', '=', company).execute();
      return rows.map((row) => row.who).sort();
    },
  };
}

export function recentQuestionStore({ db }: Database, clock: Clock): RecentQuestionStore {
  return {
    async addQuestion(who, { question, company, grade }) {
      const row = { who, question, company, grade, asked_at: clock() };
      await db
        .insertInto('questions')
        .values(row)
        .onConflict((c) => c.columns(['who', 'question']).doUpdateSet(row))
        .execute();
      const last = db.selectFrom('questions').select('question').where('who', '=', who);
      await db
        .deleteFrom('questions')
        .where('who', '=', who)
        .where('question', 'not in', last.orderBy('asked_at', 'desc').orderBy('question').limit(keptQuestions))
        .execute();
    },

    async recentQuestions(who, limit) {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('who', '=', who)
        .orderBy('asked_at', 'desc')
        .orderBy('question')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        question: row.question,
        company: row.company,
        grade: row.grade as Grade,
        askedAt: row.asked_at,
      }));
    },
  };
}

export function feedbackStore({ db }: Database, clock: Clock): FeedbackStore {
  return {
    async addFeedback({ id, who, verdict, ...rest }) {
      const row = { id, who, verdict, given_at: clock(), body: JSON.stringify(rest) };
      await db
        .insertInto('feedback')
        .values(row)
        .onConflict((c) => c.columns(['id', 'who']).doUpdateSet(row))
        .execute();
    },

    async feedback({ limit = 100, verdict } = {}) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .$if(verdict !== undefined, (all) => all.where('verdict', '=', verdict!))
        .orderBy('given_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id, who, verdict: given, given_at, body }) => ({
        ...(JSON.parse(body) as Omit<Feedback, 'id' | 'who' | 'verdict' | 'givenAt'>),
        id,
        who,
        verdict: given as Feedback['verdict'],
        givenAt: given_at,
      }));
    },
  };
}
