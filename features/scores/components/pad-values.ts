export type Level = { points: number; text: string };
/** In the reader's language. */
export type PadCriterion = { criterionId: string; title: string; lang: string; note: string; levels: Level[] };
export type PadGroup = { groupId: string; title: string; about: string; lang: string };

/** What the server knows of a scorecard. */
export type Saved = {
  onStage: boolean;
  excluded: boolean;
  card: {
    no: number;
    confirmed: boolean;
    scores: { criterionId: string; points: number }[];
    remark: string | null;
  } | null;
  confirmedNo: number | null;
};

/** What only this device knows. */
export type Draft = {
  scores: Record<string, number>;
  remark: string;
  clientId: string;
  confirm: boolean;
  /** The version it goes on from; null: whichever there is. */
  basedOn: number | null;
  /** Why it was not taken, in words; it is sent again only when it changes. */
  problem?: string;
  code?: string;
};

export type Standing = "none" | "excluded" | "kept" | "refused" | "saved" | "confirmed";

export function standingOf(saved: Saved | undefined, draft: Draft | undefined): Standing {
  if (saved?.excluded) return "excluded";
  if (draft) return draft.problem ? "refused" : "kept";
  if (!saved?.card) return "none";
  return saved.card.confirmed ? "confirmed" : "saved";
}

/** What is on the sheet: the device's draft, else the newest version. */
export const sheetOf = (saved: Saved | undefined, draft: Draft | undefined) => ({
  scores: draft?.scores ?? Object.fromEntries((saved?.card?.scores ?? []).map((one) => [one.criterionId, one.points])),
  remark: draft?.remark ?? saved?.card?.remark ?? "",
});

const place = (judgeId: string, groupId: string) => `lectern.scores.${judgeId}.${groupId}`;

/** Drafts that this device has kept for a judge; none where nothing may be kept. */
export function keptDrafts(judgeId: string, groupIds: readonly string[]): Record<string, Draft> {
  const found: Record<string, Draft> = {};
  for (const groupId of groupIds)
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(place(judgeId, groupId)) ?? "null");
      if (!isDraft(kept)) continue;
      const { problem: _problem, code: _code, ...draft } = kept;
      found[groupId] = draft;
    } catch {
      // What cannot be read is as good as nothing.
    }
  return found;
}

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === "object" &&
  kept !== null &&
  "clientId" in kept &&
  typeof kept.clientId === "string" &&
  "scores" in kept &&
  typeof kept.scores === "object" &&
  kept.scores !== null &&
  "remark" in kept &&
  typeof kept.remark === "string";

/** Keeps a draft on this device, or forgets it. Answers whether it could be kept. */
export function keepDraft(judgeId: string, groupId: string, draft: Draft | undefined): boolean {
  try {
    if (draft) localStorage.setItem(place(judgeId, groupId), JSON.stringify(draft));
    else localStorage.removeItem(place(judgeId, groupId));
    return true;
  } catch {
    return false;
  }
}
