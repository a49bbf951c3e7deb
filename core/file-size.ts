import { type Locale, words } from "./i18n";
import { megabytes } from "./megabytes";

/** "3.4 MB", in the reader's language. */
export const sizeText = (bytes: number, locale: Locale) =>
  words(locale)("submissions.size", { mb: megabytes(bytes, locale) });
