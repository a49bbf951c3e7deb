import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import { id } from "../../db/id";
import { registrations } from "../../db/schema";
import { takeDown } from "../attendance/steps";
import { enterInput } from "./inputs";
import { countWrong, fits, forgetWrong, isInside, openSheets, restOf } from "./steps";

/**
 * Checks oneself in by the code on the screen: `in`, `again` for one who is in the room already, `wrong`, which is
 * counted: after five a minute's rest begins. Refuses `check-in-closed` outside of its time and without a seat,
 * `consent-missing` where the event insists on them, `too-many` {seconds} while resting.
 */
export const enter = command("selfCheckIn.enter", {
  input: enterInput,
  scope: atRegistration,
  async run({ db, actor, input, scope, now }) {
    const { registrationId } = input;
    const [own] = await db.select().from(registrations).where(eq(registrations.id, registrationId));
    const open = own?.status === "confirmed" ? await openSheets(db, scope.eventId ?? "", now) : [];
    if (open.length === 0) return refuse("check-in-closed");
    const seconds = await restOf(db, registrationId, now);
    if (seconds > 0) return refuse("too-many", { seconds });
    const sheet = open.find((one) => fits(one.sheetId, input.code, now));
    if (!sheet) {
      // Answered, not refused: what is refused is not counted.
      await countWrong(db, registrationId, now);
      return { result: "wrong" as const };
    }
    await forgetWrong(db, registrationId);
    if (await isInside(db, sheet, registrationId)) return { result: "again" as const };
    const came = { id: id(), registrationId, kind: "scan_in" as const, source: "self_code" as const, baseVersion: 0 };
    const { verdicts } = await takeDown(db, { sheet, actor, lead: false, now }, [came]);
    const [verdict] = verdicts;
    if (verdict?.result !== "rejected") return { result: "in" as const };
    return refuse(verdict.code === "consent-missing" ? "consent-missing" : "check-in-closed");
  },
  note: false,
});
