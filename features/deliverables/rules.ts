/** What may be handed in, with the type it is given out as (security R27, R30). */
export const mimes = {
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ppt: "application/vnd.ms-powerpoint",
  odp: "application/vnd.oasis.opendocument.presentation",
  hwp: "application/x-hwp",
  hwpx: "application/hwp+zip",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
} as const;
export type Extension = keyof typeof mimes;

/** The endings of what may be handed in. */
export const endings = Object.keys(mimes) as Extension[];
export const isExtension = (text: string): text is Extension => endings.some((one) => one === text);

/** The ending of a file's name, in lower case; undefined for all that we do not take. */
export function extensionOf(name: string): Extension | undefined {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return isExtension(ending) ? ending : undefined;
}

/** Whether a browser can be shown a file of this name: PDF page by page, and pictures. */
export const isShown = (name: string) => ["pdf", "png", "jpg", "jpeg", "webp"].includes(extensionOf(name) ?? "");

/** What is asked for, of what we can take: `jpg` and `jpeg` are the same. */
export function allowedOf(asked: readonly string[]): Extension[] {
  const wanted = new Set(asked.map((one) => one.toLowerCase()));
  if (wanted.has("jpg") || wanted.has("jpeg")) wanted.add("jpg").add("jpeg");
  return endings.filter((one) => wanted.has(one));
}

/** At the deadline is in time; without one nothing is late. */
export const isLate = (at: Date, dueAt: Date | null | undefined) => Boolean(dueAt && at > dueAt);

/** When a group must have handed in, and from when nothing is taken from it any more. */
export type Limits = { dueAt: Date | null; lockedAt: Date | null };

/** A group with more time: both its ends move, neither comes nearer. */
export function limitsWith({ dueAt, lockedAt }: Limits, untilAt: Date | null | undefined): Limits {
  const later = (end: Date | null) => (end && untilAt && untilAt > end ? untilAt : end);
  return { dueAt: later(dueAt), lockedAt: later(lockedAt) };
}

/** Whether it is too late for members; the team can hand in for a group even then. */
export const isLocked = (at: Date, { lockedAt }: Limits) => lockedAt !== null && at > lockedAt;

/** What a group's place in the list says. */
export type Standing = "in-time" | "late" | "missing" | "open";

/** Handed in (late or not), still to come, or missing after the deadline; what is only wished for is never missing. */
export function standingOf(
  latest: { late: boolean } | undefined,
  { dueAt, required }: { dueAt: Date | null; required: boolean },
  now: Date,
): Standing {
  if (latest) return latest.late ? "late" : "in-time";
  return required && isLate(now, dueAt) ? "missing" : "open";
}

/** Of several files of one group the one that most needs somebody; nothing asked for is nothing missing. */
export const worstOf = (all: readonly Standing[]): Standing =>
  (["missing", "open", "late"] as const).find((one) => all.includes(one)) ?? "in-time";

/** What is shown on the stage: the one that says so, else the first. */
export const stageOne = <D extends { forStage: boolean }>(all: readonly D[]): D | undefined =>
  all.find(({ forStage }) => forStage) ?? all[0];

/** A part of a name that every file system takes: no separators, no spaces, not too long. */
export const pathPart = (text: string, most = 40) =>
  [...text.normalize("NFC").replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\s_]+/gu, "_")]
    .slice(0, most)
    .join("")
    .replace(/^[._]+|[._]+$/g, "");

/** The places a template of names may have. */
export const namePlaces = ["order", "group", "name", "topic", "title", "version", "date"] as const;
export type NamePlace = (typeof namePlaces)[number];

/** The first thing in a template that is no place: `{speaker}`, or a brace alone. */
export function strangePlace(template: string): string | undefined {
  const left = template.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    namePlaces.some((one) => one === name) ? "" : whole,
  );
  return /\{[^{}]*\}?|\}/.exec(left)?.[0];
}

/** Names that Windows keeps for itself. */
const kept = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name that a template makes, without an ending; undefined when nothing is left of it. Places that are empty leave
 * no gap; what no file system takes is left out, wherever it comes from.
 */
export function nameBy(template: string, values: Readonly<Record<NamePlace, string>>): string | undefined {
  const filled = template.replace(/\{([a-z]+)\}/g, (_, name: string) =>
    pathPart(values[name as NamePlace] ?? "").replaceAll(/[{}]/g, ""),
  );
  const whole = pathPart(filled, 400).replace(/[-_.]*_[-_.]*/g, "_");
  const made = pathPart(whole, 120).replace(/^[-._]+|[-._]+$/g, "");
  return made && (kept.test(made) ? `_${made}` : made);
}

/** The same name twice in one folder would be one file: the second says `_2`. `path` has its ending. */
export function apart<R extends { path: string }>(rows: readonly R[]): R[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = row.path.toLowerCase();
    const no = (seen.get(key) ?? 0) + 1;
    seen.set(key, no);
    return no === 1 ? row : { ...row, path: row.path.replace(/(\.[^.]*)?$/, `_${no}$1`) };
  });
}
