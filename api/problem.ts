import { requestIdOf, troubleOf } from "../core/http";
import type { Locale, Messages } from "../core/i18n";
import { messagesOf, negotiate, words } from "../core/i18n";
import { report } from "../core/log";
import { isRefusal, type RefusalCode, type Refused } from "../core/refusal";

const statuses: Partial<Record<RefusalCode, number>> = {
  "sign-in-needed": 401,
  "device-revoked": 401,
  "device-unknown": 401,
  "not-allowed": 403,
  "not-found": 404,
  invalid: 422,
  "key-reused": 422,
  "too-many": 429,
  "file-too-large": 413,
  "storage-away": 503,
  unavailable: 503,
  unsure: 503,
  "disk-full": 507,
};

/** The status of a refusal: 401, 403, 404, 422, 429, 503 and 507, and 409 for whatever the state of things does not allow. */
export const statusOf = (code: RefusalCode) => statuses[code] ?? 409;

/** A refusal as application/problem+json (RFC 9457): the stable `code`, words in the caller's language, problems by field. */
export function problemOf(refused: Refused, acceptLanguage: string | null): Response {
  const locale = negotiate(acceptLanguage);
  const status = statusOf(refused.code);
  const seconds = refused.values?.seconds;
  const body = {
    type: `urn:lectern:refusal:${refused.code}`,
    title: words(locale)(`refusals.${refused.code}`, refused.values),
    status,
    code: refused.code,
    ...(refused.fields ? { fields: fieldsIn(refused, locale) } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": locale,
      "Cache-Control": "no-store",
      ...((status === 429 || status === 503) && seconds !== undefined ? { "Retry-After": String(seconds) } : {}),
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
    },
  });
}

function fieldsIn(refused: Refused, locale: Locale) {
  const say = words(locale);
  const lists = Object.entries(refused.fields ?? {}).map(([path, problems]) => [
    path,
    problems.map(({ code, values }) => ({ code, title: say(`fields.${code}`, values), ...(values ? { values } : {}) })),
  ]);
  return Object.fromEntries(lists) as Record<string, unknown>;
}

type ProblemCode = keyof Messages["problems"];
const isProblem = (code: string): code is ProblemCode => Object.hasOwn(messagesOf("en").problems, code);

type About = {
  acceptLanguage?: string | null;
  headers?: Record<string, string>;
  /** For the placeholders of its words; they stand in the answer too. */
  values?: Record<string, string>;
};

/** A problem that no operation knows: a body that is no JSON, a type we do not read. With words where there are some. */
export function plainProblem(status: number, code: string, { acceptLanguage, headers, values }: About = {}): Response {
  const locale = negotiate(acceptLanguage ?? null);
  const title = isProblem(code) ? { title: words(locale)(`problems.${code}`, values) } : {};
  const body = { type: isProblem(code) ? `urn:lectern:problem:${code}` : "about:blank", ...title, status, code };
  return new Response(JSON.stringify({ ...body, ...values }), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });
}

/** Whatever was thrown, as a problem: a refusal, trouble that passes (503, 507), or a surprise with its number (500). */
export function problemOfError(error: unknown, request: Request): Response {
  const acceptLanguage = request.headers.get("accept-language");
  if (isRefusal(error)) {
    const { code, fields, values } = error;
    return problemOf({ ok: false, code, fields, values }, acceptLanguage);
  }
  const requestId = requestIdOf(request.headers);
  report(error, { requestId });
  const trouble = troubleOf(error);
  if (trouble)
    return plainProblem(trouble.status, trouble.code, {
      acceptLanguage,
      headers: { "Retry-After": String(trouble.retryAfter) },
    });
  return plainProblem(500, "surprise", { acceptLanguage, values: { requestId } });
}
