import { inLanguage, type Locale, type LocalizedText } from "../../core/i18n";
import { system } from "../../core/permissions";
import { type Audience, Watchers } from "../../core/watchers";
import { readIn, type Said, secondOf } from "../checked-translations/rules";
import { mark, type Shown, type Stage, shown, stage, type Turn, turn } from "./queries";

const ms = (at: Date | null) => at?.getTime() ?? null;
type Tongue = { locale: Locale; first: readonly Locale[] };
const tongueOf = (event: { languages: readonly Locale[] }, locale: Locale): Tongue => ({
  locale,
  first: event.languages,
});
const said = (text: LocalizedText | null, { locale, first }: Tongue) => inLanguage(text, locale, first);
type Group = { number: number; name: string | null; topic: LocalizedText | null };
const groupIn = <G extends Group>(group: G, tongue: Tongue) => ({ ...group, topic: said(group.topic, tongue) });

/** The controller's view in one language; times in milliseconds, as they go to a browser. */
export function stageInWords(view: Stage, locale: Locale) {
  const tongue = tongueOf(view.event, locale);
  return {
    ...view,
    endsAt: ms(view.endsAt),
    event: { title: said(view.event.title, tongue), timeZone: view.event.timeZone },
    steps: view.steps.map((step) => ({
      ...step,
      title: said(step.title, tongue),
      plannedAt: step.plannedAt.getTime(),
      estimatedAt: ms(step.estimatedAt),
      startedAt: ms(step.startedAt),
      endedAt: ms(step.endedAt),
      group: step.group && groupIn(step.group, tongue),
    })),
  };
}
export type StageView = ReturnType<typeof stageInWords>;

type Scene = Shown["now"];
const sceneIn = (scene: Scene, tongue: Tongue) =>
  scene && { ...scene, title: said(scene.title, tongue), group: scene.group && groupIn(scene.group, tongue) };

function screenIn(view: Omit<Shown, "questions" | "ahead">, locale: Locale) {
  const tongue = tongueOf(view.event, locale);
  return {
    rev: view.rev,
    phase: view.phase,
    timer: view.timer,
    endsAt: ms(view.endsAt),
    leftMs: view.leftMs,
    event: { title: said(view.event.title, tongue), timeZone: view.event.timeZone },
    startsAt: view.startsAt.getTime(),
    now: sceneIn(view.now, tongue),
    speakers: view.speakers.map((one) => ({ name: said(one.name, tongue), honorific: said(one.honorific, tongue) })),
    next: view.next && {
      ...view.next,
      title: said(view.next.title, tongue),
      group: view.next.group && groupIn(view.next.group, tongue),
      estimatedAt: view.next.estimatedAt.getTime(),
    },
  };
}

type Asked = NonNullable<Shown["question"]>;
/** A question with what of its checked translations is read beside it. */
const askedIn = ({ words, ...asked }: Asked, second: (one: Asked) => Said | null) => ({
  ...asked,
  second: second({ ...asked, words }),
});

/** The projector's view in one language. */
export const projectorInWords = (view: Omit<Shown, "questions" | "ahead">, locale: Locale) => ({
  ...screenIn(view, locale),
  question: view.question && askedIn(view.question, (one) => secondOf(one, view.screenLang, view.event.languages)),
  code: view.code,
  wifi: view.wifi,
  slug: view.slug,
});
export type ProjectorView = ReturnType<typeof projectorInWords>;

/** The guest's view in one language. */
export const guestInWords = (view: Shown, locale: Locale) => ({
  ...screenIn(view, locale),
  question: view.question && askedIn(view.question, (one) => readIn(one, locale)),
  ahead: view.ahead.map((asked) => askedIn(asked, (one) => readIn(one, locale))),
  questions: view.questions,
});
export type GuestView = ReturnType<typeof guestInWords>;

/** A student's view, which is the same in all languages. */
export const mineInWords = (view: Turn | null) => view && { ...view, estimatedAt: ms(view.estimatedAt) };
export type MineView = NonNullable<ReturnType<typeof mineInWords>>;

/** Who watches what in this process: stages and questions. */
export const watchers = new Watchers((eventId) => mark(system, { eventId }));

const stageAudience = <V extends { rev: number }>(
  place: string,
  key: string,
  ask: () => Promise<V | null>,
): Audience => ({
  place,
  key,
  topic: "stage",
  async look() {
    const view = await ask();
    return { event: "view", id: String(view?.rev ?? 0), body: JSON.stringify(view) };
  },
});

/** The team of an event, in one language. */
export const teamAudience = (eventId: string, locale: Locale) =>
  stageAudience(eventId, `team ${locale}`, async () => stageInWords(await stage(system, { eventId }), locale));

/** All projectors of an event, in one language. */
export const projectorAudience = (eventId: string, locale: Locale) =>
  stageAudience(eventId, `projector ${locale}`, async () => projectorInWords(await shown(system, { eventId }), locale));

/** The tablets of an event's guests of honour, in one language. */
export const guestAudience = (eventId: string, locale: Locale) =>
  stageAudience(eventId, `guest ${locale}`, async () => guestInWords(await shown(system, { eventId }), locale));

/** The phones of a group; of those without a group: all are told that there is nothing to wait for. */
export const phoneAudience = (eventId: string, groupId: string | null) =>
  stageAudience(eventId, `phone ${groupId ?? ""}`, async () =>
    mineInWords(groupId ? await turn(system, { eventId, groupId }) : null),
  );
