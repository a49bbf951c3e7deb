"use client";
import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Badge, StatusPill } from "../../../components/ui/badge";
import { IconButton } from "../../../components/ui/button";
import { cn } from "../../../components/ui/classes";
import { Icon } from "../../../components/ui/icon";
import type { Status } from "../rules";
import { clockOf, dayOf, momentOf } from "./clocks";
import type { Person, Rejection } from "./marks";
import { letterOf, looks, StatusMark } from "./status-mark";

/** What is marked by one touch or one key, in this order. */
export const quick = ["present", "late", "left_early", "absent", "excused"] as const;
export type Quick = (typeof quick)[number];

const pressed = {
  ok: "aria-pressed:border-ok aria-pressed:bg-ok-wash aria-pressed:text-ok",
  warn: "aria-pressed:border-warn aria-pressed:bg-warn-wash aria-pressed:text-warn",
  bad: "aria-pressed:border-bad aria-pressed:bg-bad-wash aria-pressed:text-bad",
  info: "aria-pressed:border-info aria-pressed:bg-info-wash aria-pressed:text-info",
  neutral: "",
};

type RowProps = {
  person: Person;
  no: number;
  status: Status | null;
  /** The absence was announced. */
  isAbsent: boolean;
  /** Not confirmed by the server yet. */
  waiting: boolean;
  rejected?: Rejection;
  /** Where the keys work now. */
  active: boolean;
  zone: string;
  /** The sheet's, as `dayOf` has it. */
  day: string;
  onMark: (person: Person, status: Quick) => void;
  onMore: (person: Person) => void;
  onFocus: (registrationId: string) => void;
};

/** One person of a roll call: who, what is marked, and five large buttons. */
export const RollRow = memo(function RollRow(props: RowProps) {
  const { person, no, status, isAbsent, waiting, rejected, active, zone, day, onMark, onMore, onFocus } = props;
  const t = useTranslations("attendance");
  const absence = useTranslations("absences")("badge");
  const word = status === null && isAbsent ? absence : t(`statuses.${status ?? "unmarked"}`);
  const fixed = person.registration !== "confirmed";
  return (
    <li className="border-b border-line last:border-b-0">
      {/* biome-ignore lint/a11y/useSemanticElements: a row of a list, not a form's fieldset */}
      <div
        role="group"
        id={`row-${person.registrationId}`}
        aria-label={t("markAs", { name: person.fullName, status: word })}
        tabIndex={active ? 0 : -1}
        onFocus={() => onFocus(person.registrationId)}
        className={cn(
          "grid scroll-mt-44 scroll-mb-8 grid-cols-[minmax(0,1fr)_auto] items-start px-3 py-2.5 sm:px-4",
          "lg:grid-cols-[minmax(0,1fr)_26rem_auto] lg:items-center lg:gap-x-4",
          "focus-visible:-outline-offset-2",
          active && "bg-accent-wash/40",
        )}
      >
        <div className="flex min-w-0 items-start gap-2.5">
          <span className="figures w-7 shrink-0 pt-0.5 text-right text-sm text-faint">{no}</span>
          <Who {...{ person, status, isAbsent, word, waiting, zone, day }} />
        </div>
        <IconButton
          icon="ellipsis"
          size="sm"
          label={t("more", { name: person.fullName })}
          onClick={() => onMore(person)}
          className="-me-1.5 lg:order-last"
        />
        <div className="col-span-2 mt-2 grid grid-cols-5 gap-1.5 lg:col-span-1 lg:mt-0">
          {quick.map((one) => (
            <MarkButton
              key={one}
              status={one}
              chosen={status === one}
              name={person.fullName}
              disabled={fixed}
              reachable={active}
              onPress={() => onMark(person, one)}
            />
          ))}
        </div>
        {rejected && (
          <p role="alert" className="col-span-full mt-2 text-sm font-semibold text-bad lg:order-last">
            {t("notSaved", { why: t(`rejected.${rejected}`) })}
          </p>
        )}
      </div>
    </li>
  );
});

