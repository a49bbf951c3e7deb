import { Skeleton } from "../../../../../components/ui/states";
import { words } from "../../../../../core/i18n";
import { currentLocale } from "../../../../../core/web";

/** While a page of an event is on its way; below the layout, so that an unknown event still answers 404. */
export default async function Loading() {
  return <Skeleton lines={8} label={words(await currentLocale())("ui.loading")} />;
}
