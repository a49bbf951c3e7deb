type Text = { en?: string; ko?: string; ru?: string; kk?: string };
export type TextLocale = keyof Text;
/** `shown`: the title in the reader's language. */
export type Theme = { themeId: string; title: Text; shown: string };
export type Topic = {
  topicId: string;
  themeId: string;
  title: Text;
  brief: Text;
  cap: number;
  /** How many groups have it. */
  groups: number;
  shown: string;
  shownBrief: string;
};
export type TopicValues = { themeId: string; title: Text; brief: Text; cap: string };
export type ThemeValues = { title: Text };
export const blankTopic = (themeId: string): TopicValues => ({ themeId, title: {}, brief: {}, cap: "1" });
export const valuesOf = ({ themeId, title, brief, cap }: Topic): TopicValues => ({
  themeId,
  title,
  brief,
  cap: String(cap),
});

/** What is being written: nothing, a theme or a topic, new or not. */
export type Draft =
  | { kind: "theme"; theme?: Theme }
  | { kind: "topic"; topic?: Topic; themeId: string }
  | { kind: "remove-theme"; theme: Theme }
  | { kind: "remove-topic"; topic: Topic };

/** The place in the whole list, from 1, that brings a topic one up or down among those of its theme. */
export function placeBeside(all: readonly Topic[], topic: Topic, by: -1 | 1): number | undefined {
  const own = all.filter((one) => one.themeId === topic.themeId);
  const beside = own[own.indexOf(topic) + by];
  return beside && all.indexOf(beside) + 1;
}
