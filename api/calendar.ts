import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import { calendarFeed, calendarFile } from "../core/calendar";
import { env } from "../core/env";
import { asLocale, isLocale, type Locale, negotiate, say, words } from "../core/i18n";
import { anonymous } from "../core/permissions";
import { isRefusal } from "../core/refusal";
import { actorOfLink } from "../core/session";
import { changeOwnFeed } from "../features/calendars/commands";
import { type FeedEntry, personalCalendar, programCalendar } from "../features/calendars/queries";
import { show } from "../features/events/queries";
import { callerOf } from "./caller";
import { formOf, goTo } from "./plain-form";
import { problemOf } from "./problem";

/** `GET /{slug}.ics?lang=ko`: the event for one's calendar, as long as one may see the event. */
export const calendar = new Hono();

calendar.onError((error, c) => {
  if (!isRefusal(error)) throw error;
  return problemOf({ ok: false, code: error.code, fields: error.fields }, c.req.header("accept-language") ?? null);
});

calendar.get("/:file{[a-z0-9-]+\\.ics}", async (c) => {
  const slug = c.req.param("file").replace(/\.ics$/, "");
  const event = await show(await callerOf(c.req.raw.headers), { slug });
  const asked = c.req.query("lang");
  const locale = isLocale(asked) ? asked : negotiate(c.req.header("accept-language"));
  const text = (said: Parameters<typeof say>[0]) => say(said, locale, event.languages);
  const url = `${env.APP_URL}/${locale}/e/${event.slug}`;
  const body = calendarFile({
    id: event.eventId,
    sequence: event.calendarSequence,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    title: text(event.title),
    description: [text(event.summary), url].filter(Boolean).join("\n\n"),
    place: [text(event.venue?.name), event.venue?.room, text(event.venue?.address)].filter(Boolean).join(", "),
    url,
    cancelled: event.status === "cancelled",
    at: event.cancelledAt ?? event.calendarChangedAt ?? event.publishedAt ?? event.createdAt,
  });
  const method = event.status === "cancelled" ? "CANCEL" : "PUBLISH";
  return answered(c, body, {
    "Content-Type": `text/calendar; charset=utf-8; method=${method}`,
    "Content-Disposition": `attachment; filename="${slug}.ics"`,
    "Content-Language": locale,
    Vary: "Accept-Language",
    "Cache-Control": event.preview ? "private, no-store" : "public, max-age=300",
  });
});

/** The file, or 304 to whoever has it already: calendars ask again every few hours. */
function answered(c: Context, body: string, headers: Record<string, string>) {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const known = c.req
    .header("if-none-match")
    ?.split(",")
    .map((one) => one.trim().replace(/^W\//, ""));
  if (known?.includes(etag)) return c.body(null, 304, { ...headers, ETag: etag });
  return c.body(body, 200, { ...headers, ETag: etag });
}

const entryIn = (entry: FeedEntry, locale: Locale) => {
  const text = (said: Parameters<typeof say>[0]) => say(said, locale, entry.languages);
  const url = `${env.APP_URL}/${locale}/e/${entry.slug}`;
  return {
    id: entry.eventId,
    sequence: entry.sequence,
    startsAt: entry.startsAt,
    endsAt: entry.endsAt,
    title: text(entry.title),
    description: [text(entry.summary), url].filter(Boolean).join("\n\n"),
    place: [text(entry.venue?.name), entry.venue?.room, text(entry.venue?.address)].filter(Boolean).join(", "),
    url,
    cancelled: entry.cancelled,
    at: entry.changedAt,
  };
};

const feedType = "text/calendar; charset=utf-8";

/** `GET /programs/{slug}.ics?lang=ko`: all announced events of a programme, to subscribe to. */
calendar.get("/programs/:file{[a-z0-9-]+\\.ics}", async (c) => {
  const slug = c.req.param("file").replace(/\.ics$/, "");
  const asked = c.req.query("lang");
  const locale = isLocale(asked) ? asked : negotiate(c.req.header("accept-language"));
  const { title, entries } = await programCalendar(anonymous, { slug });
  const body = calendarFeed(
    say(title, locale),
    entries.map((entry) => entryIn(entry, locale)),
  );
  return answered(c, body, {
    "Content-Type": feedType,
    "Content-Language": locale,
    Vary: "Accept-Language",
    "Cache-Control": "public, max-age=300",
  });
});

/** `GET /own/{token}.ics`: where one has a seat, or works; in one's own language. The token is all it takes. */
calendar.get("/own/:file{[0-9A-Z]{26}\\.ics}", async (c) => {
  const { locale: own, entries } = await personalCalendar(anonymous, { token: c.req.param("file").slice(0, 26) });
  const locale = asLocale(own);
  const body = calendarFeed(
    words(locale)("calendars.name"),
    entries.map((entry) => entryIn(entry, locale)),
  );
  return answered(c, body, {
    "Content-Type": feedType,
    "Content-Language": locale,
    "Cache-Control": "private, max-age=300",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
  });
});

/** The form on one's own page: a new address for the personal calendar, or none any more. */
calendar.post("/r/:token", async (c) => {
  const form = await formOf(c);
  if (!form) return c.text("", 413);
  const token = c.req.param("token").slice(0, 40);
  const actor = await actorOfLink(token);
  const page = `/${form.locale}/r/${encodeURIComponent(token)}`;
  if (!actor.registrationId) return goTo(c, page);
  const want = form.said.want === "none" ? "none" : "new";
  const outcome = await changeOwnFeed(actor, { registrationId: actor.registrationId, want });
  return goTo(
    c,
    page,
    outcome.ok ? { done: want === "new" ? "calendar" : "calendar-ended" } : { problem: outcome.code },
  );
});
