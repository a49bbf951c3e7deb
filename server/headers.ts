export type Place = {
  /** Path of the request, without its query. */
  path: string;
  /** 128 random bits, base64; made for this answer. */
  nonce: string;
  /** The public address is https. */
  https: boolean;
  /** Next's development server: it evaluates code and inserts styles. */
  development: boolean;
  /** Origins a form of ours may lead to: the sign-in services. */
  formTargets: readonly string[];
};

/** The Content-Security-Policy of an answer. `style-src-attr` is what positioned popups (Base UI) need. */
export function contentPolicy({ nonce, https, development, formTargets }: Place): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Paths whose last part opens something by itself: a personal link, an invitation and its code, the first set-up. */
const tokens =
  /^((?:\/(?:en|ko|ru|kk))?\/(?:r|q|c|v|sign-in\/link|invite|set-?up|guest|screen|interpret|report|e\/[^/]+\/register)\/)[^/]+(.*)$/;
/** The same on the HTTP face, where the token is one part of a path. */
const faceTokens =
  /^(\/api\/(?:v1\/)?(?:[a-z-]+\/)*(?:r|q|links|invitations|tickets|screen|guest|interpret|certificate-checks)\/)[^/]+(.*)$/;

/** A path as the log may keep it. */
export function maskedPath(path: string): string {
  const match = tokens.exec(path) ?? faceTokens.exec(path);
  return (match ? `${match[1]}…${match[2]}` : path).slice(0, 300);
}

const isTokenPage = (path: string) => tokens.test(path);

/** The headers that every answer carries; an answer may replace one by its own (a download's stricter policy). */
export function securityHeaders(place: Place): Record<string, string> {
  const camera = /\/check-in(\/|$)/.test(place.path) ? "(self)" : "()";
  return {
    "Content-Security-Policy": contentPolicy(place),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // "no-referrer" would make browsers send "Origin: null" with a form of such a page, which is refused;
    // strict-origin keeps the path, and with it the token, at home just the same.
    "Referrer-Policy": isTokenPage(place.path) ? "strict-origin" : "same-origin",
    "Permissions-Policy": `camera=${camera}, microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()`,
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
    ...(place.https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
    ...(isTokenPage(place.path) ? { "X-Robots-Tag": "noindex" } : {}),
  };
}
