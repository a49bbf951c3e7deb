/** "3.4", in the reader's digits and signs; what is tiny is a tenth. Apart from the words, so that a browser can have it. */
export const megabytes = (bytes: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1024 / 1024));
