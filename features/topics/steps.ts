import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { themes, topics } from "../../db/schema";

/** A theme's event. */
export async function atTheme({ db, input }: { db: Reader; input: { themeId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: themes.eventId }).from(themes).where(eq(themes.id, input.themeId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** A topic's event. */
export async function atTopic({ db, input }: { db: Reader; input: { topicId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: topics.eventId }).from(topics).where(eq(topics.id, input.topicId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** Refuses `choice` on `themeId` when the theme is not of this event. */
export async function themeOf(db: Reader, eventId: string, themeId?: string | null) {
  if (!themeId) return null;
  const [found] = await db
    .select({ id: themes.id })
    .from(themes)
    .where(and(eq(themes.id, themeId), eq(themes.eventId, eventId)));
  return found?.id ?? refuseField("themeId", "choice");
}

export const themesOf = (db: Reader, eventId: string) =>
  db
    .select({ id: themes.id, title: themes.title, position: themes.position })
    .from(themes)
    .where(eq(themes.eventId, eventId))
    .orderBy(asc(themes.position), asc(themes.id))
    .limit(200);

export const topicsOf = (db: Reader, eventId: string) =>
  db
    .select({
      id: topics.id,
      themeId: topics.themeId,
      title: topics.title,
      brief: topics.brief,
      cap: topics.cap,
      position: topics.position,
    })
    .from(topics)
    .where(eq(topics.eventId, eventId))
    .orderBy(asc(topics.position), asc(topics.id))
    .limit(500);
