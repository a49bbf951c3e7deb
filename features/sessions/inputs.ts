import { z } from "zod";
import { emailInput, idInput, localeInput } from "../../core/inputs";
import { labelOf } from "./rules";

/** 26 letters of Crockford's base 32, as core/seal.ts derives them. */
export const linkTokenInput = z.string().regex(/^[0-9A-Z]{26}$/);
/** What a session's cookie carries: 256 random bits. */
export const sessionTokenInput = z.string().regex(/^[\w-]{43}$/);
/** The browser's own User-Agent; what is kept are the few words that labelOf makes of it. */
export const labelInput = z.string().default("").transform(labelOf);
/** The random name of the browser that asked, from its cookie. */
export const browserInput = z.string().max(100).optional();
/** Six digits; spaces and the like between them do not matter. */
export const codeInput = z
  .string()
  .max(20)
  .transform((text) => text.normalize("NFKC").replace(/\D/g, ""))
  .optional();

/** Where a request comes from, as core/limits.ts counts it. */
export const networkInput = z.string().max(60).default("unknown");

export const askLinkInput = z.strictObject({
  email: emailInput,
  /** `password`: for who wants to choose a new one. */
  purpose: z.enum(["sign-in", "password"]).default("sign-in"),
  locale: localeInput,
  browser: z.string().min(20).max(100),
  network: networkInput,
});
export const linkInput = z.strictObject({ token: linkTokenInput, browser: browserInput });
export const enterByLinkInput = z.strictObject({
  token: linkTokenInput,
  browser: browserInput,
  code: codeInput,
  label: labelInput,
});
export const letterInput = z.strictObject({ linkId: idInput });
export const ownSessionInput = z.strictObject({ sessionId: idInput });
/** The session that asks, so that it can be marked or spared. */
export const thisSessionInput = z.strictObject({ sessionToken: sessionTokenInput.optional() });
export const nothingInput = z.strictObject({});
