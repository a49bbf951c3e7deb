"use client";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { Icon } from "../../../components/ui/icon";
import type { DoorHere } from "./use-door";
import { useDoorTime } from "./use-door-time";

const shownAtMost = 12;

/** What this door did last, newest first; each can be taken back. */
export function RecentList({ door }: { door: DoorHere }) {
  const t = useTranslations("door");
  const time = useDoorTime(door);
  const { work, state } = door;
  const waiting = new Set(state.kept.map(({ op }) => op.id));
  const moves = state.recent.filter(({ op }) => op.kind === "scan_in" || op.kind === "scan_out").slice(0, shownAtMost);
  return (
    <Section id="recent" title={t("recent")} className="mb-0">
      {moves.length === 0 && <p className="text-soft">{t("recentEmpty")}</p>}
      <ul className="divide-y divide-line">
        {moves.map(({ op, at, undone }) => (
          <li
            key={op.id}
            data-recent={op.kind}
            data-undone={undone}
            className="flex min-h-14 items-center gap-3 py-1.5"
          >
            <Icon name={op.kind === "scan_in" ? "log-in" : "log-out"} className="text-soft" />
            <span className="min-w-0 flex-1 wrap-anywhere">
              <span className={undone ? "block font-semibold text-soft line-through" : "block font-semibold"}>
                {work.nameOf(op)}
              </span>
              <span className="figures block text-sm text-soft">
                {t("recentLine", {
                  time: time(at),
                  state: undone ? t("undone") : waiting.has(op.id) ? t("notSent") : t("sent"),
                })}
              </span>
            </span>
            {!undone && (
              <Button size="sm" icon="undo" onClick={() => void work.undo(op.id)}>
                {t("undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
