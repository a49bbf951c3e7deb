import { z } from "zod";
import { blank, idInput, localizedLines, titled, whole } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
const theme = { title: titled(120) };
export const addThemeInput = z.strictObject({ eventId: idInput, ...theme });
export const editThemeInput = z.strictObject({ themeId: idInput, ...theme });
export const themeInput = z.strictObject({ themeId: idInput });
export const moveThemeInput = z.strictObject({ themeId: idInput, to: whole(1, 100) });
const topic = {
  themeId: blank(idInput).optional(),
  title: titled(200),
  brief: localizedLines(2_000).default({}),
  /** How many groups may take it. */
  cap: whole(1, 100).default(1),
};
export const addTopicInput = z.strictObject({ eventId: idInput, ...topic });
export const editTopicInput = z.strictObject({ topicId: idInput, ...topic });
export const topicInput = z.strictObject({ topicId: idInput });
export const moveTopicInput = z.strictObject({ topicId: idInput, to: whole(1, 1_000) });
