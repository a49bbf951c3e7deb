"use client";

import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import type { Standing } from "./pad-values";

const looks = {
  none: { tone: "neutral", icon: "dot" },
  excluded: { tone: "neutral", icon: "ban" },
  kept: { tone: "warn", icon: "upload" },
  refused: { tone: "bad", icon: "warning" },
  saved: { tone: "info", icon: "pencil" },
  confirmed: { tone: "ok", icon: "check" },
} as const;

/** Where a scorecard stands, in a word; `confirm`: it is on its way to count. */
export function StandingPill({ standing, confirm = false }: { standing: Standing; confirm?: boolean }) {
  const t = useTranslations("scores.standings");
  return <StatusPill {...looks[standing]}>{t(standing === "kept" && confirm ? "keptToConfirm" : standing)}</StatusPill>;
}
