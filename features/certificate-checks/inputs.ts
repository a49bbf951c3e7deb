import { z } from "zod";

/** Whatever somebody typed: what is no code at all is answered like one that nobody has. */
const code = z.string().max(200);
export const checkInput = z.strictObject({ code });
export const matchInput = z.strictObject({ code, name: z.string().max(200) });
