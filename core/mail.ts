import { and, eq, ne } from "drizzle-orm";
import { write } from "../db";
import { letters } from "../db/schema";
import { env } from "./env";
import type { Locale } from "./i18n";
import { closed, deliver } from "./mail-delivery";
import { escaped, liteHtml, liteText } from "./mail-lite";

/** What a letter says; every text is plain and in the reader's language. */
export type Letter = {
  locale: Locale;
  subject: string;
  /** "김서연 님," */
  greeting?: string;
  paragraphs: readonly string[];
  /** What somebody wrote by hand: paragraphs, "- " lists, **bold** and [links](https://…). */
  body?: string;
  /** What and where, as a list: ["When", "2026. 1. 15.(목) 오후 2:00 (KST)"]. */
  facts?: readonly { term: string; value: string }[];
  /** A code to type in, set large. */
  code?: string;
  /** An image attached under this content id. */
  picture?: { cid: string; alt: string };
  button?: { label: string; url: string };
  /** Who writes, and why this person gets it. */
  footer: readonly string[];
};

export type Rendered = { subject: string; text: string; html: string };
export type Attachment = { filename: string; content: string | Buffer; contentType: string; cid?: string };

const block = (style: string, content: string) => `<p style="margin:0 0 16px;${style}">${content}</p>`;

function htmlOf({ locale, greeting, paragraphs, body, facts, code, picture, button, footer }: Letter): string {
  const rows = (facts ?? []).map(
    ({ term, value }) =>
      `<tr><td style="padding:2px 16px 2px 0;color:#5b6270;vertical-align:top">${escaped(term)}</td><td style="padding:2px 0">${escaped(value)}</td></tr>`,
  );
  const link = button ? escaped(button.url) : "";
  const parts = [
    ...(greeting ? [block("", escaped(greeting))] : []),
    ...paragraphs.map((text) => block("", escaped(text))),
    ...(body ? [liteHtml(body)] : []),
    ...(rows.length > 0
      ? [`<table role="presentation" style="margin:0 0 16px;font-size:16px">${rows.join("")}</table>`]
      : []),
    ...(code ? [block("font-size:28px;font-weight:700;letter-spacing:4px", escaped(code))] : []),
    ...(picture
      ? [block("", `<img src="cid:${picture.cid}" alt="${escaped(picture.alt)}" width="200" height="200">`)]
      : []),
    ...(button
      ? [
          block(
            "",
            `<a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0e5a5f;color:#ffffff;text-decoration:none;font-weight:600">${escaped(button.label)}</a>`,
          ),
          block("font-size:13px;color:#5b6270;word-break:break-all", link),
        ]
      : []),
    ...footer.map((text) => block("font-size:13px;color:#5b6270", escaped(text))),
  ];
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;padding:24px;background:#ffffff;color:#1b1f27;font:16px/1.6 system-ui,sans-serif;word-break:keep-all;overflow-wrap:anywhere"><div style="max-width:560px;margin:0 auto">${parts.join("")}</div></body></html>`;
}

/** A letter as text and as simple HTML that says the same. */
export function renderLetter(letter: Letter): Rendered {
  const { greeting, paragraphs, body, facts, code, button, footer } = letter;
  const parts = [
    ...(greeting ? [greeting] : []),
    ...paragraphs,
    ...(body ? [liteText(body)] : []),
    ...(facts?.length ? [facts.map(({ term, value }) => `${term}: ${value}`).join("\n")] : []),
    ...(code ? [code] : []),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    `-- \n${footer.join("\n")}`,
  ];
  return { subject: letter.subject, text: `${parts.join("\n\n")}\n`, html: htmlOf(letter) };
}

/** An event for the reader's calendar, which changes there by itself: as part of the letter and as a file. */
export type CalendarPart = { method: "REQUEST" | "CANCEL" | "PUBLISH"; content: string };
export type Outgoing = Rendered & {
  to: string;
  attachments?: readonly Attachment[];
  calendar?: CalendarPart;
  /** Where answers go, when not to MAIL_FROM. */
  replyTo?: string;
  /** The letter's id: the same at each try, so that a mailbox that got it twice can tell. */
  id?: string;
  /** A POST there ends letters like this one (RFC 8058). */
  unsubscribe?: { oneClick: string };
};

/**
 * Sends a letter, or keeps it as an .eml file in DATA_DIR/mail when there is no SMTP_URL. Only from jobs, never inside
 * a transaction; throws `Undelivered` when the mail server does not take it, so that it is tried again.
 * @param given.to the normalised address alone, never "Name <address>"
 */
export async function send(given: Outgoing): Promise<void> {
  const { calendar, unsubscribe } = given;
  await deliver({
    from: env.MAIL_FROM,
    to: { name: "", address: given.to },
    ...(given.replyTo ? { replyTo: given.replyTo } : {}),
    ...(given.id ? { messageId: `<${given.id}@${new URL(env.APP_URL).hostname}>` } : {}),
    subject: given.subject,
    text: given.text,
    html: given.html,
    attachments: (given.attachments ?? []).map((one) => ({ ...one })),
    ...(calendar ? { icalEvent: { ...calendar, filename: "event.ics" } } : {}),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(unsubscribe
        ? { "List-Unsubscribe": `<${unsubscribe.oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {}),
    },
    ...closed,
  });
}

/** Which letter it is and about whom, without a word of it and without the address. */
export type About = {
  kind: string;
  /** One letter for each key, however often the job runs. */
  dedupeKey: string;
  locale: Locale;
  accountId?: string;
  registrationId?: string;
  eventId?: string;
};

/** Sends a letter that must not arrive twice: a row in `letters` remembers it. `sendIt` is called unless it was sent. */
export async function sendOnce(about: About, sendIt: () => Promise<void>): Promise<void> {
  const open = await write([], async (tx) => {
    await tx
      .insert(letters)
      .values({ ...about, state: "queued" })
      .onConflictDoNothing();
    const same = and(eq(letters.dedupeKey, about.dedupeKey), ne(letters.state, "sent"));
    const [row] = await tx.select({ id: letters.id }).from(letters).where(same);
    return row;
  });
  if (!open) return;
  await sendIt();
  await write([], async (tx) => {
    await tx.update(letters).set({ state: "sent", sentAt: new Date() }).where(eq(letters.id, open.id));
  });
}
