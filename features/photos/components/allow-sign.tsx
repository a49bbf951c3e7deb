"use client";

import { useTranslations } from "use-intl";

export type Allows = "all" | "group" | "none";
const signs: Record<Allows, string> = { all: "○", group: "△", none: "×" };

/** What somebody allows about photographs: a shape and its words, never a colour alone. */
export function AllowSign({ allows, words = true }: { allows: Allows; words?: boolean }) {
  const t = useTranslations("photos");
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden className="font-bold">
        {signs[allows]}
      </span>{" "}
      <span className={words ? undefined : "sr-only"}>{t(`allows.${allows}`)}</span>
    </span>
  );
}
