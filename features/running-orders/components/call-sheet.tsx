import { type Locale, words } from "../../../core/i18n";
import type { OrderRow } from "./order-values";

export type Called = OrderRow & { members: readonly { name: string; role: "leader" | "deputy" | "member" }[] };
type CallSheetProps = { rows: readonly Called[]; about: readonly string[]; locale: Locale; title: string };

/** The order on paper for whoever calls groups to the stage: a line for each, none of them broken over two sheets. */
export function CallSheet({ rows, about, locale, title }: CallSheetProps) {
  const t = words(locale);
  const called = ({ members }: Called) =>
    members.map(({ name, role }) => (role === "member" ? name : `${name} (${t(`groups.roles.${role}`)})`)).join(", ");
  return (
    <div className="print-only">
      <h2 className="text-xl font-bold">{t("runningOrders.sheetTitle")}</h2>
      <p className="mb-4">{[title, ...about].join(" · ")}</p>
      <table className="w-full border-collapse text-sm [&_td]:border [&_td]:px-2 [&_td]:py-1 [&_td]:align-top [&_th]:border [&_th]:px-2 [&_th]:py-1 [&_th]:text-left">
        <thead>
          <tr>
            <th className="w-8">{t("groups.sheet.no")}</th>
            <th className="w-24">{t("runningOrders.sheet.time")}</th>
            <th>{t("runningOrders.sheet.group")}</th>
            <th className="w-2/5">{t("runningOrders.sheet.members")}</th>
            <th className="w-24">{t("runningOrders.sheet.file")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.slotId} className="print-whole">
              <td>{at + 1}</td>
              <td>{row.from && `${row.from}–${row.to}`}</td>
              <td>
                <strong>{row.title}</strong>
                <br />
                <bdi lang={row.lang}>{row.topic}</bdi>
                {row.limits.map((limit) => (
                  <span key={limit} className="block">
                    {limit}
                  </span>
                ))}
              </td>
              <td>{called(row)}</td>
              <td>{fileOf(row, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function fileOf({ frozen, newest }: OrderRow, t: ReturnType<typeof words>): string {
  if (frozen?.removed) return t("runningOrders.heldRemoved", { no: frozen.no });
  if (frozen) return t("runningOrders.held", { no: frozen.no });
  return newest ? t("runningOrders.newest", { no: newest.no }) : t("runningOrders.noFile");
}
