import { readdirSync } from "node:fs";

/** What fills the brackets of a route. */
export type Names = Readonly<Record<string, string>>;

/** Every page of the app by its folder in `app/[locale]`, without groups: `/manage/events/[eventId]/roster`. */
export const routes: readonly string[] = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /(^|\/)page\.tsx$/.test(name) && !name.includes("[...rest]"))
  .map((name) => `/${name.replace(/\/?page\.tsx$/, "").replace(/\([^)]+\)\/?/g, "")}`.replace(/(.)\/$/, "$1"))
  .sort();

export const isManage = (route: string) => route.startsWith("/manage");

/** Pages for the owner of the instance alone. */
export const isOwners = (route: string) => route.startsWith("/manage/mailbox");

/** What a route answers: a link to end letters stands only in a reminder, which the demo has not sent. */
export const statusOf = (route: string) => (route.startsWith("/letters/") ? 404 : 200);

/** Nobody holds it; the pages of such links say that they lead nowhere. */
const nobodys = "A".repeat(43);

function tokenOf(route: string, names: Names): string {
  if (route.startsWith("/r/")) return names.linkToken ?? "";
  if (route.startsWith("/q/")) return names.seatToken ?? "";
  if (route.startsWith("/screen/")) return names.screenToken ?? "";
  if (route.startsWith("/guest/")) return names.tabletToken ?? "";
  if (route.startsWith("/interpret/")) return names.interpreterToken ?? "";
  if (route.startsWith("/report/")) return names.reportToken ?? "";
  if (route.startsWith("/g/")) return names.guardianToken ?? "";
  return route.startsWith("/enrolled/") ? (names.enrolledToken ?? "") : nobodys;
}

/** A route with its brackets filled in; one that misses a name is a fault of the test. */
export function pathOf(route: string, names: Names): string {
  const own: Names = {
    ...names,
    token: tokenOf(route, names),
    ...(route.startsWith("/manage/programs/") ? { templateId: names.programTemplateId ?? "" } : {}),
    ...(route.startsWith("/programs/") ? { slug: names.programSlug ?? "" } : {}),
    ...(route.startsWith("/manage/school/")
      ? {
          eventId: names.upcomingId ?? "",
          registrationId: names.pupilId ?? "",
          batchId: names.classBatchId ?? "",
        }
      : {}),
    ...(route.includes("/[requestId]") ? { eventId: names.upcomingId ?? "" } : {}),
    ...(route.endsWith("/[pairId]") ? { eventId: names.upcomingId ?? "" } : {}),
    // A link with a code: any code shows the form.
    invitation: "KXPA7Q2M4R",
    ...(route.includes("/register") ? { slug: names.upcomingSlug ?? "" } : {}),
  };
  const path = route.replace(/\[(\w+)\]/g, (_, name: string) => own[name] || `missing-${name}`);
  if (path.includes("missing-")) throw new Error(`nothing fills ${path}`);
  return path === "/" ? "" : path;
}
