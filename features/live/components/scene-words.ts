import type { useTranslations } from "use-intl";

type T = ReturnType<typeof useTranslations<"live">>;

/** 14:05 in the event's zone, as schedules of a day are written in all four languages. */
export function hourOf(ms: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return parts.format(ms);
}

type Step = { title: { text: string }; group: { number: number; name: string | null } | null };

/** What a step is called in a line: the group by its number and name, else the item. */
export const stepName = (step: Step, t: T) =>
  step.group
    ? [t("group", { number: step.group.number }), step.group.name].filter(Boolean).join(" · ")
    : step.title.text;