type ButtonProps = {
  status: Quick;
  chosen: boolean;
  name: string;
  disabled: boolean;
  reachable: boolean;
  onPress: () => void;
};

function MarkButton({ status, chosen, name, disabled, reachable, onPress }: ButtonProps) {
  const t = useTranslations("attendance");
  const { tone, icon } = looks[status];
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-label={t("markAs", { name, status: t(`statuses.${status}`) })}
      tabIndex={reachable ? 0 : -1}
      disabled={disabled}
      onClick={onPress}
      className={cn(
        "flex min-h-12 min-w-0 flex-col items-center justify-center rounded-md border border-line-strong bg-surface px-0.5 leading-tight lg:min-h-11",
        "enabled:hover:bg-sunken disabled:opacity-45 aria-pressed:border-2 aria-pressed:font-bold",
        pressed[tone],
      )}
    >
      <span className="flex items-center gap-1 font-bold">
        {chosen && <Icon name={icon} className="size-3.5" />}
        {letterOf(status)}
      </span>
      <span className="max-w-full truncate text-xs">{t(`short.${status}`)}</span>
    </button>
  );
}

type WhoProps = Pick<RowProps, "person" | "status" | "isAbsent" | "waiting" | "zone" | "day"> & { word: string };

function Who({ person, status, isAbsent, word, waiting, zone, day }: WhoProps) {
  const t = useTranslations("attendance");
  const locale = useLocale();
  const place = [
    person.schoolName,
    person.grade !== null && t("grade", { grade: person.grade }),
    person.classNo && t("class", { name: person.classNo }),
    person.studentNo && t("studentNo", { number: person.studentNo }),
    person.groupNumber !== null && t("group", { number: person.groupNumber }),
  ].filter(Boolean);
  const latin = person.latinName && person.latinName !== person.fullName ? person.latinName : null;
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <bdi className="font-semibold">{person.fullName}</bdi>
        {latin && (
          <bdi lang={locale === "en" ? undefined : "en"} className="text-sm text-soft">
            {latin}
          </bdi>
        )}
        {status === null && isAbsent ? (
          <StatusPill tone="info" icon="file-text" className={cn(waiting && "border-dashed")}>
            {word}
          </StatusPill>
        ) : (
          <StatusMark status={status} word={word} className={cn(waiting && "border-dashed")} />
        )}
        {person.arrivedAt && (
          <span className="figures text-xs text-soft">
            {t("arrived", {
              time: (dayOf(person.arrivedAt, zone) === day ? clockOf : momentOf)(person.arrivedAt, zone),
            })}
          </span>
        )}
      </p>
      <p className="text-sm wrap-break-word text-soft">{place.join(" · ")}</p>
      <Signs person={person} isAbsent={isAbsent && status !== null} />
    </div>
  );
}

/** What a reader of the list must know besides the status: a conflict, a correction, a seat that is gone. */
function Signs({ person, isAbsent }: Pick<RowProps, "person" | "isAbsent">) {
  const t = useTranslations("attendance");
  const seat = { confirmed: null, cancelled: "seatGone", waitlisted: "seatWaiting" } as const;
  const gone = seat[person.registration];
  if (!person.conflict && !person.corrected && !gone && !isAbsent) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-1.5">
      {isAbsent && (
        <Badge tone="info" icon="file-text">
          {t("announced")}
        </Badge>
      )}
      {person.conflict && (
        <Badge tone="bad" icon="warning">
          {t("conflict")}
        </Badge>
      )}
      {person.corrected && (
        <Badge icon="pencil" tone="info">
          {person.reason ? `${t("corrected")}: ${person.reason}` : t("corrected")}
        </Badge>
      )}
      {gone && (
        <Badge tone="warn" icon="ban">
          {t(gone)}
        </Badge>
      )}
    </p>
  );
}
