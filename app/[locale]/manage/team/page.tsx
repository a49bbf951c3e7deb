import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Badge } from "../../../../components/ui/badge";
import { IconButton } from "../../../../components/ui/button";
import { Card, Section } from "../../../../components/ui/card";
import { FieldRow } from "../../../../components/ui/field";
import { PageHeader } from "../../../../components/ui/page-header";
import { SubmitButton } from "../../../../components/ui/submit-button";
import { env } from "../../../../core/env";
import { asLocale, collator, type Locale, languageNames, locales, say, type Words, words } from "../../../../core/i18n";
import { day } from "../../../../core/time";
import { currentActor, load } from "../../../../core/web";
import { disableAction, enableAction } from "../../../../features/accounts/actions";
import { ActionForm, ActionSelect } from "../../../../features/accounts/components/action-form";
import {
  addRoleAction,
  inviteAction,
  revokeInvitationAction,
  withdrawRoleAction,
} from "../../../../features/memberships/actions";
import { CopyField } from "../../../../features/memberships/components/copy-field";
import { InviteForm } from "../../../../features/memberships/components/invite-form";
import { PlaceChoice, placeAsked } from "../../../../features/memberships/components/place-choice";
import { places, team } from "../../../../features/memberships/queries";
import { list } from "../../../../features/organizations/queries";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> };
type Team = Awaited<ReturnType<typeof team>>;

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("memberships.team.title") };
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who has which role where; invitations; accounts closed and opened. */
export default async function TeamPage({ params, searchParams }: Asked) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const choice = await load(places, {});
  const asked = await searchParams;
  const place = placeAsked(choice, asked.place);
  if (!place) notFound();
  const [found, actor, schools] = await Promise.all([
    load(team, { place }),
    currentActor(),
    load(list, { kind: "school", limit: 200 }),
  ]);
  const invited = found.toGive
    .filter((role) => role !== (place === "instance" ? "teacher" : "owner"))
    .map((role) => ({ value: role, label: t(`memberships.role.${role}`) }));
  const roles = invited.filter(({ value }) => value !== "teacher");
  const { compare } = collator(locale);
  const schoolChoices = schools.rows
    .map(({ organizationId, name }) => ({ value: organizationId, label: say(name, locale) }))
    .sort((a, b) => compare(a.label, b.label));
  const role = invited.find(({ value }) => value === asked.role)?.value;
  return (
    <>
      <PageHeader title={t("memberships.team.title")} lead={t("memberships.team.lead")} />
      <PlaceChoice places={choice} place={place} locale={locale} />
      <Section id="members" title={t("memberships.team.members")}>
        <Card flush>
          <ul className="divide-y divide-line">
            {found.members.map((member) => (
              <Member key={member.accountId} member={member} team={found} own={actor.id} locale={locale} t={t} />
            ))}
          </ul>
        </Card>
      </Section>
      <div className="grid gap-x-8 xl:grid-cols-2">
        <Section id="invite" title={t("memberships.invite.title")} lead={t("memberships.invite.lead")}>
          <Card>
            <InviteForm
              key={place}
              action={inviteAction}
              place={place}
              linkBase={`${env.APP_URL}/invite/`}
              roles={invited}
              schools={schoolChoices}
              first={{ role, school: typeof asked.school === "string" ? asked.school : undefined }}
              languages={locales.map((value) => ({ value, label: languageNames[value] }))}
              locale={locale}
              words={inviteWords(t)}
            />
          </Card>
        </Section>
        <Section id="give" title={t("memberships.team.addTitle")} lead={t("memberships.team.addLead")}>
          <Card>
            <ActionForm
              key={place}
              action={addRoleAction}
              hidden={{ place }}
              done={t("memberships.team.added")}
              className="space-y-5"
            >
              <FieldRow>
                <ActionSelect
                  id="add-person"
                  name="accountId"
                  label={t("memberships.team.person")}
                  options={found.members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
                />
                <ActionSelect id="add-role" name="role" label={t("memberships.team.role")} options={roles} />
              </FieldRow>
              <SubmitButton variant="secondary">{t("memberships.team.add")}</SubmitButton>
            </ActionForm>
          </Card>
        </Section>
      </div>
      {found.invitations.length > 0 && <Pending team={found} locale={locale} t={t} />}
    </>
  );
}

