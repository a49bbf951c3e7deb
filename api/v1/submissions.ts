import { z } from "zod";
import { end, grant } from "../../features/extensions/commands";
import { verdicts } from "../../features/reviews/choices";
import { comment as commentOn, judge, remove as removeComment } from "../../features/reviews/commands";
import { remove, restore } from "../../features/submissions/commands";
import { list, mine } from "../../features/submissions/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Presentation files";

const standing = z.enum(["open", "in-time", "late", "missing"]);
const touched = z.object({ versionId: id, no: z.int() });

const own = {
  /** Null while there is no row: nothing was said yet, and one file of any kind is taken. */
  id: id.nullable(),
  title: text,
  help: text,
  required: z.boolean(),
  extensions: z.array(z.string()),
  maxBytes: z.int(),
  dueAt: at.nullable(),
  /** From then on nothing more is taken from groups. */
  lockedAt: at.nullable(),
  forStage: z.boolean(),
  timeZone: z.string(),
};
const wanted = z.object({
  ...own,
  nameTemplate: z.string().nullable(),
  remindedAt: at.nullable(),
  /** Sent back with a change. */
  version: z.int(),
});

const version = z.object({
  versionId: id,
  no: z.int(),
  /** Its bytes: GET /files/presentations/{fileId}. */
  fileId: id,
  name: z.string(),
  bytes: z.int(),
  late: z.boolean(),
  at,
  by: z.string().nullable(),
  removed: z.boolean(),
});

const review = z.object({ verdict: z.enum(verdicts), versionId: id, no: z.int(), at });
const comment = z.object({
  commentId: id,
  deliverableId: id,
  body: z.string(),
  /** The version it was said of. */
  no: z.int().nullable(),
  by: z.string().nullable(),
  ofTeam: z.boolean(),
  at,
});

/** Presentation files: what programs may ask and do. The bytes go through /uploads and /files. */
export const submissionsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/submissions", list, {
    tag,
    summary: "What every group has handed in, all versions, and what is missing.",
    answer: z.object({
      wanted: z.array(wanted),
      rows: z.array(
        z.object({
          groupId: id,
          number: z.int(),
          name: z.string().nullable(),
          topic: text.nullable(),
          files: z.array(
            z.object({
              deliverableId: id.nullable(),
              standing,
              /** Until when this group has. */
              dueAt: at.nullable(),
              lockedAt: at.nullable(),
              latest: version.optional(),
              versions: z.array(version),
              extension: z.object({ extensionId: id, untilAt: at, reason: z.string() }).nullable(),
              review: review.nullable(),
            }),
          ),
          /** Required, and not handed in. */
          missing: z.array(id.nullable()),
          comments: z.array(comment),
        }),
      ),
      /** Of what is required: groups × things. */
      counts: z.object({ groups: z.int(), wanted: z.int(), handedIn: z.int(), late: z.int(), missing: z.int() }),
    }),
  }),
  endpoint("get", "/registrations/{registrationId}/submission", mine, {
    wrap: "submission",
    tag,
    summary: "What one's own group has handed in, once groups are published.",
    answer: z
      .object({
        groupId: id,
        files: z.array(
          z.object({
            wanted: z.object(own),
            isOpen: z.boolean(),
            locked: z.boolean(),
            versions: z.array(version),
            standing,
            review: review.nullable(),
          }),
        ),
        comments: z.array(comment),
      })
      .nullable(),
  }),
  endpoint("delete", "/submissions/{versionId}", remove, { tag, summary: "Removes a version.", answer: touched }),
  endpoint("post", "/submissions/{versionId}/restore", restore, {
    tag,
    summary: "Brings a version back.",
    answer: touched,
  }),
  endpoint("put", "/groups/{groupId}/extension", grant, {
    tag,
    summary: "Gives a group more time to hand in, with the reason.",
    answer: z.object({ groupId: id, untilAt: at }),
  }),
  endpoint("delete", "/groups/{groupId}/extension", end, {
    tag,
    summary: "Takes the time given to a group back.",
    answer: z.object({ groupId: id, ended: z.boolean() }),
  }),
  endpoint("put", "/submissions/{versionId}/review", judge, {
    tag,
    summary: "Says whether a group's newest file can be shown, or what has to change.",
    answer: z.object({ versionId: id, no: z.int(), review: z.enum(verdicts).nullable() }),
  }),
  endpoint("post", "/groups/{groupId}/comments", commentOn, {
    tag,
    summary: "Writes a comment about a group's file.",
    answer: z.object({ commentId: id, groupId: id }),
  }),
  endpoint("delete", "/comments/{commentId}", removeComment, {
    tag,
    summary: "Removes a comment.",
    answer: z.object({ commentId: id }),
  }),
];
