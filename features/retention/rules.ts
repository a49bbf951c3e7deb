import { type DataClass, dataClasses } from "./choices";

/**
 * Days after the end of a programme (people-attendance.md §4, security.md R47). `medical`: notes and answers about
 * health; `contacts`: the guardian's and the own address; `birth`: the birth date; `letters`: what was sent to whom;
 * `answers`: the other answers of the form; `identity`: names and whatever else says who it was; `consent`: evidence of
 * consents (limitation of claims); `attendance`: the single marks; `photos`: as families are told when they are asked;
 * `certificates`: the names on them and the PDFs: number, masked name and dates stay, so that they can be verified.
 */
export const usualDays: Readonly<Record<DataClass, number>> = {
  medical: 30,
  contacts: 30,
  birth: 90,
  letters: 90,
  answers: 365,
  identity: 365,
  consent: 1_095,
  attendance: 1_095,
  photos: 1_095,
  certificates: 3_650,
};
export const longestDays = 3_650;
/** Days that done work, and hours that answers to repeated requests, are remembered. */
export const doneJobDays = 30;
export const answerHours = 48;

const dayLong = 86_400_000;
export type Days = Partial<Record<DataClass, number>>;
/** Something that ends, and what was decided for it. */
export type Place = { placeId: string; endsAt: Date; days: Days };

/** What was decided for a place, else for the whole instance, else what is usual. */
export const daysFor = (kind: DataClass, place: Days, instance: Days): number =>
  place[kind] ?? instance[kind] ?? usualDays[kind];

/** The classes that are kept longer than usual: they need a reason. */
export const longer = (days: Days): DataClass[] => dataClasses.filter((kind) => (days[kind] ?? 0) > usualDays[kind]);

/** When data of a class goes, at one place. */
export const goesAt = (kind: DataClass, place: Place, instance: Days): Date =>
  new Date(place.endsAt.getTime() + daysFor(kind, place.days, instance) * dayLong);

/** When data about one person goes who was at several places: with the last of them. Undefined: they are at none. */
export function goesLast(kind: DataClass, places: readonly Place[], instance: Days): Date | undefined {
  const times = places.map((place) => goesAt(kind, place, instance).getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}

export const isDue = (at: Date | undefined, now: Date) => at !== undefined && at <= now;

/** Whole days left until an instant; 0 when it is over. */
export const daysLeft = (at: Date, now: Date) => Math.max(0, Math.ceil((at.getTime() - now.getTime()) / dayLong));
