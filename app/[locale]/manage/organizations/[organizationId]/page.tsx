import type { Metadata } from "next";
import { IconButton, LinkButton } from "../../../../../components/ui/button";
import { Card, Section } from "../../../../../components/ui/card";
import { FieldRow } from "../../../../../components/ui/field";
import { PageHeader } from "../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../components/ui/states";
import { SubmitButton } from "../../../../../components/ui/submit-button";
import { asLocale, say, type Words, words } from "../../../../../core/i18n";
import { load } from "../../../../../core/web";
import { ActionField, ActionForm } from "../../../../../features/accounts/components/action-form";
import { addContactAction, removeContactAction } from "../../../../../features/organization-contacts/actions";
import { contacts } from "../../../../../features/organization-contacts/queries";

type Props = { params: Promise<{ locale: string; organizationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("organizations.contacts.title") };
}

/** Whom to reach at an organisation; a school's teachers are invited from here. */
export default async function Organization({ params }: Props) {
  const { locale: given, organizationId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const found = await load(contacts, { organizationId });
  const base = `/${locale}/manage`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={<bdi>{say(found.name, locale)}</bdi>}
        crumbs={[{ label: t("organizations.title"), href: `${base}/organizations` }]}
        crumbsLabel={t("organizations.title")}
        actions={
          found.kind === "school" && (
            <LinkButton href={`${base}/team?role=teacher&school=${organizationId}#invite`} icon="user-plus">
              {t("schools.invite")}
            </LinkButton>
          )
        }
      />
      <Section id="contacts" title={t("organizations.contacts.title")} lead={t("organizations.contacts.lead")}>
        {found.rows.length === 0 ? (
          <EmptyState icon="users" title={t("organizations.contacts.none")} />
        ) : (
          <Card flush>
            <ul className="divide-y divide-line">
              {found.rows.map((row) => (
                <Person key={row.contactId} row={row} t={t} />
              ))}
            </ul>
          </Card>
        )}
      </Section>
      <Section id="add" title={t("organizations.contacts.add")}>
        <Card>
          <ActionForm action={addContactAction} hidden={{ organizationId }} className="space-y-5">
            <FieldRow>
              <ActionField id="name" name="name" label={t("organizations.contacts.name")} required maxLength={120} />
              <ActionField id="position" name="position" label={t("organizations.contacts.position")} maxLength={120} />
            </FieldRow>
            <FieldRow>
              <ActionField id="email" name="email" type="email" label={t("organizations.contacts.email")} />
              <ActionField
                id="phone"
                name="phone"
                type="tel"
                label={t("organizations.contacts.phone")}
                maxLength={40}
              />
            </FieldRow>
            <SubmitButton>{t("organizations.contacts.add")}</SubmitButton>
          </ActionForm>
        </Card>
      </Section>
    </div>
  );
}

type Row = Awaited<ReturnType<typeof contacts>>["rows"][number];

function Person({ row, t }: { row: Row; t: Words }) {
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 p-4">
      <p className="min-w-40 flex-1">
        <bdi className="font-semibold">{row.name}</bdi>
        {row.position && <span className="block text-sm text-soft">{row.position}</span>}
      </p>
      <p className="text-sm wrap-anywhere">
        {row.email && (
          <a href={`mailto:${row.email}`} className="block py-1 underline underline-offset-4">
            {row.email}
          </a>
        )}
        {row.phone && <span className="figures block">{row.phone}</span>}
      </p>
      <ActionForm action={removeContactAction} hidden={{ contactId: row.contactId }}>
        <IconButton
          type="submit"
          size="sm"
          icon="trash"
          label={t("organizations.contacts.remove", { name: row.name })}
        />
      </ActionForm>
    </li>
  );
}
