"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Section } from "../../../components/ui/card";
import { Combobox } from "../../../components/ui/combobox";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { Checkbox, Select } from "../../../components/ui/controls";
import { SelectField } from "../../../components/ui/field";
import { EmptyState } from "../../../components/ui/states";
import { GroupSizes } from "./group-sizes";
import type { ShownRepair } from "./repair-values";
import { chosenLeaders, type Repairing, type Row } from "./use-repair";

type Props = { shown: ShownRepair; repair: Repairing };

/** The moves that are proposed, each with its reason, to be taken, changed or left; leaders; and what comes of it. */
export function ProposalPart({ shown, repair }: Props) {
  const t = useTranslations("repairs");
  const { proposal, rows, leaders } = repair;
  if (!proposal) return null;
  const taken = rows.filter((row) => row.taken).length;
  const named = chosenLeaders(proposal, leaders).length;
  return (
    <>
      <Section title={t("movesTitle")} id="moves">
        {rows.length === 0 ? (
          <EmptyState icon="check" title={t("even")}>
            {t("evenText")}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {rows.map((row) => (
              <MoveRow key={row.registrationId} row={row} shown={shown} repair={repair} />
            ))}
          </ul>
        )}
        <MoreMoves shown={shown} repair={repair} />
      </Section>
      {proposal.leaders.length > 0 && (
        <Section title={t("leaders")} id="leaders" lead={t("leadersLead")}>
          <Leaders shown={shown} repair={repair} />
        </Section>
      )}
      <Section title={t("groups")} id="sizes">
        <GroupSizes shown={shown} proposal={proposal} />
      </Section>
      {taken + named > 0 && <ApplyButton shown={shown} repair={repair} moves={taken} leaders={named} />}
    </>
  );
}

const numbersOf = (shown: ShownRepair) =>
  shown.groups.map(({ number }) => ({ value: String(number), label: String(number) }));

function MoveRow({ row, shown, repair }: Props & { row: Row }) {
  const t = useTranslations("repairs");
  const person = shown.people.find((one) => one.registrationId === row.registrationId);
  if (!person) return null;
  const sizes = repair.proposal?.before?.sizes ?? [];
  const sizeOf = (number: number) => sizes[shown.groups.findIndex((group) => group.number === number)] ?? 0;
  const change = (part: Partial<Row>) =>
    repair.change(repair.rows.map((one) => (one === row ? { ...one, ...part } : one)));
  const from = person.number ?? 0;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
      <Checkbox
        id={`take-${row.registrationId}`}
        checked={row.taken}
        onChange={(event) => change({ taken: event.target.checked })}
        label={<bdi>{person.name}</bdi>}
        hint={
          <>
            {person.about && <span className="block">{person.about}</span>}
            {t("reason", { from, to: row.to, fromSize: sizeOf(from), toSize: sizeOf(row.to) })}
          </>
        }
      />
      <Select
        aria-label={t("moveTo", { name: person.name })}
        value={String(row.to)}
        onChange={(event) => change({ to: Number(event.target.value), taken: true })}
        options={numbersOf(shown).filter(({ value }) => value !== String(from))}
        className="figures w-24"
      />
    </li>
  );
}

/** Somebody who is not among those proposed: goes to the smallest other group, and from there to any. */
function MoreMoves({ shown, repair }: Props) {
  const t = useTranslations("repairs");
  const { absent, rows, proposal } = repair;
  const known = new Set(rows.map((row) => row.registrationId));
  const free = shown.people.filter(
    (one) => one.number !== null && !one.locked && !absent.has(one.registrationId) && !known.has(one.registrationId),
  );
  const add = (registrationId: string | null) => {
    const person = free.find((one) => one.registrationId === registrationId);
    if (!person) return;
    const sizes = proposal?.after?.sizes ?? [];
    const others = shown.groups
      .map(({ number }, at) => ({ number, size: sizes[at] ?? 0 }))
      .filter(({ number }) => number !== person.number)
      .sort((a, b) => a.size - b.size);
    const to = others[0]?.number;
    if (to) void repair.change([...rows, { registrationId: person.registrationId, to, taken: true }]);
  };
  if (free.length === 0 || shown.groups.length < 2) return null;
  return (
    <div className="mt-4 max-w-md">
      <label htmlFor="more-moves" className="mb-1 block font-semibold">
        {t("addMove")}
      </label>
      <Combobox
        id="more-moves"
        options={free.map((one) => ({
          value: one.registrationId,
          label: one.name,
          hint: [t("group", { number: one.number ?? 0 }), one.about].filter(Boolean).join(" · "),
        }))}
        value={null}
        onChange={add}
        placeholder={t("pick")}
        words={{ empty: t("words.empty"), clear: t("words.clear"), open: t("words.open") }}
      />
    </div>
  );
}

function Leaders({ shown, repair }: Props) {
  const t = useTranslations("repairs");
  const nameOf = new Map(shown.people.map((one) => [one.registrationId, one.name]));
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {repair.proposal?.leaders.map(({ number, proposedId, memberIds }) => (
        <SelectField
          key={number}
          id={`leader-${number}`}
          label={t("leaderOf", { number })}
          value={repair.leaders.get(number) ?? proposedId ?? ""}
          onChange={(event) => repair.lead(number, event.target.value)}
          options={[
            { value: "", label: t("nobody") },
            ...memberIds.map((value) => ({ value, label: nameOf.get(value) ?? "" })),
          ]}
        />
      ))}
    </div>
  );
}

function ApplyButton({ shown, repair, moves, leaders }: Props & { moves: number; leaders: number }) {
  const t = useTranslations("repairs");
  const ui = useTranslations("ui");
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" icon="check" disabled={repair.pending}>
          {t("apply")}
        </Button>
      }
      title={t("applyTitle")}
      confirmLabel={t("apply")}
      cancelLabel={ui("cancel")}
      onConfirm={repair.apply}
    >
      <p>{t("applyText", { moves, leaders })}</p>
      {shown.isPublished && <p className="mt-2">{t("applyTextShown")}</p>}
    </ConfirmDialog>
  );
}
