"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { StatusPill } from "../../../components/ui/badge";
import { Button, IconButton } from "../../../components/ui/button";
import { ConfirmDialog } from "../../../components/ui/confirm-dialog";
import { TextField } from "../../../components/ui/field";
import { Icon } from "../../../components/ui/icon";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { useToast } from "../../../components/ui/toast";
import { mailAction, reissueAction, revokeAction, unrevokeAction } from "../actions";
import type { CertificateState } from "../choices";

/** A certificate as the page words it. `templates`: by which it may be issued anew. */
export type RegisterRow = {
  certificateId: string;
  number: string;
  kind: string;
  name: string;
  school: string;
  issuedOn: string;
  state: CertificateState;
  note: string;
  hasFallen: boolean;
  hasFile: boolean;
  mayMail: boolean;
  /** The template it would be issued anew by; none: there is none of its kind. */
  templateId: string | null;
};

type Props = { placeId: string; rows: readonly RegisterRow[]; mayAct: boolean };
type Doing = { what: "reissue" | "revoke"; row: RegisterRow };

const tones = { issued: "ok", superseded: "neutral", revoked: "bad" } as const;

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
                <span className="flex flex-wrap gap-1">
                  <StatusPill tone={tones[row.state]}>{t(`states.${row.state}`)}</StatusPill>
                  {row.hasFallen && <StatusPill tone="warn">{t("fallen")}</StatusPill>}
                </span>
                {row.note && <span className="mt-0.5 block text-xs text-soft">{row.note}</span>}
              </Cell>
              <Cell tight className="text-right">
                <span className="inline-flex items-center">
                  {row.hasFile && <Download row={row} label={t("openPdf")} />}
                  {mayAct && row.state === "issued" && (
                    <Menu
                      trigger={<IconButton icon="ellipsis" label={t("menuOf", { number: row.number })} />}
                      entries={entries(row)}
                    />
                  )}
                </span>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {doing?.what === "reissue" && <Reissue row={doing.row} onClose={() => setDoing(undefined)} />}
      {doing?.what === "revoke" && <Revoke row={doing.row} onClose={() => setDoing(undefined)} />}
    </>
  );
}

const Download = ({ row, label }: { row: RegisterRow; label: string }) => (
  <a
    href={`/api/certificates/${row.certificateId}.pdf`}
    aria-label={`${label}: ${row.number}`}
    title={label}
    className="inline-flex size-11 items-center justify-center rounded-md text-soft hover:bg-sunken hover:text-ink"
  >
    <Icon name="download" />
  </a>
);

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
