import { type NextRequest, NextResponse } from "next/server";

const locales = ["en", "ko", "ru", "kk"];

/**
 * Sends a path without a language to the visitor's own: the cookie `locale`, then what the browser asks for, then
 * English. Decides nothing else; who may see a page is the operations' matter.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (locales.includes(pathname.split("/", 2)[1] ?? "")) {
    // For the page's language outside of its own parameters, and for the way back after signing in.
    const headers = new Headers(request.headers);
    headers.set("x-lectern-path", headers.get("x-lectern-lost") ?? `${pathname}${request.nextUrl.search}`);
    return NextResponse.next({ request: { headers } });
  }
  const chosen = request.cookies.get("locale")?.value ?? "";
  const locale = locales.includes(chosen) ? chosen : wanted(request.headers.get("accept-language") ?? "");
  const target = request.nextUrl.clone();
  target.pathname = `/${locale}${pathname === "/" ? "" : pathname}`;
  const answer = NextResponse.redirect(target, 307);
  answer.headers.set("Vary", "Cookie, Accept-Language");
  answer.headers.set("Cache-Control", "private, no-store");
  return answer;
}

/** The first language of ours in an Accept-Language header, by weight; English when there is none. */
function wanted(header: string): string {
  const asked = header.split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().split(";");
    const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
    return { language: tag.trim().toLowerCase().split("-")[0] ?? "", weight: Number(weight ?? 1) };
  });
  const ranked = asked.filter(({ language, weight }) => locales.includes(language) && weight > 0);
  return ranked.sort((a, b) => b.weight - a.weight)[0]?.language ?? "en";
}

// Not the HTTP face, Next's own files, nor anything with a file's name: large bodies must not pass through here.
export const config = { matcher: ["/((?!api/|_next/|healthz$|readyz$|.*\\.[A-Za-z0-9]+$).*)"] };
