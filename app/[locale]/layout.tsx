import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { env } from "../../core/env";
import { isLocale, words } from "../../core/i18n";
import "../globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const { locale } = await params;
  const name = words(isLocale(locale) ? locale : "en")("ui.appName");
  return {
    metadataBase: new URL(env.APP_URL),
    title: { default: name, template: `%s · ${name}` },
    icons: { icon: "/icon.svg", apple: "/apple-touch-icon.png" },
  };
}

export default async function Root({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const theme = (await cookies()).get("theme")?.value;
  return (
    <html lang={locale} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <body>{children}</body>
    </html>
  );
}
