"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Stats } from "../../../components/ui/facts";
import { TextField } from "../../../components/ui/field";
import { rankOf } from "../../topic-draw/rules";
import type { Again } from "../rules";
import { profileStats } from "./profile-stats";

type Props = { again: Again; titles: Readonly<Record<string, string>> };

/** What came out of drawing again: wishes met, sizes, and the row of one's own code. */
export function AgainPart({ again, titles }: Props) {
  const t = useTranslations("draws");
  const { profile, report } = again.figures;
  return (
    <>
      {profile && <Stats stats={profileStats(profile, t)} />}
      <p className="figures text-sm text-soft">{t("sizes", { sizes: report.sizes.join(", ") })}</p>
      <OwnRow again={again} titles={titles} />
    </>
  );
}

function OwnRow({ again, titles }: Props) {
  const t = useTranslations("draws");
  const [typed, setTyped] = useState("");
  const code = typed.trim().toLowerCase();
  const at = again.groups.findIndex((group) => group.ids.includes(code));
  const group = again.groups[at];
  const ranks = again.ranks[code] ?? [];
  const rank = group?.topicId ? rankOf(ranks, group.topicId) : null;
  const told = [
    t("inGroup", { number: at + 1 }),
    group?.topicId && titles[group.topicId],
    group?.topicId && (rank ? t("gotRank", { rank }) : ranks.length ? t("gotNone") : t("gotOpen")),
  ];
  return (
    <div className="max-w-md space-y-2">
      <TextField
        id="own-code"
        label={t("ownCode")}
        hint={t("ownCodeHint")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <p role="status" className="min-h-6 font-semibold">
        {code && (group ? told.filter(Boolean).join(" · ") : t("noSuchCode"))}
      </p>
    </div>
  );
}
