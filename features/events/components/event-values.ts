import type { EventDetails } from "../queries";

export type Text = { en?: string; ko?: string; ru?: string; kk?: string };
export type Language = keyof Text;
/** Quotas as typed. */
export type QuotaValues = {
  perSchool: string;
  schools: { schoolId: string; seats: string }[];
  perGrade: string;
  grades: { from: string; to: string; seats: string }[];
};

/** The form's values: texts as typed, wall clocks as the browser writes them. */
export type EventValues = {
  programId: string;
  title: Text;
  summary: Text;
  description: Text;
  kind: EventDetails["kind"];
  languages: Language[];
  organizations: { organizationId: string; role: "host" | "supporter" | "partner" | "embassy" }[];
  venueId: string;
  onlineUrl: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  capacity: string;
  registrationOpensAt: string;
  registrationClosesAt: string;
  waitlist: boolean;
  needsApproval: boolean;
  approvesAnew: boolean;
  needsCode: boolean;
  quotas: QuotaValues;
  editableUntil: string;
  offerHours: string;
  guardianBelowAge: string;
  visibility: EventDetails["visibility"];
  coverFileId: string;
  contactEmail: string;
  contactPhone: string;
  contactText: Text;
};

/** All four languages, so that an untouched field is not taken for a change. */
const whole = (text: Text): Text => ({ en: "", ko: "", ru: "", kk: "", ...text });
const number = (value: number | null) => (value === null ? "" : String(value));

/** A stored event as its form shows it. */
export const valuesOf = (event: EventDetails): EventValues => ({
  programId: event.programId ?? "",
  title: whole(event.title),
  summary: whole(event.summary),
  description: whole(event.description),
  kind: event.kind,
  languages: event.languages,
  organizations: event.organizations.map(({ organizationId, role }) => ({ organizationId, role })),
  venueId: event.venueId ?? "",
  onlineUrl: event.onlineUrl ?? "",
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timeZone: event.timeZone,
  capacity: number(event.capacity),
  registrationOpensAt: event.registrationOpensAt ?? "",
  registrationClosesAt: event.registrationClosesAt ?? "",
  waitlist: event.waitlist,
  needsApproval: event.needsApproval,
  approvesAnew: event.approvesAnew,
  needsCode: event.needsCode,
  quotas: {
    perSchool: number(event.quotas?.perSchool ?? null),
    schools: (event.quotas?.schools ?? []).map(({ schoolId, seats }) => ({ schoolId, seats: String(seats) })),
    perGrade: number(event.quotas?.perGrade ?? null),
    grades: (event.quotas?.grades ?? []).map(({ from, to, seats }) => ({
      from: String(from),
      to: String(to),
      seats: String(seats),
    })),
  },
  editableUntil: event.editableUntil ?? "",
  offerHours: number(event.offerHours),
  guardianBelowAge: number(event.guardianBelowAge),
  visibility: event.visibility,
  coverFileId: event.coverFileId ?? "",
  contactEmail: event.contactEmail ?? "",
  contactPhone: event.contactPhone ?? "",
  contactText: whole(event.contactText),
});

/** An empty form: two hours in the afternoon of a day, in a zone. */
export const emptyValues = (day: string, timeZone: string, language: Language, programId: string): EventValues => ({
  programId,
  title: whole({}),
  summary: whole({}),
  description: whole({}),
  kind: "lecture",
  languages: [language],
  organizations: [],
  venueId: "",
  onlineUrl: "",
  startsAt: `${day}T14:00`,
  endsAt: `${day}T17:00`,
  timeZone,
  capacity: "",
  registrationOpensAt: "",
  registrationClosesAt: "",
  waitlist: true,
  needsApproval: false,
  approvesAnew: false,
  needsCode: false,
  quotas: { perSchool: "", schools: [], perGrade: "", grades: [] },
  editableUntil: "",
  offerHours: "",
  guardianBelowAge: "19",
  visibility: "public",
  coverFileId: "",
  contactEmail: "",
  contactPhone: "",
  contactText: whole({}),
});

export type Path = keyof EventValues;
export type Conflict = { path: Path; mine: string; theirs: string };

const isQuotas = (value: EventValues[Path]): value is QuotaValues => typeof value === "object" && "perSchool" in value;

/** Their numbers alone: of schools and grades, one after the other. */
const toldQuotas = ({ perSchool, schools, perGrade, grades }: QuotaValues) =>
  [
    perSchool,
    ...schools.map((one) => one.seats),
    perGrade,
    ...grades.map((one) => `${one.from}–${one.to}: ${one.seats}`),
  ]
    .filter(Boolean)
    .join(", ");

const told = (value: EventValues[Path]): string => {
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : one.role)).join(", ");
  if (isQuotas(value)) return toldQuotas(value);
  return typeof value === "object" ? Object.values(value).filter(Boolean).join(" · ") : String(value);
};
const normal = (value: EventValues[Path]): string =>
  typeof value === "object" && !Array.isArray(value) && !isQuotas(value)
    ? JSON.stringify((["en", "ko", "ru", "kk"] as const).map((language) => value[language] ?? ""))
    : JSON.stringify(value);

/**
 * Two people changed the same event. What only the other one changed is taken over, what only I changed stays mine;
 * what both changed is answered as a conflict, to be decided by eye.
 */
export function merged(opened: EventValues, mine: EventValues, theirs: EventValues) {
  const conflicts: Conflict[] = [];
  const values = { ...mine };
  for (const path of Object.keys(opened) as Path[]) {
    const [was, here, there] = [normal(opened[path]), normal(mine[path]), normal(theirs[path])];
    if (there === was || there === here) continue;
    if (here === was) Object.assign(values, { [path]: theirs[path] });
    else conflicts.push({ path, mine: told(mine[path]), theirs: told(theirs[path]) });
  }
  return { values, conflicts };
}
