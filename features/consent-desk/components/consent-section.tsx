import type { ComponentProps } from "react";
import { Card, Section } from "../../../components/ui/card";
import { Input, RadioGroup, Select } from "../../../components/ui/controls";
import { Disclosure } from "../../../components/ui/disclosure";
import { Field, FieldRow } from "../../../components/ui/field";
import { type Locale, languageNames, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import { inTongue } from "../../consent-documents/steps";
import { capacities, relations, staffMethods } from "../../consent-rules/choices";
import { PhotoMark } from "../../consent-rules/components/consent-sign";
import { ScanField } from "../../consent-scans/components/scan-field";
import { ActForm } from "../../consents/components/act-form";
import { ConsentPill } from "../../consents/components/state-pill";
import { recordAction, verifyAction } from "../actions";
import type { ConsentHistory } from "../queries";

type Action = ComponentProps<typeof ActForm>["action"];
type Props = { shown: ConsentHistory; registrationId: string; locale: Locale; zone: string; ask: Action };

/** A registration's consents for the team: how each stands, what can be done, and the whole ledger. */
export function ConsentSection({ shown, registrationId, locale, zone, ask }: Props) {
  const t = words(locale);
  const open = shown.state !== "granted" && shown.status !== "cancelled";
  return (
    <Section title={t("consents.manage.section")} id="consents" lead={t(`consents.manage.stage.${shown.stage}`)}>
      <Card flush className="px-4">
        <ul className="divide-y divide-line">
          {shown.items.map((item) => (
            <li key={item.key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
              <span>
                <span className="font-semibold">{inTongue(item.document, locale).title}</span>
                <span className="block text-sm text-soft">{t(`consents.manage.signer.${item.signer}`)}</span>
              </span>
              <span className="flex flex-wrap items-center gap-3">
                {item.extent && <PhotoMark extent={item.extent}>{t(`exports.photo.${item.extent}`)}</PhotoMark>}
                <ConsentPill state={item.state} locale={locale} />
              </span>
            </li>
          ))}
        </ul>
        <div className="border-t border-line py-4">
          {shown.state === "granted_unverified" && (
            <div className="mb-6">
              <ActForm
                action={verifyAction}
                hidden={{ registrationId }}
                submit={t("consents.manage.verify")}
                done={t("consents.manage.done.verified")}
              >
                <Field
                  id="verify-evidence"
                  label={t("consents.manage.how")}
                  hint={t("consents.manage.howHint")}
                  required
                >
                  {(wiring) => <Input {...wiring} name="evidence" maxLength={300} autoComplete="off" />}
                </Field>
              </ActForm>
            </div>
          )}
          {open && (
            <ActForm
              action={ask}
              hidden={{ registrationIds: [registrationId] }}
              variant="secondary"
              submit={t("consents.manage.ask")}
              done={t("consents.manage.done.asked")}
            />
          )}
          {shown.status !== "cancelled" && (
            <Disclosure summary={t("consents.manage.record")} className="mt-4 border-t">
              <RecordForm {...{ shown, registrationId, locale }} />
            </Disclosure>
          )}
          <History {...{ shown, locale, zone }} />
        </div>
      </Card>
    </Section>
  );
}

function RecordForm({ shown, registrationId, locale }: Omit<Props, "zone" | "ask">) {
  const t = words(locale);
  return (
    <ActForm
      action={recordAction}
      hidden={{ registrationId, locale }}
      submit={t("consents.manage.recordDo")}
      done={t("consents.manage.done.recorded")}
    >
      <FieldRow>
        <Field id="method" label={t("consents.manage.method")}>
          {(wiring) => (
            <Select
              {...wiring}
              name="method"
              options={staffMethods.map((value) => ({ value, label: t(`consents.method.${value}`) }))}
            />
          )}
        </Field>
        <Field id="capacity" label={t("consents.manage.capacity")}>
          {(wiring) => (
            <Select
              {...wiring}
              name="capacity"
              defaultValue="guardian"
              options={capacities.map((value) => ({ value, label: t(`consents.capacity.${value}`) }))}
            />
          )}
        </Field>
        <Field id="relation" label={t("consents.manage.relation")}>
          {(wiring) => (
            <Select
              {...wiring}
              name="relation"
              placeholder="–"
              options={relations.map((value) => ({ value, label: t(`guardians.relation.${value}`) }))}
            />
          )}
        </Field>
      </FieldRow>
      <Field id="evidence" label={t("consents.manage.evidence")} hint={t("consents.manage.evidenceHint")}>
        {(wiring) => <Input {...wiring} name="evidence" maxLength={300} autoComplete="off" />}
      </Field>
      <ScanField
        registrationId={registrationId}
        words={{
          label: t("consents.manage.scan"),
          hint: t("consents.manage.scanHint"),
          choose: t("consents.manage.scanChoose"),
          sent: t("consents.manage.scanSent"),
          remove: t("consents.manage.scanRemove"),
          failed: t("consents.manage.scanFailed"),
          uploading: t("consents.manage.scanUploading"),
        }}
      />
      {shown.items.map(({ key, photo, document }) => (
        <RadioGroup
          key={key}
          id={`record-${key}`}
          name={`answers.${key}`}
          label={inTongue(document, locale).title}
          inline
          options={
            photo
              ? (["none", "group", "all"] as const).map((value) => ({ value, label: t(`consents.photo.${value}`) }))
              : (["yes", "no"] as const).map((value) => ({ value, label: t(`consents.manage.${value}`) }))
          }
        />
      ))}
    </ActForm>
  );
}

function History({ shown, locale, zone }: Pick<Props, "shown" | "locale" | "zone">) {
  const t = words(locale);
  const titles = new Map(shown.items.map((item) => [item.key, inTongue(item.document, locale).title]));
  if (shown.history.length === 0) return null;
  return (
    <Disclosure summary={t("consents.manage.history", { count: shown.history.length })} className="border-t">
      <ol className="divide-y divide-line">
        {shown.history.map((one) => (
          <li key={one.recordId} className="py-3 text-sm">
            <p className="font-semibold">
              {titles.get(one.key) ?? one.key}: {t(`consents.decision.${one.decision}`)}
              {one.extent && ` (${t(`consents.photo.${one.extent}`)})`}
            </p>
            <p className="text-soft">
              {moment(one.givenAt, zone, locale)} · {t(`consents.capacity.${one.capacity}`)}
              {one.guardianName && ` (${one.guardianName})`} · {t(`consents.method.${one.method}`)}
            </p>
            <p className="text-soft">
              {t("consents.manage.shown", {
                version: one.documentVersion,
                language: languageNames[one.localeShown],
                hash: one.documentHash.slice(0, 12),
              })}
            </p>
            {one.evidence && <p>{t("consents.manage.proof", { text: one.evidence })}</p>}
            {one.evidenceFileId && (
              <p>
                <a href={`/api/files/scans/${one.evidenceFileId}`} className="font-medium text-accent underline">
                  {t("consents.manage.scanOpen")}
                </a>
              </p>
            )}
            {one.recordedBy && <p className="text-soft">{t("consents.manage.recordedBy", { name: one.recordedBy })}</p>}
            {!one.verifiedAt && <p className="text-warn">{t("consents.manage.unverified")}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
