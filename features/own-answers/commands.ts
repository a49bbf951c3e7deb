import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import { isRequired, signerOf } from "../consent-rules/rules";
import { stageOfPerson } from "../consents/steps";
import { atEnrollment } from "../enrollees/steps";
import { appendFor, leave, namedPlace, placeOf, saidAnew } from "../families/steps";
import { reviseOwnInput } from "../own-consents/inputs";

/**
 * One changes or withdraws one's own consent, by the personal link. Withdrawing what is required cancels the
 * registration, or ends the enrolment. Whoever is young may take back, but not give, what a guardian decides:
 * `guardian-signs`. Refuses `consent-unknown`, `consent-cancelled`, `consents-off`, `not-found`.
 */
export const reviseOwn = command("consents.reviseOwn", {
  input: reviseOwnInput,
  scope: ({ db, input: { registrationId, enrollmentId } }) =>
    registrationId
      ? atRegistration({ db, input: { registrationId } })
      : atEnrollment({ db, input: { enrollmentId: enrollmentId ?? "" } }),
  async run({ db, input, now }) {
    const subject = await placeOf(db, input);
    const { key, locale } = input;
    const { settings, zone, programId, said, decision } = await saidAnew(db, subject, key, input.answer);
    const stage = await stageOfPerson(db, subject.row.personId, settings, zone, now);
    if (signerOf(key, stage) === "guardian" && (said.decision === "granted" || isRequired(key)))
      return refuse("guardian-signs");
    const own = { capacity: "self" as const, method: "web" as const, verifiedAt: now, locale, now };
    await appendFor(db, subject, programId, [{ key, ...said, decision, ...own }], now);
    const promoted = isRequired(key) && decision !== "granted" ? await leave(db, subject, now) : [];
    return { ...namedPlace(subject), key, decision, promoted };
  },
  note: (made) => made,
});
