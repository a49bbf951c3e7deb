/** How a link was opened: by the letter's token, or by the printed code. Anything else is neither. */
export function kindOfToken(token: string): "link" | "code" | undefined {
  const clean = cleanToken(token);
  if (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(clean)) return "link";
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(clean) ? "code" : undefined;
}

/** As people type a printed code: small letters, spaces, dashes, O for 0, I and L for 1. */
export const cleanToken = (token: string) =>
  token.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");

/** `KXPA 7Q2M 4RTS`, as it is printed. */
export const printedCode = (code: string) => code.replace(/(.{4})(?=.)/g, "$1 ");

/** Whether a reminder is due: half of the days of waiting are over and none was sent. */
export const isReminderDue = (request: { sentAt: Date | null; remindedAt: Date | null }, days: number, now: Date) =>
  request.sentAt !== null &&
  request.remindedAt === null &&
  now.getTime() - request.sentAt.getTime() >= (days * 24 * 3_600_000) / 2;

/** Whether waiting is over: so many days after it was asked. */
export const isOver = (createdAt: Date, days: number, now: Date) =>
  now.getTime() - createdAt.getTime() >= days * 24 * 3_600_000;
