import { Notice } from "../../../components/ui/notice";
import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { RegistrationForm } from "../queries";

/** Before anything is typed: whether there is a seat, a place in line, or neither, and why. */
export function SeatsNotice({ form, locale }: { form: RegistrationForm; locale: Locale }) {
  const t = words(locale);
  const at = (when: Date) => moment(when, form.timeZone, locale);
  const { state, closesAt, opensAt } = form;
  const isLimited = form.seats !== null || form.asks.school || form.asks.grade;
  const seats = form.seats === "few" ? "few" : isLimited ? "some" : "unlimited";
  if (form.needsApproval && (state === "open" || state === "waiting"))
    return (
      <Notice tone="info" title={t("registrations.form.approvalTitle")}>
        {t("registrations.form.approvalText")}
      </Notice>
    );
  if (state === "open")
    return (
      <Notice tone="ok" title={t("registrations.form.openTitle")}>
        {t(`registrations.form.seats.${seats}`)} {t("registrations.form.closesAt", { moment: at(closesAt) })}
      </Notice>
    );
  if (state === "waiting")
    return (
      <Notice tone="warn" title={t("registrations.form.waitingTitle")}>
        {t("registrations.form.waitingText", { position: form.waiting + 1 })}
      </Notice>
    );
  const texts = {
    full: [t("registrations.form.fullTitle"), t("registrations.form.fullText")],
    "not-yet": [
      t("registrations.form.notYetTitle"),
      opensAt && t("registrations.form.notYetText", { moment: at(opensAt) }),
    ],
    closed: [t("registrations.form.closedTitle"), t("registrations.form.closedText", { moment: at(closesAt) })],
    "invited-only": [t("registrations.form.invitedTitle"), t("registrations.form.invitedText")],
    cancelled: [t("registrations.form.cancelledTitle"), undefined],
    over: [t("registrations.form.overTitle"), undefined],
  } as const;
  const [title, text] = texts[state];
  return (
    <Notice tone="info" title={title}>
      {text}
    </Notice>
  );
}

/** Before anything is typed: which schools and grades have no seats left. */
export function QuotaNotice({ form, locale }: { form: RegistrationForm; locale: Locale }) {
  const t = words(locale);
  const { schools, grades } = form.full;
  if (!form.takes || schools.length + grades.length === 0) return null;
  const named = grades.map(({ from, to }) =>
    from === to ? t("registrations.form.quotaGrade", { from }) : t("registrations.form.quotaGrades", { from, to }),
  );
  const names = [...schools.map((name) => say(name, locale)), ...named];
  return (
    <Notice tone="warn" title={t("registrations.form.quotaTitle")}>
      <p>{new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(names)}</p>
      <p>{t(form.waitlist ? "registrations.form.quotaWaiting" : "registrations.form.quotaFull")}</p>
    </Notice>
  );
}
