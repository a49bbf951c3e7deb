import { Icon } from "../../../components/ui/icon";
import { type Locale, say, words } from "../../../core/i18n";

type Handout = {
  materialId: string;
  kind: "printed" | "file" | "link";
  title: Partial<Record<Locale, string>>;
  url: string | null;
  fileId: string | null;
  bytes: number | null;
};
type HandoutsProps = { materials: readonly Handout[]; locale: Locale; first: readonly Locale[] };

const icons = { printed: "file-text", file: "download", link: "external-link" } as const;

/** What is handed out: files and links to open, printed matter to take on the day. */
export function Handouts({ materials, locale, first }: HandoutsProps) {
  return (
    <ul className="divide-y divide-line">
      {materials.map((material) => (
        <li key={material.materialId} className="flex items-start gap-3 py-3 first:pt-0 last:pb-0">
          <Icon name={icons[material.kind]} className="mt-1 size-5 shrink-0 text-soft" />
          <p className="min-w-0">
            <Title {...{ material, locale, first }} />
            <span className="block text-sm text-soft">{noteOf(material, locale)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Title({ material, locale, first }: Omit<HandoutsProps, "materials"> & { material: Handout }) {
  const href = material.kind === "file" ? material.fileId && `/api/files/${material.fileId}` : material.url;
  const text = <bdi>{say(material.title, locale, first)}</bdi>;
  if (!href) return <span className="font-semibold">{text}</span>;
  return (
    <a
      href={href}
      {...(material.kind === "link" ? { rel: "noopener noreferrer nofollow", target: "_blank" } : {})}
      className="font-semibold text-accent underline underline-offset-4"
    >
      {text}
    </a>
  );
}

const addressOf = (url: string | null) => (url && URL.canParse(url) ? new URL(url).hostname : "");

function noteOf({ kind, bytes, url }: Handout, locale: Locale) {
  const t = words(locale);
  if (kind === "printed") return t("site.printed");
  if (kind === "link") return addressOf(url);
  return t("site.file", { size: sizeOf(bytes ?? 0, locale) });
}

/** "12 MB", "340 kB": decimal, as file managers count. */
function sizeOf(bytes: number, locale: Locale) {
  const t = words(locale);
  const round = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  return bytes >= 1e6
    ? t("site.megabytes", { size: round(bytes / 1e6) })
    : t("site.kilobytes", { size: round(Math.max(1, bytes / 1e3)) });
}
