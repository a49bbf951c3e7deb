export type Role = "leader" | "deputy" | "member";
export type Member = {
  registrationId: string;
  name: string;
  /** School, grade and language, in the reader's words. */
  about: string;
  groupId: string | null;
  role: Role;
  locked: boolean;
};
export type Group = { groupId: string; number: number; name: string; topicId: string };
export type Topic = { topicId: string; theme: string; title: string; cap: number };
export type Spread = Record<"size" | "school" | "grade" | "language", number>;

/** What the board shows, in one language; members in the order of their names. */
export type Board = {
  eventId: string;
  groups: Group[];
  members: Member[];
  topics: Topic[];
  spread: Spread;
  seed: string | null;
  published: boolean;
};
export type May = { deal: boolean; place: boolean; setTopic: boolean; publish: boolean };

const rank: Record<Role, number> = { leader: 0, deputy: 1, member: 2 };

/** A group's members, the leader first. */
export const membersOf = (members: readonly Member[], groupId: string | null): Member[] =>
  members.filter((member) => member.groupId === groupId).sort((a, b) => rank[a.role] - rank[b.role]);

/** For how many groups there are topics. */
export const placesOf = (board: Board): number => board.topics.reduce((sum, topic) => sum + topic.cap, 0);
