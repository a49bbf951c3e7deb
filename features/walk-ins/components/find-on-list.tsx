"use client";

import { useId, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Input } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { findOnListAction } from "../actions";
import { type OnList, OnListRows } from "./on-list-rows";
import type { WalkInLine } from "./walk-in-list";

type Props = {
  eventId: string;
  row: WalkInLine;
  onLink: (registrationId: string, person: string) => void;
  onClose: () => void;
};

/** Says who of the event somebody is whose name was written down otherwise: found by part of the name. */
export function FindOnList({ eventId, row, onLink, onClose }: Props) {
  const t = useTranslations();
  const { found, find } = useFinding(eventId);
  const field = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("walkIns.findTitle", { name: row.name })}
      description={row.facts}
      closeLabel={t("ui.close")}
      initialFocus={() => document.getElementById(field)}
    >
      <label htmlFor={field} className="mb-1 block text-sm font-semibold">
        {t("walkIns.findLabel")}
      </label>
      <Input
        id={field}
        type="search"
        autoComplete="off"
        maxLength={100}
        onChange={(event) => void find(event.target.value)}
      />
      <div aria-live="polite" className="mt-3">
        {found?.length === 0 && <p className="text-sm text-soft">{t("walkIns.nobodyFound")}</p>}
        {found && found.length > 0 && (
          <OnListRows
            name={row.name}
            people={found}
            onLink={(registrationId, person) => {
              onLink(registrationId, person);
              onClose();
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

/** Asks while somebody types; an answer to what is no longer typed is dropped. */
function useFinding(eventId: string) {
  const t = useTranslations("attendance");
  const locale = useLocale();
  const [found, setFound] = useState<OnList[]>();
  const asked = useRef("");
  const find = async (typed: string) => {
    const q = typed.trim();
    asked.current = q;
    if (!q) return setFound(undefined);
    const outcome = await findOnListAction({ eventId, q }).catch(() => undefined);
    if (asked.current !== q || !outcome?.ok) return;
    setFound(
      outcome.value.map(({ registrationId, name, school, grade, status }) => {
        const place = school?.[locale as "ko"] ?? Object.values(school ?? {})[0];
        const facts = [place, grade !== null && t("grade", { grade })].filter(Boolean).join(" · ");
        return { registrationId, name, facts, hasSeat: status === "confirmed" };
      }),
    );
  };
  return { found, find };
}
