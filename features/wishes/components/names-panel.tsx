"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Combobox, type ComboboxOption } from "../../../components/ui/combobox";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { useToast } from "../../../components/ui/toast";
import { openNamesAction, resolveAction } from "../actions";

type Opened = Extract<Awaited<ReturnType<typeof openNamesAction>>, { ok: true }>["value"];
type Name = Opened["names"][number];
const keyOf = (name: Name) => `${name.registrationId}:${name.which}`;

/** Whom students named: only after a press, which the trail keeps; whom a name means can be chosen. */
export function NamesPanel({ eventId }: { eventId: string }) {
  const t = useTranslations("wishes");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const [opened, setOpened] = useState<Opened>();
  const [pending, setPending] = useState(false);
  const open = async () => {
    setPending(true);
    const outcome = await openNamesAction({ eventId });
    setPending(false);
    if (outcome.ok) setOpened(outcome.value);
    else show({ title: refusal(outcome), tone: "bad" });
  };
  const choose = async (name: Name, meantId: string | null) => {
    const outcome = await resolveAction({ registrationId: name.registrationId, which: name.which, meantId });
    if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
    setOpened(
      (now) =>
        now && { ...now, names: now.names.map((one) => (keyOf(one) === keyOf(name) ? { ...one, meantId } : one)) },
    );
    show({ title: t("names.saved") });
  };
  if (!opened)
    return (
      <Button icon="eye" pending={pending} onClick={open}>
        {t("names.show")}
      </Button>
    );
  const people: ComboboxOption[] = opened.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Table label={t("names.title")} dense>
      <TableHead>
        <TableRow>
          <Column>{t("names.by")}</Column>
          <Column>{t("names.which")}</Column>
          <Column>{t("names.typed")}</Column>
          <Column>{t("names.meant")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {opened.names.map((name) => (
          <TableRow key={keyOf(name)}>
            <RowHeader>
              <bdi>{name.by}</bdi>
            </RowHeader>
            <Cell>{t(name.which)}</Cell>
            <Cell>
              <bdi>{name.name}</bdi>
            </Cell>
            <Cell className="min-w-56">
              <Combobox
                options={people.filter((one) => one.value !== name.registrationId)}
                value={name.meantId}
                onChange={(meantId) => choose(name, meantId)}
                label={t("names.meantBy", { name: name.name, by: name.by })}
                placeholder={t("names.nobody")}
                words={{ empty: t("names.empty"), clear: t("names.clear"), open: t("names.openList") }}
              />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
