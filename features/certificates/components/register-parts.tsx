"use client";

import { useTranslations } from "use-intl";
import { StatusPill } from "../../../components/ui/badge";
import { IconButton } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { Menu, type MenuEntry } from "../../../components/ui/menu";
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

const tones = { issued: "ok", superseded: "neutral", revoked: "bad" } as const;

/** Whether it holds, and what became of it. */
export function State({ row }: { row: RegisterRow }) {
  const t = useTranslations("certificates");
  return (
    <>
      <span className="flex flex-wrap gap-1">
        <StatusPill tone={tones[row.state]}>{t(`states.${row.state}`)}</StatusPill>
        {row.hasFallen && <StatusPill tone="warn">{t("fallen")}</StatusPill>}
      </span>
      {row.note && <span className="mt-0.5 block text-xs text-soft">{row.note}</span>}
    </>
  );
}

/** The file, and what can be done while it holds. */
export function Acts({ row, entries }: { row: RegisterRow; entries: readonly MenuEntry[] }) {
  const t = useTranslations("certificates");
  return (
    <span className="inline-flex items-center">
      {row.hasFile && <Download row={row} label={t("openPdf")} />}
      {entries.length > 0 && row.state === "issued" && (
        <Menu trigger={<IconButton icon="ellipsis" label={t("menuOf", { number: row.number })} />} entries={entries} />
      )}
    </span>
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
