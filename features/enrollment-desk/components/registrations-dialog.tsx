"use client";
import Link from "next/link";
import { useParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Dialog } from "../../../components/ui/dialog";
import { Icon } from "../../../components/ui/icon";
import { registrationsOfAction } from "../actions";
import type { EnrollmentLine } from "./enrollment-line";

type Row = Extract<Awaited<ReturnType<typeof registrationsOfAction>>, { ok: true }>["value"][number];
type Props = { row: EnrollmentLine; open: boolean; onOpenChange: (open: boolean) => void };

/** Where one of them is registered, with a way to each registration; asked when it is opened. */
export function RegistrationsDialog({ row, open, onOpenChange }: Props) {
  const t = useTranslations("enrollmentDesk");
  const ui = useTranslations("ui");
  const { refusal } = useRefusalWords();
  const [found, setFound] = useState<Row[]>();
  const [refused, setRefused] = useState<Parameters<typeof refusal>[0]>();
  const { enrollmentId } = row;
  useEffect(() => {
    if (!open) return;
    let isGone = false;
    registrationsOfAction({ enrollmentId }).then((outcome) => {
      if (isGone) return;
      if (outcome.ok) setFound(outcome.value);
      else setRefused(outcome);
    });
    return () => {
      isGone = true;
    };
  }, [open, enrollmentId]);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("registrationsTitle", { name: row.name })}
      closeLabel={ui("close")}
    >
      {refused ? (
        <p role="alert" className="text-bad">
          {refusal(refused)}
        </p>
      ) : found === undefined ? (
        <p role="status" className="text-soft">
          {ui("loading")}
        </p>
      ) : found.length === 0 ? (
        <p className="text-soft">{t("registrationsNone")}</p>
      ) : (
        <Registrations rows={found} />
      )}
    </Dialog>
  );
}

function Registrations({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("enrollmentDesk");
  const roster = useTranslations("roster");
  const locale = useLocale();
  const base = `/${String(useParams().locale ?? locale)}/manage/events`;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => {
        const lang = [locale, ...row.languages].find((one) => row.title[one as "en"]) ?? locale;
        const day = new Intl.DateTimeFormat(locale, { timeZone: row.timeZone, dateStyle: "medium" });
        return (
          <li key={row.registrationId}>
            <Link
              href={`${base}/${row.eventId}/roster/${row.registrationId}`}
              className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 py-2 no-underline hover:underline"
            >
              <span className="min-w-48 flex-1">
                <span lang={lang} className="block font-semibold">
                  {row.title[lang as "en"]}
                </span>
                <span className="figures block text-sm text-soft">{day.format(row.startsAt)}</span>
              </span>
              <span className="flex items-center gap-1.5 text-sm text-soft">
                {row.attended && <Icon name="check" className="size-4 text-ok" />}
                {row.attended ? t("present") : roster(`status.${row.status}`)}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
