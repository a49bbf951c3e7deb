"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { LetterDialog } from "./letter-dialog";
import { PersonDialog } from "./person-dialog";
import type { PersonFirst } from "./person-fields";
import { RowMenu } from "./row-menu";
import type { Standing } from "./seat-status";
import { useRosterActs } from "./use-roster-acts";

type Props = {
  eventId: string;
  entry: {
    registrationId: string;
    name: string;
    href: string;
    status: Standing;
    version: number;
  };
  first: PersonFirst;
  languages: readonly { value: string; label: string }[];
};

/** What can be done with one registration, on its own page. */
export function EntryActions({ eventId, entry, first, languages }: Props) {
  const t = useTranslations("roster");
  const acts = useRosterActs();
  const [writing, setWriting] = useState(false);
  const { registrationId, version, status } = entry;
  return (
    <>
      {(status === "pending" || status === "changed") && (
        <Button variant="primary" icon="check" onClick={() => void acts.approve([registrationId])}>
          {t("approve")}
        </Button>
      )}
      {(status === "waitlisted" || status === "offered") && (
        <Button variant="primary" icon="arrow-up" onClick={() => void acts.promote([registrationId])}>
          {t("promote")}
        </Button>
      )}
      {status === "cancelled" && (
        <Button variant="primary" icon="undo" onClick={() => void acts.restore([registrationId])}>
          {t("restore")}
        </Button>
      )}
      <PersonDialog
        key={version}
        trigger={<Button icon="pencil">{t("edit")}</Button>}
        registrationId={registrationId}
        version={version}
        first={first}
        languages={languages}
      />
      <RowMenu row={entry} write={() => setWriting(true)} />
      <LetterDialog eventId={eventId} registrationIds={[registrationId]} open={writing} onOpenChange={setWriting} />
    </>
  );
}
