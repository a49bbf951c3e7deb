import { z } from "zod";
import { blank, emailInput, idInput, line, localeInput } from "../../core/inputs";
import { invitationTokenInput } from "../memberships/inputs";
import { browserInput, codeInput, labelInput, linkTokenInput, networkInput } from "../sessions/inputs";
import { isCommon, passwordMax, passwordMin } from "./rules";

/** As typed: nothing is cut, nothing is trimmed. */
export const typedPasswordInput = z.string().min(1).max(passwordMax);
/** A password to be: long enough and not one of the commonest. */
export const newPasswordInput = z
  .string()
  .min(passwordMin)
  .max(passwordMax)
  .refine((password) => !isCommon(password), { params: { code: "password-common" } });

const person = {
  name: line(100),
  email: emailInput,
  password: newPasswordInput,
  locale: localeInput,
  label: labelInput,
};
const notOwnName = [
  ({ name, email, password }: { name: string; email: string; password: string }) => !isCommon(password, [name, email]),
  { path: ["password"], params: { code: "password-common" } },
] as [
  (given: { name: string; email: string; password: string }) => boolean,
  { path: string[]; params: { code: string } },
];

export const checkPasswordInput = z.strictObject({
  email: emailInput,
  password: typedPasswordInput,
  network: networkInput,
});
export const signInInput = z.strictObject({ accountId: idInput, label: labelInput });
export const signInByInput = z.strictObject({
  provider: z.enum(["oidc", "google", "kakao", "naver"]),
  subject: z.string().min(1).max(255),
  /** Only when the service vouches for it. */
  verifiedEmail: emailInput.optional(),
  label: labelInput,
});
export const connectInput = signInByInput.pick({ provider: true, subject: true });
export const disconnectInput = signInByInput.pick({ provider: true });
export const profileInput = z.strictObject({ name: line(100), locale: localeInput });
export const changePasswordInput = z.strictObject({
  /** The present one; not asked of those who have none. */
  current: blank(typedPasswordInput),
  password: newPasswordInput,
  label: labelInput,
});
export const choosePasswordInput = z.strictObject({
  token: linkTokenInput,
  browser: browserInput,
  code: codeInput,
  password: newPasswordInput,
  label: labelInput,
});
export const setUpInput = z
  .strictObject({ token: linkTokenInput, organization: line(200), ...person })
  .refine(...notOwnName);
export const joinInput = z.strictObject({ token: invitationTokenInput, ...person }).refine(...notOwnName);
export const createOwnerInput = z.strictObject({
  name: line(100),
  email: emailInput,
  locale: localeInput.default("en"),
});
export const accountInput = z.strictObject({ accountId: idInput });
export const nothingInput = z.strictObject({});
