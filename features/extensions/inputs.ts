import { z } from "zod";
import { blank, idInput, line, wallClockInput } from "../../core/inputs";

/** What the time is for; without it what is for the stage. */
const what = { groupId: idInput, deliverableId: blank(idInput).optional() };
/** The wall clock at the event. */
export const grantInput = z.strictObject({ ...what, untilAt: wallClockInput, reason: line(300) });
export const endInput = z.strictObject(what);
