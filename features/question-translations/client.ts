// Keeps what is typed on the device until it is saved: neither a lost network nor a closed page takes it. Browser only.

/** What somebody has typed and not saved: from which version on, and which words it translates. */
export type Draft = { body: string; answer: string; version: number; original: string; originalAnswer: string };

const mark = "lectern.translation.";
const place = (questionId: string, lang: string) => `${mark}${questionId}.${lang}`;
const daysKept = 7;

type Kept = Draft & { at: number };
const isKept = (kept: unknown): kept is Kept =>
  typeof kept === "object" &&
  kept !== null &&
  ["body", "answer", "original", "originalAnswer"].every((key) => typeof kept[key as keyof typeof kept] === "string") &&
  ["version", "at"].every((key) => typeof kept[key as keyof typeof kept] === "number");

function read(key: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isKept(kept) ? kept : undefined;
  } catch {
    // What cannot be read is as good as nothing.
    return undefined;
  }
}

/** The draft of a translation that this device has kept. */
export function keptDraft(questionId: string, lang: string): Draft | undefined {
  const kept = read(place(questionId, lang));
  if (!kept) return undefined;
  const { at: _, ...draft } = kept;
  return draft;
}

/** Keeps a draft on this device, or forgets it. */
export function keepDraft(questionId: string, lang: string, draft: Draft | undefined) {
  try {
    const key = place(questionId, lang);
    if (draft) localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() }));
    else localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept, the page alone has it.
  }
}

/** Forgets drafts of days gone by: a question is nobody's to keep on a borrowed computer. */
export function forgetOldDrafts() {
  try {
    const oldest = Date.now() - daysKept * 86_400_000;
    for (const key of Object.keys(localStorage))
      if (key.startsWith(mark) && (read(key)?.at ?? 0) < oldest) localStorage.removeItem(key);
  } catch {
    // Nothing is kept where nothing may be.
  }
}
