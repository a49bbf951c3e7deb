import { env } from "./env";

/** A path on this site, or "/": whatever was asked for, the visitor stays here (R20). */
export function pathHere(wanted: string | null | undefined): string {
  const origin = new URL(env.APP_URL).origin;
  if (!wanted || /[\\\p{Cc}]/u.test(wanted)) return "/";
  try {
    const url = new URL(wanted, `${origin}/`);
    return url.origin === origin && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}` : "/";
  } catch {
    return "/";
  }
}
