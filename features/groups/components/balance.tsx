"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Board } from "./board-model";

/** How even the groups are, and by which draw they came about. `children`: what can be done for all groups. */
export function Balance({ board, children }: { board: Board; children?: ReactNode }) {
  const t = useTranslations("groups");
  const parts = ["size", "school", "grade", "language"] as const;
  return (
    <section
      aria-labelledby="balance"
      className="mb-6 flex flex-wrap items-center gap-x-8 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4"
    >
      <div>
        <h2 id="balance" className="font-bold">
          {t("balance")}
        </h2>
        <p className="figures text-sm text-soft">
          {t("preview", { people: board.members.length, groups: board.groups.length })}
        </p>
      </div>
      <dl className="figures flex flex-wrap gap-x-6 gap-y-2">
        {parts.map((part) => (
          <div key={part}>
            <dt className="text-xs text-soft">{t(`balanceOf.${part}`)}</dt>
            <dd className="text-lg font-bold">±{board.spread[part]}</dd>
          </div>
        ))}
        {board.seed && (
          <div className="min-w-0">
            <dt className="text-xs text-soft">{t("seed")}</dt>
            <dd className="font-mono text-base leading-8 break-all select-all">{board.seed}</dd>
          </div>
        )}
      </dl>
      {children && <div className="ms-auto">{children}</div>}
      <p className="w-full text-xs text-soft">{t("balanceText")}</p>
    </section>
  );
}
