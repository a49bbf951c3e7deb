"use client";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Notice } from "../../../components/ui/notice";
import type { Writing } from "./use-draft";
import type { Row } from "./use-lane";

/** What happened while one wrote: both texts stay in sight, and nothing is lost whichever is chosen. */
export function Trouble({ row, lang, writing }: { row: Row; lang: string; writing: Writing }) {
  const t = useTranslations("questionTranslations");
  const { trouble, theirs, shown } = writing;
  if (!trouble) return null;
  if (trouble === "other-question")
    return (
      <Notice
        tone="warn"
        role="alert"
        title={t("otherQuestion")}
        actions={
          <Button size="sm" onClick={writing.hasRead}>
            {t("read")}
          </Button>
        }
      >
        <span lang={row.lang}>
          {t("wasBefore", { text: shown.original === row.body ? shown.originalAnswer : shown.original })}
        </span>
      </Notice>
    );
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t("otherText")}
      actions={
        <>
          <Button size="sm" onClick={writing.takeTheirs}>
            {t("takeTheirs")}
          </Button>
          <Button size="sm" onClick={writing.keepMine}>
            {t("keepMine")}
          </Button>
        </>
      }
    >
      {[theirs?.body, theirs?.answerSummary].filter(Boolean).map((text) => (
        <p key={text} lang={lang} className="whitespace-pre-line wrap-break-word">
          {text}
        </p>
      ))}
    </Notice>
  );
}
