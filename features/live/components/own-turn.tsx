"use client";
import { useLocale, useTranslations } from "use-intl";
import { cn } from "../../../components/ui/classes";
import { Icon } from "../../../components/ui/icon";
import type { MineView } from "../live";
import { hourOf } from "./scene-words";
import { useLive } from "./use-live";

/** A quiet line on one's own page: when the group's turn comes. Stands as the page was made where no script runs. */
export function OwnTurn({ token, first }: { token: string; first: MineView }) {
  const t = useTranslations("live");
  const locale = useLocale();
  const { view, connection } = useLive(first, { url: `/api/live/stage/r/${token}`, locale, rests: true });
  const close = view.turn === "now" || view.isNext;
  const text = () => {
    if (view.turn === "now") return t("own.now");
    if (view.turn === "done") return t("own.done");
    if (view.isNext) return t("own.next");
    return view.ahead > 0 ? t("own.ahead", { count: view.ahead }) : t("own.coming");
  };
  return (
    <p
      role="status"
      data-live={connection}
      className={cn(
        "flex items-center gap-3 rounded-md border px-4 py-3",
        close ? "border-accent bg-accent-wash font-semibold" : "border-line bg-surface",
      )}
    >
      <Icon name={view.turn === "done" ? "check" : "clock"} className="text-accent" />
      <span className="min-w-0 flex-1">{text()}</span>
      {view.estimatedAt !== null && (
        <span className="figures text-soft">{t("own.at", { at: hourOf(view.estimatedAt, view.timeZone) })}</span>
      )}
    </p>
  );
}
