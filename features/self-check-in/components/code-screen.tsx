"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../../components/ui/notice";
import { codeAction } from "../actions";
import type { CodeOnScreen } from "../queries";

type Shown = Pick<CodeOnScreen, "state" | "code" | "seconds" | "self" | "inside">;
type CodeScreenProps = {
  sheetId: string;
  first: Shown;
  times: { opens: string; closes: string };
  host: string;
};

/** The next code when this one's time is over; a few seconds' rest when the server is not reached. */
function useCode(sheetId: string, first: Shown): { shown: Shown; left: number } {
  const [shown, setShown] = useState(first);
  const [left, setLeft] = useState(first.seconds);
  useEffect(() => {
    let ends = performance.now() + first.seconds * 1_000;
    let asking = false;
    const ask = async () => {
      asking = true;
      try {
        const outcome = await codeAction({ sheetId });
        if (outcome.ok) setShown(outcome.value);
        ends = performance.now() + (outcome.ok ? outcome.value.seconds : 5) * 1_000;
      } catch {
        ends = performance.now() + 5_000;
      }
      asking = false;
    };
    const tick = setInterval(() => {
      const rest = Math.ceil((ends - performance.now()) / 1_000);
      setLeft(Math.max(0, rest));
      if (rest <= 0 && !asking) void ask();
    }, 250);
    return () => clearInterval(tick);
  }, [sheetId, first.seconds]);
  return { shown, left };
}

/** Six figures to be read from the last row, how long they stand, and how many came by them beside how many are here. */
export function CodeScreen({ sheetId, first, times, host }: CodeScreenProps) {
  const t = useTranslations("selfCheckIn");
  const { shown, left } = useCode(sheetId, first);
  if (!shown.code)
    return (
      <Notice tone="info" title={t(`closed.${shown.state === "open" ? "over" : shown.state}`)} className="max-w-3xl">
        {t("openFromTo", times)}
      </Notice>
    );
  return (
    <section
      aria-label={t("title")}
      className="flex flex-col items-center rounded-lg border border-line bg-surface px-4 py-8 text-center sm:py-12"
    >
      <p className="text-lg text-balance sm:text-2xl">{t("howTo", { host })}</p>
      <p
        className="figures my-4 text-[clamp(3.5rem,17vw,14rem)] leading-none font-bold tracking-[0.06em] whitespace-nowrap"
        data-code
      >
        {shown.code.slice(0, 3)} {shown.code.slice(3)}
      </p>
      <p className="figures text-soft" aria-hidden="true">
        {t("next", { seconds: left })}
      </p>
      <p className="figures mt-6 text-lg" role="status">
        {t("counted", { self: shown.self, inside: shown.inside })}
      </p>
      <p className="mt-1 text-sm text-soft">{t("untilText", times)}</p>
    </section>
  );
}
