import { Button } from "../../../components/ui/button";
import { SelectField } from "../../../components/ui/field";
import { type Locale, type LocalizedText, say, words } from "../../../core/i18n";

type Titled = { id: string; title: LocalizedText };
export type Places = { instance: boolean; programs: readonly Titled[]; events: readonly Titled[] };

/** The place a page is about: the one asked for, else the widest that there is. */
export const placeAsked = (places: Places, asked: unknown): string | undefined => {
  const all = [...(places.instance ? ["instance"] : []), ...[...places.programs, ...places.events].map(({ id }) => id)];
  return typeof asked === "string" && all.includes(asked) ? asked : all[0];
};

/** Chooses the place; a plain form, so that the choice stands in the address. */
export function PlaceChoice({ places, place, locale }: { places: Places; place: string; locale: Locale }) {
  const t = words(locale);
  const option =
    (group: string) =>
    ({ id, title }: Titled) => ({ value: id, label: say(title, locale), group });
  const options = [
    ...(places.instance ? [{ value: "instance", label: t("memberships.everywhere") }] : []),
    ...places.programs.map(option(t("memberships.team.programs"))),
    ...places.events.map(option(t("memberships.team.events"))),
  ];
  if (options.length < 2) return null;
  return (
    <form method="get" className="mb-8 flex max-w-prose flex-wrap items-end gap-2">
      <SelectField
        id="place"
        name="place"
        label={t("memberships.team.place")}
        options={options}
        defaultValue={place}
        key={place}
        fieldClassName="min-w-60 flex-1"
      />
      <Button type="submit">{t("memberships.team.show")}</Button>
    </form>
  );
}
