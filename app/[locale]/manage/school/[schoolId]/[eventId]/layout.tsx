import type { ReactNode } from "react";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, inLanguage, pick, say, words } from "../../../../../../core/i18n";
import { span } from "../../../../../../core/time";
import { load } from "../../../../../../core/web";
import { DeskBar } from "../../../../../../features/school-desk/components/desk-bar";
import { desk } from "../../../../../../features/school-desk/queries";

type Props = { children: ReactNode; params: Promise<{ locale: string; schoolId: string; eventId: string }> };

/** Which event and which school we are at, and the pages of this desk. */
export default async function DeskLayout({ children, params }: Props) {
  const { locale: path, schoolId, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const here = await load(desk, { schoolId, eventId });
  const { text: title, lang } = inLanguage(here.title, locale, here.languages);
  const base = `/${locale}/manage/school/${schoolId}/${eventId}`;
  const hosts = here.hosts.map((name) => say(name, locale, here.languages)).join(" · ");
  return (
    <MoreWords locale={locale} messages={pick(locale, "schools", "imports", "roster")}>
      <DeskBar
        base={base}
        label={t("schools.title")}
        title={title}
        lang={lang}
        about={[
          span(here.startsAt, here.endsAt, here.timeZone, locale),
          [say(here.venue?.name, locale, here.languages), here.venue?.room].filter(Boolean).join(" · "),
          hosts && t("schools.host", { hosts }),
        ].filter(Boolean)}
        school={say(here.school, locale)}
        tabs={{
          "": t("schools.students"),
          "/import": t("schools.import"),
          "/attendance": t("schools.attendance"),
          "/groups": t("schools.groups"),
          "/documents": t("schools.documents"),
        }}
      />
      {children}
    </MoreWords>
  );
}
