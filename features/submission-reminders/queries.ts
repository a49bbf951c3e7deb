import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { reminderInput } from "./inputs";
import { remindedOf } from "./steps";

/** Whom a reminder of missing files would reach now, before anything is sent: counts, and the groups. */
export const reminder = query("submissions.reminder", {
  input: reminderInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { groups, reached, spared, unreachable } = await remindedOf(db, input, now);
    return { groups, recipients: reached.length, spared, unreachable };
  },
});
export type Reminder = Awaited<ReturnType<typeof reminder>>;
