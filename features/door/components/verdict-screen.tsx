"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Icon, type IconName } from "../../../components/ui/icon";
import { type Kind, presses, toneOf, type Verdict } from "./verdict";
import { VerdictPerson } from "./verdict-person";

const icons: Record<Kind, IconName> = {
  ...{ in: "ok", flagged: "warning", out: "log-out", notIn: "log-out", already: "history", early: "clock" },
  ...{
    over: "hourglass",
    consent: "ban",
    waitlisted: "hourglass",
    cancelled: "ban",
    unknown: "bad",
    unreadable: "eye-off",
  },
};
/** Good news makes room for the next by itself; anything else stays until it is seen. */
const staysMs = 2_500;

type Props = {
  verdict: Verdict;
  /** A moment in words, by the clocks at the event. */
  time: (at: string) => string;
  onClose: () => void;
  onUndo: (op: string) => void;
  onSwitch: (sheetId: string) => void;
  onAnyway: () => void;
  onWalkIn: () => void;
};

/** What is said about the person at the door, over the whole screen: colour, shape, words. */
export function VerdictScreen({ verdict, time, onClose, onUndo, onSwitch, onAnyway, onWalkIn }: Props) {
  const t = useTranslations("door");
  const next = useRef<HTMLButtonElement>(null);
  const { kind, person, op, other } = verdict;
  const tone = toneOf(kind);
  const [guard] = useState(presses);
  const [pressed, setPressed] = useState<number>();
  /** What is pressed twice is done once, and the second press does not fall on what comes next. */
  const once = (deed: () => void) => () => {
    if (!guard.takes(performance.now())) return;
    setPressed(verdict.no);
    deed();
  };
  const isDone = pressed === verdict.no;
  useEffect(() => {
    guard.came(performance.now());
    // What stands above must stay in sight.
    next.current?.focus({ preventScroll: true });
    if (toneOf(verdict.kind) !== "ok") return;
    const timer = setTimeout(onClose, staysMs);
    return () => clearTimeout(timer);
  }, [guard, verdict, onClose]);
  useEffect(() => {
    const left = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", left);
    return () => document.removeEventListener("keydown", left);
  }, [onClose]);
  const isEarly = kind === "early" || kind === "over";
  return (
    <div
      data-verdict={kind}
      data-no={verdict.no}
      data-tone={tone}
      className="verdict fixed inset-0 z-40 flex flex-col overflow-y-auto bg-paper px-5 pt-[max(1rem,3vmin)] text-ink"
    >
      <div className="m-auto grid w-full max-w-2xl justify-items-center gap-[max(0.5rem,1.6vmin)] py-4 text-center">
        <Icon name={icons[kind]} className="size-[max(5rem,20vmin)]" />
        <p className="text-4xl font-bold text-balance sm:text-5xl">{t(`verdicts.${kind}`)}</p>
        <VerdictPerson verdict={verdict} />
        <p className="max-w-prose text-lg text-balance">
          <Detail verdict={verdict} time={time} />
        </p>
      </div>
      <div className="sticky bottom-0 mx-auto grid w-full max-w-2xl gap-3 bg-paper pt-2 pb-5">
        {isEarly && other && (
          <Big disabled={isDone} onClick={once(() => onSwitch(other.sheetId))}>
            {t("switchTo", { title: other.title })}
          </Big>
        )}
        {isEarly && (person || verdict.walkIn) && (
          <Big disabled={isDone} onClick={once(onAnyway)}>
            {t("anyway")}
          </Big>
        )}
        {kind === "unknown" && (
          <Big disabled={isDone} onClick={once(onWalkIn)}>
            {t("walkIn")}
          </Big>
        )}
        {op && (
          <Big disabled={isDone} onClick={once(() => onUndo(op))}>
            {t("undo")}
          </Big>
        )}
        <Button
          ref={next}
          size="xl"
          onClick={() => guard.takes(performance.now()) && onClose()}
          className="border-2 border-ink bg-ink text-paper enabled:hover:bg-ink focus-visible:outline-4 focus-visible:outline-offset-4 focus-visible:outline-ink"
        >
          {t("next")}
        </Button>
      </div>
    </div>
  );
}

type BigProps = { disabled: boolean; onClick: () => void; children: React.ReactNode };

function Big({ disabled, onClick, children }: BigProps) {
  return (
    <Button
      size="lg"
      disabled={disabled}
      onClick={onClick}
      className="border-2 border-ink bg-transparent text-ink enabled:hover:bg-transparent focus-visible:outline-4 focus-visible:outline-offset-4 focus-visible:outline-ink"
    >
      {children}
    </Button>
  );
}

/** Why, when, where: one sentence. */
function Detail({ verdict: { kind, presence, sheet }, time }: Pick<Props, "verdict" | "time">) {
  const t = useTranslations("door");
  if (kind === "already" && presence?.at)
    return presence.door
      ? t("alreadyAt", { time: time(presence.at), door: presence.door })
      : t("alreadySince", { time: time(presence.at) });
  if (kind === "early" && sheet) return t("earlyUntil", { title: sheet.title, time: time(sheet.opensAt) });
  if (kind === "over" && sheet) return t("overSince", { title: sheet.title, time: time(sheet.endsAt) });
  if (kind === "in" || kind === "out") return sheet?.title ?? null;
  return kind === "early" || kind === "over" || kind === "already" ? null : t(`details.${kind}`);
}
