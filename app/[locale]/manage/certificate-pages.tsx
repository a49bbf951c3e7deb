import { notFound } from "next/navigation";
import { Badge } from "../../../components/ui/badge";
import { Button, LinkButton } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { Checkbox, Select } from "../../../components/ui/controls";
import { Notice } from "../../../components/ui/notice";
import { type Crumb, PageHeader } from "../../../components/ui/page-header";
import { EmptyState } from "../../../components/ui/states";
import { Tabs } from "../../../components/ui/tabs";
import { Toolbar } from "../../../components/ui/toolbar";
import { MoreWords } from "../../../components/words";
import { type Locale, languageNames, locales, pick, say, words } from "../../../core/i18n";
import { may, type Scope } from "../../../core/permissions";
import { currentActor, load } from "../../../core/web";
import { NewTemplate } from "../../../features/certificate-templates/components/new-template";
import { TemplateDeeds } from "../../../features/certificate-templates/components/template-deeds";
import { TemplateForm } from "../../../features/certificate-templates/components/template-form";
import { fieldsOf } from "../../../features/certificate-templates/components/template-values";
import { type TemplateList, list as templateList } from "../../../features/certificate-templates/queries";
import { IssueDesk } from "../../../features/certificates/components/issue-desk";
import { deskRow } from "../../../features/certificates/components/shown";
import { type CandidateRow, candidates } from "../../../features/certificates/queries";
import { RegisterPart } from "./certificate-register";

/** A programme's certificates, or an event's: `base` is the page's own path. */
export type CertificatePlace = {
  locale: Locale;
  placeId: string;
  scope: Scope;
  zone: string;
  base: string;
  crumbs?: readonly Crumb[];
};
export type Asked = Record<string, string | string[] | undefined>;

const views = ["issue", "register", "templates"] as const;

const languages = locales.map((value) => ({ value, label: languageNames[value] }));

/** Who gets one, what was issued, and how it looks: three parts of one page. */
export async function CertificatesPage({ place, asked }: { place: CertificatePlace; asked: Asked }) {
  const { locale, placeId, base, scope } = place;
  const t = words(locale);
  const [all, actor] = await Promise.all([load(templateList, { placeId }), currentActor()]);
  const view = views.find((name) => name === asked.view) ?? "issue";
  const mayIssue = may(actor, "certificates.issue", scope);
  const words_ = pick(locale, "certificates", "certificateTemplates", "exports");
  return (
    <MoreWords locale={locale} messages={words_}>
      <PageHeader
        title={t("certificates.title")}
        lead={t("certificates.lead")}
        crumbs={place.crumbs}
        actions={mayIssue && view === "templates" && <NewTemplate {...{ placeId, base, languages }} primary />}
      >
        <Tabs
          label={t("certificates.tabs.label")}
          tabs={views.map((name) => ({
            href: name === "issue" ? base : `${base}?view=${name}`,
            label: t(`certificates.tabs.${name}`),
            current: name === view,
          }))}
        />
      </PageHeader>
      {view === "issue" && <IssuePart {...{ place, asked, all, mayIssue }} />}
      {view === "register" && <RegisterPart {...{ place, asked, mayIssue }} templates={all.templates} />}
      {view === "templates" && <TemplatesPart {...{ place, all, mayIssue }} />}
    </MoreWords>
  );
}

type Part = { place: CertificatePlace; all: TemplateList; mayIssue: boolean };

function NoTemplates({ place: { locale, placeId, base }, mayIssue }: Omit<Part, "all">) {
  const t = words(locale);
  return (
    <EmptyState
      icon="award"
      title={t("certificates.noTemplates")}
      action={mayIssue && <NewTemplate {...{ placeId, base, languages }} primary />}
    >
      {t("certificates.noTemplatesText")}
    </EmptyState>
  );
}

