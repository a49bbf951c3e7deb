"use client";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { LinkActs } from "../../../components/link-acts";
import { Badge } from "../../../components/ui/badge";
import { Button, buttonClass } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { Disclosure } from "../../../components/ui/disclosure";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Icon } from "../../../components/ui/icon";
import { QrCode } from "../../../components/ui/qr-code";
import { useToast } from "../../../components/ui/toast";
import { makeLinkAction, revokeLinkAction } from "../actions";
import { type LinkKind, linkKinds } from "../choices";

export type ScreenLink = { stageLinkId: string; kind: LinkKind; label: string; language: string; url: string };
const icons = { projector: "monitor", guest: "mic", interpreter: "languages" } as const;
type Choice = { value: string; label: string };
type Props = { eventId: string; links: readonly ScreenLink[]; languages: readonly Choice[]; locale: string };

/** The private addresses of projector and tablet: opened here, scanned, copied, taken back. */
export function ScreenLinks({ eventId, links, languages, locale }: Props) {
  const t = useTranslations("screens");
  return (
    <section aria-labelledby="screens-title">
      <h2 id="screens-title" className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="mt-0.5 mb-3 text-sm text-soft">{t("lead")}</p>
      <Card className="py-2 sm:py-2">
        <ul>
          {links.map((link) => (
            <li key={link.stageLinkId}>
              <Disclosure
                summary={
                  <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
                    <Icon name={icons[link.kind]} className="text-accent" />
                    <span className="min-w-0 wrap-break-word">{link.label}</span>
                    <Badge>{t(`kinds.${link.kind}`)}</Badge>
                    <span className="text-sm font-normal text-soft">{link.language}</span>
                  </span>
                }
              >
                <OneLink link={link} />
              </Disclosure>
            </li>
          ))}
        </ul>
        <Disclosure summary={t("new")} open={links.length === 0} className="border-b-0">
          <NewLink eventId={eventId} languages={languages} locale={locale} />
        </Disclosure>
      </Card>
    </section>
  );
}

function OneLink({ link }: { link: ScreenLink }) {
  const t = useTranslations("screens");
  const ui = useTranslations("ui");
  const words = {
    ...{ copy: t("copy"), copied: t("copied"), revoke: t("revoke"), revoked: t("revoked"), cancel: ui("cancel") },
    ...{ revokeTitle: t("revokeTitle", { label: link.label }), revokeText: t("revokeText") },
  };
  return (
    <div className="flex flex-wrap items-start gap-5 pt-1">
      <QrCode text={link.url} label={t("qr", { label: link.label })} className="w-36" />
      <div className="flex min-w-0 flex-1 basis-44 flex-col gap-2">
        <a
          href={link.url}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ size: "sm" })}
          data-screen={link.kind}
        >
          <Icon name="external-link" className="size-[1.15em]" />
          {t("open")}
        </a>
        <LinkActs url={link.url} words={words} revoke={() => revokeLinkAction({ stageLinkId: link.stageLinkId })} />
      </div>
    </div>
  );
}

function NewLink({ eventId, languages, locale }: Pick<Props, "eventId" | "languages" | "locale">) {
  const t = useTranslations("screens");
  const { refusal, problem } = useRefusalWords();
  const show = useToast();
  const [refused, setRefused] = useState<Refused>();
  const [pending, start] = useTransition();
  const make = (form: FormData) =>
    start(async () => {
      const outcome = await makeLinkAction({
        eventId,
        kind: form.get("kind"),
        label: form.get("label"),
        locale: form.get("locale"),
      });
      setRefused(outcome.ok ? undefined : outcome);
      if (outcome.ok) show({ title: t("made") });
    });
  const wrong = refused?.fields?.label?.[0];
  return (
    <form action={make} className="space-y-4 pt-2">
      {refused && !refused.fields && (
        <p role="alert" className="font-medium text-bad">
          {refusal(refused)}
        </p>
      )}
      <TextField
        id="screen-label"
        name="label"
        label={t("label")}
        hint={t("labelHint")}
        maxLength={80}
        required
        error={wrong && problem(wrong)}
      />
      <FieldRow>
        <SelectField
          id="screen-kind"
          name="kind"
          label={t("kind")}
          options={linkKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <SelectField id="screen-locale" name="locale" label={t("language")} defaultValue={locale} options={languages} />
      </FieldRow>
      <Button type="submit" icon="plus" pending={pending}>
        {t("make")}
      </Button>
    </form>
  );
}
