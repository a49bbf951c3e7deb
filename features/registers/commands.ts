import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { sheetInput } from "./inputs";
import { atSheet, changeRegister, registerOf, sheetOf } from "./steps";

/**
 * Closes a sheet: whoever is unmarked counts as absent from now on, and changes need a reason. Closing twice is closing
 * once. Refuses `not-begun` before it starts.
 */
export const close = command("attendance.close", {
  input: sheetInput,
  scope: atSheet,
  async run({ db, actor, input, now }) {
    const sheet = await sheetOf(db, input.sheetId);
    if (now < sheet.startsAt) return refuse("not-begun");
    const register = await registerOf(db, sheet, now);
    if (register.state === "closed") return { sheetId: input.sheetId, version: register.version, again: true };
    const change = { state: "closed" as const, closedAt: now, closedBy: actor.id ?? null };
    const { version } = await changeRegister(db, register, change);
    return { sheetId: input.sheetId, version, again: false };
  },
  note: ({ again, ...value }) => (again ? undefined : value),
});

/** Opens a closed sheet again: marks need no reason any more, each still counts the version up. Refuses `wrong-status` when it is not closed. */
export const reopen = command("attendance.reopen", {
  input: sheetInput,
  scope: atSheet,
  async run({ db, input }) {
    const { register } = await sheetOf(db, input.sheetId);
    if (register?.state !== "closed") return refuse("wrong-status");
    const { version } = await changeRegister(db, register, { state: "reopened" });
    return { sheetId: input.sheetId, version };
  },
  note: (value) => value,
});
