import type { Metadata } from "next";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, type Locale, languageNames, locales, pick, say, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { TopicsEditor } from "../../../../../../features/topics/components/topics-editor";
import { list } from "../../../../../../features/topics/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("topics.title") };
}

export default async function Topics({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const [found, event, actor] = await Promise.all([load(list, { eventId }), load(header, { eventId }), currentActor()]);
  const first = event.languages;
  const choice = (one: Locale) => ({ locale: one, label: languageNames[one] });
  return (
    <MoreWords locale={locale} messages={pick(locale, "topics")}>
      <TopicsEditor
        eventId={eventId}
        themes={found.themes.map(({ id, title }) => ({ themeId: id, title, shown: say(title, locale, first) }))}
        topics={found.topics.map(({ id, themeId, title, brief, cap, groups }) => ({
          ...{ topicId: id, themeId: themeId ?? "", title, brief, cap, groups },
          shown: say(title, locale, first),
          shownBrief: say(brief, locale, first),
        }))}
        languages={{
          first: first.map(choice),
          others: locales.filter((one) => !first.includes(one)).map(choice),
        }}
        canEdit={may(actor, "topics.edit", { eventId, programId: event.programId })}
      />
    </MoreWords>
  );
}
