import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Notice } from "../../../../../components/ui/notice";
import { asLocale, inLanguage, type Locale, words } from "../../../../../core/i18n";
import { anonymous } from "../../../../../core/permissions";
import { daysText, span } from "../../../../../core/time";
import { loadOrNothing } from "../../../../../core/web";
import { FamilyItemRow } from "../../../../../features/families/components/family-item";
import { type Family, type FamilyItem, family } from "../../../../../features/families/queries";
import { refusalText } from "../../../../../features/registrations/components/form-problems";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("guardians.page.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

const said = ["given", "cancelled", "granted", "refused", "withdrawn"] as const;

/** A guardian's own page: every child, every event, every consent, each changed in one step. */
export default async function GuardianPage({ params, searchParams }: Props) {
  const { locale: wanted, token } = await params;
  const { done, problem } = await searchParams;
  const locale = asLocale(wanted);
  const shown = await loadOrNothing(family, { token: token.slice(0, 40) }, anonymous);
  if (!shown) notFound();
  const t = words(locale);
  const what = said.find((one) => one === done);
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      {what && <Notice tone="ok" role="status" title={t(`guardians.page.done.${what}`)} />}
      {typeof problem === "string" && <Notice tone="warn" role="alert" title={refusalText(locale, problem)} />}
      <div>
        <h1 className="text-2xl font-bold">{t("guardians.page.title")}</h1>
        <p className="mt-2 text-soft">{t("guardians.page.lead", { name: shown.name })}</p>
      </div>
      {shown.children.length + shown.enrolled.length === 0 && <p className="text-soft">{t("guardians.page.nobody")}</p>}
      {shown.enrolled.map((child) => (
        <Enrolled key={child.enrollmentId} {...{ child, locale, token }} />
      ))}
      {shown.children.map((child) => (
        <Child key={child.registrationId} {...{ child, locale, token }} />
      ))}
      {shown.someGrown && <p className="text-sm text-soft">{t("guardians.page.ofAge")}</p>}
      <p className="text-sm text-soft">{t("guardians.page.keep")}</p>
    </div>
  );
}

const linkClass = "font-medium text-accent underline-offset-4 hover:underline";
type Common = { locale: Locale; token: string };

/** A child in a whole programme: what is said here counts at each of its events. */
function Enrolled({ child, locale, token }: Common & { child: Family["enrolled"][number] }) {
  const { program, enrollmentId } = child;
  const title = inLanguage(program.title, locale);
  const ended = child.state === "withdrawn" || child.state === "declined";
  return (
    <Consents {...{ locale, token }} id={enrollmentId} place={{ enrollmentId }} child={child} ended={ended} program>
      <a href={`/${locale}/programs/${program.slug}`} lang={title.lang} className={linkClass}>
        {title.text}
      </a>
      <br />
      {daysText(program, locale)}
      <br />
      {words(locale)(`enrollments.own.short.${child.state}`)}
    </Consents>
  );
}

function Child({ child, locale, token }: Common & { child: Family["children"][number] }) {
  const { event, registrationId } = child;
  const title = inLanguage(event.title, locale, event.languages);
  const ended = child.status === "cancelled";
  return (
    <Consents {...{ locale, token }} id={registrationId} place={{ registrationId }} child={child} ended={ended}>
      <a href={`/${locale}/e/${event.slug}`} lang={title.lang} className={linkClass}>
        {title.text}
      </a>
      <br />
      {span(event.startsAt, event.endsAt, event.timeZone, locale)}
      <br />
      {words(locale)(`guardians.page.status.${child.status}`)}
    </Consents>
  );
}

type ConsentsProps = Common & {
  id: string;
  place: { registrationId: string } | { enrollmentId: string };
  child: { fullName: string; items: readonly FamilyItem[] };
  ended: boolean;
  program?: boolean;
  children: ReactNode;
};

function Consents({ locale, token, id, place, child, ended, program, children }: ConsentsProps) {
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface px-4 pt-4">
      <h2 id={id} className="text-xl font-bold">
        {child.fullName}
      </h2>
      <p className="mt-1 mb-3 text-sm text-soft">{children}</p>
      <ul className="divide-y divide-line border-t border-line empty:hidden">
        {child.items.map((item) => (
          <li key={item.key} className="py-4">
            <FamilyItemRow
              {...{ item, locale, place, program }}
              action={`/api/v1/g/${encodeURIComponent(token)}/revise`}
              childName={child.fullName}
              frozen={ended && item.required}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
