import { Button } from "../../../components/ui/button";
import { Input, Select } from "../../../components/ui/controls";
import { Notice } from "../../../components/ui/notice";
import { Pagination } from "../../../components/ui/pagination";
import { EmptyState } from "../../../components/ui/states";
import { Toolbar } from "../../../components/ui/toolbar";
import { words } from "../../../core/i18n";
import { longDay } from "../../../core/time";
import { load } from "../../../core/web";
import type { TemplateRow } from "../../../features/certificate-templates/queries";
import { certificateStates } from "../../../features/certificates/choices";
import { MailAll, RegisterTable } from "../../../features/certificates/components/register-table";
import { TakeDialog } from "../../../features/certificates/components/take-dialog";
import { type CertificateRow, list } from "../../../features/certificates/queries";
import type { Asked, CertificatePlace } from "./certificate-pages";

type Props = { place: CertificatePlace; asked: Asked; mayIssue: boolean; templates: readonly TemplateRow[] };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** What was issued, latest first: found, downloaded, issued anew, revoked, told of. */
export async function RegisterPart({ place, asked, mayIssue, templates }: Props) {
  const { locale, placeId, base } = place;
  const t = words(locale);
  const [q, state] = [text(asked.q).slice(0, 100), certificateStates.find((one) => one === asked.state)];
  const page = Math.max(1, Number.parseInt(text(asked.page), 10) || 1);
  const found = await load(list, { placeId, q, state, page });
  const hrefOf = (to: number) =>
    `${base}?${new URLSearchParams({ view: "register", ...(q ? { q } : {}), ...(state ? { state } : {}), page: String(to) })}`;
  const { counts } = found;
  return (
    <>
      {counts.fallen > 0 && (
        <Notice tone="warn" title={t("certificates.fallenTitle", { count: counts.fallen })} className="mb-6">
          {t("certificates.fallenText")}
        </Notice>
      )}
      <Toolbar>
        <form method="get" action={base} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="view" value="register" />
          <div className="w-full sm:w-64">
            <label htmlFor="q" className="mb-1 block text-sm font-semibold">
              {t("certificates.search")}
            </label>
            <Input id="q" type="search" name="q" defaultValue={q} maxLength={100} />
          </div>
          <div className="w-full sm:w-44">
            <label htmlFor="state" className="mb-1 block text-sm font-semibold">
              {t("certificates.columns.state")}
            </label>
            <Select
              id="state"
              name="state"
              defaultValue={state ?? ""}
              placeholder={t("certificates.allStates")}
              options={certificateStates.map((value) => ({ value, label: t(`certificates.states.${value}`) }))}
            />
          </div>
          <Button type="submit">{t("ui.search")}</Button>
        </form>
        {mayIssue && found.counts.issued + counts.superseded + counts.revoked > 0 && (
          <div className="flex flex-wrap gap-2 sm:ms-auto">
            {counts.untold > 0 && <MailAll placeId={placeId} count={counts.untold} />}
            {counts.issued > 0 && (
              <TakeDialog
                trigger={t("certificates.zip")}
                title={t("certificates.zipTitle")}
                action={`/api/certificates/all/${placeId}.zip`}
              />
            )}
            <TakeDialog
              trigger={t("certificates.listFile")}
              title={t("certificates.listTitle")}
              action={`/api/certificates/register/${placeId}.xlsx`}
            />
          </div>
        )}
      </Toolbar>
      {found.rows.length === 0 ? (
        <EmptyState icon="award" title={t("certificates.none")}>
          {t("certificates.noneText")}
        </EmptyState>
      ) : (
        <RegisterTable
          placeId={placeId}
          mayAct={mayIssue}
          rows={found.rows.map((row) => registerRow(row, place, templates))}
        />
      )}
      {found.pages > 1 && (
        <Pagination
          label={t("certificates.pages")}
          summary={t("certificates.page", { total: found.total, page: found.page, pages: found.pages })}
          previous={found.page > 1 ? { href: hrefOf(found.page - 1), label: t("ui.previous") } : undefined}
          next={found.page < found.pages ? { href: hrefOf(found.page + 1), label: t("ui.next") } : undefined}
        />
      )}
    </>
  );
}

function registerRow(row: CertificateRow, { locale, zone }: CertificatePlace, templates: readonly TemplateRow[]) {
  const t = words(locale);
  const { certificateId, number, name, school, state, hasFallen, hasFile, mayMail, revokedAt, mailedAt } = row;
  const usable = templates.filter(({ kind }) => kind === row.kind);
  const template = usable.find(({ templateId }) => templateId === row.templateId) ?? usable[0];
  const at = (when: Date) => longDay(when, zone, locale);
  const note = revokedAt
    ? t("certificates.revokedAt", { day: at(revokedAt), reason: row.revokeReason ?? "" })
    : mailedAt
      ? t("certificates.mailedAt", { day: at(mailedAt) })
      : "";
  return {
    ...{ certificateId, number, name, school, state, note, hasFallen, hasFile, mayMail },
    kind: t(`certificates.kinds.${row.kind}`),
    issuedOn: longDay(new Date(`${row.issuedOn}T00:00:00Z`), "UTC", locale),
    templateId: template?.templateId ?? null,
  };
}
