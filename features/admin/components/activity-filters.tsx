import { Button, LinkButton } from "../../../components/ui/button";
import { SelectField, TextField } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";
import { activityKinds } from "../choices";

type Props = {
  locale: Locale;
  path: string;
  actors: readonly { actorId: string; name: string }[];
  filters: Record<string, string>;
};

const named = ["kind", "actorId", "from", "to", "registrationId"] as const;

/** The filters in an address; anything else in it is left out. */
export function filtersIn(said: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    named.flatMap((name) => ([said[name]].flat()[0] ? [[name, String([said[name]].flat()[0])]] : [])),
  );
}

/** A plain form: what, who, and from when to when. Works without scripts. */
export function ActivityFilters({ locale, path, actors, filters }: Props) {
  const t = words(locale);
  const kinds = activityKinds.map((value) => ({ value, label: t(`admin.activity.kindsOf.${value}`) }));
  return (
    <search className="mb-6 block">
      <form action={path} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_11rem_11rem_auto]">
        {filters.registrationId && <input type="hidden" name="registrationId" value={filters.registrationId} />}
        <SelectField
          id="activity-kind"
          name="kind"
          label={t("admin.activity.filters.kind")}
          options={[{ value: "", label: t("admin.activity.filters.all") }, ...kinds]}
          defaultValue={filters.kind ?? ""}
        />
        <SelectField
          id="activity-actor"
          name="actorId"
          label={t("admin.activity.filters.actor")}
          options={[
            { value: "", label: t("admin.activity.filters.everybody") },
            ...actors.map(({ actorId, name }) => ({ value: actorId, label: name })),
          ]}
          defaultValue={filters.actorId ?? ""}
        />
        <TextField
          id="activity-from"
          name="from"
          type="date"
          label={t("admin.activity.filters.from")}
          defaultValue={filters.from}
        />
        <TextField
          id="activity-to"
          name="to"
          type="date"
          label={t("admin.activity.filters.to")}
          defaultValue={filters.to}
        />
        <div className="flex gap-2">
          <Button type="submit" icon="filter">
            {t("admin.activity.filters.apply")}
          </Button>
          {Object.keys(filters).length > 0 && (
            <LinkButton href={path} variant="quiet">
              {t("admin.activity.filters.clear")}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}
