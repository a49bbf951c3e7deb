"use client";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { Notice } from "../../../components/ui/notice";
import { useTold } from "../../live/components/use-told";
import type { OwnHand as Own } from "../queries";
import { type Line, placeIn } from "../rules";

type Props = { door: string; own: Own; problem?: string };
type Pressed = { handId: string | null; line: Line };

/**
 * Raises one's hand and tells how many are before; when one is called, says so over the whole width and stays in sight.
 * A plain form; with a script nothing but this part changes.
 */
export function OwnHand({ door, own, problem: refused }: Props) {
  const t = useTranslations("hands");
  const locale = useLocale();
  const line = useTold<Line>(`hands ${door}`, own.line);
  const [pressed, setPressed] = useState<Pressed>();
  const [problem, setProblem] = useState(refused);
  const handId = pressed ? pressed.handId : own.handId;
  // What was pressed here the line tells only in a moment.
  const unheard = pressed?.line === line && handId ? { state: "raised" as const, ahead: line.waiting.length } : null;
  const place = placeIn(line, handId) ?? unheard;
  const isCalled = place?.state === "called";
  useEffect(() => {
    if (isCalled) navigator.vibrate?.([200, 100, 200]);
  }, [isCalled]);
  if (!place && (!line.isOn || !own.mayRaise)) return null;
  const action = `/api/v1/${door}/hand/${place ? "lower" : "raise"}`;
  const send = async () => {
    setProblem(undefined);
    const outcome = await sent(action, locale);
    if (outcome?.ok) setPressed({ handId: place ? null : (outcome.handId ?? null), line });
    else setProblem(outcome?.text ?? t("notSent"));
  };
  const button = (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input type="hidden" name="page" value={locale} />
      <Button type="submit" icon={place ? undefined : "arrow-up"} variant="secondary">
        {place ? t("lower") : t("raise")}
      </Button>
    </form>
  );
  return (
    <section
      aria-labelledby="hand-title"
      data-hand={place?.state ?? "down"}
      className={
        isCalled
          ? "sticky top-2 z-20 rounded-lg border-2 border-accent bg-accent-wash p-5 lift"
          : "rounded-lg border border-line bg-surface p-5"
      }
    >
      <div role={isCalled ? "alert" : "status"} className="flex items-start gap-3">
        <Icon name={isCalled ? "mic" : "arrow-up"} className="mt-1 shrink-0 text-accent" />
        <div className="min-w-0 flex-1">
          <h2 id="hand-title" className={isCalled ? "text-2xl font-bold" : "text-lg font-bold"}>
            {t(isCalled ? "called" : place ? "up" : "title")}
          </h2>
          <p className={isCalled ? "mt-1" : "mt-0.5 text-soft"}>
            {isCalled ? t("calledText") : place ? t("ahead", { ahead: place.ahead }) : t("text")}
          </p>
        </div>
      </div>
      <div className="mt-3">{button}</div>
      {problem && <Notice tone="warn" role="alert" className="mt-3" title={problem} />}
    </section>
  );
}

type Answer = { ok: boolean; text?: string; handId?: string | null };
async function sent(action: string, locale: string): Promise<Answer | undefined> {
  try {
    const headers = { Accept: "application/json" };
    const body = new URLSearchParams({ page: locale });
    const answer = await fetch(action, { method: "POST", body, headers });
    return (await answer.json()) as Answer;
  } catch {
    return undefined;
  }
}
