import { eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import { registrations } from "../../db/schema";
import { headcountOf } from "../door/steps";
import { opensAt } from "../registers/rules";
import { atSheet, sheetOf } from "../registers/steps";
import { ownInput, sheetInput } from "./inputs";
import { closesAt, isOpen, secondsLeft, turnOf } from "./rules";
import { codeOf, isInside, openSheets } from "./steps";

/**
 * The code of a sheet as it stands on the screen: `off` where it is not switched on, `early` and `over` outside of its
 * time. `seconds` until the next one. With how many are in the room and how many of them by the code. Refuses `not-found`.
 */
export const code = query("selfCheckIn.code", {
  input: sheetInput,
  scope: atSheet,
  async run({ db, input, now }) {
    const sheet = await sheetOf(db, input.sheetId);
    const open = isOpen(sheet, now) && sheet.register?.state !== "closed";
    const before = now < opensAt(sheet) ? ("early" as const) : ("over" as const);
    const [counted] = await headcountOf(db, sheet.eventId, [sheet]);
    return {
      title: sheet.title,
      languages: sheet.languages,
      timeZone: sheet.timeZone,
      opensAt: opensAt(sheet),
      closesAt: closesAt(sheet),
      state: sheet.settings.selfCheckIn ? (open ? ("open" as const) : before) : ("off" as const),
      code: open ? codeOf(sheet.sheetId, turnOf(now)) : null,
      seconds: secondsLeft(now),
      self: counted?.self ?? 0,
      inside: (counted?.listed ?? 0) + (counted?.walkIns ?? 0),
    };
  },
});
export type CodeOnScreen = Awaited<ReturnType<typeof code>>;

/** Whether one may check oneself in now, and whether one is in the room already. Refuses `not-found`. */
export const mine = query("selfCheckIn.mine", {
  input: ownInput,
  scope: atRegistration,
  async run({ db, input, scope, now }) {
    const [own] = await db.select().from(registrations).where(eq(registrations.id, input.registrationId));
    if (!own) return refuse("not-found");
    const open = own.status === "confirmed" ? await openSheets(db, scope.eventId ?? "", now) : [];
    const inside: boolean[] = [];
    for (const sheet of open) inside.push(await isInside(db, sheet, own.id));
    return { open: open.length > 0, inside: inside.length > 0 && inside.every(Boolean) };
  },
});
export type OwnCheckIn = Awaited<ReturnType<typeof mine>>;
