import { Avatar } from "../../../components/ui/avatar";
import { Badge } from "../../../components/ui/badge";
import { Button } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { type Locale, words } from "../../../core/i18n";
import { duties } from "../choices";
import type { OwnRoom } from "../queries";

type Props = { room: OwnRoom; token: string; locale: Locale };

/** Who is in the group and takes care of what; each says it for themselves, the leader for all. */
export function OwnDuties({ room, token, locale }: Props) {
  const t = words(locale);
  return (
    <section id="members" aria-labelledby="members-title">
      <h2 id="members-title" className="mb-2 text-xl font-bold">
        {t("submissions.own.members")}{" "}
        <span className="figures text-base font-normal text-soft">
          {t("groups.size", { count: room.members.length })}
        </span>
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {room.members.map((member) => (
          <li key={member.registrationId} className="py-2">
            <div className="flex min-h-10 items-center gap-3">
              <Avatar name={member.name} size="sm" />
              <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
                <bdi className="min-w-0 font-medium">{member.name}</bdi>
                {member.role !== "member" && (
                  <Badge tone="accent" icon="star">
                    {t(`groups.roles.${member.role}`)}
                  </Badge>
                )}
                {member.isMe && <Badge>{t("submissions.own.me")}</Badge>}
                {member.duties.map((duty) => (
                  <Badge key={duty}>{t(`rooms.duty.${duty}`)}</Badge>
                ))}
              </span>
            </div>
            {member.canSet && room.isOpen && <DutyForm {...{ token, locale, member }} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DutyForm({ member, token, locale }: Omit<Props, "room"> & { member: OwnRoom["members"][number] }) {
  const t = words(locale);
  return (
    <details className="ms-11">
      <summary className="inline-flex min-h-11 items-center text-sm text-soft underline underline-offset-4">
        {member.isMe ? t("rooms.dutiesOwn") : t("rooms.dutiesOf", { name: member.name })}
      </summary>
      <form method="post" action={`/api/rooms/r/${token}/duties`} className="pb-2">
        <input type="hidden" name="page" value={locale} />
        <input type="hidden" name="registrationId" value={member.registrationId} />
        <div className="flex flex-wrap gap-x-5">
          {duties.map((duty) => (
            <Checkbox
              key={duty}
              id={`${member.registrationId}-${duty}`}
              name="duties[]"
              value={duty}
              label={t(`rooms.duty.${duty}`)}
              defaultChecked={member.duties.includes(duty)}
            />
          ))}
        </div>
        <Button type="submit" size="sm">
          {t("ui.save")}
        </Button>
      </form>
    </details>
  );
}
