/** What is known of an event when asking what it still needs. Instants; counts. */
export type Facts = {
  status: "draft" | "published" | "cancelled" | "finished";
  startsAt: Date;
  endsAt: Date;
  hasPlace: boolean;
  capacity: number | null;
  roomCapacity: number | null;
  hasSummary: boolean;
  /** Languages it is held in that the title lacks. */
  untranslated: number;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  confirmed: number;
  waiting: number;
  /** Null: none. Where there are some, people wait beside free seats for a reason. */
  quotas: object | null;
  agendaItems: number;
  speakers: number;
  topics: number;
  groups: number;
  groupsWithTopic: number;
  grouped: number;
  groupsPublishedAt: Date | null;
  /** Required files: groups × deliverables, and those handed in. */
  filesWanted: number;
  filesIn: number;
  filesDueAt: Date | null;
  questions: number;
  /** Attendance written down; sheets somebody began and has not closed. */
  marks: number;
  sheetsOpen: number;
  /** Whether anybody has worked on the report. */
  hasReport: boolean;
};

export type StepCode =
  | "place"
  | "capacity"
  | "over-room"
  | "summary"
  | "untranslated"
  | "agenda"
  | "speakers"
  | "publish"
  | "opens"
  | "nobody"
  | "waiting"
  | "groups"
  | "ungrouped"
  | "topics"
  | "publish-groups"
  | "files"
  | "attendance"
  | "close-attendance"
  | "questions"
  | "finish"
  | "report";

/**
 * `now` must be done next, `soon` is worth doing, `wait` only happens by itself. `path` goes on from the event's own
 * address: a page below it, or a place on it.
 */
export type Step = { code: StepCode; urgency: "now" | "soon" | "wait"; path: string; count?: number; at?: Date };

const days = (n: number) => n * 86_400_000;
const isNear = (f: Facts, now: Date) => f.startsAt.getTime() - now.getTime() < days(14);
const when = (condition: boolean, step: Step): Step[] => (condition ? [step] : []);

/** What those invited are told. How pressing it is does not change by publishing: they must know all the same. */
function telling(f: Facts, now: Date): Step[] {
  const draft = f.status === "draft";
  const first = [
    ...when(!f.hasPlace, { code: "place", urgency: "now", path: "/edit" }),
    ...when(f.capacity === null, { code: "capacity", urgency: "now", path: "/edit" }),
    ...when(f.agendaItems === 0, { code: "agenda", urgency: isNear(f, now) ? "now" : "soon", path: "/agenda" }),
    ...when(f.speakers === 0, { code: "speakers", urgency: "soon", path: "/speakers" }),
    ...when(!f.hasSummary, { code: "summary", urgency: "soon", path: "/edit" }),
  ];
  return [
    ...first,
    ...when(f.untranslated > 0, { code: "untranslated", urgency: "soon", path: "/edit", count: f.untranslated }),
    ...when(f.capacity !== null && f.roomCapacity !== null && f.capacity > f.roomCapacity, {
      code: "over-room",
      urgency: "soon",
      path: "/edit",
      count: f.roomCapacity ?? 0,
    }),
    ...when(draft, { code: "publish", urgency: "now", path: "#publish" }),
  ];
}

function registering(f: Facts, now: Date): Step[] {
  const opensAt = f.registrationOpensAt;
  const open = !opensAt || opensAt <= now;
  const free = f.capacity === null || f.confirmed < f.capacity;
  return [
    ...when(!open, { code: "opens", urgency: "wait", path: "/edit", at: opensAt ?? now }),
    ...when(open && f.confirmed === 0 && f.waiting === 0, { code: "nobody", urgency: "soon", path: "#share" }),
    ...when(f.waiting > 0 && free && f.quotas === null, {
      code: "waiting",
      urgency: "now",
      path: "/roster",
      count: f.waiting,
    }),
  ];
}

function grouping(f: Facts, now: Date): Step[] {
  if (f.topics === 0 && f.groups === 0) return [];
  const urgency = isNear(f, now) ? "now" : "soon";
  if (f.groups === 0) return when(f.confirmed > 1, { code: "groups", urgency, path: "/groups" });
  const alone = f.confirmed - f.grouped;
  const bare = f.topics > 0 ? f.groups - f.groupsWithTopic : 0;
  return [
    ...when(alone > 0, { code: "ungrouped", urgency, path: "/groups", count: alone }),
    ...when(bare > 0, { code: "topics", urgency, path: "/groups", count: bare }),
    ...when(!f.groupsPublishedAt, { code: "publish-groups", urgency, path: "/groups" }),
  ];
}

function preparing(f: Facts, now: Date): Step[] {
  const missing = f.filesWanted - f.filesIn;
  if (missing <= 0) return [];
  const late = f.filesDueAt !== null && f.filesDueAt <= now;
  return [{ code: "files", urgency: late ? "now" : "soon", path: "/files", count: missing }];
}

function afterwards(f: Facts, now: Date): Step[] {
  const over = f.endsAt <= now;
  return [
    ...when(f.confirmed > 0 && f.marks === 0, { code: "attendance", urgency: "now", path: "/attendance" }),
    ...when(f.marks > 0 && f.sheetsOpen > 0 && over, {
      code: "close-attendance",
      urgency: "soon",
      path: "/attendance",
    }),
    ...when(f.questions === 0 && over, { code: "questions", urgency: "soon", path: "/questions" }),
    ...when(f.status === "published" && over, { code: "finish", urgency: "now", path: "#finish" }),
    ...when(f.marks > 0 && !f.hasReport && over, { code: "report", urgency: "soon", path: "/report" }),
  ];
}

/** What an event still needs, the most pressing first. Nothing for what was called off. */
export function nextSteps(f: Facts, now: Date): Step[] {
  if (f.status === "cancelled") return [];
  const begun = f.startsAt <= now && f.status !== "draft";
  const steps = begun
    ? afterwards(f, now)
    : [
        ...telling(f, now),
        ...(f.status === "published" ? [...registering(f, now), ...grouping(f, now), ...preparing(f, now)] : []),
      ];
  const order = ["now", "soon", "wait"];
  return steps.sort((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency));
}
