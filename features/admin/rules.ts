import type { ActivityKind } from "./choices";

/** Which operations belong to a kind. `sensitive`: what was sealed was opened, or left the house (security.md R46). */
const kinds: Record<ActivityKind, RegExp> = {
  sensitive:
    /^(people\.(contacts|takeOut)|(submissions|runningOrders)\.archive|answers\.(open|show|read)|wishes\.names|schools\.(export|letters))|export|signInSheet/i,
  registrations: /^(registrations|imports|waitlists|offers|admissions|schools)\./,
  people: /^(people|consents|guardians|answers)\./,
  attendance: /^(attendance|attendanceSettings|devices|door|walkIns|rejectedOps)\./,
  events:
    /^(events|programs|agenda|speakers|materials|topics|groups|questions|questionRooms|questionBoard|questionAnswers|questionMinutes|ownQuestions|forms|live|wishes|pairs|allocations|drawChecks|repairs|runningOrders|extensions|reviews|rubrics|criteria|judges|scores|results|feedback|submissions|deliverables|tasks|rooms|scribe|questionTranslations|roomSeats|hands)\./,
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

/** The pages of one event, in the order of the work. */
export const eventPages = [
  { key: "overview", path: "", icon: "list", least: "jury" },
  { key: "edit", path: "/edit", icon: "pencil", least: "lead" },
  { key: "agenda", path: "/agenda", icon: "clock", least: "jury" },
  { key: "speakers", path: "/speakers", icon: "mic", least: "lead" },
  { key: "materials", path: "/materials", icon: "paperclip", least: "team" },
  { key: "form", path: "/form", icon: "file-text", least: "team" },
  { key: "codes", path: "/codes", icon: "lock", least: "lead" },
  { key: "roster", path: "/roster", icon: "users", least: "team" },
  { key: "consents", path: "/consents", icon: "shield", least: "team" },
  { key: "letters", path: "/letters", icon: "mail", least: "team" },
  { key: "import", path: "/import", icon: "upload", least: "team" },
  { key: "topics", path: "/topics", icon: "tag", least: "team" },
  { key: "wishes", path: "/wishes", icon: "star", least: "team" },
  { key: "groups", path: "/groups", icon: "grid", least: "jury" },
  { key: "files", path: "/files", icon: "presentation", least: "jury" },
  { key: "order", path: "/order", icon: "list", least: "jury" },
  { key: "stage", path: "/stage", icon: "play", least: "jury" },
  { key: "scores", path: "/scores", icon: "award", least: "jury" },
  { key: "questions", path: "/questions", icon: "message-circle", least: "team" },
  { key: "attendance", path: "/attendance", icon: "clipboard-list", least: "team" },
  { key: "exports", path: "/exports", icon: "download", least: "team" },
  { key: "activity", path: "/activity", icon: "history", least: "team" },
] as const satisfies readonly Page[];

/** Those of the pages that somebody of this standing finds. */
export const pagesFor = <P extends Page>(pages: readonly P[], standing: Standing): P[] =>
  pages.filter((page) => order.indexOf(standing) >= order.indexOf(page.least));
