import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DescriptionList } from "../../../../../../components/ui/facts";
import { Icon } from "../../../../../../components/ui/icon";
import { Notice } from "../../../../../../components/ui/notice";
import { EmptyState } from "../../../../../../components/ui/states";
import { Words } from "../../../../../../components/words";
import { asLocale, type Locale, pick, say, words } from "../../../../../../core/i18n";
import { moment } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { DrawFacts, Hash } from "../../../../../../features/draw-checks/components/draw-facts";
import { FileCheck } from "../../../../../../features/draw-checks/components/file-check";
import { SeedCheck } from "../../../../../../features/draw-checks/components/seed-check";
import { type DrawCheck, show } from "../../../../../../features/draw-checks/queries";
import { show as event, type PublicEvent } from "../../../../../../features/events/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("draws.title"), robots: { index: false } };
}

/** What everybody may know of an event's draw, and the way to draw it again. */
export default async function DrawPage({ params }: Props) {
  const { locale: given, slug } = await params;
  const locale = asLocale(given);
  const actor = await currentActor();
  const about = await load(event, { slug }, actor);
  const found = await load(show, { eventId: about.eventId }, actor);
  const t = words(locale);
  return (
    <article className="mx-auto w-full max-w-3xl space-y-10">
      <header>
        <a
          href={`/${locale}/e/${slug}`}
          className="-my-2 inline-flex min-h-11 items-center gap-1 text-sm text-soft underline-offset-4 hover:underline"
        >
          <Icon name="chevron-left" className="size-4 shrink-0" />
          {say(about.title, locale, about.languages)}
        </a>
        <h1 className="mt-2 text-3xl font-bold">{t("draws.title")}</h1>
        <p className="mt-3 max-w-prose">{t("draws.lead")}</p>
      </header>
      {found.round || found.draw ? (
        <Parts found={found} about={about} locale={locale} />
      ) : (
        <EmptyState icon="shield" title={t("draws.nothing")}>
          {t("draws.nothingText")}
        </EmptyState>
      )}
    </article>
  );
}

type PartsProps = { found: DrawCheck; about: PublicEvent; locale: Locale };

function Parts({ found: { round, draw }, about, locale }: PartsProps) {
  const t = words(locale);
  const at = (instant: Date) => moment(instant, about.timeZone, locale);
  const titles = draw?.topics.map(({ topicId, title }) => [topicId, say(title, locale, about.languages)] as const);
  const announced = round && draw && round.seedHash === draw.seedHash;
  return (
    <Words locale={locale} messages={pick(locale, "draws")}>
      {draw?.undoneAt && <Notice tone="warn" title={t("draws.undone", { moment: at(draw.undoneAt) })} />}
      <Part title={t("draws.seedTitle")} id="seed">
        <DescriptionList
          facts={[
            ...(round
              ? [
                  { term: t("draws.seedHash"), value: <Hash>{round.seedHash}</Hash> },
                  { term: t("draws.announcedAt"), value: at(round.announcedAt) },
                  { term: t("draws.dueAt"), value: at(round.dueAt) },
                ]
              : []),
            ...(draw ? [{ term: t("draws.seed"), value: <Hash>{draw.seed}</Hash> }] : []),
          ]}
        />
        {draw && round && <SeedCheck seed={draw.seed} announced={round.seedHash} />}
        {draw && !announced && <p className="max-w-prose text-sm">{t("draws.notAnnounced")}</p>}
        {!draw && <p className="max-w-prose text-soft">{t("draws.seedLater")}</p>}
      </Part>
      {draw && (
        <>
          <Part title={t("draws.drawTitle")} id="draw">
            <DrawFacts draw={draw} locale={locale} zone={about.timeZone} languages={about.languages} />
          </Part>
          <Part title={t("draws.checkTitle")} id="check">
            <p className="max-w-prose">{t("draws.checkText")}</p>
            <noscript>
              <p className="max-w-prose font-semibold">{t("draws.noScript")}</p>
            </noscript>
            <FileCheck told={toldOf(draw)} titles={Object.fromEntries(titles ?? [])} />
          </Part>
          <Part title={t("draws.handTitle")} id="by-hand">
            <p className="max-w-prose">{t("draws.handText")}</p>
            <Shell>{`printf %s ${draw.seed} | sha256sum`}</Shell>
            <Shell>{fileCommand}</Shell>
            <p className="max-w-prose">{t("draws.handProgram", { version: draw.version ?? "" })}</p>
            <Shell>{`npm run lectern -- check-draw draw.csv ${draw.seed}`}</Shell>
          </Part>
        </>
      )}
    </Words>
  );
}

/** Commands are the same in every language. */
const fileCommand = "sha256sum draw.csv";

const toldOf = ({ seed, inputHash, resultHash, groupHashes }: NonNullable<DrawCheck["draw"]>) => ({
  ...{ seed, inputHash, resultHash, groupHashes },
});

function Part({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="space-y-4">
      <h2 id={`${id}-title`} className="text-xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}

const Shell = ({ children }: { children: string }) => (
  <pre className="rounded-md bg-sunken px-4 py-3 text-sm whitespace-pre-wrap break-all">
    <code>{children}</code>
  </pre>
);
