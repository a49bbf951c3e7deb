import type { Refused } from "../../../components/form-problems";

/** The file a group comes with: what is held for the stage, what is newest. */
export type OrderFile = {
  versionId: string;
  no: number;
  href: string;
};

/** A group's turn as the page has prepared it: words in the reader's language, times in the event's zone. */
export type OrderRow = {
  slotId: string;
  version: number;
  groupId: string;
  title: string;
  topic: string;
  lang?: string;
  /** Empty where the beginning is not known. */
  from: string;
  to: string;
  warnings: string[];
  /** What keeps it early or late, and its own time, in words. */
  limits: string[];
  seconds: number | null;
  /** 2026-01-15T15:10 or empty. */
  notBeforeAt: string;
  notAfterAt: string;
  newest: OrderFile | null;
  frozen: (OrderFile & { removed: boolean }) | null;
  newer: boolean;
};

export type OrderPlan = {
  agendaItemId: string;
  seconds: number;
  gapSeconds: number;
  version: number;
};

export type May = { change: boolean; download: boolean };

/** Minutes as people type them, 7 or 7.5 or 7,5, in seconds; what is no number stays for the server to refuse. */
export const secondsOf = (minutes: string): number => Math.round(Number(minutes.trim().replace(",", ".")) * 60);
export const minutesOf = (seconds: number): string => String(Math.round((seconds / 60) * 100) / 100);

/** A refusal of seconds, as somebody reads it who typed minutes. */
export const inMinutes = (refused: Refused): Refused => ({
  ...refused,
  fields: Object.fromEntries(
    Object.entries(refused.fields ?? {}).map(([field, problems]) => [
      field,
      field !== "seconds"
        ? problems
        : problems.map((one) => ({
            ...one,
            values: Object.fromEntries(
              Object.entries(one.values ?? {}).map(([key, value]) => [
                key,
                typeof value === "number" ? Number(minutesOf(value)) : value,
              ]),
            ),
          })),
    ]),
  ),
});
