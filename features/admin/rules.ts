import type { ActivityKind } from "./choices";

/** Which operations belong to a kind. `sensitive`: what was sealed was opened, or left the house (security.md R46). */
const kinds: Record<ActivityKind, RegExp> = {
  sensitive:
    /^(people\.(contacts|takeOut)|(submissions|runningOrders|certificates)\.archive|answers\.(open|show|read)|wishes\.names|schools\.(export|letters))|export|signInSheet/i,
  registrations: /^(registrations|imports|waitlists|offers|admissions|schools)\./,
  people: /^(people|consents|guardians|answers)\./,
  attendance:
    /^(attendance|attendanceSettings|absences|certificateRules|certificateTemplates|certificates|ownCertificates|devices|door|walkIns|rejectedOps)\./,
  events:
    /^(events|programs|agenda|speakers|materials|topics|groups|questions|questionRooms|questionBoard|questionAnswers|questionMinutes|ownQuestions|forms|live|wishes|pairs|allocations|drawChecks|repairs|runningOrders|extensions|reviews|rubrics|criteria|judges|scores|results|feedback|submissions|deliverables|tasks|rooms|scribe|questionTranslations|roomSeats|hands|columnSets|photos|surveys|reports)\./,
  team: /^(memberships|integrations|accounts|organizations|venues|sessions|retention\.set)/,
  deleted: /^(people\.erase|retention\.apply|trash\.)|\.(trash|purge|remove|discard)/,
};

/** Those of the operations that belong to a kind. */
export const operationsOf = (kind: ActivityKind, all: readonly string[]): string[] =>
  all.filter((name) => kinds[kind].test(name));

type Role = "owner" | "organizer" | "staff" | "judge";
/** Roles and where they are held, as the pages' frame knows them. */
export type Held = readonly { role: Role; place: string }[];
/** What somebody may find in the navigation; the pages decide for themselves. */
export type Standing = "lead" | "team" | "jury" | "none";

const ranks: Record<Role, Standing> = { owner: "lead", organizer: "lead", staff: "team", judge: "jury" };
const order: readonly Standing[] = ["none", "jury", "team", "lead"];

/** The best standing somebody has at these places; the instance counts everywhere. */
export function standingAt(held: Held, places: readonly (string | null | undefined)[] | "anywhere"): Standing {
  const there = held.filter(({ place }) => places === "anywhere" || place === "instance" || places.includes(place));
  return there
    .map(({ role }) => ranks[role])
    .reduce<Standing>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), "none");
}

type Page = { key: string; path: string; icon: string; least: Standing };

/** The pages of the whole, in the order of the navigation. */
export const mainPages = [
  { key: "home", path: "", icon: "home", least: "none" },
  { key: "events", path: "/events", icon: "calendar", least: "jury" },
  { key: "programs", path: "/programs", icon: "layers", least: "jury" },
  { key: "speakers", path: "/speakers", icon: "mic", least: "lead" },
  { key: "organizations", path: "/organizations", icon: "globe", least: "team" },
  { key: "team", path: "/team", icon: "users", least: "lead" },
  { key: "keys", path: "/keys", icon: "key-round", least: "lead" },
  { key: "activity", path: "/activity", icon: "history", least: "team" },
  { key: "consents", path: "/consents", icon: "shield", least: "team" },
  { key: "retention", path: "/retention", icon: "clock", least: "lead" },
  { key: "trash", path: "/trash", icon: "trash", least: "lead" },
] as const satisfies readonly Page[];

const schoolPage = { key: "school", path: "/school", icon: "graduation-cap", least: "none" } as const satisfies Page;

/** The pages of the whole that somebody finds; whoever only acts for a school finds its desk and nothing else. */
export function mainPagesFor(held: Held, hasSchool: boolean) {
  const team = pagesFor(mainPages, standingAt(held, "anywhere"));
  if (!hasSchool) return team;
  return held.length === 0 ? [schoolPage] : [...team, schoolPage];
}

/** What an event is made of, in the order of the work. */
export const eventParts = ["plan", "people", "groups", "day", "after"] as const;
/** The pages of one event by these parts. */
export const eventPages = [
  { key: "overview", path: "", icon: "list", part: "plan", least: "jury" },
  { key: "edit", path: "/edit", icon: "pencil", part: "plan", least: "lead" },
  { key: "agenda", path: "/agenda", icon: "clock", part: "plan", least: "jury" },
  { key: "speakers", path: "/speakers", icon: "mic", part: "plan", least: "lead" },
  { key: "materials", path: "/materials", icon: "paperclip", part: "plan", least: "team" },
  { key: "form", path: "/form", icon: "file-text", part: "people", least: "team" },
  { key: "codes", path: "/codes", icon: "lock", part: "people", least: "lead" },
  { key: "roster", path: "/roster", icon: "users", part: "people", least: "team" },
  { key: "consents", path: "/consents", icon: "shield", part: "people", least: "team" },
  { key: "letters", path: "/letters", icon: "mail", part: "people", least: "team" },
  { key: "import", path: "/import", icon: "upload", part: "people", least: "team" },
  { key: "topics", path: "/topics", icon: "tag", part: "groups", least: "team" },
  { key: "wishes", path: "/wishes", icon: "star", part: "groups", least: "team" },
  { key: "groups", path: "/groups", icon: "grid", part: "groups", least: "jury" },
  { key: "files", path: "/files", icon: "presentation", part: "groups", least: "jury" },
  { key: "order", path: "/order", icon: "list", part: "groups", least: "jury" },
  { key: "badges", path: "/badges", icon: "badge-check", part: "day", least: "team" },
  { key: "stage", path: "/stage", icon: "play", part: "day", least: "jury" },
  { key: "questions", path: "/questions", icon: "message-circle", part: "day", least: "team" },
  { key: "attendance", path: "/attendance", icon: "clipboard-list", part: "day", least: "team" },
  { key: "scores", path: "/scores", icon: "award", part: "day", least: "jury" },
  { key: "certificates", path: "/certificates", icon: "graduation-cap", part: "after", least: "team" },
  { key: "photos", path: "/photos", icon: "image", part: "after", least: "team" },
  { key: "survey", path: "/survey", icon: "thumbs-up", part: "after", least: "team" },
  { key: "report", path: "/report", icon: "file-text", part: "after", least: "team" },
  { key: "exports", path: "/exports", icon: "download", part: "after", least: "team" },
  { key: "activity", path: "/activity", icon: "history", part: "after", least: "team" },
] as const satisfies readonly (Page & { part: (typeof eventParts)[number] })[];

/** Those of the pages that somebody of this standing finds. */
export const pagesFor = <P extends Page>(pages: readonly P[], standing: Standing): P[] =>
  pages.filter((page) => order.indexOf(standing) >= order.indexOf(page.least));
