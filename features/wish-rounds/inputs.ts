import { z } from "zod";
import { blank, flag, idInput, wallClockInput, whole } from "../../core/inputs";
import { mostWishes } from "../wishes/choices";

const times = {
  /** Wall clocks at the event; without the first one it is open at once. */
  opensAt: blank(wallClockInput).optional(),
  dueAt: wallClockInput,
};
export const openInput = z.strictObject({
  eventId: idInput,
  ...times,
  most: whole(1, mostWishes).default(3),
  asksPeople: flag.default(true),
});
export const changeInput = z.strictObject({ eventId: idInput, ...times, version: whole(1, 1_000_000) });
