import type { Metadata } from "next";
import { cookies } from "next/headers";
import { Badge } from "../../../../components/ui/badge";
import { Card, Section } from "../../../../components/ui/card";
import { Notice } from "../../../../components/ui/notice";
import { PageHeader } from "../../../../components/ui/page-header";
import { SubmitButton } from "../../../../components/ui/submit-button";
import { ThemeToggle } from "../../../../components/ui/theme-toggle";
import { asLocale, type Locale, languageNames, locales, say, type Words, words } from "../../../../core/i18n";
import { sessionHere, signInServices } from "../../../../core/sign-in";
import { moment } from "../../../../core/time";
import { load } from "../../../../core/web";
import {
  changePasswordAction,
  connectAction,
  disconnectAction,
  saveProfileAction,
} from "../../../../features/accounts/actions";
import { ActionField, ActionForm, ActionSelect } from "../../../../features/accounts/components/action-form";
import { me } from "../../../../features/accounts/queries";
import { AccountCalendar } from "../../../../features/calendars/components/account-calendar";
import { endOthersAction, endSessionAction } from "../../../../features/sessions/actions";
import { list } from "../../../../features/sessions/queries";

type Asked = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> };
type Me = Awaited<ReturnType<typeof me>>;

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("accounts.me.title") };
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** One's own account: name, language, password, ways to sign in, roles, sessions, appearance. */
export default async function AccountPage({ params, searchParams }: Asked) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const [account, sessions, asked] = await Promise.all([
    load(me, {}),
    load(list, { sessionToken: await sessionHere() }),
    searchParams,
  ]);
  const services = signInServices();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("accounts.me.title")} lead={account.email} />
      {(asked.saved === "profile" || asked.saved === "password") && (
        <Notice tone="ok" role="status" className="mb-6">
          {t(asked.saved === "profile" ? "accounts.me.profileSaved" : "accounts.me.passwordChanged")}
        </Notice>
      )}
      {asked.problem === "identity-taken" && (
        <Notice tone="warn" className="mb-6">
          {t("refusals.identity-taken")}
        </Notice>
      )}
      <Profile account={account} t={t} />
      <Password account={account} t={t} />
      {services.length > 0 && <Services services={services} connected={account.connected} t={t} />}
      <Roles grants={account.grants} locale={locale} t={t} />
      <Sessions sessions={sessions} locale={locale} t={t} />
      <AccountCalendar locale={locale} t={t} />
      <Look t={t} />
    </div>
  );
}

function Profile({ account, t }: { account: Me; t: Words }) {
  return (
    <Section id="profile" title={t("accounts.me.profile")}>
      <Card>
        <ActionForm action={saveProfileAction} done={t("accounts.me.profileSaved")} className="space-y-5">
          <ActionField
            id="name"
            name="name"
            label={t("accounts.name")}
            hint={t("accounts.nameHint")}
            autoComplete="name"
            maxLength={100}
            defaultValue={account.name}
            required
          />
          <ActionSelect
            id="locale"
            name="locale"
            label={t("accounts.language")}
            defaultValue={account.locale}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
          />
          <SubmitButton>{t("ui.save")}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  );
}

function Password({ account, t }: { account: Me; t: Words }) {
  return (
    <Section id="password" title={t("accounts.me.password")} lead={t("accounts.me.passwordLead")}>
      <Card>
        <ActionForm action={changePasswordAction} className="space-y-5">
          <input type="text" name="ignored" autoComplete="username" defaultValue={account.email} hidden disabled />
          {account.hasPassword && (
            <ActionField
              id="current"
              name="current"
              type="password"
              label={t("accounts.me.current")}
              autoComplete="current-password"
              required
            />
          )}
          <ActionField
            id="new-password"
            name="password"
            type="password"
            label={t("accounts.me.new")}
            hint={t("accounts.passwordHint")}
            autoComplete="new-password"
            minLength={12}
            maxLength={128}
            required
          />
          <SubmitButton variant="secondary">{t("accounts.me.changePassword")}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  );
}

type ServicesProps = { services: ReturnType<typeof signInServices>; connected: readonly string[]; t: Words };

function Services({ services, connected, t }: ServicesProps) {
  return (
    <Section id="services" title={t("accounts.me.services")}>
      <Card className="space-y-3">
        {services.map(({ id, name }) =>
          connected.includes(id) ? (
            <ActionForm key={id} action={disconnectAction} hidden={{ provider: id }}>
              <SubmitButton variant="secondary">{t("accounts.me.disconnect", { service: name })}</SubmitButton>
            </ActionForm>
          ) : (
            <ActionForm key={id} action={connectAction} hidden={{ service: id }}>
              <SubmitButton variant="secondary">{t("accounts.me.connect", { service: name })}</SubmitButton>
            </ActionForm>
          ),
        )}
      </Card>
    </Section>
  );
}

function Roles({ grants, locale, t }: { grants: Me["grants"]; locale: Locale; t: Words }) {
  return (
    <Section id="roles" title={t("accounts.me.roles")}>
      <Card>
        {grants.length === 0 && <p>{t("accounts.me.noRoles")}</p>}
        <ul className="space-y-1">
          {grants.map(({ role, place, title }) => (
            <li key={`${role}-${place}`}>
              <span className="font-medium">{t(`memberships.role.${role}`)}</span>{" "}
              <span className="text-sm text-soft">{say(title, locale) || t("memberships.everywhere")}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

type SessionsProps = { sessions: Awaited<ReturnType<typeof list>>; locale: Locale; t: Words };

function Sessions({ sessions, locale, t }: SessionsProps) {
  return (
    <Section id="sessions" title={t("sessions.title")} lead={t("sessions.lead")}>
      <Card flush>
        <ul className="divide-y divide-line">
          {sessions.map(({ id, label, lastSeenAt, current }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 p-4 sm:px-5">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {label || t("sessions.unknownDevice")}
                  {current && <Badge tone="accent">{t("sessions.here")}</Badge>}
                </p>
                <p className="text-sm text-soft">
                  {t("sessions.lastSeen")}: {moment(lastSeenAt, zone, locale)}
                </p>
              </div>
              {!current && (
                <ActionForm action={endSessionAction} hidden={{ sessionId: id }}>
                  <SubmitButton size="sm" variant="danger">
                    {t("sessions.end")}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <div className="mt-4 flex flex-wrap gap-2">
        <form method="post" action="/api/auth/sign-out">
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton variant="secondary" icon="log-out">
            {t("sessions.signOut")}
          </SubmitButton>
        </form>
        {sessions.length > 1 && (
          <ActionForm action={endOthersAction} done={t("sessions.othersEnded")}>
            <SubmitButton variant="secondary">{t("sessions.endOthers")}</SubmitButton>
          </ActionForm>
        )}
        <form method="post" action="/api/auth/sign-out-everywhere">
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton variant="danger">{t("sessions.everywhere")}</SubmitButton>
        </form>
      </div>
    </Section>
  );
}

async function Look({ t }: { t: Words }) {
  const theme = (await cookies()).get("theme")?.value;
  return (
    <Section id="look" title={t("accounts.me.look")}>
      <ThemeToggle
        theme={theme === "light" || theme === "dark" ? theme : "system"}
        label={t("accounts.me.look")}
        words={{
          system: t("accounts.me.theme.system"),
          light: t("accounts.me.theme.light"),
          dark: t("accounts.me.theme.dark"),
        }}
      />
    </Section>
  );
}
