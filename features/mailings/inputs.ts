import { z } from "zod";
import { idInput, line, lines, localeInput } from "../../core/inputs";
import { audiences, mailingKinds } from "./choices";

const subject = line(150);
const text = lines(4_000);

/** A letter to people registered for one event. */
export const messageInput = z.strictObject({ registrationIds: z.array(idInput).min(1).max(500), subject, text });
export const resendInput = z.strictObject({ registrationIds: z.array(idInput).min(1).max(500) });
/** A letter just asked for, to be taken back. */
export const unsendInput = z.strictObject({ eventId: idInput, messageId: idInput });

const whole = z.strictObject({
  eventId: idInput,
  kind: z.enum(mailingKinds),
  audience: z.enum(audiences),
  /** Of a message only. */
  subject: subject.nullish(),
  text: text.nullish(),
});
type Whole = z.output<typeof whole>;
const said = (field: "subject" | "text") => (mailing: Whole) => mailing.kind !== "message" || Boolean(mailing[field]);

/** A letter to all of one kind of an event's registrations. */
export const mailingInput = whole
  .refine(said("subject"), { path: ["subject"], params: { code: "required" } })
  .refine(said("text"), { path: ["text"], params: { code: "required" } });
/** The same to look at: a message may still be empty. */
export const previewInput = z.strictObject({
  eventId: idInput,
  kind: z.enum(mailingKinds),
  audience: z.enum(audiences),
  subject: z.string().max(600).nullish(),
  text: z.string().max(16_000).nullish(),
  /** In which language it is shown; one of the recipients' otherwise. */
  locale: localeInput.nullish(),
});
