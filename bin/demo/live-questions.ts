import { system } from "../../core/permissions";
import { board as groupBoard } from "../../features/groups/queries";
import { ask, vote } from "../../features/own-questions/commands";
import { advance } from "../../features/question-board/commands";
import { board } from "../../features/question-board/queries";
import { setState } from "../../features/question-rooms/commands";
import { done } from "./done";

const questions = [
  { lang: "ko", body: "실크로드의 도시들은 지금 어떤 모습인가요?", votes: 9 },
  { lang: "ko", body: "외교관이 되려면 어떤 언어를 먼저 배우는 게 좋을까요?", votes: 14 },
  { lang: "ko", body: "카자흐스탄에서도 반도체를 만드나요?", votes: 4 },
  { lang: "ko", body: "중앙아시아와 한국은 언제부터 교류했나요?", votes: 6 },
  { lang: "ko", body: "실크로드의 도시들은 지금 어떤 모습일까요?", votes: 0 },
  { lang: "ko", body: "고려인 친구들은 학교에서 어떤 언어로 배우나요?", votes: 0 },
  { lang: "en", body: "What surprised you most when you first came to Korea?", votes: 0 },
] as const;

const link = (registrationId: string) => ({ kind: "link", registrationId, grants: [] }) as const;

/** What students filed beforehand for the coming lecture: some read by the team and shown, one chosen, some waiting. */
export async function seedLiveQuestions(eventId: string) {
  const { groups, alone } = await groupBoard(system, { eventId });
  const people = [...groups.flatMap((group) => group.members), ...alone].map((one) => one.registrationId).sort();
  await done(setState(system, { eventId, state: "open" }));
  for (const [n, { lang, body, votes }] of questions.entries()) {
    const registrationId = people[n] ?? "";
    const { questionId } = await done(ask(link(registrationId), { registrationId, lang, body }));
    if (votes === 0) continue;
    await done(advance(system, { questionId, version: 1, to: "listed" }));
    for (const voter of people.slice(10, 10 + votes))
      await done(vote(link(voter), { registrationId: voter, questionId, wanted: "true" }));
  }
  const { rows } = await board(system, { eventId });
  const first = rows.find((row) => row.votes === 14);
  if (first) await done(advance(system, { questionId: first.questionId, version: first.version, to: "queued" }));
}
