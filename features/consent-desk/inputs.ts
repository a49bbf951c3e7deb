import { z } from "zod";
import { blank, idInput, line, localeInput, whole } from "../../core/inputs";
import { capacities, profileNames, relations, staffMethods } from "../consent-rules/choices";
import { answerInput, keyInput } from "../consent-rules/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
export const subjectInput = z.strictObject({ registrationId: idInput });

/** What an event asks for; `off`: nothing. Ages in full years: absent ones are the profile's own. */
export const configureInput = z
  .strictObject({
    eventId: idInput,
    profile: z.enum([...profileNames, "off"]),
    consentAge: blank(whole(0, 21)),
    majorityAge: blank(whole(0, 21)),
    keys: z.array(keyInput).max(30).default([]),
    unconfirmedDays: blank(whole(1, 14)),
    /** New events of the programme begin with the same. */
    forProgram: z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean()).optional(),
  })
  .refine((said) => !said.consentAge || !said.majorityAge || said.majorityAge >= said.consentAge, {
    path: ["majorityAge"],
    params: { code: "too-small", values: { min: 0 } },
  });

/** A consent that somebody of the team received on paper, by telephone or in person. */
export const recordInput = z.strictObject({
  registrationId: idInput,
  answers: z.record(keyInput, blank(answerInput)).refine((all) => Object.keys(all).length <= 30),
  capacity: z.enum(capacities).default("guardian"),
  relation: blank(z.enum(relations)),
  method: z.enum(staffMethods),
  /** Where the paper lies, or who was called and when. */
  evidence: blank(line(300)),
  evidenceFileId: blank(idInput),
  locale: localeInput,
});

/** The team confirms that it was a guardian who answered by a printed code. */
export const verifyInput = z.strictObject({ registrationId: idInput, evidence: line(300) });
