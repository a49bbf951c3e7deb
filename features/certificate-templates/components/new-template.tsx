"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { reached, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Dialog } from "../../../components/ui/dialog";
import { FieldRow, SelectField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { addTemplateAction } from "../actions";
import { certificateKinds } from "../choices";

type Option = { value: string; label: string };
type Props = { placeId: string; base: string; languages: readonly Option[]; primary?: boolean };

/** Kind and languages; the rest is ready and can be changed on the page that follows. */
export function NewTemplate({ placeId, base, languages, primary }: Props) {
  const t = useTranslations("certificateTemplates");
  const kinds = useTranslations("certificates.kinds");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const router = useRouter();
  const { refusal } = useRefusalWords();
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const both = [form.get("first"), form.get("second")].map(String).filter(Boolean);
    start(async () => {
      const outcome = await reached(
        addTemplateAction({ placeId, kind: form.get("kind"), languages: [...new Set(both)] }),
      );
      if (!outcome.ok) return setProblem(refusal(outcome));
      router.push(`${base}/templates/${outcome.value.templateId}`);
    });
  };
  return (
    <Dialog
      trigger={
        <Button icon="plus" variant={primary ? "primary" : "secondary"}>
          {t("new")}
        </Button>
      }
      title={t("new")}
      description={t("newText")}
      closeLabel={ui("close")}
      size="sm"
      footer={
        <Button type="submit" form="new-template" variant="primary" pending={pending}>
          {t("make")}
        </Button>
      }
    >
      <form id="new-template" onSubmit={submit} className="space-y-5">
        {problem && <Notice tone="bad" role="alert" title={problem} />}
        <SelectField
          id="new-kind"
          name="kind"
          label={t("kind")}
          options={certificateKinds.map((value) => ({ value, label: kinds(value) }))}
        />
        <FieldRow>
          <SelectField id="new-first" name="first" label={t("first")} options={[...languages]} defaultValue={locale} />
          <SelectField
            id="new-second"
            name="second"
            label={t("second")}
            placeholder={t("onlyOne")}
            options={[...languages]}
            defaultValue=""
          />
        </FieldRow>
      </form>
    </Dialog>
  );
}
