import type { TeamsStore } from '../../adapters/teams/handle/bot-parts.ts';
import type { UnfinishedDelivery } from '../../src/ports/conversations.ts';
import type { Feedback, RecentQuestion } from '../../src/ports/people.ts';
import type { AskContext } from '../../src/search/query.ts';

type Taken = UnfinishedDelivery & { finished: boolean };

/** The store's ports for the Teams adapter, in memory. `clock` dates what is kept; nothing expires. */
export function memoryStore(clock: () => number = Date.now): TeamsStore & { readonly feedbackGiven: Feedback[] } {
  const contexts = new Map<string, AskContext>();
  const taken = new Map<string, Taken>();
  const values = new Map<string, { value: string; keptAt: number }>();
  const lists = new Map<string, Set<string>>();
  const questions = new Map<string, RecentQuestion[]>();
  const feedbackGiven: Feedback[] = [];
  const name = (kind: string, key: string) => `${kind}\n${key}`;
  const store: ReturnType<typeof memoryStore> = {
    feedbackGiven,
    atOnce: (work) => work(store),
    context: async (thread) => contexts.get(thread) ?? null,
    keepContext: async (thread, context) => void contexts.set(thread, context),
    async claimDelivery(keys, { payload }) {
      if (keys.some((key) => taken.has(key))) return false;
      for (const key of keys) taken.set(key, { key, payload: payload ?? null, claimedAt: clock(), finished: false });
      return true;
    },
    async finishDelivery(key) {
      const delivery = taken.get(key);
      if (delivery) delivery.finished = true;
    },
    unfinishedDeliveries: async (before) =>
      [...taken.values()].filter((one) => one.payload !== null && !one.finished && one.claimedAt < before),
    keep: async (kind, key, value) => void values.set(name(kind, key), { value, keptAt: clock() }),
    kept: async (kind, key) => values.get(name(kind, key))?.value ?? null,
    allKept: async (kind) =>
      [...values]
        .filter(([key]) => key.startsWith(`${kind}\n`))
        .map(([key, kept]) => ({ key: key.slice(kind.length + 1), ...kept }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    forget: async (kind, key) => void values.delete(name(kind, key)),
    follow: async (who, company) => void lists.set(who, new Set([...(lists.get(who) ?? []), company])),
    unfollow: async (who, company) => void lists.get(who)?.delete(company),
    watchlist: async (who) => [...(lists.get(who) ?? [])].sort(),
    followers: async (company) => [...lists].filter(([, list]) => list.has(company)).map(([who]) => who),
    async addQuestion(who, question) {
      const others = (questions.get(who) ?? []).filter((one) => one.question !== question.question);
      questions.set(who, [{ ...question, askedAt: clock() }, ...others]);
    },
    recentQuestions: async (who, limit) => (questions.get(who) ?? []).slice(0, limit),
    async addFeedback(feedback) {
      const same = feedbackGiven.findIndex(({ id, who }) => id === feedback.id && who === feedback.who);
      if (same >= 0) feedbackGiven.splice(same, 1);
      feedbackGiven.push({ ...feedback, givenAt: clock() });
    },
    feedback: async () => feedbackGiven,
  };
  return store;
}
