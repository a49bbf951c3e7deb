"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { TextField } from "../../../components/ui/field";
import type { MenuEntry } from "../../../components/ui/menu";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { useToast } from "../../../components/ui/toast";
import { mailAction, reissueAction, revokeAction, unrevokeAction } from "../actions";
import { Acts, type RegisterRow, State } from "./register-parts";

type Props = { placeId: string; rows: readonly RegisterRow[]; mayAct: boolean };
type Doing = { what: "reissue" | "revoke"; row: RegisterRow };

/** The register of certificates with what can be done to each. */
export function RegisterTable({ placeId, rows, mayAct }: Props) {
  const t = useTranslations("certificates");
  const { refusal } = useRefusalWords();
  const show = useToast();
  const [doing, setDoing] = useState<Doing>();
  const tell = (outcome: { ok: true } | Refused, title: string) =>
    show(outcome.ok ? { title } : { title: refusal(outcome), tone: "bad" });
  const mail = async ({ certificateId }: RegisterRow) => {
    const outcome = await reached(mailAction({ placeId, certificateIds: [certificateId] }));
    tell(outcome, t("mailed", { count: 1 }));
  };
  const entries = (row: RegisterRow): MenuEntry[] => [
    ...(mayAct && row.mayMail
      ? [{ label: t("mailAgain"), icon: "mail" as const, onSelect: () => void mail(row) }]
      : []),
    ...(row.templateId
      ? [{ label: t("reissue"), icon: "copy" as const, onSelect: () => setDoing({ what: "reissue", row }) }]
      : []),
    { label: t("revoke"), icon: "ban" as const, danger: true, onSelect: () => setDoing({ what: "revoke", row }) },
  ];
  return (
    <>
      <div className="max-sm:hidden">
        <Table label={t("tabs.register")}>
          <TableHead>
            <tr>
              {(["number", "name", "kind", "issuedOn", "state"] as const).map((key) => (
                <Column key={key}>{t(`columns.${key}`)}</Column>
              ))}
              <Column tight>
                <span className="sr-only">{t("columns.actions")}</span>
              </Column>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.certificateId}>
                <RowHeader className="figures whitespace-nowrap">{row.number}</RowHeader>
                <Cell>
                  <bdi className="font-medium">{row.name}</bdi>
                  {row.school && <span className="block text-xs text-soft">{row.school}</span>}
                </Cell>
                <Cell className="whitespace-nowrap">{row.kind}</Cell>
                <Cell className="whitespace-nowrap">{row.issuedOn}</Cell>
                <Cell>
                  <State row={row} />
                </Cell>
                <Cell tight className="text-right">
                  <Acts row={row} entries={mayAct ? entries(row) : []} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <ul
        aria-label={t("tabs.register")}
        className="divide-y divide-line rounded-lg border border-line bg-surface sm:hidden"
      >
        {rows.map((row) => (
          <li key={row.certificateId} className="flex items-start gap-2 py-3 ps-4 pe-1">
            <div className="min-w-0 flex-1 space-y-1">
              <p>
                <bdi className="font-semibold">{row.name}</bdi>
                {row.school && <span className="block text-sm text-soft">{row.school}</span>}
              </p>
              <p className="figures flex flex-wrap gap-x-2 text-sm text-soft">
                <span>{`${row.number} · ${row.kind}`}</span>
                <span className="whitespace-nowrap">{row.issuedOn}</span>
              </p>
              <State row={row} />
            </div>
            <Acts row={row} entries={mayAct ? entries(row) : []} />
          </li>
        ))}
      </ul>
      {doing?.what === "reissue" && <Reissue row={doing.row} onClose={() => setDoing(undefined)} />}
      {doing?.what === "revoke" && <Revoke row={doing.row} onClose={() => setDoing(undefined)} />}
    </>
  );
}

type DeedProps = { row: RegisterRow; onClose: () => void };

function Reissue({ row, onClose }: DeedProps) {
  const t = useTranslations("certificates");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const act = async () => {
    const { certificateId, templateId } = row;
    const outcome = await reached(reissueAction({ certificateId, templateId: templateId ?? "" }));
    if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
    show({ title: t("reissued", { number: outcome.value.number, before: outcome.value.before }) });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("reissueTitle", { number: row.number })}
      confirmLabel={t("reissueDo")}
      cancelLabel={ui("cancel")}
      onConfirm={act}
    >
      {t("reissueText")}
    </ConfirmDialog>
  );
}

function Revoke({ row, onClose }: DeedProps) {
  const t = useTranslations("certificates");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal, problem } = useRefusalWords();
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const { certificateId, number } = row;
  const undo = async () => {
    const outcome = await reached(unrevokeAction({ certificateId }));
    show(outcome.ok ? { title: t("unrevoked", { number }) } : { title: refusal(outcome), tone: "bad" });
  };
  const act = async () => {
    const outcome = await reached(revokeAction({ certificateId, reason }));
    if (outcome.ok)
      return void show({
        title: t("revoked", { number }),
        undo: { label: ui("undo"), onUndo: () => void undo(), seconds: 30 },
      });
    const found = outcome.fields?.reason?.[0];
    setWrong(found ? problem(found) : refusal(outcome));
    return false;
  };
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={(open) => !open && onClose()}
      title={t("revokeTitle", { number })}
      confirmLabel={t("revokeDo")}
      cancelLabel={ui("cancel")}
      onConfirm={act}
    >
      <p className="mb-4">{t("revokeText")}</p>
      <TextField
        id="revoke-reason"
        label={t("reason")}
        value={reason}
        maxLength={300}
        error={wrong}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}

/** Writes to all who do not know yet that theirs is ready, after a look at how many that are. */
export function MailAll({ placeId, count }: { placeId: string; count: number }) {
  const t = useTranslations("certificates");
  const ui = useTranslations("ui");
  const show = useToast();
  const { refusal } = useRefusalWords();
  const act = async () => {
    const outcome = await reached(mailAction({ placeId }));
    if (!outcome.ok) return void show({ title: refusal(outcome), tone: "bad" });
    show({ title: t("mailed", { count: outcome.value.recipients }) });
  };
  return (
    <ConfirmDialog
      trigger={<Button icon="mail">{t("mailDo", { count })}</Button>}
      title={t("mailTitle", { count })}
      confirmLabel={t("mailConfirm")}
      cancelLabel={ui("cancel")}
      onConfirm={act}
    >
      {t("mailText")}
    </ConfirmDialog>
  );
}
