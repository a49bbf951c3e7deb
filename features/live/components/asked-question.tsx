"use client";
import { useTranslations } from "use-intl";
import type { ProjectorView } from "../live";

type Asked = NonNullable<ProjectorView["question"]>;

/** Who asks a question, as the room may know it. */
export function AskedBy({ asked, className }: { asked: Omit<Asked, "second">; className?: string }) {
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

/** As large as the length of all that is said allows: read from the last row. */
function sizeOf(letters: number) {
  if (letters > 420) return "text-[max(1.125rem,3.2vmin)]";
  if (letters > 220) return "text-[max(1.25rem,4vmin)]";
  if (letters > 110) return "text-[max(1.5rem,5vmin)]";
  return letters > 50 ? "text-[max(1.75rem,6.4vmin)]" : "text-[max(2rem,8.5vmin)]";
}

/** The question that is asked now, large in its own words, with its checked translation beneath. */
export function AskedQuestion({ asked }: { asked: Asked }) {
  const { second } = asked;
  // Two languages share the wall: the question counts whole, or as half of both where the other is longer.
  const letters = asked.body.length + (second?.body.length ?? 0);
  return (
    <div className="flex flex-1 flex-col justify-center gap-[3vmin]" aria-live="polite">
      <AskedBy asked={asked} className="text-[max(1.25rem,4.2vmin)] font-semibold text-accent" />
      <h1
        lang={asked.lang}
        className={`${sizeOf(Math.max(asked.body.length, letters / 2))} font-bold leading-[1.25] text-balance wrap-break-word whitespace-pre-line`}
      >
        {asked.body}
      </h1>
      {second && (
        <p
          lang={second.lang}
          data-second
          className={`${secondSizeOf(letters)} border-t border-line pt-[3vmin] leading-[1.3] text-balance text-soft wrap-break-word whitespace-pre-line`}
        >
          {second.body}
        </p>
      )}
    </div>
  );
}

/** A step smaller than the question itself. */
function secondSizeOf(letters: number) {
  if (letters > 420) return "text-[max(1rem,2.8vmin)]";
  if (letters > 220) return "text-[max(1.125rem,3.4vmin)]";
  return letters > 110 ? "text-[max(1.25rem,4.2vmin)]" : "text-[max(1.5rem,5.4vmin)]";
}

type ReadProps = { asked: Pick<Asked, "body" | "lang" | "second">; className: string };

/** A question in its reader's language where somebody has checked a translation, its own words small beneath. */
export function ReadQuestion({ asked, className }: ReadProps) {
  const { second } = asked;
  return (
    <>
      <p lang={second?.lang ?? asked.lang} className={`${className} wrap-break-word whitespace-pre-line`}>
        {second?.body ?? asked.body}
      </p>
      {second && (
        <p lang={asked.lang} className="mt-1 text-soft wrap-break-word whitespace-pre-line">
          {asked.body}
        </p>
      )}
    </>
  );
}
