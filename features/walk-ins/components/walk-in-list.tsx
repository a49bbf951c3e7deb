"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { useToast } from "../../../components/ui/toast";
import { linkWalkInAction, rejectWalkInAction, undoWalkInAction } from "../actions";
import { FindOnList } from "./find-on-list";
import { type OnList, OnListRows } from "./on-list-rows";
import { RegisterWalkIn } from "./register-walk-in";

/** Somebody on no list, in the reader's words. */
export type WalkInLine = {
  walkInId: string;
  version: number;
  name: string;
  school: string;
  grade: number | null;
  /** School, grade, when, and where they are present. */
  facts: string;
  /** Others who may be the same person. */
  twins: readonly string[];
  suggested: readonly OnList[];
};

/** People on no list, each with who of the event it may be. */
export function WalkInList({ eventId, rows }: { eventId: string; rows: readonly WalkInLine[] }) {
  return (
    <ul className="space-y-3">
      {rows.map((row) => (
        <WalkIn key={row.walkInId} eventId={eventId} row={row} />
      ))}
    </ul>
  );
}

function WalkIn({ eventId, row }: { eventId: string; row: WalkInLine }) {
  const t = useTranslations("walkIns");
  const { link, reject } = useSettling(row);
  const [registering, setRegistering] = useState(false);
  const [finding, setFinding] = useState(false);
  return (
    <li className="rounded-lg border border-line bg-surface px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold wrap-anywhere">
            {row.name}
            {row.twins.length > 0 && (
              <StatusPill tone="warn" icon="users">
                {t("twins", { count: row.twins.length })}
              </StatusPill>
            )}
          </h3>
          <p className="text-sm wrap-anywhere text-soft">{row.facts}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" icon="search" aria-label={t("findOf", { name: row.name })} onClick={() => setFinding(true)}>
            {t("find")}
          </Button>
          <Button
            size="sm"
            icon="user-plus"
            aria-label={t("registerOf", { name: row.name })}
            onClick={() => setRegistering(true)}
          >
            {t("register")}
          </Button>
          <Button size="sm" variant="quiet" aria-label={t("rejectOf", { name: row.name })} onClick={reject}>
            {t("reject")}
          </Button>
        </div>
      </div>
      {row.suggested.length > 0 && (
        <div className="mt-3">
          <OnListRows name={row.name} people={row.suggested} onLink={link} />
        </div>
      )}
      {finding && <FindOnList eventId={eventId} row={row} onLink={link} onClose={() => setFinding(false)} />}
      {registering && <RegisterWalkIn row={row} onDone={() => setRegistering(false)} />}
    </li>
  );
}

/** Links, or sets aside, and offers the way back. */
function useSettling({ walkInId, version, name, school }: WalkInLine) {
  const t = useTranslations("walkIns");
  const undoWord = useTranslations("ui")("undo");
  const { refusal } = useRefusalWords();
  const show = useToast();
  type Done = { ok: true; value: { version: number } } | Refused;
  const told = (outcome: Done, title: string) => {
    if (!outcome.ok) return show({ title: refusal(outcome), tone: "bad" });
    const onUndo = async () => {
      const undone = await undoWalkInAction({ walkInId, version: outcome.value.version, name, school });
      show(undone.ok ? { title: t("undone") } : { title: refusal(undone), tone: "bad" });
    };
    return show({ title, undo: { label: undoWord, onUndo: () => void onUndo() } });
  };
  return {
    link: async (registrationId: string, person: string) =>
      told(await linkWalkInAction({ walkInId, version, registrationId }), t("linked", { person })),
    reject: async () => told(await rejectWalkInAction({ walkInId, version }), t("rejected")),
  };
}
