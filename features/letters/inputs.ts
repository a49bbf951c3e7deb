import { z } from "zod";
import { idInput, whole } from "../../core/inputs";

export const letterInput = z.strictObject({ registrationId: idInput });
/** The token of the address that ends letters one can do without. */
export const declineInput = z.strictObject({
  token: z.string().max(120),
  want: z.enum(["none", "all"]).default("none"),
});
export const mailboxInput = z.strictObject({});
export const addressInput = z.strictObject({ address: z.string().max(320) });
export const mailingWordsInput = z.strictObject({ mailingId: idInput });

const reason = z.string().max(60);
const recipient = z.enum(["person", "guardian", "staff", "other"]);
export const takeInput = z.strictObject({ limit: whole(1, 100) });
export const settleInput = z.strictObject({
  letterId: idInput,
  attempts: whole(0, 1_000),
  result: z.discriminatedUnion("became", [
    z.strictObject({ became: z.literal("sent"), recipient }),
    z.strictObject({ became: z.literal("dropped"), reason }),
    z.strictObject({ became: z.literal("held"), until: z.date() }),
    z.strictObject({ became: z.literal("refused"), reason, permanent: z.boolean() }),
  ]),
});
export const forgetInput = z.strictObject({});
