"use client";
import { useEffect, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { cn } from "../../../components/ui/classes";
import { Icon, type IconName } from "../../../components/ui/icon";
import type { Verdict } from "./door-work";
import { type Kind, toneOf } from "./verdict";

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
  timeZone: string;
  onClose: () => void;
  onUndo: (op: string) => void;
  onSwitch: (sheetId: string) => void;
  onAnyway: () => void;
  onWalkIn: () => void;
};

/** What is said about the person at the door, over the whole screen: colour, shape, words. */
export function VerdictScreen({ verdict, timeZone, onClose, onUndo, onSwitch, onAnyway, onWalkIn }: Props) {
  const t = useTranslations("door");
  const next = useRef<HTMLButtonElement>(null);
  const { kind, person, op, other } = verdict;
  const tone = toneOf(kind);
  useEffect(() => {
    // What stands above must stay in sight.
    next.current?.focus({ preventScroll: true });
    if (toneOf(verdict.kind) !== "ok") return;
    const timer = setTimeout(onClose, staysMs);
    return () => clearTimeout(timer);
  }, [verdict, onClose]);
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
        <Person verdict={verdict} />
        <p className="max-w-prose text-lg text-balance">
          <Detail verdict={verdict} timeZone={timeZone} />
        </p>
      </div>
      <div className="sticky bottom-0 mx-auto grid w-full max-w-2xl gap-3 bg-paper pt-2 pb-5">
        {isEarly && other && <Big onClick={() => onSwitch(other.sheetId)}>{t("switchTo", { title: other.title })}</Big>}
        {isEarly && person && <Big onClick={onAnyway}>{t("anyway")}</Big>}
        {kind === "unknown" && <Big onClick={onWalkIn}>{t("walkIn")}</Big>}
        {op && <Big onClick={() => onUndo(op)}>{t("undo")}</Big>}
        <Button
          ref={next}
          size="xl"
          onClick={onClose}
          className="border-2 border-ink bg-ink text-paper enabled:hover:bg-ink focus-visible:outline-4 focus-visible:outline-offset-4 focus-visible:outline-ink"
        >
          {t("next")}
        </Button>
      </div>
    </div>
  );
}

function Big({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <Button
      size="lg"
      onClick={onClick}
      className="border-2 border-ink bg-transparent text-ink enabled:hover:bg-transparent focus-visible:outline-4 focus-visible:outline-offset-4 focus-visible:outline-ink"
    >
      {children}
    </Button>
  );
}

const photoSigns = { all: "○", group: "△", none: "×" } as const;

/** Name, school, group, and two signs: no more than the door needs. */
function Person({ verdict: { person, name } }: { verdict: Verdict }) {
  const t = useTranslations("door");
  if (!person) return name ? <p className="text-3xl font-semibold">{name}</p> : null;
  const { grade, classNo, school, group, photo, alert } = person;
  const gradeClass = grade === null ? "" : classNo ? t("gradeClass", { grade, classNo }) : t("grade", { grade });
  return (
    <>
      <p className={cn("font-semibold text-balance sm:text-4xl", person.name.length > 20 ? "text-2xl" : "text-3xl")}>
        {person.name}
      </p>
      {(school || gradeClass) && <p className="text-xl">{[school, gradeClass].filter(Boolean).join(" · ")}</p>}
      {group !== null && (
        <p className="figures my-1 rounded-xl border-4 border-ink px-4 py-1 text-4xl font-bold whitespace-nowrap sm:px-8 sm:text-5xl">
          {t("group", { number: group })}
        </p>
      )}
      {(photo || alert) && (
        <p className="flex flex-wrap justify-center gap-3 text-xl font-semibold">
          {photo && (
            <span className="rounded-md border-2 border-ink px-3 py-1">
              {photoSigns[photo]} {t(`photo.${photo}`)}
            </span>
          )}
          {alert && (
            <span className="inline-flex items-center gap-2 rounded-md border-2 border-ink px-3 py-1">
              <Icon name="bell" className="size-6" /> {t("alert")}
            </span>
          )}
        </p>
      )}
    </>
  );
}

/** Why, when, where: one sentence. */
function Detail({ verdict: { kind, presence, sheet }, timeZone }: { verdict: Verdict; timeZone: string }) {
  const t = useTranslations("door");
  const format = useFormatter();
  const time = (at: string) => format.dateTime(new Date(at), { timeStyle: "short", timeZone });
  if (kind === "already" && presence?.at)
    return presence.door
      ? t("alreadyAt", { time: time(presence.at), door: presence.door })
      : t("alreadySince", { time: time(presence.at) });
  if (kind === "early" && sheet) return t("earlyUntil", { title: sheet.title, time: time(sheet.opensAt) });
  if (kind === "over" && sheet) return t("overSince", { title: sheet.title, time: time(sheet.endsAt) });
  if (kind === "in" || kind === "out") return sheet?.title ?? null;
  return kind === "early" || kind === "over" || kind === "already" ? null : t(`details.${kind}`);
}
