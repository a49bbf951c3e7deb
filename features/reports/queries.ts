import { asc, eq, inArray } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atInstance } from "../../core/scopes";
import type { Reader } from "../../db";
import { files, reportLinks } from "../../db/schema";
import { reportedPhotos } from "../photos/steps";
import { reportIn } from "../report-document/steps";
import { writtenOf } from "../report-facts/steps";
import { eventInput, photoInput, readInput, showInput } from "./inputs";
import { linkOf, reportToken } from "./steps";

/** The report of an event for its team, and what the team wrote into it. Refuses `not-found`. */
export const show = query("reports.show", {
  input: showInput,
  scope: atEvent,
  async run({ db, input: { eventId, locale, exact }, now }) {
    const { report } = await reportIn(db, { eventId, locale, outside: !exact, now });
    const { summary, outlook, leftOut, version } = await writtenOf(db, eventId);
    return { report, written: { summary, outlook, leftOut, version } };
  },
});

/** The links by which others read the report, the newest last, with how often each was opened. */
export const links = query("reports.links", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId }, now }) {
    const rows = await db
      .select()
      .from(reportLinks)
      .where(eq(reportLinks.eventId, eventId))
      .orderBy(asc(reportLinks.createdAt), asc(reportLinks.id));
    return {
      links: rows.map(({ id, label, lang, expiresAt, revokedAt, openedCount }) => {
        const works = revokedAt === null && expiresAt > now;
        const token = works ? reportToken(id) : null;
        return { reportLinkId: id, label, lang, expiresAt, revokedAt, openedCount, token };
      }),
    };
  },
});
export type ReportLink = Awaited<ReturnType<typeof links>>["links"][number];

/** The keys in the store of logos that belong to everybody. */
async function logoKeys(db: Reader, fileIds: readonly string[]) {
  if (fileIds.length === 0) return new Map<string, string>();
  const rows = await db.select({ id: files.id, key: files.key }).from(files).where(inArray(files.id, fileIds));
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** The report by a link alone, as it stands now, with until when the link works. Refuses `not-found` for all others. */
export const read = query("reports.read", {
  input: readInput,
  scope: atInstance,
  async run({ db, input: { token, locale }, now }) {
    const { eventId, expiresAt } = await linkOf(db, token, now);
    const { report, photoKeys, event } = await reportIn(db, { eventId, locale, outside: true, now });
    const logos = report.bodies.flatMap(({ names }) => names.flatMap(({ fileId }) => (fileId ? [fileId] : [])));
    return { report, photoKeys, logoKeys: await logoKeys(db, logos), event, expiresAt };
  },
});

/** Where the bytes of a photograph lie, for whoever has a link: only what the report shows at this moment. */
export const photo = query("reports.photo", {
  input: photoInput,
  scope: atInstance,
  async run({ db, input: { token, photoId }, now }) {
    const { eventId } = await linkOf(db, token, now);
    const found = (await reportedPhotos(db, eventId)).find((one) => one.photoId === photoId);
    return found ? { key: found.key } : refuse("not-found");
  },
});
