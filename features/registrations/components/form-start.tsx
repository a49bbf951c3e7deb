import { type Locale, words } from "../../../core/i18n";

type Props = { locale: Locale; slug: string; ticket: string };

/** What every public form begins with: its page, its ticket, and a field that only programs fill in. */
export function FormStart({ locale, slug, ticket }: Props) {
  return (
    <>
      <input type="hidden" name="page" value={locale} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="ticket" value={ticket} />
      <p className="absolute -start-[999rem]" aria-hidden="true">
        <label htmlFor="website">{words(locale)("registrations.form.leaveEmpty")}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
    </>
  );
}
