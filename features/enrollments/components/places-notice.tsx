import { Notice } from "../../../components/ui/notice";
import { type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { EnrolForm } from "../queries";

/** Before anything is typed: whether there is a place, one in line, or neither, and why. */
export function PlacesNotice({ form, locale }: { form: EnrolForm; locale: Locale }) {
  const t = words(locale);
  const at = (when: Date) => moment(when, form.timeZone, locale);
  const { state, placesLeft, capacity, closesAt, opensAt } = form;
  if (form.takes && form.needsApproval)
    return (
      <Notice tone="info" title={t("enrollments.form.approvalTitle")}>
        {t("enrollments.form.approvalText")}
      </Notice>
    );
  if (state === "open")
    return (
      <Notice tone="ok" title={t("enrollments.form.openTitle")}>
        <span className="figures">
          {placesLeft === null || capacity === null
            ? t("registrations.form.seats.unlimited")
            : t("enrollments.form.placesLeft", { left: placesLeft, capacity })}
        </span>{" "}
        {closesAt && t("enrollments.form.closesAt", { moment: at(closesAt) })}
      </Notice>
    );
  if (state === "waiting")
    return (
      <Notice tone="warn" title={t("enrollments.form.fullTitle")}>
        {t("enrollments.form.waitingText", { position: form.waiting + 1 })}
      </Notice>
    );
  const [title, text] = {
    full: [t("enrollments.form.fullTitle"), t("enrollments.form.fullText")],
    "not-yet": [
      t("enrollments.form.notYetTitle"),
      opensAt && t("enrollments.form.notYetText", { moment: at(opensAt) }),
    ],
    closed: [t("enrollments.form.closedTitle"), closesAt && t("enrollments.form.closedText", { moment: at(closesAt) })],
  }[state];
  return (
    <Notice tone="info" title={title}>
      {text}
    </Notice>
  );
}
