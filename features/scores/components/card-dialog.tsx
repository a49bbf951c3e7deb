"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { Disclosure } from "../../../components/ui/disclosure";
import { SelectField, TextareaField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { confirmCardAction, typePaperAction } from "../actions";
import { remarkAtMost } from "../choices";
import type { BoardJudge, CardShown } from "./card-values";
import type { PadCriterion, PadGroup } from "./pad-values";

type Props = {
  judge: BoardJudge;
  group: PadGroup;
  criteria: readonly PadCriterion[];
  versions: readonly CardShown[];
  isOpen: boolean;
  onClose: () => void;
};

/** One judge's scorecard for one group: what it says, its versions, the form to type it in from paper. */
export function CardDialog(props: Props) {
  const { judge, group, versions, isOpen, onClose } = props;
  const t = useTranslations("scores");
  const ui = useTranslations("ui");
  const [last] = versions;
  const [typing, setTyping] = useState(!last);
  const toCheck = last?.paper && !last.confirmed;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("cardOf", { judge: judge.name, group: group.title })}
      closeLabel={ui("close")}
      footer={
        typing ? (
          <>
            <Button onClick={last ? () => setTyping(false) : onClose}>{ui("cancel")}</Button>
            <Button type="submit" form="paper-card" variant="primary">
              {ui("save")}
            </Button>
          </>
        ) : (
          isOpen && (
            <>
              <Button icon="pencil" onClick={() => setTyping(true)}>
                {t(last?.paper ? "typeAnew" : "typePaper")}
              </Button>
              {toCheck && !last.mine && <ConfirmButton card={last} onDone={onClose} />}
            </>
          )
        )
      }
    >
      {typing ? (
        <PaperForm {...props} last={last?.paper ? last : undefined} />
      ) : (
        <>
          {toCheck && (
            <Notice
              tone={last.mine ? "info" : "warn"}
              className="mb-4"
              title={t(last.mine ? "secondWaits" : "secondCompare")}
            />
          )}
          {last && <Said {...props} card={last} />}
          {versions.length > 1 && (
            <Disclosure className="mt-4" summary={t("versions", { count: versions.length - 1 })}>
              {versions.slice(1).map((card) => (
                <div key={card.scorecardId} className="border-t border-line py-3">
                  <Said {...props} card={card} />
                </div>
              ))}
            </Disclosure>
          )}
        </>
      )}
    </Dialog>
  );
}

function Said({ card, criteria }: Props & { card: CardShown }) {
  const t = useTranslations("scores");
  return (
    <>
      <p className="figures text-sm text-soft">
        {card.about}
        {card.confirmed && <strong className="ms-2 text-ok">{t("standings.confirmed")}</strong>}
      </p>
      <dl className="mt-2 space-y-2">
        {criteria.map(({ criterionId, title, lang, levels }) => {
          const points = card.scores[criterionId];
          return (
            <div key={criterionId}>
              <dt lang={lang} className="font-semibold">
                {title}
              </dt>
              <dd className="flex gap-3">
                <span className="figures font-bold">{points ?? "–"}</span>
                <span className="text-sm text-soft">{levels.find((level) => level.points === points)?.text}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      {card.remark && (
        <blockquote className="mt-3 border-s-2 border-line-strong ps-3 whitespace-pre-line">{card.remark}</blockquote>
      )}
    </>
  );
}

function ConfirmButton({ card, onDone }: { card: CardShown; onDone: () => void }) {
  const t = useTranslations("scores");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    const outcome = await confirmCardAction({ scorecardId: card.scorecardId });
    setBusy(false);
    show(outcome.ok ? { title: t("confirmedNow") } : { title: refusal(outcome), tone: "bad" });
    if (outcome.ok) onDone();
  };
  return (
    <Button variant="primary" icon="check" pending={busy} onClick={confirm}>
      {t("same")}
    </Button>
  );
}

/** What stands on paper; refused, it stays as it was typed. */
function PaperForm({ judge, group, criteria, onClose, last }: Props & { last: CardShown | undefined }) {
  const t = useTranslations("scores");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [refused, setRefused] = useState<Refused>();
  const [clientId, setClientId] = useState<string>(() => crypto.randomUUID());
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const scores = criteria.flatMap(({ criterionId }) => {
      const points = String(form.get(criterionId) ?? "");
      return points ? [{ criterionId, points: Number(points) }] : [];
    });
    const remark = String(form.get("remark") ?? "");
    const { judgeId } = judge;
    const outcome = await typePaperAction({ judgeId, groupId: group.groupId, scores, remark, clientId });
    setRefused(outcome.ok ? undefined : outcome);
    if (!outcome.ok) return setClientId(crypto.randomUUID());
    show({ title: t("typed") });
    onClose();
  };
  return (
    <form id="paper-card" onSubmit={save} className="space-y-4">
      <p className="text-sm text-soft">{t("paperHint")}</p>
      {refused && <Notice tone="bad" role="alert" title={refusal(refused)} />}
      {criteria.map(({ criterionId, title, levels }) => (
        <SelectField
          key={criterionId}
          id={criterionId}
          name={criterionId}
          label={title}
          required
          defaultValue={last?.scores[criterionId] ?? ""}
          options={[
            { value: "", label: t("chooseLevel") },
            ...levels.map(({ points, text }) => ({ value: String(points), label: [points, text].join(" – ") })),
          ]}
        />
      ))}
      <TextareaField
        id="paper-remark"
        name="remark"
        label={t("remark")}
        hint={t("remarkHint")}
        rows={3}
        maxLength={remarkAtMost}
        defaultValue={last?.remark}
      />
    </form>
  );
}
