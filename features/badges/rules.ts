import type { Language, Whose } from "./choices";

/** What of a badge may change after it was printed, and cannot be dated by itself. */
export const parts = ["name", "group", "code"] as const;
export type Part = (typeof parts)[number];
/** Hashes by which a print is compared with today: `who` is the person alone, the others what stood on the badge. */
export type Signs<T> = Record<"who" | Part, T>;

/** Badges that were printed: when, and whose. `of`: the group, the school or the registration. */
export type Print = { at: Date; who: Whose; of: string | null; signs?: Signs<ReadonlySet<string>> };
export type Holder = {
  registrationId: string;
  groupId: string | null;
  schoolId: string | null;
  /** When what they allow of photos changed for the last time. */
  photoAt: Date | null;
  /** What a badge printed now would say. */
  signs?: Signs<string>;
};

const covers = ({ who, of, signs }: Print, holder: Holder): boolean => {
  if (signs && holder.signs) return signs.who.has(holder.signs.who);
  if (who === "group") return of !== null && of === holder.groupId;
  if (who === "school") return of !== null && of === holder.schoolId;
  if (who === "person") return of === holder.registrationId;
  return who !== "others";
};

/**
 * Why a badge is to be printed (again): `new` when none of them was printed since the place was there, `name`, `group`
 * or `code` when the last one printed says another one, `photo` when what is allowed of photos changed after it was.
 * `since`: from when they have their place. Null: the printed one holds. What was printed of a whole event covers those
 * only who had a place by then.
 */
export function reasonFor(holder: Holder, since: Date, prints: readonly Print[]): "new" | "photo" | Part | null {
  const own = prints.filter((print) => print.at >= since && covers(print, holder));
  const last = own.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (!last) return "new";
  const { signs } = holder;
  const changed = signs && last.signs && parts.find((part) => !last.signs?.[part].has(signs[part]));
  if (changed) return changed;
  return holder.photoAt && holder.photoAt > last.at ? "photo" : null;
}

/** The name in other letters under the one its owner writes; empty when there is none that differs. */
export function secondName(names: {
  fullName: string;
  latinName: string | null;
  cyrillicName: string | null;
  hangulName: string | null;
}): string {
  const others = [names.latinName, names.cyrillicName, names.hangulName];
  return others.find((one) => one && one.normalize("NFC") !== names.fullName.normalize("NFC")) ?? "";
}

/** "KK<->KO": the languages themselves, as interpreters are booked; a badge's own language is told by country. */
export const pairText = (from: Language, to: Language) => `${from.toUpperCase()}<->${to.toUpperCase()}`;
