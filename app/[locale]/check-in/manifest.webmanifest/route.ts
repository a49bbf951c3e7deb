import { asLocale, words } from "../../../../core/i18n";

/** What a phone installs the check-in by: one app for each language, since its page is kept by its address. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = asLocale((await params).locale);
  const t = words(locale);
  const page = `/${locale}/check-in`;
  const icon = (size: number) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: "image/png" });
  const manifest = {
    id: page,
    name: `${t("ui.appName")} · ${t("door.title")}`,
    short_name: t("door.title"),
    lang: locale,
    start_url: page,
    scope: page,
    display: "standalone",
    background_color: "#faf8f3",
    theme_color: "#0e5a5f",
    icons: [icon(192), icon(512)],
  };
  return Response.json(manifest, {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "public, max-age=3600" },
  });
}
