import { env } from "../../core/env";
import { say, words } from "../../core/i18n";
import { type Reaction, reaction } from "../../core/jobs";
import { renderLetter, send, sendOnce } from "../../core/mail";
import { system } from "../../core/permissions";
import { isRefusal } from "../../core/refusal";
import type { EnrollmentLetter } from "../enrollees/steps";
import { enrollmentLetter } from "./queries";

type Facts = Awaited<ReturnType<typeof enrollmentLetter>>;

async function factsOf(enrollmentId: string): Promise<Facts | undefined> {
  try {
    return await enrollmentLetter(system, { enrollmentId });
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** A letter about a place in a programme: what came of it, and the one link to it. */
export function enrollmentWords(kind: EnrollmentLetter, to: Facts) {
  const t = words(to.locale);
  const program = say(to.program.title, to.locale);
  return {
    locale: to.locale,
    subject: t(`enrollments.letter.${kind}Subject`, { program }),
    greeting: t("enrollments.letter.greeting", { name: to.name }),
    paragraphs: [
      t(`enrollments.letter.${kind}Text`, { program, events: to.events }),
      ...(kind === "declined" && to.reason ? [to.reason] : []),
    ],
    button: { label: t("enrollments.letter.open"), url: `${env.APP_URL}/${to.locale}/enrolled/${to.token}` },
    footer: [t("enrollments.letter.why", { program })],
  };
}

/** What the letter tells still holds. */
const holds = (kind: EnrollmentLetter, { state }: Facts) => kind === "link" || kind === state;

const sending = reaction("mail.enrollment", [], async (job) => {
  const { kind, enrollmentId, askedAt } = job as unknown as {
    kind: EnrollmentLetter;
    enrollmentId: string;
    askedAt: string;
  };
  const to = await factsOf(enrollmentId);
  if (!to || !holds(kind, to)) return;
  const { locale } = to;
  for (const [index, address] of to.addresses.entries()) {
    const dedupeKey = `enrollment:${kind}:${enrollmentId}:${askedAt}:${index}`;
    await sendOnce({ kind: `enrollment-${kind}`, dedupeKey, locale }, () =>
      send({ to: address, ...renderLetter(enrollmentWords(kind, to)) }),
    );
  }
});

export const reactions: Reaction[] = [sending];
