"use client";
import { useTranslations } from "use-intl";
import { Disclosure } from "../../../components/ui/disclosure";
import type { BoardView } from "../live";
import type { Row } from "./use-board";

type Props = { heard: BoardView["heard"]; rows: readonly Row[]; languages: Readonly<Record<string, string>> };

/** Who was heard how often, least first: for whoever chooses the next question. */
export function Heard({ heard, rows, languages }: Props) {
  const t = useTranslations("questionBoard");
  const schools = new Map(rows.map((row) => [row.schoolId, row.school]));
  const lists = [
    ["schools", heard.schools.map((one) => ({ ...one, label: schools.get(one.key) ?? "" }))],
    ["groups", heard.groups.map((one) => ({ ...one, label: t("group", { number: one.key }) }))],
    ["languages", heard.languages.map((one) => ({ ...one, label: languages[one.key] ?? one.key }))],
  ] as const;
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t("heard")}>
      <div className="grid grid-cols-1 gap-6 pt-3 sm:grid-cols-3">
        {lists.map(([name, list]) => (
          <div key={name}>
            <h3 className="mb-1 text-sm font-semibold">{t(`heardBy.${name}`)}</h3>
            <ul className="space-y-1 text-sm">
              {list.map((one) => (
                <li key={one.key} className="flex justify-between gap-3">
                  <span className="min-w-0 break-words">{one.label}</span>
                  <span className="figures shrink-0 text-soft">
                    {t("heardOf", { heard: one.heard, asked: one.asked })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
