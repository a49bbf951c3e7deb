import { Input, Select } from "../../../components/ui/controls";
import { SubmitButton } from "../../../components/ui/submit-button";
import { Toolbar } from "../../../components/ui/toolbar";
import { type Locale, words } from "../../../core/i18n";
import { answerStates } from "../choices";

export type Asked = Partial<Record<"search" | "state" | "topicId" | "sort" | "order", string>>;
type Props = { locale: Locale; asked: Asked; topics: readonly { value: string; label: string }[] };

/** Search and filters; a plain form, so that all of it stands in the address. */
export function WishFilters({ locale, asked, topics }: Props) {
  const t = words(locale);
  return (
    <search>
      <form action="#people">
        <Toolbar className="gap-2">
          <Input
            name="search"
            type="search"
            aria-label={t("wishes.search")}
            placeholder={t("wishes.search")}
            defaultValue={asked.search}
            className="sm:w-56"
          />
          <Select
            name="state"
            aria-label={t("wishes.anyState")}
            defaultValue={asked.state ?? ""}
            options={[
              { value: "", label: t("wishes.anyState") },
              ...answerStates.map((value) => ({ value, label: t(`wishes.${value}`) })),
            ]}
            className="sm:max-w-44"
          />
          <Select
            name="topicId"
            aria-label={t("wishes.anyTopic")}
            defaultValue={asked.topicId ?? ""}
            options={[{ value: "", label: t("wishes.anyTopic") }, ...topics]}
            className="sm:max-w-56"
          />
          {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
          {asked.order && <input type="hidden" name="order" value={asked.order} />}
          <SubmitButton variant="secondary" icon="search">
            {t("wishes.show")}
          </SubmitButton>
        </Toolbar>
      </form>
    </search>
  );
}
