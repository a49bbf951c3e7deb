import type { Language, Whose } from "./choices";

/** Badges that were printed: when, and whose. `of`: the group, the school or the registration. */
export type Print = { at: Date; who: Whose; of: string | null };
export type Holder = {
  registrationId: string;
  groupId: string | null;
  schoolId: string | null;
  /** When what they allow of photos changed for the last time. */
  photoAt: Date | null;
};

const covers = ({ who, of }: Print, holder: Holder): boolean => {
  if (who === "group") return of !== null && of === holder.groupId;
  if (who === "school") return of !== null && of === holder.schoolId;
  if (who === "person") return of === holder.registrationId;
  return who !== "others";
};

/**
 * Why a badge is to be printed (again): `new` when none of them was printed since the place was there, `photo` when
 * what is allowed of photos changed after it was. `since`: from when they have their place. Null: the printed one holds.
 * What was printed of a whole event covers those only who had a place by then.
 */
export function reasonFor(holder: Holder, since: Date, prints: readonly Print[]): "new" | "photo" | null {
  const times = prints.filter((print) => print.at >= since && covers(print, holder)).map(({ at }) => at.getTime());
  if (times.length === 0) return "new";
  return holder.photoAt && holder.photoAt.getTime() > Math.max(...times) ? "photo" : null;
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
