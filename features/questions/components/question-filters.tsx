import { Button, LinkButton } from "../../../components/ui/button";
import { Input, Select } from "../../../components/ui/controls";
import { type Locale, words } from "../../../core/i18n";
import type { Desk } from "./question-form";

type Filters = { q?: string; themeId?: string; groupId?: string; state?: string };

/** Search and filters of the log; they live in the address. */
export function QuestionFilters(props: { locale: Locale; path: string; desk: Desk; now: Filters }) {
  const { locale, path, desk, now } = props;
  const t = words(locale);
  const states = (["answered", "open", "follow-up"] as const).map((value) => ({
    value,
    label: t(`questions.states.${value}`),
  }));
  const choices = [
    { name: "themeId", label: t("questions.theme"), all: t("questions.allThemes"), options: desk.themes },
    { name: "groupId", label: t("questions.group"), all: t("questions.allGroups"), options: desk.groups },
    { name: "state", label: t("questions.state"), all: t("questions.allStates"), options: states },
  ] as const;
  return (
    <search>
      <form action={path} className="mb-4 flex flex-wrap gap-2 print:hidden">
        <Input
          type="search"
          name="q"
          defaultValue={now.q}
          aria-label={t("ui.search")}
          placeholder={t("ui.search")}
          className="w-full sm:w-56"
        />
        {choices.map(({ name, label, all, options }) => (
          <Select
            key={name}
            name={name}
            aria-label={label}
            defaultValue={now[name] ?? ""}
            className="w-full sm:w-auto"
            options={[{ value: "", label: all }, ...options]}
          />
        ))}
        <Button type="submit">{t("ui.filter")}</Button>
        {Object.values(now).some(Boolean) && (
          <LinkButton href={path} variant="quiet">
            {t("ui.clear")}
          </LinkButton>
        )}
      </form>
    </search>
  );
}
