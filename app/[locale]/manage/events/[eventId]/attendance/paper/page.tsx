import type { Metadata } from "next";
import { Button } from "../../../../../../../components/ui/button";
import { TextField } from "../../../../../../../components/ui/field";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, inLanguage, type Locale, pick, words } from "../../../../../../../core/i18n";
import { moment, span } from "../../../../../../../core/time";
import { load, loadOrNothing } from "../../../../../../../core/web";
import { sheets } from "../../../../../../../features/attendance/queries";
import { PaperForm } from "../../../../../../../features/paper-sheets/components/paper-form";
import { type Paper, paper } from "../../../../../../../features/paper-sheets/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<{ code?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("paperSheets.title") };
}

/** A signed sheet of paper, found by its code and typed in. */
export default async function PaperSheet({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const { code } = await searchParams;
  // Whoever may not take attendance is told so here.
  const all = await load(sheets, { eventId });
  const now = new Date();
  const found = code ? await loadOrNothing(paper, { eventId, code, locale }) : undefined;
  return (
    <MoreWords locale={locale} messages={pick(locale, "attendance", "conflicts", "paperSheets")}>
      <PageHeader
        title={t("paperSheets.title")}
        lead={t("paperSheets.lead")}
        crumbs={[{ label: t("attendance.title"), href: `/${locale}/manage/events/${eventId}/attendance` }]}
        crumbsLabel={t("attendance.views")}
      />
      {all.every((one) => now < one.startsAt) && (
        <Notice className="mb-5 max-w-xl" title={t("refusals.not-begun")}>
          {t("paperSheets.early")}
        </Notice>
      )}
      <form className="mb-8 flex max-w-xl flex-wrap items-end gap-3" action="">
        <TextField
          id="code"
          name="code"
          fieldClassName="min-w-48 flex-1"
          label={t("paperSheets.code")}
          hint={t("paperSheets.codeHint")}
          error={code && !found ? t("fields.paper-unknown") : undefined}
          defaultValue={code}
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono uppercase"
        />
        <Button type="submit" icon="search">
          {t("paperSheets.find")}
        </Button>
      </form>
      {found && (
        <>
          <About
            found={found}
            locale={locale}
            isEarly={now < found.startsAt && all.some((one) => now >= one.startsAt)}
          />
          {now >= found.startsAt && <PaperForm key={found.code} eventId={eventId} paper={found} />}
        </>
      )}
    </MoreWords>
  );
}

/** Which sheet it is, and what is otherwise than on paper by now. */
function About({ found, locale, isEarly }: { found: Paper; locale: Locale; isEarly: boolean }) {
  const t = words(locale);
  const { text, lang } = inLanguage(found.title, locale, found.languages);
  // Once it was typed in, the newer version may be one's own entry: only who has no row is told then.
  const isChanged = !found.typedInAt && found.version !== found.printedVersion;
  const added =
    found.added.length > 0 && t("paperSheets.added", { count: found.added.length, names: found.added.join(", ") });
  const at = moment(found.printedAt, found.timeZone, locale);
  return (
    <div className="mb-5 max-w-xl space-y-3">
      <h2 className="text-xl font-bold" lang={lang}>
        {text}
      </h2>
      <p className="figures text-sm text-soft">{span(found.startsAt, found.endsAt, found.timeZone, locale)}</p>
      <p className="figures text-sm text-soft">
        {found.printedVersion > 0
          ? t("paperSheets.printed", { at, version: found.printedVersion })
          : t("paperSheets.printedFirst", { at })}
        {found.typedInAt && ` · ${t("paperSheets.typedIn", { at: moment(found.typedInAt, found.timeZone, locale) })}`}
      </p>
      {isEarly && <Notice title={t("paperSheets.earlySheet")}>{t("paperSheets.early")}</Notice>}
      {isChanged && (
        <Notice tone="warn" title={t("paperSheets.changed", { version: found.version })}>
          {added}
        </Notice>
      )}
      {!isChanged && added && <Notice tone="warn" title={added} />}
    </div>
  );
}
