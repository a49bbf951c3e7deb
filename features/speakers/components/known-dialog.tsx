"use client";

import { useEffect, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Input } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { findSpeakersAction } from "../actions";
import type { SpeakerRow } from "../queries";

type KnownDialogProps = {
  locale: string;
  /** Those who are announced already. */
  present: readonly string[];
  onChoose: (speakerId: string) => void;
  onClose: () => void;
};

type Text = SpeakerRow["name"];
const say = (text: Text, locale: string) => text[locale as keyof Text] ?? Object.values(text)[0] ?? "";

/** Somebody who has spoken before: found by part of the name in any script, an office or an organisation. */
export function KnownDialog({ locale, present, onChoose, onClose }: KnownDialogProps) {
  const t = useTranslations("speakers");
  const [typed, setTyped] = useState("");
  const [rows, setRows] = useState<SpeakerRow[]>();
  const [, start] = useTransition();
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      () =>
        start(async () => {
          const found = await findSpeakersAction({ q: typed, limit: 20 });
          if (!stale) setRows(found.ok ? found.value.rows : []);
        }),
      typed ? 150 : 0,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [typed]);
  const free = rows?.filter((row) => !present.includes(row.speakerId));
  return (
    <Dialog title={t("addKnown")} closeLabel={t("close")} open onOpenChange={(open) => !open && onClose()}>
      <Input
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="mt-3 divide-y divide-line" aria-live="polite">
        {free?.length === 0 && <li className="py-3 text-soft">{t("noneFound")}</li>}
        {free?.map((row) => (
          <li key={row.speakerId} className="flex items-center justify-between gap-3 py-2">
            <p className="min-w-0">
              <bdi className="font-semibold">{say(row.name, locale)}</bdi>
              <bdi className="block text-sm text-soft">{say(row.office, locale) || say(row.organization, locale)}</bdi>
            </p>
            <Button size="sm" icon="plus" onClick={() => onChoose(row.speakerId)}>
              {t("choose")}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
