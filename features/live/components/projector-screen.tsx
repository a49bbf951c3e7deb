"use client";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { cn } from "../../../components/ui/classes";
import { QrCode } from "../../../components/ui/qr-code";
import { useWakeLock } from "../../../components/use-wake-lock";
import type { Connection } from "../client";
import type { ProjectorView } from "../live";
import { wifiText } from "../rules";
import { AskedQuestion } from "./asked-question";
import { Countdown } from "./countdown";
import { JoinCorner } from "./join-corner";
import { hourOf, stepName } from "./scene-words";
import { useLive } from "./use-live";

type Props = { token: string; first: ProjectorView; servedAt: number; origin: string };

/**
 * The wall of the hall: what is on, whose turn it is, how long. Without a network it keeps what it showed and goes on
 * counting.
 */
export function ProjectorScreen({ token, first, servedAt, origin }: Props) {
  const locale = useLocale();
  const url = `/api/live/stage/screen/${token}`;
  const { view, connection, offset } = useLive(first, { url, locale, rests: false });
  useWakeLock(true);
  const t = useTranslations("live");
  if (connection === "gone") return <Plain title={t("screenGone")} />;
  return (
    <main
      className="theatre flex min-h-dvh flex-col gap-[3vmin] bg-paper px-[5vw] py-[4.5vmin] text-ink"
      data-live={connection}
    >
      <Head view={view} connection={connection} />
      {view.phase === "before" && <Welcome view={view} origin={origin} />}
      {view.phase === "over" && <Title lang={undefined}>{t("thanks")}</Title>}
      {view.question && view.phase === "on" ? (
        <AskedQuestion asked={view.question} />
      ) : (
        view.now && <OnStage view={view} clock={{ servedAt, offset }} />
      )}
      <div className="mt-auto flex items-end gap-[3vw]">
        <NextUp view={view} />
        {view.code && view.phase !== "over" && <JoinCorner code={view.code} origin={origin} />}
      </div>
    </main>
  );
}

function Plain({ title }: { title: string }) {
  return (
    <main className="theatre grid min-h-dvh place-items-center bg-paper p-[5vw] text-ink">
      <h1 className="text-center text-[max(1.5rem,4vmin)] font-semibold">{title}</h1>
    </main>
  );
}

function Head({ view, connection }: { view: ProjectorView; connection: Connection }) {
  const t = useTranslations("live");
  const shown = view.phase !== "before";
  return (
    <header className="flex min-h-[3.4vmin] items-baseline justify-between gap-[3vw] text-[max(0.875rem,2.6vmin)] text-soft">
      <p lang={view.event.title.lang} className="line-clamp-1 min-w-0">
        {shown && view.event.title.text}
      </p>
      <p role="status" className="shrink-0">
        {connection === "offline" && t("screenOffline")}
      </p>
    </header>
  );
}

/** As large as its length allows: read from the last row. */
function Title({ children, lang }: { children: string; lang: string | undefined }) {
  const size =
    children.length > 60
      ? "text-[max(1.5rem,5.2vmin)]"
      : children.length > 26
        ? "text-[max(1.75rem,7vmin)]"
        : "text-[max(2rem,10vmin)]";
  return (
    <h1 lang={lang} className={cn(size, "font-bold leading-[1.15] text-balance wrap-break-word")}>
      {children}
    </h1>
  );
}

function Welcome({ view, origin }: { view: ProjectorView; origin: string }) {
  const t = useTranslations("live");
  const locale = useLocale();
  const { wifi } = view;
  const address = `${origin}/${locale}/e/${view.slug}`;
  return (
    <div className="flex flex-1 flex-col justify-center gap-[6vmin]">
      <div className="space-y-[2vmin]">
        <p className="text-[max(1rem,3.6vmin)] font-semibold text-accent">{t("welcome")}</p>
        <Title lang={view.event.title.lang}>{view.event.title.text}</Title>
        <p className="figures text-[max(1rem,3.6vmin)] text-soft">
          {t("beginsAt", { at: hourOf(view.startsAt, view.event.timeZone) })}
        </p>
      </div>
      <div className="grid gap-x-[5vw] gap-y-[4vmin] md:grid-cols-[auto_minmax(0,1fr)]">
        {wifi && (
          <Code text={wifiText(wifi.name, wifi.password)} label={t("wifiQr")} title={t("wifiTitle")}>
            <p className="font-semibold">{wifi.name}</p>
            {wifi.password && <p className="figures">{wifi.password}</p>}
          </Code>
        )}
        <Code text={address} label={t("eventQr")} title={t("eventPage")}>
          <p className="wrap-anywhere">{address.replace(/^https?:\/\//, "").replace(`/${locale}/`, "/")}</p>
        </Code>
      </div>
    </div>
  );
}

function Code(props: { text: string; label: string; title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 items-center gap-[2.5vmin]">
      <QrCode text={props.text} label={props.label} className="w-[max(6.5rem,21vmin)] shrink-0" />
      <div className="min-w-0 text-[max(1rem,3.2vmin)] leading-snug">
        <p className="text-soft">{props.title}</p>
        {props.children}
      </div>
    </div>
  );
}

function OnStage({ view, clock }: { view: ProjectorView; clock: { servedAt: number; offset: number } }) {
  const t = useTranslations("live");
  const { now } = view;
  if (!now) return null;
  const { group } = now;
  const title = group?.topic.text ? group.topic : now.title;
  return (
    <div className="flex flex-1 flex-col justify-center gap-[5vmin]">
      <div className="space-y-[2vmin]">
        {group && <p className="text-[max(1.25rem,5vmin)] font-semibold text-accent">{stepName(now, t)}</p>}
        <Title lang={title.lang}>{title.text}</Title>
        {group && <Names names={group.names} others={group.others} />}
        {!group && view.speakers.length > 0 && (
          <p className="text-[max(1.125rem,4.4vmin)]">
            {view.speakers
              .map(({ name, honorific }) => [honorific.text, name.text].filter(Boolean).join(" "))
              .join(" · ")}
          </p>
        )}
      </div>
      <Countdown clock={view} {...clock} label={t("left")} className="text-[max(3.5rem,28vmin)] leading-none" />
    </div>
  );
}

/** Only those who may be named; the others are counted, so that nobody seems left out. */
function Names({ names, others }: { names: readonly string[]; others: number }) {
  const t = useTranslations("live");
  if (names.length === 0) return null;
  return (
    <p className="text-[max(1.125rem,4.2vmin)] leading-snug">
      {names.join(" · ")}
      {others > 0 && <span className="text-soft"> {t("others", { count: others })}</span>}
    </p>
  );
}

function NextUp({ view }: { view: ProjectorView }) {
  const t = useTranslations("live");
  if (!view.next || view.phase === "over") return null;
  const { next } = view;
  return (
    <footer className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-[2vw] border-t border-line pt-[2.5vmin] text-[max(1rem,3.2vmin)]">
      <span className="text-soft">{t("nextUp")}</span>
      <span className="min-w-0 font-semibold">{stepName(next, t)}</span>
      {next.group?.topic.text && (
        <span lang={next.group.topic.lang} className="min-w-0 text-soft">
          {next.group.topic.text}
        </span>
      )}
      <span className="figures ms-auto text-soft">{hourOf(next.estimatedAt, view.event.timeZone)}</span>
    </footer>
  );
}
