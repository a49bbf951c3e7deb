import { StatusPill } from "../../../components/ui/badge";
import { Disclosure } from "../../../components/ui/disclosure";
import { type Locale, words } from "../../../core/i18n";
import type { ShownVersion } from "../steps";
import { VersionActions } from "./file-actions";
import { factsOf } from "./file-words";

type Props = {
  file: { versions: readonly ShownVersion[]; latest: ShownVersion | undefined };
  number: number;
  eventId: string;
  zone: string;
  locale: Locale;
  canChange: boolean;
};

/** Versions that do not count any more, also those in the trash. */
export function EarlierVersions({ file, number, eventId, zone, locale, canChange }: Props) {
  const t = words(locale);
  const others = file.versions.filter((version) => version.versionId !== file.latest?.versionId);
  if (others.length === 0) return null;
  return (
    <Disclosure summary={`${t("submissions.earlier")} (${others.length})`} className="border-b-0 text-sm">
      <ul className="divide-y divide-line">
        {others.map((version) => (
          <li key={version.versionId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-56">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 break-all">
                {version.name}
                {version.removed && <StatusPill icon="trash">{t("submissions.removed")}</StatusPill>}
                {version.late && !version.removed && (
                  <StatusPill tone="warn">{t("submissions.standing.late")}</StatusPill>
                )}
              </p>
              <p className="figures text-soft">{factsOf(version, zone, locale)}</p>
            </div>
            <VersionActions
              number={number}
              eventId={eventId}
              version={{ versionId: version.versionId, fileId: version.fileId, no: version.no, name: version.name }}
              removed={version.removed}
              canChange={canChange}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
