import { z } from "zod";
import {
  arrange,
  deal,
  lock,
  place,
  publish,
  rename,
  setRole,
  setTopic,
  setTopics,
  unpublish,
} from "../../features/groups/commands";
import { board, mine } from "../../features/groups/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, groupRole, id, locale, text } from "./shapes";

const tag = "Groups";

/** Groups: what programs may ask and do. */
export const groupsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/groups", board, {
    tag,
    summary: "Groups with members, who is in none, topics, and how even the groups are.",
    answer: z.object({
      publishedAt: at.nullable(),
      seed: z.string().nullable(),
      groups: z.array(
        z.object({
          members: z.array(
            z.object({
              registrationId: id,
              name: z.string(),
              latinName: z.string().nullable(),
              school: text.nullable(),
              schoolId: id.nullable(),
              grade: z.int().nullable(),
              language: locale,
              groupId: id.nullable(),
              role: groupRole.nullable(),
              locked: z.boolean().nullable(),
            }),
          ),
          id,
          number: z.int(),
          name: z.string().nullable(),
          topicId: id.nullable(),
        }),
      ),
      alone: z.array(
        z.object({
          registrationId: id,
          name: z.string(),
          latinName: z.string().nullable(),
          school: text.nullable(),
          schoolId: id.nullable(),
          grade: z.int().nullable(),
          language: locale,
          groupId: id.nullable(),
          role: groupRole.nullable(),
          locked: z.boolean().nullable(),
        }),
      ),
      themes: z.array(z.object({ id, title: text, position: z.int() })),
      topics: z.array(
        z.object({ id, themeId: id.nullable(), title: text, brief: text, cap: z.int(), position: z.int() }),
      ),
      spread: z.object({ grade: z.number(), school: z.number(), language: z.number() }),
    }),
  }),
  endpoint("post", "/events/{eventId}/groups/deal", deal, {
    tag,
    summary: "Makes groups out of everybody with a seat, spread over schools, grades and languages.",
    answer: z.object({
      seed: z.string(),
      count: z.int(),
      people: z.int(),
      before: z.object({
        count: z.int(),
        seed: z.string().nullable(),
        groups: z.array(z.object({ number: z.int(), name: z.string().nullable(), topicId: id.nullable() })),
        members: z.array(z.object({ registrationId: id, number: z.int(), role: groupRole, locked: z.boolean() })),
      }),
    }),
  }),
  endpoint("post", "/events/{eventId}/groups/arrange", arrange, {
    tag,
    summary: "Puts everybody into the groups named; the undo of a deal.",
    answer: z.object({ count: z.int(), people: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/groups/topics", setTopics, {
    tag,
    summary: "Gives topics to all groups that have none.",
    answer: z.object({ given: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/groups/publish", publish, {
    tag,
    summary: "Shows students their group and topic.",
    answer: z.object({ people: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/groups/unpublish", unpublish, {
    tag,
    summary: "Takes groups from the students' pages again.",
    answer: z.object({ eventId: id }),
  }),
  endpoint("put", "/groups/{groupId}/name", rename, {
    tag,
    summary: "Gives a group a name beside its number.",
    answer: z.object({ groupId: id }),
  }),
  endpoint("put", "/groups/{groupId}/topic", setTopic, {
    tag,
    summary: "Gives a group a topic, or none.",
    answer: z.object({ groupId: id, topicId: id.nullable() }),
  }),
  endpoint("get", "/registrations/{registrationId}/group", mine, {
    wrap: "group",
    tag,
    summary: "The group of a registered person, once groups are published.",
    answer: z
      .object({
        members: z.array(z.object({ name: z.string(), role: groupRole, isMe: z.boolean() })),
        id,
        number: z.int(),
        name: z.string().nullable(),
        role: groupRole,
        topic: text.nullable(),
        brief: text.nullable(),
        theme: text.nullable(),
      })
      .nullable(),
  }),
  endpoint("put", "/registrations/{registrationId}/group", place, {
    tag,
    summary: "Puts a student into a group, or into none.",
    answer: z.union([
      z.object({
        registrationId: id,
        groupId: z.null(),
        before: z.object({ groupId: id.nullable(), role: groupRole.optional(), locked: z.boolean().optional() }),
      }),
      z.object({
        registrationId: id,
        groupId: id,
        before: z.object({ groupId: id.nullable(), role: groupRole.optional(), locked: z.boolean().optional() }),
      }),
    ]),
  }),
  endpoint("put", "/registrations/{registrationId}/group/lock", lock, {
    tag,
    summary: "Locks a member to the group, or unlocks.",
    answer: z.object({ registrationId: id, locked: z.boolean() }),
  }),
  endpoint("put", "/registrations/{registrationId}/group/role", setRole, {
    tag,
    summary: "Names a leader or deputy.",
    answer: z.object({ registrationId: id, groupId: id, role: groupRole }),
  }),
];
