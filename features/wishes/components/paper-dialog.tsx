"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import type { Choice } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { giveAction } from "../actions";
import { rankKeys } from "./rank-keys";
import type { WishLine } from "./wish-line";

export type Paper = { topics: readonly Choice[]; most: number; asksPeople: boolean };
type Props = { line: WishLine; paper: Paper; onClose: () => void };

/** Somebody's wishes as they stand on paper. A name that is left empty stays as it was. */
export function PaperDialog({ line, paper, onClose }: Props) {
  const t = useTranslations("wishes");
  const ui = useTranslations("ui");
  const show = useToast();
  const { problem, refusal } = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const { registrationId, name, version } = line;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const typed = (key: string) => String(said.get(key) ?? "").trim();
    setBusy(true);
    const outcome = await giveAction({
      registrationId,
      version,
      topicIds: said.getAll("topicIds"),
      ...(typed("friend") ? { friend: typed("friend") } : {}),
      ...(typed("ratherNot") ? { ratherNot: typed("ratherNot") } : {}),
    });
    setBusy(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (!outcome.ok) return;
    show({ title: t("entered", { name }) });
    onClose();
  };
  const problemOf = (path: string) => {
    const first = refused?.fields?.[path]?.[0];
    return first && problem(first);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("enterTitle", { name })}
      description={line.source === "none" ? undefined : t("enterText")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form="paper-wishes" variant="primary" pending={busy}>
            {ui("save")}
          </Button>
        </>
      }
    >
      <form id="paper-wishes" onSubmit={save} className="space-y-4">
        {refused && !refused.fields && <Notice tone="bad" role="alert" title={refusal(refused)} />}
        {rankKeys.slice(0, Math.min(paper.most, paper.topics.length)).map((place, at) => (
          <SelectField
            key={place}
            id={`topicIds.${at}`}
            name="topicIds"
            label={t(`rank.${place}`)}
            options={[{ value: "", label: t("noWish") }, ...paper.topics]}
            defaultValue={line.topicIds[at] ?? ""}
            error={problemOf(`topicIds.${at}`)}
          />
        ))}
        {paper.asksPeople &&
          (["friend", "ratherNot"] as const).map((which) => (
            <TextField
              key={which}
              id={which}
              name={which}
              label={t(which)}
              hint={line.names > 0 ? t("keepName") : undefined}
              maxLength={120}
              autoComplete="off"
              error={problemOf(which)}
            />
          ))}
      </form>
    </Dialog>
  );
}
