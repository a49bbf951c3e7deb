import { z } from "zod";
import { duties } from "../../features/rooms/choices";
import { mark, setDuties, writeAbstract } from "../../features/rooms/commands";
import { list as rooms } from "../../features/rooms/queries";
import { deskGroups } from "../../features/school-rooms/queries";
import { remind } from "../../features/submission-reminders/commands";
import { reminder } from "../../features/submission-reminders/queries";
import { add, edit, move, remove, restore } from "../../features/tasks/commands";
import { list as tasks } from "../../features/tasks/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Groups";
const files = "Presentation files";

const dutiesShape = z.array(z.enum(duties));
const taskIdShape = z.object({ taskId: id });
const versioned = z.object({ taskId: id, version: z.int() });

/** Tasks, the groups' rooms, and reminders of what is missing: what programs may ask and do. */
export const roomsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/tasks", tasks, {
    tag,
    summary: "What every group has to do, with how many have done it.",
    answer: z.object({
      timeZone: z.string(),
      groups: z.int(),
      rows: z.array(z.object({ taskId: id, title: text, dueAt: at.nullable(), version: z.int(), done: z.int() })),
    }),
  }),
  endpoint("post", "/events/{eventId}/tasks", add, {
    made: true,
    tag,
    summary: "Gives all groups one more thing to do.",
    answer: versioned,
  }),
  endpoint("put", "/tasks/{taskId}", edit, { tag, summary: "Changes a task.", answer: versioned }),
  endpoint("post", "/tasks/{taskId}/move", move, {
    tag,
    summary: "Puts a task at a place in the list, counted from 1.",
    answer: z.object({ taskId: id, to: z.int() }),
  }),
  endpoint("delete", "/tasks/{taskId}", remove, {
    tag,
    summary: "Takes a task off all groups' lists.",
    answer: taskIdShape,
  }),
  endpoint("post", "/tasks/{taskId}/restore", restore, {
    tag,
    summary: "Brings a task back with its marks.",
    answer: taskIdShape,
  }),
  endpoint("get", "/events/{eventId}/rooms", rooms, {
    tag,
    summary: "How far each group is: tasks done, its paragraph, who does what.",
    answer: z.object({
      tasks: z.array(z.object({ taskId: id, title: text, dueAt: at.nullable() })),
      rows: z.array(
        z.object({
          groupId: id,
          abstract: z.string().nullable(),
          abstractVersion: z.int(),
          done: z.array(id),
          members: z.array(z.object({ registrationId: id, name: z.string(), duties: dutiesShape })),
        }),
      ),
    }),
  }),
  endpoint("put", "/groups/{groupId}/tasks/{taskId}", mark, {
    tag,
    summary: "Ticks a task of a group, or takes the tick away.",
    answer: z.object({ groupId: id, taskId: id, done: z.boolean() }),
  }),
  endpoint("put", "/registrations/{registrationId}/duties", setDuties, {
    tag,
    summary: "Says what a member of a group takes care of.",
    answer: z.object({ registrationId: id, duties: dutiesShape }),
  }),
  endpoint("put", "/groups/{groupId}/abstract", writeAbstract, {
    tag,
    summary: "Writes what a group will speak of; of two at once one wins.",
    answer: z.object({ groupId: id, version: z.int() }),
  }),
  endpoint("get", "/schools/{schoolId}/events/{eventId}/groups", deskGroups, {
    tag: "School desk",
    summary: "The groups of a school's students: what is missing, how much is done.",
    answer: z.object({
      published: z.boolean(),
      timeZone: z.string(),
      tasks: z.int(),
      wanted: z.array(z.object({ id: id.nullable(), title: text, required: z.boolean(), dueAt: at.nullable() })),
      rows: z.array(
        z.object({
          groupId: id,
          number: z.int(),
          topic: text.nullable(),
          own: z.array(z.object({ name: z.string(), role: z.enum(["leader", "deputy", "member"]) })),
          others: z.int(),
          missing: z.array(
            z.object({
              deliverableId: id.nullable(),
              dueAt: at.nullable(),
              standing: z.enum(["open", "in-time", "late", "missing"]),
            }),
          ),
          done: z.int(),
        }),
      ),
    }),
  }),
  endpoint("get", "/events/{eventId}/submissions/reminder", reminder, {
    tag: files,
    summary: "Whom a reminder of missing files would reach now.",
    answer: z.object({
      groups: z.array(z.object({ groupId: id, number: z.int() })),
      recipients: z.int(),
      spared: z.int(),
      unreachable: z.int(),
    }),
  }),
  endpoint("post", "/events/{eventId}/submissions/reminder", remind, {
    tag: files,
    summary: "Writes to the groups that lack a required file, one letter of each family a day.",
    answer: z.object({
      messageId: id,
      groups: z.int(),
      recipients: z.int(),
      spared: z.int(),
      unreachable: z.int(),
    }),
  }),
];
