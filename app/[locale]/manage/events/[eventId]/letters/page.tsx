import type { Metadata } from "next";
import { Button, LinkButton } from "../../../../../../components/ui/button";
import { Card, Section } from "../../../../../../components/ui/card";
import { Input, Select } from "../../../../../../components/ui/controls";
import { DescriptionList, Stats } from "../../../../../../components/ui/facts";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, type Locale, pick, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { moment } from "../../../../../../core/time";
import { currentActor, load, loadOrNothing } from "../../../../../../core/web";
import {
  beforeText,
  LetterSettingsForm,
} from "../../../../../../features/event-letters/components/letter-settings-form";
import { LetterTable } from "../../../../../../features/event-letters/components/letter-table";
import { type LetterList, letterList, letterSettings } from "../../../../../../features/event-letters/queries";
import { header } from "../../../../../../features/events/queries";
import { mailbox } from "../../../../../../features/letters/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("eventLetters.title") };
}

/** An event's letters: what left, what waits, what did not arrive, and what leaves by itself. */
export default async function LettersPage({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const { q, state, page } = await searchParams;
  const [event, list, settings, actor, kept] = await Promise.all([
    load(header, { eventId }),
    load(letterList, { eventId, q, state, page } as never),
    load(letterSettings, { eventId }),
    currentActor(),
    loadOrNothing(mailbox, {}),
  ]);
  const path = `/${locale}/manage/events/${eventId}/letters`;
  const scope = { eventId, programId: event.programId };
  return (
    <MoreWords locale={locale} messages={pick(locale, "eventLetters")}>
      <PageHeader
        title={t("eventLetters.title")}
        lead={t("eventLetters.lead")}
        actions={
          <>
            {kept && (
              <LinkButton href={`/${locale}/manage/mailbox`} icon="mail">
                {t("mailbox.title")}
              </LinkButton>
            )}
            <LinkButton href={`${path}/new`} variant="primary" icon="send">
              {t("eventLetters.write")}
            </LinkButton>
          </>
        }
      />
      <Stats
        stats={(["waiting", "sent", "problems", "cancelled"] as const).map((name) => ({
          label: t(`eventLetters.groups.${name}`),
          value: String(list.counts[name]),
        }))}
      />
      <Planned list={list} locale={locale} zone={event.timeZone} />
      <Section title={t("eventLetters.all")} id="letters">
        <Filters locale={locale} path={path} q={q} state={state} />
        <LetterTable {...{ eventId, locale, path, list }} zone={event.timeZone} filters={{ q, state }} />
      </Section>
      {may(actor, "letters.configure", scope) && (
        <Section title={t("eventLetters.settings")} id="settings" className="max-w-3xl">
          <Card>
            <LetterSettingsForm settings={settings} locale={locale} />
          </Card>
        </Section>
      )}
    </MoreWords>
  );
}

function Planned({ list, locale, zone }: { list: LetterList; locale: Locale; zone: string }) {
  const t = words(locale);
  if (list.planned.length === 0) return null;
  const facts = list.planned.map(({ minutes, at }) => ({
    term: beforeText(minutes, locale),
    value: moment(at, zone, locale),
  }));
  return (
    <Section title={t("eventLetters.planned")} id="planned">
      <DescriptionList facts={facts} />
    </Section>
  );
}

function Filters({ locale, path, q, state }: { locale: Locale; path: string; q?: string; state?: string }) {
  const t = words(locale);
  const states = (["waiting", "sent", "problems", "cancelled"] as const).map((value) => ({
    value,
    label: t(`eventLetters.groups.${value}`),
  }));
  return (
    <search>
      <form action={path} className="mb-4 flex flex-wrap gap-2">
        <Input
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t("ui.search")}
          placeholder={t("ui.search")}
          className="w-full sm:w-56"
        />
        <Select
          name="state"
          aria-label={t("eventLetters.state")}
          defaultValue={state ?? ""}
          className="w-full sm:w-auto"
          options={[{ value: "", label: t("eventLetters.allStates") }, ...states]}
        />
        <Button type="submit">{t("ui.filter")}</Button>
        {(q || state) && (
          <LinkButton href={path} variant="quiet">
            {t("ui.clear")}
          </LinkButton>
        )}
      </form>
    </search>
  );
}
