"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { Disclosure } from "../../../components/ui/disclosure";
import { SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { historyAction } from "../actions";
import { type Status, statuses } from "../rules";
import { type Entry, HistoryList } from "./history-list";
import type { Person } from "./marks";

/** Who told of an absence beforehand. */
export type Teller = "self" | "teacher" | "staff";

type Props = {
  person: Person;
  sheetId: string;
  zone: string;
  /** The status wanted when it was opened by a mark that needs a reason. */
  wanted?: Status;
  /** Set when their absence was announced. */
  announcedBy?: Teller;
  /** A change is nothing without a reason: the sheet is closed, or an organizer corrected it. */
  needsReason: boolean;
  closed: boolean;
  mayCorrect: boolean;
  onMark: (person: Person, status: Status, reason: string) => void;
  onNote: (person: Person, note: string) => void;
  onTakeBack: (person: Person, opIds: readonly string[], reason: string) => void;
  onClose: () => void;
};

/** All about one person at this sheet: correct with a reason, note something, see what was taken down. */
export function PersonDialog(props: Props) {
  const { person, sheetId, zone, wanted, announcedBy, needsReason, closed, mayCorrect, onClose } = props;
  const t = useTranslations();
  const [status, setStatus] = useState<Status>(wanted ?? person.status ?? "present");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [entries, setEntries] = useState<readonly Entry[]>();
  const fixed = person.registration !== "confirmed";
  useEffect(() => {
    const load = async () => {
      const outcome = await historyAction({ sheetId, registrationId: person.registrationId }).catch(() => undefined);
      setEntries(outcome?.ok ? outcome.value : []);
    };
    void load();
  }, [sheetId, person.registrationId]);
  const missing = needsReason && reason.trim().length < 3;
  const error = asked && missing ? t("refusals.reason-needed") : undefined;
  const save = () => {
    setAsked(true);
    if (missing) return;
    props.onMark(person, status, reason.trim());
    onClose();
  };
  const live = (entries ?? []).filter((entry) => !entry.voided && entry.kind !== "void" && entry.kind !== "note");
  const takeBack = () => {
    setAsked(true);
    if (missing) return;
    props.onTakeBack(
      person,
      live.map((entry) => entry.id),
      reason.trim(),
    );
    onClose();
  };
  const options = statuses.map((value) => ({ value, label: t(`attendance.statuses.${value}`) }));
  const lead = closed ? "attendance.afterCloseLead" : mayCorrect ? "attendance.correctLead" : undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("attendance.correctTitle", { name: person.fullName })}
      description={[person.schoolName, person.code].filter(Boolean).join(" · ")}
      closeLabel={t("ui.close")}
      initialFocus={() => document.getElementById(wanted ? "correct-reason" : "correct-status")}
    >
      {announcedBy && (
        <Notice tone="info" title={t("attendance.announced")} className="mb-4">
          {t(`absences.by.${announcedBy}`)}
        </Notice>
      )}
      {fixed ? (
        <Notice tone="warn" title={t("attendance.seatGone")} />
      ) : (
        <form
          className="space-y-4"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {lead && <p className="text-sm text-soft">{t(lead)}</p>}
          <SelectField
            id="correct-status"
            label={t("attendance.status")}
            value={status}
            onChange={(event) => setStatus(event.target.value as Status)}
            options={options}
          />
          <TextField
            id="correct-reason"
            label={t("attendance.reason")}
            hint={t("attendance.reasonHint")}
            error={error}
            required={needsReason}
            mark={needsReason ? undefined : t("ui.optional")}
            maxLength={300}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary">
              {t("ui.save")}
            </Button>
            {live.length > 0 && (
              <Button icon="undo" onClick={takeBack}>
                {t("attendance.clear")}
              </Button>
            )}
          </div>
        </form>
      )}
      {!fixed && <NoteForm onNote={(note) => props.onNote(person, note)} onClose={onClose} />}
      <h3 className="mt-6 mb-2 font-bold">{t("attendance.history")}</h3>
      <HistoryList entries={entries} zone={zone} />
    </Dialog>
  );
}

function NoteForm({ onNote, onClose }: { onNote: (note: string) => void; onClose: () => void }) {
  const t = useTranslations("attendance");
  const [note, setNote] = useState("");
  const add = () => {
    if (note.trim().length < 3) return;
    onNote(note.trim());
    onClose();
  };
  return (
    <div className="mt-5">
      <Disclosure summary={t("noteAdd")}>
        <form
          className="flex items-end gap-2 pt-3"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <div className="min-w-0 flex-1">
            <TextField
              id="attendance-note"
              label={t("note")}
              minLength={3}
              maxLength={300}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <Button type="submit">{t("noteAdd")}</Button>
        </form>
      </Disclosure>
    </div>
  );
}
