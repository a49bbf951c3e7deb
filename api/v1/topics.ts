import { z } from "zod";
import { add, addTheme, edit, editTheme, move, moveTheme, remove, removeTheme } from "../../features/topics/commands";
import { list } from "../../features/topics/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { id, text } from "./shapes";

const tag = "Topics";

const theme = z.object({ id, title: text, position: z.int() });
const topic = z.object({
  id,
  themeId: id.nullable(),
  title: text,
  brief: text,
  /** How many groups may have it. */
  cap: z.int(),
  position: z.int(),
});

/** Topics: what programs may ask and do. */
export const topicsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/topics", list, {
    tag,
    summary: "Themes and topics, with how many groups have each.",
    answer: z.object({
      themes: z.array(theme),
      topics: z.array(topic.extend({ groups: z.int() })),
    }),
  }),
  endpoint("post", "/events/{eventId}/themes", addTheme, {
    made: true,
    tag,
    summary: "Adds a theme.",
    answer: theme,
  }),
  endpoint("post", "/events/{eventId}/topics", add, {
    made: true,
    tag,
    summary: "Adds a topic, with how many groups may have it.",
    answer: topic,
  }),
  endpoint("put", "/themes/{themeId}", editTheme, {
    tag,
    summary: "Renames a theme.",
    answer: theme,
  }),
  endpoint("post", "/themes/{themeId}/move", moveTheme, {
    tag,
    summary: "Puts a theme at a place in the list, counted from 1.",
    answer: z.object({ themeId: id, to: z.int() }),
  }),
  endpoint("delete", "/themes/{themeId}", removeTheme, {
    tag,
    summary: "Removes a theme.",
    answer: z.object({ themeId: id }),
  }),
  endpoint("put", "/topics/{topicId}", edit, {
    tag,
    summary: "Changes a topic.",
    answer: topic,
  }),
  endpoint("post", "/topics/{topicId}/move", move, {
    tag,
    summary: "Puts a topic at a place in the list, counted from 1.",
    answer: z.object({ topicId: id, to: z.int() }),
  }),
  endpoint("delete", "/topics/{topicId}", remove, {
    tag,
    summary: "Removes a topic that no group has.",
    answer: z.object({ topicId: id }),
  }),
];
