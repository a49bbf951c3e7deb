import { sizeText } from "../../../core/file-size";
import { type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { mimes } from "../../deliverables/rules";
import type { ShownVersion } from "../steps";
import type { UploadWords } from "./upload-box";

const MB = 1024 * 1024;

type Wanted = { extensions: readonly (keyof typeof mimes)[]; maxBytes: number };

/** What a thing that is handed in is called; "Presentation file" before anybody named it. */
export const thingName = ({ title }: { title: Parameters<typeof say>[0] }, locale: Locale) =>
  say(title, locale) || words(locale)("deliverables.unnamed");

/** What the upload box of a page says, and what it lets choose. */
export function uploadWords(wanted: Wanted, locale: Locale): { words: UploadWords; accept: string; maxBytes: number } {
  const t = words(locale);
  const mb = Math.floor(wanted.maxBytes / MB);
  const kinds = wanted.extensions.filter((one) => one !== "jpeg").map((one) => one.toUpperCase());
  return {
    accept: wanted.extensions.map((one) => `.${one}`).join(","),
    maxBytes: wanted.maxBytes,
    words: {
      choose: t("submissions.choose"),
      kinds: t("submissions.kinds", { kinds: kinds.join(", "), mb }),
      tooLarge: t("refusals.file-too-large", { mb }),
      send: t("submissions.send"),
      sending: t("submissions.sending"),
      checking: t("submissions.checking"),
      waiting: t("submissions.waiting"),
      stop: t("submissions.stop"),
      again: t("submissions.again"),
      failed: t("submissions.failed"),
    },
  };
}

/** A version in a line: its number, size, when it came and from whom. */
export const factsOf = (version: ShownVersion, zone: string, locale: Locale) => {
  const t = words(locale);
  return [
    t("submissions.version", { no: version.no }),
    sizeText(version.bytes, locale),
    moment(version.at, zone, locale),
    version.by && t("submissions.by", { name: version.by }),
  ]
    .filter(Boolean)
    .join(" · ");
};
