"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import type { SettingsValues } from "./settings-values";

type Props = {
  theirs: SettingsValues;
  mine: SettingsValues;
  events: readonly { eventId: string; title: string }[];
  onTake: () => void;
};

/** What two people changed, both values beside each other; mine stays in the form until I take theirs. */
export function TheirSettings({ theirs, mine, events, onTake }: Props) {
  const t = useTranslations("enrollmentDesk.settings");
  const programs = useTranslations("programs");
  const labels: Record<keyof SettingsValues, string> = {
    ...{ enrolls: t("enrolls"), opensAt: t("opensAt"), closesAt: t("closesAt"), capacity: t("capacity") },
    ...{ waitlist: t("waitlist"), needsApproval: t("needsApproval"), consents: t("consents") },
    ...{ guardianBelowAge: t("guardianBelowAge"), cohorts: t("cohorts"), eventIds: t("events") },
  };
  const told = (key: keyof SettingsValues, value: SettingsValues[keyof SettingsValues]): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "string") return value.replace("T", " ");
    if (key === "eventIds") {
      const titles = events.filter((event) => (value as string[]).includes(event.eventId)).map((event) => event.title);
      return titles.join(", ");
    }
    const all = value as SettingsValues["cohorts"];
    return all
      .map(({ name, capacity }) =>
        [Object.values(name).find(Boolean), capacity && `(${capacity})`].filter(Boolean).join(" "),
      )
      .join(", ");
  };
  const differing = (Object.keys(labels) as (keyof SettingsValues)[]).filter(
    (key) => told(key, mine[key]) !== told(key, theirs[key]),
  );
  return (
    <>
      <p>{t("theirs")}</p>
      <dl className="mt-2 space-y-2">
        {differing.map((key) => (
          <div key={key}>
            <dt className="font-semibold">{labels[key]}</dt>
            <dd>{programs("form.mine", { text: told(key, mine[key]) || "–" })}</dd>
            <dd>{programs("form.theirs", { text: told(key, theirs[key]) || "–" })}</dd>
          </div>
        ))}
      </dl>
      <Button size="sm" className="mt-2" onClick={onTake}>
        {programs("form.takeTheirs")}
      </Button>
    </>
  );
}
