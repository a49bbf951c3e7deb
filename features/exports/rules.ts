// Which lists leave the house, and their columns in their fixed order (people-attendance.md §7).

export const formats = ["xlsx", "csv"] as const;
export type Format = (typeof formats)[number];

/** The lists of an event, in the order in which they are offered. */
export const profileNames = [
  "attendance",
  "matrix",
  "sign-in",
  "school_report",
  "sponsor_summary",
  "roster",
  "consent_register",
  "questions",
] as const;
/** The lists one chooses among, and what has a way of its own. */
export type ProfileName =
  | (typeof profileNames)[number]
  | "letters"
  | "results"
  | "survey"
  | "draw"
  | "leftovers"
  | "minutes"
  | "certificate_register"
  | "program-matrix"
  | "rejected-ops"
  | "name_badges";

/** What a column shows beyond a list's usual ones: contacts of a family, or its wish for photos. */
export type Guarded = "contacts" | "photo";

type Profile = {
  /** Stable keys in their order; header words are in `exports.columns`. */
  columns: readonly string[];
  /** Not chosen unless somebody asks for them. */
  spare?: readonly string[];
  /** Only for those who may see such a thing at all. */
  guarded?: Readonly<Record<string, Guarded>>;
};

const person = ["school", "grade", "class", "student_no", "name", "name_latin"] as const;

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  attendance: {
    columns: [
      "no",
      ...person,
      "group",
      "role",
      "status_code",
      "status_label",
      "arrived_at",
      "left_at",
      "minutes",
      "source",
      "corrected",
      "reason",
      "note",
      "conflict",
      "mark",
      "remarks",
      "guardian_phone",
      "photo",
    ],
    spare: ["mark", "remarks"],
    guarded: { guardian_phone: "contacts", photo: "photo" },
  },
  school_report: {
    columns: [
      "no",
      ...person,
      "sheets",
      "present",
      "late",
      "left_early",
      "excused",
      "absent",
      "unmarked",
      "minutes",
      "rate_held",
      "remarks",
    ],
  },
  sponsor_summary: { columns: ["by", "value", "registered", "attended", "people", "sittings", "interpreter"] },
  consent_register: {
    columns: [
      ...["no", "name", "school", "operator", "purpose", "decision", "term", "data"],
      ...["third_parties", "recipient", "cross_border", "publication", "extent"],
      ...["given_by", "capacity", "relation", "method", "document", "document_language", "document_sha"],
      ...["given_at", "verified_at", "expires_at", "withdrawn_at"],
    ],
    spare: ["document_sha"],
  },
  name_badges: { columns: ["name", "name_second", "school", "group", "language", "photo", "code"] },
  matrix: {
    columns: [
      "no",
      ...person,
      "group",
      "sheets",
      "present",
      "late",
      "left_early",
      "excused",
      "absent",
      "unmarked",
      "minutes",
      "rate_held",
      "rate_planned",
      "best_possible",
      "conflict",
    ],
  },
  roster: {
    columns: [
      "no",
      "registration_status",
      ...person,
      "name_hangul",
      "name_cyrillic",
      "language",
      "group",
      "role",
      "code",
      "registration_source",
      "registered_at",
      "email",
      "birth_date",
      "guardian_name",
      "guardian_phone",
      "guardian_email",
      "photo",
    ],
    spare: ["name_hangul", "name_cyrillic"],
    guarded: {
      email: "contacts",
      birth_date: "contacts",
      guardian_name: "contacts",
      guardian_phone: "contacts",
      guardian_email: "contacts",
      photo: "photo",
    },
  },
  questions: {
    columns: [
      "no",
      "asked_at",
      "theme",
      "question",
      "question_lang",
      "asker",
      "school",
      "group",
      "asked_how",
      "answered_by",
      "answer",
      "answer_lang",
      "state",
      "follow_up",
      "follow_up_owner",
      "follow_up_due_on",
      "agenda_item",
    ],
    spare: ["agenda_item"],
  },
  certificate_register: {
    columns: [
      "number",
      "certificate_kind",
      "name",
      "name_latin",
      "school",
      "program",
      "issued_on",
      "issued_by",
      "state",
    ],
  },
  leftovers: {
    columns: ["no", "question", "question_lang", "translation", "theme", "votes", "asker", "answer"],
  },
  minutes: {
    columns: [
      ...["no", "heard_at", "theme", "question", "question_lang", "answer", "answer_lang", "answered_by"],
      ...["in_writing", "asker", "school", "asked_how"],
    ],
  },
  "program-matrix": {
    columns: [
      "no",
      ...person,
      "sheets",
      ...["present", "late", "left_early", "excused", "absent", "unmarked", "minutes"],
      ...["rate_held", "rate_planned", "best_possible", "result", "reason", "conflict"],
    ],
  },
  draw: { columns: ["code", "wishes", "school", "grade", "gender", "language"] },
  letters: { columns: ["no", "grade_class", "name"] },
  "rejected-ops": {
    columns: [
      ...["no", "device", "sheet", "code", "rejected_kind", "rejected_why", "happened_at", "received_at", "settled"],
    ],
  },
  results: { columns: ["place", "group", "topic", "percent", "scorecards"] },
  survey: { columns: ["question", "answer", "answers", "percent", "mean"] },
  "sign-in": { columns: ["no", "school", "grade_class", "name", "signature", "remarks"] },
};

/** Sets of columns that are there without anybody having kept them, by list. */
export const readySets: Partial<Record<ProfileName, { korean: readonly string[] }>> = {
  // 출석부, as Korean schools keep it: number, school, grade, class, number, name, attendance, remarks.
  attendance: { korean: ["no", "school", "grade", "class", "student_no", "name", "mark", "remarks"] },
  school_report: { korean: ["no", "school", "grade", "class", "student_no", "name", "sheets", "remarks"] },
};

/** The columns somebody finds chosen who never chose. */
export const usualColumns = (name: ProfileName): string[] => {
  const { columns, spare = [], guarded = {} } = profiles[name];
  return columns.filter((key) => !spare.includes(key) && !guarded[key]);
};

/** What was chosen, without what is not there any more and without what may not be seen; the usual ones if none is left. */
export function columnsChosen(
  name: ProfileName,
  chosen: readonly string[] | undefined,
  may: (what: Guarded) => boolean,
) {
  const { columns, guarded = {} } = profiles[name];
  const left = (chosen ?? []).filter((key) => columns.includes(key) && (!guarded[key] || may(guarded[key])));
  return left.length > 0 ? [...new Set(left)] : usualColumns(name);
}
