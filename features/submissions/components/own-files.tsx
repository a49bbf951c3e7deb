import { StatusPill } from "../../../components/ui/badge";
import { buttonClass } from "../../../components/ui/button";
import { Disclosure } from "../../../components/ui/disclosure";
import { Icon } from "../../../components/ui/icon";
import { filePass } from "../../../core/file-pass";
import { inLanguage, type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import { verdictLook } from "../../reviews/components/verdict-look";
import type { OwnFilesFound } from "../queries";
import { factsOf, thingName, uploadWords } from "./file-words";
import { standings } from "./standings";
import { UploadBox } from "./upload-box";

type File = OwnFilesFound["files"][number];
type Version = File["versions"][number];
type Shared = { groupId: string; registrationId: string; token: string; locale: Locale };

/** A group's files on its own page, one thing after the other. */
export function OwnFiles({ own, ...shared }: Omit<Shared, "groupId"> & { own: OwnFilesFound }) {
  const t = words(shared.locale);
  return (
    <section id="files" aria-labelledby="files-title" className="space-y-5">
      <h2 id="files-title" className="text-xl font-bold">
        {t(own.files.length > 1 ? "submissions.own.all" : "submissions.own.files")}
      </h2>
      {own.files.map((file) => (
        <OwnFile key={file.wanted.id} {...shared} groupId={own.groupId} file={file} />
      ))}
    </section>
  );
}

/** One thing: what is wanted, until when, what is there, and the way to hand in. */
function OwnFile({ file, ...shared }: Shared & { file: File }) {
  const { token, locale, groupId } = shared;
  const t = words(locale);
  const { wanted, standing, review } = file;
  const [latest, ...earlier] = file.versions;
  const help = inLanguage(wanted.help, locale);
  const id = `thing-${wanted.id ?? "first"}`;
  return (
    <section aria-labelledby={id} className="space-y-4 rounded-lg border border-line px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id={id} className="text-lg font-bold">
          {thingName(wanted, locale)}
          {!wanted.required && <span className="ms-2 text-base font-normal text-soft">{t("deliverables.wished")}</span>}
        </h3>
        <StatusPill {...standings[standing]}>{t(`submissions.standing.${standing}`)}</StatusPill>
      </div>
      {help.text && (
        <p lang={help.lang} className="whitespace-pre-line">
          {help.text}
        </p>
      )}
      <Times file={file} locale={locale} />
      {latest ? <FileLine {...shared} file={file} version={latest} isLatest /> : <p>{t("submissions.own.nothing")}</p>}
      {review && review.no === latest?.no && (
        <StatusPill {...verdictLook[review.verdict]}>{t(`submissions.review.${review.verdict}`)}</StatusPill>
      )}
      {review && review.no !== latest?.no && (
        <p className="text-sm text-soft">{t("submissions.review.older", { no: review.no })}</p>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={`${t("submissions.earlier")} (${earlier.length})`}>
          <div className="space-y-2">
            {earlier.map((version) => (
              <FileLine key={version.versionId} {...shared} file={file} version={version} />
            ))}
          </div>
        </Disclosure>
      )}
      {file.isOpen && (
        <div>
          <h4 className="font-bold">{latest ? t("submissions.own.newer") : t("submissions.own.handIn")}</h4>
          <p className="mt-0.5 mb-3 text-sm text-soft">
            {latest ? t("submissions.own.newerText") : t("submissions.own.anyMember")}
          </p>
          <UploadBox
            groupId={groupId}
            deliverableId={wanted.id}
            token={token}
            locale={locale}
            action={`/api/uploads/r/${token}?page=${locale}${wanted.id ? `&what=${wanted.id}` : ""}`}
            doneHref={`/${locale}/r/${token}/group`}
            {...uploadWords(wanted, locale)}
          />
        </div>
      )}
    </section>
  );
}

function Times({ file, locale }: { file: File; locale: Locale }) {
  const t = words(locale);
  const { dueAt, lockedAt, timeZone } = file.wanted;
  return (
    <div>
      <p className="figures">
        {dueAt ? (
          <>
            <span className="text-soft">{t("submissions.own.dueIn")} </span>
            <strong className="font-semibold">{moment(dueAt, timeZone, locale)}</strong>
          </>
        ) : (
          t("submissions.noDue")
        )}
      </p>
      {lockedAt && !file.locked && (
        <p className="text-sm text-soft">
          {t("submissions.own.lockedFrom", { moment: moment(lockedAt, timeZone, locale) })}
        </p>
      )}
      {file.locked && <p className="text-sm text-warn">{t("submissions.own.locked")}</p>}
      {file.standing === "missing" && !file.locked && (
        <p className="text-sm text-warn">{t("submissions.own.duePast")}</p>
      )}
    </div>
  );
}

type LineProps = Shared & { file: File; version: Version; isLatest?: boolean };

function FileLine({ file, registrationId, locale, version, isLatest }: LineProps) {
  const t = words(locale);
  const pass = filePass(registrationId, version.fileId, new Date());
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3">
      <Icon name={isLatest ? "presentation" : "file-text"} className="size-6 shrink-0 text-accent max-sm:hidden" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-semibold break-all">{version.name}</p>
        <p className="figures text-sm text-soft">{factsOf(version, file.wanted.timeZone, locale)}</p>
        {version.late && (
          <p className="mt-1 text-sm">
            <StatusPill tone="warn">{t("submissions.standing.late")}</StatusPill>
          </p>
        )}
      </div>
      <a href={`/api/files/links/${pass}`} download className={buttonClass({ size: "sm" })}>
        <Icon name="download" className="size-[1.15em]" />
        {t("submissions.download")}
      </a>
    </div>
  );
}
