import type { Browser } from "@playwright/test";
import { registeredAt } from "./registered-at";
import type { Session } from "./signed-in";
import type { RunningApp } from "./start-app";

type Group = { id: string; number: number; members: { registrationId: string; name: string }[] };

/**
 * A lecture with two groups of an organizer's own instance: somebody registered on the public page, whose token is
 * answered, and three more. Answers also the screens' tokens, and the steps in their order as English screens name them.
 */
export async function stageDay(browser: Browser, app: RunningApp, session: Session) {
  const context = await browser.newContext({ storageState: session, baseURL: app.address });
  const headers = { origin: app.address };
  const api = async (method: "get" | "post" | "put", path: string, data: object = {}) => {
    const answer = await context.request[method](`/api/v1${path}`, method === "get" ? {} : { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const { eventId, slug } = await api("post", "/events", {
    kind: "lecture",
    template: "lecture-presentations",
    title: { en: "A day on stage" },
    summary: {},
    description: {},
    languages: ["en", "ko"],
    startsAt: "2031-03-03T14:00",
    endsAt: "2031-03-03T17:00",
    timeZone: "Asia/Seoul",
    capacity: 20,
    visibility: "public",
  });
  await api("post", `/events/${eventId}/publish`);
  const token = await registeredAt(browser, app.address, slug);
  for (const fullName of ["김민준", "이서연", "박지호"])
    await api("post", `/events/${eventId}/registrations/add`, { fullName, locale: "ko", school: "한빛중학교" });
  await api("post", `/events/${eventId}/groups/deal`, { count: 2 });
  await api("post", `/events/${eventId}/groups/publish`);
  const { groups }: { groups: Group[] } = await api("get", `/events/${eventId}/groups`);
  const order = `/events/${eventId}/running-order`;
  await api("put", order, { seconds: 300, gapSeconds: 0 });
  await api("post", `${order}/arrange`, { groupIds: groups.map(({ id }) => id) });
  const link = (kind: string) => api("post", `/events/${eventId}/stage/links`, { kind, label: kind, locale: "en" });
  const [projector, tablet] = [await link("projector"), await link("guest")];
  const mine = groups.find((group) => group.members.some(({ name }) => name.startsWith("Әлия")))?.number ?? 0;
  await context.close();
  return {
    eventId,
    token,
    mine,
    projector: projector as { token: string; stageLinkId: string },
    tablet: tablet.token as string,
  };
}
