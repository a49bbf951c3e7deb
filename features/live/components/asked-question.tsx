"use client";
import { useTranslations } from "use-intl";
import type { ProjectorView } from "../live";

type Asked = NonNullable<ProjectorView["question"]>;

/** Who asks a question, as the room may know it. */
export function AskedBy({ asked, className }: { asked: Asked; className?: string }) {
  const t = useTranslations("live");
  const group = asked.groupNumber === null ? null : t("group", { number: asked.groupNumber });
  const by = [asked.by, group].filter(Boolean).join(" · ");
  return (
    <p className={className}>
      <span className="figures">{t("questionNo", { no: asked.no })}</span>
      {by && ` · ${by}`}
    </p>
  );
}

/** The question that is asked now, as large as its length allows: read from the last row. */
export function AskedQuestion({ asked }: { asked: Asked }) {
  const size =
    asked.body.length > 220
      ? "text-[max(1.25rem,4vmin)]"
      : asked.body.length > 110
        ? "text-[max(1.5rem,5vmin)]"
        : asked.body.length > 50
          ? "text-[max(1.75rem,6.4vmin)]"
          : "text-[max(2rem,8.5vmin)]";
  return (
    <div className="flex flex-1 flex-col justify-center gap-[3vmin]" aria-live="polite">
      <AskedBy asked={asked} className="text-[max(1.25rem,4.2vmin)] font-semibold text-accent" />
      <h1
        lang={asked.lang}
        className={`${size} font-bold leading-[1.25] text-balance wrap-break-word whitespace-pre-line`}
      >
        {asked.body}
      </h1>
    </div>
  );
}
