"use client";

import Link from "next/link";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button, IconButton } from "../../../components/ui/button";
import { Input } from "../../../components/ui/controls";
import { Dialog } from "../../../components/ui/dialog";
import { Disclosure } from "../../../components/ui/disclosure";
import { Field, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { mostGroups, proposedGroups, sizesOf } from "../rules";
import { type Board, placesOf } from "./board-model";
import type { Deeds } from "./use-board-deeds";

type DealDialogProps = { board: Board; deeds: Deeds; topicsHref: string };

/** "Make N groups": how many, and what that comes to, before anything is done. */
export function DealDialog({ board, deeds, topicsHref }: DealDialogProps) {
  const t = useTranslations("groups");
  const ui = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const people = deeds.members.length;
  const places = placesOf(board);
  const [count, setCount] = useState(board.groups.length || proposedGroups(people, places));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const { problem, refusal } = useRefusalWords();
  const set = (next: number) => setCount(Math.max(1, Math.min(mostGroups, Math.trunc(next) || 1)));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const said = await deeds.deal(count, String(new FormData(event.currentTarget).get("seed") ?? ""));
    setBusy(false);
    setRefused(said);
    if (!said) setOpen(false);
  };
  const problemOf = (path: string) => {
    const first = refused?.fields?.[path]?.[0];
    return first && problem(first);
  };
  const hasGroups = board.groups.length > 0;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant={hasGroups ? "secondary" : "primary"} icon="users" disabled={people === 0}>
          {hasGroups ? t("dealAgain") : t("deal")}
        </Button>
      }
      title={t("dealTitle")}
      description={t("dealText")}
      closeLabel={ui("close")}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
          <Button type="submit" form="deal-groups" variant="primary" pending={busy}>
            {t("deal")}
          </Button>
        </>
      }
    >
      <form id="deal-groups" onSubmit={send} className="space-y-5">
        {refused && !refused.fields && <Notice tone="bad" role="alert" title={refusal(refused)} />}
        <Field id="deal-count" label={t("count")} error={problemOf("count")}>
          {(wiring) => (
            <div className="flex items-center gap-2">
              <IconButton icon="minus" variant="secondary" label={t("fewer")} onClick={() => set(count - 1)} />
              <Input
                {...wiring}
                type="number"
                min={1}
                max={mostGroups}
                value={count}
                onChange={(event) => set(event.target.valueAsNumber)}
                className="figures w-24 text-center text-lg font-bold"
              />
              <IconButton icon="plus" variant="secondary" label={t("more")} onClick={() => set(count + 1)} />
            </div>
          )}
        </Field>
        <Preview people={people} count={count} locked={deeds.members.filter((member) => member.locked).length} />
        {places > 0 && count > places && (
          <Notice tone="warn" title={t("tooManyForTopics", { places, without: count - places })}>
            <Link href={topicsHref} className="underline underline-offset-4">
              {t("toTopics")}
            </Link>
          </Notice>
        )}
        {hasGroups && <p className="text-sm text-soft">{t("replaces")}</p>}
        <Disclosure summary={t("repeat")}>
          <TextField
            id="deal-seed"
            name="seed"
            label={t("seed")}
            hint={t("seedHint")}
            maxLength={64}
            error={problemOf("seed")}
          />
        </Disclosure>
      </form>
    </Dialog>
  );
}

function Preview({ people, count, locked }: { people: number; count: number; locked: number }) {
  const t = useTranslations("groups");
  const sizes = sizesOf(people, count);
  const kinds = [...new Set(sizes)].map((size) => ({ size, groups: sizes.filter((one) => one === size).length }));
  return (
    <div role="status" className="rounded-md bg-sunken px-4 py-3">
      <p className="font-semibold">{t("preview", { people, groups: count })}</p>
      <ul className="figures text-sm text-soft">
        {kinds.map(({ size, groups }) => (
          <li key={size}>{t("previewSize", { groups, size })}</li>
        ))}
        {locked > 0 && <li>{t("lockedStay", { count: locked })}</li>}
      </ul>
    </div>
  );
}
