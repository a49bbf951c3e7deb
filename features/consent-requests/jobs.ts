import { env } from "../../core/env";
import { inLanguage, type Locale, words } from "../../core/i18n";
import { type Reaction, reaction, type Schedule, schedule } from "../../core/jobs";
import { type Letter, renderLetter, send, sendOnce } from "../../core/mail";
import { system } from "../../core/permissions";
import { isRefusal } from "../../core/refusal";
import { span } from "../../core/time";
import type { GuardianLetter } from "../guardians/steps";
import { sweep } from "./commands";
import { type GuardianLetterFacts as Facts, guardianLetter } from "./queries";

type Asked = Facts & { event: NonNullable<Facts["event"]> };

async function factsOf(about: { requestId?: string; guardianId?: string }): Promise<Facts | undefined> {
  try {
    return await guardianLetter(system, about);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** The letter by which a guardian is asked, or reminded: what for, when, and the one link. */
export function askingLetter(kind: "request" | "reminder", to: Asked): Letter {
  const t = words(to.locale);
  const title = inLanguage(to.event.title, to.locale, "languages" in to.event ? to.event.languages : undefined).text;
  return {
    locale: to.locale,
    subject: t(`guardians.letter.${kind}Subject`, { event: title }),
    greeting: t("guardians.letter.greeting", { name: to.name }),
    paragraphs: [
      t(`guardians.letter.${kind}Text`, { event: title }),
      t("guardians.letter.askWhat"),
      t("guardians.letter.noAccount"),
    ],
    facts: [
      { term: t("letters.event"), value: title },
      ...("startsAt" in to.event
        ? [{ term: t("letters.when"), value: span(to.event.startsAt, to.event.endsAt, to.event.timeZone, to.locale) }]
        : []),
      ...(to.childName ? [{ term: t("guardians.letter.child"), value: to.childName }] : []),
    ],
    button: { label: t("guardians.letter.answer"), url: `${env.APP_URL}/${to.locale}/consent/${to.token}` },
    footer: [t("guardians.letter.why", { event: title })],
  };
}

/** The letter with a guardian's own link, after every answer by letter. */
export function givenLetter(to: { name: string; locale: Locale; token: string }): Letter {
  const t = words(to.locale);
  return {
    locale: to.locale,
    subject: t("guardians.letter.givenSubject"),
    greeting: t("guardians.letter.greeting", { name: to.name }),
    paragraphs: [t("guardians.letter.givenText"), t("guardians.letter.givenKeep")],
    button: { label: t("guardians.letter.openPage"), url: `${env.APP_URL}/${to.locale}/g/${to.token}` },
    footer: [t("guardians.letter.whyGiven")],
  };
}

const sending = reaction("mail.guardian", [], async (job) => {
  const { kind, aboutId, askedAt } = job as unknown as { kind: GuardianLetter; aboutId: string; askedAt: string };
  const to = await factsOf(kind === "given" ? { guardianId: aboutId } : { requestId: aboutId });
  const address = to?.email;
  if (!to || !address) return;
  const { event } = to;
  const letter = kind === "given" || !event ? givenLetter(to) : askingLetter(kind, { ...to, event });
  const about = { kind: `consent-${kind}`, dedupeKey: `guardian:${kind}:${aboutId}:${askedAt}`, locale: to.locale };
  await sendOnce({ ...about, ...(event?.id ? { eventId: event.id } : {}) }, () =>
    send({ to: address, ...renderLetter(letter) }),
  );
});

export const reactions: Reaction[] = [sending];

/** Once a day: reminders, what nobody answered, what ran out. */
export const schedules: Schedule[] = [
  schedule("guardians.sweep", 1_440, async () => {
    await sweep(system, {});
  }),
];
