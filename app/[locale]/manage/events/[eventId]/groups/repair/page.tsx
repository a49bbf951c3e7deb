import type { Metadata } from "next";
import { LinkButton } from "../../../../../../../components/ui/button";
import { SelectField } from "../../../../../../../components/ui/field";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../../components/ui/states";
import { SubmitButton } from "../../../../../../../components/ui/submit-button";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, type Locale, pick, say, words } from "../../../../../../../core/i18n";
import { clock, moment } from "../../../../../../../core/time";
import { load } from "../../../../../../../core/web";
import { header } from "../../../../../../../features/events/queries";
import { RepairPanel } from "../../../../../../../features/group-repairs/components/repair-panel";
import { shownRepair } from "../../../../../../../features/group-repairs/components/repair-values";
import { UndoRepair } from "../../../../../../../features/group-repairs/components/undo-repair";
import { type RepairPage, show } from "../../../../../../../features/group-repairs/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<{ sheet?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("repairs.title") };
}

/** The morning: groups evened out without those who do not come. */
export default async function Repair({ params, searchParams }: Props) {
  const [{ locale: given, eventId }, { sheet }] = await Promise.all([params, searchParams]);
  const locale = asLocale(given);
  const t = words(locale);
  const sheetId = typeof sheet === "string" ? sheet : undefined;
  const [found, event] = await Promise.all([load(show, { eventId, sheetId }), load(header, { eventId })]);
  return (
    <MoreWords locale={locale} messages={pick(locale, "repairs")}>
      <PageHeader
        title={t("repairs.title")}
        lead={t("repairs.lead")}
        actions={
          <LinkButton href={`/${locale}/manage/events/${eventId}/groups`} icon="grid" variant="quiet">
            {t("repairs.toGroups")}
          </LinkButton>
        }
      />
      {found.last && (
        <Notice
          tone="info"
          className="mb-6"
          title={t("repairs.lastDone", {
            moment: moment(found.last.at, event.timeZone, locale),
            moves: found.last.moves,
          })}
          actions={<UndoRepair repairId={found.last.repairId} />}
        />
      )}
      {found.groups.length === 0 ? (
        <EmptyState icon="users" title={t("repairs.noGroups")}>
          {t("repairs.noGroupsText")}
        </EmptyState>
      ) : (
        <>
          {found.sheets.length > 1 && <SheetChoice found={found} zone={event.timeZone} locale={locale} />}
          <RepairPanel key={found.sheetId} shown={shownRepair(eventId, found, locale)} />
        </>
      )}
    </MoreWords>
  );
}

/** On which attendance it rests; a plain form, so that it stands in the address. */
function SheetChoice({ found, zone, locale }: { found: RepairPage; zone: string; locale: Locale }) {
  const t = words(locale);
  return (
    <form className="mb-6 flex flex-wrap items-end gap-3">
      <SelectField
        id="sheet"
        name="sheet"
        label={t("repairs.sheet")}
        defaultValue={found.sheetId}
        options={found.sheets.map(({ sheetId, title, startsAt }) => ({
          value: sheetId,
          label: `${clock(startsAt, zone, locale)} ${say(title, locale)}`,
        }))}
      />
      <SubmitButton variant="secondary">{t("repairs.show")}</SubmitButton>
    </form>
  );
}
