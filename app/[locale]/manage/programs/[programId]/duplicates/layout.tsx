export { default } from "../../../events/[eventId]/roster/duplicates/layout";
