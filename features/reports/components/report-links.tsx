"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, reached, useRefusalWords } from "../../../components/form-problems";
import { LinkActs } from "../../../components/link-acts";
import { StatusPill } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { revokeReportLinkAction, shareReportAction } from "../actions";
import { linkDays } from "../choices";

export type ShownLink = {
  reportLinkId: string;
  label: string;
  language: string;
  until: string;
  openedCount: number;
  isRevoked: boolean;
  /** Null: it leads nowhere any more. */
  url: string | null;
};
type Choice = { value: string; label: string };
type Props = { eventId: string; locale: string; links: readonly ShownLink[]; languages: readonly Choice[] };

/** Links by which others read the report without an account: made, copied, taken back. */
export function ReportLinks({ eventId, locale, links, languages }: Props) {
  const t = useTranslations("reports.links");
  return (
    <div className="space-y-6">
      <Card>
        <NewLink {...{ eventId, locale, languages }} />
      </Card>
      {links.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface" aria-label={t("title")}>
          {links.toReversed().map((link) => (
            <li key={link.reportLinkId} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
              <OneLink link={link} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OneLink({ link }: { link: ShownLink }) {
  const t = useTranslations("reports.links");
  const ui = useTranslations("ui");
  const words = {
    ...{ copy: t("copy"), copied: t("copied"), revoke: t("revoke"), revoked: t("revoked"), cancel: ui("cancel") },
    ...{ revokeTitle: t("revokeTitle", { label: link.label }), revokeText: t("revokeText") },
  };
  return (
    <>
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold wrap-break-word">{link.label}</p>
        <p className="text-sm text-soft">
          {link.language} · {t("until", { moment: link.until })} · {t("opened", { count: link.openedCount })}
        </p>
        {link.url && (
          <p className="mt-1 text-sm break-all">
            <a href={link.url} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-4">
              {link.url}
            </a>
          </p>
        )}
      </div>
      {link.url ? (
        <div className="flex flex-wrap gap-2">
          <LinkActs
            url={link.url}
            words={words}
            revoke={() => revokeReportLinkAction({ reportLinkId: link.reportLinkId })}
          />
        </div>
      ) : (
        <StatusPill icon="ban">{t(link.isRevoked ? "isRevoked" : "isOver")}</StatusPill>
      )}
    </>
  );
}

function NewLink({ eventId, locale, languages }: Pick<Props, "eventId" | "locale" | "languages">) {
  const t = useTranslations("reports.links");
  const { refusal, problem } = useRefusalWords();
  const show = useToast();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    setPending(true);
    const said = { eventId, label: form.get("label"), lang: form.get("lang"), days: form.get("days") };
    const outcome = await reached(shareReportAction(said));
    setPending(false);
    setRefused(outcome.ok ? undefined : outcome);
    if (!outcome.ok) return;
    element.reset();
    show({ title: t("made") });
  };
  const wrong = (field: string) => {
    const found = refused?.fields?.[field]?.[0];
    return found && problem(found);
  };
  return (
    <form onSubmit={make} noValidate className="space-y-4">
      {refused && !refused.fields && <Notice tone="bad" role="alert" title={refusal(refused)} />}
      <TextField
        id="link-label"
        name="label"
        label={t("label")}
        hint={t("labelHint")}
        maxLength={120}
        error={wrong("label")}
      />
      <FieldRow>
        <SelectField id="link-lang" name="lang" label={t("language")} options={languages} defaultValue={locale} />
        <TextField
          id="link-days"
          name="days"
          inputMode="numeric"
          label={t("days")}
          defaultValue={String(linkDays.usual)}
          error={wrong("days")}
        />
      </FieldRow>
      <Button type="submit" variant="primary" icon="link" pending={pending}>
        {t("make")}
      </Button>
    </form>
  );
}
