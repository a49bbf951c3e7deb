import { and, count, eq, isNotNull } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { groups } from "../../db/schema";
import { eventInput } from "./inputs";
import { themesOf, topicsOf } from "./steps";

/** Themes and topics of an event in their order, with how many groups have each topic. */
export const list = query("topics.list", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const used = await db
      .select({ topicId: groups.topicId, groups: count() })
      .from(groups)
      .where(and(eq(groups.eventId, input.eventId), isNotNull(groups.topicId)))
      .groupBy(groups.topicId);
    const byTopic = new Map(used.map((row) => [row.topicId, row.groups]));
    const all = await topicsOf(db, input.eventId);
    return {
      themes: await themesOf(db, input.eventId),
      topics: all.map((topic) => ({ ...topic, groups: byTopic.get(topic.id) ?? 0 })),
    };
  },
});
