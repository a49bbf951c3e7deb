import { eq } from "drizzle-orm";
import { env } from "../../core/env";
import { words } from "../../core/i18n";
import { renderLetter } from "../../core/mail";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events, programs, venues } from "../../db/schema";
import { contactOf } from "../event-contacts/rules";
import { letterText, messageText } from "../letters/emails";
import { previewInput } from "./inputs";
import { audienceOf, reachedOf } from "./steps";

/**
 * A letter to many before it is sent: how many it reaches, in which languages, and who has no address; and the letter
 * as somebody made up would get it. Nothing of a real person. Refuses `not-found`.
 */
export const preview = query("mailings.preview", {
  input: previewInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const [row] = await db
      .select({ event: events, venue: venues, program: programs })
      .from(events)
      .leftJoin(venues, eq(venues.id, events.venueId))
      .leftJoin(programs, eq(programs.id, events.programId))
      .where(eq(events.id, input.eventId));
    if (!row) return refuse("not-found");
    const { event, venue, program } = row;
    const { reached, missing } = await reachedOf(db, await audienceOf(db, event.id, input.audience));
    const languages = (["ko", "en", "ru", "kk"] as const)
      .map((locale) => ({ locale, number: reached.filter((one) => one.locale === locale).length }))
      .filter(({ number }) => number > 0);
    const locale = input.locale ?? languages[0]?.locale ?? event.languages[0] ?? "en";
    const t = words(locale);
    const example = {
      ...{ registrationId: "", ticket: 1, code: "ABCD2345", version: 1, token: "…", checkInToken: "…" },
      ...{ cancelledAt: null, promotedAt: null, approval: null, offeredUntil: null, email: null, guardianEmail: null },
      ...{ wishes: null, files: { missing: true, dueAt: null }, hasAnswer: true, mayGiveFeedback: true },
      hasCertificate: true,
      ...{ locale, event, venue, fullName: t("mailings.exampleName"), contact: contactOf(event, program) },
      status: input.audience === "waitlisted" ? ("waitlisted" as const) : ("confirmed" as const),
    };
    const page =
      input.kind === "reminder" || input.kind === "thanks" ? `${env.APP_URL}/${locale}/letters/…` : undefined;
    const letter =
      input.kind === "message"
        ? messageText({ subject: input.subject?.trim() || t("mailings.noSubject"), text: input.text ?? "" }, example)
        : letterText(input.kind, example, {}, page);
    const { picture: _unseen, ...shown } = letter;
    return {
      recipients: reached.length,
      unreachable: missing.length,
      minors: reached.filter((one) => one.isMinor).length,
      guardians: reached.filter((one) => one.hasGuardian).length,
      languages,
      locale,
      ...renderLetter(shown),
      at: now,
    };
  },
});
export type MailingPreview = Awaited<ReturnType<typeof preview>>;
