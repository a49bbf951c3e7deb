import { z } from "zod";
import { blank, flag, idInput, line, localizedLines, titled, whole } from "../../core/inputs";
import { kinds, most, requirements, usualKeepDays, viewers } from "./choices";

/** A question's or a choice's name in a form's fields; made by us, the same in all versions. */
export const keyInput = z.string().regex(/^[a-z0-9]{1,16}$/);

const choiceInput = z.strictObject({ key: blank(keyInput), label: titled(200) });

const said = {
  kind: z.enum(kinds),
  label: titled(300),
  help: localizedLines(1_000).default({}),
  choices: z.array(choiceInput).max(most.choices).default([]),
  required: z.enum(requirements).default("no"),
  /** Days before the start by which it must be answered; for `later`. */
  requiredDays: blank(whole(0, most.days)),
  /** Asked only when the earlier choice or agreement of this key … */
  showIfKey: blank(keyInput),
  /** … was answered with this choice's key; `yes` for an agreement. */
  showIfEquals: blank(line(16)),
  viewers: z.enum(viewers).default("lead"),
  keepDays: whole(1, most.keepDays).default(usualKeepDays),
  isMedical: flag.default(false),
  /** Why it is asked, shown to the family; a medical question needs one. */
  reason: localizedLines(500).default({}),
  freezeDays: blank(whole(0, most.days)),
};

export const formInput = z.strictObject({ eventId: idInput });
export const addInput = z.strictObject({ eventId: idInput, ...said });
/** `revision`: the one that was read. */
export const editInput = z.strictObject({ questionId: idInput, revision: whole(1, 1_000_000), ...said });
export const questionInput = z.strictObject({ questionId: idInput });
export const moveInput = z.strictObject({ questionId: idInput, to: whole(1, most.questions) });

export type AddQuestion = z.input<typeof addInput>;
export type EditQuestion = z.input<typeof editInput>;
export type SaidQuestion = Omit<z.output<typeof addInput>, "eventId">;
