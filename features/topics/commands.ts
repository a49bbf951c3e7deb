import { count, eq, max } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { groups, themes, topics } from "../../db/schema";
import {
  addThemeInput,
  addTopicInput,
  editThemeInput,
  editTopicInput,
  moveThemeInput,
  moveTopicInput,
  themeInput,
  topicInput,
} from "./inputs";
import { moved } from "./rules";
import { atTheme, atTopic, themeOf, themesOf, topicsOf } from "./steps";

/** Adds a theme at the end. Refuses `too-many-themes` beyond 50. */
export const addTheme = command("topics.addTheme", {
  input: addThemeInput,
  scope: atEvent,
  async run({ db, input }) {
    const [last] = await db
      .select({ position: max(themes.position), all: count() })
      .from(themes)
      .where(eq(themes.eventId, input.eventId));
    if ((last?.all ?? 0) >= 50) return refuse("too-many-themes", { max: 50 });
    const [made] = await db
      .insert(themes)
      .values({ ...input, position: (last?.position ?? 0) + 1 })
      .returning();
    return made ?? refuse("not-found");
  },
  note: (made) => ({ themeId: made.id }),
});

export const editTheme = command("topics.editTheme", {
  input: editThemeInput,
  scope: atTheme,
  async run({ db, input: { themeId, ...change } }) {
    const [made] = await db.update(themes).set(change).where(eq(themes.id, themeId)).returning();
    return made ?? refuse("not-found");
  },
  note: (made) => ({ themeId: made.id }),
});

/** Puts a theme at a place in the list, counted from 1. */
export const moveTheme = command("topics.moveTheme", {
  input: moveThemeInput,
  scope: atTheme,
  async run({ db, input, scope }) {
    const order = moved(await themesOf(db, scope.eventId ?? ""), input.themeId, input.to);
    for (const [index, id] of order.entries())
      await db
        .update(themes)
        .set({ position: index + 1 })
        .where(eq(themes.id, id));
    return { themeId: input.themeId, to: order.indexOf(input.themeId) + 1 };
  },
  note: (value) => value,
});

/** Removes a theme; its topics and questions stay, without a theme. */
export const removeTheme = command("topics.removeTheme", {
  input: themeInput,
  scope: atTheme,
  async run({ db, input }) {
    await db.delete(themes).where(eq(themes.id, input.themeId));
    return input;
  },
  note: (value) => value,
});

/** Adds a topic at the end. Refuses `choice` (a theme of another event) and `too-many-topics` beyond 200. */
export const add = command("topics.add", {
  input: addTopicInput,
  scope: atEvent,
  async run({ db, input }) {
    const themeId = await themeOf(db, input.eventId, input.themeId);
    const [last] = await db
      .select({ position: max(topics.position), all: count() })
      .from(topics)
      .where(eq(topics.eventId, input.eventId));
    if ((last?.all ?? 0) >= 200) return refuse("too-many-topics", { max: 200 });
    const [made] = await db
      .insert(topics)
      .values({ ...input, themeId, position: (last?.position ?? 0) + 1 })
      .returning();
    return made ?? refuse("not-found");
  },
  note: (made) => ({ topicId: made.id }),
});

/** Changes a topic. Refuses `topic-in-use` when more groups have it than the new cap allows. */
export const edit = command("topics.edit", {
  input: editTopicInput,
  scope: atTopic,
  async run({ db, input: { topicId, ...change }, scope }) {
    const themeId = await themeOf(db, scope.eventId ?? "", change.themeId);
    const used = await db.$count(groups, eq(groups.topicId, topicId));
    if (used > change.cap) return refuse("topic-in-use", { count: used });
    const [made] = await db
      .update(topics)
      .set({ ...change, themeId })
      .where(eq(topics.id, topicId))
      .returning();
    return made ?? refuse("not-found");
  },
  note: (made) => ({ topicId: made.id }),
});

/** Puts a topic at a place in the list, counted from 1. */
export const move = command("topics.move", {
  input: moveTopicInput,
  scope: atTopic,
  async run({ db, input, scope }) {
    const order = moved(await topicsOf(db, scope.eventId ?? ""), input.topicId, input.to);
    for (const [index, id] of order.entries())
      await db
        .update(topics)
        .set({ position: index + 1 })
        .where(eq(topics.id, id));
    return { topicId: input.topicId, to: order.indexOf(input.topicId) + 1 };
  },
  note: (value) => value,
});

/** Removes a topic that no group has. Refuses `topic-in-use`. */
export const remove = command("topics.remove", {
  input: topicInput,
  scope: atTopic,
  async run({ db, input }) {
    const used = await db.$count(groups, eq(groups.topicId, input.topicId));
    if (used > 0) return refuse("topic-in-use", { count: used });
    await db.delete(topics).where(eq(topics.id, input.topicId));
    return input;
  },
  note: (value) => value,
});
