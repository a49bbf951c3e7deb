"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { Combobox } from "../../../components/ui/combobox";
import { FieldError, Select } from "../../../components/ui/controls";
import { organizationRoles } from "../choices";
import { type Organization, OrganizationDialog } from "./organization-dialog";

export type Role = (typeof organizationRoles)[number];
export type Place = { organizationId: string; role: Role };

type OrganizationPickerProps = {
  id: string;
  locale: string;
  languages: readonly LanguageChoice[];
  /** Those that can be chosen; new ones are added on the way. */
  known: readonly Organization[];
  value: readonly Place[];
  onChange: (value: Place[]) => void;
  error?: string;
};

const nameOf = (organization: Organization | undefined, locale: string) =>
  organization?.name[locale as keyof Organization["name"]] ?? Object.values(organization?.name ?? {})[0] ?? "";

/** Who hosts and supports: chosen from the address book, each with a role, in the order they are shown. */
export function OrganizationPicker({ id, locale, languages, known, value, onChange, error }: OrganizationPickerProps) {
  const t = useTranslations("organizations");
  const [added, setAdded] = useState<Organization[]>([]);
  const all = [...known, ...added];
  const find = (organizationId: string) => all.find((one) => one.organizationId === organizationId);
  const add = (organizationId: string | null) => {
    if (!organizationId) return;
    const role = value.some((one) => one.role === "host") ? "supporter" : "host";
    if (!value.some((one) => one.organizationId === organizationId && one.role === role))
      onChange([...value, { organizationId, role }]);
  };
  const swap = (from: number, to: number) => {
    const next = [...value];
    const [moved] = next.splice(from, 1);
    if (moved) onChange(next.toSpliced(to, 0, moved));
  };
  const options = all.map((one) => ({
    value: one.organizationId,
    label: nameOf(one, locale),
    hint: t(`kinds.${one.kind}`),
    also: Object.values(one.name).join(" "),
  }));
  return (
    <div id={id} tabIndex={-1}>
      {value.length > 0 && (
        <ul className="mb-3 divide-y divide-line rounded-md border border-line">
          {value.map((place, index) => (
            <Row
              key={`${place.organizationId} ${place.role}`}
              name={nameOf(find(place.organizationId), locale)}
              place={place}
              first={index === 0}
              last={index === value.length - 1}
              onRole={(role) => onChange(value.map((one, at) => (at === index ? { ...one, role } : one)))}
              onMove={(by) => swap(index, index + by)}
              onRemove={() => onChange(value.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-56 flex-1">
          <Combobox
            key={value.length}
            label={t("add")}
            placeholder={t("add")}
            options={options}
            value={null}
            onChange={add}
            words={{ empty: t("noneFound"), clear: t("clear"), open: t("open") }}
          />
        </div>
        <OrganizationDialog
          languages={languages}
          trigger={<Button icon="plus">{t("newTitle")}</Button>}
          onSaved={(saved) => {
            setAdded((before) => [...before, saved]);
            add(saved.organizationId);
          }}
        />
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

type RowProps = {
  name: string;
  place: Place;
  first: boolean;
  last: boolean;
  onRole: (role: Role) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

function Row({ name, place, first, last, onRole, onMove, onRemove }: RowProps) {
  const t = useTranslations("organizations");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 ps-3 pe-1">
      <span className="min-w-40 flex-1 font-medium">{name}</span>
      <Select
        aria-label={t("roleOf", { name })}
        className="w-auto min-w-36"
        value={place.role}
        onChange={(event) => onRole(event.target.value as Role)}
        options={organizationRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <span className="flex">
        <IconButton
          icon="arrow-up"
          size="sm"
          label={t("moveUp", { name })}
          disabled={first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="arrow-down"
          size="sm"
          label={t("moveDown", { name })}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <IconButton icon="x" size="sm" label={t("remove", { name })} onClick={onRemove} />
      </span>
    </li>
  );
}