async function IssuePart({ place, asked, all, mayIssue }: Part & { asked: Asked }) {
  const { locale, placeId, base } = place;
  const t = words(locale);
  const template = all.templates.find(({ templateId }) => templateId === asked.template) ?? all.templates[0];
  if (!template) return <NoTemplates {...{ place, mayIssue }} />;
  const { templateId } = template;
  const confirmedOnly = asked.confirmed === "true";
  const rows = await load(candidates, { templateId, locale, confirmedOnly });
  const ready = rows.filter((row) => row.ready).length;
  const issuer = all.partners.find(({ organizationId }) => organizationId === template.issuerId);
  return (
    <>
      <form method="get" action={base}>
        <Toolbar>
          <div className="w-full sm:w-72">
            <label htmlFor="template" className="mb-1 block text-sm font-semibold">
              {t("certificates.template")}
            </label>
            <Select
              id="template"
              name="template"
              defaultValue={templateId}
              options={all.templates.map((row) => ({ value: row.templateId, label: row.name }))}
            />
          </div>
          {template.kind !== "thanks" && (
            <Checkbox
              name="confirmed"
              value="true"
              defaultChecked={confirmedOnly}
              label={t("certificates.confirmedOnly")}
            />
          )}
          <Button type="submit">{t("certificates.show")}</Button>
          <p role="status" className="figures ms-auto self-center font-semibold">
            {t("certificates.readyOf", { ready, all: rows.length })}
          </p>
        </Toolbar>
      </form>
      {confirmedOnly && <p className="mb-4 max-w-prose text-sm text-soft">{t("certificates.confirmHint")}</p>}
      {!mayIssue && <Notice tone="info" className="mb-4" title={t("certificates.organizerIssues")} />}
      {rows.length === 0 ? (
        <EmptyState icon="users" title={t("certificates.nobody")}>
          {t("certificates.nobodyText")}
        </EmptyState>
      ) : (
        <IssueDesk
          key={`${templateId}${confirmedOnly}`}
          {...{ placeId, templateId, confirmedOnly, mayIssue }}
          label={template.name}
          issuer={say(issuer?.name, locale)}
          rows={readyFirst(rows).map((row) => deskRow(row, template.kind, locale))}
        />
      )}
    </>
  );
}

/** Whom one can do something for first, whoever has theirs last; otherwise in the order of the list. */
function readyFirst(rows: readonly CandidateRow[]): CandidateRow[] {
  const rank = ({ ready, blocks }: CandidateRow) => (ready ? 0 : blocks.some(({ code }) => code === "issued") ? 2 : 1);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

function TemplatesPart({ place, all, mayIssue }: Part) {
  const { locale, base } = place;
  const t = words(locale);
  if (all.templates.length === 0) return <NoTemplates {...{ place, mayIssue }} />;
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {all.templates.map((row) => (
        <li key={row.templateId}>
          <Card className="flex h-full flex-col gap-4">
            <div>
              <div className="mb-1 flex flex-wrap gap-1.5">
                <Badge tone="accent">{t(`certificates.kinds.${row.kind}`)}</Badge>
                {row.languages.map((lang) => (
                  <Badge key={lang}>{languageNames[lang]}</Badge>
                ))}
              </div>
              <h2 className="text-lg font-bold">{row.name}</h2>
              <p className="line-clamp-3 text-sm text-soft" lang={row.languages[0]}>
                {row.body[row.languages[0] ?? "en"]}
              </p>
            </div>
            {mayIssue && (
              <div className="mt-auto flex flex-wrap gap-2">
                <LinkButton size="sm" icon="pencil" href={`${base}/templates/${row.templateId}`}>
                  {t("ui.edit")}
                </LinkButton>
                <TemplateDeeds templateId={row.templateId} />
              </div>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** One template: what it says, and at once how it looks. */
export async function TemplatePage({ place, templateId }: { place: CertificatePlace; templateId: string }) {
  const { locale, placeId, base, scope } = place;
  const t = words(locale);
  const [all, actor] = await Promise.all([load(templateList, { placeId }), currentActor()]);
  const row = all.templates.find((found) => found.templateId === templateId);
  if (!row || !may(actor, "certificateTemplates.edit", scope)) notFound();
  const named = all.partners.map((partner) => ({
    ...{ value: partner.organizationId, label: say(partner.name, locale), hasLogo: partner.hasLogo },
  }));
  return (
    <MoreWords locale={locale} messages={pick(locale, "certificateTemplates")}>
      <PageHeader
        title={row.name}
        badge={<Badge tone="accent">{t(`certificates.kinds.${row.kind}`)}</Badge>}
        crumbs={[
          ...(place.crumbs ?? []).filter(({ href }) => href),
          { label: t("certificates.title"), href: `${base}?view=templates` },
          { label: row.name },
        ]}
      />
      {named.length === 0 && <Notice tone="warn" title={t("refusals.no-issuer")} className="mb-6" />}
      <TemplateForm
        {...{ templateId, version: row.version, first: fieldsOf(row) }}
        languages={locales.map((lang) => ({ locale: lang, label: languageNames[lang] }))}
        issuers={named.map(({ value, label }) => ({ value, label }))}
        logos={named.filter(({ hasLogo }) => hasLogo).map(({ value, label }) => ({ value, label }))}
        eventId={scope.eventId ?? undefined}
      />
    </MoreWords>
  );
}
