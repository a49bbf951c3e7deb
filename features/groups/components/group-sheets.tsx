import { type Locale, words } from "../../../core/i18n";
import { type Board, membersOf } from "./board-model";

/** The groups on paper: a table for each, none of them broken over two sheets. */
export function GroupSheets({ board, locale, title }: { board: Board; locale: Locale; title: string }) {
  const t = words(locale);
  return (
    <div className="print-only">
      <h2 className="mb-4 text-xl font-bold">{title}</h2>
      {board.groups.map((group) => (
        <section key={group.groupId} className="print-whole mb-6">
          <h3 className="text-lg font-bold">
            {[t("groups.number", { number: group.number }), group.name].filter(Boolean).join(" · ")}
          </h3>
          <p className="mb-1">
            {board.topics.find((topic) => topic.topicId === group.topicId)?.title ?? t("groups.noTopic")}
          </p>
          <table className="w-full border-collapse text-sm [&_td]:border [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:px-2 [&_th]:py-1 [&_th]:text-left">
            <thead>
              <tr>
                <th className="w-10">{t("groups.sheet.no")}</th>
                <th>{t("groups.sheet.name")}</th>
                <th>{t("groups.balanceOf.school")}</th>
                <th className="w-24">{t("groups.member.role")}</th>
                <th className="w-1/4">{t("groups.sheet.note")}</th>
              </tr>
            </thead>
            <tbody>
              {membersOf(board.members, group.groupId).map((member, index) => (
                <tr key={member.registrationId}>
                  <td>{index + 1}</td>
                  <td>{member.name}</td>
                  <td>{member.about}</td>
                  <td>{member.role === "member" ? "" : t(`groups.roles.${member.role}`)}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
