import { describe, expect, test } from "vitest";
import { contentPolicy, maskedPath, type Place, securityHeaders } from "./headers";

const place = (change: Partial<Place> = {}): Place => ({
  path: "/en",
  nonce: "bm9uY2U=",
  https: true,
  development: false,
  formTargets: [],
  ...change,
});

describe("the content policy", () => {
  const policy = contentPolicy(place());
  test.each([
    "default-src 'self'",
    "script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
    "style-src 'self' 'nonce-bm9uY2U='",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])("says %s", (directive) => expect(policy.split("; ")).toContain(directive));
  test("lets no script be evaluated, in production", () => {
    expect(policy).not.toContain("unsafe-eval");
    expect(contentPolicy(place({ development: true }))).toContain("unsafe-eval");
  });
  test("lets a sign-in form lead to the configured service", () =>
    expect(contentPolicy(place({ formTargets: ["https://id.example"] }))).toContain(
      "form-action 'self' https://id.example",
    ));
});

describe("an answer", () => {
  test("asks for https only where the public address is https", () => {
    expect(securityHeaders(place())).toHaveProperty("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    expect(securityHeaders(place({ https: false }))).not.toHaveProperty("Strict-Transport-Security");
    expect(contentPolicy(place({ https: false }))).not.toContain("upgrade-insecure-requests");
  });
  test("may use the camera at check-in only", () => {
    expect(securityHeaders(place())["Permissions-Policy"]).toContain("camera=()");
    expect(securityHeaders(place({ path: "/en/manage/1/check-in" }))["Permissions-Policy"]).toContain("camera=(self)");
  });
  test("of a personal link tells nobody the link", () => {
    const headers = securityHeaders(place({ path: "/ko/r/abcdef" }));
    expect(headers).toMatchObject({ "Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex" });
    expect(securityHeaders(place({ path: "/ko/e/abcdef" }))).not.toHaveProperty("X-Robots-Tag");
  });
});

test.each([
  ["/ko/r/s3cret", "/ko/r/…"],
  ["/ko/q/s3cret", "/ko/q/…"],
  ["/api/live/questions/q/s3cret/now", "/api/live/questions/q/…/now"],
  ["/api/v1/q/s3cret/questions", "/api/v1/q/…/questions"],
  ["/r/s3cret/cancel", "/r/…/cancel"],
  ["/en/sign-in/link/s3cret", "/en/sign-in/link/…"],
  ["/en/invite/s3cret", "/en/invite/…"],
  ["/setup/s3cret", "/setup/…"],
  ["/en/set-up/s3cret", "/en/set-up/…"],
  ["/api/v1/registrations/r/s3cret", "/api/v1/registrations/r/…"],
  ["/ko/screen/s3cret", "/ko/screen/…"],
  ["/api/live/stage/screen/s3cret", "/api/live/stage/screen/…"],
  ["/api/live/stage/guest/s3cret/now", "/api/live/stage/guest/…/now"],
  ["/api/live/translations/interpret/s3cret", "/api/live/translations/interpret/…"],
  ["/ko/interpret/s3cret", "/ko/interpret/…"],
  ["/ko/report/s3cret", "/ko/report/…"],
  ["/api/reports/links/s3cret/photos/1", "/api/reports/links/…/photos/1"],
  ["/api/surveys/r/s3cret", "/api/surveys/r/…"],
  ["/api/live/stage/r/s3cret", "/api/live/stage/r/…"],
  ["/ko/e/lecture/register/s3cret", "/ko/e/lecture/register/…"],
  ["/ko/e/lecture/register", "/ko/e/lecture/register"],
  ["/en/e/lecture", "/en/e/lecture"],
  ["/api/v1/certificate-checks/ABCD-EFGH-JKMN-PQRS", "/api/v1/certificate-checks/…"],
])("%s stands in the log as %s", (path, masked) => expect(maskedPath(path)).toBe(masked));
