"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { SelectField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { ConnectionLine } from "../../live/components/connection-line";
import { forgetOldDrafts } from "../client";
import type { LaneView } from "../live";
import { isDone } from "../rules";
import { cardId, focusOn, LaneCard } from "./lane-card";
import { type Door, useLane } from "./use-lane";

type Names = Readonly<Record<string, string>>;
type Props = { door: Door; first: LaneView; into: string; names: Names };

/** What is asked, in its own words, with a place beside it for another language. */
export function Lane({ into, ...rest }: Props) {
  const t = useTranslations("questionTranslations");
  const [lang, setLang] = useState(into);
  useEffect(forgetOldDrafts, []);
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <SelectField
          id="into"
          label={t("into")}
          value={lang}
          onChange={(event) => setLang(event.target.value)}
          options={Object.entries(rest.names).map(([value, label]) => ({ value, label }))}
          fieldClassName="w-56 max-w-full"
        />
        <p className="text-sm text-soft pointer-coarse:hidden">{t("keys")}</p>
      </div>
      <Rows key={lang} lang={lang} {...rest} />
    </div>
  );
}

function Rows({ door, first, lang, names }: Omit<Props, "into"> & { lang: string }) {
  const t = useTranslations("questionTranslations");
  const { rows, waiting, arrange, onStage, connection } = useLane(door, first, lang);
  const [said, say] = useState("");
  const [wanted, want] = useState<string>();
  useEffect(() => {
    if (wanted) focusOn(wanted);
    want(undefined);
  }, [wanted]);
  if (connection === "gone" && "token" in door) return <Notice tone="bad" role="alert" title={t("linkGone")} />;
  const isPlaced = rows.some((row) => row.questionId === onStage?.questionId);
  const goToStage = () => {
    if (!isPlaced) arrange();
    want(onStage?.questionId);
  };
  const goOn = (from: string, no: number) => {
    say(t("done", { no }));
    const at = rows.findIndex((row) => row.questionId === from);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find((row) => !isDone(row, lang));
    if (next) focusOn(next.questionId);
  };
  return (
    <>
      <ConnectionLine connection={connection} />
      {onStage && !isDone(onStage, lang) && (
        <div className="sticky top-2 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md border border-accent bg-accent-wash px-4 py-2">
          <p role="status" className="font-semibold">
            {t("onStage", { no: onStage.no })}
          </p>
          <Button size="sm" icon="arrow-right" onClick={goToStage}>
            {t("goTo")}
          </Button>
        </div>
      )}
      <div role="status" className="contents">
        {waiting > 0 && (
          <Button wide onClick={arrange}>
            {t("newer", { count: waiting })}
          </Button>
        )}
        <span className="sr-only">{said}</span>
      </div>
      {rows.length === 0 && <p className="max-w-prose text-soft">{t("none")}</p>}
      <ol className="space-y-4">
        {rows.map((row) => (
          <li key={row.questionId} id={cardId(row.questionId)} className="scroll-mt-20">
            <LaneCard {...{ door, row, lang, names }} onDone={() => goOn(row.questionId, row.no)} />
          </li>
        ))}
      </ol>
    </>
  );
}
