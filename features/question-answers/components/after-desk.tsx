"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, LinkButton } from "../../../components/ui/button";
import { Card, Section } from "../../../components/ui/card";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { EmptyState } from "../../../components/ui/states";
import type { Telling } from "../queries";
import { DraftDialog } from "./draft-dialog";
import { LeftList } from "./left-list";
import { ReleasedList } from "./released-list";
import type { LeftRow, Shown } from "./shown";
import { TakeForm } from "./take-form";
import { TellButton } from "./tell-button";
import { useAnswers } from "./use-answers";

type Option = { value: string; label: string };
type Props = {
  eventId: string;
  /** This page's address. */
  path: string;
  shown: Shown;
  held: boolean;
  telling: Telling;
  languages: readonly Option[];
  answerers: readonly string[];
  unsend: (said: { eventId: string; messageId: string }) => Promise<unknown>;
};

/** What was left: chosen for the guest's office, answered in writing, released, and told to those who asked. */
export function AfterDesk({ eventId, path, shown, held, telling, languages, answerers, unsend }: Props) {
  const t = useTranslations("questionAnswers");
  const answers = useAnswers(eventId);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [writing, setWriting] = useState<LeftRow>();
  const { left, released } = shown;
  const chosen = new Set(left.flatMap(({ no }) => (ticked.has(no) ? [no] : [])));
  const choose = (nos: readonly number[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const no of nos) on ? after.add(no) : after.delete(no);
      return after;
    });
  const drafts = left.filter((row) => row.answerSummary && row.status !== "held" && row.status !== "new");
  return (
    <>
      <Section
        title={t("leftTitle")}
        id="left"
        lead={t("leftLead")}
        actions={drafts.length > 0 && <ReleaseAll drafts={drafts} release={() => answers.releaseAll(drafts)} />}
      >
        <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
          {left.length > 0 && (
            <Button
              size="sm"
              onClick={() =>
                choose(
                  left.map(({ no }) => no),
                  true,
                )
              }
            >
              {t("chooseAll")}
            </Button>
          )}
          <LinkButton size="sm" variant="quiet" href={held ? path : `${path}?held=true`}>
            {t(held ? "withoutHeld" : "withHeld")}
          </LinkButton>
          <p role="status" className="text-sm text-soft">
            {chosen.size > 0 && t("chosen", { count: chosen.size })}
          </p>
        </div>
        {left.length === 0 ? (
          <EmptyState icon="check" title={t("none")}>
            {t("noneText")}
          </EmptyState>
        ) : (
          <LeftList
            rows={left}
            chosen={chosen}
            choose={(no, on) => choose([no], on)}
            write={setWriting}
            release={(row) => void answers.release(row)}
          />
        )}
      </Section>
      {left.length > 0 && (
        <Section title={t("officeTitle")} id="office" lead={t("officeLead")} className="print:hidden">
          <Card>
            <TakeForm
              id="office-list"
              path={`/api/exports/question-leftovers/${eventId}`}
              languages={languages}
              wanted={() => ({ held, ...(chosen.size > 0 ? { nos: [...chosen] } : {}) })}
            />
          </Card>
        </Section>
      )}
      <Section
        title={t("releasedTitle")}
        id="released"
        lead={t("releasedLead")}
        actions={<TellButton eventId={eventId} telling={telling} unsend={unsend} />}
      >
        <ReleasedList rows={released} takeBack={(row) => void answers.takeBack(row)} />
      </Section>
      {writing && (
        <DraftDialog
          row={left.find((row) => row.questionId === writing.questionId) ?? writing}
          languages={languages}
          answerers={answerers}
          onClose={() => setWriting(undefined)}
        />
      )}
    </>
  );
}

function ReleaseAll({ drafts, release }: { drafts: readonly LeftRow[]; release: () => Promise<void> }) {
  const t = useTranslations("questionAnswers");
  const ui = useTranslations("ui");
  const count = drafts.length;
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">{t("releaseAll", { count })}</Button>}
      title={t("releaseAllTitle", { count })}
      confirmLabel={t("releaseAll", { count })}
      cancelLabel={ui("cancel")}
      onConfirm={release}
    >
      {t("releaseAllText")}
    </ConfirmDialog>
  );
}
