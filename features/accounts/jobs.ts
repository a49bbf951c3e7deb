import { env } from "../../core/env";
import { asLocale, say, words } from "../../core/i18n";
import { type Reaction, reaction, type Schedule } from "../../core/jobs";
import { renderLetter, send, sendOnce } from "../../core/mail";
import { system } from "../../core/permissions";
import { letter as invitationLetter } from "../memberships/queries";
import { letter as linkLetter } from "../sessions/queries";
import { tokenOfLink } from "../sessions/steps";
import { offerSetUp } from "./commands";
import { instance } from "./queries";

const nameHere = async () => (await instance(system, {})).name ?? words("en")("ui.appName");

/** The letter with a link; nobody gets one for an address without an account. */
const signInLetter = reaction("mail.sign-in-link", ["sessions.askLink"], async ({ note }) => {
  const linkId = String(note.linkId);
  const to = await linkLetter(system, { linkId });
  if (!to) return;
  const locale = asLocale(String(note.locale));
  const t = words(locale);
  const name = await nameHere();
  const forPassword = to.purpose === "password";
  const rendered = renderLetter({
    locale,
    subject: t(forPassword ? "sessions.letterPasswordSubject" : "sessions.letterSubject", { name }),
    greeting: t("sessions.letterGreeting", { person: to.name }),
    paragraphs: [
      t(forPassword ? "sessions.letterPasswordText" : "sessions.letterText"),
      t("sessions.letterOtherDevice"),
    ],
    button: { label: t("sessions.letterButton"), url: `${env.APP_URL}/${locale}/sign-in/link/${tokenOfLink(linkId)}` },
    footer: [t("sessions.letterNotYou"), name],
  });
  const about = { kind: "sign-in-link", dedupeKey: `sign-in-link:${linkId}`, locale, accountId: to.accountId };
  await sendOnce(about, () => send({ to: to.email, ...rendered }));
});

/** The letter with an invitation, when it is for an address. */
const inviteLetter = reaction("mail.invitation", ["memberships.invite"], async ({ note }) => {
  const invitationId = String(note.invitationId);
  const to = await invitationLetter(system, { invitationId });
  if (!to) return;
  const locale = asLocale(String(note.locale));
  const t = words(locale);
  const name = await nameHere();
  const rendered = renderLetter({
    locale,
    subject: t("memberships.letterSubject", { name }),
    greeting: t("memberships.letterGreeting"),
    paragraphs: [
      t("memberships.letterText", {
        inviter: to.inviter ?? t("memberships.someone"),
        role: t(`memberships.role.${to.role}`),
        place: [say(to.school, locale), say(to.title, locale) || t("memberships.everywhere")]
          .filter(Boolean)
          .join(" · "),
      }),
      t("memberships.letterUntil"),
    ],
    button: { label: t("memberships.letterButton"), url: `${env.APP_URL}/${locale}/invite/${to.token}` },
    footer: [t("memberships.letterNotYou"), name],
  });
  const about = { kind: "invitation", dedupeKey: `invitation:${invitationId}`, locale };
  await sendOnce(about, () => send({ to: to.email, ...rendered }));
});

export const reactions: Reaction[] = [signInLetter, inviteLetter];

export const schedules: Schedule[] = [];

/**
 * The address of the one-time set-up page while there is nobody yet, for whoever started the server; undefined once
 * somebody is here. A new one each time, good for an hour.
 */
export async function setUpLink(): Promise<string | undefined> {
  const offered = await offerSetUp(system, {});
  return offered.ok ? `${env.APP_URL}/set-up/${offered.value.token}` : undefined;
}
