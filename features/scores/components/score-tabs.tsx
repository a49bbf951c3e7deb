import { Tabs } from "../../../components/ui/tabs";
import { type Locale, words } from "../../../core/i18n";
import { type Actor, may } from "../../../core/permissions";

const pages = [
  { key: "cards", path: "", needs: "scores.own" },
  { key: "rubric", path: "/rubric", needs: "rubrics.edit" },
  { key: "results", path: "/results", needs: "results.show" },
  { key: "feedback", path: "/feedback", needs: "feedback.list" },
] as const;

type Props = {
  eventId: string;
  programId: string | null;
  current: (typeof pages)[number]["key"];
  locale: Locale;
  actor: Actor;
};

/** The pages of scoring that somebody may open; for a judge there is but one, and no tabs. */
export function ScoreTabs({ eventId, programId, current, locale, actor }: Props) {
  const t = words(locale);
  const open = pages.filter(({ needs }) => may(actor, needs, { eventId, programId }));
  if (open.length < 2) return null;
  const base = `/${locale}/manage/events/${eventId}/scores`;
  return (
    <Tabs
      label={t("scores.pages")}
      className="mb-6"
      tabs={open.map(({ key, path }) => ({
        ...{ href: base + path, label: t(`scores.tabs.${key}`), current: key === current },
      }))}
    />
  );
}