const inviteWords = (t: Words) => ({
  role: t("memberships.team.role"),
  school: t("memberships.school"),
  chooseSchool: t("memberships.chooseSchool"),
  schoolHint: t("memberships.schoolHint"),
  email: t("memberships.invite.email"),
  optional: t("ui.optional"),
  language: t("memberships.invite.locale"),
  submit: t("memberships.invite.submit"),
  made: t("memberships.invite.made"),
  link: t("memberships.invite.link"),
  copy: t("memberships.invite.copy"),
  copied: t("memberships.invite.copied"),
  another: t("memberships.invite.another"),
});

type MemberProps = { member: Team["members"][number]; team: Team; own?: string; locale: Locale; t: Words };

function Member({ member, team: { toGive, mayDisable }, own, locale, t }: MemberProps) {
  const { accountId, name, email, disabledAt, lastSeenAt } = member;
  return (
    <li className="grid gap-x-6 gap-y-3 p-4 sm:p-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          <bdi>{name}</bdi>
          {accountId === own && <Badge tone="accent">{t("memberships.team.you")}</Badge>}
          {disabledAt && <Badge tone="bad">{t("memberships.team.closed")}</Badge>}
        </p>
        <p className="text-sm wrap-anywhere text-soft">{email}</p>
        <p className="text-sm text-soft">
          {t("memberships.team.lastSeen")}: {lastSeenAt ? day(lastSeenAt, zone, locale) : t("memberships.team.never")}
        </p>
      </div>
      <ul className="space-y-1">
        {member.roles.map(({ role, place, title, schoolId, school }) => {
          const where = [say(school, locale), say(title, locale) || t("memberships.everywhere")]
            .filter(Boolean)
            .join(" · ");
          const words = { role: t(`memberships.role.${role}`), place: where };
          return (
            <li key={`${role}-${place}-${schoolId}`} className="flex flex-wrap items-center justify-between gap-x-3">
              <span className="min-w-0">
                <span className="font-medium">{words.role}</span> <span className="text-sm text-soft">{where}</span>
              </span>
              {toGive.includes(role) && (
                <ActionForm
                  action={withdrawRoleAction}
                  hidden={{ accountId, role, place, ...(schoolId ? { schoolId } : {}) }}
                  className="ms-auto max-w-full"
                >
                  <IconButton
                    type="submit"
                    size="sm"
                    icon="x"
                    label={`${name}: ${t("memberships.team.withdraw", words)}`}
                  />
                </ActionForm>
              )}
            </li>
          );
        })}
      </ul>
      {mayDisable && accountId !== own && (
        <ActionForm action={disabledAt ? enableAction : disableAction} hidden={{ accountId }}>
          <SubmitButton size="sm" variant={disabledAt ? "secondary" : "danger"}>
            {t(disabledAt ? "memberships.team.open" : "memberships.team.close")}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}

function Pending({ team: { invitations }, locale, t }: { team: Team; locale: Locale; t: Words }) {
  return (
    <Section id="pending" title={t("memberships.invite.pending")}>
      <Card flush>
        <ul className="divide-y divide-line">
          {invitations.map(({ id, email, role, title, school, expiresAt, token }) => (
            <li
              key={id}
              className="grid gap-4 p-4 sm:p-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto] lg:items-end"
            >
              <div className="min-w-0">
                <p className="font-semibold">
                  {t(`memberships.role.${role}`)}{" "}
                  <span className="text-sm font-normal text-soft">
                    {[say(school, locale), say(title, locale) || t("memberships.everywhere")]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </p>
                <p className="text-sm wrap-anywhere text-soft">{email ?? t("memberships.invite.byLink")}</p>
                <p className="text-sm text-soft">
                  {t("memberships.invite.until", { day: day(expiresAt, zone, locale) })}
                </p>
              </div>
              {token && (
                <>
                  <CopyField
                    id={`invitation-${id}`}
                    label={t("memberships.invite.link")}
                    value={`${env.APP_URL}/invite/${token}`}
                    copy={t("memberships.invite.copy")}
                    copied={t("memberships.invite.copied")}
                  />
                  <ActionForm action={revokeInvitationAction} hidden={{ invitationId: id }}>
                    <SubmitButton size="sm" variant="danger">
                      {t("memberships.invite.revoke")}
                    </SubmitButton>
                  </ActionForm>
                </>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
