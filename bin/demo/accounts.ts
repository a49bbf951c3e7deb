/** The school the demo's teacher comes from. */
export const schoolOfTeacher = "한빛중학교";

/** Who can sign in to the demo. The names are made up. */
export const accounts = [
  { role: "owner", name: "윤하나", email: "owner@example.org", password: "snow-leopard-steppe", locale: "ko" },
  {
    role: "organizer",
    name: "Aru Seitkali",
    email: "organizer@example.org",
    password: "tulip-hills-almaty",
    locale: "en",
  },
  { role: "staff", name: "민도윤", email: "staff@example.org", password: "han-river-evening", locale: "ko" },
  { role: "judge", name: "Bota Akhmet", email: "judge@example.org", password: "golden-eagle-flight", locale: "ru" },
  { role: "teacher", name: "최은서", email: "teacher@example.org", password: "maple-school-gate", locale: "ko" },
] as const;
