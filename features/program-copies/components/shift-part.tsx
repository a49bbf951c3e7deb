"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { RadioGroup } from "../../../components/ui/controls";
import { TextField } from "../../../components/ui/field";
import type { Shift } from "../choices";

type Way = "weekdays" | "dates" | "weeks";
const ways: readonly Way[] = ["weekdays", "dates", "weeks"];

const wayOf = ({ by, number }: Shift): Way => (by === "years" ? "dates" : number === 52 ? "weekdays" : "weeks");
const soon = 400;

/** By how much all dates move. The choice stands in the address; the server works the dates out. */
export function ShiftPart({ shift, path, error }: { shift: Shift; path: string; error?: string }) {
  const t = useTranslations("copies.program");
  const router = useRouter();
  const [way, setWay] = useState(wayOf(shift));
  const [weeks, setWeeks] = useState(String(shift.by === "weeks" ? shift.number : 52));
  const [isPlanning, start] = useTransition();
  const query = way === "dates" ? "by=years&number=1" : `by=weeks&number=${way === "weekdays" ? 52 : weeks}`;
  const shown = `by=${shift.by}&number=${shift.number}`;
  useEffect(() => {
    if (query === shown || !/=[1-9]\d{0,2}$/.test(query)) return;
    const timer = setTimeout(() => start(() => router.replace(`${path}?${query}`, { scroll: false })), soon);
    return () => clearTimeout(timer);
  }, [query, shown, path, router]);
  return (
    <div className="space-y-4">
      <RadioGroup
        id="when"
        name="when"
        label={t("when")}
        value={way}
        onChange={(event) => setWay(event.target.value as Way)}
        options={ways.map((value) => ({
          value,
          label: t(value),
          ...(value === "weeks" ? {} : { hint: t(`${value}Hint`) }),
        }))}
      />
      {way === "weeks" && (
        <TextField
          id="number"
          type="number"
          min={1}
          max={520}
          label={t("number")}
          fieldClassName="max-w-40"
          error={error}
          value={weeks}
          onChange={(event) => setWeeks(event.target.value)}
        />
      )}
      <p role="status" className="text-sm text-soft empty:hidden">
        {isPlanning ? t("planning") : ""}
      </p>
    </div>
  );
}
