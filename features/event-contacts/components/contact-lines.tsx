import { inLanguage, type Locale } from "../../../core/i18n";
import type { Contact } from "../rules";

const link = "text-accent underline underline-offset-4";

/** Whom to ask, each way on a line of its own; the address and the telephone lead there. */
export function ContactLines({ contact, locale }: { contact: Contact; locale: Locale }) {
  const { text, lang } = inLanguage(contact.text, locale);
  return (
    <>
      {text && (
        <span lang={lang === locale ? undefined : lang} className="block">
          {text}
        </span>
      )}
      {contact.email && (
        <a href={`mailto:${contact.email}`} className={`block break-all ${link}`}>
          {contact.email}
        </a>
      )}
      {contact.phone && (
        <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`} className={`figures block ${link}`}>
          {contact.phone}
        </a>
      )}
    </>
  );
}
