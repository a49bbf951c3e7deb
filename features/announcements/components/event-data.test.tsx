import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EventData, inScript } from "./event-data";

const hostile = '</script><script>alert("1")</script><!-- & "quoted" \u2028';
const event = {
  eventId: "e",
  slug: "talk",
  kind: "lecture",
  title: { en: hostile, ko: "강연" },
  summary: {},
  description: {},
  languages: ["en"],
  startsAt: new Date("2027-01-15T05:00:00Z"),
  endsAt: new Date("2027-01-15T08:00:00Z"),
  status: "published",
  capacity: 80,
  venue: { name: { en: "Press Centre" }, room: "20F", address: {} },
  online: true,
  organizations: [{ organizationId: "o", role: "host", name: { en: "Embassy" }, website: "https://example.org" }],
  registration: { state: "waiting" },
} as unknown as Parameters<typeof EventData>[0]["event"];
const speakers = [
  {
    speakerId: "s",
    name: { ko: "아리스타노프" },
    honorific: { ko: "대사" },
    office: {},
    organization: {},
    biography: {},
    photoFileId: null,
  },
];
const url = "https://lectern.example.org/en/e/talk";
const shown = () =>
  renderToStaticMarkup(<EventData event={event} speakers={speakers} locale="en" url={url} image={`${url}/card.png`} />);

test("a title cannot end the script it is told in, and arrives letter by letter", () => {
  const markup = shown();
  expect(markup.match(/<\/script>/g)).toHaveLength(1);
  expect(markup).not.toContain("<!--");
  const inner = markup.replace(/^<script[^>]*>/, "").replace(/<\/script>$/, "");
  expect((JSON.parse(inner) as { name: string }).name).toBe(hostile);
});

test("it says what schema.org asks of an event", () => {
  const inner = shown()
    .replace(/^<script[^>]*>/, "")
    .replace(/<\/script>$/, "");
  expect(JSON.parse(inner)).toMatchObject({
    "@type": "EducationEvent",
    startDate: "2027-01-15T05:00:00.000Z",
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    location: [
      { "@type": "Place", name: "Press Centre, 20F", address: "Press Centre" },
      { "@type": "VirtualLocation" },
    ],
    organizer: [{ name: "Embassy", url: "https://example.org" }],
    performer: [{ name: "아리스타노프 대사" }],
    offers: { availability: "https://schema.org/SoldOut" },
  });
});

test("what stands in a script is JSON without the letters that HTML listens to", () => {
  expect(inScript({ a: "<&>" })).toBe('{"a":"\\u003c\\u0026\\u003e"}');
});
