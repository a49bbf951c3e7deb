import { FormErrorSummary } from "../../../components/ui/form-errors";
import { Notice } from "../../../components/ui/notice";
import { type Locale, messagesOf, words } from "../../../core/i18n";
import type { KeptForm } from "../../../core/kept-form";
import type { FieldCode, RefusalCode } from "../../../core/refusal";
import { ContactLines } from "../../event-contacts/components/contact-lines";
import type { Contact } from "../../event-contacts/rules";
import { type Host, HostNames } from "./host-names";

/** A refusal in words; any code that is none of ours is "some fields need another look". */
export function refusalText(locale: Locale, code: string, values?: Record<string, string | number>): string {
  const known = code in messagesOf(locale).refusals ? (code as RefusalCode) : "invalid";
  return words(locale)(`refusals.${known}`, known === code ? values : undefined);
}

/** What is wrong with each field, in words. */
export function fieldErrors(locale: Locale, kept: KeptForm | undefined): Record<string, string> {
  const t = words(locale);
  const known = messagesOf(locale).fields;
  const all = Object.entries(kept?.fields ?? {}).map(([field, [first]]) => {
    const code = first && first.code in known ? (first.code as FieldCode) : "wrong-kind";
    return [field, t(`fields.${code}`, first?.values)];
  });
  return Object.fromEntries(all) as Record<string, string>;
}

/** In the order of the form. */
const shown = {
  fullName: "name",
  school: "school",
  grade: "grade",
  classNo: "classNo",
  guardianName: "guardianName",
  guardianPhone: "guardianPhone",
  guardianEmail: "guardianEmail",
  email: "email",
  locale: "language",
  latinName: "latinName",
  hangulName: "hangulName",
  cyrillicName: "cyrillicName",
  birthDate: "birthDate",
  notes: "notes",
} as const;

const order = ["cohort", ...Object.keys(shown)];
const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);

type Props = {
  locale: Locale;
  code: string;
  kept?: KeptForm;
  errors: Record<string, string>;
  /** Labels of fields that are not the same for all events, in their order. */
  labels?: Readonly<Record<string, string>>;
  /** Whom to ask, for those who are registered already and lost their link. */
  hosts?: readonly Host[];
  contact?: Contact | null;
};

/** Over a form that was refused: what to mend, or why not; and that nothing typed is lost. */
export function FormProblems({ locale, code, kept, errors, labels = {}, hosts = [], contact }: Props) {
  const t = words(locale);
  const asked = Object.keys(labels);
  const at = (field: string) => placeOf(field) + asked.indexOf(field) + 1;
  const problems = Object.entries(errors)
    .sort(([a], [b]) => at(a) - at(b))
    .map(([fieldId, problem]) => {
      const own = fieldId in shown ? t(`registrations.form.${shown[fieldId as keyof typeof shown]}`) : undefined;
      const label = labels[fieldId] ?? own;
      const message = label ? t("registrations.form.problemOf", { field: label, problem }) : problem;
      return { fieldId, message };
    });
  if (problems.length > 0)
    return (
      <FormErrorSummary title={t("registrations.form.problems", { count: problems.length })} problems={problems} />
    );
  if (code === "already-registered" || code === "already-enrolled")
    return (
      <Notice tone="info" title={refusalText(locale, code)} role="alert">
        <p>{t("registrations.form.alreadyLink")}</p>
        <p className="mt-2">
          {t(code === "already-enrolled" ? "enrollments.form.alreadyAsk" : "registrations.form.alreadyAsk")}
        </p>
        {hosts.length > 0 && (
          <p className="mt-2">
            {t("registrations.own.hosts")}: <HostNames hosts={hosts} locale={locale} />
          </p>
        )}
        {contact && (
          <p className="mt-2">
            <ContactLines contact={contact} locale={locale} />
          </p>
        )}
      </Notice>
    );
  return (
    <Notice tone="warn" title={refusalText(locale, code, kept?.numbers)} role="alert">
      {kept ? t("registrations.form.nothingLost") : undefined}
    </Notice>
  );
}
