import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atInstance } from "../../core/scopes";
import { hashToken } from "../../core/seal";
import { id } from "../../db/id";
import { eventReports, files, reportLinks } from "../../db/schema";
import { reportIn } from "../report-document/steps";
import { linksAtMost } from "./choices";
import { exportInput, linkInput, shareInput, tokenInput, writeInput } from "./inputs";
import { atReportLink, linkOf, reportToken } from "./steps";

const day = 86_400_000;

/** Writes the team's own words, and which parts are left out. Refuses `changed-meanwhile`. */
export const write = command("reports.write", {
  input: writeInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId, version, ...said }, now }) {
    const next = { ...said, version: version + 1, updatedBy: actor.id ?? null, updatedAt: now };
    const [after] =
      version === 0
        ? await db
            .insert(eventReports)
            .values({ eventId, ...next })
            .onConflictDoNothing()
            .returning({ version: eventReports.version })
        : await db
            .update(eventReports)
            .set(next)
            .where(and(eq(eventReports.eventId, eventId), eq(eventReports.version, version)))
            .returning({ version: eventReports.version });
    return after ?? refuse("changed-meanwhile");
  },
  note: (_, { leftOut }) => ({ leftOut }),
});

/**
 * Makes a link by which somebody without an account reads the report for some days, always as it stands then. Answers
 * its token. Refuses `too-many-links`.
 */
export const share = command("reports.share", {
  input: shareInput,
  scope: atEvent,
  async run({ db, actor, input: { days, ...said }, now }) {
    const made = await db.$count(reportLinks, eq(reportLinks.eventId, said.eventId));
    if (made >= linksAtMost) return refuse("too-many-links", { max: linksAtMost });
    const reportLinkId = id(now.getTime());
    const token = reportToken(reportLinkId);
    const expiresAt = new Date(now.getTime() + days * day);
    const own = { id: reportLinkId, tokenHash: hashToken(token), expiresAt, createdBy: actor.id ?? null };
    await db.insert(reportLinks).values({ ...said, ...own, createdAt: now });
    return { reportLinkId, token, expiresAt };
  },
  note: ({ reportLinkId }, { days, lang }) => ({ reportLinkId, count: days, lang }),
});

/** Takes a link back: it leads nowhere from now on. */
export const revoke = command("reports.revoke", {
  input: linkInput,
  scope: atReportLink,
  async run({ db, input: { reportLinkId }, now }) {
    const live = and(eq(reportLinks.id, reportLinkId), isNull(reportLinks.revokedAt));
    const gone = await db.update(reportLinks).set({ revokedAt: now }).where(live).returning({ id: reportLinks.id });
    return { reportLinkId, again: gone.length === 0 };
  },
  note: ({ reportLinkId, again }) => (again ? undefined : { reportLinkId }),
});

/** Counts that a link was opened; who opened it is not kept. Refuses `not-found`. */
export const opened = command("reports.opened", {
  input: tokenInput,
  scope: atInstance,
  alone: false,
  async run({ db, input, now }) {
    const { reportLinkId } = await linkOf(db, input.token, now);
    await db
      .update(reportLinks)
      .set({ openedCount: sql`${reportLinks.openedCount} + 1` })
      .where(eq(reportLinks.id, reportLinkId));
    return { reportLinkId };
  },
  note: false,
});

/** The report to be taken out as a PDF, as readers outside may have it. Noted down before it leaves. */
export const takeOut = command("reports.export", {
  input: exportInput,
  scope: atEvent,
  alone: false,
  async run({ db, input: { eventId, locale }, now }) {
    const { report, photoKeys, event } = await reportIn(db, { eventId, locale, outside: true, now });
    const wanted = report.bodies.flatMap(({ names }) => names.flatMap(({ fileId }) => (fileId ? [fileId] : [])));
    const logos =
      wanted.length === 0
        ? []
        : await db.select({ id: files.id, key: files.key }).from(files).where(inArray(files.id, wanted));
    return { report, photoKeys, logoKeys: new Map(logos.map((one) => [one.id, one.key])), event };
  },
  note: ({ report }) => ({
    lang: report.lang,
    count: report.sections.length,
    photos: report.sections.some(({ key }) => key === "photos"),
  }),
});
