import { type Actor, system } from "../../core/permissions";
import { approve, release, write as writeFeedback } from "../../features/feedback/commands";
import { add as addJudge } from "../../features/judges/commands";
import { candidates } from "../../features/judges/queries";
import { announce, propose } from "../../features/results/commands";
import { show as showResults } from "../../features/results/queries";
import { edit, make, setState } from "../../features/rubrics/commands";
import { show } from "../../features/rubrics/queries";
import { confirm, typePaper, write } from "../../features/scores/commands";
import { own } from "../../features/scores/queries";
import { accounts } from "./accounts";
import { done } from "./done";

/** Points per group for content, delivery, teamwork and answers: the judge on the tablet, the guest on paper. */
const given = [
  { tablet: [4, 3, 4, 3], paper: [4, 4, 4, 3] },
  { tablet: [3, 4, 3, 3], paper: [3, 3, 4, 4] },
  { tablet: [3, 3, 4, 2], paper: [4, 3, 4, 3] },
  { tablet: [4, 4, 3, 4], paper: [4, 4, 4, 4] },
  { tablet: [2, 3, 3, 3], paper: [3, 3, 4, 3] },
  { tablet: [3, 2, 4, 3], paper: [3, 3, 4, 3] },
  { tablet: [4, 3, 3, 4], paper: [4, 3, 4, 4] },
  { tablet: [3, 3, 3, 3], paper: [4, 4, 3, 3] },
] as const;

/** What the judge noted on the tablet, in the language it was noted in, and what the team made of it for the group. */
const said = [
  {
    remark: "Удачно связали юрту и ханок; карта была слишком мелкой.",
    text: "유르트와 한옥을 나란히 놓고 본 시작이 아주 좋았어요. 지도의 글씨를 조금 더 키우면 뒷자리에서도 잘 보일 거예요. 질문에 함께 답하는 모습이 인상 깊었습니다.",
  },
  {
    remark: "Живая подача, хорошо держали зал. Источники назвали не все.",
    text: "첫 문장부터 청중의 눈길을 끌었어요. 다음에는 자료의 출처를 슬라이드 아래에 모두 적어 주세요. 이야기가 더 믿음직해집니다.",
  },
  {
    remark: "Все участвовали, переходы плавные. Ответы можно подготовить лучше.",
    text: "모두가 자기 몫을 맡아 매끄럽게 이어 갔어요. 나올 만한 질문을 두세 개 미리 골라 답을 연습해 두면 더 여유로울 거예요.",
  },
  {
    remark: "Самая личная история: письмо прабабушки тронуло зал. Даты проверить.",
    text: "고려인 할머니의 편지로 시작한 이야기가 모두의 마음을 움직였어요. 연도는 자료를 한 번 더 확인해 주세요. 대사님께 드린 질문도 발표와 잘 이어졌습니다.",
  },
] as const;

/** How the groups were scored at the lecture that is over: results without places, and feedback that they read. */
export async function seedScores(eventId: string) {
  await rubric(eventId);
  const { tablet, paper } = await bench(eventId);
  const [typist, second] = [await handOf(eventId, "staff"), await handOf(eventId, "organizer")];
  const { groups } = await own(system, { eventId });
  const inOrder = groups.toSorted((a, b) => a.number - b.number);
  const { criteria } = await show(system, { eventId });
  for (const [at, { groupId }] of inOrder.entries()) {
    const points = given[at % given.length] ?? given[0];
    const scores = (of: readonly number[]) =>
      criteria.map(({ criterionId }, which) => ({ criterionId, points: of[which] ?? 3 }));
    const card = { judgeId: tablet.judgeId, groupId, scores: scores(points.tablet), confirm: true };
    await done(write(tablet.actor, { ...card, remark: said[at]?.remark }));
    const typed = await done(typePaper(typist, { judgeId: paper, groupId, scores: scores(points.paper) }));
    await done(confirm(second, { scorecardId: typed.scorecardId }));
  }
  await tell(eventId);
  for (const [at, { text }] of said.entries()) {
    const groupId = inOrder[at]?.groupId ?? "";
    await done(writeFeedback(system, { groupId, body: text, lang: "ko", version: 0 }));
    if (at < said.length - 1) await done(approve(system, { groupId, version: 1, approved: true }));
  }
  // The last one is still a draft, for the team to go on with.
  await done(release(system, { eventId, groups: said.length - 1 }));
}

async function rubric(eventId: string) {
  const { version } = await done(make(system, { eventId, from: "ready" }));
  const guidance = {
    ko: "발표가 끝나고 다음 조가 준비하는 1분 동안 평가해 주세요. 발표한 언어의 유창함은 보지 않습니다.",
    en: "Score in the minute while the next group gets ready. How fluent the language is does not count.",
    ru: "Оценивайте в ту минуту, пока готовится следующая группа. Беглость языка не учитывается.",
    kk: "Келесі топ дайындалып жатқан минутта бағалаңыз. Тілді еркін меңгеру есептелмейді.",
  };
  const edited = await done(edit(system, { eventId, version, guidance }));
  await done(setState(system, { eventId, version: edited.version, state: "open" }));
}

const nameOf = (role: (typeof accounts)[number]["role"]) => accounts.find((one) => one.role === role)?.name;

/** Somebody of the team, acting by hand: scores and announcements are a person's own. */
async function handOf(
  eventId: string,
  role: "owner" | "organizer" | "staff" | "judge",
): Promise<Actor & { id: string }> {
  const found = (await candidates(system, { eventId })).find(({ name }) => name === nameOf(role));
  if (!found) throw new Error(`nobody is ${role}`);
  return {
    kind: "person",
    id: found.accountId,
    grants: [{ role, place: role === "owner" || role === "organizer" ? "instance" : eventId }],
  };
}

/** The judge with an account, and the guest of honour on paper. */
async function bench(eventId: string) {
  const actor = await handOf(eventId, "judge");
  const tablet = await done(addJudge(system, { eventId, accountId: actor.id }));
  const paper = await done(addJudge(system, { eventId, name: "누르갈리 아리스타노프 대사" }));
  return { tablet: { ...tablet, actor }, paper: paper.judgeId };
}

/** One proposes, another announces. */
async function tell(eventId: string) {
  const { rubric: open } = await show(system, { eventId });
  await done(setState(system, { eventId, version: open?.version ?? 1, state: "closed" }));
  const { hash } = await showResults(system, { eventId });
  await done(propose(await handOf(eventId, "organizer"), { eventId, hash }));
  await done(announce(await handOf(eventId, "owner"), { eventId, hash }));
}
