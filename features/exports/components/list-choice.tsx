"use client";
import { useTranslations } from "use-intl";
import type { ProfileName } from "../rules";

/** The lists by what they are for, in the order of the work. */
const groups = [
  { key: "attendance", lists: ["attendance", "matrix", "sign-in"] },
  { key: "reports", lists: ["school_report", "sponsor_summary"] },
  { key: "registers", lists: ["roster", "consent_register", "questions"] },
] as const;
type Listed = (typeof groups)[number]["lists"][number];

type Props = { offered: readonly ProfileName[]; value: ProfileName; onChoose: (list: ProfileName) => void };

/** Which list: all of them seen at once, each with what it is good for. */
export function ListChoice({ offered, value, onChoose }: Props) {
  const t = useTranslations("exports");
  const shown = groups
    .map(({ key, lists }) => ({ key, lists: lists.filter((list) => offered.includes(list)) }))
    .filter(({ lists }) => lists.length > 0);
  return (
    <fieldset id="export-list" className="min-w-0 space-y-4">
      <legend className="mb-2 font-semibold">{t("list")}</legend>
      {shown.map(({ key, lists }) => (
        <div key={key}>
          <p className="mb-1.5 text-sm text-soft">{t(`profileGroups.${key}`)}</p>
          <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
            {lists.map((list) => (
              <ListCard key={list} list={list} checked={value === list} onChoose={onChoose} />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function ListCard({ list, checked, onChoose }: { list: Listed; checked: boolean; onChoose: Props["onChoose"] }) {
  const t = useTranslations("exports");
  return (
    <label className="flex min-h-16 cursor-pointer items-start gap-3 rounded-md border border-line bg-surface px-3 py-2.5 hover:border-soft has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2">
      <input
        type="radio"
        name="list"
        value={list}
        checked={checked}
        onChange={() => onChoose(list)}
        aria-describedby={`export-list-${list}-hint`}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className="block font-medium">{t(`profiles.${list}`)}</span>
        <span id={`export-list-${list}-hint`} className="block text-sm text-soft">
          {t(`profileHints.${list}`)}
        </span>
      </span>
    </label>
  );
}
