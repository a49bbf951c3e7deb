"use client";
import { useLocale, useTranslations } from "use-intl";
import type { GuestView } from "../live";
import { AskedBy, ReadQuestion } from "./asked-question";
import { ConnectionLine } from "./connection-line";
import { Countdown } from "./countdown";
import { hourOf, stepName } from "./scene-words";
import { useLive } from "./use-live";

type Props = { token: string; first: GuestView; servedAt: number };

/** The tablet of the guest of honour: who is speaking, what they may want to ask, what comes next. Nothing to press. */
export function GuestScreen({ token, first, servedAt }: Props) {
  const t = useTranslations("live");
  const locale = useLocale();
  const { view, connection, offset } = useLive(first, { url: `/api/live/stage/guest/${token}`, locale, rests: false });
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-4xl flex-col gap-8 px-5 py-8 sm:px-10 sm:py-12">
      <header>
        <p lang={view.event.title.lang} className="text-soft">
          {view.event.title.text}
        </p>
        <ConnectionLine connection={connection} className="mt-2" />
      </header>
      {connection !== "gone" && (
        <>
          <OnStage view={view} clock={{ servedAt, offset }} />
          <Asked view={view} />
          <Questions view={view} />
          <NextUp view={view} />
        </>
      )}
      <p className="sr-only">{t("guestTitle")}</p>
    </main>
  );
}

function OnStage({ view, clock }: { view: GuestView; clock: { servedAt: number; offset: number } }) {
  const t = useTranslations("live");
  const { now } = view;
  if (!now)
    return (
      <section className="flex-1 py-8">
        <h1 className="text-3xl font-bold text-balance">{t(view.phase === "over" ? "thanks" : "welcome")}</h1>
        {view.phase === "before" && (
          <p className="figures mt-2 text-xl text-soft">
            {t("beginsAt", { at: hourOf(view.startsAt, view.event.timeZone) })}
          </p>
        )}
      </section>
    );
  const { group } = now;
  return (
    <section className="flex flex-wrap items-start justify-between gap-x-10 gap-y-5 border-t-2 border-ink pt-6">
      <div className="min-w-0 flex-1 basis-72" aria-live="polite">
        <p className="font-semibold text-accent">
          {group ? <span lang={now.title.lang}>{now.title.text}</span> : t("now")}
        </p>
        <h1 className="mt-1 text-4xl font-bold text-balance wrap-break-word" lang={group ? undefined : now.title.lang}>
          {stepName(now, t)}
        </h1>
        {group?.topic.text && (
          <p lang={group.topic.lang} className="mt-2 text-xl">
            {group.topic.text}
          </p>
        )}
        {group && group.names.length > 0 && (
          <p className="mt-3 text-lg text-soft">
            {group.names.join(" · ")}
            {group.others > 0 && ` ${t("others", { count: group.others })}`}
          </p>
        )}
      </div>
      <Countdown clock={view} {...clock} label={t("left")} className="text-5xl leading-none sm:text-[5rem]" />
    </section>
  );
}

/** The question of the room that is asked now, and those that come next, to think about. */
function Asked({ view }: { view: GuestView }) {
  const t = useTranslations("live");
  const { question, ahead } = view;
  if (!question && ahead.length === 0) return null;
  return (
    <section aria-labelledby="room-questions" className="space-y-5">
      <h2 id="room-questions" className="text-lg font-bold">
        {t("roomQuestions")}
      </h2>
      {question && (
        <div className="rounded-lg border border-accent bg-accent-wash px-5 py-4" aria-live="polite">
          <AskedBy asked={question} className="font-semibold text-accent" />
          <ReadQuestion asked={question} className="mt-1 text-2xl font-bold" />
        </div>
      )}
      {ahead.length > 0 && (
        <ol className="border-t border-line">
          {ahead.map((one) => (
            <li key={one.no} className="border-b border-line py-3">
              <AskedBy asked={one} className="text-sm text-soft" />
              <ReadQuestion asked={one} className="text-lg" />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Questions({ view }: { view: GuestView }) {
  const t = useTranslations("live");
  if (view.questions.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="mb-2 text-lg font-bold">
        {t("asked")}
      </h2>
      <ul className="border-t border-line">
        {view.questions.map(({ body, lang }) => (
          <li key={body} lang={lang} className="border-b border-line py-3 text-lg whitespace-pre-line">
            {body}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextUp({ view }: { view: GuestView }) {
  const t = useTranslations("live");
  const { next } = view;
  if (!next || view.phase === "over") return null;
  return (
    <footer className="mt-auto border-t border-line pt-4">
      <p className="text-soft">
        {t("nextUp")} <span className="figures">{hourOf(next.estimatedAt, view.event.timeZone)}</span>
      </p>
      <p className="text-xl font-semibold">{stepName(next, t)}</p>
      {next.group?.topic.text && <p lang={next.group.topic.lang}>{next.group.topic.text}</p>}
    </footer>
  );
}
