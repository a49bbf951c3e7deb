import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatusPill } from "../../../../components/ui/badge";
import { LinkButton } from "../../../../components/ui/button";
import { Card, Section } from "../../../../components/ui/card";
import { PageHeader } from "../../../../components/ui/page-header";
import { EmptyState } from "../../../../components/ui/states";
import { SubmitButton } from "../../../../components/ui/submit-button";
import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../../components/ui/table";
import { asLocale, type Locale, say, type Words, words } from "../../../../core/i18n";
import { day } from "../../../../core/time";
import { load } from "../../../../core/web";
import { ActionForm } from "../../../../features/accounts/components/action-form";
import { createKeyAction, revokeKeyAction } from "../../../../features/integrations/actions";
import { KeyForm } from "../../../../features/integrations/components/key-form";
import { keys } from "../../../../features/integrations/queries";
import { PlaceChoice, placeAsked } from "../../../../features/memberships/components/place-choice";
import { places } from "../../../../features/memberships/queries";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> };
type Keys = Awaited<ReturnType<typeof keys>>["keys"];

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("integrations.title") };
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const tones = { active: "ok", expired: "warn", revoked: "neutral" } as const;

/** Keys for programs: made, shown once, revoked. */
export default async function KeysPage({ params, searchParams }: Asked) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const choice = await load(places, {});
  const place = placeAsked(choice, (await searchParams).place);
  if (!place) notFound();
  const found = await load(keys, { place });
  return (
    <>
      <PageHeader
        title={t("integrations.title")}
        lead={t("integrations.lead")}
        actions={
          <LinkButton href="/api/v1/docs" icon="external-link" prefetch={false}>
            {t("integrations.docs")}
          </LinkButton>
        }
      />
      <PlaceChoice places={choice} place={place} locale={locale} />
      <Section id="create" title={t("integrations.create")} className="max-w-3xl">
        <Card>
          <KeyForm
            key={place}
            action={createKeyAction}
            place={place}
            roles={found.toGive
              .filter((role) => role !== "owner" || place === "instance")
              .map((role) => ({ value: role, label: t(`memberships.role.${role}`) }))}
            lengths={[7, 30, 90, 365, 730].map((days) => ({
              value: String(days),
              label: t("integrations.dayCount", { days }),
            }))}
            words={{
              name: t("integrations.name"),
              nameHint: t("integrations.nameHint"),
              role: t("integrations.role"),
              days: t("integrations.days"),
              submit: t("integrations.create"),
              made: t("integrations.made"),
              key: t("integrations.key"),
              copy: t("memberships.invite.copy"),
              copied: t("memberships.invite.copied"),
              another: t("integrations.another"),
            }}
          />
        </Card>
      </Section>
      <Section id="list" title={t("integrations.list")}>
        {found.keys.length === 0 ? (
          <EmptyState icon="lock" title={t("integrations.none")} />
        ) : (
          <KeyTable keys={found.keys} locale={locale} t={t} />
        )}
      </Section>
    </>
  );
}

function KeyTable({ keys: list, locale, t }: { keys: Keys; locale: Locale; t: Words }) {
  return (
    <Table label={t("integrations.title")}>
      <TableHead>
        <tr>
          <Column>{t("integrations.name")}</Column>
          <Column>{t("integrations.role")}</Column>
          <Column>{t("integrations.begins")}</Column>
          <Column>{t("integrations.lastUsed")}</Column>
          <Column>{t("integrations.until")}</Column>
          <Column>{t("integrations.state")}</Column>
          <Column tight>
            <span className="sr-only">{t("memberships.team.action")}</span>
          </Column>
        </tr>
      </TableHead>
      <TableBody>
        {list.map((one) => (
          <TableRow key={one.id}>
            <RowHeader>
              <bdi>{one.name}</bdi>
            </RowHeader>
            <Cell>
              {t(`memberships.role.${one.role}`)}
              <span className="block text-soft">{say(one.title, locale) || t("memberships.everywhere")}</span>
            </Cell>
            <Cell>
              <code className="whitespace-nowrap">{one.prefix}…</code>
            </Cell>
            <Cell>{one.lastUsedAt ? day(one.lastUsedAt, zone, locale) : t("integrations.never")}</Cell>
            <Cell>{one.expiresAt && day(one.expiresAt, zone, locale)}</Cell>
            <Cell>
              <StatusPill tone={tones[one.state]}>{t(`integrations.${one.state}`)}</StatusPill>
            </Cell>
            <Cell tight>
              {one.state === "active" && (
                <ActionForm action={revokeKeyAction} hidden={{ apiKeyId: one.id }}>
                  <SubmitButton size="sm" variant="danger" aria-label={`${t("integrations.revoke")}: ${one.name}`}>
                    {t("integrations.revoke")}
                  </SubmitButton>
                </ActionForm>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
