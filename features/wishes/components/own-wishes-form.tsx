import { buttonClass } from "../../../components/ui/button";
import { FieldGroup, SelectField, TextField } from "../../../components/ui/field";
import { type Locale, say, words } from "../../../core/i18n";
import { FormProblems, fieldErrors } from "../../registrations/components/form-problems";
import type { OwnWishes } from "../queries";
import { rankKeys } from "./rank-keys";

type Props = { own: OwnWishes; locale: Locale; token: string; code?: string };

/** Topics as the options of a select, under their themes. */
export const topicChoices = (topics: OwnWishes["topics"], locale: Locale, languages: readonly Locale[]) =>
  topics.map(({ id, title, theme }) => ({
    value: id,
    label: say(title, locale, languages),
    ...(theme ? { group: say(theme, locale, languages) } : {}),
  }));

/** Ranks topics and names people. A plain form: it works without scripts. */
export function OwnWishesForm({ own, locale, token, code }: Props) {
  const t = words(locale);
  const { round, sheet, kept, event } = own;
  if (!round) return null;
  const errors = fieldErrors(locale, kept);
  const typed = kept?.values.topicIds?.split(",") ?? sheet?.topicIds ?? [];
  const options = [{ value: "", label: t("wishes.noWish") }, ...topicChoices(own.topics, locale, event.languages)];
  const places = rankKeys.slice(0, Math.min(round.most, own.topics.length));
  const labels = Object.fromEntries([
    ...places.map((place, at) => [`topicIds.${at}`, t(`wishes.rank.${place}`)] as const),
    ["friend", t("wishes.friend")] as const,
    ["ratherNot", t("wishes.ratherNot")] as const,
  ]);
  return (
    <form method="post" action={`/api/v1/r/${token}/wishes`} noValidate className="space-y-6">
      {code && <FormProblems {...{ locale, code, errors, labels }} kept={kept} />}
      <input type="hidden" name="page" value={locale} />
      <p className="text-sm text-soft">
        {t("wishes.own.honest")} {t("wishes.own.any")}
      </p>
      <div className="space-y-4">
        {places.map((place, at) => (
          <SelectField
            key={place}
            id={`topicIds.${at}`}
            name="topicIds[]"
            label={t(`wishes.rank.${place}`)}
            options={options}
            defaultValue={typed[at] ?? ""}
            error={errors[`topicIds.${at}`]}
          />
        ))}
      </div>
      {round.asksPeople && (
        <FieldGroup legend={t("wishes.own.people")} hint={t("wishes.own.peopleHint")}>
          <TextField
            id="friend"
            name="friend"
            label={t("wishes.friend")}
            maxLength={120}
            autoComplete="off"
            defaultValue={kept?.values.friend ?? sheet?.friend ?? ""}
            error={errors.friend}
          />
          <TextField
            id="ratherNot"
            name="ratherNot"
            label={t("wishes.ratherNot")}
            maxLength={120}
            autoComplete="off"
            defaultValue={kept?.values.ratherNot ?? sheet?.ratherNot ?? ""}
            error={errors.ratherNot}
          />
        </FieldGroup>
      )}
      <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
        {t(sheet ? "wishes.own.saveAgain" : "wishes.own.save")}
      </button>
    </form>
  );
}
